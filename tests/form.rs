//! The statement as `pvb evaluate` prints it: what a person reads, in both languages.
#![expect(clippy::unwrap_used, reason = "a test that fails may say so by panicking")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// What the program prints for an arrangement under a policy of a folder.
fn form_in(folder: &str, policy: &str, language: &str, arrangement: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pvb"));
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["evaluate", "--policies", folder, "--policy", policy, "--language", language, "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(arrangement.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The same under a policy of this repository.
fn form(policy: &str, language: &str, arrangement: &str) -> String {
    form_in("policies", policy, language, arrangement)
}

/// The same under the policy of a case, which is in force from 2020.
fn form_of_case(case: &str, policy: &str, language: &str, arrangement: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("form-{case}-{language}"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::create_dir_all(folder.join(policy)).unwrap();
    fs::copy(root.join("policies/catalogue.pvb"), folder.join("catalogue.pvb")).unwrap();
    let text = root.join(format!("tests/cases/evaluate/{case}.pvb"));
    fs::copy(text, folder.join(policy).join("2020-01-01.pvb")).unwrap();
    form_in(folder.to_str().unwrap(), policy, language, arrangement)
}

/// More than there is for profile 4, by whoever pays in what.
const SHORT: &str = r#"{
    "on": "2020-03-01",
    "client": { "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" }, "facts": {} },
    "activities": [
        { "id": "a1", "service": "personal_care", "label": "hulp bij douchen", "minutes": 150, "times": 7,
          "per": "week", "by": "provider", "role": "carer" },
        { "id": "a2", "service": "walk", "minutes": 60, "times": 2, "per": "week", "by": "provider" },
        { "id": "a3", "service": "day_programme", "quote": "125.00", "per": "month", "by": "provider" },
        { "id": "a4", "service": "nursing", "minutes": 10, "times": 1, "per": "week", "by": "provider",
          "role": "carer", "paid_by": "client" }
    ]
}"#;

#[test]
fn a_form_that_binds_nobody_says_so_and_why() {
    let dutch = form("norschoten", "nl", SHORT);
    let told =
        "Dit is een proefberekening: de regels binden nog niemand. Norschoten onderzoekt nog";
    assert!(dutch.contains(told), "{dutch}");
    let english = form("norschoten", "en", SHORT);
    let told = "Indicative: this policy binds nobody yet. Norschoten still looks";
    assert!(english.contains(told), "{english}");
}

/// A policy that pays in time has nothing to do with money: nowhere does its form speak of it.
#[test]
fn a_form_in_time_does_not_speak_of_money() {
    let other = SHORT.replace("\"profile\": \"4\"", "\"profile\": \"10\"");
    for arrangement in [SHORT, &other] {
        for language in ["nl", "en"] {
            let text = form("amsta", language, arrangement);
            for word in ["€", "EUR", "euro"] {
                assert!(!text.contains(word), "{word} stands in:\n{text}");
            }
        }
    }
    insta::assert_snapshot!("in_time_in_dutch", form("amsta", "nl", SHORT));
    insta::assert_snapshot!("in_time_in_english", form("amsta", "en", SHORT));
}

/// Everything of which something may be assumed or open is called as people call it.
#[test]
fn a_form_calls_things_as_people_do() {
    let open = SHORT.replace(r#""facts": {}"#, r#""facts": { "place": "east" }"#);
    for language in ["nl", "en"] {
        let text = form_of_case("open-questions", "open", language, &open);
        let lists = text.split("\n\n").filter(|part| {
            ["Wat is", "Wat de", "What is", "What the"].iter().any(|start| part.starts_with(start))
        });
        insta::assert_snapshot!(
            format!("called_in_{language}"),
            lists.collect::<Vec<_>>().join("\n\n")
        );
    }
}

#[test]
fn a_form_in_points_counts_points() {
    let dutch = form_of_case("pay-points", "pay_points", "nl", SHORT);
    insta::assert_snapshot!("in_points_in_dutch", dutch);
    let english = form_of_case("pay-points", "pay_points", "en", SHORT);
    insta::assert_snapshot!("in_points_in_english", english);
}
