//! A batch through a real socket, beside what only parsing and writing the same JSON takes.
//!
//! In: how many lines (`cargo bench --bench batch -- 1000000`). Out: the time and the largest memory of a
//! service of its own that answers them all, then the time of `serde_json` alone, on one thread and on two.
//! Absent on purpose: bounds on either; what a shared machine measures is to be read, not asserted.

#![allow(
    missing_docs,
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a bench may stop"
)]

mod client;
mod plain;
mod requests;
mod service;

use std::time::{Duration, Instant};

use service::Service;

/// So many lines where nobody says how many.
const LINES: usize = 100_000;
/// So many where the bench is only tried out, as `cargo test` does.
const FEW: usize = 2_000;

fn main() {
    let said: Vec<String> = std::env::args().skip(1).collect();
    let asked = said.iter().find_map(|one| one.parse().ok());
    let tried = !said.iter().any(|one| one == "--bench");
    let lines = asked.unwrap_or(if tried { FEW } else { LINES });
    let requests = requests::all();
    let service = Service::start();
    // a first batch warms the service up, and tells what the answers look like
    let answers = client::answers(&service, &requests);

    let (before, own, started) =
        (service.processor_time(), service::own_processor_time(), Instant::now());
    let told = client::run(&service, &requests, lines);
    let took = started.elapsed();
    let worked = service.processor_time() - before;
    println!(
        "{lines} lines, {} different; {} bytes in, {} out",
        requests.len(),
        told.sent,
        told.taken
    );
    show("service, through a socket", took, worked, lines);
    let client = service::own_processor_time() - own;
    println!("  and the client that sends and takes: {} ms of processors", client.as_millis());
    for (part, memory) in ["10 %", "50 %", "100 %"].into_iter().zip(told.peaks) {
        println!("  largest memory of the service at {part}: {memory} KiB");
    }
    for threads in [1, 2] {
        let own = service::own_processor_time();
        let alone = plain::run(&requests, &answers, lines, threads);
        let used = service::own_processor_time() - own;
        show(&format!("serde_json alone, threads: {threads}"), alone, used, lines);
        let part =
            |ours: Duration, plain: Duration| ours.as_micros() * 100 / plain.as_micros().max(1);
        println!(
            "  the service takes {} % of that time, {} % of those processors",
            part(took, alone),
            part(worked, used)
        );
    }
}

/// Tells a time, and for how long processors worked in it: on a machine with other work that says more.
fn show(what: &str, took: Duration, worked: Duration, lines: usize) {
    let a_second = lines as u128 * 1_000_000 / took.as_micros().max(1);
    println!(
        "{what}: {} ms, {a_second} lines per second; {} ms of processors",
        took.as_millis(),
        worked.as_millis()
    );
}
