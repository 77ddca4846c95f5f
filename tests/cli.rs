//! The program as a user of it sees it: what it prints, and how it ends.
#![expect(clippy::unwrap_used, reason = "a test that fails may say so by panicking")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const ARRANGEMENT: &str = r#"{
    "on": "2013-11-01",
    "client": {
        "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" },
        "facts": { "location": "berkenstaete", "closed_unit": false },
        "tariff": { "amount": "250", "per": "day" }
    },
    "activities": [
        { "id": "a1", "service": "hot_meal", "label": "eten", "times": 7, "per": "week", "by": "provider" }
    ],
    "signed": ["client", "supporter", "contact_carer"]
}"#;

fn pvb(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pvb"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    command
}

fn run(arguments: &[&str]) -> Output {
    pvb(arguments).output().unwrap()
}

fn with_input(arguments: &[&str], input: &str) -> Output {
    let mut command = pvb(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(folder.join("archipel")).unwrap();
    folder
}

fn policy() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("policies/archipel/2013-10-21.pvb");
    fs::read_to_string(path).unwrap()
}

fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn evaluate_prints_the_form_in_dutch_or_english() {
    let dutch = with_input(&["evaluate", "--policy", "archipel", "-"], ARRANGEMENT);
    assert_eq!(dutch.status.code(), Some(0), "{}", told(&dutch));
    let text = out(&dutch);
    for part in [
        "kostenplaats",
        "af: bijdrage infobalie",
        "15,75",
        "1.750,00",
        "RESULTAAT",
        "| eten ",
        "TOT. SALDO",
        "Status: groen",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    let english =
        with_input(&["evaluate", "--policy", "archipel", "--language", "en", "-"], ARRANGEMENT);
    let text = out(&english);
    for part in [
        "cost centre",
        "less: information desk",
        "1,750.00",
        "RESULT",
        "TOT. BALANCE",
        "Status: green",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
}

#[test]
fn evaluate_gives_the_statement_as_json() {
    let arguments = ["evaluate", "--policy", "archipel@2013-10-21", "--json", "-"];
    let statement: Value =
        serde_json::from_slice(&with_input(&arguments, ARRANGEMENT).stdout).unwrap();
    assert_eq!(statement["policy"]["pinned"], json!(true));
    assert_eq!(statement["totals"]["planned"]["week"], json!("64.40"));
}

#[test]
fn evaluate_tells_every_fault_and_ends_with_one() {
    let wrong = ARRANGEMENT.replace("hot_meal", "hot_mael").replace("\"VPT\"", "\"VTP\"");
    let output = with_input(&["evaluate", "--policy", "archipl", "-"], &wrong);
    assert_eq!(output.status.code(), Some(1));
    let text = told(&output);
    for part in
        ["did you mean `archipel`", "/client/indication/delivery", "did you mean `hot_meal`"]
    {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
}

#[test]
fn what_cannot_be_asked_or_read_ends_with_two() {
    let cases: [&[&str]; 6] = [
        &[],
        &["judge"],
        &["evaluate", "--policy", "archipel", "no-such-file.json"],
        &["evaluate", "--policy", "archipel@yesterday", "-"],
        &["check", "no-such-file.pvb"],
        &["test", "--policies", "no-such-folder"],
    ];
    for case in cases {
        let output = with_input(case, "");
        assert_eq!(output.status.code(), Some(2), "{case:?}: {}", told(&output));
        assert!(!told(&output).is_empty(), "{case:?}");
    }
    assert_eq!(run(&["--help"]).status.code(), Some(0));
}

/// A file is read with the catalogue of its own folder, or of one above it, and that is said.
#[test]
fn the_nearest_catalogue_is_read_and_named() {
    let organisation = Path::new("tests/organisations/vlonder");
    let policy = organisation.join("vlonder/2022-01-01.pvb");
    let policy = policy.to_str().unwrap();
    let catalogue = Path::new(env!("CARGO_MANIFEST_DIR")).join(organisation).join("catalogue.pvb");
    let with = format!(" with {}", catalogue.display());
    let checked = run(&["check", policy]);
    assert_eq!(out(&checked).trim(), format!("1 checked{with}: 0 errors, 0 warnings"));
    let tested = run(&["test", policy]);
    assert_eq!(out(&tested).trim(), format!("10 passed, 0 failed, 0 skipped{with}"));
    let usual = run(&["check", "policies/archipel/2013-10-21.pvb"]);
    assert_eq!(out(&usual).trim(), "1 checked: 0 errors, 0 warnings");
    let elsewhere = folder("no_catalogue");
    let lone = file(&elsewhere, "lone.pvb", &self::policy());
    let mut command = pvb(&["check", &lone]);
    let checked = command.current_dir(&elsewhere).output().unwrap();
    assert_eq!(out(&checked).trim(), "1 checked with the built-in catalogue: 0 errors, 0 warnings");
    for arguments in [&["test"][..], &["evaluate", "--policy", "archipel", "-"]] {
        let output = pvb(arguments).current_dir(&elsewhere).stdin(Stdio::null()).output().unwrap();
        let told = told(&output);
        assert_eq!(
            told,
            "pvb: there is no folder policies here; say where the policies are with --policies DIR\n"
        );
    }
}

#[test]
fn check_ends_with_one_on_an_error() {
    let fine = run(&["check", "policies/catalogue.pvb", "policies/archipel/2013-10-21.pvb"]);
    assert_eq!(fine.status.code(), Some(0), "{}", out(&fine));
    let folder = folder("check");
    let broken = file(&folder, "broken.pvb", &policy().replace("linen €35.00", "linnen €35.00"));
    let output = run(&["check", &broken]);
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("unknown-name"), "{}", out(&output));
    let json: Value =
        serde_json::from_slice(&run(&["check", "--format", "json", &broken]).stdout).unwrap();
    let diagnostics = json["files"][0]["diagnostics"].as_array().unwrap();
    assert!(diagnostics.iter().any(|one| one["code"] == "unknown-name"), "{json:#}");
}

#[test]
fn matrix_shows_the_policies_side_by_side() {
    let dutch = run(&["matrix", "--on", "2014-01-01"]);
    assert_eq!(dutch.status.code(), Some(0), "{}", told(&dutch));
    let text = out(&dutch);
    for part in [
        "De regels naast elkaar, op 2014-01-01",
        "1. Dienstenaanbod",
        "5. Tijdspad",
        "| archipel ",
        "bijdrage infobalie (€ 15,75 per week)",
        "? Open: Wat kost de klantondersteuner na de proef?",
        "aanname 1",
        "Wat is aangenomen:\n1. ",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    let table = |line: &&str| line.starts_with('|') || line.starts_with('+');
    let widest = text.lines().filter(table).map(|line| line.chars().count()).max();
    assert_eq!(widest, Some(120), "{text}");
    let english = out(&run(&["matrix", "--on", "2014-01-01", "--language", "en"]));
    for part in ["2. Payment unit", "€41.92 for personal care and guidance", "assumption 1"] {
        assert!(english.contains(part), "{part} is not in:\n{english}");
    }
    let json = run(&["matrix", "--on", "2014-01-01", "--json"]);
    let matrix: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(matrix["on"], json!("2014-01-01"));
    let none = run(&["matrix", "--on", "2000-01-01"]);
    assert_eq!(none.status.code(), Some(0), "{}", told(&none));
    assert!(out(&none).contains("archipel: op 2000-01-01 geldt geen versie"), "{}", out(&none));
}

#[test]
fn values_show_what_an_hour_costs_and_what_a_unit_is_worth() {
    let dutch = run(&["values", "--on", "2014-01-01", "--policy", "archipel"]);
    assert_eq!(dutch.status.code(), Some(0), "{}", told(&dutch));
    let text = out(&dutch);
    for part in ["archipel@2013-10-21 (in euro's)", "een uur kost", "€ 41,92", "niet aangeboden"]
    {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    let folder = folder("values");
    let catalogue = fs::read_to_string("policies/catalogue.pvb").unwrap();
    file(&folder, "catalogue.pvb", &catalogue);
    fs::create_dir_all(folder.join("points")).unwrap();
    let points = fs::read_to_string("tests/cases/values/points.pvb").unwrap();
    file(&folder, "points/2020-01-01.pvb", &points);
    let policies = folder.to_str().unwrap();
    let arguments = ["values", "--policies", policies, "--on", "2020-05-01"];
    let text = out(&run(&arguments));
    for part in ["1,43 min", "| € 27,72 tot", "Wlz VPT 5, 6: € 0,66", "wijkassistent"] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    let one = ["--policy", "points@2020-01-01", "--indication", "wlz vpt 4", "--json"];
    let output = run(&[&arguments[..], &one[..]].concat());
    let values: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(values["indication"], json!("Wlz VPT 4"));
    assert_eq!(values["policies"][0]["admits"], json!(true));
    assert_eq!(values["policies"][0]["one_unit"]["euros"][0]["value"], json!("0.70"));
    let english = ["--language", "en", "--indication", "Wlz ZZP 4"];
    let text = out(&run(&[&arguments[..], &english[..]].concat()));
    assert!(text.contains("With this indication a client does not take part."), "{text}");
}

#[test]
fn values_and_matrix_refuse_what_is_not_there() {
    let cases: [(&[&str], i32, &str); 7] = [
        (&["matrix", "--on", "2014-02-30"], 2, "no date that exists"),
        (&["values", "--on", "gisteren"], 2, "no date that exists"),
        (&["matrix", "--policies", "no-such-folder"], 2, "no-such-folder"),
        (&["values", "--policy", "archipl"], 1, "did you mean `archipel`"),
        (&["values", "--policy", "archipel@2013-13-01"], 2, "no date that exists"),
        (&["values", "--policy", "archipel", "--on", "2000-01-01"], 1, "the first starts on"),
        (&["values", "--indication", "Wlz VTP 4"], 1, "did you mean `Wlz VPT 4`"),
    ];
    for (arguments, code, part) in cases {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", told(&output));
        assert!(told(&output).contains(part), "{arguments:?}: {}", told(&output));
    }
}

#[test]
fn test_names_what_fails_with_the_value_found() {
    let all = run(&["test"]);
    assert_eq!(all.status.code(), Some(0), "{}", out(&all));
    assert!(out(&all).contains(" 0 failed, 0 skipped"), "{}", out(&all));
    let folder = folder("test");
    let nothing = "\nexample \"nothing\" {\n    client Wlz VPT 4\n    given location is berkenstaete\n    \
                   given closed_unit is no\n}\n";
    let text =
        policy().replace("expect balance per day is -€14.39", "expect balance per day is -€14.40");
    let path = file(&folder, "failing.pvb", &(text + nothing));
    let output = run(&["test", &path]);
    let text = out(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.contains("expect balance per day is -€14.40\n    found: -14.39"), "{text}");
    assert!(text.contains("1 failed, 1 skipped"), "{text}");
    let broken = file(&folder, "broken.pvb", "policy");
    let output = run(&["test", &broken]);
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("1 files have errors"), "{}", out(&output));
}

#[test]
fn fmt_says_changes_translates_and_settles() {
    let folder = folder("fmt");
    let path = file(&folder, "policy.pvb", &policy().replace("pay in money", "pay    in money"));
    assert_eq!(run(&["fmt", "--check", &path]).status.code(), Some(1));
    assert_eq!(run(&["fmt", &path]).status.code(), Some(0));
    assert_eq!(run(&["fmt", "--check", &path]).status.code(), Some(0));
    let english = fs::read_to_string(&path).unwrap();
    assert_eq!(run(&["fmt", "--language", "nl", &path]).status.code(), Some(0));
    assert!(fs::read_to_string(&path).unwrap().contains("beleid archipel"));
    assert_eq!(run(&["check", &path]).status.code(), Some(0));
    assert_eq!(run(&["fmt", "--language", "en", &path]).status.code(), Some(0));
    assert_eq!(fs::read_to_string(&path).unwrap(), english);
    let broken = file(&folder, "broken.pvb", "policy {");
    assert_eq!(run(&["fmt", &broken]).status.code(), Some(1));
    assert_eq!(fs::read_to_string(&broken).unwrap(), "policy {");
}

#[test]
fn a_folder_with_a_misplaced_or_overlapping_policy_is_refused() {
    let refused = |name: &str, files: &[(&str, &str)], expected: &str| {
        let folder = folder(name);
        for (file_name, text) in files {
            file(&folder, file_name, text);
        }
        let arguments =
            ["evaluate", "--policies", folder.to_str().unwrap(), "--policy", "archipel", "-"];
        let output = with_input(&arguments, ARRANGEMENT);
        assert_eq!(output.status.code(), Some(1), "{}", told(&output));
        assert!(told(&output).contains(expected), "{}", told(&output));
    };
    let first = policy();
    let next = first
        .replace("in force from 2013-10-21 until 2018-12-31", "in force from 2018-12-31")
        .replace("on 2013-11-01", "on 2019-01-01");
    refused("misplaced", &[("archipel/2013-10-22.pvb", &first)], "stands in another place");
    let both =
        [("archipel/2013-10-21.pvb", first.as_str()), ("archipel/2018-12-31.pvb", next.as_str())];
    refused("overlap", &both, "version-date");
    refused("broken", &[("archipel/2013-10-21.pvb", "policy")], "archipel");
    let open = first.replace(" until 2018-12-31", "");
    let folder = folder("follows");
    file(&folder, "archipel/2013-10-21.pvb", &open);
    file(&folder, "archipel/2018-12-31.pvb", &next);
    let arguments =
        ["evaluate", "--policies", folder.to_str().unwrap(), "--policy", "archipel", "-"];
    let output = with_input(&arguments, ARRANGEMENT);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
}

#[cfg(unix)]
#[test]
fn serve_prints_its_address_and_stops_when_asked() {
    let mut command = pvb(&["serve", "--listen", "127.0.0.1:0"]);
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("listening on http://").expect("an address");
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: pvb\r\nconnection: close\r\n\r\n").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    assert!(text.starts_with("HTTP/1.1 200"), "{text}");
    let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(asked.success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
