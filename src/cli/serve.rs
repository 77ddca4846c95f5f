//! `pvb serve`

use std::io::{self, Write};
use std::net::SocketAddr;
use std::sync::Arc;

use super::{End, Policies, Trouble};
use crate::http::{self, Guard, State};
use crate::store::Library;

/// Arguments of `serve`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The address to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    #[command(flatten)]
    policies: Policies,
    #[command(flatten)]
    store: super::store::Store,
    /// Let a version hold only once another policy owner has approved it
    #[arg(long)]
    second_owner: bool,
}

/// Serves until asked to stop.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let folder = &arguments.policies.folder;
        let opening = Library::at(&arguments.store.place, folder, arguments.second_owner);
        let library = Arc::new(opening.await?);
        let state = State::over(Arc::clone(&library), Guard::default());
        let (following, recording) = (Arc::clone(&library), Arc::clone(&library));
        let follower = tokio::spawn(async move { following.follow().await });
        let recorder = tokio::spawn(async move { recording.record_refusals().await });
        let listener = tokio::net::TcpListener::bind(arguments.listen).await.map_err(|error| {
            Trouble::Unusable(format!("cannot listen on {}: {error}", arguments.listen))
        })?;
        let address = listener.local_addr()?;
        let mut out = io::stdout().lock();
        writeln!(out, "listening on http://{address}")?;
        out.flush()?;
        drop(out);
        http::serve(listener, state).await?;
        follower.abort();
        recorder.abort();
        library.flush_refusals().await;
        Ok(End::Well)
    })
}
