//! `GET /docs`: the OpenAPI document as a page for people.
//!
//! In: the document. Out: HTML, made once on the server; its style is the only thing that a browser is allowed
//! to take from it.
//! Absent on purpose: scripts, other hosts, and anything that the document does not say.

mod hash;
mod operations;
mod page;
mod schemas;
mod text;

use std::sync::LazyLock;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::layers::FOR_A_WHILE;
use super::openapi;

/// The style of the page.
const STYLE: &str = include_str!("style.css");

static PAGE: LazyLock<String> = LazyLock::new(|| page::page(openapi::document(), STYLE));
/// Nothing may be fetched or run; the style is known by its hash.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let style = hash::of(STYLE);
    let policy = format!(
        "default-src 'none'; style-src '{style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
});

/// Answers the page.
pub(super) async fn read() -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_SECURITY_POLICY, POLICY.clone()),
        (header::CACHE_CONTROL, FOR_A_WHILE),
    ];
    (headers, PAGE.as_str()).into_response()
}
