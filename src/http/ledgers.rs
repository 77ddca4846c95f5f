//! `POST /v1/ledgers` and `POST /v1/ledger-comparisons`: a course month by month. Nothing is stored.

use std::sync::Arc;

use axum::extract;
use axum::http::HeaderMap;
use axum::response::Response;

use super::State;
use super::answer::{self, Refused};
use super::body::JsonBody;
use super::checks::apart;

/// Works out a course under one policy.
pub(super) async fn book(
    extract::State(state): extract::State<State>,
    headers: HeaderMap,
    JsonBody(json): JsonBody,
) -> Result<Response, Refused> {
    let locale = answer::locale(&headers);
    let versions = Arc::clone(&state.versions);
    let ledger = apart(&state, move || versions.ledger(&json, locale)).await?;
    let ledger = ledger.map_err(Refused::invalid)?;
    Ok(answer::json_in(&ledger, locale))
}

/// Works out a course under several policies.
pub(super) async fn compare(
    extract::State(state): extract::State<State>,
    headers: HeaderMap,
    JsonBody(json): JsonBody,
) -> Result<Response, Refused> {
    let locale = answer::locale(&headers);
    let versions = Arc::clone(&state.versions);
    let compared = apart(&state, move || versions.compare_ledgers(&json, locale)).await?;
    let compared = compared.map_err(Refused::invalid)?;
    Ok(answer::json_in(&compared, locale))
}
