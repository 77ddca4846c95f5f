//! Lines, balances, lights, co-payment.

use crate::builder::{
    CARE, CLEANING, COFFEE, DAY, MEAL, activity, arrangement, bare, by_indication, calculate,
    catalogue, compare, contribute, copay, discount, exact, field, hourly, money, node, number,
    offer, policy, reason, total, truth,
};
use pvb::check::Policy;
use pvb::check::expression::{Arithmetic, Comparison, Expression, Field, Kind, Node, Total};
use pvb::check::policy::{Let, LetId, Light, ReasonId, Stage, Terms, Worth};
use pvb::domain::{Arrangement, Colour, IndicationId, Performer, Purpose, Tariff};
use pvb::evaluate::{Refusal, evaluate};
use pvb::plan::{compile, listing};
use pvb::quantity::{Calendar, Exact, Period, Shown, Unit};
use pvb::statement::Statement;

fn with<T>(policy: &Policy, arrangement: &Arrangement, see: impl FnOnce(&Statement<'_>) -> T) -> T {
    let plan = compile(policy, &catalogue());
    match evaluate(&plan, arrangement) {
        Ok(statement) => see(&statement),
        Err(refusal) => panic!("{refusal:?}"),
    }
}

fn week(statement: &Statement<'_>, amount: Option<Exact>) -> String {
    match amount.map(|amount| statement.shown(amount)) {
        Some(Ok(Shown { week, month, day })) => format!("{week} {month} {day}"),
        Some(Err(_)) => "overflow".to_owned(),
        None => "-".to_owned(),
    }
}

fn printed(statement: &Statement<'_>) -> Vec<String> {
    let line = |line: &pvb::statement::Line<'_>| {
        format!("{}: {} | {}", line.id, week(statement, line.amount), week(statement, line.balance))
    };
    statement.lines.iter().map(line).collect()
}

#[test]
fn the_empty_form_of_2013() {
    with(&policy(), &arrangement("0"), |statement| {
        assert_eq!(
            printed(statement),
            [
                "tariff: 0.00 0.00 0.00 | 0.00 0.00 0.00",
                "information_desk: -15.75 -68.20 -2.25 | -15.75 -68.20 -2.25",
                "night_service: -53.52 -231.74 -7.65 | -69.27 -299.94 -9.90",
                "unplanned_care: 0.00 0.00 0.00 | -69.27 -299.94 -9.90",
                "groceries: -13.09 -56.70 -1.87 | -82.36 -356.64 -11.77",
            ]
        );
        assert_eq!(statement.status, Some(Colour::Red));
        assert_eq!(statement.share_of_budget, None);
    });
}

#[test]
fn discounts_go_off_in_sequence() {
    let mut policy = policy();
    discount(&mut policy, "first", "0.02");
    discount(&mut policy, "second", "0.5");
    with(&policy, &arrangement("100"), |statement| {
        let lines = printed(statement);
        assert!(lines.iter().any(|line| line.starts_with("first: -2.00 ")), "{lines:?}");
        assert!(lines.iter().any(|line| line.starts_with("second: -49.00 ")), "{lines:?}");
        assert_eq!(statement.totals.map(|totals| totals.budget), Some(exact("49")));
    });
}

#[test]
fn time_pieces_periods_and_quotes_cost_what_they_should() {
    let mut arrangement = arrangement("1000");
    arrangement.activities = vec![
        activity(CARE, Some(20), Some("3.5")),
        activity(CLEANING, Some(30), Some("1")),
        activity(MEAL, None, Some("7")),
        activity(COFFEE, None, None),
        activity(DAY, None, None),
    ];
    if let Some(day) = arrangement.activities.last_mut() {
        day.quote = Some(Tariff { amount: exact("125"), per: Period::Month });
    }
    with(&policy(), &arrangement, |statement| {
        let amounts: Vec<String> =
            statement.lines.iter().skip(5).map(|line| week(statement, line.amount)).collect();
        assert_eq!(
            amounts,
            [
                "-48.91 -211.77 -6.99",
                "-13.50 -58.46 -1.93",
                "-59.50 -257.64 -8.50",
                "-33.60 -145.49 -4.80",
                "-28.87 -125.00 -4.12",
            ]
        );
        assert_eq!(statement.effort.get(Performer::Provider.index()), Some(&exact("100")));
    });
}

/// Cases that tell sums rounded once from sums of rounded rows: the latter give 14.40 and 425.71
/// (facts A).
#[test]
fn rows_are_summed_before_they_are_rounded() {
    let mut policy = policy();
    if let Some(meal) = policy.offers.get_mut(2) {
        meal.terms = Terms::Price(number(exact("9.20")));
    }
    let last = |activities| {
        let arrangement = Arrangement { activities, ..arrangement("0") };
        with(&policy, &arrangement, |statement| printed(statement).pop().unwrap_or_default())
    };
    let meals = last(vec![activity(MEAL, None, Some("2"))]);
    assert!(meals.ends_with(" -14.39"), "{meals}");
    let both = last(vec![activity(CLEANING, Some(15), Some("1")), activity(MEAL, None, Some("1"))]);
    assert!(both.contains(" -425.70 "), "{both}");
}

