//! Who does what, what stands out, what could be done.

use crate::builder::{
    CARE, CLEANING, COFFEE, LIGHT_COFFEE, MEAL, OUTING, activity, arrangement, catalogue, compare,
    exact, fact, field, money, number, open, policy, reason, total,
};
use pvb::check::Policy;
use pvb::check::expression::{Comparison, Field, Total};
use pvb::check::policy::{Condition, Fact, FactKind, Piece, RoleTerms, Rule, Supporter, Terms};
use pvb::domain::{
    Activity, Arrangement, Capacity, Consent, FactValue, IndicationId, Label, Performer, RoleId,
    Severity, SignerId,
};
use pvb::evaluate::evaluate;
use pvb::plan::compile;
use pvb::quantity::Period;
use pvb::statement::{Lever, LineKind, Statement};

fn with<T>(policy: &Policy, arrangement: &Arrangement, see: impl FnOnce(&Statement<'_>) -> T) -> T {
    let plan = compile(policy, &catalogue());
    match evaluate(&plan, arrangement) {
        Ok(statement) => see(&statement),
        Err(refusal) => panic!("{refusal:?}"),
    }
}

fn found(policy: &Policy, arrangement: &Arrangement) -> Vec<String> {
    with(policy, arrangement, |statement| {
        let said = |finding: &pvb::statement::Finding<'_>| match finding.activity {
            Some(place) => format!("{} {} {place}", finding.kind.code(), finding.severity.name()),
            None => format!("{} {}", finding.kind.code(), finding.severity.name()),
        };
        statement.findings.iter().map(said).collect()
    })
}

fn planned(activities: Vec<Activity>) -> Arrangement {
    Arrangement { activities, ..arrangement("1000") }
}

fn by(activity: Activity, performer: Performer) -> Activity {
    Activity { by: Some(performer), ..activity }
}

#[test]
fn the_order_decides_while_capacity_lasts() {
    let hour = || activity(CARE, Some(60), Some("1"));
    let family = [Performer::Network, Performer::Provider];
    let mut arrangement = planned(vec![
        open(hour(), &family),
        by(hour(), Performer::Network),
        open(hour(), &[Performer::Network]),
        open(activity(MEAL, None, Some("7")), &family),
    ]);
    arrangement.capacity =
        vec![Capacity { performer: Performer::Network, minutes: 90, per: Period::Week }];
    with(&policy(), &arrangement, |statement| {
        let doers: Vec<Option<Performer>> = statement
            .lines
            .iter()
            .filter_map(|line| match line.kind {
                LineKind::Activity { by, .. } => Some(by),
                LineKind::Tariff | LineKind::Discount | LineKind::Contribution(_) => None,
            })
            .collect();
        let provider = Some(Performer::Provider);
        assert_eq!(doers, [provider, Some(Performer::Network), None, Some(Performer::Network)]);
    });
    assert_eq!(found(&policy(), &arrangement), ["nobody-left refuse 2"]);
}

#[test]
fn a_later_performer_is_advised_against() {
    let able = |minutes| {
        let mut hour = activity(CARE, Some(60), Some("1"));
        hour.able = hour.able.with(Performer::Network);
        let mut arrangement = planned(vec![hour]);
        arrangement.capacity =
            vec![Capacity { performer: Performer::Network, minutes, per: Period::Week }];
        arrangement
    };
    assert_eq!(found(&policy(), &able(59)), Vec::<String>::new());
    assert_eq!(found(&policy(), &able(60)), ["earlier-performer advise 0"]);
    with(&policy(), &able(60), |statement| {
        let options: Vec<_> = statement.options.iter().map(|one| (one.lever, one.frees)).collect();
        assert_eq!(options, [(Lever::Reassign(Performer::Network), exact("41.92"))]);
    });
}

