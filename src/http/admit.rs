//! Which requests are worked on at all, and how many at once.
//!
//! In: a request. Out: the answer of its route, or why it is not worked on.
//! Absent on purpose: who may do what; that is asked behind this.
//!
//! A request without a place to work is turned away at once: it would only wait, and everybody behind it.
//! Its body arrives before it takes a place, so that nobody keeps a place by sending slowly.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use tower::Service;

use super::answer::Refused;
use super::arrived::Arrived;
use super::body::whole;
use super::busy::Shed;
use super::frame::Frame;
use super::host::{is_loopback, named};
use super::page::at_hand;
use super::patience::within;

/// Routes whose bodies are worked on as they arrive; they bound their work themselves.
const STREAMED: [&str; 1] = ["/v1/evaluations/batch"];

/// No address of ours is as long as this.
const LONGEST_ADDRESS: usize = 8 * 1024;
/// Tokens are long; no other header is.
const MOST_HEADERS: usize = 100;
const LONGEST_HEADERS: usize = 32 * 1024;

/// Whatever answers any request.
pub(super) trait Answers:
    Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static
{
    /// Answers one.
    fn answer(&mut self, request: Request) -> impl Future<Output = Response> + Send {
        let answering = self.call(request);
        async { answering.await.unwrap_or_else(|never| match never {}) }
    }
}

impl<S> Answers for S where
    S: Service<Request, Response = Response, Error = Infallible, Future: Send>
        + Clone
        + Send
        + 'static
{
}

/// Whether a request is to be looked at.
pub(super) fn admitted(
    frame: &Frame,
    request: &Request,
    watched: bool,
) -> Result<(), Box<Response>> {
    let refused = |refused: Refused| Box::new(refused.into_response());
    too_long(request.uri(), request.headers()).map_err(refused)?;
    if watched {
        return Ok(());
    }
    let arrived = request.extensions().get::<Arrived>();
    if arrived.is_some_and(|arrived| arrived.crowded) {
        frame.turned_away(Shed::Connections);
        return Err(Box::new(Shed::Connections.into_response()));
    }
    if frame.authenticated {
        return Ok(());
    }
    if named(request.uri(), request.headers()).is_some_and(|host| !is_loopback(host)) {
        let detail = "nobody is asked who he is here, so only requests for this machine itself, as \
                      localhost, are answered; configure authentication to be called by another name";
        return Err(refused(Refused::new(StatusCode::MISDIRECTED_REQUEST, detail)));
    }
    let counted = arrived.map(|arrived| frame.counted(|| arrived.peer.ip().to_string()));
    counted.unwrap_or(Ok(())).map_err(|shed| Box::new(shed.into_response()))
}

fn too_long(uri: &Uri, headers: &HeaderMap) -> Result<(), Refused> {
    let query = uri.query().map_or(0, str::len);
    if uri.path().len().saturating_add(query) > LONGEST_ADDRESS {
        let detail = format!("the address is longer than {LONGEST_ADDRESS} bytes");
        return Err(Refused::new(StatusCode::URI_TOO_LONG, detail));
    }
    let length = headers.iter().fold(0, |sum: usize, (name, value)| {
        sum.saturating_add(name.as_str().len()).saturating_add(value.len())
    });
    if headers.len() > MOST_HEADERS || length > LONGEST_HEADERS {
        let detail =
            format!("there are more than {MOST_HEADERS} headers, or {LONGEST_HEADERS} bytes");
        return Err(Refused::new(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE, detail));
    }
    Ok(())
}

/// Whether a request is about what is kept, and so waits for the store rather than for a processor.
fn waits_for_the_store(method: &Method, route: &str) -> bool {
    let kept = ["/v1/policies/", "/v1/keys"].iter().any(|start| route.starts_with(start));
    (kept && *method != Method::GET && *method != Method::HEAD) || route == "/v1/audit"
}

/// Works on a request in a place of its own, within the time that there is.
pub(super) async fn worked_on(
    frame: &Arc<Frame>,
    request: Request,
    route: &str,
    mut inner: impl Answers,
) -> Response {
    if STREAMED.contains(&route) || at_hand(route) {
        return inner.answer(request).await;
    }
    let settings = &frame.settings;
    let (parts, body) = request.into_parts();
    let arriving = whole(body, settings.body_limit.0, settings.body_time);
    let bytes = match arriving.await {
        Ok(bytes) => bytes,
        Err(refused) => return refused.into_response(),
    };
    let place = match frame.place(waits_for_the_store(&parts.method, route)) {
        Ok(place) => place,
        Err(shed) => return shed.into_response(),
    };
    // An evaluation runs to its end without a pause. If each request did so as it came, every one would find
    // the place that the one before it has left, however many wait unseen behind them in the sockets. So whoever
    // may have others behind him takes his place first, and then lets them take theirs, or be turned away.
    if place.lets_others_come() {
        tokio::task::yield_now().await;
    }
    let request = Request::from_parts(parts, Body::from(bytes));
    let answered = within(settings.request_time, inner.answer(request)).await;
    drop(place);
    answered.unwrap_or_else(|| {
        let detail = "the request takes longer than it may; ask less at once, or try again later";
        Refused::new(StatusCode::SERVICE_UNAVAILABLE, detail).into_response()
    })
}
