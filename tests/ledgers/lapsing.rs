//! What is left: how long it stays, what it may pay for, and what comes first. Made-up rules with round numbers.

use serde_json::{Value, json};

use crate::asked::{Booked, happens, pairs, under};
use crate::made_up::{agreed, contributing, hours, house, versions, with_care};

fn booked(name: &str, account: &str, course: &Value) -> Booked {
    let booked = under(versions(name, &[&house(account)]), "hof", course);
    booked.conserves();
    booked
}

#[test]
fn at_the_end_of_the_month() {
    let course = with_care("2020-01-01", "2020-03-31");
    let booked = booked("month", "what is left lapses at the end of the month", &course);
    assert_eq!(booked.row("lapsed"), ["20.00"; 3]);
    assert_eq!(booked.pots("total"), ["0.00"; 3]);
}

#[test]
fn at_the_end_of_the_year() {
    let account = "what is left stays until the end of the calendar year, then lapses";
    let mut course = with_care("2020-11-01", "2021-01-31");
    course["opening"] = json!({ "saved": "7.50" });
    let booked = booked("year", account, &course);
    assert_eq!(booked.pots("saved"), ["27.50", "0.00", "20.00"]);
    // what was brought in is this year's too: 7.50 + 20.00 + 20.00
    assert_eq!(booked.row("lapsed"), ["0.00", "47.50", "0.00"]);
}

#[test]
fn after_six_months() {
    let account = "what is left stays for 6 months, then lapses";
    let booked = booked("six", account, &with_care("2020-01-01", "2020-09-30"));
    // January's 20.00 may be used from February to July
    assert_eq!(
        booked.pots("saved"),
        ["20.00", "40.00", "60.00", "80.00", "100.00", "120.00", "120.00", "120.00", "120.00"]
    );
    assert_eq!(booked.row("lapsed")[5..], ["0.00", "20.00", "20.00", "20.00"]);
}

#[test]
fn above_a_cap_the_oldest_lapses() {
    let account = "what is left stays for 3 months at most €50.00, then lapses";
    let booked = booked("cap", account, &with_care("2020-01-01", "2020-06-30"));
    // 20, 40, then 60 is ten too many: of January's 20.00 half lapses; in April January's rest lapses, for three months
    // are over and twenty have come: 50.00 + 20.00 - 10.00 - 10.00, and so on
    assert_eq!(booked.pots("saved"), ["20.00", "40.00", "50.00", "50.00", "50.00", "50.00"]);
    assert_eq!(booked.row("lapsed"), ["0.00", "0.00", "10.00", "20.00", "20.00", "20.00"]);
}

#[test]
fn the_oldest_savings_are_used_first() {
    let account = "what is left stays for 2 months, then lapses
        savings may pay for other services
        savings are used before copayment";
    let mut course = with_care("2020-01-01", "2020-04-30");
    // three hours and a half are 140.00: short 40.00 in March alone
    let more = json!([{ "id": "wash", "service": "personal_care", "minutes": 210, "times": 1, "per": "week",
                        "by": "provider" }]);
    agreed(&mut course, "2020-03-01", &more);
    agreed(&mut course, "2020-04-01", &json!([hours("wash", "personal_care", 2)]));
    let booked = booked("oldest", account, &course);
    // both months are used up, so that nothing lapses in March or April
    assert_eq!(booked.pots("saved"), ["20.00", "40.00", "0.00", "20.00"]);
    assert_eq!(booked.row("lapsed"), ["0.00"; 4]);
}

/// Two hours of care and five of cleaning: 180.00, of which 100.00 may be co-paid; after two months of 20.00.
fn short() -> Value {
    let mut course = with_care("2020-01-01", "2020-03-31");
    let all = json!([hours("wash", "personal_care", 2), hours("clean", "cleaning", 5)]);
    agreed(&mut course, "2020-03-01", &all);
    course
}

#[test]
fn savings_before_copayment() {
    let account = "what is left stays
        savings may pay for other services
        savings are used before copayment";
    let booked = booked("before", account, &short());
    // 80.00 short: 40.00 saved, 40.00 paid extra
    assert_eq!(booked.entries("2020-03", "from_savings"), pairs(&[("", "40.00")]));
    assert_eq!(booked.row("copaid"), ["0.00", "0.00", "40.00"]);
    assert_eq!(booked.invoices(), ["0.00", "0.00", "40.00"]);
    assert_eq!(booked.pots("saved"), ["20.00", "40.00", "0.00"]);
}

