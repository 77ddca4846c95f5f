//! The cases, and what there is in the language that none of them shows.
//!
//! What there is, is read from the sources of the tree, the findings and the options, so that a new
//! operator, entry, finding or option without a case fails this test.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use pvb::domain::Locale;
use pvb::source::Source;
use pvb::store::{SharedCatalogue, Version};
use pvb::syntax::parse;
use pvb::syntax::tree::{Document, Example, Item};
use pvb::wire::Json;
use pvb::wire::read::{Vocabulary, reading};
use serde_json::Value;

use crate::arrangement::arrangement;

/// A case: its name, its text and what the text says.
pub struct Case {
    pub name: String,
    pub source: Source,
    pub document: Document,
    version: Version,
}

/// The shared catalogue.
pub fn catalogue() -> Arc<SharedCatalogue> {
    static SHARED: LazyLock<Arc<SharedCatalogue>> = LazyLock::new(|| {
        let text = fs::read_to_string("policies/catalogue.pvb").unwrap();
        Arc::new(SharedCatalogue::read(Source::new("catalogue.pvb", &text)).unwrap())
    });
    Arc::clone(&SHARED)
}

fn files(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Every case, by name.
pub fn cases() -> Vec<Case> {
    let case = |path: PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let source = Source::new(&format!("{name}.pvb"), &fs::read_to_string(path).unwrap());
        let document = parse(&source).0;
        let version = Version::read(source.clone(), &catalogue())
            .unwrap_or_else(|told| panic!("{}", pvb::diagnostic::render(&source, &told)));
        Case { name, source, document, version }
    };
    files("tests/cases/evaluate").into_iter().map(case).collect()
}

/// The examples of a policy.
pub fn examples(document: &Document) -> impl Iterator<Item = &Example> {
    document.items.iter().filter_map(|item| {
        if let Item::Example(example) = &item.value { Some(example) } else { None }
    })
}

impl Case {
    /// The whole statement of an example, its words in a language.
    pub fn statement(&self, example: &Example, locale: Locale) -> Value {
        let json = arrangement(&self.source, example).to_string();
        let json = Json::parse(json.as_bytes()).unwrap();
        let mut vocabulary = Vocabulary::default();
        vocabulary.learn(self.version.policy.facts.iter().map(|fact| fact.name.as_str()));
        let reading = reading(&json, &catalogue().catalogue, &vocabulary);
        let answer = self.version.answer(&reading, false, locale);
        let statement = answer.unwrap_or_else(|faults| panic!("{}: {faults:?}", self.name));
        serde_json::to_value(statement).unwrap()
    }
}

/// What the tree, the findings and the options can be, and no case is.
pub fn without_a_case() -> Vec<String> {
    let mut absent = unwritten();
    absent.extend(unreported());
    absent
}

/// Which word holds a variant of an enum whose variants share their names with others.
fn holder(name: &str) -> Option<&'static str> {
    match name {
        "BuiltIn" => Some("BuiltIn"),
        "Literal" => Some("Literal"),
        "Aggregate" => Some("Aggregate"),
        "Operator" => Some("Binary"),
        "SumField" => Some("Sum"),
        "Total" => Some("Total"),
        "Item" => Some("item"),
        _ => None,
    }
}

/// What the checker refuses wherever it stands, and no sound case can therefore write.
const REFUSED: [&str; 1] = ["Expression::Colour"];

/// The variants of the tree that no case writes.
fn unwritten() -> Vec<String> {
    let mut documents = vec![parse(&catalogue().source).0];
    for path in files("tests/cases/evaluate").into_iter().chain(files("tests/cases/structure")) {
        documents.push(parse(&Source::new("case.pvb", &fs::read_to_string(path).unwrap())).0);
    }
    let mut written = BTreeSet::new();
    for item in documents.iter().flat_map(|document| &document.items) {
        let words = words(&format!("item {:?}", item.value));
        written.extend(words.windows(2).map(|pair| pair.join(" ")));
        written.extend(words);
    }
    let mut absent = Vec::new();
    for path in files("src/syntax/tree") {
        for (name, variant) in variants(&fs::read_to_string(path).unwrap()) {
            let word = match holder(&name) {
                Some(holder) => format!("{holder} {variant}"),
                None => variant.clone(),
            };
            let full = format!("{name}::{variant}");
            if !written.contains(&word) && !REFUSED.contains(&full.as_str()) {
                absent.push(full);
            }
        }
    }
    absent
}

/// The words of a tree as the program itself prints it, without texts and without places.
fn words(tree: &str) -> Vec<String> {
    let mut outside = String::new();
    let mut characters = tree.chars();
    let mut quoted = false;
    while let Some(character) = characters.next() {
        match character {
            '\\' if quoted => drop(characters.next()),
            '"' => quoted = !quoted,
            _ if !quoted => outside.push(character),
            _ => {}
        }
    }
    let words = outside.split(|character: char| !character.is_alphanumeric());
    words.filter(|word| !["", "At", "value"].contains(word)).map(str::to_owned).collect()
}

/// The enums of a source file with their variants.
fn variants(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut name = None;
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("pub enum ") {
            name = rest.split_whitespace().next().map(str::to_owned);
        } else if line == "}" {
            name = None;
        } else if let (Some(name), Some(rest)) = (&name, line.strip_prefix("    "))
            && rest.starts_with(|first: char| first.is_ascii_uppercase())
        {
            let variant = rest.split(|one: char| !one.is_alphanumeric()).next().unwrap();
            found.push((name.clone(), variant.to_owned()));
        }
    }
    found
}

/// The findings and options that no statement of any example has.
fn unreported() -> Vec<String> {
    let mut reported = BTreeSet::new();
    for case in cases() {
        for example in examples(&case.document) {
            let statement = case.statement(example, Locale::Dutch);
            for (list, key) in [("findings", "code"), ("options", "kind")] {
                for one in statement[list].as_array().unwrap() {
                    reported.insert(one[key].as_str().unwrap().to_owned());
                }
            }
        }
    }
    let text = fs::read_to_string("src/statement/finding.rs").unwrap();
    let codes = text.lines().filter_map(|line| line.split_once("=> \"")?.1.split_once('"'));
    let codes: Vec<&str> = codes.map(|(code, _)| code).collect();
    assert!(codes.len() > 20, "the codes are not where this test looks for them");
    codes.into_iter().filter(|code| !reported.contains(*code)).map(str::to_owned).collect()
}
