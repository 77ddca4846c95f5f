//! ZZG: points that are saved, bought and given back.
//!
//! Profile 4 has 750 points a week, 750 x 4.33 = 3247.50 a month; the common buffer takes 2/52 of it, 124.9038.
//! Free: 3122.5962. A carer costs 60 points an hour: an hour a week is 259.80 a month.

use serde_json::{Value, json};

use crate::asked::{Booked, agree, care, happens, hour, ledger, pairs, plain};

fn signed(course: &mut Value, on: &str, activities: &Value) {
    agree(course, on, activities);
}

fn walk() -> Value {
    json!({
        "id": "walk", "service": "walk", "minutes": 60, "times": 1, "per": "week", "by": "provider",
        "role": "carer", "consent": "client"
    })
}

#[test]
fn points_not_used_are_saved_over_the_year_and_pay_for_other_services() {
    let mut course = plain("2018-12-01", "2019-02-28");
    signed(&mut course, "2018-11-20", &json!([care("wash", 10)]));
    course["agreements"][0]["from"] = json!("2018-12-01");
    signed(&mut course, "2019-01-15", &json!([care("wash", 12), walk()]));
    course["agreements"][1]["from"] = json!("2019-02-01");
    let booked = ledger("zzg", &course);
    // 3122.5962 - 2598.00 = 524.5962 a month, also over the turn of the year; 13 hours cost 3377.40: short 254.8038
    assert_eq!(booked.row("planned"), ["2598.00", "2598.00", "3377.40"]);
    assert_eq!(booked.pots("saved"), ["524.60", "1049.19", "794.39"]);
    assert_eq!(booked.row("lapsed"), ["0.00"; 3]);
    assert_eq!(booked.entries("2019-02", "from_savings"), pairs(&[("", "254.80")]));
    assert_eq!(booked.row("borne"), ["0.00"; 3]);
    booked.conserves();
}

#[test]
fn savings_take_over_from_an_informal_carer_who_is_away() {
    let mut course = plain("2018-12-01", "2019-01-31");
    let family = json!({
        "id": "breakfast", "service": "personal_care", "minutes": 30, "times": 1, "per": "day",
        "by": "network", "role": "carer", "consent": "client"
    });
    signed(&mut course, "2018-11-20", &json!([care("wash", 10), family]));
    course["agreements"][0]["from"] = json!("2018-12-01");
    happens(
        &mut course,
        json!({ "kind": "network_away", "from": "2019-01-07", "until": "2019-01-20" }),
    );
    let booked = ledger("zzg", &course);
    // half an hour a day is 30 points; 14 days 420, of the 524.5962 saved in December
    assert_eq!(booked.entries("2019-01", "unplanned"), pairs(&[("event 0", "420.00")]));
    assert_eq!(booked.entries("2019-01", "from_savings"), pairs(&[("event 0", "420.00")]));
    assert_eq!(booked.row("planned"), ["2598.00"; 2]);
    // 524.5962 - 420 + 524.5962
    assert_eq!(booked.pots("saved"), ["524.60", "629.19"]);
    assert_eq!(booked.row("borne"), ["0.00"; 2]);
    booked.conserves();
    // an assistant costs 42 an hour, 21 for each half: 294
    course["events"][0]["role"] = json!("assistant");
    course["agreements"][0]["activities"][1].as_object_mut().unwrap().remove("role");
    assert_eq!(ledger("zzg", &course).row("unplanned"), ["0.00", "294.00"]);
    // 840 points in December's four weeks, and nothing was saved before: nobody says who pays
    course["events"][0] = json!({ "kind": "network_away", "from": "2018-12-03", "until": "2018-12-30", "role": "carer" });
    let booked = ledger("zzg", &course);
    assert_eq!(booked.entries("2018-12", "borne"), pairs(&[("undecided", "840.00")]));
    assert_eq!(booked.pots("saved")[0], "524.60");
    let asks = booked.asks("bearer");
    assert!(asks[0].starts_with("Wie betaalt als de mantelzorger weg is"), "{asks:?}");
    booked.conserves();
}

#[test]
fn hospital_days_give_points_back_and_a_holiday_does_not() {
    let mut course = plain("2019-01-01", "2019-01-31");
    signed(&mut course, "2018-11-20", &json!([care("wash", 10)]));
    happens(
        &mut course,
        json!({ "kind": "absence", "from": "2019-01-10", "until": "2019-01-20", "in": "hospital" }),
    );
    let booked = ledger("zzg", &course);
    // 11 of 31 days of 2598.00: 921.8710
    assert_eq!(booked.row("given_back"), ["921.87"]);
    assert_eq!(booked.entries("2019-01", "given_back"), pairs(&[("event 0", "921.87")]));
    // 524.5962 + 921.8710
    assert_eq!(booked.pots("saved"), ["1446.47"]);
    assert_eq!(booked.row("planned"), ["2598.00"]);
    booked.conserves();
    course["events"][0]["in"] = json!("holiday");
    let booked = ledger("zzg", &course);
    assert_eq!(booked.row("given_back"), ["0.00"]);
    let told = booked.unsettled();
    let given = "given_back 2019-01-10 2019-01-20 921.87".to_owned();
    assert!(told.contains(&given), "{told:?}");
    assert_eq!(
        booked.asks("given_back"),
        ["Krijgt de cliënt ook punten terug als hij op vakantie is?"]
    );
}

