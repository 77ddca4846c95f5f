//! The policies that come with the program: sound, in the formatter's own layout, every example
//! passing, in both spellings.
#![expect(clippy::unwrap_used, reason = "a test that fails may say so by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use pvb::authoring::{self, examples::Outcome};
use pvb::diagnostic::render;
use pvb::domain::Catalogue;
use pvb::source::Source;
use pvb::syntax::{self, Language};
use pvb::{check, plan, store};

fn policy_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in fs::read_dir("policies").unwrap().map(|entry| entry.unwrap().path()) {
        if folder.is_dir() {
            files.extend(fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
        }
    }
    files.sort();
    assert!(!files.is_empty());
    files
}

fn source(path: &PathBuf) -> Source {
    Source::new(&path.display().to_string(), &fs::read_to_string(path).unwrap())
}

fn catalogue() -> Catalogue {
    let source = source(&PathBuf::from("policies/catalogue.pvb"));
    check::catalogue(&source, &syntax::parse(&source).0).0.unwrap()
}

#[test]
fn every_policy_is_sound() {
    let catalogue = catalogue();
    for path in policy_files() {
        let source = source(&path);
        let (document, read) = syntax::parse(&source);
        let (policy, found) = check::check(&source, &document, &catalogue);
        assert!(
            read.is_empty() && found.is_empty(),
            "{}{}",
            render(&source, &read),
            render(&source, &found)
        );
        assert!(policy.is_some(), "{}", path.display());
    }
}

#[test]
fn every_policy_is_in_the_formatters_layout() {
    let mut files = policy_files();
    files.push(PathBuf::from("policies/catalogue.pvb"));
    for path in files {
        let source = source(&path);
        let (document, _) = syntax::parse(&source);
        let printed = syntax::print(&document, document.language);
        assert!(printed == source.text(), "{} is not formatted: run `pvb fmt`", path.display());
    }
}

#[test]
fn every_example_passes_in_both_spellings() {
    let catalogue = catalogue();
    for path in policy_files() {
        let original = source(&path);
        let (document, _) = syntax::parse(&original);
        for language in [Language::English, Language::Dutch] {
            let text = syntax::print(&document, language);
            let source = Source::new(&path.display().to_string(), &text);
            let checked = authoring::read_policy(&source, &catalogue);
            assert!(checked.policy.is_some(), "{}", render(&source, &checked.diagnostics));
            let ran = authoring::examples::run(&source, &checked, &catalogue);
            assert!(ran.len() >= 10, "{} has few examples", path.display());
            for one in &ran {
                assert!(
                    matches!(one.outcome, Outcome::Passed),
                    "{}: {}: {:?}",
                    path.display(),
                    one.title,
                    one.outcome
                );
            }
        }
    }
}

#[test]
fn the_folder_opens_with_a_version_for_each_file() {
    let versions = store::Folder::open(Path::new("policies")).unwrap();
    let found: usize =
        versions.organisations().map(|name| versions.of(name).unwrap().count()).sum();
    assert_eq!(found, policy_files().len());
}

#[test]
fn every_plan_can_be_read() {
    let catalogue = catalogue();
    for path in policy_files() {
        let source = source(&path);
        let policy = check::check(&source, &syntax::parse(&source).0, &catalogue).0.unwrap();
        let listing = plan::listing(&plan::compile(&policy, &catalogue));
        let name = format!("plan_of_{}_{}", policy.organisation, policy.from);
        insta::assert_snapshot!(name, listing);
    }
}
