//! Where the sources are silent, nothing is invented: it is listed with its dates and the policy's own question.

use serde_json::{Value, json};

use crate::asked::{Booked, agree, care, course, happens, ledger, plain};
use crate::made_up::{agreed, contributing, hours, versions, with_care};

const ALL: [&str; 4] = ["amsta", "archipel", "norschoten", "zzg"];

fn resident(from: &str, until: &str) -> Value {
    let mut course = plain(from, until);
    agree(&mut course, "2018-11-20", &json!([care("wash", 10)]));
    course
}

fn has(booked: &Booked, told: &str) -> bool {
    booked.unsettled().iter().any(|one| one == told)
}

#[test]
fn a_start_in_the_middle_of_a_month_counts_nothing() {
    for policy in ALL {
        let booked = ledger(policy, &resident("2019-01-16", "2019-02-28"));
        let month = booked.month("2019-01");
        for (name, amount) in month["sums"].as_object().unwrap() {
            assert_eq!(amount, "0.00", "{policy}: {name}");
        }
        assert_eq!(month["closing"]["total"], "0.00", "{policy}");
        assert!(has(&booked, "part_of_a_month 2019-01-16 2019-01-31"), "{policy}");
        let asks = booked.asks("part_of_a_month");
        assert_eq!(asks.len(), 1, "{policy}: {asks:?}");
        assert!(asks[0].contains("midden in een maand"), "{policy}: {asks:?}");
        assert_ne!(booked.sum("2019-02", "budget"), "0.00", "{policy}");
        booked.conserves();
    }
}

#[test]
fn what_is_left_at_death_or_a_move_is_left_standing() {
    for policy in ALL {
        let mut course = resident("2019-01-01", "2019-03-31");
        happens(&mut course, json!({ "kind": "leaves", "on": "2019-02-28" }));
        let booked = ledger(policy, &course);
        let left = booked.month("2019-02")["closing"]["total"].as_str().unwrap();
        assert_ne!(left, "0.00", "{policy}");
        assert!(has(&booked, &format!("death_or_move 2019-02-28 2019-02-28 {left}")), "{policy}");
        assert_eq!(booked.month("2019-03")["closing"]["total"], left, "{policy}");
        let asks = booked.asks("death_or_move");
        assert!(asks[0].contains("overlijdt of verhuist"), "{policy}: {asks:?}");
        assert_eq!(booked.sum("2019-03", "budget"), "0.00", "{policy}");
        assert_eq!(booked.sum("2019-03", "planned"), "0.00", "{policy}");
        booked.conserves();
    }
}

#[test]
fn contributions_during_absence_go_on_and_it_is_said() {
    for policy in ALL {
        let mut course = resident("2019-01-01", "2019-01-31");
        let usual = ledger(policy, &course);
        happens(
            &mut course,
            json!({ "kind": "absence", "from": "2019-01-10", "until": "2019-01-20", "in": "holiday" }),
        );
        let booked = ledger(policy, &course);
        assert_eq!(booked.row("collective"), usual.row("collective"), "{policy}");
        assert_eq!(booked.row("planned"), usual.row("planned"), "{policy}");
        assert_eq!(booked.row("given_back"), ["0.00"], "{policy}");
        let told = "contributions_during_absence 2019-01-10 2019-01-20";
        assert!(has(&booked, told), "{policy}: {:?}", booked.unsettled());
        assert_eq!(booked.asks("contributions_during_absence").len(), 1, "{policy}");
        assert_eq!(booked.asks("given_back").len(), 1, "{policy}");
        booked.conserves();
    }
}

#[test]
fn an_absence_over_the_turn_of_a_month_is_one_with_one_amount() {
    let mut course = course("2019-01-01", "2019-02-28");
    agree(&mut course, "2018-12-10", &json!([care("wash", 10)]));
    happens(
        &mut course,
        json!({ "kind": "absence", "from": "2019-01-30", "until": "2019-02-07", "in": "hospital" }),
    );
    let booked = ledger("archipel", &course);
    // 2 of 31 days and 7 of 28 days of 1815.136: 117.1055 + 453.7840
    let told = booked.unsettled();
    assert!(has(&booked, "given_back 2019-01-30 2019-02-07 570.89"), "{told:?}");
}