#[test]
fn savings_after_copayment() {
    let account = "what is left stays
        savings may pay for other services
        savings are used after copayment";
    let course = short();
    let booked = booked("after", account, &course);
    // the cleaning may be paid extra, all 80.00 of what is short: the savings stay
    assert_eq!(booked.row("copaid"), ["0.00", "0.00", "80.00"]);
    assert_eq!(booked.pots("saved"), ["20.00", "40.00", "40.00"]);
    // four hours of care and an hour of cleaning: 180.00; 20.00 of it is paid extra, 40.00 saved, 20.00 is the house's
    let mut course = with_care("2020-01-01", "2020-03-31");
    let all = json!([hours("wash", "personal_care", 4), hours("clean", "cleaning", 1)]);
    agreed(&mut course, "2020-03-01", &all);
    let booked = under(versions("after2", &[&house(account)]), "hof", &course);
    assert_eq!(booked.row("copaid"), ["0.00", "0.00", "20.00"]);
    assert_eq!(booked.entries("2020-03", "from_savings"), pairs(&[("", "40.00")]));
    assert_eq!(booked.entries("2020-03", "borne"), pairs(&[("organisation", "20.00")]));
    booked.conserves();
}

#[test]
fn savings_only_for_a_category() {
    let account = "what is left stays
        savings may pay for wellbeing
        savings are used before copayment";
    // two hours of care 80.00, an hour of walking 40.00: short 20.00, and the walk may take it from the savings
    let mut course = with_care("2020-01-01", "2020-03-31");
    let all = json!([hours("wash", "personal_care", 2), hours("walk", "walk", 1)]);
    agreed(&mut course, "2020-03-01", &all);
    assert_eq!(booked("category", account, &course).pots("saved")[2], "20.00");
    // four hours of care 160.00: short 60.00, none of which savings may pay
    let mut course = with_care("2020-01-01", "2020-03-31");
    agreed(&mut course, "2020-03-01", &json!([hours("wash", "personal_care", 4)]));
    let booked = booked("category2", account, &course);
    assert_eq!(booked.pots("saved"), ["20.00", "40.00", "40.00"]);
    assert_eq!(booked.entries("2020-03", "borne"), pairs(&[("organisation", "60.00")]));
}

#[test]
fn part_of_a_month_by_calendar_days() {
    let account = "what is left stays
        part of a month: by calendar days
        death or move: what is left lapses";
    let mut course = with_care("2020-01-11", "2020-03-31");
    happens(&mut course, json!({ "kind": "leaves", "on": "2020-03-10" }));
    let booked = booked("days", account, &course);
    // 21 of 31 days: 67.7419 and 54.1935; a whole month; 10 of 31 days: 32.2581 and 25.8065
    assert_eq!(booked.row("budget"), ["67.74", "100.00", "32.26"]);
    assert_eq!(booked.row("planned"), ["54.19", "80.00", "25.81"]);
    // 13.5484 + 20.00, and 6.4516 more, lapse when the resident leaves
    assert_eq!(booked.pots("saved"), ["13.55", "33.55", "0.00"]);
    assert_eq!(booked.row("lapsed"), ["0.00", "0.00", "40.00"]);
    assert_eq!(booked.unsettled(), Vec::<String>::new());
}

#[test]
fn part_of_a_month_as_a_whole_month() {
    let account = "what is left stays
        part of a month: as a whole month
        death or move: what is left is paid out";
    let mut course = with_care("2020-01-11", "2020-03-31");
    happens(&mut course, json!({ "kind": "leaves", "on": "2020-03-10" }));
    let booked = booked("whole", account, &course);
    assert_eq!(booked.row("budget"), ["100.00"; 3]);
    assert_eq!(booked.row("planned"), ["80.00"; 3]);
    assert_eq!(booked.entries("2020-03", "paid_out_at_leaving"), pairs(&[("", "60.00")]));
    assert_eq!(booked.row("paid_out"), ["0.00", "0.00", "60.00"]);
    assert_eq!(booked.pots("total"), ["20.00", "40.00", "0.00"]);
}

