//! Small courses on which the ledger once went wrong, each under a few rules and worked out by hand.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails may say so by panicking"
)]

use chrono::NaiveDate;
use pvb::check::Policy;
use pvb::domain::{
    Activity, Agreed, Catalogue, Course, Event, Frequency, Happening, Indicated, IndicationId,
    Opening, PaymentUnit, Performer, Performers, RoleId, ServiceId,
};
use pvb::ledger::{Dated, EntryKind, Ledger, Open, Stuck, with_ledger};
use pvb::plan::{Plan, compile};
use pvb::quantity::{Exact, Period};
use pvb::source::Source;
use pvb::syntax::parse;

/// A small catalogue: help is care by the minute, a meal is a piece.
const CATALOGUE: &str = "catalogue \"Klein\" / \"Small\" in force from 2010-01-01
law Wlz \"Wet\"
delivery VPT \"thuis\"
profiles Wlz VPT: 1, 2
category care \"zorg\" / \"care\"
category facility \"dienst\" / \"facility\"
service help in care measured in time \"hulp\" / \"help\"
service meal in facility measured in pieces \"maaltijd\" / \"meal\"
role carer \"verzorgende\" / \"carer\"
role nurse \"verpleegkundige\" / \"nurse\"
signer resident \"bewoner\" / \"resident\"
";
const HELP: ServiceId = ServiceId(0);

/// Rules of which a test changes a few words. A month is four weeks: €280 a month, so that February 2018 has
/// €10 a day; help costs €60 an hour.
struct Rules(String);

const DEFAULT: &str = "policy small \"Klein\" / \"Small\"
in force from 2010-01-01 assumed \"x\"
source src \"Regels\"
pay in money @src 1
calendar @src 1 { 1 week = 7 days 1 month = 4 weeks 1 year = 12 months }
table rate by indication @src 1 { VPT 1: €280.00 per month VPT 2: €560.00 per month }
budget @src 1 { start with rate[indication] }
contribute @src 1 { }
services @src 1 { help €60.00 per hour meal €5.00 per piece }
order @src 1 {
  self, network, volunteer cost nothing
  provider, external draw on the budget
}
copay @src 1 { care: never facility: never the rest is borne by organisation }
account @src 1 {
  what is left stays
  part of a month: by calendar days
  agreements follow the version in force
}
agreement @src 1 { takes effect at once }
support @src 1 { }
";

impl Rules {
    fn new() -> Self {
        Self(DEFAULT.to_owned())
    }

    /// The same in time: 1120 minutes a month.
    fn in_time() -> Self {
        Self::new()
            .with("pay in money", "pay in time")
            .with("€280.00 per month", "1120 minutes per month")
            .with("€560.00 per month", "2240 minutes per month")
            .with(
                "help €60.00 per hour meal €5.00 per piece",
                "help 1 minute per minute meal 5 minutes per piece",
            )
    }

    /// The same with some words in the place of others.
    fn with(self, words: &str, others: &str) -> Self {
        assert!(self.0.contains(words), "{words}");
        Self(self.0.replace(words, others))
    }

