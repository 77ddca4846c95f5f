//! `GET /v1/catalogue`: what every arrangement and every policy may speak of.

use axum::response::Response;

use super::answer;
use super::asked::Rules;
use crate::authoring::describe;

/// The shared catalogue.
pub(super) async fn read(Rules(versions): Rules) -> Response {
    let shared = versions.shared();
    answer::json(&describe::catalogue(&shared.catalogue, &shared.sha256))
}
