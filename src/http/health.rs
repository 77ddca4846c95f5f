//! `GET /healthz`, `GET /readyz`: whether the process answers, and whether it should be asked.
//!
//! In: what the service needs. Out: that all is there, or what is not and why.
//! Absent on purpose: looking after it; whoever keeps something tells how it is.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use super::answer::{self, Refused};
use crate::wire::{Problem, ProblemError};

/// Says that the process answers.
pub(super) async fn alive() -> Response {
    answer::json(&json!({ "status": "ok" }))
}

/// Says whether requests should come here.
pub(super) async fn ready(State(state): State<super::State>) -> Result<Response, Refused> {
    let unready = state.frame.unready();
    if unready.is_empty() {
        return Ok(answer::json(&json!({ "status": "ready" })));
    }
    let reason = |(what, why): (&str, String)| ProblemError {
        pointer: String::new(),
        code: format!("not-ready-{what}"),
        message: format!("{what}: {why}"),
        nearest: None,
    };
    let mut problem =
        Problem::new(StatusCode::SERVICE_UNAVAILABLE.as_u16(), "do not send requests here");
    problem.errors = unready.into_iter().map(reason).collect();
    Err(Refused(problem))
}