    fn policy(&self, catalogue: &Catalogue) -> Policy {
        let source = Source::new("policy", &self.0);
        let (document, diagnostics) = parse(&source);
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        let (policy, diagnostics) = pvb::check::check(&source, &document, catalogue);
        policy.unwrap_or_else(|| panic!("{diagnostics:?}"))
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A course from one day to another with nothing in it.
fn course(from: &str, until: &str) -> Course {
    Course {
        from: day(from),
        until: day(until),
        moved_on: None,
        facts: Vec::new(),
        indications: vec![indicated(from, 0)],
        agreements: Vec::new(),
        events: Vec::new(),
        opening: Opening { saved: Exact::ZERO, kept: Exact::ZERO, bought: Exact::ZERO },
    }
}

fn february() -> Course {
    course("2018-02-01", "2018-02-28")
}

fn indicated(from: &str, indication: u16) -> Indicated {
    Indicated { from: day(from), indication: IndicationId(indication), tariff: None }
}

/// Help of so many minutes once a week.
fn help(minutes: u32, by: Performer) -> Activity {
    Activity {
        id: "help".to_owned(),
        label: None,
        service: HELP,
        minutes: Some(minutes),
        frequency: Some(Frequency { times: Exact::ONE, per: Period::Week }),
        staff: 1,
        quote: None,
        by: Some(by),
        able: Performers::default(),
        role: Some(RoleId(0)),
        consent: None,
        paid_by_client: false,
        provider_unable: false,
    }
}

/// An agreement on help of so many minutes a week.
fn agreed(signed_on: &str, minutes: u32) -> Agreed {
    Agreed {
        signed_on: day(signed_on),
        from: None,
        until: None,
        signed: Vec::new(),
        activities: vec![help(minutes, Performer::Provider)],
        consented_on: Vec::new(),
        capacity: Vec::new(),
    }
}

fn event(from: &str, until: &str, what: Happening) -> Event {
    Event { from: day(from), until: day(until), what }
}

fn euros(amount: i128) -> Exact {
    Exact::whole(amount)
}

/// Works a course out under versions, each with its first day and perhaps its last.
fn worked<R>(
    versions: &[(&Rules, &str, Option<&str>)],
    course: &Course,
    read: impl FnOnce(&Ledger<'_>) -> R,
) -> Result<R, Stuck> {
    let source = Source::new("catalogue", CATALOGUE);
    let (document, diagnostics) = parse(&source);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let catalogue = pvb::check::catalogue(&source, &document).0.unwrap();
    let plans: Vec<Plan> = versions
        .iter()
        .map(|(rules, _, _)| compile(&rules.policy(&catalogue), &catalogue))
        .collect();
    let dated: Vec<Dated<'_>> = versions
        .iter()
        .zip(&plans)
        .map(|((_, from, until), plan)| Dated { plan, from: day(from), until: until.map(day) })
        .collect();
    with_ledger(&dated, course, read)
}

fn under<R>(rules: &Rules, course: &Course, read: impl FnOnce(&Ledger<'_>) -> R) -> R {
    worked(&[(rules, "2010-01-01", None)], course, read).expect("a ledger")
}

fn codes(ledger: &Ledger<'_>, month: usize) -> Vec<&'static str> {
    ledger.months[month].findings.iter().map(|finding| finding.kind.code()).collect()
}

fn open(ledger: &Ledger<'_>) -> Vec<Open> {
    ledger.unsettled.iter().map(|one| one.what).collect()
}

fn lapsed(ledger: &Ledger<'_>, month: usize) -> Vec<(NaiveDate, Exact)> {
    let entries = ledger.months[month].entries.iter();
    entries
        .filter_map(|entry| {
            let EntryKind::Lapsed(of) = entry.kind else { return None };
            Some((of, entry.amount))
        })
        .collect()
}

#[test]
fn an_agreement_that_came_too_soon_before_the_span_is_told_in_its_first_month() {
    let rules = Rules::new().with("at once", "at once lasts at least 3 months");
    let mut course = february();
    course.agreements = vec![agreed("2017-12-01", 60), agreed("2017-12-20", 30)];
    let found = under(&rules, &course, |ledger| codes(ledger, 0));
    assert_eq!(found, ["agreement-too-soon"]);
}

#[test]
fn an_agreement_meant_before_the_span_that_takes_effect_within_it_is_told() {
    let rules = Rules::new().with("at once", "on the first of the next month");
    let mut course = course("2018-01-15", "2018-02-28");
    course.agreements = vec![Agreed { from: Some(day("2018-01-10")), ..agreed("2018-01-05", 60) }];
    let found = under(&rules, &course, |ledger| codes(ledger, 0));
    assert_eq!(found, ["takes-effect-later", "nothing-agreed"]);
}

#[test]
fn an_agreement_that_would_begin_after_its_own_end_is_told() {
    let rules = Rules::new().with("at once", "on the first of the next month");
    let mut course = february();
    let (from, until) = (Some(day("2018-02-10")), Some(day("2018-02-20")));
    course.agreements =
        vec![agreed("2018-01-05", 60), Agreed { from, until, ..agreed("2018-02-05", 30) }];
    let found = under(&rules, &course, |ledger| codes(ledger, 0));
    assert_eq!(found, ["agreement-never-begins"]);
}

#[test]
fn a_wish_does_not_settle_when_an_agreement_takes_effect() {
    let rules = Rules::new().with("at once", "undecided \"wanneer?\"");
    let mut course = february();
    course.agreements = vec![Agreed { from: Some(day("2018-02-05")), ..agreed("2018-02-01", 60) }];
    assert_eq!(under(&rules, &course, open), [Open::TakesEffect]);
}

#[test]
fn an_agreement_ends_all_before_it_also_where_one_was_still_to_begin() {
    let mut course = course("2018-02-01", "2018-03-31");
    course.agreements = vec![
        agreed("2018-01-01", 60),
        Agreed { from: Some(day("2018-06-01")), ..agreed("2018-01-02", 30) },
        Agreed { until: Some(day("2018-02-28")), ..agreed("2018-02-01", 15) },
    ];
    let planned = under(&Rules::new(), &course, |ledger| {
        ledger.months.iter().map(|month| month.sums.planned).collect::<Vec<Exact>>()
    });
    assert_eq!(planned, [euros(60), euros(0)]);
}

#[test]
fn nothing_agreed_and_waiting_for_consent_are_told_where_a_month_counts_nothing() {
    let rules = Rules::new()
        .with("by calendar days", "undecided \"wat telt?\"")
        .with("per hour", "per hour needs consent");
    let mut course = course("2018-02-05", "2018-02-28");
    course.agreements = vec![agreed("2018-02-10", 60)];
    let found = under(&rules, &course, |ledger| codes(ledger, 0));
    assert_eq!(found, ["waits-for-consent", "nothing-agreed"]);
}

#[test]
fn a_version_that_nobody_says_is_kept_is_told() {
    let rules = Rules::new().with("follow the version in force", ": undecided \"blijft de oude?\"");
    let rules = rules.with("agreements :", "agreements:");
    let versions = [(&rules, "2010-01-01", Some("2018-02-14")), (&rules, "2018-02-15", None)];
    let mut course = february();
    course.agreements = vec![agreed("2018-01-01", 60)];
    let found = worked(&versions, &course, |ledger| {
        let one = ledger.unsettled.iter().find(|one| one.what == Open::Version).unwrap();
        (one.from, one.until, one.questions.len())
    });
    assert_eq!(found, Ok((day("2018-02-15"), day("2018-02-28"), 1)));
}

#[test]
fn a_span_without_rules_has_no_ledger_also_after_the_client_left() {
    let mut course = february();
    course.events = vec![event("2018-02-05", "2018-02-05", Happening::Leaves)];
    let versions = [(&Rules::new(), "2010-01-01", Some("2018-02-20"))];
    let found = worked(&versions, &course, |_| ());
    assert_eq!(found, Err(Stuck::NoVersion(day("2018-02-21"))));
}

#[test]
fn what_is_brought_lapses_where_nothing_stays() {
    let rules = Rules::new().with("stays", "lapses at the end of the month");
    let mut course = february();
    course.opening.saved = euros(100);
    let (closing, lapsed) =
        under(&rules, &course, |ledger| (ledger.closing.saved, lapsed(ledger, 0)));
    assert_eq!(closing, Exact::ZERO);
    assert_eq!(lapsed, [(day("2018-02-28"), euros(280)), (day("2018-01-31"), euros(100))]);
}

#[test]
fn the_reserve_is_not_spent_beyond_what_absence_leaves_of_it() {
    let rules = Rules::new()
        .with("contribute @src 1 { }", "contribute @src 1 { pot \"pot\" €28.00 per month kept }")
        .with("stays", "stays unplanned care: borne by pot contributions during absence: stop");
    let mut course = february();
    let care = Happening::UnplannedCare(Box::new(help(60 * 7, Performer::Provider)));
    course.events = vec![
        event("2018-02-01", "2018-02-01", care),
        event("2018-02-08", "2018-02-28", Happening::InHospital),
    ];
    let (kept, borne) = under(&rules, &course, |ledger| (ledger.closing.kept, ledger.sums.borne));
    // a day costs €60, and seven days of the reserve are €7
    assert_eq!((kept, borne), (Exact::ZERO, euros(53)));
}

#[test]
fn points_bought_after_the_client_left_are_told() {
    let rules = Rules::new()
        .with("pay in money", "pay in points")
        .with("care: never", "care: with bought points")
        .with("€280.00", "280 points")
        .with("€560.00", "560 points")
        .with("€60.00", "60 points")
        .with("€5.00", "5 points");
    let mut course = february();
    course.events = vec![
        event("2018-02-05", "2018-02-05", Happening::Leaves),
        event("2018-02-06", "2018-02-06", Happening::PointsBought(euros(10))),
    ];
    let found = under(&rules, &course, |ledger| (ledger.sums.bought, codes(ledger, 0)));
    assert_eq!(found, (Exact::ZERO, vec!["nothing-agreed", "nothing-to-buy"]));
}

#[test]
fn an_event_without_a_row_in_a_table_has_no_amounts() {
    let rules = Rules::new()
        .with(
            "budget @src 1",
            "table fee by indication @src 1 { VPT 2: €60.00 per hour }\nbudget @src 1",
        )
        .with("help €60.00 per hour", "help fee[indication]")
        .with("budget @src 1", "eligible when @src 1 { indication is VPT 2 }\nbudget @src 1");
    let mut course = february();
    let care = Happening::UnplannedCare(Box::new(help(60, Performer::Provider)));
    course.events = vec![event("2018-02-01", "2018-02-01", care)];
    let found = worked(&[(&rules, "2010-01-01", None)], &course, |_| ());
    assert_eq!(found, Err(Stuck::NoAmounts(0)));
}

#[test]
fn a_contribution_that_gets_another_purpose_stands_twice() {
    let now = "contribute @src 1 { pot \"pot\" €28.00 per month }";
    let earlier = Rules::new().with("contribute @src 1 { }", now);
    let later = Rules::new().with("contribute @src 1 { }", &now.replace("month", "month kept"));
    let versions = [(&earlier, "2010-01-01", Some("2018-02-07")), (&later, "2018-02-08", None)];
    let found = worked(&versions, &february(), |ledger| {
        let entries = ledger.months[0].entries.iter();
        let asked = entries.filter(|entry| matches!(entry.kind, EntryKind::Contribution(..)));
        asked.map(|entry| entry.amount).collect::<Vec<Exact>>()
    });
    assert_eq!(found, Ok(vec![euros(7), euros(21)]));
}

#[test]
fn a_day_of_care_costs_by_the_calendar_of_its_own_version() {
    let later = Rules::new().with("1 week = 7 days", "1 week = 5 days");
    let rules = Rules::new();
    let versions = [(&rules, "2010-01-01", Some("2018-02-14")), (&later, "2018-02-15", None)];
    let mut course = february();
    let care = Happening::UnplannedCare(Box::new(help(35, Performer::Provider)));
    course.events = vec![event("2018-02-14", "2018-02-15", care)];
    let found = worked(&versions, &course, |ledger| ledger.sums.unplanned);
    assert_eq!(found, Ok(euros(5 + 7)));
}

#[test]
fn the_client_may_pay_for_what_each_part_of_a_month_lets_him() {
    let rules = Rules::new().with("care: never", "care: allowed when indication is VPT 1");
    let mut course = february();
    course.indications.push(indicated("2018-02-15", 1));
    course.agreements = vec![agreed("2018-01-01", 280)];
    let found = under(&rules, &course, |ledger| (ledger.sums.copaid, ledger.sums.borne));
    // the month costs €1120 and has €420; half of its cost is of the days that let him pay
    assert_eq!(found, (euros(560), euros(140)));
}

#[test]
fn the_order_of_savings_is_open_only_where_they_may_pay() {
    let rules = Rules::new()
        .with("stays", "stays savings may pay for meal savings are used undecided \"eerst?\"")
        .with("care: never", "care: allowed");
    let mut course = february();
    course.agreements = vec![agreed("2018-01-01", 80)];
    course.opening.saved = euros(100);
    let found = under(&rules, &course, |ledger| (ledger.sums.copaid, open(ledger)));
    assert_eq!(found, (euros(40), Vec::new()));
}

#[test]
fn savings_for_other_services_pay_all_that_is_short() {
    let rules = Rules::new()
        .with("stays", "stays savings may pay for other services savings are used before copayment")
        .with(
            "start with rate[indication]",
            "start with rate[indication] less all €300.00 per month",
        );
    let mut course = february();
    course.opening.saved = euros(50);
    let found = under(&rules, &course, |ledger| (ledger.closing.saved, ledger.sums.borne));
    assert_eq!(found, (euros(30), Exact::ZERO));
}

#[test]
fn what_lapses_at_leaving_is_told_by_the_month_it_was_left_over_in() {
    let rules = Rules::new().with("stays", "stays death or move: what is left lapses");
    let mut course = course("2018-01-01", "2018-02-28");
    course.events = vec![event("2018-02-14", "2018-02-14", Happening::Leaves)];
    course.opening.kept = euros(9);
    let found = under(&rules, &course, |ledger| lapsed(ledger, 1));
    let expected = [(day("2018-01-31"), euros(280)), (day("2018-02-28"), euros(140 + 9))];
    assert_eq!(found, expected);
}

#[test]
fn nobody_is_asked_to_pay_for_what_was_given_back() {
    let rules = Rules::new().with("facility: never", "facility: allowed").with(
        "what is left stays",
        "what is left stays\n  absence in hospital: planned activities are given back",
    );
    let mut course = february();
    let mut given = agreed("2018-01-05", 135);
    given.activities.push(Activity {
        id: "meal".to_owned(),
        service: ServiceId(1),
        minutes: None,
        frequency: Some(Frequency { times: Exact::whole(3), per: Period::Week }),
        role: None,
        ..help(1, Performer::Provider)
    });
    course.agreements = vec![given];
    course.events = vec![event("2018-02-01", "2018-02-07", Happening::InHospital)];
    // help 540 and meals 60 of 280; a week of four gives 150 back: 170 short, of which the meals really cost 45
    let (invoice, borne) =
        under(&rules, &course, |ledger| (ledger.months[0].invoice, ledger.months[0].sums.borne));
    assert_eq!((invoice, borne), (euros(45), euros(125)));
}

#[test]
fn a_span_that_begins_within_a_month_rests_on_the_rule_for_a_part_of_one() {
    let rules = Rules::new().with("by calendar days", "by calendar days assumed \"geraden\"");
    let rests = |from: &str, until: &str| {
        under(&rules, &course(from, until), |ledger| {
            ledger
                .assumptions
                .iter()
                .any(|reason| reason.assumed.as_ref().is_some_and(|label| label.dutch == "geraden"))
        })
    };
    assert!(rests("2018-02-10", "2018-02-28"));
    assert!(rests("2018-02-01", "2018-02-10"));
    assert!(!rests("2018-02-01", "2018-02-28"));
}

#[test]
fn months_in_which_savings_might_have_paid_are_told_each_by_itself() {
    let mut course = course("2018-02-01", "2018-04-30");
    course.opening.saved = euros(1_000);
    let until = Some(day("2018-02-28"));
    course.agreements = vec![
        Agreed { until, ..agreed("2018-01-05", 80) },
        Agreed { from: Some(day("2018-04-01")), ..agreed("2018-03-05", 90) },
    ];
    // help of 320 and 360 a month of 280
    let told = under(&Rules::new(), &course, |ledger| {
        let told = ledger.unsettled.iter().filter(|one| one.what == Open::SavingsUse);
        told.map(|one| (one.from, one.until, one.amount)).collect::<Vec<_>>()
    });
    let february = (day("2018-02-01"), day("2018-02-28"), Some(euros(40)));
    let april = (day("2018-04-01"), day("2018-04-30"), Some(euros(80)));
    assert_eq!(told, [february, april]);
}

#[test]
fn a_ledger_is_in_the_unit_of_the_rules_that_applied() {
    let (money, time) = (Rules::new(), Rules::in_time());
    let versions = [(&money, "2010-01-01", Some("2018-12-31")), (&time, "2019-01-01", None)];
    let unit =
        |from: &str, until: &str| worked(&versions, &course(from, until), |ledger| ledger.unit);
    assert_eq!(unit("2018-02-01", "2018-03-31"), Ok(PaymentUnit::Money));
    assert_eq!(unit("2019-02-01", "2019-03-31"), Ok(PaymentUnit::Time));
    // euros and minutes are never added up
    assert_eq!(unit("2018-12-01", "2019-01-31"), Err(Stuck::UnitChanges(day("2019-01-01"))));
}
