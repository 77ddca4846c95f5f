//! Where an arrangement does not fit a policy.
//!
//! In: a plan and an arrangement. Out: every fault, or the values of its facts.
//! Absent on purpose: what is wrong for every policy; the wire layer has seen to that.

use chrono::{Datelike, NaiveDate};

use crate::domain::{Activity, Arrangement, FactValue, Fault, FaultCode, nearest};
use crate::plan::{Effect, Fact, FactKind, Plan};
use crate::quantity::{Exact, parse_decimal};

/// Every fault: facts in the order of the policy, then activities.
#[must_use]
pub fn faults(plan: &Plan, arrangement: &Arrangement) -> Vec<Fault> {
    let mut found = Vec::new();
    for fact in &plan.facts {
        if let Err(wrong) = value(fact, arrangement) {
            found.push(fact_fault(fact, arrangement, wrong));
        }
    }
    for (place, activity) in arrangement.activities.iter().enumerate() {
        found.extend(names_nobody(activity).then(|| {
            Fault::new(
                format!("/activities/{place}"),
                FaultCode::NobodyNamed,
                "say who does this in `by`, or who could in `able`",
            )
        }));
        found.extend(lacks_role(plan, activity).then(|| {
            Fault::new(
                format!("/activities/{place}/role"),
                FaultCode::MissingRole,
                "what this costs depends on who does it: give the `role`",
            )
        }));
    }
    found
}

/// Whether there is no fault.
pub(super) fn fits(plan: &Plan, arrangement: &Arrangement) -> bool {
    plan.facts.iter().all(|fact| value(fact, arrangement).is_ok())
        && !arrangement
            .activities
            .iter()
            .any(|activity| names_nobody(activity) || lacks_role(plan, activity))
}

/// Puts the facts into their slots.
pub(super) fn give_facts(plan: &Plan, arrangement: &Arrangement, slots: &mut [Exact]) {
    for (fact, slot) in plan.facts.iter().zip(&plan.fact_slots) {
        if let (Ok(value), Some(place)) = (value(fact, arrangement), slots.get_mut(slot.index())) {
            *place = value;
        }
    }
}

fn names_nobody(activity: &Activity) -> bool {
    activity.by.is_none() && activity.able.is_empty()
}

fn lacks_role(plan: &Plan, activity: &Activity) -> bool {
    if activity.role.is_some() || activity.paid_by_client {
        return false;
    }
    let offer = plan.offers.get(activity.service.index());
    if !offer.is_some_and(|offer| offer.needs_role) {
        return false;
    }
    plan.order.iter().filter(|step| step.effect == Effect::Draws).any(|step| match activity.by {
        Some(by) => by == step.performer,
        None => activity.able.contains(step.performer),
    })
}

fn given<'a>(fact: &Fact, arrangement: &'a Arrangement) -> Option<&'a FactValue> {
    arrangement.facts.iter().find(|(name, _)| *name == fact.name).map(|(_, value)| value)
}

/// The value of a fact, or the kind of what is wrong with it.
fn value(fact: &Fact, arrangement: &Arrangement) -> Result<Exact, FaultCode> {
    let given = given(fact, arrangement).ok_or(FaultCode::MissingFact)?;
    match (&fact.kind, given) {
        (FactKind::Truth, FactValue::Truth(yes)) => Ok(if *yes { Exact::ONE } else { Exact::ZERO }),
        (FactKind::OneOf(names), FactValue::Text(text)) => {
            let place = names.iter().position(|name| name == text).ok_or(FaultCode::UnknownName)?;
            Ok(Exact::whole(i128::try_from(place).unwrap_or(0)))
        }
        (FactKind::Number(bounds), FactValue::Text(text)) => {
            within(parse_decimal(text).map_err(|_| FaultCode::BadNumber)?, bounds.as_ref())
        }
        (FactKind::Number(bounds), FactValue::Whole(number)) => {
            within(Exact::whole(i128::from(*number)), bounds.as_ref())
        }
        (FactKind::Date, FactValue::Text(text)) => {
            let date = iso_date(text).ok_or(FaultCode::BadDate)?;
            Ok(Exact::whole(i128::from(date.num_days_from_ce())))
        }
        (FactKind::Truth, FactValue::Text(_) | FactValue::Whole(_))
        | (FactKind::OneOf(_) | FactKind::Date, FactValue::Truth(_) | FactValue::Whole(_))
        | (FactKind::Number(_), FactValue::Truth(_)) => Err(FaultCode::WrongKind),
    }
}

fn within(number: Exact, bounds: Option<&(Exact, Exact)>) -> Result<Exact, FaultCode> {
    match bounds {
        Some((least, most)) if number < *least || number > *most => Err(FaultCode::BadNumber),
        Some(_) | None => Ok(number),
    }
}

/// A date written `2013-11-01` and in no other way.
fn iso_date(text: &str) -> Option<NaiveDate> {
    let plain = text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if plain { NaiveDate::parse_from_str(text, "%Y-%m-%d").ok() } else { None }
}

fn fact_fault(fact: &Fact, arrangement: &Arrangement, code: FaultCode) -> Fault {
    let name = &fact.name;
    let pointer = format!("/client/facts/{}", super::unused::escaped(name));
    let wanted = match &fact.kind {
        FactKind::Truth => "true or false".to_owned(),
        FactKind::OneOf(names) => format!("one of {}", names.join(", ")),
        FactKind::Number(None) => "a number".to_owned(),
        FactKind::Number(Some((least, most))) => {
            format!("a number from {} to {}", plain(*least), plain(*most))
        }
        FactKind::Date => "a date such as 2013-11-01".to_owned(),
    };
    let message = if code == FaultCode::MissingFact {
        format!("the policy needs the fact `{name}`: {wanted}")
    } else {
        format!("the fact `{name}` should be {wanted}")
    };
    let mut like = None;
    if let (FactKind::OneOf(names), Some(FactValue::Text(text))) =
        (&fact.kind, given(fact, arrangement))
    {
        like = nearest(text, names.iter().map(String::as_str));
    }
    Fault::new(pointer, code, message).nearest(like)
}

fn plain(number: Exact) -> String {
    match crate::quantity::round(number, 9) {
        Ok(decimal) => decimal.normalize().to_string(),
        Err(_) => number.floor().to_string(),
    }
}
