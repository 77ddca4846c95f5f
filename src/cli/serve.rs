//! `pvb serve`

use std::io::{self, Write};
use std::net::SocketAddr;
use std::sync::Arc;

use super::{End, Policies, Trouble};
use crate::http::{self, State};
use crate::store::Folder;

/// Arguments of `serve`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The address to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    #[command(flatten)]
    policies: Policies,
}

/// Serves until asked to stop.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let versions = Folder::open(&arguments.policies.folder)?;
    let state = State::new(Arc::new(versions));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(arguments.listen).await.map_err(|error| {
            Trouble::Unusable(format!("cannot listen on {}: {error}", arguments.listen))
        })?;
        let address = listener.local_addr()?;
        let mut out = io::stdout().lock();
        writeln!(out, "listening on http://{address}")?;
        out.flush()?;
        drop(out);
        http::serve(listener, state).await?;
        Ok(End::Well)
    })
}
