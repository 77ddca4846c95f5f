//! Policies and arrangements by chance: the same seed gives the same ones.
//!
//! In: a seed. Out: catalogues and policies as text, and arrangements that fit a checked policy.
//! Absent on purpose: checking. Text is right by construction as far as that is simple; the test says
//! how much of it the checker takes.

mod amount;
mod arrangement;
mod blocks;
mod closing;
mod condition;
#[allow(dead_code, reason = "courses are made for the test of the ledger only")]
mod course;
mod making;
mod random;
mod services;
mod tables;
mod world;

pub use arrangement::{arrangement, landing_on};
#[allow(unused_imports, reason = "the same")]
pub use course::course;
pub use random::Random;
pub use world::{World, world};

use making::{Making, Pay, Reach, Want};

/// What each of so many threads makes of its share of the work.
#[allow(dead_code, reason = "only the tests that put two programs side by side need more than one")]
pub fn on_threads<T: Send>(threads: u64, share: impl Fn(u64) -> T + Sync) -> Vec<T> {
    let share = &share;
    std::thread::scope(|scope| {
        let running: Vec<_> =
            (0..threads).map(|thread| scope.spawn(move || share(thread))).collect();
        let ended = running.into_iter().map(std::thread::ScopedJoinHandle::join);
        ended.map(|ended| ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}

/// A policy as text, in English.
pub fn policy(random: &mut Random, world: &World, name: &str) -> String {
    let pay = *random.pick(&[Pay::Money, Pay::Money, Pay::Time, Pay::Points]);
    let plain_order = random.percent(60);
    let mut making = Making {
        random,
        world,
        pay,
        eligible: Vec::new(),
        facts: Vec::new(),
        tables: Vec::new(),
        lets: Vec::new(),
        contributions: Vec::new(),
        used: Vec::new(),
        plain_order,
        text: String::new(),
    };
    write(&mut making, name);
    making.text
}

fn write(making: &mut Making, name: &str) {
    blocks::header(making, name);
    blocks::facts(making);
    blocks::eligible(making);
    if making.text.contains("t_worth[") {
        tables::worth(making);
    }
    if making.random.percent(80) {
        tables::by_indication(making, Want::Flow);
    }
    for _ in 0..making.random.below(4) {
        let want = *making.random.pick(&[Want::Flow, Want::PerHour, Want::PerPiece, Want::Number]);
        tables::table(making, want);
    }
    for _ in 0..making.random.below(3) {
        blocks::named_value(making, Reach::Client);
    }
    making.comment();
    blocks::budget(making);
    some_values(making, Reach::Activities);
    some_values(making, Reach::Budget);
    blocks::contribute(making);
    services::services(making);
    making.comment();
    blocks::order(making);
    some_values(making, Reach::Balance);
    blocks::copay(making);
    closing::account(making);
    closing::agreement(making);
    closing::support(making);
    some_values(making, Reach::Outcome);
    if making.random.percent(40) {
        closing::signal(making);
    }
    for number in 0..making.random.below(4) {
        closing::rule(making, number);
    }
}

fn some_values(making: &mut Making, reach: Reach) {
    if making.random.percent(35) {
        blocks::named_value(making, reach);
    }
}
