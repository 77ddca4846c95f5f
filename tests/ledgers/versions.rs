//! Rules that change within the span, are pinned, kept, or not there.

use serde_json::json;

use crate::asked::{
    agree, care, course, hour, ledger, pairs, plain, refused, shipped, text_of, under,
};
use crate::made_up::{agreed, hours, house, resident, versions, with_care};

#[test]
fn archipel_changes_on_1_january_2019() {
    let mut course = course("2018-12-01", "2019-01-31");
    let activities = json!([care("wash", 16), hour("clean", "cleaning", "provider")]);
    agree(&mut course, "2018-11-05", &activities);
    let booked = ledger("archipel", &course);
    // 3021.1276 - 2316.7029 = 704.4247: in 2018 all of it is billed, in 2019 the cleaning alone
    assert_eq!(booked.invoices(), ["704.42", "116.91"]);
    assert_eq!(booked.row("borne"), ["0.00", "587.51"]);
    let applied = booked.0["policy"]["versions"].as_array().unwrap();
    let days: Vec<[&str; 3]> = applied
        .iter()
        .map(|one| ["in_force_from", "from", "until"].map(|name| text_of(&one[name])))
        .collect();
    assert_eq!(
        days,
        [["2013-10-21", "2018-12-01", "2018-12-31"], ["2019-01-01", "2019-01-01", "2019-01-31"]]
    );
    assert_eq!(booked.0["policy"]["pinned"], false);
    booked.conserves();
}

#[test]
fn a_course_may_be_pinned_to_a_version() {
    let mut course = course("2018-12-01", "2019-01-31");
    let activities = json!([care("wash", 16), hour("clean", "cleaning", "provider")]);
    agree(&mut course, "2018-11-05", &activities);
    let booked = ledger("archipel@2013-10-21", &course);
    assert_eq!(booked.invoices(), ["704.42", "704.42"]);
    assert_eq!(booked.0["policy"]["pinned"], true);
    assert_eq!(booked.0["policy"]["versions"].as_array().unwrap().len(), 1);
    let booked = ledger("archipel@2019-01-01", &course);
    assert_eq!(booked.invoices(), ["116.91", "116.91"]);
    // also before its own first day
    assert_eq!(booked.0["policy"]["versions"][0]["from"], "2018-12-01");
}

/// Two versions, the second from 15 February with a budget of 120.00 a month and care at 48.00.
fn changing(account: &str) -> [String; 2] {
    let first = house(account).replace("from 2020-01-01", "from 2020-01-01 until 2020-02-14");
    let second = house(account)
        .replace("from 2020-01-01", "from 2020-02-15")
        .replace("€25.00 per week", "€30.00 per week")
        .replace("care €10.00", "care €12.00");
    [first, second]
}

#[test]
fn a_version_that_changes_within_a_month_applies_from_its_own_day() {
    let [first, second] = changing("what is left stays");
    let course = with_care("2020-01-01", "2020-03-31");
    let booked = under(versions("changing", &[&first, &second]), "hof", &course);
    // 14 of 29 days of 100.00 and 80.00, 15 of 120.00 and 96.00: 110.3448 and 88.2759
    assert_eq!(booked.row("budget"), ["100.00", "110.34", "120.00"]);
    assert_eq!(booked.row("planned"), ["80.00", "88.28", "96.00"]);
    assert_eq!(booked.pots("saved"), ["20.00", "42.07", "66.07"]);
    let applied = booked.0["policy"]["versions"].as_array().unwrap();
    assert_eq!(applied[0]["until"], "2020-02-14");
    assert_eq!(applied[1]["from"], "2020-02-15");
    booked.conserves();
}

