//! What the README shows is what the program does. `UPDATE_README=1` writes the statement anew.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a test that fails may say so by panicking"
)]

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;

fn readme() -> String {
    fs::read_to_string("README.md").unwrap()
}

/// The fenced blocks of the README, in order.
fn blocks(text: &str) -> Vec<&str> {
    text.split("```").skip(1).step_by(2).collect()
}

fn request(text: &str) -> Value {
    let start = text.find("-d '").unwrap() + "-d '".len();
    let end = start + text[start..].find("}'").unwrap() + 1;
    serde_json::from_str(&text[start..end]).unwrap()
}

fn statement(request: &Value) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_pvb"))
        .args(["evaluate", "--policy", request["policy"].as_str().unwrap(), "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let arrangement = request["arrangement"].to_string();
    child.stdin.take().unwrap().write_all(arrangement.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_statement_is_what_the_program_prints() {
    let text = readme();
    let printed = statement(&request(&text));
    let shown = blocks(&text).into_iter().find(|block| block.contains("TOT. SALDO"));
    if std::env::var("UPDATE_README").is_ok() {
        let old = shown.unwrap_or("\nSTATEMENT\n");
        fs::write("README.md", text.replace(old, &format!("\n{printed}"))).unwrap();
        return;
    }
    assert_eq!(shown.unwrap().trim(), printed.trim(), "run it with UPDATE_README=1");
}

#[test]
fn the_policy_is_the_one_in_the_repository() {
    let policy = fs::read_to_string("policies/archipel/2013-10-21.pvb").unwrap();
    let text = readme();
    let shown = blocks(&text).into_iter().find(|block| block.contains("night_service")).unwrap();
    for line in shown.lines().map(str::trim).filter(|line| !line.is_empty() && *line != "…") {
        assert!(policy.lines().any(|known| known.trim() == line), "not in the policy: {line}");
    }
}

#[test]
fn the_commands_are_those_of_the_makefile() {
    let makefile = fs::read_to_string("Makefile").unwrap();
    for target in ["run", "test"] {
        assert!(readme().contains(&format!("make {target} ")));
        assert!(makefile.contains(&format!("\n{target}:")));
    }
}
