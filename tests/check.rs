//! Every diagnostic of the checker has a case: a small change to one sound policy.
//!
//! A case file holds blocks, apart by a blank line. A block takes the place of the base's block of
//! the same name; `services+ …` adds or replaces one entry; `+ …` adds a block beside the base's;
//! `- name` leaves one out. The snapshot shows the changed blocks above the rendered diagnostics.
#![expect(clippy::unwrap_used, reason = "a test that fails may say so by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pvb::diagnostic::{Code, Diagnostic, render};
use pvb::domain::Catalogue;
use pvb::source::Source;
use pvb::{authoring, check, syntax};

const CASES: &str = "tests/cases/check";

fn catalogue() -> Catalogue {
    let text = fs::read_to_string("policies/catalogue.pvb").unwrap();
    let source = Source::new("catalogue.pvb", &text);
    let (document, diagnostics) = syntax::parse(&source);
    assert_eq!(diagnostics, [], "{}", render(&source, &diagnostics));
    let (catalogue, diagnostics) = check::catalogue(&source, &document);
    assert_eq!(diagnostics, [], "{}", render(&source, &diagnostics));
    catalogue.unwrap()
}

fn diagnose(text: &str, catalogue: &Catalogue) -> (Source, Vec<Diagnostic>) {
    let source = Source::new("case.pvb", text);
    let diagnostics = authoring::check(&source, catalogue);
    (source, diagnostics)
}

/// `table day_rate`, `budget`, `pay in`: what a block is called.
fn name_of(block: &str) -> String {
    let mut words = block.split_whitespace();
    let first = words.next().unwrap_or("");
    match first {
        "table" | "fact" | "let" | "rule" | "example" | "source" => {
            format!("{first} {}", words.next().unwrap_or(""))
        }
        _ => first.to_owned(),
    }
}

fn changed(base: &str, case: &str) -> String {
    let mut blocks: Vec<String> = base.trim().split("\n\n").map(str::to_owned).collect();
    for change in case.trim().split("\n\n") {
        if let Some(name) = change.strip_prefix("- ") {
            blocks.retain(|block| name_of(block) != name.trim());
        } else if let Some(added) = change.strip_prefix("+ ") {
            blocks.push(added.to_owned());
        } else if let Some(entry) = change.strip_prefix("services+ ") {
            for block in &mut blocks {
                if name_of(block) == "services" {
                    let target = entry.split_whitespace().next().unwrap();
                    let twice = case.contains("services+ care €41.00");
                    let kept: Vec<&str> = block
                        .lines()
                        .filter(|line| twice || line.split_whitespace().next() != Some(target))
                        .filter(|line| *line != "}")
                        .collect();
                    *block = format!("{}\n    {entry}\n}}", kept.join("\n"));
                }
            }
        } else if let Some(block) =
            blocks.iter_mut().find(|block| name_of(block) == name_of(change))
        {
            *block = change.to_owned();
        } else {
            blocks.push(change.to_owned());
        }
    }
    blocks.join("\n\n") + "\n"
}

fn cases() -> Vec<(String, String)> {
    let mut cases: Vec<(String, String)> = fs::read_dir(CASES)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_stem().unwrap() != "base")
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    cases.sort();
    cases
}

#[test]
fn the_base_policy_is_sound() {
    let base = fs::read_to_string(Path::new(CASES).join("base.pvb")).unwrap();
    let (source, diagnostics) = diagnose(&base, &catalogue());
    assert!(diagnostics.is_empty(), "{}", render(&source, &diagnostics));
}

/// A named value asks its own question: the activity at hand of another question is none of its business.
#[test]
fn a_named_question_over_activities_may_stand_in_another() {
    let base = fs::read_to_string(Path::new(CASES).join("base.pvb")).unwrap();
    let case = "let cleans = any activity where service is cleaning @rules 4\n\n\
                rule both @rules 9 {\n    when any activity where service is nursing and cleans \
                then warn \"Kies er een.\" / \"Choose one.\"\n}";
    let (source, diagnostics) = diagnose(&changed(&base, case), &catalogue());
    assert!(diagnostics.is_empty(), "{}", render(&source, &diagnostics));
}

