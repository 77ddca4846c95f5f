//! `GET /v1/values`: what the units of the policies are worth, on a date.

use axum::response::Response;

use super::answer;
use super::asked::RulesOn;
use super::today;
use crate::authoring::describe;

/// The values on the date that is asked for, else today's.
pub(super) async fn values(RulesOn(versions, on): RulesOn) -> Response {
    let on = on.unwrap_or_else(today);
    answer::json(&describe::values(on, &versions.candidates(on), None))
}
