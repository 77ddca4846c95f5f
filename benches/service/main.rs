//! The service beside one that computes nothing: it reads the same request into types and writes a statement of the
//! same size.
//!
//! In: Archipel's policy of 2013 and the ten activities of its form. Out: requests per second of both over kept
//! connections on this machine, and the time of JSON to JSON in process; medians of rounds that alternate.
//! Absent on purpose: bounds on time; what a shared machine measures is to be read, not asserted.

#![allow(
    missing_docs,
    clippy::arithmetic_side_effects,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::print_stdout,
    dead_code,
    reason = "a bench may stop, and divides times"
)]

#[path = "../form/inputs.rs"]
mod inputs;
#[path = "../form/decimal.rs"]
mod decimal;
#[path = "../form/fixed.rs"]
mod fixed;

mod client;
mod typed;

use std::hint::black_box;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::routing::post;
use axum::{Json as Typed, Router, response::IntoResponse};
use pvb::domain::Locale;
use pvb::http::{Frame, State, router, serve};
use pvb::settings::{Limit, Settings};
use pvb::store::Versions;
use pvb::wire::Json;
use pvb::wire::read::{evaluation_request, reading};
use pvb::wire::write::text;
use tokio::net::TcpListener;
use tower::ServiceExt;

/// As the program has it; both services use it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Odd, so that one of them is the median.
const ROUNDS: usize = 15;
const ROUND: Duration = Duration::from_millis(700);
const REPEATS: u32 = 4_000;

/// A request in JSON to a statement in JSON.
fn ours(versions: &Versions, request: &[u8]) -> Vec<u8> {
    let json = Json::parse(request).expect("JSON");
    let mut faults = Vec::new();
    let asked = evaluation_request(&json, &mut faults);
    let arrangement = asked.arrangement.expect("an arrangement");
    let reading = reading(arrangement, &versions.shared().catalogue, versions.vocabulary());
    let version = versions.select(inputs::ORGANISATION, reading.arrangement.on);
    let version = version.expect("in force");
    let statement = version.answer(&reading, false, Locale::Dutch).expect("it fits");
    text(&statement).expect("plain data")
}

/// The same request into types, and a statement that stands ready to JSON.
fn bare(statement: &typed::Statement, request: &[u8]) -> Vec<u8> {
    let request: typed::Request = serde_json::from_slice(request).expect("JSON");
    black_box(request);
    serde_json::to_vec(statement).expect("plain data")
}

/// Any JSON in, the same out; here the statement's own.
fn untyped(request: &[u8], statement: &serde_json::Value) -> Vec<u8> {
    black_box(serde_json::from_slice::<serde_json::Value>(request).expect("JSON"));
    serde_json::to_vec(statement).expect("plain data")
}

fn served(runtime: &tokio::runtime::Runtime, router: Router) -> SocketAddr {
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a port");
    let address = listener.local_addr().expect("an address");
    runtime.spawn(async move { axum::serve(listener, router).await });
    address
}

fn bare_router(statement: Arc<typed::Statement>) -> Router {
    let answer = move |Typed(request): Typed<typed::Request>| {
        black_box(request);
        std::future::ready(Typed(&*statement).into_response())
    };
    Router::new().route("/v1/evaluations", post(answer))
}

fn median(figures: &mut [f64]) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}

fn microseconds(work: impl Fn() -> Vec<u8>) -> f64 {
    let begun = Instant::now();
    for _ in 0..REPEATS {
        black_box(work());
    }
    begun.elapsed().as_secs_f64() * 1e6 / f64::from(REPEATS)
}

/// A frame that turns nobody away: what is measured is the work.
fn unshed() -> Frame {
    let settings = Settings { concurrency_limit: Limit::At(10_000), ..Settings::default() };
    Frame::new(settings, false)
}

/// The time of one request through a router, without a network.
fn routed(runtime: &tokio::runtime::Runtime, router: &Router, request: &str) -> f64 {
    let begun = Instant::now();
    runtime.block_on(async {
        for _ in 0..REPEATS {
            let request = axum::http::Request::post("/v1/evaluations")
                .header("host", "localhost")
                .header("content-type", "application/json")
                .header("content-length", request.len())
                .body(axum::body::Body::from(request.to_owned()))
                .expect("a request");
            let response = router.clone().oneshot(request).await.expect("an answer");
            black_box(
                axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body"),
            );
        }
    });
    begun.elapsed().as_secs_f64() * 1e6 / f64::from(REPEATS)
}

