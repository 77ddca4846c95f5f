//! `pvb serve`

use std::io::{self, Write};
use std::sync::Arc;

use super::logging;
use super::settings::Flags;
use super::{End, Trouble};
use crate::http::{Frame, State, listen};
use crate::store::Folder;

/// Arguments of `serve`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    flags: Flags,
}

/// Serves until asked to stop.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let settings = arguments.flags.settings()?;
    let authenticated = false;
    let _logging = logging::start(&settings).map_err(Trouble::Unusable)?;
    let versions = Folder::open(&settings.policies)?;
    let state = State::within(Arc::new(versions), Frame::new(settings, authenticated));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listening = listen(state).await.map_err(Trouble::Unusable)?;
        let address = listening.address()?;
        if !authenticated {
            let told = "nobody is asked who he is: whoever is on this machine may do everything";
            writeln!(io::stderr(), "pvb: {told}")?;
        }
        let mut out = io::stdout().lock();
        writeln!(out, "listening on {address}")?;
        out.flush()?;
        drop(out);
        listening.serve().await?;
        Ok(End::Well)
    })
}
