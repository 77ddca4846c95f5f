//! Dimension 2: what the policy pays in, what an hour costs in it, and what it is worth.

use super::Point;
use crate::authoring::describe::amounts::{not_fixed, told};
use crate::authoring::describe::conditions::depends;
use crate::authoring::describe::known::Value;
use crate::authoring::describe::subject::Subject;
use crate::authoring::describe::text::{Text, amount, dated, in_turn, number, said};
use crate::authoring::describe::values::{Costs, Terms, costs, minutes_of_a_unit, roles_in_words};
use crate::check::expression::{Expression, Kind};
use crate::check::policy::ReasonId;
use crate::domain::{PaymentUnit, RoleId, ServiceId};
use crate::quantity::{Exact, Period, Unit};

/// What a policy says of its unit.
pub(super) fn points(subject: &Subject<'_>) -> Vec<Point> {
    let text = match subject.policy.unit {
        PaymentUnit::Money => said!("Rekent in geld." / "Counts in money."),
        PaymentUnit::Time => {
            said!("Rekent in tijd: uren en minuten." / "Counts in time: hours and minutes.")
        }
        PaymentUnit::Points => said!("Rekent in {}." / "Counts in {}.", subject.points(false)),
    };
    let mut points = vec![Point::new(subject, text, subject.always("pay in"))];
    let costs = costs(subject, None);
    points.extend(an_hour(subject, &costs));
    points.extend(a_point(subject, &costs));
    points.extend(worth(subject));
    points.push(calendar(subject));
    points
}

/// What an hour costs, where it costs budget; services with the same price from the same hands together.
fn an_hour(subject: &Subject<'_>, costs: &[Costs]) -> Option<Point> {
    type Priced = (Text, Option<Vec<RoleId>>, Vec<ServiceId>);
    let mut groups: Vec<Priced> = Vec::new();
    let mut reasons: Vec<ReasonId> = Vec::new();
    for one in costs {
        let Some(price) = price(subject, one) else { continue };
        reasons.extend(&one.reasons);
        let known =
            groups.iter_mut().find(|(known, roles, _)| *known == price && *roles == one.roles);
        match known {
            Some((_, _, services)) => services.extend(&one.services),
            None => groups.push((price, one.roles.clone(), one.services.clone())),
        }
    }
    let part = |(price, roles, services): &Priced| {
        let services = subject.services(services);
        match roles {
            Some(roles) => said!(
                "{} voor {} (door: {})" / "{} for {} (by: {})",
                price,
                services,
                roles_in_words(subject, roles)
            ),
            None => said!("{} voor {}" / "{} for {}", price, services),
        }
    };
    let parts: Vec<Text> = groups.iter().map(part).collect();
    let text = said!("Een uur kost: {}." / "An hour costs: {}.", in_turn(&parts));
    (!parts.is_empty()).then(|| Point::new(subject, text, reasons))
}

/// The price of an hour: an amount, or what it goes by.
fn price(subject: &Subject<'_>, costs: &Costs) -> Option<Text> {
    let mut prices: Vec<&Value> = Vec::new();
    for (_, cost) in &costs.rows {
        match &cost.terms {
            Terms::Price(value) if !prices.contains(&value) => prices.push(value),
            Terms::Price(_) | Terms::AsQuoted | Terms::Outside(_) | Terms::NotOffered(_) => {}
        }
    }
    Some(match prices.as_slice() {
        [] => return None,
        [Value::Known(minute)] => {
            let hour = minute.times(Exact::whole(60)).unwrap_or(*minute);
            dated(&amount(hour, subject.policy.unit, subject.policy.points.as_ref()), costs.year)
        }
        [Value::Depends(on)] => {
            let on = depends(subject, on);
            said!("een prijs die afhangt van {}" / "a price that depends on {}", on)
        }
        [Value::NoRow(_) | Value::TooLarge] => not_fixed(),
        [_, _, ..] => said!("een prijs naar indicatie" / "a price by indication"),
    })
}

/// What a point is in minutes, where an hour has one price.
fn a_point(subject: &Subject<'_>, costs: &[Costs]) -> Vec<Point> {
    if subject.policy.unit != PaymentUnit::Points {
        return Vec::new();
    }
    let mut lengths: Vec<(Exact, Vec<Text>, Vec<ReasonId>)> = Vec::new();
    for one in costs {
        let [(_, cost)] = one.rows.as_slice() else { continue };
        let Terms::Price(Value::Known(minute)) = &cost.terms else { continue };
        let Ok(length) = Exact::ONE.over(*minute) else { continue };
        let who = match &one.roles {
            Some(roles) => roles_in_words(subject, roles),
            None => subject.services(&one.services),
        };
        match lengths.iter_mut().find(|(known, _, _)| *known == length) {
            Some((_, all, reasons)) => {
                if !all.contains(&who) {
                    all.push(who);
                }
                reasons.extend(&one.reasons);
            }
            None => lengths.push((length, vec![who], one.reasons.clone())),
        }
    }
    let point = |(length, who, reasons): (Exact, Vec<Text>, Vec<ReasonId>)| {
        let sentence = minutes_of_a_unit(subject, length);
        let text = said!("{} ({})." / "{} ({}).", sentence, in_turn(&who));
        Point::new(subject, text, reasons)
    };
    lengths.into_iter().map(point).collect()
}

/// What a unit is worth in money. A policy in time speaks of no money here, whatever it says.
fn worth(subject: &Subject<'_>) -> Option<Point> {
    let mut reasons: Vec<ReasonId> = subject.always("pay in").into_iter().collect();
    let text = match (subject.policy.unit, &subject.policy.worth) {
        (PaymentUnit::Money, _) => return None,
        (PaymentUnit::Time, Some(_)) => said!(
            "Wat tijd in geld waard is, staat in het overzicht van de waarde."
                / "What time is worth in money is in the overview of values."
        ),
        (PaymentUnit::Time, None) => {
            said!("Tijd is niet omgerekend naar geld." / "Time is not converted to money.")
        }
        (PaymentUnit::Points, Some(worth)) => {
            let euros = Expression { kind: Kind::Amount(Unit::MONEY), ..worth.value.clone() };
            let told = told(subject, &euros, None);
            reasons = vec![worth.reason];
            reasons.extend(told.reasons);
            said!(
                "De waarde van 1 {}: {}." / "The worth of 1 {}: {}.",
                subject.points(true),
                told.text
            )
        }
        (PaymentUnit::Points, None) => said!(
            "Wat 1 {} in geld waard is, is niet vastgelegd."
                / "What 1 {} is worth in money is not laid down.",
            subject.points(true)
        ),
    };
    Some(Point::new(subject, text, reasons))
}

fn calendar(subject: &Subject<'_>) -> Point {
    let weeks = |period| number(subject.policy.calendar.weeks(period));
    let text = said!(
        "Rekent met {} weken in een maand en {} weken in een jaar."
            / "Counts {} weeks to a month and {} weeks to a year.",
        weeks(Period::Month),
        weeks(Period::Year)
    );
    Point::new(subject, text, subject.always("calendar"))
}
