//! The house rules that a program can enforce: who may import whom, how long a file and a function
//! may be, and what has no place in the code at all.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a test that fails, or overflows, may say so by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 60;
const LONGEST_TESTS_IN_A_FILE: usize = 100;

/// What each room of `src/` may name of the others; never upward.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("quantity", &[]),
    ("domain", &["quantity", "source"]),
    ("diagnostic", &["source"]),
    ("syntax", &["diagnostic", "source"]),
    ("check", &["syntax", "diagnostic", "domain", "quantity", "source"]),
    ("plan", &["check", "domain", "quantity", "source"]),
    ("statement", &["domain", "quantity", "source"]),
    ("evaluate", &["plan", "statement", "domain", "quantity", "source"]),
    ("compare", &["evaluate", "plan", "statement", "domain", "quantity", "source"]),
    ("ledger", &["evaluate", "plan", "statement", "domain", "quantity", "source"]),
    ("access", &[]),
    ("record", &["access"]),
    ("settings", &["domain"]),
    (
        "wire",
        &[
            "record",
            "access",
            "ledger",
            "compare",
            "evaluate",
            "plan",
            "statement",
            "diagnostic",
            "domain",
            "quantity",
            "source",
        ],
    ),
    (
        "authoring",
        &[
            "wire",
            "evaluate",
            "plan",
            "check",
            "syntax",
            "statement",
            "diagnostic",
            "domain",
            "quantity",
            "source",
        ],
    ),
    (
        "store",
        &[
            "record",
            "access",
            "authoring",
            "wire",
            "ledger",
            "compare",
            "plan",
            "check",
            "statement",
            "diagnostic",
            "domain",
            "quantity",
            "source",
            "evaluate",
        ],
    ),
    (
        "http",
        &[
            "settings",
            "record",
            "access",
            "store",
            "authoring",
            "wire",
            "evaluate",
            "statement",
            "diagnostic",
            "domain",
            "quantity",
            "source",
        ],
    ),
    (
        "cli",
        &[
            "settings",
            "record",
            "access",
            "http",
            "store",
            "authoring",
            "wire",
            "evaluate",
            "statement",
            "diagnostic",
            "domain",
            "quantity",
            "source",
        ],
    ),
    ("lib", &[]),
    ("main", &[]),
];

fn rust_files(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found.sort();
    found
}

fn room(path: &Path) -> String {
    let inside = path.strip_prefix("src").unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(number, line)| (number + 1, line)).filter(|(_, line)| {
        let line = line.trim_start();
        !line.starts_with("//")
    })
}

#[test]
fn rooms_import_only_what_they_may() {
    let table: BTreeMap<&str, &[&str]> = MAY_IMPORT.iter().copied().collect();
    let mut wrong = Vec::new();
    for (path, text) in rust_files("src") {
        let room = room(&path);
        let Some(may) = table.get(room.as_str()) else {
            wrong.push(format!("{}: the room `{room}` is not in the table", path.display()));
            continue;
        };
        let in_tests =
            text.find("#[cfg(test)]").map_or(usize::MAX, |at| text[..at].lines().count());
        for (number, line) in code_lines(&text) {
            for part in line.split("crate::").skip(1) {
                let named: String = part
                    .chars()
                    .take_while(|letter| letter.is_ascii_lowercase() || *letter == '_')
                    .collect();
                let known = table.contains_key(named.as_str());
                if number <= in_tests && known && named != room && !may.contains(&named.as_str()) {
                    wrong.push(format!(
                        "{}:{number}: {room} may not import {named}",
                        path.display()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_and_functions_stay_short() {
    let mut long = Vec::new();
    for (path, text) in rust_files("src") {
        let lines: Vec<&str> = text.lines().collect();
        if lines.len() > LONGEST_FILE {
            long.push(format!("{}: {} lines", path.display(), lines.len()));
        }
        if let Some(tests) = lines.iter().position(|line| line.trim() == "#[cfg(test)]") {
            let length = lines.len() - tests;
            if length > LONGEST_TESTS_IN_A_FILE {
                long.push(format!("{}: {length} lines of tests", path.display()));
            }
        }
        for (start, line) in lines.iter().enumerate() {
            let trimmed = line.trim_start();
            let is_function = [
                "fn ",
                "pub fn ",
                "pub(super) fn ",
                "pub(crate) fn ",
                "const fn ",
                "pub const fn ",
                "async fn ",
                "pub async fn ",
            ]
            .iter()
            .any(|head| trimmed.starts_with(head))
                || (trimmed.starts_with("pub(") && trimmed.contains(" fn "));
            if !is_function || trimmed.ends_with(';') {
                continue;
            }
            let indent = &line[..line.len() - trimmed.len()];
            let end = format!("{indent}}}");
            let length =
                lines[start..].iter().position(|line| **line == end).map_or(0, |end| end + 1);
            if length > LONGEST_FUNCTION {
                long.push(format!(
                    "{}:{}: a function of {length} lines",
                    path.display(),
                    start + 1
                ));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn the_code_is_free_of_what_has_no_place_in_it() {
    let mut wrong = Vec::new();
    for (path, text) in rust_files("src") {
        let in_pairs = path.starts_with("src/syntax/pairs");
        let on_the_wire = path.starts_with("src/wire") || path.starts_with("src/http");
        let described = path.starts_with("src/authoring/describe");
        for (number, line) in code_lines(&text) {
            let mut report =
                |what: &str| wrong.push(format!("{}:{number}: {what}", path.display()));
            if line.contains("pest") && !in_pairs {
                report("only syntax/pairs knows the parser library");
            }
            if line.contains("HashMap") || line.contains("HashSet") {
                report("hash maps have no order, and statements do");
            }
            if line.trim_start().starts_with("use ") && line.contains("::*") {
                report("a glob import hides what is used");
            }
            if (line.contains("Serialize") || line.contains("serde::"))
                && !on_the_wire
                && !described
            {
                report("only the wire serialises");
            }
            for unfinished in ["todo!", "unimplemented!", "FIXME", "XXX"] {
                if line.contains(unfinished) {
                    report("unfinished");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_says_what_it_is() {
    let silent: Vec<String> = rust_files("src")
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert!(silent.is_empty(), "without a module doc: {}", silent.join(", "));
}
