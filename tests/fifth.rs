//! A fifth organisation: adding one touches no Rust file.
//!
//! The proof has two halves. *De Vlonder* is a made-up organisation, written by someone who had only the
//! language reference, with services, roles, points and house rules that no other has; its texts stand in
//! `tests/organisations/vlonder`, catalogue and all. Here they are put in a folder, and the program as it is
//! reads them, passes their examples, and makes the statements that were worked out by hand, over HTTP and
//! on the command line alike. *De Regenboog* is one text more beside the policies that come with the program,
//! against their catalogue: the service lists and evaluates it, and the others stay what they were. Nothing
//! under `src/` knows either name.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may say so by panicking"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use pvb::http::{State, router};
use pvb::store::Folder;
use serde_json::{Value, json};
use tower::ServiceExt;

const REGENBOOG: &str = r#"policy regenboog "De Regenboog (verzonnen)"
    / "De Regenboog (fictitious)" in force from 2020-01-01 assumed "verzonnen" / "made up"

source house "Huisregels De Regenboog, 2020 (verzonnen)"

pay in money @house 1

calendar @house 1 {
    1 week = 7 days
    1 month = 4 weeks
    1 year = 12 months
}

budget @house 2 {
    start with €200.00 per week
    less shared "samen" / "together" 5%
}

services @house 3 {
    care €30.00 per hour
    cleaning €24.00 per hour
    hot_meal €8.00 per piece
    facility, day_activities not offered "niet hier" / "not here"
    wellbeing, support outside the budget "kost niets" / "costs nothing"
}

order @house 4 {
    self, network, volunteer cost nothing
    provider, external draw on the budget
}

copay @house 5 {
    every category: allowed
    the rest is borne by client
}
"#;

fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// A folder of its own for a test, with a copy of another in it.
fn folder(name: &str, from: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fifth").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    copy(&in_repository(from), &folder);
    folder
}

fn vlonder(name: &str) -> PathBuf {
    folder(name, "tests/organisations/vlonder")
}

fn pvb(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pvb"));
    command.current_dir(env!("CARGO_TARGET_TMPDIR")).args(arguments);
    command.arg("--policies").arg(folder).output().unwrap()
}

