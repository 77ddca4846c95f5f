//! `GET /v1/openapi.json`: what the service can be asked, as OpenAPI 3.1.
//!
//! In: the table of routes, and the types that travel. Out: one document, made once.
//! Absent on purpose: a second list of routes. What is not in the table is neither served nor documented, and
//! what is in it is both.

mod answers;
mod assemble;
mod operation;
pub(super) mod owning;
pub(super) mod reading;
pub(super) mod running;
mod parameters;
mod schemas;
mod words;
pub(super) mod working;
pub(super) mod writing;

use std::sync::LazyLock;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

pub(super) use operation::Operation;

use super::answer;
use super::layers::FOR_A_WHILE;

/// The document. It is the same for as long as the program runs.
static DOCUMENT: LazyLock<Value> = LazyLock::new(assemble::document);

/// The document.
pub(super) fn document() -> &'static Value {
    &DOCUMENT
}

/// Answers the document, to anybody and any page.
pub(super) async fn read() -> Response {
    let mut response = answer::json(document()).into_response();
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::CACHE_CONTROL, FOR_A_WHILE);
    response
}
