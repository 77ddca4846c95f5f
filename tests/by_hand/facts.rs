//! Faults, and fields without use.

use crate::builder::{CARE, COFFEE, activity, arrangement, exact, fact, number, open, policy};
use pvb::check::Policy;
use pvb::check::policy::{Fact, FactKind, RoleTerms, Terms};
use pvb::domain::{Activity, Consent, FactValue, Performer, Performers, RoleId, SignerId};
use pvb::evaluate::{Refusal, evaluate, faults, unused};
use pvb::plan::{Plan, compile};
use pvb::quantity::Exact;

fn needing(kind: FactKind) -> Plan {
    let mut policy = policy();
    policy.facts.push(Fact { name: "about".to_owned(), kind, label: None, labels: Vec::new() });
    compiled(&policy)
}

fn compiled(policy: &Policy) -> Plan {
    compile(policy, &crate::builder::catalogue())
}

fn fault(kind: FactKind, value: Option<FactValue>) -> Option<&'static str> {
    let plan = needing(kind);
    let mut arrangement = arrangement("1");
    arrangement.facts.extend(value.map(|value| ("about".to_owned(), value)));
    let found = faults(&plan, &arrangement);
    assert_eq!(evaluate(&plan, &arrangement).is_ok(), found.is_empty());
    assert!(found.iter().all(|fault| fault.pointer == "/client/facts/about"));
    found.first().map(|fault| fault.code.text())
}

#[test]
fn facts_must_fit() {
    let text = |text: &str| Some(FactValue::Text(text.to_owned()));
    let names = || FactKind::OneOf(vec!["berkenstaete".to_owned(), "elsewhere".to_owned()]);
    let bounds = || FactKind::Number(Some((Exact::ZERO, exact("9.5"))));
    assert_eq!(fault(FactKind::Truth, None), Some("missing-fact"));
    assert_eq!(fault(FactKind::Truth, Some(FactValue::Truth(true))), None);
    assert_eq!(fault(FactKind::Truth, text("yes")), Some("wrong-kind"));
    assert_eq!(fault(names(), text("elsewhere")), None);
    assert_eq!(fault(names(), text("berkenstate")), Some("unknown-name"));
    assert_eq!(fault(names(), Some(FactValue::Whole(1))), Some("wrong-kind"));
    assert_eq!(fault(bounds(), Some(FactValue::Whole(9))), None);
    assert_eq!(fault(bounds(), text("9.5")), None);
    assert_eq!(fault(bounds(), text("9.51")), Some("bad-number"));
    assert_eq!(fault(bounds(), text("nine")), Some("bad-number"));
    assert_eq!(fault(FactKind::Date, text("2013-02-28")), None);
    assert_eq!(fault(FactKind::Date, text("2013-02-29")), Some("bad-date"));
    assert_eq!(fault(FactKind::Date, text("2013-2-8")), Some("bad-date"));
    let plan = needing(names());
    let mut arrangement = arrangement("1");
    arrangement.facts = vec![("about".to_owned(), FactValue::Text("berkenstate".to_owned()))];
    let nearest = faults(&plan, &arrangement).pop().and_then(|fault| fault.nearest);
    assert_eq!(nearest.as_deref(), Some("berkenstaete"));
}

#[test]
fn roles_and_performers_must_be_named() {
    let mut policy = policy();
    if let Some(care) = policy.offers.first_mut() {
        care.terms = Terms::ByRole(vec![(RoleId(0), RoleTerms::Price(number(exact("1"))))]);
    }
    let plan = compiled(&policy);
    let care = || activity(CARE, Some(10), Some("1"));
    let mut arrangement = arrangement("1");
    arrangement.activities = vec![
        care(),
        open(care(), &[Performer::Network]),
        open(care(), &[Performer::Network, Performer::External]),
        Activity { paid_by_client: true, ..care() },
        Activity { by: None, able: Performers::default(), role: Some(RoleId(0)), ..care() },
    ];
    let found: Vec<_> = faults(&plan, &arrangement)
        .into_iter()
        .map(|fault| (fault.pointer, fault.code.text()))
        .collect();
    let expected = [
        ("/activities/0/role", "missing-role"),
        ("/activities/2/role", "missing-role"),
        ("/activities/4", "nobody-named"),
    ];
    assert_eq!(found, expected.map(|(pointer, code)| (pointer.to_owned(), code)));
    assert!(matches!(evaluate(&plan, &arrangement), Err(Refusal::Faults(all)) if all.len() == 3));
}

#[test]
fn what_has_no_use_is_listed() {
    let mut policy = policy();
    let plan = compiled(&policy);
    let mut arrangement = arrangement("1");
    arrangement.facts = vec![("a/b".to_owned(), FactValue::Truth(true))];
    arrangement.signed = vec![SignerId(0)];
    let full = Activity {
        role: Some(RoleId(0)),
        consent: Some(SignerId(0)),
        provider_unable: true,
        staff: 2,
        ..activity(COFFEE, None, None)
    };
    arrangement.activities = vec![activity(CARE, Some(10), Some("1")), full];
    assert_eq!(
        unused(&plan, &arrangement),
        [
            "/client/facts/a~1b",
            "/activities/1/staff",
            "/activities/1/role",
            "/activities/1/consent",
            "/signed/0",
        ]
    );
    for step in &mut policy.order {
        step.only_when = None;
    }
    policy.facts.push(Fact {
        name: "a/b".to_owned(),
        kind: FactKind::Truth,
        label: None,
        labels: Vec::new(),
    });
    if let Some(coffee) = policy.offers.get_mut(3) {
        coffee.only_when = Some(fact(0));
        coffee.consent = Consent::OfAnyone;
    }
    policy.agreement.signatures = vec![vec![SignerId(0)]];
    let plan = compiled(&policy);
    assert_eq!(
        unused(&plan, &arrangement),
        ["/activities/1/staff", "/activities/1/role", "/activities/1/provider_unable"]
    );
}
