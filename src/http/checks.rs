//! `POST /v1/checks`: a policy text in, its diagnostics out. Nothing is stored.

use axum::extract;
use axum::response::Response;

use super::State;
use super::answer::{self, Refused};
use super::apart::apart;
use super::asked::Nothing;
use super::body::JsonBody;
use crate::authoring;
use crate::domain::Fault;
use crate::source::Source;
use crate::wire::read::check_request;
use crate::wire::write::check_answer;

/// Checks a text.
pub(super) async fn check(
    extract::State(state): extract::State<State>,
    _nothing: Nothing,
    body: JsonBody,
) -> Result<Response, Refused> {
    let source = source(&body).map_err(Refused::invalid)?;
    let versions = state.versions();
    let diagnosed = apart(&state, move || {
        let diagnostics = authoring::check(&source, &versions.shared().catalogue);
        check_answer(&source, &diagnostics)
    });
    Ok(answer::json(&diagnosed.await?))
}

fn source(body: &JsonBody) -> Result<Source, Vec<Fault>> {
    let json = body.json()?;
    let request = check_request(&json)?;
    Ok(Source::new("request", request.source))
}