/// A single price and one activity; the weekly amount as shown.
fn cost_of(price: Expression, minutes: u32, times: &str) -> String {
    let mut policy = policy();
    if let Some(care) = policy.offers.first_mut() {
        care.terms = Terms::Price(price);
    }
    let mut arrangement = arrangement("1000");
    arrangement.activities = vec![activity(CARE, Some(minutes), Some(times))];
    with(&policy, &arrangement, |statement| {
        let amount = statement.lines.last().and_then(|line| line.amount);
        amount.map_or(String::new(), |amount| {
            statement.shown(amount).map(|shown| shown.week.to_string()).unwrap_or_default()
        })
    })
}

#[test]
fn known_amounts_and_ties() {
    assert_eq!(cost_of(hourly("43.17"), 20, "1"), "-14.39");
    // 0.005 exactly: three times twenty minutes at 0.005 per hour.
    assert_eq!(cost_of(hourly("0.005"), 20, "3"), "-0.01");
    assert_eq!(cost_of(hourly("41.925"), 20, "3"), "-41.93");
    assert_eq!(cost_of(hourly("41.915"), 20, "3"), "-41.92");
    assert_eq!(cost_of(hourly("41.9149999"), 20, "3"), "-41.91");
}

/// Budget 100, one kept contribution of 10, one activity of so much.
fn light(cost: &str) -> (Option<Colour>, String, String) {
    let mut policy = policy();
    policy.contributions.clear();
    contribute(&mut policy, "reserve", money("10"), Purpose::Kept);
    if let Some(coffee) = policy.offers.get_mut(3) {
        coffee.terms = Terms::Price(money(cost));
    }
    let mut arrangement = arrangement("100");
    arrangement.activities = vec![activity(COFFEE, None, None)];
    with(&policy, &arrangement, |statement| {
        let Some(totals) = statement.totals else { return (None, String::new(), String::new()) };
        let plain =
            |value: Exact| week(statement, Some(value)).split(' ').next().unwrap_or("").to_owned();
        (statement.status, plain(totals.from_kept), plain(totals.shortage))
    })
}

#[test]
fn the_borders_of_the_lights() {
    let both = |from_kept: &str, shortage: &str| (from_kept.to_owned(), shortage.to_owned());
    let (colour, from_kept, shortage) = light("89.99");
    assert_eq!((colour, (from_kept, shortage)), (Some(Colour::Green), both("0.00", "0.00")));
    let (colour, from_kept, shortage) = light("90");
    assert_eq!((colour, (from_kept, shortage)), (Some(Colour::Orange), both("0.00", "0.00")));
    let (colour, from_kept, shortage) = light("100");
    assert_eq!((colour, (from_kept, shortage)), (Some(Colour::Orange), both("10.00", "0.00")));
    let (colour, from_kept, shortage) = light("100.01");
    assert_eq!((colour, (from_kept, shortage)), (Some(Colour::Red), both("10.00", "0.01")));
}

#[test]
fn the_policys_own_lights_come_first() {
    let mut policy = policy();
    let why = reason(&mut policy, "signal", None);
    let low = compare(Comparison::Less, total(Total::Balance), money("1000"));
    policy.signal = vec![
        Light { colour: Colour::Orange, when: Some(low), reason: why },
        Light { colour: Colour::Red, when: None, reason: why },
    ];
    with(&policy, &arrangement("500"), |statement| {
        assert_eq!(statement.status, Some(Colour::Orange))
    });
    with(&policy, &arrangement("5000"), |statement| {
        assert_eq!(statement.status, Some(Colour::Red))
    });
}

#[test]
fn copayment_is_for_what_may_be_paid() {
    let mut policy = policy();
    policy.contributions.clear();
    let mut arrangement = arrangement("20");
    arrangement.activities =
        vec![activity(COFFEE, None, None), activity(CARE, Some(60), Some("1"))];
    with(&policy, &arrangement, |statement| {
        let totals =
            statement.totals.map(|totals| (totals.shortage, totals.copayment, totals.uncovered));
        assert_eq!(totals, Some((exact("55.52"), exact("33.60"), exact("21.92"))));
        assert_eq!(statement.to_pay, Some(exact("33.60")));
    });
    policy.unit = pvb::domain::PaymentUnit::Time;
    policy.worth = None;
    with(&policy, &arrangement, |statement| assert_eq!(statement.to_pay, None));
    policy.worth = Some(Worth { value: number(exact("0.5")), reason: ReasonId(0) });
    with(&policy, &arrangement, |statement| assert_eq!(statement.to_pay, Some(exact("16.80"))));
}