#[test]
fn bought_points_pay_only_for_what_is_not_care() {
    // 12 hours of care are 3117.60, and fit; an hour's walk, 259.80, makes it 254.8038 short
    let mut course = plain("2019-01-01", "2019-01-31");
    signed(&mut course, "2018-11-20", &json!([care("wash", 12), walk()]));
    happens(&mut course, json!({ "kind": "points_bought", "on": "2019-01-03", "points": "300" }));
    let booked = ledger("zzg", &course);
    assert_eq!(booked.row("bought"), ["300.00"]);
    assert_eq!(booked.entries("2019-01", "from_bought"), pairs(&[("", "254.80")]));
    assert_eq!(booked.pots("bought"), ["45.20"]);
    assert_eq!(booked.row("borne"), ["0.00"]);
    booked.conserves();
    // 14 hours of care alone are 3637.20, 514.6038 short: bought points may not help, the organisation pays
    let mut course = plain("2019-01-01", "2019-01-31");
    signed(&mut course, "2018-11-20", &json!([care("wash", 14)]));
    happens(&mut course, json!({ "kind": "points_bought", "on": "2019-01-03", "points": "300" }));
    let booked = ledger("zzg", &course);
    assert_eq!(booked.entries("2019-01", "from_bought"), pairs(&[]));
    assert_eq!(booked.pots("bought"), ["300.00"]);
    overspend(&booked, "514.60");
    // both: the walk is paid, 259.80, and the care is not: 14 x 259.80 + 259.80 - 3122.5962 = 774.4038
    signed(&mut course, "2018-11-21", &json!([care("wash", 14), walk()]));
    let booked = ledger("zzg", &course);
    assert_eq!(booked.entries("2019-01", "from_bought"), pairs(&[("", "259.80")]));
    overspend(&booked, "514.60");
}

/// The organisation bears it, and says so; the client has nothing to pay for it.
fn overspend(booked: &Booked, amount: &str) {
    assert_eq!(booked.entries("2019-01", "borne"), pairs(&[("organisation", amount)]));
    let said = booked.said("2019-01", "uncovered");
    assert!(said.contains("De organisatie betaalt dit."), "{said}");
    booked.conserves();
}

#[test]
fn points_bought_and_not_needed_stay_bought() {
    let mut course = plain("2019-01-01", "2019-02-28");
    signed(&mut course, "2018-11-20", &json!([care("wash", 10)]));
    happens(&mut course, json!({ "kind": "points_bought", "on": "2019-01-31", "points": "12.5" }));
    course["opening"] = json!({ "bought": "10", "saved": "100" });
    let booked = ledger("zzg", &course);
    assert_eq!(booked.pots("bought"), ["22.50", "22.50"]);
    // 100 + 524.5962
    assert_eq!(booked.pots("saved"), ["624.60", "1149.19"]);
    booked.conserves();
}

#[test]
fn an_activity_that_costs_points_counts_from_the_day_of_consent() {
    let mut course = plain("2019-01-01", "2019-02-28");
    signed(&mut course, "2018-11-20", &json!([care("wash", 10), care("dress", 2)]));
    course["agreements"][0]["activities"][1]["consent_on"] = json!("2019-01-16");
    let booked = ledger("zzg", &course);
    // 2 x 259.80 = 519.60; 16 of 31 days of it: 268.1806
    assert_eq!(
        booked.entries("2019-01", "planned"),
        pairs(&[("wash", "2598.00"), ("dress", "268.18")])
    );
    assert_eq!(booked.sum("2019-02", "planned"), "3117.60");
    let said = booked.said("2019-01", "waits-for-consent");
    assert!(said.contains("16-1-2019"), "{said}");
    booked.conserves();
    // the family may consent too; nobody's consent is none, and what costs nothing needs none
    let list = &mut course["agreements"][0]["activities"];
    list[0]["consent"] = json!("representative");
    list[1].as_object_mut().unwrap().remove("consent_on");
    list[1].as_object_mut().unwrap().remove("consent");
    list.as_array_mut().unwrap().push(hour("visit", "walk", "network"));
    let booked = ledger("zzg", &course);
    assert_eq!(booked.row("planned"), ["2598.00"; 2]);
    assert!(booked.found("2019-01").contains(&"waits-for-consent"));
    let waiting: Vec<&Value> = booked.month("2019-01")["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["code"] == "waits-for-consent")
        .map(|finding| &finding["activity"])
        .collect();
    assert_eq!(waiting, [&json!("dress")]);
}

#[test]
fn extra_care_in_illness_is_the_buffers() {
    let mut course = plain("2019-01-01", "2019-01-31");
    signed(&mut course, "2018-11-20", &json!([care("wash", 10)]));
    happens(
        &mut course,
        json!({ "kind": "temporary_extra_care", "from": "2019-01-07", "until": "2019-01-20",
                "activity": { "service": "personal_care", "minutes": 30, "times": 2, "per": "day",
                              "role": "carer", "consent": "client" } }),
    );
    let booked = ledger("zzg", &course);
    // an hour a day, 60 points, 14 days
    assert_eq!(booked.entries("2019-01", "borne"), pairs(&[("flu_buffer", "840.00")]));
    assert_eq!(booked.pots("saved"), ["524.60"]);
    booked.conserves();
}