#[test]
fn an_agreement_that_changes_within_a_month_counts_by_its_days() {
    let account = "what is left stays";
    let mut course = with_care("2020-01-01", "2020-01-31");
    agreed(&mut course, "2020-01-21", &json!([hours("wash", "personal_care", 1)]));
    // 20 days of 80.00 and 11 of 40.00: 51.6129 + 14.1935
    let booked = booked("changes", account, &course);
    assert_eq!(booked.row("planned"), ["65.81"]);
    assert_eq!(booked.pots("saved"), ["34.19"]);
}

#[test]
fn an_indication_that_changes_within_a_month_counts_by_its_days() {
    let account = "what is left stays
        part of a month: by calendar days";
    let mut course = with_care("2020-01-01", "2020-01-31");
    course["client"]["indications"][0]["until"] = json!("2020-01-21");
    course["client"]["indications"].as_array_mut().unwrap().push(json!({
        "from": "2020-01-22", "indication": { "law": "Wlz", "delivery": "VPT", "profile": "6" },
        "tariff": { "amount": "50", "per": "week" }
    }));
    // 21 days of 100.00 and 10 of 200.00: 67.7419 + 64.5161
    assert_eq!(booked("indication", account, &course).row("budget"), ["132.26"]);
    let whole = "what is left stays
        part of a month: as a whole month";
    // the month keeps the indication that it began with
    assert_eq!(booked("indication2", whole, &course).row("budget"), ["100.00"]);
    let silent = booked("indication3", "what is left stays", &course);
    assert_eq!(silent.row("budget"), ["100.00"]);
    let told = silent.unsettled();
    assert!(told[0].starts_with("indication_within_month 2020-01-"), "{told:?}");
}

#[test]
fn given_back_from_day_three() {
    let account = "what is left stays
        absence in hospital: planned activities are given back from day 3
        absence in holiday: nothing is given back
        contributions during absence: continue";
    let mut course = with_care("2020-01-01", "2020-02-29");
    happens(
        &mut course,
        json!({ "kind": "absence", "from": "2020-01-25", "until": "2020-02-10", "in": "hospital" }),
    );
    happens(
        &mut course,
        json!({ "kind": "absence", "from": "2020-02-12", "until": "2020-02-20", "in": "holiday" }),
    );
    let booked = booked("back", account, &course);
    // from 27 January: 5 of 31 days of 80.00, 12.9032; then 10 of 29 days, 27.5862
    assert_eq!(booked.row("given_back"), ["12.90", "27.59"]);
    assert_eq!(booked.pots("saved"), ["32.90", "80.49"]);
    assert_eq!(booked.unsettled(), Vec::<String>::new());
    // two days are too short
    course["events"] = json!([
        { "kind": "absence", "from": "2020-01-25", "until": "2020-01-26", "in": "hospital" }
    ]);
    let short = under(versions("back2", &[&house(account)]), "hof", &course);
    assert_eq!(short.row("given_back"), ["0.00", "0.00"]);
}

#[test]
fn contributions_stop_during_absence() {
    let account = "what is left stays
        absence in hospital: nothing is given back
        contributions during absence: stop";
    let mut course = with_care("2020-01-01", "2020-01-31");
    happens(
        &mut course,
        json!({ "kind": "absence", "from": "2020-01-11", "until": "2020-01-20", "in": "hospital" }),
    );
    let stopped = under(versions("stop", &[&contributing(account)]), "hof", &course);
    // 21 of 31 days of 4.00, 2.00 and 8.00: 2.7097, 1.3548 and 5.4194
    assert_eq!(stopped.row("collective"), ["2.71"]);
    assert_eq!(stopped.row("paid_out"), ["1.35"]);
    assert_eq!(stopped.pots("kept"), ["5.42"]);
    // 100.00 - 2.7097 - 1.3548 - 5.4194 - 80.00
    assert_eq!(stopped.pots("saved"), ["10.52"]);
    stopped.conserves();
    let on = account.replace(": stop", ": continue");
    let going = under(versions("go", &[&contributing(&on)]), "hof", &course);
    assert_eq!((going.row("collective"), going.pots("kept")), (vec!["4.00"], vec!["8.00"]));
    assert_eq!(going.pots("saved"), ["6.00"]);
    going.conserves();
}
