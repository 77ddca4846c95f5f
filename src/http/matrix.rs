//! `GET /v1/matrix`: the policies side by side on the five dimensions of the evaluation, on a date.

use axum::response::Response;

use super::answer;
use super::asked::RulesOn;
use super::today;
use crate::authoring::describe;

/// The matrix on the date that is asked for, else today's.
pub(super) async fn matrix(RulesOn(versions, on): RulesOn) -> Response {
    let on = on.unwrap_or_else(today);
    answer::json(&describe::matrix(on, &versions.candidates(on)))
}
