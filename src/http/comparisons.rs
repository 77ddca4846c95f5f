//! `POST /v1/comparisons`: one arrangement under several policies. Nothing is stored.

use axum::extract;
use axum::http::HeaderMap;
use axum::response::Response;

use super::State;
use super::answer::{self, Refused};
use super::body::JsonBody;

/// Compares the policies that the request names; every organisation where it names none.
pub(super) async fn compare(
    extract::State(state): extract::State<State>,
    headers: HeaderMap,
    JsonBody(json): JsonBody,
) -> Result<Response, Refused> {
    let locale = answer::locale(&headers);
    let compared = state.versions.compare(&json, locale).map_err(Refused::invalid)?;
    Ok(answer::json_in(&compared, locale))
}
