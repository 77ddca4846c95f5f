//! What a policy says of time and duties is read, checked, printed and shown in its structure.
//!
//! Each case answers every topic of `account`, `agreement` and `support` in one way. The snapshot shows
//! the source above the three blocks of the structure, which are the same in the Dutch spelling.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may say so by panicking"
)]

use std::fs;

use pvb::authoring::{self, Language, describe};
use pvb::diagnostic::render;
use pvb::domain::Catalogue;
use pvb::source::Source;
use pvb::syntax;
use serde_json::{Value, json};

fn catalogue() -> Catalogue {
    let text = fs::read_to_string("policies/catalogue.pvb").unwrap();
    authoring::read_catalogue(&Source::new("catalogue.pvb", &text)).0.unwrap()
}

/// The blocks about time and duties and paying extra, and what is open in them.
fn structure(source: &Source, catalogue: &Catalogue) -> Value {
    let checked = authoring::read_policy(source, catalogue);
    assert!(checked.diagnostics.is_empty(), "{}", render(source, &checked.diagnostics));
    let whole = describe::structure(source, &checked.policy.unwrap(), catalogue);
    json!({
        "account": whole["account"],
        "agreement": whole["agreement"],
        "support": whole["support"],
        "copay": whole["copay"],
        "open_questions": whole["open_questions"],
    })
}

fn cases() -> Vec<(String, Source)> {
    let mut cases: Vec<(String, Source)> = fs::read_dir("tests/cases/structure")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let source = Source::new(&format!("{name}.pvb"), &fs::read_to_string(path).unwrap());
            (name, source)
        })
        .collect();
    cases.sort_by(|one, other| one.0.cmp(&other.0));
    cases
}

#[test]
fn every_block_of_time_and_duties_is_shown() {
    let catalogue = catalogue();
    for (name, source) in cases() {
        let structure = structure(&source, &catalogue);
        let json = serde_json::to_string_pretty(&structure).unwrap();
        let blocks: Vec<&str> = source
            .text()
            .split("\n\n")
            .filter(|block| {
                ["account", "agreement", "support", "copay"]
                    .iter()
                    .any(|word| block.starts_with(word))
            })
            .collect();
        let shown = format!("{}\n\n=== becomes ===\n\n{json}\n", blocks.join("\n\n"));
        insta::with_settings!({ snapshot_path => "snapshots/structure", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, shown);
        });
    }
}

/// Open questions stand behind words, which are longer in one language than in the other.
fn without_columns(mut structure: Value) -> Value {
    for question in structure["open_questions"].as_array_mut().unwrap() {
        let line = question["at"].as_str().unwrap().split(':').next().unwrap().to_owned();
        question["at"] = json!(line);
    }
    structure
}

#[test]
fn both_spellings_give_the_same_structure() {
    let catalogue = catalogue();
    for (name, source) in cases() {
        let dutch = authoring::format(&source, Some(Language::Dutch)).unwrap();
        let dutch = Source::new(&format!("{name} in Dutch"), &dutch);
        let translated = without_columns(structure(&dutch, &catalogue));
        assert_eq!(without_columns(structure(&source, &catalogue)), translated, "{name}");
    }
}

#[test]
fn every_case_is_printed_as_it_stands() {
    for (name, source) in cases() {
        assert_eq!(authoring::format(&source, None).unwrap(), source.text(), "{name}");
        let document = syntax::parse(&source).0;
        let dutch = syntax::print(&document, Language::Dutch);
        let read = syntax::parse(&Source::new("dutch.pvb", &dutch)).0;
        assert_eq!(read.items, document.items, "{name}");
    }
}
