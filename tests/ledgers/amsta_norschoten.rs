//! Amsta: minutes, and a share of its own for care that nobody planned. Norschoten: nothing binds yet.
//!
//! At Amsta profile 4 has 12.5 hours, 750 minutes, a week: 3247.50 a month, of which 10%, 324.75, is kept.
//! Free: 2922.75. An hour a week is 259.80 a month.

use serde_json::{Value, json};

use crate::asked::{agree, care, happens, ledger, pairs, plain};

fn unplanned(from: &str, until: &str, minutes: u32) -> Value {
    json!({ "kind": "unplanned_care", "from": from, "until": until,
            "activity": { "service": "personal_care", "minutes": minutes, "times": 1, "per": "day" } })
}

#[test]
fn unplanned_care_draws_the_kept_share() {
    let mut course = plain("2018-07-01", "2018-08-31");
    agree(&mut course, "2018-07-01", &json!([care("wash", 10)]));
    happens(&mut course, unplanned("2018-07-05", "2018-07-07", 30));
    happens(
        &mut course,
        json!({ "kind": "temporary_extra_care", "on": "2018-08-31",
                "activity": { "service": "personal_care", "minutes": 60, "times": 1, "per": "day" } }),
    );
    let booked = ledger("amsta", &course);
    assert_eq!(booked.0["unit"], "minutes");
    // 3 days of 30 minutes; then an hour: 324.75 - 90 = 234.75; + 324.75 - 60 = 499.50
    assert_eq!(booked.entries("2018-07", "from_kept"), pairs(&[("event 0", "90.00")]));
    assert_eq!(booked.entries("2018-08", "from_kept"), pairs(&[("event 1", "60.00")]));
    assert_eq!(booked.pots("kept"), ["234.75", "499.50"]);
    // 2922.75 - 2598.00: nobody says whether it stays
    assert_eq!(booked.pots("open"), ["324.75", "649.50"]);
    assert_eq!(booked.pots("saved"), ["0.00"; 2]);
    assert_eq!(booked.row("borne"), ["0.00"; 2]);
    booked.conserves();
}

#[test]
fn planned_care_never_draws_the_kept_share_also_when_short() {
    let mut course = plain("2018-07-01", "2018-08-31");
    agree(&mut course, "2018-07-01", &json!([care("wash", 12)]));
    course["opening"] = json!({ "kept": "500" });
    let booked = ledger("amsta", &course);
    // 3117.60 - 2922.75 = 194.85 short each month
    assert_eq!(booked.pots("kept"), ["824.75", "1149.50"]);
    assert_eq!(booked.entries("2018-07", "from_kept"), pairs(&[]));
    assert_eq!(booked.entries("2018-07", "borne"), pairs(&[("undecided", "194.85")]));
    assert_eq!(booked.month("2018-07")["status"], "orange");
    // so nothing may say that the plan takes of the reserve
    assert!(!booked.found("2018-07").contains(&"from-kept"));
    assert_eq!(booked.invoices(), ["0.00"; 2]);
    assert!(booked.asks("rest")[0].starts_with("Wie vangt een tekort aan zorg op"));
    booked.conserves();
}

#[test]
fn when_the_kept_share_is_spent_nobody_says_who_bears_the_rest() {
    let mut course = plain("2018-07-01", "2018-07-31");
    agree(&mut course, "2018-07-01", &json!([care("wash", 10)]));
    happens(&mut course, unplanned("2018-07-05", "2018-07-14", 70));
    let booked = ledger("amsta", &course);
    // 700 minutes, of which 324.75 is there
    assert_eq!(booked.entries("2018-07", "from_kept"), pairs(&[("event 0", "324.75")]));
    assert_eq!(booked.entries("2018-07", "borne"), pairs(&[("undecided", "375.25")]));
    assert_eq!(booked.pots("kept"), ["0.00"]);
    assert_eq!(booked.pots("open"), ["324.75"]);
    let said = booked.said("2018-07", "reserve-spent");
    assert!(said.contains("6 uur en 15,25 minuten"), "{said}");
    booked.conserves();
}

#[test]
fn what_is_not_care_may_be_bought_at_amsta_and_care_may_not() {
    let mut course = plain("2018-07-01", "2018-07-31");
    let walk = json!({ "id": "walk", "service": "walk", "minutes": 60, "times": 1, "per": "week",
                       "by": "provider" });
    agree(&mut course, "2018-07-01", &json!([care("wash", 12), walk]));
    let booked = ledger("amsta", &course);
    // 13 hours: 3377.40; short 454.65, of which the walk, 259.80
    assert_eq!(booked.row("copaid"), ["259.80"]);
    assert_eq!(booked.row("borne"), ["194.85"]);
    // what that costs in money, nobody says
    assert_eq!(booked.0["invoiced"]["euros"], Value::Null);
    booked.conserves();
}

#[test]
fn norschoten_is_indicative_and_its_meetings_are_deadlines() {
    let mut course = plain("2018-11-01", "2019-10-31");
    course["moved_on"] = json!("2018-11-01");
    agree(&mut course, "2018-11-01", &json!([care("wash", 10)]));
    for (on, what) in [
        ("2018-10-20", "network_meeting"),
        ("2018-10-18", "ecogram"),
        ("2019-01-15", "network_meeting"),
        ("2019-03-01", "network_meeting"),
    ] {
        happens(&mut course, json!({ "kind": "done", "on": on, "what": what }));
    }
    let booked = ledger("norschoten", &course);
    assert_eq!(booked.0["binding"], false);
    // 120.00 x 7 x 4.33 = 3637.20; 10 hours of 45.00: 1948.50; 1688.70 is left
    assert_eq!(booked.sum("2018-11", "budget"), "3637.20");
    assert_eq!(booked.sum("2018-11", "planned"), "1948.50");
    assert_eq!(booked.pot("2018-11", "open"), "1688.70");
    let duties = booked.duties();
    let meetings: Vec<&String> =
        duties.iter().filter(|duty| duty.starts_with("network_meeting")).collect();
    // the first before the move, then four a year, of which two must be
    assert_eq!(
        meetings,
        [
            "network_meeting 2018-11-01 done 2018-10-20",
            "network_meeting 2019-01-31 done 2019-01-15",
            "network_meeting 2019-04-30 done 2019-03-01",
            "network_meeting 2019-07-31 skipped -",
            "network_meeting 2019-10-31 ahead -",
        ]
    );
    assert!(duties.contains(&"ecogram 2018-10-20 done 2018-10-18".to_owned()), "{duties:?}");
    // three weeks before the first meeting
    assert!(duties.contains(&"lifestyle_diary 2018-10-20 overdue -".to_owned()), "{duties:?}");
    let all = booked.0["duties"].as_array().unwrap();
    let diary = all.iter().find(|duty| duty["name"] == "lifestyle_diary").unwrap();
    assert_eq!(diary["from"], "2018-09-29");
    booked.conserves();
}
