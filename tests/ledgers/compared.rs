//! The same year under all four policies side by side.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::asked::{agree, care, happens, plain, post, refused, shipped, text_of};

fn compare(body: &Value) -> Value {
    let (status, text) = post(shipped(), "/v1/ledger-comparisons", body, "nl");
    assert_eq!(status, StatusCode::OK, "{text}");
    serde_json::from_str(&text).unwrap()
}

/// A year that all four have rules for.
fn year() -> Value {
    let mut course = plain("2019-01-01", "2019-12-31");
    course["client"]["facts"] = json!({ "location": "berkenstaete", "closed_unit": false });
    course["moved_on"] = json!("2018-12-01");
    agree(&mut course, "2018-12-10", &json!([care("wash", 10)]));
    agree(
        &mut course,
        "2019-05-20",
        &json!([care("wash", 14), { "id": "club", "service": "day_programme", "quote": "125.00", "per": "month", "by": "provider" }]),
    );
    course["agreements"][1]["from"] = json!("2019-06-01");
    happens(
        &mut course,
        json!({ "kind": "absence", "from": "2019-03-04", "until": "2019-03-10", "in": "hospital" }),
    );
    happens(
        &mut course,
        json!({ "kind": "unplanned_care", "on": "2019-04-08",
                "activity": { "service": "personal_care", "minutes": 60, "times": 1, "per": "day", "role": "carer", "consent": "client" } }),
    );
    course
}

fn figure<'c>(compared: &'c Value, policy: &str, what: &str) -> &'c Value {
    let outcomes = compared["outcomes"].as_array().unwrap();
    let outcome = outcomes.iter().find(|one| text_of(&one["policy"]).starts_with(policy)).unwrap();
    let figures = outcome["figures"].as_array().unwrap();
    figures.iter().find(|figure| figure["what"] == what).unwrap()
}

#[test]
fn every_organisation_answers_as_it_would_alone() {
    let compared = compare(&json!({ "course": year() }));
    let columns = compared["policies"].as_array().unwrap();
    let names: Vec<&str> = columns.iter().map(|column| text_of(&column["policy"])).collect();
    assert_eq!(names, ["amsta", "archipel", "norschoten", "zzg"]);
    for column in columns {
        let alone = crate::asked::ledger(text_of(&column["policy"]), &year());
        assert_eq!(column["ledger"], alone.0);
        alone.conserves();
    }
    assert_eq!(compared["outcomes"].as_array().unwrap().len(), 4);
}

#[test]
fn saved_lapsed_and_paid_each_in_its_own_unit_and_as_a_share() {
    let compared = compare(&json!({ "course": year() }));
    // Archipel starts with 120.00: 823.20 a week, 3564.456 a month, less 356.4456 + 299.9391 + 56.70 is 2851.3713.
    // Five months of 10 hours leave 1036.2353 each, 5181.1765. Seven of 14 hours and 125.00 cost 2666.1904: they leave
    // 185.1809 each, 1296.2663. On 31 December all 6477.4428 of it lapses, of a budget of 42773.472: 15.14%
    let lapsed = figure(&compared, "archipel", "lapsed");
    assert_eq!(lapsed["amount"], "6477.44");
    assert_eq!(lapsed["share_of_budget"], "0.1514");
    assert_eq!(lapsed["euros"], "6477.44");
    assert_eq!(figure(&compared, "archipel", "saved")["amount"], "0.00");
    assert_eq!(figure(&compared, "archipel", "paid")["amount"], "0.00");
    assert_eq!(figure(&compared, "archipel", "borne")["amount"], "41.92");
    // ZZG: five months leave 524.5962, 2622.9808, and the hospital gives back 7 of 31 days of 2598.00, 586.6452; seven
    // months are 514.6038 short, 3602.2269: 3209.6259 is saved, and 392.6010 is the organisation's. The hour that nobody
    // planned, 60 points, is the buffer's.
    assert_eq!(figure(&compared, "zzg", "saved")["amount"], "0.00");
    assert_eq!(figure(&compared, "zzg", "given_back")["amount"], "586.65");
    assert_eq!(figure(&compared, "zzg", "borne")["amount"], "452.60");
    assert_eq!(figure(&compared, "zzg", "lapsed")["amount"], "0.00");
    // Amsta: 324.75 is left in five months; 714.45 is short in seven, and nobody says who bears it. The reserve: twelve
    // times 324.75 less 60.
    assert_eq!(figure(&compared, "amsta", "open")["amount"], "1623.75");
    assert_eq!(figure(&compared, "amsta", "borne")["amount"], "0.00");
    assert_eq!(figure(&compared, "amsta", "nobody")["amount"], "5001.15");
    assert_eq!(figure(&compared, "amsta", "kept")["amount"], "3837.00");
    // Norschoten: 3637.20 less 1948.50; then less 2727.90 + 125.00
    assert_eq!(figure(&compared, "norschoten", "open")["amount"], "13933.60");
    for outcome in compared["outcomes"].as_array().unwrap() {
        let months = &outcome["months"];
        let of = |light: &str| months[light].as_u64().unwrap();
        assert_eq!(of("green") + of("orange") + of("red"), 12, "{outcome}");
    }
}

