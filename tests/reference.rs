//! The language reference says what the program does: its texts are read, its policies checked, its
//! tables of keywords and diagnostics whole, its rendered diagnostic the program's own.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a test that fails may say so by panicking"
)]

use std::fs;
use std::sync::Arc;

use pvb::authoring::{self, examples::Outcome};
use pvb::diagnostic::{Code, Severity, render};
use pvb::domain::{Catalogue, Locale};
use pvb::source::Source;
use pvb::store::{SharedCatalogue, Version, Versions};
use pvb::syntax::keywords::{ALL, Keyword, Language, RESERVED};
use pvb::wire::Json;
use pvb::wire::read::{Vocabulary, reading};

const REFERENCE: &str = "grammar/reference.md";

/// A fenced block: what stands behind the fence, its first line's number, its text.
struct Fenced {
    kind: String,
    line: usize,
    text: String,
}

fn reference() -> String {
    fs::read_to_string(REFERENCE).unwrap()
}

fn fenced(kind: &str) -> Vec<Fenced> {
    let mut blocks = Vec::new();
    let mut open: Option<Fenced> = None;
    for (place, line) in reference().lines().enumerate() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(kind), None) => {
                let kind = kind.to_owned();
                open = Some(Fenced { kind, line: place + 2, text: String::new() });
            }
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (None, Some(block)) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
            (None, None) => {}
        }
    }
    blocks.retain(|block| block.kind == kind);
    assert!(!blocks.is_empty(), "{REFERENCE} has no block of {kind}");
    blocks
}

fn source(block: &Fenced) -> Source {
    Source::new(&format!("{REFERENCE}, line {}", block.line), &block.text)
}

fn catalogue() -> Catalogue {
    let text = fs::read_to_string("policies/catalogue.pvb").unwrap();
    authoring::read_catalogue(&Source::new("catalogue.pvb", &text)).0.unwrap()
}

/// The cells of every row of the table below a heading.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let text = reference();
    let section = text.split(&format!("\n## {heading}\n")).nth(1).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect()
    };
    section.lines().filter(|line| line.starts_with('|')).skip(2).map(cells).collect()
}

fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