/// The ban is on services of the category `care`: in a catalogue without one it would forbid nothing.
#[test]
fn a_ban_on_care_needs_a_category_of_care() {
    let text = fs::read_to_string("policies/catalogue.pvb").unwrap();
    let renamed =
        text.replace("category care ", "category zorg ").replace(" in care ", " in zorg ");
    let (catalogue, diagnostics) = authoring::read_catalogue(&Source::new("c.pvb", &renamed));
    assert_eq!(diagnostics, []);
    let base = fs::read_to_string(Path::new(CASES).join("base.pvb")).unwrap();
    let case = "support @rules 10 {\n    supporter client_supporter \"ondersteuner\" may not deliver \
                care to the same client\n}";
    let text = changed(&base, case);
    assert!(diagnose(&text, &self::catalogue()).1.is_empty());
    let text = text.replace("    care ", "    zorg ").replace("    care:", "    zorg:");
    let (source, diagnostics) = diagnose(&text, &catalogue.unwrap());
    insta::assert_snapshot!(render(&source, &diagnostics));
}

#[test]
fn every_case_is_diagnosed_as_its_name_says() {
    let base = fs::read_to_string(Path::new(CASES).join("base.pvb")).unwrap();
    let catalogue = catalogue();
    for (name, case) in cases() {
        let text = changed(&base, &case);
        let (source, diagnostics) = diagnose(&text, &catalogue);
        let codes: Vec<&str> = diagnostics.iter().map(|one| one.code.text()).collect();
        let expected = Code::ALL
            .iter()
            .map(|code| code.text())
            .filter(|code| name.starts_with(code))
            .max_by_key(|code| code.len())
            .unwrap_or("unit-mismatch");
        assert!(codes.contains(&expected), "{name}: {codes:?}\n{}", render(&source, &diagnostics));
        let shown = format!("{case}\n=== becomes ===\n\n{}", render(&source, &diagnostics));
        insta::with_settings!({ snapshot_path => "snapshots/check", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, shown);
        });
    }
}

#[test]
fn every_code_has_a_case() {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for (name, _) in cases() {
        seen.extend(Code::ALL.iter().map(|code| code.text()).filter(|code| name.starts_with(code)));
    }
    // Codes of reading have their cases in tests/cases/syntax, that of versions in tests/store.rs.
    let elsewhere = [
        "syntax",
        "decimal-comma",
        "unclosed-block",
        "too-long",
        "too-deep",
        "mixed-language",
        "too-many",
        "version-date",
    ];
    let missing: Vec<&str> = Code::ALL
        .iter()
        .map(|code| code.text())
        .filter(|code| !seen.contains(code) && !elsewhere.contains(code))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn the_rest_of_a_file_is_checked_behind_a_fault_of_reading() {
    let base = fs::read_to_string(Path::new(CASES).join("base.pvb")).unwrap();
    let text = base
        .replace("pay in money @rules 1", "pay in mony @rules 1")
        .replace("care €40.00 per hour", "care €40.00 pr hour")
        .replace("cleaning €25.00", "cleanning €25.00")
        .replace("day_rate[indication] + bonus", "day_rate[indication] + bonsu");
    let (source, diagnostics) = diagnose(&text, &catalogue());
    let found: Vec<&str> = diagnostics.iter().map(|one| one.code.text()).collect();
    assert_eq!(
        found.iter().filter(|code| **code == "syntax").count(),
        2,
        "{}",
        render(&source, &diagnostics)
    );
    assert_eq!(
        found.iter().filter(|code| **code == "unknown-name").count(),
        2,
        "{}",
        render(&source, &diagnostics)
    );
    // What seems absent may stand in the part that could not be read.
    assert!(
        !found.contains(&"missing-block") && !found.contains(&"service-undecided"),
        "{found:?}"
    );
}

#[test]
fn what_is_absent_is_told_beside_a_fault_of_reading_elsewhere() {
    let base = fs::read_to_string(Path::new(CASES).join("base.pvb")).unwrap();
    let text = base
        .replace("care €40.00 per hour", "care €40,00 per hour")
        .replace("self, network, volunteer cost nothing", "self, network cost nothing")
        .replace("    the rest is borne by client\n", "");
    let (source, diagnostics) = diagnose(&text, &catalogue());
    let found: Vec<&str> = diagnostics.iter().map(|one| one.code.text()).collect();
    assert_eq!(
        found,
        ["decimal-comma", "performer-undecided", "missing-block"],
        "{}",
        render(&source, &diagnostics)
    );
}