/// Requests for a while to one of the two services, `ours` or `bare`, for whoever watches where its time goes; or the
/// `work` alone, some thousands of times.
fn only(
    which: &str,
    versions: Arc<Versions>,
    statement: Arc<typed::Statement>,
    request: &str,
    size: usize,
) {
    if which == "work" {
        println!("{:.2} µs", microseconds(|| ours(&versions, black_box(request.as_bytes()))));
        return;
    }
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let address = match which {
        "bare" => served(&runtime, bare_router(statement)),
        _ => kept(&runtime, versions),
    };
    let found = client::throughput(address, request, size, ROUND * 15);
    println!("{which}: {found:.0} requests per second");
}

/// The service as it runs.
fn kept(runtime: &tokio::runtime::Runtime, versions: Arc<Versions>) -> SocketAddr {
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a port");
    let address = listener.local_addr().expect("an address");
    runtime.spawn(serve(listener, State::within(versions, unshed())));
    address
}

fn main() {
    let versions = Arc::new(inputs::versions(1));
    let arrangement = inputs::arrangement_text(10, "118.42");
    let request = format!(r#"{{"policy":"{}","arrangement":{arrangement}}}"#, inputs::ORGANISATION);
    let written = ours(&versions, request.as_bytes());
    let statement: typed::Statement = serde_json::from_slice(&written).expect("a statement");
    assert_eq!(bare(&statement, request.as_bytes()), written, "the same bytes");
    println!("a request of {} bytes, a statement of {}", request.len(), written.len());

    if let Some(which) =
        std::env::args().find(|word| ["ours", "bare", "work"].contains(&word.as_str()))
    {
        return only(&which, versions, Arc::new(statement), &request, written.len());
    }

    let value: serde_json::Value = serde_json::from_slice(&written).expect("JSON");
    let mut figures = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS {
        let text = request.as_bytes();
        let times = [
            microseconds(|| ours(&versions, black_box(text))),
            microseconds(|| bare(&statement, black_box(text))),
            microseconds(|| untyped(black_box(text), &value)),
        ];
        figures.iter_mut().zip(times).for_each(|(all, time)| all.push(time));
    }
    let [ours, bare, untyped] = figures.map(|mut all| median(&mut all));
    println!("JSON to JSON, medians of {ROUNDS} rounds: {ours:.2} µs");
    println!(
        "  types in, types out, nothing computed: {bare:.2} µs, {:.2} times as long",
        ours / bare
    );
    println!(
        "  the same with values of any kind: {untyped:.2} µs, {:.2} times as long",
        ours / untyped
    );

    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let routers = [
        router(State::within(Arc::clone(&versions), unshed())),
        bare_router(Arc::new(statement.clone())),
    ];
    let mut figures = [const { Vec::new() }; 2];
    for _ in 0..ROUNDS {
        let times = routers.each_ref().map(|router| routed(&runtime, router, &request));
        figures.iter_mut().zip(times).for_each(|(all, time)| all.push(time));
    }
    let [routed, beside] = figures.map(|mut all| median(&mut all));
    println!("through the router, without a network: {routed:.2} µs");
    println!("  a bare handler: {beside:.2} µs, {:.2} times as long", routed / beside);
    let service = kept(&runtime, versions);
    let beside = served(&runtime, bare_router(Arc::new(statement)));
    let (mut one, mut other, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let ours = client::throughput(service, &request, written.len(), ROUND);
        let bare = client::throughput(beside, &request, written.len(), ROUND);
        one.push(ours);
        other.push(bare);
        ratios.push(ours / bare);
    }
    let (ours, bare, ratio) = (median(&mut one), median(&mut other), median(&mut ratios));
    println!("over kept connections, medians of {ROUNDS} rounds: {ours:.0} requests per second");
    println!(
        "  a bare handler: {bare:.0}; ratio {:.3}, median of the rounds' own {ratio:.3}",
        ours / bare
    );
}
