//! What happens around every route: headers, limits, and problems for whatever a route does not see.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use super::answer::{PROBLEM, Refused};
use super::body::LIMIT;

/// What is the same for everybody until the program changes may be kept for a while.
pub(super) const FOR_A_WHILE: HeaderValue = HeaderValue::from_static("public, max-age=300");
/// No request takes this long unless the machine has more to do than it can.
const LONGEST: Duration = Duration::from_secs(30);

/// Puts the layers around the routes; the last one stands outermost.
pub(super) fn around(routes: Router) -> Router {
    let always =
        |name, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    let unless_said =
        |name, value| SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value));
    routes
        .layer(DefaultBodyLimit::max(LIMIT))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(map_response(problem))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(always(HeaderName::from_static("api-version"), env!("CARGO_PKG_VERSION")))
        .layer(unless_said(header::CACHE_CONTROL, "no-store"))
        .layer(unless_said(
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'",
        ))
        .layer(always(header::X_FRAME_OPTIONS, "DENY"))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
}

/// No such path.
pub(super) async fn not_found(uri: Uri) -> Refused {
    Refused::new(StatusCode::NOT_FOUND, format!("there is nothing at {}", uri.path()))
}

/// The path exists, the method does not.
pub(super) async fn method_not_allowed() -> Refused {
    Refused::new(StatusCode::METHOD_NOT_ALLOWED, "this path does not know this method; see `Allow`")
}

/// Turns an error that a library answered in its own way into a problem.
async fn problem(response: Response) -> Response {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE);
    let told = kind.is_some_and(|kind| kind.as_bytes() == PROBLEM.as_bytes());
    if told || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let detail = match status {
        StatusCode::SERVICE_UNAVAILABLE => {
            "the service has more to do than it can; try again later"
        }
        StatusCode::BAD_REQUEST => "the address of the request cannot be read",
        _ => status.canonical_reason().unwrap_or("the request cannot be met"),
    };
    let mut problem = Refused::new(status, detail).into_response();
    if let Some(allow) = response.headers().get(header::ALLOW) {
        problem.headers_mut().insert(header::ALLOW, allow.clone());
    }
    problem
}

fn panicked(_thrown: Box<dyn Any + Send>) -> Response {
    Refused::new(StatusCode::INTERNAL_SERVER_ERROR, "something went wrong on our side")
        .into_response()
}
