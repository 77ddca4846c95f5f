//! What the fuzzers came across stays: each input goes through the very functions that the targets call.
//!
//! The cases stand in `tests/cases/fuzz`, a folder for each target: inputs that reach something no other
//! does, and every input that once failed. How to look for more is told in the README.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that fails, or overflows, may say so by panicking"
)]

mod fuzzed;

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use pvb::syntax::Language;
use pvb::syntax::keywords::ALL;

/// Fewer cases than this were not found by fuzzing, or got lost.
const LEAST: usize = 50;

fn cases(target: &str) -> Vec<PathBuf> {
    let folder = fuzzed::in_repository("tests/cases/fuzz").join(target);
    let entries = fs::read_dir(folder).unwrap();
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= LEAST, "only {} cases of {target}", cases.len());
    cases
}

/// Puts every case of a target to its function, on the stack that a thread of the service has.
fn every_case(target: &str, ask: impl Fn(&[u8]) + Send + Sync) {
    let cases = cases(target);
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            let input = fs::read(case).unwrap();
            let asked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| ask(&input)));
            assert!(asked.is_ok(), "{}", case.display());
        }
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..2).map(|_| scope.spawn(work)).collect();
        threads.into_iter().for_each(|thread| thread.join().unwrap());
    });
}

fn text(input: &[u8]) -> &str {
    std::str::from_utf8(input).unwrap()
}

#[test]
fn every_text_is_read_and_survives_printing() {
    every_case("parse", |input| fuzzed::parse::any_text(text(input)));
}

#[test]
fn every_text_is_checked_and_every_policy_is_described_and_applied() {
    every_case("check", |input| fuzzed::policy::any_text(text(input)));
}

#[test]
fn every_body_is_answered() {
    every_case("body", fuzzed::body::any_bytes);
}

#[test]
fn the_dictionary_of_policies_has_every_keyword() {
    let dictionary = fs::read(fuzzed::in_repository("fuzz/policy.dict")).unwrap();
    let dictionary = String::from_utf8(dictionary).unwrap();
    for keyword in ALL {
        for language in [Language::English, Language::Dutch] {
            for spelling in keyword.spellings(language) {
                let escaped = spelling.replace('ë', "\\xC3\\xAB");
                let entry = format!("\"{escaped}\"");
                assert!(dictionary.lines().any(|line| line == entry), "{spelling} is not in it");
            }
        }
    }
}
