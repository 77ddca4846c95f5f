//! Printing loses nothing: what is printed reads as what was read, printing again changes nothing,
//! and a file translated to the other spelling and back is the same file.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that fails, or overflows, may say so by panicking"
)]

#[allow(dead_code, reason = "only policies are printed here, no arrangements are made")]
#[allow(unused_imports, reason = "the same")]
mod generate;

use std::fs;
use std::path::{Path, PathBuf};

use generate::Random;
use pvb::source::Source;
use pvb::syntax::tree::Document;
use pvb::syntax::{Language, parse, print};

#[test]
fn every_policy_in_the_repository_survives_printing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    let mut files = Vec::new();
    policies_in(&folder, &mut files);
    assert!(!files.is_empty(), "no policies in {}", folder.display());
    for file in files {
        survives(&file.display().to_string(), &fs::read_to_string(&file).unwrap());
    }
}

#[test]
fn policies_made_by_chance_survive_printing() {
    for seed in 0..300 {
        let mut random = Random::new(seed);
        let world = generate::world(&mut random);
        survives(&format!("catalogue of seed {seed}"), &world.text);
        survives(&format!("policy of seed {seed}"), &generate::policy(&mut random, &world, "made"));
    }
}

fn policies_in(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            policies_in(&entry, files);
        } else if entry.extension().is_some_and(|extension| extension == "pvb") {
            files.push(entry);
        }
    }
}

fn survives(name: &str, text: &str) {
    let read = document(name, text);
    let own = read.language;
    let other = match own {
        Language::English => Language::Dutch,
        Language::Dutch => Language::English,
    };
    let printed = print(&read, own);
    let again = document(name, &printed);
    same(name, "reading what was printed", &again, &read, &printed);
    assert_eq!(print(&again, own), printed, "{name}: printing twice");

    let translated = print(&read, other);
    let in_other = document(name, &translated);
    assert_eq!(print(&in_other, other), translated, "{name}: printing twice in {other:?}");
    let expected = Document { language: other, ..read };
    same(name, "reading the translation", &in_other, &expected, &translated);
    assert_eq!(print(&in_other, own), printed, "{name}: there and back");
}

fn document(name: &str, text: &str) -> Document {
    let (document, diagnostics) = parse(&Source::new(name, text));
    let shown: Vec<&str> = diagnostics.iter().map(|one| one.message.as_str()).collect();
    assert!(diagnostics.is_empty(), "{name}: {shown:?}\n{text}");
    document
}

fn same(name: &str, what: &str, found: &Document, expected: &Document, text: &str) {
    for (found, expected) in found.items.iter().zip(&expected.items) {
        assert_eq!(found, expected, "{name}: {what}\n{text}");
    }
    assert_eq!(found.items.len(), expected.items.len(), "{name}: {what}");
    assert_eq!(found.comments, expected.comments, "{name}: {what}");
    assert_eq!(found.language, expected.language, "{name}: {what}");
}
