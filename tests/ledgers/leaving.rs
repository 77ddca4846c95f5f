//! Death or a move: what happens to what is left, and who bears what happens before.

use serde_json::{Value, json};

use crate::asked::{Booked, happens, pairs, under};
use crate::made_up::{contributing, house, versions, with_care};

fn leaves(on: &str) -> Value {
    let mut course = with_care("2020-01-01", "2020-04-30");
    course["opening"] = json!({ "saved": "5", "kept": "3" });
    happens(&mut course, json!({ "kind": "leaves", "on": on }));
    course
}

fn booked(name: &str, account: &str, course: &Value) -> Booked {
    let booked = under(versions(name, &[&contributing(account)]), "hof", course);
    booked.conserves();
    booked
}

#[test]
fn what_is_left_is_paid_out() {
    let account = "what is left stays
        death or move: what is left is paid out";
    let booked = booked("paid-out", account, &leaves("2020-02-29"));
    // each month 6.00 is left and 8.00 is kept: 5 + 12 and 3 + 16; in March and April there is no budget any more
    assert_eq!(booked.row("budget"), ["100.00", "100.00", "0.00", "0.00"]);
    assert_eq!(booked.entries("2020-02", "paid_out_at_leaving"), pairs(&[("", "36.00")]));
    // 2.00 of pocket money and the 36.00
    assert_eq!(booked.row("paid_out"), ["2.00", "38.00", "0.00", "0.00"]);
    assert_eq!(booked.pots("total"), ["22.00", "0.00", "0.00", "0.00"]);
}

#[test]
fn what_is_left_lapses() {
    let account = "what is left stays
        death or move: what is left lapses";
    let booked = booked("lapses", account, &leaves("2020-02-29"));
    assert_eq!(booked.row("lapsed"), ["0.00", "36.00", "0.00", "0.00"]);
    assert_eq!(booked.pots("total"), ["22.00", "0.00", "0.00", "0.00"]);
}

#[test]
fn where_nobody_says_it_is_left_standing() {
    let account = "what is left stays
        death or move: undecided \"Wat gebeurt er met geld dat over is?\"";
    let booked = booked("stands", account, &leaves("2020-02-29"));
    assert_eq!(booked.pots("total"), ["22.00", "36.00", "36.00", "36.00"]);
    assert_eq!(booked.unsettled(), ["death_or_move 2020-02-29 2020-02-29 36.00"]);
    assert_eq!(booked.asks("death_or_move"), ["Wat gebeurt er met geld dat over is?"]);
    // and within a month, that month counts nothing
    let booked = self::booked("stands2", account, &leaves("2020-02-10"));
    assert_eq!(booked.row("budget"), ["100.00", "0.00", "0.00", "0.00"]);
    assert_eq!(
        booked.unsettled(),
        ["death_or_move 2020-02-10 2020-02-10 22.00", "part_of_a_month 2020-02-01 2020-02-10"]
    );
}

#[test]
fn who_bears_an_event() {
    let mut course = with_care("2020-01-01", "2020-01-31");
    let hour = json!({ "service": "personal_care", "minutes": 60, "times": 1, "per": "day" });
    for kind in ["temporary_extra_care", "unplanned_care"] {
        happens(
            &mut course,
            json!({ "kind": kind, "from": "2020-01-06", "until": "2020-01-06", "activity": hour }),
        );
    }
    // each hour is 10.00; the resident's own account: 20.00 - 10.00, the house bears the other
    let account = "what is left stays
        temporary extra care: borne by client
        unplanned care: borne by organisation";
    let client = under(versions("bears", &[&house(account)]), "hof", &course);
    assert_eq!(client.row("unplanned"), ["20.00"]);
    assert_eq!(client.entries("2020-01", "borne"), pairs(&[("organisation", "10.00")]));
    assert_eq!(client.pots("saved"), ["10.00"]);
    assert_eq!(client.row("planned"), ["80.00"]);
    client.conserves();
    // the own reserve, 8.00, reaches for one in part; the pot bears the other
    let account = "what is left stays
        temporary extra care: borne by own
        unplanned care: borne by pot";
    let own = booked("own", account, &course);
    assert_eq!(own.entries("2020-01", "from_kept"), pairs(&[("event 0", "8.00")]));
    assert_eq!(own.entries("2020-01", "borne"), pairs(&[("undecided", "2.00"), ("pot", "10.00")]));
    assert_eq!(own.pots("kept"), ["0.00"]);
    assert!(own.found("2020-01").contains(&"reserve-spent"));
}

#[test]
fn what_the_client_bears_himself_may_end_below_zero_and_is_no_copayment_of_care() {
    let mut course = with_care("2020-01-01", "2020-01-31");
    happens(
        &mut course,
        json!({ "kind": "unplanned_care", "from": "2020-01-06", "until": "2020-01-10",
                "activity": { "service": "personal_care", "minutes": 60, "times": 1, "per": "day" } }),
    );
    let account = "what is left stays
        unplanned care: borne by client";
    let booked = under(versions("himself", &[&house(account)]), "hof", &course);
    // 100.00 - 80.00 - 50.00: 30.00 short, nothing may be co-paid, the house bears the rest
    assert_eq!(booked.row("copaid"), ["0.00"]);
    assert_eq!(booked.entries("2020-01", "borne"), pairs(&[("organisation", "30.00")]));
    booked.conserves();
}
