//! `GET /healthz`: the process answers.

use axum::response::Response;
use serde_json::json;

use super::answer;

/// Says that the process answers.
pub(super) async fn alive() -> Response {
    answer::json(&json!({ "status": "ok" }))
}
