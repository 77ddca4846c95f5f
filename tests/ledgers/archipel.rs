//! Archipel: months of a budget that lasts until 31 December, and the collective 10%.
//!
//! The client has 100.00 a day: 700.00 a week, less 2% 686.00; times 4.33: 2970.38 a month. The front desk and the
//! night service take (15.75 + 53.52) x 4.33 = 299.9391, the reserve 10% = 297.038: 596.9771 collective. Groceries
//! take 56.70. What is free: 2970.38 - 596.9771 - 56.70 = 2316.7029.
//! An hour of care a week is 41.92 x 4.33 = 181.5136 a month, an hour of cleaning 27.00 x 4.33 = 116.91.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::asked::{agree, care, course, happens, hour, ledger, pairs, post, shipped, text_of};

#[test]
fn what_is_left_stays_until_31_december_and_then_lapses() {
    let mut course = course("2018-10-01", "2019-01-31");
    agree(&mut course, "2018-09-10", &json!([care("wash", 10)]));
    let booked = ledger("archipel", &course);
    // 2316.7029 - 1815.136 = 501.5669 a month; three of them 1504.7007
    assert_eq!(booked.row("budget"), ["2970.38"; 4]);
    assert_eq!(booked.row("collective"), ["596.98"; 4]);
    assert_eq!(booked.row("paid_out"), ["56.70"; 4]);
    assert_eq!(booked.row("planned"), ["1815.14"; 4]);
    assert_eq!(booked.pots("saved"), ["501.57", "1003.13", "0.00", "501.57"]);
    assert_eq!(booked.row("lapsed"), ["0.00", "0.00", "1504.70", "0.00"]);
    assert!(booked.found("2018-12").contains(&"lapses"));
    assert_eq!(booked.said("2018-12", "lapses"), "Er vervalt € 1.504,70.");
    // each month's share is told apart
    let lapsed: Vec<String> =
        booked.entries("2018-12", "lapsed").into_iter().map(|(_, amount)| amount).collect();
    assert_eq!(lapsed, ["501.57", "501.57", "501.57"]);
    booked.conserves();
}

#[test]
fn the_balance_pays_for_other_services_within_the_year() {
    let mut course = course("2018-10-01", "2018-12-31");
    agree(&mut course, "2018-09-10", &json!([care("wash", 10)]));
    // 16 hours: 2904.2176, and an hour of cleaning 116.91: 3021.1276; short 704.4247
    agree(
        &mut course,
        "2018-11-20",
        &json!([care("wash", 16), hour("clean", "cleaning", "provider")]),
    );
    let booked = ledger("archipel", &course);
    assert_eq!(booked.row("planned"), ["1815.14", "1815.14", "3021.13"]);
    assert_eq!(booked.entries("2018-12", "from_savings"), pairs(&[("", "704.42")]));
    // 1003.1338 - 704.4247 = 298.7091 lapses, and nobody gets a bill
    assert_eq!(booked.sum("2018-12", "lapsed"), "298.71");
    assert_eq!(booked.invoices(), ["0.00"; 3]);
    assert!(!booked.found("2018-12").contains(&"invoice"));
    booked.conserves();
}

#[test]
fn a_month_with_nothing_to_pay_says_nothing_of_paying() {
    let mut course = course("2018-10-01", "2018-12-31");
    agree(&mut course, "2018-09-10", &json!([care("wash", 10)]));
    agree(&mut course, "2018-11-20", &json!([care("wash", 14)]));
    // 14 hours: 2541.1904; short 224.4875 of 1003.1338 saved
    let booked = ledger("archipel", &course);
    assert_eq!(booked.month("2018-12")["invoice"]["amount"], "0.00");
    assert!(!booked.found("2018-12").contains(&"copayment"), "{:?}", booked.found("2018-12"));
}

#[test]
fn agreements_take_effect_on_the_first_of_the_month_after_signing() {
    let mut given = course("2018-10-01", "2018-12-31");
    agree(&mut given, "2018-09-30", &json!([care("wash", 10)]));
    // signed on a first: the next first
    agree(&mut given, "2018-11-01", &json!([care("wash", 5)]));
    let booked = ledger("archipel", &given);
    assert_eq!(booked.row("planned"), ["1815.14", "1815.14", "907.57"]);
    // meant to begin sooner than may be: told, and the first after signing
    let mut given = course("2018-10-01", "2018-12-31");
    agree(&mut given, "2018-10-03", &json!([care("wash", 10)]));
    given["agreements"][0]["from"] = json!("2018-10-10");
    let booked = ledger("archipel", &given);
    assert_eq!(booked.row("planned"), ["0.00", "1815.14", "1815.14"]);
    let said = booked.said("2018-10", "takes-effect-later");
    assert!(said.contains("1-11-2018"), "{said}");
    assert!(booked.found("2018-10").contains(&"nothing-agreed"));
    assert!(!booked.found("2018-10").contains(&"signature-missing"));
    // meant to begin within a later month: the first after that
    given["agreements"][0]["from"] = json!("2018-11-02");
    assert_eq!(ledger("archipel", &given).row("planned"), ["0.00", "0.00", "1815.14"]);
    given["agreements"][0]["from"] = json!("2018-12-01");
    assert_eq!(ledger("archipel", &given).row("planned"), ["0.00", "0.00", "1815.14"]);
}

