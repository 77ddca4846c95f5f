//! What is counted: requests, their times, and those that were turned away.
//!
//! In: requests as they end. Out: `GET /metrics`, as Prometheus reads it.
//! Absent on purpose: anything of a client's: a label is a route's template, a method, a class of status.

use std::sync::Mutex;
use std::time::Duration;

use axum::extract::State;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;

use super::answer::Refused;
use super::busy::{Shed, held_back};

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    route: String,
    method: &'static str,
    status: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Why {
    why: &'static str,
}

/// Everything that is counted.
pub(super) struct Metrics {
    registry: Mutex<Registry>,
    requests: Family<Answered, Counter>,
    durations: Family<Route, Histogram, fn() -> Histogram>,
    in_flight: Gauge,
    shed: Family<Why, Counter>,
    rate_limited: Counter,
    received: Counter,
    sent: Counter,
    pub connections: Gauge,
}

/// A request under way; it is counted as such until this is dropped, also where the caller goes away.
pub(super) struct UnderWay(Gauge);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// A request that has been answered.
pub(super) struct Ended<'a> {
    pub route: &'a str,
    pub method: &'a Method,
    pub status: StatusCode,
    pub took: Duration,
    pub received: u64,
    pub sent: u64,
}

fn durations() -> Histogram {
    Histogram::new([
        0.0001, 0.000_25, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0,
        2.5, 5.0, 10.0, 30.0,
    ])
}

impl Metrics {
    pub fn new() -> Self {
        let metrics = Self {
            registry: Mutex::new(Registry::with_prefix("pvb")),
            requests: Family::default(),
            durations: Family::new_with_constructor(durations),
            in_flight: Gauge::default(),
            shed: Family::default(),
            rate_limited: Counter::default(),
            received: Counter::default(),
            sent: Counter::default(),
            connections: Gauge::default(),
        };
        metrics.register(|registry| metrics.name(registry));
        metrics
    }

    /// Adds what another part counts.
    pub fn register(&self, add: impl FnOnce(&mut Registry)) {
        if let Ok(mut registry) = self.registry.lock() {
            add(&mut registry);
        }
    }

    fn name(&self, registry: &mut Registry) {
        let version = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
        registry.register("build", "What runs", version);
        registry.register("http_requests", "Requests answered", self.requests.clone());
        let durations = self.durations.clone();
        registry.register("http_request_duration_seconds", "How long answers took", durations);
        registry.register("http_requests_in_flight", "Requests under way", self.in_flight.clone());
        registry.register("http_connections", "Connections", self.connections.clone());
        registry.register("http_shed", "Requests turned away", self.shed.clone());
        let limited = self.rate_limited.clone();
        registry.register("http_rate_limited", "Requests beyond what a caller may send", limited);
        registry.register("http_request_bytes", "Bytes of bodies received", self.received.clone());
        registry.register("http_response_bytes", "Bytes of bodies sent", self.sent.clone());
    }

    /// A request begins.
    pub fn begins(&self) -> UnderWay {
        self.in_flight.inc();
        UnderWay(self.in_flight.clone())
    }

    /// A request has been answered.
    pub fn ends(&self, ended: &Ended<'_>) {
        let answered = Answered {
            route: ended.route.to_owned(),
            method: method_name(ended.method),
            status: class(ended.status),
        };
        self.requests.get_or_create(&answered).inc();
        let route = Route { route: answered.route };
        if !held_back(ended.status) {
            // what is turned away is held back: its time says nothing about the service
            self.durations.get_or_create(&route).observe(ended.took.as_secs_f64());
        }
        self.received.inc_by(ended.received);
        self.sent.inc_by(ended.sent);
    }

    /// A request is turned away.
    pub fn sheds(&self, shed: Shed) {
        match shed {
            Shed::Rate(_) => self.rate_limited.inc(),
            Shed::Places | Shed::Long | Shed::Connections => {
                self.shed.get_or_create(&Why { why: shed.name() }).inc()
            }
        };
    }

    /// Everything as text.
    fn text(&self) -> Option<String> {
        let mut text = String::new();
        let registry = self.registry.lock().ok()?;
        encode(&mut text, &registry).ok()?;
        Some(text)
    }
}

/// A method that could be any text would make any number of labels.
pub(super) fn method_name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        Method::PATCH => "PATCH",
        _ => "other",
    }
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() {
        100..200 => "1xx",
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    }
}

/// Everything that is counted, where that is to be shown.
pub(super) async fn metrics(State(state): State<super::State>) -> Result<Response, Refused> {
    if !state.frame.settings.metrics {
        return Err(Refused::new(StatusCode::NOT_FOUND, "metrics are switched off here"));
    }
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    let text = state.frame.metrics.text().ok_or_else(|| {
        Refused::new(StatusCode::INTERNAL_SERVER_ERROR, "the counts cannot be written down")
    })?;
    Ok(([(header::CONTENT_TYPE, HeaderValue::from_static(kind))], text).into_response())
}
