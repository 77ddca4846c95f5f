//! The span of a request, for those who follow it from service to service.
//!
//! In: a request, and the trace that its caller says it belongs to. Out: a span, told how it ended.
//! Absent on purpose: where spans go; whoever starts the service sets that. Nothing else of a client's stands in
//! one.

use axum::http::{HeaderMap, Method, StatusCode};
use tracing::field::Empty;
use tracing::{Span, debug_span};

use super::metrics::method_name;
use super::request_id::RequestId;

/// The span of a request.
pub(super) fn span(route: &str, method: &Method, id: &RequestId, headers: &HeaderMap) -> Span {
    let method = method_name(method);
    let span = debug_span!(
        "request",
        otel.name = %format_args!("{method} {route}"),
        otel.kind = "server",
        http.route = route,
        http.request.method = method,
        http.response.status_code = Empty,
        id = id.text(),
    );
    within(&span, headers);
    span
}

/// Tells a span how its request ended.
pub(super) fn ended(span: &Span, status: StatusCode) {
    span.record("http.response.status_code", status.as_u16());
}

#[cfg(not(feature = "otel"))]
fn within(_span: &Span, _headers: &HeaderMap) {}

/// Puts a span into the trace of the caller, where he names one (`traceparent`).
#[cfg(feature = "otel")]
fn within(span: &Span, headers: &HeaderMap) {
    use opentelemetry::propagation::TextMapPropagator;
    use opentelemetry_sdk::propagation::TraceContextPropagator;
    use tracing_opentelemetry::OpenTelemetrySpanExt;

    if span.is_disabled() || !headers.contains_key("traceparent") {
        return;
    }
    let parent = TraceContextPropagator::new().extract(&Carried(headers));
    // without anything that takes spans there is no trace to be in
    let _put = span.set_parent(parent);
}

/// Headers, as the tracing library reads them.
#[cfg(feature = "otel")]
struct Carried<'a>(&'a HeaderMap);

#[cfg(feature = "otel")]
impl opentelemetry::propagation::Extractor for Carried<'_> {
    fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).and_then(|value| value.to_str().ok())
    }

    fn keys(&self) -> Vec<&str> {
        self.0.keys().map(axum::http::HeaderName::as_str).collect()
    }
}
