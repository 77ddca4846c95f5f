//! What ten thousand versions cost, beside five: starting, memory, an evaluation, a publication.
//!
//! In: how many (`cargo bench --bench versions -- 10000`). Out: times and memory, for an SQLite file, PostgreSQL and a
//! folder, all in one run. The texts are the five of this repository, under other names and dates.
//! Absent on purpose: bounds; what a shared machine measures is to be read, not asserted.

#![allow(
    missing_docs,
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a bench may stop"
)]

#[path = "../../tests/databases/mod.rs"]
mod databases;
mod texts;

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::Utc;
use pvb::domain::Locale;
use pvb::record::Signature;
use pvb::store::{Library, Outcome, Place, Sql, Versions, seed_from};
use pvb::wire::Json;
use pvb::wire::read::reading;

use texts::Texts;

/// So many where nobody says how many.
const VERSIONS: usize = 10_000;
/// So many where the bench is only tried out, as `cargo test` does.
const FEW: usize = 20;

#[tokio::main]
async fn main() {
    let said: Vec<String> = std::env::args().skip(1).collect();
    let asked = said.iter().find_map(|one| one.parse().ok());
    let tried = !said.iter().any(|one| one == "--bench");
    let count = asked.unwrap_or(if tried { FEW } else { VERSIONS });
    let place = databases::fresh("versions");
    let many = place.join("many");
    let size = Texts::new(count).write(&many);
    println!("{count} versions, {} KiB of text", size / 1024);

    let five = Library::at(&Place::Folder, Path::new("policies"), false).await.unwrap();
    let few = evaluation(&five.versions(), "archipel", "2013-11-01");
    println!("with five versions: an evaluation takes {few:?}; {}", memory());
    drop(five);

    let file = place.join("many.sqlite");
    {
        let home = Sql::sqlite(&file).await.unwrap();
        let started = Instant::now();
        let versions = pvb::store::Folder::open(&many).unwrap();
        println!("folder alone, one processor: read in {:?}", started.elapsed());
        seed_from(&home, &versions).await.unwrap();
    }
    println!("before: {}", memory());
    opened("SQLite", &Place::Sqlite(file), &many).await;

    let url = databases::postgres::shared().database("versions").await;
    let postgresql = Place::Postgresql(url);
    let started = Instant::now();
    drop(Library::at(&postgresql, &many, false).await.unwrap());
    println!("PostgreSQL: filled from the folder, and started, in {:?}", started.elapsed());
    opened("PostgreSQL", &postgresql, &many).await;
    opened("folder", &Place::Folder, &many).await;
    fs::remove_dir_all(place).unwrap();
}

/// Starts over a store, and works with it.
async fn opened(name: &str, place: &Place, folder: &Path) {
    let started = Instant::now();
    let library = Library::at(place, folder, false).await.unwrap();
    println!("{name}: started in {:?}; {}", started.elapsed(), memory());
    let versions = library.versions();
    let took = evaluation(&versions, &texts::organisation(0), &texts::date(0).to_string());
    println!("{name}: an evaluation takes {took:?}");
    let started = Instant::now();
    black_box(library.known_on(Utc::now()).unwrap());
    let first = started.elapsed();
    let started = Instant::now();
    black_box(library.known_on(Utc::now()).unwrap());
    println!("{name}: `known on` a moment takes {first:?}, and again {:?}", started.elapsed());
    if *place == Place::Folder {
        return;
    }
    let from = texts::date(100_000);
    let organisation = texts::organisation(0);
    let text = texts::text(0, &organisation, from);
    let who = Signature { by: "bench".to_owned(), holder: "bench".to_owned() };
    let started = Instant::now();
    let published = library.publish(&who, &organisation, from, &text).await.unwrap();
    println!("{name}: a publication takes {:?}", started.elapsed());
    let (Outcome::Recorded(edition) | Outcome::Unchanged(edition)) = published;
    let started = Instant::now();
    library.withdraw(&who, &organisation, from, &edition.sha256, "bench").await.unwrap();
    println!("{name}: a withdrawal takes {:?}", started.elapsed());
}

/// The time of one evaluation, from JSON to a statement, the version chosen by its date.
fn evaluation(versions: &Arc<Versions>, organisation: &str, on: &str) -> Duration {
    const TIMES: u32 = 5_000;
    let text = texts::arrangement(on);
    let once = || {
        let json = Json::parse(text.as_bytes()).expect("JSON");
        let reading = reading(&json, &versions.shared().catalogue, versions.vocabulary());
        let on = reading.on.expect("a date");
        let version = versions.select(organisation, on).expect("a version");
        black_box(version.answer(&reading, false, Locale::Dutch)).expect("it fits");
    };
    (0..TIMES / 10).for_each(|_| once());
    let started = Instant::now();
    (0..TIMES).for_each(|_| once());
    started.elapsed() / TIMES
}

/// The memory of this process, in words.
fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        line.map_or("?", str::trim).to_owned()
    };
    format!("memory {}", line("VmRSS:"))
}