fn out(output: &Output) -> String {
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn service(folder: &Path) -> Router {
    router(State::new(Arc::new(Folder::open(folder).unwrap())))
}

async fn send(service: &Router, request: Request<Body>) -> Value {
    let response = service.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert_eq!(status, StatusCode::OK, "{text}");
    serde_json::from_str(&text).unwrap()
}

async fn get(service: &Router, path: &str) -> Value {
    send(service, Request::get(path).body(Body::empty()).unwrap()).await
}

async fn evaluate(service: &Router, policy: &str, arrangement: &Value) -> Value {
    let body = json!({ "policy": policy, "arrangement": arrangement }).to_string();
    let request = Request::post("/v1/evaluations").header("content-type", "application/json");
    send(service, request.body(Body::from(body)).unwrap()).await
}

/// What was worked out by hand for each arrangement, per week.
///
/// 1. Wmo HB 2, 2022. Budget 30 - 5% = 28.50; off go 3, 6% = 1.71 and 8 x 12 / 52 = 1.8462: 21.9438 is free.
///    Washing 6, cleaning 8 x 95% = 7.60, meals 7 x 4 = 28, the trip 6 x 12 / 52 = 1.3846: 42.9846.
///    19.3308 short beyond the reserve, all of it may be bought, at EUR 0.75.
/// 2. Wlz MPT 4, 2023. 98 - 4% - 3% - 6 x 0.5 = 88.2576; off go 3, 5% = 4.4129 and 12 x 12 x 7 / 365 =
///    2.7616. Washing 10.5 hours x 16 = 168, meals 6 x 3.5 = 21, music 4. The meals may be bought, at EUR 0.55.
/// 3. Wlz VPT "7 plus", 2022, with a tariff. 1170 x 12 / 52 - 5% - 2% = 251.37; off go 3, 40 x 12 / 52 and 1.8462.
///    The volunteer has time for the kitchen, the family for the bathroom. Nursing 70 minutes at 20 an hour,
///    washing 560 minutes at 12, workshop 6 x 7 and screen 12 a month.
/// 4. Wlz VPT 9b, court, 2023. 154 - 4% - 3% = 143.4048; off go 3, 7.1702 and 2.7616. Table 30 x 12 x 7 / 365 =
///    6.9041, music 12, nursing 140, workshop 7. Of the shortage all but the nursing may be bought, at EUR 0.65.
const BY_HAND: [(&str, &str, &str, &str); 4] = [
    ("1-wmo-bijkopen", "2022-01-01", "-21.04", "14.50"),
    ("2-mpt-rest-voor-client", "2023-01-01", "-114.92", "11.55"),
    ("3-vpt-volgorde", "2022-01-01", "89.50", "0.00"),
    ("4-vpt-hof-2023", "2023-01-01", "-35.43", "16.84"),
];

fn as_by_hand(statement: &Value, (name, version, balance, to_pay): (&str, &str, &str, &str)) {
    assert_eq!(statement["policy"]["in_force_from"], version, "{name}");
    assert_eq!(statement["unit"], "points:vlonder", "{name}");
    assert_eq!(statement["totals"]["balance"]["week"], balance, "{name}");
    assert_eq!(statement["to_pay"]["week"], to_pay, "{name}");
}

#[test]
fn its_texts_are_sound_and_its_examples_pass() {
    let folder = vlonder("sound");
    let files: Vec<String> = ["catalogue.pvb", "vlonder/2022-01-01.pvb", "vlonder/2023-01-01.pvb"]
        .iter()
        .map(|file| folder.join(file).to_str().unwrap().to_owned())
        .collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let checked = out(&pvb(&folder, &[&["check"], files.as_slice()].concat()));
    assert_eq!(checked.trim(), "3 checked: 0 errors, 0 warnings");
    let tested = out(&pvb(&folder, &["test"]));
    assert_eq!(tested.trim(), "15 passed, 0 failed, 0 skipped");
    for file in ["catalogue.pvb", "vlonder/2022-01-01.pvb", "vlonder/2023-01-01.pvb"] {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        let source = pvb::source::Source::new(file, &text);
        let formatted = pvb::authoring::format(&source, None).unwrap();
        assert!(formatted == text, "{file} is not formatted: run `pvb fmt`");
    }
}

#[tokio::test]
async fn its_arrangements_give_the_sums_made_by_hand_over_http_and_on_the_command_line() {
    let folder = vlonder("sums");
    let service = service(&folder);
    for by_hand in BY_HAND {
        let path = folder.join("arrangements").join(by_hand.0).with_extension("json");
        let arrangement: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let over_http = evaluate(&service, "vlonder", &arrangement).await;
        as_by_hand(&over_http, by_hand);
        let path = path.to_str().unwrap();
        let printed = out(&pvb(&folder, &["evaluate", "--policy", "vlonder", "--json", path]));
        let on_the_command_line: Value = serde_json::from_str(&printed).unwrap();
        assert_eq!(over_http, on_the_command_line);
        let form = out(&pvb(&folder, &["evaluate", "--policy", "vlonder", path]));
        assert!(form.starts_with("Zegelkaart vlonder@"), "{form}");
        assert!(form.contains("(in zegels)") && !form.contains("punt"), "{form}");
    }
}

#[tokio::test]
async fn the_service_tells_what_an_arrangement_for_it_needs() {
    let service = service(&vlonder("schema"));
    let schema = get(&service, "/v1/policies/vlonder/schema?on=2022-06-01").await;
    let facts = &schema["properties"]["client"]["properties"]["facts"];
    assert_eq!(facts["required"], json!(["living", "pet", "floor", "moved_in"]));
    assert_eq!(
        facts["properties"]["living"]["oneOf"][2],
        json!({ "const": "court", "title": "hof" })
    );
    let listed = get(&service, "/v1/policies").await;
    let versions = listed["policies"][0]["versions"].as_array().unwrap();
    let binding: Vec<&Value> = versions.iter().map(|version| &version["binding"]).collect();
    assert_eq!(binding, [&json!(true), &json!(false)]);
}

#[tokio::test]
async fn one_text_beside_the_others_is_one_organisation_more() {
    let folder = folder("shipped", "policies");
    let names = |list: &Value| -> Vec<String> {
        let policies = list["policies"].as_array().unwrap().iter();
        policies.map(|one| one["organisation"].as_str().unwrap().to_owned()).collect()
    };
    let shipped = get(&service(&folder), "/v1/policies").await;
    fs::create_dir(folder.join("regenboog")).unwrap();
    fs::write(folder.join("regenboog/2020-01-01.pvb"), REGENBOOG).unwrap();
    let service = service(&folder);
    let mut expected = names(&shipped);
    expected.push("regenboog".to_owned());
    expected.sort();
    let listed = get(&service, "/v1/policies").await;
    assert_eq!(names(&listed), expected);
    for one in shipped["policies"].as_array().unwrap() {
        assert!(listed["policies"].as_array().unwrap().contains(one), "{one}");
    }
    // 200 - 5% = 190; three hours of care at 30 and five meals at 8: 60 is left.
    let arrangement = json!({
        "on": "2021-05-01",
        "client": { "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" } },
        "activities": [
            { "id": "a1", "service": "personal_care", "minutes": 30, "times": 6, "per": "week", "by": "provider" },
            { "id": "a2", "service": "hot_meal", "times": 5, "per": "week", "by": "provider" },
            { "id": "a3", "service": "cleaning", "minutes": 60, "times": 1, "per": "week", "by": "network" },
        ],
    });
    let statement = evaluate(&service, "regenboog", &arrangement).await;
    assert_eq!(statement["totals"]["balance"]["week"], "60.00");
    assert_eq!(statement["status"], "green");
}
