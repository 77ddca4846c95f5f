//! `POST /v1/comparisons`: one arrangement under several policies. Nothing is stored.

use std::sync::Arc;

use axum::extract;
use axum::http::HeaderMap;
use axum::response::Response;

use super::State;
use super::answer::{self, Refused};
use super::body::JsonBody;
use super::checks::apart;

/// Compares the policies that the request names; every organisation where it names none.
pub(super) async fn compare(
    extract::State(state): extract::State<State>,
    headers: HeaderMap,
    JsonBody(json): JsonBody,
) -> Result<Response, Refused> {
    let locale = answer::locale(&headers);
    let versions = Arc::clone(&state.versions);
    let compared = apart(&state, move || versions.compare(&json, locale)).await?;
    let compared = compared.map_err(Refused::invalid)?;
    Ok(answer::json_in(&compared, locale))
}