#[test]
fn agreements_last_at_least_a_calendar_month() {
    let mut given = course("2018-10-01", "2018-12-31");
    agree(&mut given, "2018-10-03", &json!([care("wash", 10)]));
    // would begin on 1 November too, and the one before it would have lasted no day
    agree(&mut given, "2018-10-20", &json!([care("wash", 5)]));
    agree(&mut given, "2018-11-30", &json!([care("wash", 8)]));
    let booked = ledger("archipel", &given);
    // 8 x 181.5136 = 1452.1088
    assert_eq!(booked.row("planned"), ["0.00", "1815.14", "1452.11"]);
    let months = booked.months().iter();
    let told: Vec<&str> = months
        .filter(|month| month["findings"].to_string().contains("agreement-too-soon"))
        .map(|month| text_of(&month["month"]))
        .collect();
    assert_eq!(told.len(), 1, "{told:?}");
    let said = booked.said(told[0], "agreement-too-soon");
    assert!(said.contains("1-12-2018"), "{said}");
    booked.conserves();
}

#[test]
fn agreements_that_end_within_their_first_month_last_it_all_the_same() {
    let mut given = course("2018-10-01", "2018-12-31");
    agree(&mut given, "2018-09-10", &json!([care("wash", 10)]));
    given["agreements"][0]["until"] = json!("2018-10-10");
    let booked = ledger("archipel", &given);
    assert_eq!(booked.row("planned"), ["1815.14", "0.00", "0.00"]);
    let said = booked.said("2018-10", "agreement-too-short");
    assert!(said.contains("31-10-2018"), "{said}");
    booked.conserves();
    // the last day of the month is long enough
    given["agreements"][0]["until"] = json!("2018-10-31");
    let booked = ledger("archipel", &given);
    assert_eq!(booked.row("planned"), ["1815.14", "0.00", "0.00"]);
    assert!(!booked.found("2018-10").contains(&"agreement-too-short"));
    // one that is over before it may begin is told, and never counts
    let mut given = course("2018-10-01", "2018-12-31");
    agree(&mut given, "2018-10-03", &json!([care("wash", 10)]));
    given["agreements"][0]["until"] = json!("2018-10-20");
    let booked = ledger("archipel", &given);
    assert_eq!(booked.row("planned"), ["0.00", "0.00", "0.00"]);
    let said = booked.said("2018-10", "agreement-never-begins");
    assert!(said.contains("1-11-2018"), "{said}");
}

#[test]
fn the_collective_ten_percent_bears_temporary_extra_care_and_the_form_stays_as_it_is() {
    let mut course = course("2018-10-01", "2018-11-30");
    let activities = json!([care("wash", 10), hour("windows", "cleaning", "network")]);
    agree(&mut course, "2018-09-10", &activities);
    let extra = json!({ "service": "personal_care", "minutes": 30, "times": 1, "per": "day" });
    happens(
        &mut course,
        json!({ "kind": "temporary_extra_care", "from": "2018-10-08", "until": "2018-10-21",
                "activity": extra }),
    );
    happens(
        &mut course,
        json!({ "kind": "unplanned_care", "on": "2018-10-31", "activity": extra }),
    );
    happens(
        &mut course,
        json!({ "kind": "network_away", "from": "2018-11-05", "until": "2018-11-18" }),
    );
    let booked = ledger("archipel", &course);
    // half an hour a day: 20.96; 14 days 293.44, one day 20.96
    assert_eq!(
        booked.entries("2018-10", "unplanned"),
        pairs(&[("event 0", "293.44"), ("event 1", "20.96")])
    );
    assert_eq!(
        booked.entries("2018-10", "borne"),
        pairs(&[("unplanned_care", "293.44"), ("unplanned_care", "20.96")])
    );
    // an hour of cleaning a week, two weeks: 54.00
    assert_eq!(booked.entries("2018-11", "unplanned"), pairs(&[("event 2", "54.00")]));
    assert_eq!(booked.entries("2018-11", "borne"), pairs(&[("unplanned_care", "54.00")]));
    // the form: what is planned, and what is left, as if nothing had happened
    assert_eq!(booked.row("planned"), ["1815.14"; 2]);
    assert_eq!(booked.pots("saved"), ["501.57", "1003.13"]);
    assert_eq!(booked.invoices(), ["0.00"; 2]);
    booked.conserves();
}

#[test]
fn an_event_over_the_turn_of_a_month_counts_in_each() {
    let mut course = course("2018-10-01", "2018-11-30");
    agree(&mut course, "2018-09-10", &json!([care("wash", 10)]));
    happens(
        &mut course,
        json!({ "kind": "temporary_extra_care", "from": "2018-10-30", "until": "2018-11-03",
                "activity": { "service": "personal_care", "minutes": 30, "times": 1, "per": "day" } }),
    );
    // 2 days and 3 days of 20.96
    assert_eq!(ledger("archipel", &course).row("unplanned"), ["41.92", "62.88"]);
}

