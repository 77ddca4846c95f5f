//! Section 0: whether the arrangement fits the policy, and the facts as numbers.

use chrono::{Datelike as _, NaiveDate};
use pvb::check::expression::{Expression, Field, Node};
use pvb::check::policy::{Effect, Fact, FactKind, Offer, Policy, Terms};
use pvb::domain::{Activity, Arrangement, FactValue, Performer};
use pvb::quantity::parse_decimal;

use super::number::{Number, number, truth, whole};

/// Every fault, as pointer and code.
pub fn faults(policy: &Policy, arrangement: &Arrangement) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for fact in &policy.facts {
        if let Err(code) = fact_value(fact, arrangement) {
            found.push((format!("/client/facts/{}", fact.name), code.to_owned()));
        }
    }
    for (place, activity) in arrangement.activities.iter().enumerate() {
        if activity.by.is_none() && activity.able.is_empty() {
            found.push((format!("/activities/{place}"), "nobody-named".to_owned()));
        }
        let offer = &policy.offers[activity.service.index()];
        if activity.role.is_none() && asks_role(offer) && role_is_needed(policy, activity) {
            found.push((format!("/activities/{place}/role"), "missing-role".to_owned()));
        }
    }
    found.sort();
    found
}

/// The facts as numbers, in the order of the policy.
pub fn facts(policy: &Policy, arrangement: &Arrangement) -> Vec<Number> {
    policy
        .facts
        .iter()
        .map(|fact| fact_value(fact, arrangement).expect("an arrangement without faults"))
        .collect()
}

fn fact_value(fact: &Fact, arrangement: &Arrangement) -> Result<Number, &'static str> {
    let given = arrangement.facts.iter().find(|(name, _)| *name == fact.name);
    let Some((_, value)) = given else { return Err("missing-fact") };
    match (&fact.kind, value) {
        (FactKind::Truth, FactValue::Truth(yes)) => Ok(truth(*yes)),
        (FactKind::OneOf(names), FactValue::Text(text)) => {
            names.iter().position(|name| name == text).map(whole).ok_or("unknown-name")
        }
        (FactKind::Number(bounds), FactValue::Text(text)) => {
            let value = parse_decimal(text).map_err(|_| "bad-number")?;
            within(number(value), bounds.map(|(low, high)| (number(low), number(high))))
        }
        (FactKind::Number(bounds), FactValue::Whole(value)) => {
            within(whole(*value), bounds.map(|(low, high)| (number(low), number(high))))
        }
        (FactKind::Date, FactValue::Text(text)) => day_number(text).map(whole).ok_or("bad-date"),
        (FactKind::Truth, FactValue::Text(_) | FactValue::Whole(_))
        | (FactKind::OneOf(_) | FactKind::Date, FactValue::Truth(_) | FactValue::Whole(_))
        | (FactKind::Number(_), FactValue::Truth(_)) => Err("wrong-kind"),
    }
}

fn within(value: Number, bounds: Option<(Number, Number)>) -> Result<Number, &'static str> {
    match bounds {
        Some((low, high)) if value < low || value > high => Err("bad-number"),
        Some(_) | None => Ok(value),
    }
}

fn day_number(text: &str) -> Option<i32> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    Some(date.num_days_from_ce())
}

/// A role is needed where someone who draws on the budget does it, or may come to do it.
fn role_is_needed(policy: &Policy, activity: &Activity) -> bool {
    let draws = |performer: Performer| {
        policy.order.iter().any(|step| step.performer == performer && step.effect == Effect::Draws)
    };
    let drawn = match activity.by {
        Some(performer) => draws(performer),
        None => Performer::ALL
            .into_iter()
            .any(|performer| activity.able.contains(performer) && draws(performer)),
    };
    drawn && !activity.paid_by_client
}

fn asks_role(offer: &Offer) -> bool {
    let by_terms = match &offer.terms {
        Terms::Price(price) => looks_up_role(price),
        Terms::ByRole(_) => true,
        Terms::AsQuoted | Terms::Outside(_) | Terms::NotOffered(_) => false,
    };
    by_terms || offer.only_when.as_ref().is_some_and(looks_up_role)
}

fn looks_up_role(expression: &Expression) -> bool {
    let here = match &expression.node {
        Node::Lookup(_, keys) => keys.iter().any(|key| key.node == Node::Field(Field::Role)),
        Node::Constant(_)
        | Node::Fact(_)
        | Node::Let(_)
        | Node::Indication
        | Node::Year
        | Node::Total(_)
        | Node::Field(_)
        | Node::Arithmetic(..)
        | Node::Negative(_)
        | Node::Smallest(_)
        | Node::Largest(_)
        | Node::Compare(..)
        | Node::OneOf(..)
        | Node::IndicationIn(_)
        | Node::And(..)
        | Node::Or(..)
        | Node::Not(_)
        | Node::If(..)
        | Node::Any(_)
        | Node::Every(_)
        | Node::Sum(..)
        | Node::Count(_) => false,
    };
    here || parts(expression).into_iter().any(looks_up_role)
}

/// The expressions directly inside an expression.
pub fn parts(expression: &Expression) -> Vec<&Expression> {
    match &expression.node {
        Node::Constant(_)
        | Node::Fact(_)
        | Node::Let(_)
        | Node::Indication
        | Node::Year
        | Node::Total(_)
        | Node::Field(_)
        | Node::IndicationIn(_) => Vec::new(),
        Node::Lookup(_, inner) | Node::Smallest(inner) | Node::Largest(inner) => {
            inner.iter().collect()
        }
        Node::Arithmetic(_, left, right)
        | Node::Compare(_, left, right)
        | Node::And(left, right)
        | Node::Or(left, right) => vec![left, right],
        Node::Negative(inner)
        | Node::OneOf(inner, _)
        | Node::Not(inner)
        | Node::Any(inner)
        | Node::Every(inner) => vec![inner],
        Node::If(test, yes, no) => vec![test, yes, no],
        Node::Sum(_, test) | Node::Count(test) => test.iter().map(Box::as_ref).collect(),
    }
}