#[test]
fn a_missing_row_leaves_no_amounts_unless_a_tariff_is_given() {
    let mut fourth = arrangement("500");
    fourth.indication = IndicationId(3);
    fourth.activities = vec![activity(CARE, Some(60), Some("1"))];
    with(&policy(), &fourth, |statement| {
        assert!(statement.totals.is_some());
        assert!(statement.assumptions.is_empty(), "the tariff takes the assumption away");
    });
    fourth.tariff = None;
    with(&policy(), &fourth, |statement| {
        assert_eq!((statement.totals, statement.status, statement.to_pay), (None, None, None));
        assert!(statement.lines.iter().all(|line| line.amount.is_none() && line.balance.is_none()));
        assert_eq!(statement.findings.first().map(|found| found.kind.code()), Some("no-table-row"));
        assert_eq!(statement.effort.get(Performer::Provider.index()), Some(&exact("60")));
        assert_eq!(statement.assumptions.len(), 1);
    });
}

#[test]
fn a_value_used_by_the_start_alone_gives_way_to_a_tariff() {
    let mut policy = policy();
    let why = reason(&mut policy, "let rate", None);
    let kind = Kind::Amount(Unit { flow: 1, ..Unit::MONEY });
    policy.lets = vec![Let {
        name: "rate".to_owned(),
        value: by_indication(0),
        stage: Stage::Client,
        reason: why,
    }];
    policy.start = node(kind, Node::Let(LetId(0)));
    let mut fourth = arrangement("500");
    fourth.indication = IndicationId(3);
    with(&policy, &fourth, |statement| assert!(statement.totals.is_some()));
    fourth.tariff = None;
    with(&policy, &fourth, |statement| assert!(statement.totals.is_none()));
}

#[test]
fn overflow_has_a_place() {
    let mut policy = bare(Calendar::new(Exact::ONE, Exact::ONE, Exact::ONE));
    let huge = |power| number(Exact::whole(10_i128.saturating_pow(power)));
    offer(&mut policy, Terms::Price(huge(38)));
    policy.order = crate::builder::policy().order;
    copay(&mut policy, pvb::check::policy::CopayTerms::Allowed);
    let mut arrangement = arrangement("1");
    arrangement.activities = vec![activity(CARE, Some(60), Some("1000"))];
    let plan = compile(&policy, &catalogue());
    let refused = evaluate(&plan, &arrangement).err();
    let at = pvb::source::Place { line: 3, column: 1 };
    assert_eq!(refused, Some(Refusal::Overflow { at, activity: Some(0) }));

    let square = calculate(Arithmetic::Times, huge(30), node(Kind::Year, Node::Year));
    policy.start = calculate(Arithmetic::Times, square.clone(), square);
    arrangement.tariff = None;
    arrangement.activities.clear();
    let plan = compile(&policy, &catalogue());
    let at = pvb::source::Place { line: 1, column: 1 };
    let refused = evaluate(&plan, &arrangement).err();
    assert_eq!(refused, Some(Refusal::Overflow { at, activity: None }));
}

#[test]
fn conditions_short_circuit_and_aggregates_count() {
    let mut policy = policy();
    policy.contributions.clear();
    let missing = compare(Comparison::More, by_indication(0), money("0"));
    let unable = truth(Node::Any(Box::new(field(Field::ProviderUnable))));
    let both = truth(Node::And(Box::new(unable), Box::new(missing)));
    contribute(&mut policy, "extra", money("5"), Purpose::Collective);
    if let Some(extra) = policy.contributions.last_mut() {
        extra.when = Some(both);
    }
    let count = node(Kind::Amount(Unit::NUMBER), Node::Count(None));
    let each = calculate(Arithmetic::Times, money("2"), count);
    contribute(&mut policy, "each", each, Purpose::Collective);
    let mut fourth = arrangement("500");
    fourth.indication = IndicationId(3);
    fourth.activities = vec![activity(CARE, Some(60), Some("1")), activity(COFFEE, None, None)];
    with(&policy, &fourth, |statement| {
        assert_eq!(statement.totals.map(|totals| totals.contributions), Some(exact("4")));
    });
    if let Some(first) = fourth.activities.first_mut() {
        first.provider_unable = true;
    }
    with(&policy, &fourth, |statement| assert_eq!(statement.totals, None));
    let plan = compile(&policy, &catalogue());
    let listed = listing(&plan);
    assert!(listed.contains("any activity with"), "{listed}");
    assert!(listed.contains("the budget starts with"), "{listed}");
}