#[test]
fn savings_before_copayment_or_after_is_not_laid_down_at_archipel() {
    let mut course = course("2018-10-01", "2018-12-31");
    agree(&mut course, "2018-09-10", &json!([care("wash", 10)]));
    agree(&mut course, "2018-11-10", &json!([care("wash", 16)]));
    let booked = ledger("archipel", &course);
    assert!(has(&booked, "savings_order 2018-12-01 2018-12-31"), "{:?}", booked.unsettled());
    let asks = booked.asks("savings_order");
    assert!(asks[0].starts_with("Wat wordt eerst gebruikt"), "{asks:?}");
    // where there is nothing to save, nobody asks
    let mut course = crate::asked::course("2018-12-01", "2018-12-31");
    agree(&mut course, "2018-11-10", &json!([care("wash", 16)]));
    course["moved_on"] = json!("2018-01-01");
    assert_eq!(ledger("archipel", &course).unsettled(), Vec::<String>::new());
}

#[test]
fn what_is_left_is_set_apart_where_nobody_says_whether_it_stays() {
    for policy in ["amsta", "norschoten"] {
        let mut course = resident("2019-01-01", "2019-03-31");
        agree(&mut course, "2019-03-01", &json!([care("wash", 60)]));
        let booked = ledger(policy, &course);
        let set_apart = booked.pots("open")[1];
        // not used for the shortage of March
        assert_eq!(booked.pots("open")[2], set_apart, "{policy}");
        assert_ne!(booked.row("borne")[2], "0.00", "{policy}");
        assert!(has(&booked, "what_is_left 2019-01-01 2019-02-28"), "{policy}");
        assert_eq!(booked.asks("what_is_left").len(), 1, "{policy}");
        booked.conserves();
    }
}

#[test]
fn savings_of_before_are_not_used_where_nobody_says_what_for() {
    let mut course = plain("2019-01-01", "2019-01-31");
    agree(&mut course, "2018-11-20", &json!([care("wash", 12)]));
    course["opening"] = json!({ "saved": "100" });
    // 3117.60 - 2922.75 = 194.85 short, and 100 minutes that could have helped
    let booked = ledger("amsta", &course);
    assert_eq!(booked.pots("saved"), ["100.00"]);
    assert!(has(&booked, "savings_use 2019-01-01 2019-01-31 100.00"), "{:?}", booked.unsettled());
    booked.conserves();
}

#[test]
fn when_an_agreement_takes_effect_is_not_laid_down_at_amsta_and_norschoten() {
    for policy in ["amsta", "norschoten"] {
        let mut course = plain("2019-01-01", "2019-01-31");
        agree(&mut course, "2019-01-11", &json!([care("wash", 10)]));
        let booked = ledger(policy, &course);
        // 21 of 31 days
        let planned = if policy == "amsta" { "1759.94" } else { "1319.95" };
        assert_eq!(booked.row("planned"), [planned], "{policy}");
        assert!(has(&booked, "takes_effect 2019-01-11 2019-01-11"), "{policy}");
        assert_eq!(booked.asks("takes_effect").len(), 1, "{policy}");
        booked.conserves();
    }
}

#[test]
fn every_open_end_has_its_dates_and_its_words_in_both_languages() {
    let mut course = resident("2019-01-16", "2019-03-31");
    happens(
        &mut course,
        json!({ "kind": "absence", "from": "2019-02-10", "until": "2019-02-20", "in": "holiday" }),
    );
    happens(&mut course, json!({ "kind": "leaves", "on": "2019-03-10" }));
    for policy in ALL {
        for language in ["nl", "en"] {
            let body = json!({ "policy": policy, "course": course });
            let (_, text) =
                crate::asked::post(crate::asked::shipped(), "/v1/ledgers", &body, language);
            let booked: Value = serde_json::from_str(&text).unwrap();
            let unsettled = booked["unsettled"].as_array().unwrap();
            assert!(unsettled.len() >= 4, "{unsettled:?}");
            for one in unsettled {
                assert!(one["from"].as_str() <= one["until"].as_str(), "{one}");
                assert!(one["message"].as_str().unwrap().len() > 20, "{one}");
                let whole = one["what"] == "duty";
                assert!(whole || !one["questions"].as_array().unwrap().is_empty(), "{one}");
            }
        }
    }
}

