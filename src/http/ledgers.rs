//! `POST /v1/ledgers` and `POST /v1/ledger-comparisons`: a course month by month. Nothing is stored.

use axum::extract;
use axum::http::HeaderMap;
use axum::response::Response;

use super::State;
use super::answer::Refused;
use super::apart::answered;
use super::asked::Rules;
use super::body::JsonBody;
use crate::store::Versions;

/// Works out a course under one policy.
pub(super) async fn book(
    extract::State(state): extract::State<State>,
    Rules(versions): Rules,
    headers: HeaderMap,
    request: JsonBody,
) -> Result<Response, Refused> {
    answered(&state, versions, &headers, request, Versions::ledger).await
}

/// Works out a course under several policies.
pub(super) async fn compare(
    extract::State(state): extract::State<State>,
    Rules(versions): Rules,
    headers: HeaderMap,
    request: JsonBody,
) -> Result<Response, Refused> {
    answered(&state, versions, &headers, request, Versions::compare_ledgers).await
}