#[test]
fn planned_is_delivered_and_is_what_the_form_says() {
    let activities = json!([
        care("wash", 10), hour("clean", "cleaning", "provider"), hour("windows", "cleaning", "network"),
        { "id": "club", "service": "day_programme", "quote": "125.00", "per": "month", "by": "provider" }
    ]);
    let mut course = course("2018-10-01", "2018-12-31");
    agree(&mut course, "2018-09-10", &activities);
    happens(&mut course, json!({ "kind": "done", "on": "2018-10-02", "what": "support_visit" }));
    let booked = ledger("archipel", &course);
    let arrangement = json!({
        "on": "2018-10-01",
        "client": {
            "indication": course["client"]["indications"][0]["indication"],
            "tariff": course["client"]["indications"][0]["tariff"],
            "facts": course["client"]["facts"]
        },
        "activities": activities, "signed": ["client", "supporter", "contact_carer"]
    });
    let body = json!({ "policy": "archipel", "arrangement": arrangement });
    let (status, form) = post(shipped(), "/v1/evaluations", &body, "nl");
    assert_eq!(status, StatusCode::OK, "{form}");
    let form: Value = serde_json::from_str(&form).unwrap();
    for month in ["2018-10", "2018-11", "2018-12"] {
        for (id, amount) in booked.entries(month, "planned") {
            let mut lines = form["lines"].as_array().unwrap().iter();
            let line = lines.find(|line| line["id"] == id.as_str()).unwrap();
            let own = text_of(&line["amount"]["month"]).trim_start_matches('-');
            assert_eq!(own, amount, "{id}");
        }
        // 1815.136 + 116.91 + 125.00
        assert_eq!(booked.sum(month, "planned"), "2057.05");
        assert_eq!(booked.sum(month, "planned"), form["totals"]["planned"]["month"]);
        assert_eq!(booked.month(month)["status"], form["status"]);
    }
}

#[test]
fn in_2013_a_month_below_zero_is_a_bill_for_anything() {
    let mut course = course("2013-12-01", "2014-01-31");
    agree(&mut course, "2013-11-05", &json!([care("wash", 16)]));
    let booked = ledger("archipel", &course);
    // 2904.2176 - 2316.7029 = 587.5147
    assert_eq!(booked.row("copaid"), ["587.51"; 2]);
    assert_eq!(booked.row("borne"), ["0.00"; 2]);
    assert_eq!(booked.invoices(), ["587.51"; 2]);
    assert_eq!(booked.month("2013-12")["invoice"]["euros"], "587.51");
    // two exact months, rounded once
    assert_eq!(booked.0["invoiced"]["amount"], "1175.03");
    assert_eq!(booked.said("2013-12", "invoice"), "De cliënt krijgt een rekening van € 587,51.");
    booked.conserves();
}

#[test]
fn in_2019_care_is_never_billed_and_the_rest_is_undecided() {
    let mut course = course("2019-02-01", "2019-03-31");
    agree(&mut course, "2019-01-05", &json!([care("wash", 16)]));
    let activities = json!([care("wash", 16), hour("clean", "cleaning", "provider")]);
    agree(&mut course, "2019-02-05", &activities);
    let booked = ledger("archipel", &course);
    // of 704.4247 the cleaning may be co-paid, 116.91; the rest, 587.5147, nobody is charged
    assert_eq!(booked.invoices(), ["0.00", "116.91"]);
    assert_eq!(booked.row("copaid"), ["0.00", "116.91"]);
    assert_eq!(booked.entries("2019-02", "borne"), pairs(&[("undecided", "587.51")]));
    assert_eq!(booked.entries("2019-03", "borne"), pairs(&[("undecided", "587.51")]));
    assert!(booked.found("2019-02").contains(&"uncovered"));
    assert!(!booked.found("2019-02").contains(&"invoice"));
    let asks = booked.asks("rest");
    assert!(asks[0].starts_with("Wie betaalt een tekort in de zorg?"), "{asks:?}");
    let told = booked.unsettled();
    assert!(told.contains(&"rest 2019-02-01 2019-02-28 587.51".to_owned()), "{told:?}");
    booked.conserves();
}

#[test]
fn a_structural_change_needs_a_new_form() {
    // the same care as an event leaves the form as it is; as a form of its own it changes the months after it
    let mut course = course("2018-10-01", "2018-12-31");
    agree(&mut course, "2018-09-10", &json!([care("wash", 10)]));
    let mut changed = course.clone();
    happens(
        &mut course,
        json!({ "kind": "temporary_extra_care", "from": "2018-11-01", "until": "2018-12-31",
                "activity": { "service": "personal_care", "minutes": 60, "times": 2, "per": "week" } }),
    );
    agree(&mut changed, "2018-10-15", &json!([care("wash", 12)]));
    assert_eq!(ledger("archipel", &course).row("planned"), ["1815.14"; 3]);
    // 12 x 181.5136 = 2178.1632
    assert_eq!(ledger("archipel", &changed).row("planned"), ["1815.14", "2178.16", "2178.16"]);
}