#[test]
fn an_absence_told_after_it_has_emptied_the_reserve_does_not_make_it_negative() {
    // 8.00 a month is kept, and care of 10.00 draws all of it; ten days away stop 10/31 of it, whatever comes first
    let account = "what is left stays
        unplanned care: borne by own
        absence in hospital: nothing is given back
        contributions during absence: stop";
    let mut course = with_care("2020-01-01", "2020-01-31");
    let cost = json!({ "kind": "unplanned_care", "on": "2020-01-06",
        "activity": { "service": "personal_care", "minutes": 60, "times": 1, "per": "day" } });
    let away =
        json!({ "kind": "absence", "from": "2020-01-11", "until": "2020-01-20", "in": "hospital" });
    for (name, events) in [("first", [&away, &cost]), ("last", [&cost, &away])] {
        course["events"] = json!(events);
        let booked = crate::asked::under(versions(name, &[&contributing(account)]), "hof", &course);
        assert_eq!(booked.pots("kept"), ["0.00"], "{name}");
        // 8.00 x 21/31 = 5.4194, of 10.00
        assert_eq!(booked.row("borne"), ["4.58"], "{name}");
        booked.conserves();
    }
}

#[test]
fn agreements_signed_before_the_span_are_told_of_in_its_first_month() {
    let mut course = course("2018-10-01", "2018-11-30");
    agree(&mut course, "2018-09-05", &json!([care("wash", 10)]));
    agree(&mut course, "2018-09-20", &json!([care("wash", 12)]));
    let booked = ledger("archipel", &course);
    // both would begin on 1 October: the second has no effect, and whoever reads October must know
    assert_eq!(booked.row("planned"), ["1815.14"; 2]);
    assert!(booked.found("2018-10").contains(&"agreement-too-soon"));
    let mut course = crate::asked::course("2018-10-01", "2018-11-30");
    agree(&mut course, "2018-10-05", &json!([care("wash", 10)]));
    course["agreements"][0]["from"] = json!("2018-09-15");
    let booked = ledger("archipel", &course);
    assert!(booked.found("2018-10").contains(&"takes-effect-later"));
}

#[test]
fn what_waits_for_consent_is_told_once_a_month() {
    let mut course = plain("2019-01-01", "2019-01-31");
    agree(&mut course, "2018-12-20", &json!([care("wash", 1)]));
    course["agreements"][0]["activities"][0].as_object_mut().unwrap().remove("consent");
    agree(&mut course, "2019-01-10", &json!([care("wash", 1)]));
    course["agreements"][1]["activities"][0].as_object_mut().unwrap().remove("consent");
    course["client"]["indications"][0]["until"] = json!("2019-12-31");
    let booked = ledger("zzg", &course);
    let waits = booked.found("2019-01").iter().filter(|code| **code == "waits-for-consent").count();
    // one for each of the two agreements
    assert_eq!(waits, 2);
    assert_eq!(booked.row("planned"), ["0.00"]);
}

#[test]
fn a_shortage_that_the_client_bears_is_not_called_one_that_he_may_not_pay() {
    let rules = crate::made_up::house("what is left stays")
        .replace("the rest is borne by organisation", "the rest is borne by client");
    let mut course = crate::made_up::resident("2020-01-01", "2020-01-31");
    agreed(&mut course, "2020-01-01", &json!([hours("wash", "personal_care", 3)]));
    let booked = crate::asked::under(versions("rest", &[&rules]), "hof", &course);
    assert_eq!(booked.invoices(), ["20.00"]);
    let said = booked.said("2020-01", "uncovered");
    assert!(!said.contains("niet kan bijbetalen"), "{said}");
    assert!(said.contains("De cliënt betaalt"), "{said}");
}
