//! `GET /v1/values`: what the units of the policies are worth, on a date.

use axum::extract::{Query, State};
use axum::response::Response;

use super::answer::{self, Refused};
use super::asked::{self, Asked};
use super::today;
use crate::authoring::describe;

/// The values on the date that is asked for, else today's.
pub(super) async fn values(
    State(state): State<super::State>,
    Query(asked): Asked,
) -> Result<Response, Refused> {
    let on = asked::on(&asked)?.unwrap_or_else(today);
    Ok(answer::json(&describe::values(on, &state.versions.candidates(on), None)))
}