#[test]
fn what_an_activity_may_not_be() {
    let mut policy = policy();
    let bans = reason(&mut policy, "support", None);
    policy.support.supporters.push(Supporter {
        role: RoleId(1),
        label: None,
        may_not_deliver: true,
        reason: bans,
    });
    if let Some(care) = policy.offers.first_mut() {
        care.consent = Consent::Of(vec![SignerId(1), SignerId(0)]);
        care.terms = Terms::ByRole(vec![(RoleId(1), RoleTerms::Price(number(exact("1"))))]);
    }
    if let Some(cleaning) = policy.offers.get_mut(1) {
        cleaning.only_when = Some(field(Field::ProviderUnable));
    }
    let care = |role| Activity { role: Some(RoleId(role)), ..activity(CARE, Some(10), Some("1")) };
    let mut bought = activity(CARE, Some(10), Some("1"));
    bought.paid_by_client = true;
    let arrangement = planned(vec![
        care(0),
        care(1),
        activity(CLEANING, Some(10), Some("1")),
        activity(OUTING, Some(10), Some("1")),
        by(activity(MEAL, None, Some("1")), Performer::External),
        bought,
        activity(LIGHT_COFFEE, None, None),
        activity(COFFEE, None, None),
        activity(COFFEE, None, None),
        by(activity(OUTING, Some(10), Some("1")), Performer::Network),
    ]);
    assert_eq!(
        found(&policy, &arrangement),
        [
            "role-not-offered refuse 0",
            "supporter-delivers-care refuse 1",
            "consent-missing refuse 1",
            "service-condition refuse 2",
            "not-offered warn 3",
            "order-condition refuse 4",
            "copay-never refuse 5",
            "excluded-together refuse 7",
        ]
    );
    with(&policy, &arrangement, |statement| {
        let unknown: Vec<usize> = statement
            .lines
            .iter()
            .skip(5)
            .enumerate()
            .filter(|(_, line)| line.amount.is_none())
            .map(|(place, _)| place)
            .collect();
        assert_eq!(unknown, [0, 2, 3]);
    });
}

#[test]
fn conditions_capacity_signatures_and_rules() {
    let mut policy = policy();
    policy.facts.push(Fact {
        name: "closed_unit".to_owned(),
        kind: FactKind::Truth,
        label: None,
        labels: Vec::new(),
    });
    let why = reason(&mut policy, "eligible", Some("ours"));
    policy.eligible.push(Condition { test: fact(0), message: Label::same("closed"), reason: why });
    policy.agreement.signatures = vec![vec![SignerId(0)], vec![SignerId(1)]];
    policy.agreement.signatures_reason = Some(why);
    policy.rules.push(Rule {
        name: "roomy".to_owned(),
        when: Some(compare(Comparison::More, total(Total::Balance), money("5"))),
        severity: Severity::Advise,
        dutch: vec![Piece::Text("over: ".to_owned()), Piece::Value(total(Total::Balance))],
        english: None,
        reason: why,
    });
    let mut arrangement =
        planned(vec![by(activity(CARE, Some(60), Some("1")), Performer::Network)]);
    arrangement.facts = vec![("closed_unit".to_owned(), FactValue::Truth(false))];
    arrangement.signed = vec![SignerId(1)];
    arrangement.capacity =
        vec![Capacity { performer: Performer::Network, minutes: 30, per: Period::Week }];
    assert_eq!(
        found(&policy, &arrangement),
        ["not-eligible refuse", "over-capacity warn", "signature-missing warn", "roomy advise"]
    );
    with(&policy, &arrangement, |statement| {
        assert!(!statement.eligible);
        assert_eq!(statement.assumptions.len(), 1);
    });
}

#[test]
fn options_on_a_shortage() {
    let mut policy = policy();
    policy.contributions.clear();
    let mut arrangement =
        planned(vec![activity(CARE, Some(60), Some("10")), activity(COFFEE, None, None)]);
    arrangement.tariff = None;
    with(&policy, &arrangement, |statement| {
        // 400 - 419.20 - 33.60 = -52.80: care is 6.98666… per minute each week.
        let options: Vec<_> =
            statement.options.iter().map(|one| (one.lever, one.activity)).collect();
        assert_eq!(
            options,
            [
                (Lever::Copay, None),
                (Lever::Shorten(52), Some(0)),
                (Lever::Drop, Some(0)),
                (Lever::Drop, Some(1)),
                (Lever::Reindicate(IndicationId(2)), None),
            ]
        );
        let last = statement.options.last();
        assert_eq!(last.map(|one| one.frees), Some(exact("400")));
        assert!(last.is_some_and(|one| one.assumed.is_some()));
        let codes: Vec<&str> = statement.findings.iter().map(|one| one.kind.code()).collect();
        assert_eq!(codes, ["copayment", "uncovered"]);
    });
}
