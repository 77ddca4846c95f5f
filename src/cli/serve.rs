//! `pvb serve`
//!
//! In: settings. Out: a service that answers until it is asked to stop.
//! Absent on purpose: what a setting means; whoever is set knows.

use std::io::{self, Write};
use std::sync::Arc;

use super::logging;
use super::settings::Flags;
use super::{End, Trouble};
use crate::http::{Frame, Guard, Provider, SignedBy, State, TokenReader, Tokens, listen};
use crate::settings::{Approval, Secret, Settings};
use crate::store::{Library, Place};

/// Arguments of `serve`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    flags: Flags,
}

/// Serves until asked to stop.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let settings = arguments.flags.settings()?;
    let _logging = logging::start(&settings).map_err(Trouble::Unusable)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(settings))
}

async fn serve(settings: Settings) -> Result<End, Trouble> {
    let guard = guard(&settings)?;
    let library = Arc::new(library(&settings).await?);
    let authenticated = guard.reads_tokens() || library.knows_keys();
    let place = library.place();
    let watched = Arc::clone(&library);
    let store = Box::new(move || watched.trouble().map_or(Ok(()), Err));
    let frame = Frame::new(settings, authenticated).needing("store", store);
    let state = State::over(Arc::clone(&library), guard, frame);
    let listening = listen(state).await.map_err(Trouble::Unusable)?;
    let address = listening.address()?;
    if !authenticated {
        let told = "nobody is asked who he is: whoever is on this machine may do everything";
        writeln!(io::stderr(), "pvb: {told}")?;
    }
    tracing::info!(store = place, "versions are read");
    let mut out = io::stdout().lock();
    writeln!(out, "listening on {address}")?;
    out.flush()?;
    drop(out);
    let (following, recording) = (Arc::clone(&library), Arc::clone(&library));
    let follower = tokio::spawn(async move { following.follow().await });
    let recorder = tokio::spawn(async move { recording.record_refusals().await });
    let served = listening.serve().await;
    follower.abort();
    recorder.abort();
    library.flush_refusals().await;
    served?;
    Ok(End::Well)
}

async fn library(settings: &Settings) -> Result<Library, Trouble> {
    let store = settings.store.as_ref().map_or("", Secret::reveal);
    let place = Place::read(store).map_err(|why| Trouble::Unusable(format!("store: {why}")))?;
    let approval = settings.approval == Approval::SecondOwner;
    Ok(Library::at(&place, &settings.policies, approval).await?)
}

/// Who is asked for whom: keys always, and the provider that the settings name.
fn guard(settings: &Settings) -> Result<Guard, Trouble> {
    let Some(issuer) = &settings.oidc_issuer else {
        return Ok(Guard::default());
    };
    let signed = settings.oidc_algorithms.iter().filter_map(|way| SignedBy::of(*way));
    let tokens = Tokens::new(Provider {
        issuer: issuer.clone(),
        audience: settings.oidc_audience.clone().unwrap_or_default(),
        keys: settings.oidc_jwks.clone(),
        algorithms: signed.collect(),
        role_claim: settings.oidc_role_claim.clone(),
        organisation_claim: settings.oidc_organisation_claim.clone(),
    });
    let tokens: Arc<dyn TokenReader> =
        Arc::new(tokens.map_err(|why| Trouble::Unusable(format!("oidc: {why}")))?);
    Ok(Guard::with_tokens(Some(tokens)))
}
