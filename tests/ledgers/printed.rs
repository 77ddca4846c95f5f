//! `pvb ledger`: the page, in Dutch and English, and the JSON.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::asked::{agree, care, course, happens, hour, plain, post, shipped};

fn print(course: &Value, name: &str, arguments: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ledgers-printed");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.json"));
    fs::write(&path, course.to_string()).unwrap();
    let printed = Command::new(env!("CARGO_BIN_EXE_pvb"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg("ledger")
        .args(arguments)
        .arg(&path)
        .output()
        .unwrap();
    assert!(printed.status.success(), "{}", String::from_utf8_lossy(&printed.stderr));
    String::from_utf8(printed.stdout).unwrap()
}

fn year_end() -> Value {
    let mut course = course("2018-10-01", "2019-02-28");
    course["moved_on"] = json!("2018-10-15");
    agree(&mut course, "2018-09-10", &json!([care("wash", 10)]));
    let activities = json!([care("wash", 16), hour("clean", "cleaning", "provider")]);
    agree(&mut course, "2018-11-20", &activities);
    happens(
        &mut course,
        json!({ "kind": "absence", "from": "2018-12-03", "until": "2018-12-10", "in": "hospital" }),
    );
    happens(&mut course, json!({ "kind": "done", "on": "2018-10-01", "what": "support_visit" }));
    course
}

#[test]
fn a_page_in_dutch() {
    let text = print(&year_end(), "dutch", &["--policy", "archipel"]);
    for part in [
        "archipel@2013-10-21, archipel@2019-01-01 (euro)",
        "| maand ",
        "2018-10",
        "2.970,38",
        "596,98 + 56,70",
        "1.815,14",
        "501,57",
        "298,71",
        "groen",
        "rood",
        "De cliënt krijgt een rekening van € 116,91.",
        "Er vervalt € 298,71.",
        "Gesprekken en taken",
        "gesprek met de klantondersteuner: 15-10-2018, gedaan (1-10-2018)",
        "ongeveer 5-11-2018, te laat",
        "3-12-2018",
        "Krijgt de cliënt het geld voor geplande hulp terug als hij in het ziekenhuis ligt of op vakantie is?",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    // December's savings pay: nobody is told to pay
    assert!(!text.contains("U betaalt zelf"), "{text}");
}

#[test]
fn a_page_in_english() {
    let text = print(&year_end(), "english", &["--policy", "archipel", "--language", "en"]);
    for part in [
        "(euro",
        "2,970.38",
        "596.98 + 56.70",
        "298.71",
        "talk with the client supporter: 2018-10-15",
        "Does the client get the money for planned activities back",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    for dutch in ["maand", "groen", "cliënt", "vervalt"] {
        assert!(!text.contains(dutch), "{dutch} is in:\n{text}");
    }
}

#[test]
fn the_json_is_what_the_service_answers() {
    for (language, policy) in [("nl", "archipel"), ("en", "zzg"), ("nl", "archipel@2013-10-21")] {
        let mut course = year_end();
        if policy == "zzg" {
            course["from"] = json!("2018-12-01");
            course["events"] = json!([]);
        }
        let printed = print(
            &course,
            &format!("json-{language}-{policy}"),
            &["--policy", policy, "--json", "--language", language],
        );
        let body = json!({ "policy": policy, "course": course });
        let (_, answered) = post(shipped(), "/v1/ledgers", &body, language);
        let printed: Value = serde_json::from_str(&printed).unwrap();
        let answered: Value = serde_json::from_str(&answered).unwrap();
        assert_eq!(printed, answered);
    }
    let mut course = year_end();
    course["from"] = json!("2018-12-01");
    course["events"] = json!([]);
    let printed = print(&course, "json-all", &["--json"]);
    let (_, answered) =
        post(shipped(), "/v1/ledger-comparisons", &json!({ "course": course }), "nl");
    let printed: Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(printed, serde_json::from_str::<Value>(&answered).unwrap());
}

#[test]
fn several_policies_side_by_side() {
    let mut course = year_end();
    course["from"] = json!("2018-12-01");
    course["events"] = json!([]);
    let text = print(&course, "all", &[]);
    for part in [
        "Amsta (minuten)",
        "Archipel Zorggroep (euro)",
        "Norschoten (euro)",
        "ZZG zorggroep (punten)",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
}

/// What a reader of Amsta's papers must never meet (facts 20 and 23).
fn holds_euros(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    text.contains('€')
        || words.any(|word| ["eur", "euro", "euros", "cent", "bedrag", "geld"].contains(&word))
}

#[test]
fn amsta_holds_no_euro_anywhere() {
    let mut given = plain("2018-12-10", "2019-06-30");
    given["moved_on"] = json!("2018-12-10");
    agree(&mut given, "2018-12-10", &json!([care("wash", 12), hour("walk", "walk", "provider")]));
    agree(
        &mut given,
        "2019-03-01",
        &json!([care("wash", 5), hour("clean", "cleaning", "provider")]),
    );
    for event in [
        json!({ "kind": "unplanned_care", "from": "2019-01-01", "until": "2019-01-31",
                "activity": { "service": "personal_care", "minutes": 90, "times": 1, "per": "day" } }),
        json!({ "kind": "absence", "from": "2019-02-03", "until": "2019-02-10", "in": "hospital" }),
        json!({ "kind": "points_bought", "on": "2019-02-03", "points": "10" }),
        json!({ "kind": "leaves", "on": "2019-06-10" }),
    ] {
        happens(&mut given, event);
    }
    for language in ["nl", "en"] {
        let body = json!({ "policy": "amsta", "course": given });
        let (_, booked) = post(shipped(), "/v1/ledgers", &body, language);
        let booked: Value = serde_json::from_str(&booked).unwrap();
        // the field is there for all, and empty here
        let text = booked.to_string().replace("\"euros\":null", "");
        assert!(!holds_euros(&text), "{text}");
        let body = json!({ "policies": ["amsta"], "course": given });
        let (_, compared) = post(shipped(), "/v1/ledger-comparisons", &body, language);
        let text = compared.replace("\"euros\":null", "");
        let text = text.replace("er is geen koppeling met geld", "");
        assert!(!holds_euros(&text), "{text}");
        for arguments in [&["--policy", "amsta"][..], &["--policy", "amsta", "--policy", "zzg"]] {
            let mut all = arguments.to_vec();
            all.extend(["--language", language]);
            let text = print(&given, &format!("amsta-{language}"), &all);
            assert!(text.len() > 500, "{text}");
            let own: Vec<&str> = text.lines().filter(|line| !line.starts_with("- zzg")).collect();
            assert!(!holds_euros(&own.join("\n")), "{text}");
        }
    }
}

#[test]
fn a_course_that_cannot_be_is_told_with_pointers() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ledgers-printed");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("wrong.json");
    fs::write(&path, r#"{ "from": "2019-02-30", "until": "2019-03-31" }"#).unwrap();
    let printed = Command::new(env!("CARGO_BIN_EXE_pvb"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["ledger", "--policy", "zzg"])
        .arg(&path)
        .output()
        .unwrap();
    assert_eq!(printed.status.code(), Some(1));
    let told = String::from_utf8(printed.stderr).unwrap();
    assert!(told.contains("/course/from") && told.contains("/course/client"), "{told}");
}
