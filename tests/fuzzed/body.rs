//! Any bytes as the body of a request: the service answers, and never says that it failed itself.

use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use pvb::http::{State, router};
use pvb::store::Folder;
use serde_json::Value;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt as _;

use super::in_repository;

/// The routes; the first byte of an input chooses, from `0`.
const ROUTES: [&str; 5] =
    ["/v1/evaluations", "/v1/comparisons", "/v1/ledgers", "/v1/ledger-comparisons", "/v1/checks"];
/// The routes that speak no language; they stand behind the others, so that the cases that there are mean what they did.
const DESK: [&str; 4] = ["/v1/formats", "/v1/example-runs", "/v1/completions", "/v1/hovers"];
/// The languages; each route stands once for each, so that `5` is the first route in English.
const LANGUAGES: [&str; 2] = ["nl", "en"];

/// Sends an input to the route that its first byte chooses.
pub fn any_bytes(input: &[u8]) {
    let Some((first, body)) = input.split_first() else {
        return;
    };
    let choice = usize::from(first.wrapping_sub(b'0')) % (ROUTES.len() * 2 + DESK.len());
    let (route, language) = match choice.checked_sub(ROUTES.len() * 2) {
        Some(place) => (DESK[place], LANGUAGES[0]),
        None => (ROUTES[choice % ROUTES.len()], LANGUAGES[choice / ROUTES.len()]),
    };
    let (status, kind, text) = sent(route, language, body.to_vec());
    assert!(!status.is_server_error(), "{route}: {status} {text}");
    let answer: Value = serde_json::from_str(&text).unwrap();
    if status == StatusCode::OK {
        assert_eq!(kind, "application/json");
        return;
    }
    assert_eq!(kind, "application/problem+json");
    let told = answer.get("errors").and_then(Value::as_array).is_some_and(|list| !list.is_empty());
    assert!(status != StatusCode::BAD_REQUEST || told, "{route}: refused without a fault: {text}");
}

/// The status, the media type and the body of an answer.
fn sent(route: &str, language: &str, body: Vec<u8>) -> (StatusCode, String, String) {
    static SERVICE: LazyLock<(Runtime, Router)> = LazyLock::new(|| {
        let versions = Folder::open(&in_repository("policies")).unwrap();
        let runtime = Builder::new_current_thread().enable_time().max_blocking_threads(1).build();
        (runtime.unwrap(), router(State::new(Arc::new(versions))))
    });
    let (runtime, service) = &*SERVICE;
    let request = Request::post(route)
        .header("content-type", "application/json")
        .header("accept-language", language)
        .body(Body::from(body))
        .unwrap();
    runtime.block_on(async {
        let response = service.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let kind = response.headers()["content-type"].to_str().unwrap().to_owned();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, kind, String::from_utf8(bytes.to_vec()).unwrap())
    })
}
