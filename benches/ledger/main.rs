//! How long a client's year takes, beside one evaluation of the same ten activities, and ten years beside one.
//!
//! In: Archipel's policy of 2013 and a course. Out: criterion's times.
//! Absent on purpose: bounds on time; what a shared machine measures is to be read, not asserted.

#![allow(
    missing_docs,
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    reason = "a bench may stop"
)]

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use pvb::domain::{Arrangement, Course, Locale};
use pvb::evaluate::evaluate;
use pvb::ledger::{Dated, with_ledger};
use pvb::plan::Plan;
use pvb::source::Source;
use pvb::store::{Folder, Version, Versions};
use pvb::wire::Json;
use pvb::wire::read;
use serde_json::{Value, json};

/// Ten activities, of every measure.
fn activities() -> Vec<Value> {
    let care = |place: usize| {
        json!({ "id": format!("a{place}"), "service": "personal_care", "minutes": 10 + place, "times": "3.5",
            "per": "week", "by": "provider", "able": ["network"] })
    };
    let mut all: Vec<Value> = (0..5).map(care).collect();
    all.push(
        json!({ "id": "m", "service": "hot_meal", "times": 7, "per": "week", "by": "provider" }),
    );
    all.push(json!({ "id": "d", "service": "day_programme", "quote": "125.00", "per": "month", "by": "provider" }));
    all.push(json!({ "id": "c", "service": "coffee_full", "by": "provider" }));
    all.push(json!({ "id": "l", "service": "linen", "by": "provider" }));
    all.push(json!({ "id": "k", "service": "cleaning", "minutes": 60, "times": 1, "per": "week", "by": "network" }));
    all
}

fn facts() -> Value {
    json!({ "location": "berkenstaete", "closed_unit": false })
}

fn indication() -> Value {
    json!({ "law": "Wlz", "delivery": "VPT", "profile": "4" })
}

fn arrangement(versions: &Versions) -> Arrangement {
    let value = json!({
        "on": "2014-01-01",
        "client": { "indication": indication(), "facts": facts() },
        "activities": activities(),
        "signed": ["client", "supporter", "contact_carer"]
    });
    let catalogue = &versions.shared().catalogue;
    let text = value.to_string();
    let json = Json::parse(text.as_bytes()).expect("JSON");
    read::arrangement(&json, catalogue, versions.vocabulary()).expect("it fits")
}

fn course(versions: &Versions, until: &str, events: Value) -> Course {
    let value = json!({
        "from": "2014-01-01", "until": until, "moved_on": "2014-01-01",
        "client": { "indications": [ { "indication": indication() } ], "facts": facts() },
        "agreements": [ { "signed_on": "2013-12-01", "signed": ["client", "supporter", "contact_carer"],
            "activities": activities() } ],
        "events": events
    });
    let text = value.to_string();
    let json = Json::parse(text.as_bytes()).expect("JSON");
    read::course(&json, &versions.shared().catalogue, versions.vocabulary()).expect("it fits")
}

fn book(plan: &Plan, course: &Course) -> usize {
    let from = NaiveDate::from_ymd_opt(2013, 10, 21).expect("a date");
    let dated = [Dated { plan, from, until: None }];
    let closing = with_ledger(&dated, course, |ledger| ledger.months.len());
    closing.expect("it fits")
}

fn years(criterion: &mut Criterion) {
    let shared = Arc::new(Folder::catalogue(Path::new("policies")).expect("the catalogue"));
    let mut versions = Versions::new(Arc::clone(&shared));
    let source =
        Source::new("2013-10-21.pvb", include_str!("../../policies/archipel/2013-10-21.pvb"));
    let version = Arc::new(Version::read(source, &shared).expect("it checks"));
    versions.add(Arc::clone(&version)).expect("one version");
    let plan = &version.plan;
    let arrangement = arrangement(&versions);
    let year = course(&versions, "2014-12-31", json!([]));
    let ten = course(&versions, "2023-12-31", json!([]));
    let eventful = course(
        &versions,
        "2014-12-31",
        json!([
            { "kind": "absence", "in": "hospital", "from": "2014-03-05", "until": "2014-03-14" },
            { "kind": "temporary_extra_care", "from": "2014-04-01", "until": "2014-04-14",
              "activity": { "service": "personal_care", "minutes": 30, "times": 2, "per": "day" } },
            { "kind": "network_away", "from": "2014-05-01", "until": "2014-05-07" }
        ]),
    );
    let mut group = criterion.benchmark_group("ledger");
    group.bench_function("one evaluation", |bench| {
        bench.iter(|| evaluate(black_box(plan), black_box(&arrangement)).is_ok());
    });
    group.bench_function("a year", |bench| bench.iter(|| book(black_box(plan), black_box(&year))));
    group.bench_function("a year with three events", |bench| {
        bench.iter(|| book(black_box(plan), black_box(&eventful)));
    });
    group
        .bench_function("ten years", |bench| bench.iter(|| book(black_box(plan), black_box(&ten))));
    let request = json!({ "policy": "archipel", "course": {
        "from": "2014-01-01", "until": "2014-12-31",
        "client": { "indications": [ { "indication": indication() } ], "facts": facts() },
        "agreements": [ { "signed_on": "2013-12-01", "activities": activities() } ]
    } })
    .to_string();
    group.bench_function("a year, JSON to JSON", |bench| {
        bench.iter(|| {
            let json = Json::parse(black_box(request.as_bytes())).expect("JSON");
            let ledger = versions.ledger(&json, Locale::Dutch).expect("it fits");
            serde_json::to_vec(&ledger).expect("plain data").len()
        });
    });
    group.finish();
}

fn short() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
}

criterion_group! {
    name = benches;
    config = short();
    targets = years
}
criterion_main!(benches);