#[test]
fn every_text_is_read_and_in_the_formatters_layout() {
    let mut wrong = Vec::new();
    for block in fenced("pvb").iter().chain(&fenced("pvb-policy")) {
        let source = source(block);
        match authoring::format(&source, None) {
            Ok(text) if text == source.text() => {}
            Ok(text) => wrong.push(format!("{} should be\n{text}", source.name())),
            Err(diagnostics) => wrong.push(render(&source, &diagnostics)),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_whole_policy_is_sound_and_its_examples_pass() {
    let catalogue = catalogue();
    for block in fenced("pvb-policy") {
        let source = source(&block);
        let checked = authoring::read_policy(&source, &catalogue);
        assert!(checked.diagnostics.is_empty(), "{}", render(&source, &checked.diagnostics));
        let ran = authoring::examples::run(&source, &checked, &catalogue);
        assert!(!ran.is_empty(), "{} has no example", source.name());
        for one in ran {
            let passed = matches!(one.outcome, Outcome::Passed);
            assert!(passed, "{}: {}: {:?}", source.name(), one.title, one.outcome);
        }
    }
}

#[test]
fn every_keyword_is_in_the_table_in_both_spellings() {
    let spelled = |keyword: &Keyword, language| quoted(keyword.spellings(language));
    let expected: Vec<Vec<String>> = ALL
        .iter()
        .map(|one| vec![spelled(one, Language::English), spelled(one, Language::Dutch)])
        .collect();
    let told: Vec<Vec<String>> = rows("11. All keywords, English and Dutch")
        .into_iter()
        .map(|cells| cells.into_iter().skip(1).collect())
        .collect();
    for row in &expected {
        assert!(told.contains(row), "{REFERENCE} lacks the keyword {row:?}");
    }
    for row in &told {
        assert!(expected.contains(row), "{REFERENCE} has a keyword too many: {row:?}");
    }
    assert_eq!(told.len(), expected.len());
}

#[test]
fn every_reserved_word_is_told() {
    let text = reference();
    let start = "These words, in either language, may not be names of your own: ";
    let told = text.split(start).nth(1).unwrap().lines().next().unwrap().trim_end_matches('.');
    let mut expected: Vec<&str> = Vec::new();
    for keyword in RESERVED {
        for language in [Language::English, Language::Dutch] {
            for spelling in keyword.spellings(language) {
                if !spelling.contains(' ') && !expected.contains(spelling) {
                    expected.push(spelling);
                }
            }
        }
    }
    assert_eq!(told, quoted(&expected));
}

#[test]
fn every_diagnostic_is_in_the_table_with_its_severity() {
    let expected: Vec<(String, &str)> = Code::ALL
        .iter()
        .map(|code| {
            let severity = match code.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            (quoted(&[code.text()]), severity)
        })
        .collect();
    let rows = rows("10. All diagnostics");
    let told: Vec<(String, &str)> =
        rows.iter().map(|cells| (cells[0].clone(), cells[1].as_str())).collect();
    for one in &expected {
        assert!(told.contains(one), "{REFERENCE} lacks the diagnostic {one:?}");
    }
    for one in &told {
        assert!(expected.contains(one), "{REFERENCE} has a diagnostic too many: {one:?}");
    }
    assert_eq!(told.len(), expected.len());
}

/// The policy of section 1 with one mistake in it is told as section 8 shows.
#[test]
fn the_rendered_diagnostic_is_the_programs_own() {
    let policy = &fenced("pvb-policy")[0].text;
    let rule = "rule nearly_spent @house 9 {\n    when balance < €5.00 then warn \"bijna op\"\n}\n";
    let (before, examples) = policy.split_once("example ").unwrap();
    let source = Source::new("zonnehof.pvb", &format!("{before}{rule}\nexample {examples}"));
    let diagnostics = authoring::check(&source, &catalogue());
    let told = render(&source, &diagnostics);
    let shown = &fenced("text")[0].text;
    assert_eq!(shown.trim(), told.trim());
    let place = told.split(['[', ']']).nth(1).unwrap();
    assert!(reference().contains(&format!("Read it from the arrow. `{place}` is")), "{place}");
}

/// The arrangement that section 7 sends fits the policy of section 1, and nothing in it goes unread.
#[test]
fn the_arrangement_that_is_sent_can_be_evaluated() {
    let text = fs::read_to_string("policies/catalogue.pvb").unwrap();
    let shared = SharedCatalogue::read(Source::new("catalogue.pvb", &text)).unwrap();
    let version = Version::read(source(&fenced("pvb-policy")[0]), &Arc::new(shared)).unwrap();
    let blocks = fenced("json");
    let json = Json::parse(blocks[0].text.as_bytes()).unwrap();
    let reading = reading(&json, &version.shared.catalogue, &Vocabulary::default());
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    let statement = version.answer(&reading, false, Locale::English).unwrap();
    let statement = serde_json::to_value(&statement).unwrap();
    assert_eq!(statement["status"], "green");
    assert_eq!(statement["lines"].as_array().unwrap().len(), 8);
}

/// The course that section 7 sends can be worked out under the policy of section 1.
#[test]
fn the_course_that_is_sent_can_be_worked_out() {
    let text = fs::read_to_string("policies/catalogue.pvb").unwrap();
    let shared = Arc::new(SharedCatalogue::read(Source::new("catalogue.pvb", &text)).unwrap());
    let version = Version::read(source(&fenced("pvb-policy")[0]), &shared).unwrap();
    let mut versions = Versions::new(shared);
    versions.add(Arc::new(version)).unwrap();
    let blocks = fenced("json");
    let course = Json::parse(blocks[1].text.as_bytes()).unwrap();
    let policy = ("policy".into(), Json::Text("zonnehof".into()));
    let request = Json::Object(vec![policy, ("course".into(), course)]);
    let ledger = versions.ledger(&request, Locale::English).unwrap();
    let ledger = serde_json::to_value(&ledger).unwrap();
    assert_eq!(ledger["months"].as_array().unwrap().len(), 12);
    // Zonnehof asks for no signature
    assert_eq!(ledger["unused"], serde_json::json!(["/agreements/0/signed/0"]));
    let open = ledger["unsettled"].as_array().unwrap().iter();
    assert!(open.clone().any(|one| one["what"] == "given_back"), "{ledger}");
    assert!(open.clone().any(|one| one["what"] == "what_is_left"));
}
