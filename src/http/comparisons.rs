//! `POST /v1/comparisons`: one arrangement under several policies. Nothing is stored.

use axum::extract;
use axum::http::HeaderMap;
use axum::response::Response;

use super::State;
use super::answer::Refused;
use super::apart::answered;
use super::asked::Rules;
use super::body::JsonBody;
use crate::store::Versions;

/// Compares the policies that the request names; every organisation where it names none.
pub(super) async fn compare(
    extract::State(state): extract::State<State>,
    Rules(versions): Rules,
    headers: HeaderMap,
    request: JsonBody,
) -> Result<Response, Refused> {
    answered(&state, versions, &headers, request, Versions::compare).await
}
