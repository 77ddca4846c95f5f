//! `POST /v1/checks`: a policy text in, its diagnostics out. Nothing is stored.

use axum::extract;
use axum::http::StatusCode;
use axum::response::Response;

use super::State;
use super::answer::{self, Refused};
use super::body::JsonBody;
use crate::authoring;
use crate::source::Source;
use crate::wire::read::check_request;
use crate::wire::write::check_answer;

/// Checks a text.
pub(super) async fn check(
    extract::State(state): extract::State<State>,
    JsonBody(json): JsonBody,
) -> Result<Response, Refused> {
    let request = check_request(&json).map_err(Refused::invalid)?;
    let source = Source::new("request", request.source);
    let versions = state.versions.clone();
    let diagnosed = apart(&state, move || {
        let diagnostics = authoring::check(&source, &versions.shared().catalogue);
        check_answer(&source, &diagnostics)
    });
    Ok(answer::json(&diagnosed.await?))
}

/// Work that takes a processor for a while is done apart, so that other requests are answered meanwhile.
pub(super) async fn apart<T: Send + 'static>(
    state: &State,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Refused> {
    let broken =
        || Refused::new(StatusCode::INTERNAL_SERVER_ERROR, "the request could not be worked on");
    let turn = state.checking.clone().acquire_owned().await.map_err(|_| broken())?;
    let work = move || {
        let done = work();
        drop(turn);
        done
    };
    tokio::task::spawn_blocking(work).await.map_err(|_| broken())
}