#[test]
fn a_yardstick_gives_time_and_points_a_value() {
    let body = json!({ "course": year() });
    let without = compare(&body);
    for policy in ["amsta", "zzg"] {
        let kept = figure(&without, policy, "borne");
        assert_eq!(kept["euros"], Value::Null, "{policy}");
        assert!(!text_of(&kept["not_comparable"]).is_empty());
    }
    let body = json!({ "course": year(), "yardstick": { "hour": "42.00", "point": "0.50" } });
    let with = compare(&body);
    // 5001.15 and 3837 minutes at 0.70, and 452.6010 points at 0.50
    assert_eq!(figure(&with, "amsta", "nobody")["euros"], "3500.81");
    assert_eq!(figure(&with, "amsta", "kept")["euros"], "2685.90");
    assert_eq!(figure(&with, "zzg", "borne")["euros"], "226.30");
    assert_eq!(figure(&with, "archipel", "lapsed")["euros"], "6477.44");
}

#[test]
fn facts_and_tariffs_per_organisation_and_a_problem_where_a_policy_cannot_be_applied() {
    let mut course = year();
    course["client"].as_object_mut().unwrap().remove("facts");
    let compared = compare(&json!({ "course": course }));
    let problem = &compared["policies"][1]["problem"];
    let errors = problem["errors"].as_array().unwrap();
    let mut pointers: Vec<&str> = errors.iter().map(|error| text_of(&error["pointer"])).collect();
    pointers.sort_unstable();
    assert_eq!(pointers, ["/course/client/facts/closed_unit", "/course/client/facts/location"]);
    assert_eq!(compared["policies"][1].get("ledger"), None);
    assert_eq!(compared["outcomes"].as_array().unwrap().len(), 3);
    let given = json!({
        "course": course,
        "facts": { "archipel": { "location": "berkenstaete", "closed_unit": false } },
        "tariffs": { "archipel": { "amount": "100", "per": "day" }, "amsta": { "amount": "700", "per": "week" } }
    });
    let compared = compare(&given);
    assert_eq!(compared["policies"][1].get("problem"), None);
    let budget =
        |place: usize| &compared["policies"][place]["ledger"]["months"][0]["sums"]["budget"];
    assert_eq!(budget(0), "3031.00");
    assert_eq!(budget(1), "2970.38");
    assert_eq!(budget(2), "3637.20");
    // a date before ZZG's rules
    course["from"] = json!("2018-11-01");
    let compared = compare(&json!({ "course": course }));
    assert_eq!(compared["policies"][3]["problem"]["errors"][0]["pointer"], "/course/from");
    assert_eq!(compared["policies"][0].get("problem"), None);
}

#[test]
fn faults_of_a_comparison_are_told_at_once() {
    let body = json!({
        "policies": ["zzgg", "zzg", "zzg"], "policy": "zzg", "course": { "from": "2019-01-01" },
        "facts": { "hof": {} }, "yardstick": { "hour": 3 }
    });
    let told = refused(shipped(), "/v1/ledger-comparisons", &body);
    for wanted in [
        "unknown-policy /policies/0",
        "repeated-id /policies/2",
        "unknown-field /policy",
        "missing-field /course/until",
        "missing-field /course/client",
        "unknown-policy /facts/hof",
        "wrong-kind /yardstick/hour",
    ] {
        assert!(told.iter().any(|told| told == wanted), "{wanted} is not among {told:#?}");
    }
}

#[test]
fn two_versions_of_one_organisation_stand_side_by_side() {
    let body = json!({
        "policies": ["archipel@2013-10-21", "archipel@2019-01-01", "archipel"], "course": year()
    });
    let compared = compare(&body);
    assert_eq!(compared["policies"].as_array().unwrap().len(), 3);
    assert_eq!(
        compared["policies"][1]["ledger"]["months"],
        compared["policies"][2]["ledger"]["months"]
    );
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    for (path, body) in [
        ("/v1/ledgers", json!({ "policy": "zzg", "course": year() })),
        ("/v1/ledger-comparisons", json!({ "course": year() })),
    ] {
        let first = post(shipped(), path, &body, "en");
        assert_eq!(first.0, StatusCode::OK);
        assert_eq!(first, post(shipped(), path, &body, "en"));
    }
}
