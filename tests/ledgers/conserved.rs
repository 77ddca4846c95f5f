//! Nothing is lost and nothing appears: the two sides of every month and span, for all four, on courses of every kind.

use serde_json::{Value, json};

use crate::asked::{agree, care, happens, hour, ledger, plain};

const ALL: [&str; 5] = ["amsta", "archipel", "archipel@2013-10-21", "norschoten", "zzg"];

fn extra(kind: &str, from: &str, until: &str, minutes: u32) -> Value {
    json!({ "kind": kind, "from": from, "until": until,
            "activity": { "service": "personal_care", "minutes": minutes, "times": 1, "per": "day",
                          "role": "carer", "consent": "client" } })
}

fn resident(from: &str, until: &str) -> Value {
    let mut course = plain(from, until);
    course["client"]["facts"] = json!({ "location": "berkenstaete", "closed_unit": false });
    course
}

/// Short and long, quiet and not.
fn courses() -> Vec<(&'static str, Value)> {
    let mut quiet = resident("2018-12-01", "2019-11-30");
    agree(&mut quiet, "2018-11-20", &json!([care("wash", 7)]));

    let nothing = resident("2018-12-01", "2019-02-28");

    let mut one_day = resident("2019-02-14", "2019-02-14");
    agree(&mut one_day, "2019-02-14", &json!([care("wash", 7)]));
    happens(&mut one_day, extra("unplanned_care", "2019-02-14", "2019-02-14", 35));

    let mut heavy = resident("2018-12-01", "2020-03-31");
    let club = json!({ "id": "club", "service": "day_programme", "quote": "333.33", "per": "month", "by": "provider" });
    agree(
        &mut heavy,
        "2018-11-20",
        &json!([care("wash", 23), hour("clean", "cleaning", "provider"), club]),
    );
    agree(&mut heavy, "2019-06-17", &json!([care("wash", 3)]));
    agree(&mut heavy, "2019-09-11", &json!([care("wash", 31), hour("walk", "walk", "network")]));
    heavy["client"]["indications"] = json!([
        { "until": "2019-04-10", "indication": { "law": "Wlz", "delivery": "VPT", "profile": "3" } },
        { "from": "2019-04-11", "indication": { "law": "Wlz", "delivery": "VPT", "profile": "8" } }
    ]);
    heavy["opening"] = json!({ "saved": "123.45", "kept": "67.89", "bought": "10.01" });
    for event in [
        extra("unplanned_care", "2019-01-30", "2019-02-03", 47),
        extra("temporary_extra_care", "2019-03-01", "2019-04-20", 95),
        json!({ "kind": "absence", "from": "2019-05-28", "until": "2019-06-25", "in": "hospital" }),
        json!({ "kind": "absence", "from": "2019-08-01", "until": "2019-08-14", "in": "holiday" }),
        json!({ "kind": "network_away", "from": "2019-10-10", "until": "2019-11-02", "role": "assistant" }),
        json!({ "kind": "points_bought", "on": "2019-12-24", "points": "99.99" }),
    ] {
        happens(&mut heavy, event);
    }

    let mut leaves = heavy.clone();
    happens(&mut leaves, json!({ "kind": "leaves", "on": "2020-02-13" }));

    let mut in_the_middle = resident("2019-01-17", "2019-07-09");
    agree(&mut in_the_middle, "2019-01-17", &json!([care("wash", 9)]));
    agree(&mut in_the_middle, "2019-03-13", &json!([care("wash", 13)]));
    in_the_middle["agreements"][1]["until"] = json!("2019-05-20");
    happens(&mut in_the_middle, extra("unplanned_care", "2019-01-20", "2019-01-22", 61));

    vec![
        ("quiet", quiet),
        ("nothing", nothing),
        ("one day", one_day),
        ("heavy", heavy),
        ("leaves", leaves),
        ("in the middle", in_the_middle),
    ]
}

#[test]
fn nothing_is_lost_and_nothing_appears() {
    for (name, course) in courses() {
        for policy in ALL {
            let booked = ledger(policy, &course);
            assert!(!booked.months().is_empty(), "{name}: {policy}");
            booked.conserves();
            // every entry says why, but for what nobody decided
            for month in booked.months() {
                for entry in month["entries"].as_array().unwrap() {
                    let undecided = entry["payer"] == "undecided" || entry["kind"] == "left_open";
                    let why = !entry["because"].as_array().unwrap().is_empty();
                    assert!(
                        why || undecided || entry["kind"] == "from_bought",
                        "{policy}: {entry}"
                    );
                    assert!(!entry["amount"].as_str().unwrap().starts_with('-'), "{entry}");
                }
            }
        }
    }
}

#[test]
fn the_span_is_the_sum_of_its_months() {
    for (name, course) in courses() {
        for policy in ALL {
            let booked = ledger(policy, &course);
            for (sum, total) in booked.0["totals"].as_object().unwrap() {
                let months: rust_decimal::Decimal = booked
                    .row(sum)
                    .iter()
                    .map(|amount| amount.parse::<rust_decimal::Decimal>().unwrap())
                    .sum();
                let off = (months - crate::asked::decimal(total)).abs();
                let most = rust_decimal::Decimal::new(5, 3)
                    * rust_decimal::Decimal::from(booked.months().len() + 1);
                assert!(off <= most, "{name}, {policy}: {sum} is off by {off}");
            }
        }
    }
}

#[test]
fn a_course_of_thirty_years_is_worked_out() {
    let mut course = resident("2019-01-01", "2048-12-31");
    agree(&mut course, "2018-12-10", &json!([care("wash", 10)]));
    let booked = ledger("archipel", &course);
    assert_eq!(booked.months().len(), 360);
    booked.conserves();
}
