//! The calendar of duties: what is due when, and whether it was done.

use serde_json::{Value, json};

use crate::asked::{agree, care, course, happens, ledger, plain};

fn done(course: &mut Value, on: &str, what: &str) {
    happens(course, json!({ "kind": "done", "on": on, "what": what }));
}

fn of<'d>(duties: &'d [String], name: &str) -> Vec<&'d str> {
    let own = duties.iter().filter(|duty| duty.split(' ').next() == Some(name));
    own.map(String::as_str).collect()
}

#[test]
fn visits_twice_a_year_and_the_steps_around_the_move_at_archipel() {
    let mut course = course("2018-02-01", "2019-03-31");
    course["moved_on"] = json!("2018-03-01");
    agree(&mut course, "2018-02-10", &json!([care("wash", 10)]));
    done(&mut course, "2018-02-12", "support_visit");
    done(&mut course, "2018-02-12", "own_plan");
    done(&mut course, "2018-03-07", "start_talk");
    done(&mut course, "2018-04-30", "care_plan");
    done(&mut course, "2018-10-05", "support_visit");
    let booked = ledger("archipel", &course);
    let duties = booked.duties();
    // the first before the move, then one in each half year: the first half passes without one
    assert_eq!(
        of(&duties, "support_visit"),
        [
            "support_visit 2018-03-01 done 2018-02-12",
            "support_visit 2018-08-31 overdue -",
            "support_visit 2019-02-28 done 2018-10-05",
            "support_visit 2019-08-31 ahead -",
        ]
    );
    assert_eq!(of(&duties, "own_plan"), ["own_plan 2018-03-01 done 2018-02-12"]);
    assert_eq!(of(&duties, "start_talk"), ["start_talk 2018-03-08 done 2018-03-07"]);
    // three weeks after 1 March, and six
    assert_eq!(of(&duties, "first_evaluation"), ["first_evaluation 2018-03-22 overdue -"]);
    assert_eq!(of(&duties, "care_plan"), ["care_plan 2018-04-12 done 2018-04-30"]);
    let all = booked.0["duties"].as_array().unwrap();
    for duty in all {
        assert!(!duty["because"].as_array().unwrap().is_empty(), "{duty}");
        let rough = ["start_talk", "first_evaluation", "care_plan"];
        let is_rough = rough.contains(&duty["name"].as_str().unwrap());
        assert_eq!(duty["about"], is_rough, "{duty}");
    }
    let own_plan = all.iter().find(|duty| duty["name"] == "own_plan").unwrap();
    assert_eq!(own_plan["from"], "2017-12-01", "three months before the move");
}

#[test]
fn what_is_done_after_its_day_is_late() {
    let mut course = plain("2019-01-01", "2019-06-30");
    course["moved_on"] = json!("2019-01-10");
    agree(&mut course, "2019-01-01", &json!([care("wash", 10)]));
    done(&mut course, "2019-02-21", "care_plan");
    done(&mut course, "2019-02-22", "client_agenda");
    let duties = ledger("zzg", &course).duties();
    // six weeks after 10 January is 21 February
    assert_eq!(of(&duties, "care_plan"), ["care_plan 2019-02-21 done 2019-02-21"]);
    assert_eq!(of(&duties, "client_agenda"), ["client_agenda 2019-02-21 done_late 2019-02-22"]);
    // every day a visit is a habit, no date
    assert_eq!(of(&duties, "fixed_visit"), ["fixed_visit - standing -"]);
}

#[test]
fn on_its_own_day_nothing_is_late_yet() {
    let mut course = plain("2019-01-01", "2019-02-21");
    course["moved_on"] = json!("2019-01-10");
    agree(&mut course, "2019-01-01", &json!([care("wash", 10)]));
    let duties = ledger("zzg", &course).duties();
    assert_eq!(of(&duties, "care_plan"), ["care_plan 2019-02-21 ahead -"]);
    course["until"] = json!("2019-02-22");
    let duties = ledger("zzg", &course).duties();
    assert_eq!(of(&duties, "care_plan"), ["care_plan 2019-02-21 overdue -"]);
}

#[test]
fn without_a_day_of_moving_nobody_can_say() {
    let mut course = plain("2019-01-01", "2019-12-31");
    agree(&mut course, "2019-01-01", &json!([care("wash", 10)]));
    let booked = ledger("zzg", &course);
    let duties = booked.duties();
    assert_eq!(of(&duties, "care_plan"), ["care_plan - unknown -"]);
    // talks twice a year count from the first day
    assert_eq!(
        of(&duties, "wishes_talk"),
        ["wishes_talk 2019-06-30 overdue -", "wishes_talk 2019-12-31 ahead -"]
    );
    let told = booked.unsettled();
    assert!(told.contains(&"duty 2019-01-01 2019-12-31".to_owned()), "{told:?}");
}

#[test]
fn two_network_meetings_of_four_are_enough_and_one_is_not() {
    let mut course = plain("2019-01-01", "2020-01-31");
    course["moved_on"] = json!("2019-01-01");
    agree(&mut course, "2019-01-01", &json!([care("wash", 10)]));
    done(&mut course, "2018-12-15", "network_meeting");
    done(&mut course, "2019-05-15", "network_meeting");
    let states = |course: &Value| -> Vec<String> {
        let duties = ledger("norschoten", course).duties();
        of(&duties, "network_meeting").iter().map(|duty| (*duty).to_owned()).collect()
    };
    assert_eq!(
        states(&course),
        [
            "network_meeting 2019-01-01 done 2018-12-15",
            "network_meeting 2019-03-31 overdue -",
            "network_meeting 2019-06-30 done 2019-05-15",
            "network_meeting 2019-09-30 overdue -",
            "network_meeting 2019-12-31 overdue -",
            "network_meeting 2020-03-31 ahead -",
        ]
    );
    done(&mut course, "2019-11-15", "network_meeting");
    assert_eq!(
        states(&course)[1..5],
        [
            "network_meeting 2019-03-31 skipped -",
            "network_meeting 2019-06-30 done 2019-05-15",
            "network_meeting 2019-09-30 skipped -",
            "network_meeting 2019-12-31 done 2019-11-15",
        ]
    );
}

#[test]
fn two_talks_in_one_half_year_are_two_talks() {
    let mut course = plain("2019-01-01", "2019-12-31");
    course["moved_on"] = json!("2018-12-01");
    agree(&mut course, "2019-01-01", &json!([care("wash", 10)]));
    done(&mut course, "2019-02-01", "wishes_talk");
    done(&mut course, "2019-03-01", "wishes_talk");
    let duties = ledger("zzg", &course).duties();
    // from 1 December: halves until 31 May and until 30 November
    assert_eq!(
        of(&duties, "wishes_talk"),
        [
            "wishes_talk 2019-05-31 done 2019-02-01",
            "wishes_talk 2019-11-30 done 2019-03-01",
            "wishes_talk 2020-05-31 ahead -",
        ]
    );
}

#[test]
fn a_duty_of_another_organisation_is_listed_as_unused() {
    let mut course = plain("2019-01-01", "2019-12-31");
    agree(&mut course, "2019-01-01", &json!([care("wash", 10)]));
    done(&mut course, "2019-02-01", "network_meeting");
    let booked = ledger("zzg", &course);
    let unused = booked.0["unused"].as_array().unwrap();
    assert!(unused.contains(&json!("/events/0")), "{unused:?}");
}
