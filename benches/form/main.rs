//! How fast the form of 2013 is filled in, beside the same computation written by hand.
//!
//! In: Archipel's policy and an arrangement of ten lines. Out: criterion's times, once all three ways have
//! been found to print the same figures.
//! Absent on purpose: bounds on time; what a shared machine measures is to be read, not asserted.

#![allow(
    dead_code,
    missing_docs,
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a bench may stop; what is written by hand is written as one first would, and read in part"
)]

mod decimal;
mod fixed;
mod inputs;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use pvb::domain::{Arrangement, Locale};
use pvb::evaluate::evaluate;
use pvb::plan::Plan;
use pvb::quantity::Shown;
use pvb::statement::{Statement, TotalName};
use pvb::store::Version;
use pvb::wire::Json;
use pvb::wire::read::reading;

/// A statement with every figure that the form shows.
struct Form<'a> {
    statement: Statement<'a>,
    lines: Vec<(Option<Shown>, Option<Shown>)>,
    totals: Option<[Shown; 10]>,
}

fn fill_in<'a>(plan: &'a Plan, arrangement: &'a Arrangement) -> Form<'a> {
    let statement = evaluate(plan, arrangement).expect("it fits");
    let shown = |amount| statement.shown(amount).expect("small amounts");
    let lines = statement
        .lines
        .iter()
        .map(|line| (line.amount.map(shown), line.balance.map(shown)))
        .collect();
    let totals = statement.totals.map(|totals| TotalName::ALL.map(|name| shown(totals.get(name))));
    Form { statement, lines, totals }
}

/// All figures of the form as they are printed, and its light.
fn printed_by_pvb(form: &Form<'_>) -> Vec<String> {
    let three = |shown: &Shown| format!("{} {} {}", shown.week, shown.month, shown.day);
    let lines = form.lines.iter().flat_map(|(amount, balance)| [amount, balance]).flatten();
    let mut printed: Vec<String> = lines.chain(form.totals.iter().flatten()).map(three).collect();
    printed.push(form.statement.status.map_or("", pvb::domain::Colour::name).to_owned());
    printed
}

fn printed_by_decimal(form: &decimal::Form) -> Vec<String> {
    let three =
        |shown: &decimal::Figures| format!("{:.2} {:.2} {:.2}", shown.week, shown.month, shown.day);
    let lines = form.lines.iter().flat_map(|line| [&line.amount, &line.balance]);
    let mut printed: Vec<String> = lines.chain(&form.totals).map(three).collect();
    let light = if form.light == decimal::Light::Red { "red" } else { "green" };
    printed.push(light.to_owned());
    printed
}

fn printed_by_fixed(form: &fixed::Form) -> Vec<String> {
    let one = |cents: &i64| {
        let sign = if *cents < 0 { "-" } else { "" };
        format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
    };
    let three = |cents: &[i64; 3]| cents.each_ref().map(one).join(" ");
    let lines = form.lines.iter().flat_map(|line| [&line.amount, &line.balance]);
    let mut printed: Vec<String> = lines.chain(&form.totals).map(three).collect();
    printed.push(if form.red { "red" } else { "green" }.to_owned());
    printed
}

fn three_ways(criterion: &mut Criterion) {
    let versions = inputs::versions(1);
    let version = inputs::in_force(&versions);
    for tariff in ["118.42", "100.00", "30.07"] {
        let arrangement = inputs::arrangement(&versions, 10, tariff);
        let ours = printed_by_pvb(&fill_in(&version.plan, &arrangement));
        assert_eq!(ours.len(), 43, "sixteen lines of two amounts, ten totals, a light");
        assert_eq!(ours, printed_by_decimal(&decimal::fill_in(&inputs::decimal_client(tariff))));
        assert_eq!(ours, printed_by_fixed(&fixed::fill_in(&inputs::fixed_client(tariff))));
    }
    let arrangement = inputs::arrangement(&versions, 10, "118.42");
    let by_decimal = inputs::decimal_client("118.42");
    let by_fixed = inputs::fixed_client("118.42");
    let mut group = criterion.benchmark_group("form");
    group.bench_function("pvb", |bench| {
        bench.iter(|| fill_in(black_box(&version.plan), black_box(&arrangement)));
    });
    group.bench_function("pvb, unrounded", |bench| {
        bench.iter(|| evaluate(black_box(&version.plan), black_box(&arrangement)));
    });
    group.bench_function("rust_decimal by hand", |bench| {
        bench.iter(|| decimal::fill_in(black_box(&by_decimal)));
    });
    group.bench_function("i64 by hand", |bench| {
        bench.iter(|| fixed::fill_in(black_box(&by_fixed)));
    });
    group.finish();
}

/// The time grows as the number of activities does, with and without a shortage to find options for.
fn activities(criterion: &mut Criterion) {
    let versions = inputs::versions(1);
    let plan = &inputs::in_force(&versions).plan;
    for (name, tariff) in [("activities", "999999.00"), ("activities, too many", "118.42")] {
        let mut group = criterion.benchmark_group(name);
        for count in [10, 100, 1000] {
            let arrangement = inputs::arrangement(&versions, count, tariff);
            group.throughput(Throughput::Elements(count as u64));
            group.bench_function(BenchmarkId::from_parameter(count), |bench| {
                bench.iter(|| fill_in(black_box(plan), black_box(&arrangement)));
            });
        }
        group.finish();
    }
}

/// The time hardly grows with the number of versions among which the right one is found.
fn loaded_versions(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("versions");
    for count in [1, 100, 10_000] {
        let versions = inputs::versions(count);
        let arrangement = inputs::arrangement(&versions, 10, "118.42");
        group.bench_function(BenchmarkId::new("select", count), |bench| {
            bench.iter(|| {
                black_box(&versions).select(inputs::ORGANISATION, black_box(arrangement.on)).is_ok()
            });
        });
        group.bench_function(BenchmarkId::new("select and evaluate", count), |bench| {
            bench.iter(|| {
                let version = versions.select(inputs::ORGANISATION, black_box(arrangement.on));
                fill_in(&version.expect("in force").plan, black_box(&arrangement)).lines.len()
            });
        });
    }
    group.finish();
}

/// Text to plan, and request to answer.
fn around(criterion: &mut Criterion) {
    let versions = inputs::versions(1);
    let shared = versions.shared();
    let source = inputs::source();
    criterion.bench_function("read, check and compile", |bench| {
        bench.iter_batched(
            || source.clone(),
            |source| Version::read(source, shared).is_ok(),
            BatchSize::SmallInput,
        );
    });
    let request = inputs::arrangement_text(10, "118.42");
    criterion.bench_function("arrangement in JSON to statement in JSON", |bench| {
        bench.iter(|| {
            let json = Json::parse(black_box(request.as_bytes())).expect("JSON");
            let reading = reading(&json, &shared.catalogue, versions.vocabulary());
            let version = versions.select(inputs::ORGANISATION, reading.arrangement.on);
            let version = version.expect("in force");
            let statement = version.answer(&reading, false, Locale::Dutch).expect("it fits");
            serde_json::to_vec(&statement).expect("plain data")
        });
    });
}

fn short() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
}

criterion_group! {
    name = benches;
    config = short();
    targets = three_ways, activities, loaded_versions, around
}
criterion_main!(benches);
