//! What happens around every route: ids, headers, limits, counts, and problems for whatever a route does not
//! see.
//!
//! In: a request. Out: its answer, with the headers that every answer has.
//! Absent on purpose: the work, and what is counted; `admit` and `metrics` have those.

use std::convert::Infallible;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use axum::Router;
use axum::body::HttpBody;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use tower::{Layer, Service};
use tracing::Instrument;

use super::admit::{Answers, admitted, worked_on};
use super::answer::{PROBLEM, Refused};
use super::arrived::Arrived;
use super::busy::{AFTER, held_back};
use super::frame::Frame;
use super::metrics::Ended;
use super::request_id::X_REQUEST_ID;
use super::{log, trace};

/// What those who run the service ask; it is answered however busy the service is.
const WATCHED: [&str; 3] = ["/healthz", "/readyz", "/metrics"];

/// Headers of every answer: nothing is kept, and nothing of it is run, framed or guessed at. Those that are `true` an
/// answer may say itself: a page for people allows itself more, and what is no secret and the same for everybody may
/// be kept.
const ALWAYS: [(HeaderName, &str, bool); 7] = [
    (HeaderName::from_static("api-version"), env!("CARGO_PKG_VERSION"), false),
    (header::CACHE_CONTROL, "no-store", true),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff", false),
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'", true),
    (header::X_FRAME_OPTIONS, "DENY", false),
    (header::REFERRER_POLICY, "no-referrer", false),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin", true),
];

/// How long such an answer may be kept.
pub(super) const FOR_A_WHILE: HeaderValue = HeaderValue::from_static("public, max-age=300");

/// For a year, browsers come back over TLS only.
const HSTS: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// Puts all that happens to every request around the routes.
pub(super) fn around(routes: Router, frame: Arc<Frame>) -> Router {
    routes.layer(Around(frame))
}

/// What puts a frame around a route.
#[derive(Clone)]
struct Around(Arc<Frame>);

/// What answers, within a frame.
#[derive(Clone)]
struct Framed<S> {
    frame: Arc<Frame>,
    inner: S,
}

impl<S> Layer<S> for Around {
    type Service = Framed<S>;

    fn layer(&self, inner: S) -> Framed<S> {
        Framed { frame: Arc::clone(&self.0), inner }
    }
}

impl<S: Answers> Service<Request> for Framed<S> {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let (frame, inner) = (Arc::clone(&self.frame), self.inner.clone());
        Box::pin(framed(frame, request, inner).map(Ok))
    }
}

/// Everything that happens to a request but its work.
async fn framed(frame: Arc<Frame>, mut request: Request, mut inner: impl Answers) -> Response {
    let started = Instant::now();
    let under_way = frame.metrics.begins();
    let id = frame.ids.of(request.headers());
    let path = request.extensions_mut().remove::<MatchedPath>();
    let route = path.as_ref().map_or("none", MatchedPath::as_str);
    let watched = WATCHED.contains(&route);
    let (method, received) = (request.method().clone(), received(request.headers()));
    let tls = request.extensions().get::<Arrived>().is_some_and(|arrived| arrived.tls);

    let span = trace::span(route, &method, &id, request.headers());
    let response = match admitted(&frame, &request, watched) {
        Err(refused) => Ok(*refused),
        Ok(()) if watched => AssertUnwindSafe(inner.answer(request)).catch_unwind().await,
        Ok(()) => {
            let work = worked_on(&frame, request, route, inner).instrument(span.clone());
            // what is shared is counted and locked only, and a lock that broke is taken all the same
            AssertUnwindSafe(work).catch_unwind().await
        }
    };
    let mut response = problem(response.unwrap_or_else(|_thrown| panicked()));
    if held_back(response.status()) && !watched {
        tokio::time::sleep(frame.pause()).await;
    }
    put_headers(response.headers_mut(), id.0.clone(), tls);

    drop(under_way);
    let (status, took) = (response.status(), started.elapsed());
    let sent = response.body().size_hint().exact().unwrap_or_default();
    let ended = Ended { route, method: &method, status, took, received, sent };
    trace::ended(&span, status);
    frame.metrics.ends(&ended);
    log::answered(&ended, &id, frame.settings.slow_request);
    response
}

