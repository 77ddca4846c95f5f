//! `GET /v1/matrix`: the policies side by side on the five dimensions of the evaluation, on a date.

use axum::extract::{Query, State};
use axum::response::Response;

use super::answer::{self, Refused};
use super::asked::{self, Asked};
use super::today;
use crate::authoring::describe;

/// The matrix on the date that is asked for, else today's.
pub(super) async fn matrix(
    State(state): State<super::State>,
    Query(asked): Asked,
) -> Result<Response, Refused> {
    let on = asked::on(&asked)?.unwrap_or_else(today);
    Ok(answer::json(&describe::matrix(on, &state.versions.candidates(on))))
}
