//! What load does to those who are answered, and what the frame around every route costs.
//!
//! In: nothing; the service runs here, over loopback, with its usual limits. Out: how long accepted requests take
//! with a connection for each processor, and with ten for each place to work, in turns; and what a request costs
//! that does nothing, with the frame and without it.
//! Numbers on the command line are tried as numbers of places.
//! Absent on purpose: bounds on time; what a shared machine measures is to be read, not asserted.

#![allow(
    missing_docs,
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a bench may stop"
)]

mod client;

use std::net::SocketAddr;
use std::num::NonZero;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderValue, Request, header};
use pvb::http::{Frame, State, router, serve};
use pvb::settings::{Limit, Settings};
use pvb::store::Folder;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt;

use client::Seen;

/// Places for two processors, where nobody says otherwise.
const USUAL: usize = 3;
const ROUNDS: usize = 9;
const FOR: Duration = Duration::from_secs(2);

/// The service with its usual settings, or with so many places.
fn state(places: Option<usize>) -> State {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    let versions = Arc::new(Folder::open(&folder).expect("policies"));
    let usual = Settings::default();
    let concurrency_limit = places.map_or(usual.concurrency_limit, Limit::At);
    State::within(versions, Frame::new(Settings { concurrency_limit, ..usual }, false))
}

/// The service, on threads of its own.
fn service(places: Option<usize>) -> (Runtime, SocketAddr) {
    let runtime = Builder::new_multi_thread().enable_all().build().expect("threads");
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).expect("a port");
    let address = listener.local_addr().expect("an address");
    runtime.spawn(serve(listener, state(places)));
    (runtime, address)
}

fn print(name: &str, seen: &Seen) {
    println!(
        "{name:<9} accepted {:>7}  shed {:>6}  p50 {:>6} µs  p99 {:>6} µs",
        seen.accepted.len(),
        seen.shed,
        seen.part(50).as_micros(),
        seen.part(99).as_micros(),
    );
}

/// Hundredths of one time by another.
fn ratio(time: Duration, by: Duration) -> u128 {
    time.as_nanos() * 100 / by.as_nanos().max(1)
}

fn middle<T: Ord + Copy>(values: &mut [T]) -> T {
    values.sort_unstable();
    values[values.len() / 2]
}

fn overload(given: Option<usize>) {
    let processors = std::thread::available_parallelism().map_or(1, NonZero::get);
    let places = given.unwrap_or((USUAL * processors).div_ceil(2));
    let (runtime, address) = service(given);
    client::load(address, processors, FOR);
    println!("{processors} processors, {places} places, {} connections under load", places * 10);
    let (mut quiet, mut busy, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let unloaded = client::load(address, processors, FOR);
        let loaded = client::load(address, places * 10, FOR);
        print("unloaded", &unloaded);
        print("overload", &loaded);
        quiet.push(unloaded.part(99));
        busy.push(loaded.part(99));
        ratios.push(ratio(loaded.part(99), unloaded.part(99)));
    }
    let (quiet, busy, own) = (middle(&mut quiet), middle(&mut busy), middle(&mut ratios));
    println!(
        "medians: unloaded p99 {} µs, overload p99 {} µs, ratio of these {}.{:02}, median of ratios {}.{:02}",
        quiet.as_micros(),
        busy.as_micros(),
        ratio(busy, quiet) / 100,
        ratio(busy, quiet) % 100,
        own / 100,
        own % 100,
    );
    runtime.shutdown_background();
}

/// What one request costs that asks for something, in the process itself.
async fn cost(router: &Router, path: &str) -> Duration {
    const NUMBER: u32 = 20_000;
    let start = Instant::now();
    for _ in 0..NUMBER {
        let request = Request::get(path).header("host", "localhost").body(Body::empty());
        let answer = router.clone().oneshot(request.expect("a request")).await.expect("an answer");
        let body = to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
        assert!(!body.is_empty());
    }
    start.elapsed() / NUMBER
}

async fn of_text(framed: &Router, path: &str) -> (&'static str, Vec<u8>) {
    let request = Request::get(path).body(Body::empty()).expect("a request");
    let answer = framed.clone().oneshot(request).await.expect("an answer");
    let kind =
        if answer.status().is_success() { "application/json" } else { "application/problem+json" };
    (kind, to_bytes(answer.into_body(), usize::MAX).await.expect("a body").to_vec())
}

fn frame() {
    let runtime = Builder::new_multi_thread().enable_all().build().expect("threads");
    runtime.block_on(async {
        let framed = router(state(None));
        for (name, path) in [("watched", "/healthz"), ("with a place", "/nowhere")] {
            let (kind, bytes) = of_text(&framed, path).await;
            let answer = move || {
                let bytes = bytes.clone();
                async move { ([(header::CONTENT_TYPE, HeaderValue::from_static(kind))], bytes) }
            };
            let bare = Router::new().fallback(answer);
            let (mut with, mut without) = (Vec::new(), Vec::new());
            for _ in 0..ROUNDS {
                with.push(cost(&framed, path).await);
                without.push(cost(&bare, path).await);
            }
            let (with, without) = (middle(&mut with), middle(&mut without));
            println!(
                "{name}: with the frame {} ns, bare {} ns, the frame {} ns",
                with.as_nanos(),
                without.as_nanos(),
                with.saturating_sub(without).as_nanos()
            );
        }
    });
}

fn main() {
    frame();
    let given: Vec<usize> = std::env::args().filter_map(|text| text.parse().ok()).collect();
    match given.as_slice() {
        [] => overload(None),
        given => given.iter().for_each(|places| overload(Some(*places))),
    }
}