/// How many bytes the body has, as far as the request says so.
fn received(headers: &HeaderMap) -> u64 {
    let length = headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    length.and_then(|length| length.parse().ok()).unwrap_or_default()
}

/// Puts the headers of every answer.
pub(super) fn put_headers(headers: &mut HeaderMap, id: HeaderValue, tls: bool) {
    headers.reserve(ALWAYS.len().saturating_add(2));
    for (name, value, may_say_itself) in ALWAYS {
        if !may_say_itself || !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    headers.insert(X_REQUEST_ID, id);
    if tls {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HSTS);
    }
}

/// No such path.
pub(super) async fn not_found(uri: Uri) -> Refused {
    Refused::new(StatusCode::NOT_FOUND, format!("there is nothing at {}", uri.path()))
}

/// The path exists, the method does not.
pub(super) async fn method_not_allowed() -> Refused {
    Refused::new(StatusCode::METHOD_NOT_ALLOWED, "this path does not know this method; see `Allow`")
}

/// Turns an error that a library answered in its own way into a problem, and tells whoever is to come back
/// when.
fn problem(response: Response) -> Response {
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let kind = response.headers().get(header::CONTENT_TYPE);
    let told = kind.is_some_and(|kind| kind.as_bytes() == PROBLEM.as_bytes());
    let mut problem = if told { response } else { in_our_words(&response) };
    if held_back(status) && !problem.headers().contains_key(header::RETRY_AFTER) {
        problem.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(AFTER));
    }
    problem
}

fn in_our_words(response: &Response) -> Response {
    let status = response.status();
    let detail = match status {
        StatusCode::BAD_REQUEST => "the address of the request cannot be read",
        _ => status.canonical_reason().unwrap_or("the request cannot be met"),
    };
    let mut problem = Refused::new(status, detail).into_response();
    for name in [header::ALLOW, header::RETRY_AFTER, header::WWW_AUTHENTICATE] {
        if let Some(value) = response.headers().get(&name) {
            problem.headers_mut().insert(name, value.clone());
        }
    }
    problem
}

/// A route stopped in the middle of its work; what it was about has been written to the log.
fn panicked() -> Response {
    let detail = "something went wrong on our side";
    Refused::new(StatusCode::INTERNAL_SERVER_ERROR, detail).into_response()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use axum::Router;
    use axum::body::to_bytes;
    use axum::extract::Request;
    use axum::http::StatusCode;
    use axum::routing::get;
    use tower::ServiceExt;

    use super::around;
    use crate::http::Frame;
    use crate::settings::Settings;

    async fn breaks() -> &'static str {
        assert!(std::hint::black_box(false), "this route breaks on purpose");
        ""
    }

    #[tokio::test]
    async fn a_route_that_panics_is_answered_as_a_problem_and_the_next_one_as_ever() {
        let frame = Arc::new(Frame::new(Settings::default(), true));
        let routes = Router::new()
            .route("/breaks", get(breaks))
            .route("/healthz", get(breaks))
            .route("/holds", get(async || "well"));
        let routes = around(routes, frame);
        for path in ["/breaks", "/healthz"] {
            let request = Request::get(path).body(axum::body::Body::empty()).unwrap();
            let answer = routes.clone().oneshot(request).await.unwrap();
            assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
            assert_eq!(answer.headers()["content-type"], "application/problem+json");
            assert!(answer.headers().contains_key("x-request-id"));
            let body = to_bytes(answer.into_body(), 10_000).await.unwrap();
            assert!(String::from_utf8_lossy(&body).contains("something went wrong on our side"));
        }
        let request = Request::get("/holds").body(axum::body::Body::empty()).unwrap();
        assert_eq!(routes.oneshot(request).await.unwrap().status(), StatusCode::OK);
    }
}
