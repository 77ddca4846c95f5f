//! Answers are written byte for byte as `serde_json` writes them.
#![expect(clippy::unwrap_used, reason = "a test that fails may say so by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use pvb::domain::Locale;
use pvb::store::Folder;
use pvb::wire::Json;
use pvb::wire::read::{evaluation_request, reading};
use pvb::wire::write::{append, text};
use serde::Serialize;
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};

fn same(value: &impl Serialize) -> String {
    let expected = serde_json::to_string(value).unwrap();
    assert_eq!(String::from_utf8(text(value).unwrap()).unwrap(), expected);
    let mut behind = b"before ".to_vec();
    append(&mut behind, value).unwrap();
    assert_eq!(String::from_utf8(behind).unwrap(), format!("before {expected}"));
    expected
}

#[derive(Serialize)]
struct Nothing;

#[derive(Serialize)]
struct Whole(u8);

#[derive(Serialize)]
struct Pair(i64, Option<char>);

#[derive(Serialize)]
enum Choice {
    Bare,
    One(&'static str),
    Two(bool, ()),
    Named { wide: u128, narrow: i128 },
}

#[derive(Serialize)]
struct Around<'a> {
    nothing: Nothing,
    whole: Whole,
    pair: Pair,
    choices: Vec<Choice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    absent: Option<u8>,
    null: Option<u8>,
    numbered: BTreeMap<String, [u16; 2]>,
    ready: &'a RawValue,
    behind: Vec<&'a RawValue>,
    #[serde(flatten)]
    more: BTreeMap<&'static str, &'static str>,
}

#[test]
fn every_shape_that_serde_knows() {
    let ready = to_raw_value(&("a \"ready\" text", 1)).unwrap();
    let written = same(&Around {
        nothing: Nothing,
        whole: Whole(255),
        pair: Pair(i64::MIN, Some('"')),
        choices: vec![
            Choice::Bare,
            Choice::One("two\nlines"),
            Choice::Two(false, ()),
            Choice::Named { wide: u128::MAX, narrow: i128::MIN },
        ],
        absent: None,
        null: None,
        numbered: BTreeMap::from([("a key \\ to escape".to_owned(), [0, u16::MAX])]),
        ready: &ready,
        behind: vec![&ready, &ready],
        more: BTreeMap::from([("fields", "of another")]),
    });
    assert!(written.contains(r#""ready":["a \"ready\" text",1],"behind":[["#), "{written}");
    same(&Vec::<u8>::new());
    same(&BTreeMap::<String, u8>::new());
    same(&Some(Some("text")));
}

#[test]
fn every_letter_within_texts_and_keys() {
    for letter in (0..0x300).chain([0x2028, 0x20ac, 0xfffd, 0x1f600]).filter_map(char::from_u32) {
        for before in ["", "seven l", "eight le", "fifteen letters", "sixteen letters!"] {
            let within = format!("{before}{letter}{before}");
            same(&BTreeMap::from([(within.clone(), within)]));
        }
    }
}

#[test]
fn a_key_that_is_no_text_is_refused() {
    let error = text(&BTreeMap::from([(Some(vec![1]), 1)])).unwrap_err();
    assert_eq!(error.to_string(), "a key must be a text");
}

fn json_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            json_below(&path, found);
        } else if path.extension().is_some_and(|end| end == "json") {
            found.push(path);
        }
    }
}

/// Every request and answer that the tests keep.
#[test]
fn everything_that_the_cases_hold() {
    let mut found = Vec::new();
    json_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"), &mut found);
    assert!(!found.is_empty());
    for path in found {
        let held: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        same(&held);
    }
}

/// With what stands ready for each version, in both languages.
#[test]
fn statements_of_every_organisation() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    let versions = Folder::open(&folder).unwrap();
    let request = br#"{"policy":"archipel","arrangement":{"on":"2013-11-01",
        "client":{"indication":{"law":"Wlz","delivery":"VPT","profile":"4"},
            "facts":{"location":"berkenstaete","closed_unit":false}},
        "activities":[
            {"id":"\u0000 \"1\"\t\u20ac","label":"hulp \\ \"bij\" douchen","service":"personal_care","minutes":240,
             "times":"7","per":"week","by":"provider","able":["network"]},
            {"id":"a2","service":"hot_meal","times":7,"per":"week","by":"provider"}]}}"#;
    let json = Json::parse(request).unwrap();
    let asked = evaluation_request(&json, &mut Vec::new());
    let shared = versions.shared();
    let reading = reading(asked.arrangement.unwrap(), &shared.catalogue, versions.vocabulary());
    let mut written = 0;
    for organisation in ["archipel", "amsta", "zzg", "norschoten"] {
        for version in versions.of(organisation).unwrap() {
            for locale in [Locale::Dutch, Locale::English] {
                if let Ok(statement) = version.answer(&reading, true, locale) {
                    assert!(same(&statement).len() > 3000);
                    written += 1;
                }
            }
        }
    }
    assert!(written >= 2, "{written} statements");
}