#[test]
fn bands_of_a_later_version_apply_from_its_own_day() {
    let bands = |text: &str, low: u32, high: u32| {
        let table = format!(
            "table rate by indication @rules 1 {{\n    VPT 1..4: €{low}.00 per week\n    otherwise: €{high}.00 per week\n}}\n\nbudget"
        );
        text.replace("budget @rules", &format!("{table} @rules"))
            .replace("start with €25.00 per week", "start with rate[indication]")
            .replace("start with €30.00 per week", "start with rate[indication]")
    };
    let [first, second] = changing("what is left stays");
    let texts = [bands(&first, 25, 50), bands(&second, 35, 70)];
    let course = with_care("2020-01-01", "2020-03-31");
    let booked = under(versions("bands", &[&texts[0], &texts[1]]), "hof", &course);
    // 14 of 29 days of 100.00 and 15 of 140.00: 120.6897
    assert_eq!(booked.row("budget"), ["100.00", "120.69", "140.00"]);
    booked.conserves();
}

#[test]
fn agreements_may_keep_their_version() {
    let [first, second] = changing("what is left stays\n    agreements keep their version");
    let house = versions("keeping", &[&first, &second]);
    let mut course = with_care("2020-01-01", "2020-03-31");
    let booked = under(house.clone(), "hof", &course);
    assert_eq!(booked.row("budget"), ["100.00"; 3]);
    assert_eq!(booked.row("planned"), ["80.00"; 3]);
    // an agreement made under the new rules has the new ones, from its own day: 19 of 29 days of 100.00 and 80.00, then
    // 10 of 120.00 and 48.00
    agreed(&mut course, "2020-02-20", &json!([hours("wash", "personal_care", 1)]));
    let booked = under(house, "hof", &course);
    assert_eq!(booked.row("budget"), ["100.00", "106.90", "120.00"]);
    assert_eq!(booked.row("planned"), ["80.00", "68.97", "48.00"]);
    booked.conserves();
    // left open: the newest rules serve, and it is said
    let [first, second] =
        changing("what is left stays\n    agreements: undecided \"Houden afspraken hun regels?\"");
    let course = with_care("2020-01-01", "2020-03-31");
    let booked = under(versions("open", &[&first, &second]), "hof", &course);
    assert_eq!(booked.row("budget"), ["100.00", "110.34", "120.00"]);
    assert_eq!(booked.asks("version"), ["Houden afspraken hun regels?"]);
}

#[test]
fn a_day_without_rules_is_an_error() {
    let refused = |policy: &str, course: &serde_json::Value| {
        let body = json!({ "policy": policy, "course": course });
        refused(shipped(), "/v1/ledgers", &body)
    };
    let mut early = plain("2018-11-01", "2019-01-31");
    agree(&mut early, "2018-11-01", &json!([care("wash", 10)]));
    assert_eq!(refused("zzg", &early), ["bad-date /course/from"]);
    let early = course("2013-10-01", "2013-12-31");
    assert_eq!(refused("archipel", &early), ["bad-date /course/from"]);
    // after the last version, and between two
    let [first, second] = changing("what is left stays");
    let ends = second.replace("from 2020-02-15", "from 2020-02-20 until 2020-05-31");
    let house = versions("gap", &[&first, &ends]);
    let body =
        |from: &str, until: &str| json!({ "policy": "hof", "course": resident(from, until) });
    let told = |from: &str, until: &str| {
        crate::asked::refused(house.clone(), "/v1/ledgers", &body(from, until))
    };
    assert_eq!(told("2019-12-31", "2020-01-31"), ["bad-date /course/from"]);
    assert_eq!(told("2020-01-01", "2020-03-31"), ["bad-date /course/until"]);
    assert_eq!(told("2020-03-01", "2020-06-30"), ["bad-date /course/until"]);
}

#[test]
fn an_agreement_of_before_the_rules_has_those_of_the_first_day() {
    let account = "what is left stays";
    let mut course = resident("2020-01-01", "2020-01-31");
    agreed(&mut course, "2019-11-01", &json!([hours("wash", "personal_care", 1)]));
    let booked = under(versions("before-rules", &[&house(account)]), "hof", &course);
    assert_eq!(booked.entries("2020-01", "planned"), pairs(&[("wash", "40.00")]));
}
