//! `POST /v1/formats`, `/v1/example-runs`, `/v1/completions`, `/v1/hovers`: what an owner needs while he writes.
//! Nothing is stored.

use axum::extract;
use axum::response::Response;
use serde::Serialize;

use super::State;
use super::answer::{self, Refused};
use super::apart::apart;
use super::asked::Nothing;
use super::body::JsonBody;
use crate::authoring::{Language, desk};
use crate::domain::{Catalogue, Fault, Locale};
use crate::source::Source;
use crate::wire::Json;
use crate::wire::read::{check_request, format_request, place_request};

/// Formats a text.
pub(super) async fn format(
    extract::State(state): extract::State<State>,
    _nothing: Nothing,
    body: JsonBody,
) -> Result<Response, Refused> {
    answered(&state, body, |json, _| {
        let request = format_request(json)?;
        let language = request.language.map(|language| match language {
            Locale::Dutch => Language::Dutch,
            Locale::English => Language::English,
        });
        Ok(desk::format_answer(&Source::new("request", request.source), language))
    })
    .await
}

/// Runs the examples of a text.
pub(super) async fn examples(
    extract::State(state): extract::State<State>,
    _nothing: Nothing,
    body: JsonBody,
) -> Result<Response, Refused> {
    answered(&state, body, |json, catalogue| {
        let request = check_request(json)?;
        Ok(desk::examples_answer(&Source::new("request", request.source), catalogue))
    })
    .await
}

/// Tells what may be written at a place.
pub(super) async fn complete(
    extract::State(state): extract::State<State>,
    _nothing: Nothing,
    body: JsonBody,
) -> Result<Response, Refused> {
    answered(&state, body, |json, catalogue| {
        let request = place_request(json)?;
        let source = Source::new("request", request.source);
        let found = desk::complete(&source, request.offset, catalogue);
        Ok(desk::completion_answer(&source, found))
    })
    .await
}

/// Tells what stands at a place.
pub(super) async fn hover(
    extract::State(state): extract::State<State>,
    _nothing: Nothing,
    body: JsonBody,
) -> Result<Response, Refused> {
    answered(&state, body, |json, catalogue| {
        let request = place_request(json)?;
        let source = Source::new("request", request.source);
        let found = desk::hover(&source, request.offset, catalogue);
        Ok(desk::hover_answer(&source, found))
    })
    .await
}

async fn answered<T: Serialize + Send + 'static>(
    state: &State,
    body: JsonBody,
    work: fn(&Json<'_>, &Catalogue) -> Result<T, Vec<Fault>>,
) -> Result<Response, Refused> {
    let versions = state.versions();
    let done = apart(state, move || work(&body.json()?, &versions.shared().catalogue)).await?;
    Ok(answer::json(&done.map_err(Refused::invalid)?))
}
