//! Every feature of the language has a case: a small whole policy whose examples prove its value.
//!
//! A case is sound, in the formatter's layout, and says the same in Dutch; all its examples pass. The
//! snapshot shows the source above the whole statement of its first example and what stands out in the
//! others. What has no case fails.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that fails may say so by panicking"
)]

mod arrangement;
mod corpus;
mod shown;

use corpus::{Case, cases, catalogue, examples};
use pvb::authoring::{self, Language, examples::Outcome};
use pvb::diagnostic::render;
use pvb::domain::Locale;
use pvb::source::Source;

fn passes(source: &Source) {
    let shared = catalogue();
    let checked = authoring::read_policy(source, &shared.catalogue);
    let told = render(source, &checked.diagnostics);
    assert!(checked.diagnostics.is_empty(), "{told}");
    let ran = authoring::examples::run(source, &checked, &shared.catalogue);
    assert!(!ran.is_empty(), "{} has no example", source.name());
    for one in ran {
        let passed = matches!(one.outcome, Outcome::Passed);
        assert!(passed, "{}: {}: {:?}", source.name(), one.title, one.outcome);
    }
}

#[test]
fn every_example_passes_in_both_spellings() {
    for Case { source, .. } in cases() {
        passes(&source);
        let dutch = authoring::format(&source, Some(Language::Dutch)).unwrap();
        passes(&Source::new(&format!("{} in Dutch", source.name()), &dutch));
    }
}

#[test]
fn every_case_is_in_the_formatters_layout() {
    for Case { source, .. } in cases() {
        let printed = authoring::format(&source, None).unwrap();
        assert!(printed == source.text(), "{} is not formatted: run `pvb fmt`", source.name());
    }
}

#[test]
fn every_example_gives_its_statement() {
    for case in cases() {
        let example = examples(&case.document).next().unwrap();
        let title = &example.title.value;
        let statement = shown::statement(&case.statement(example, Locale::Dutch));
        let english = shown::words(&case.statement(example, Locale::English));
        let source = case.source.text();
        let mut shown = format!(
            "{source}\n=== {title} ===\n\n{statement}\n=== its words in English ===\n\n{english}"
        );
        for further in examples(&case.document).skip(1) {
            let told = shown::summary(&case.statement(further, Locale::Dutch));
            shown.push_str(&format!("\n=== {} ===\n\n{told}", further.title.value));
        }
        insta::with_settings!({ snapshot_path => "../snapshots/evaluate", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(case.name.as_str(), shown);
        });
    }
}

/// What is left open anywhere in a policy, a person is told of, and once.
#[test]
fn every_open_question_is_in_the_statement_once() {
    for case in cases() {
        let example = examples(&case.document).next().unwrap();
        let statement = case.statement(example, Locale::Dutch);
        let told = statement["open_questions"].as_array().unwrap();
        let told: Vec<(&str, &str)> = told
            .iter()
            .map(|one| (one["what"].as_str().unwrap(), one["at"].as_str().unwrap()))
            .collect();
        let mut asked = Vec::new();
        for (line, text) in case.source.text().lines().enumerate() {
            for (place, _) in text.match_indices(" undecided \"") {
                let what = text[place..].split('"').nth(1).unwrap();
                asked.push((what, format!("{}:{}", line + 1, text[..place].chars().count() + 2)));
            }
        }
        let asked: Vec<(&str, &str)> =
            asked.iter().map(|(what, at)| (*what, at.as_str())).collect();
        assert_eq!(told, asked, "{}", case.name);
    }
}

#[test]
fn nothing_is_without_a_case() {
    let absent = corpus::without_a_case();
    assert!(absent.is_empty(), "without a case in tests/cases/: {}", absent.join(", "));
}
