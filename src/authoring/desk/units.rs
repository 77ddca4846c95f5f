//! What values are in, in the words of both languages.
//!
//! In: a kind of value, a fact, a measure, an expression as written. Out: a [`Text`].
//! Absent on purpose: amounts.

use crate::authoring::describe::Text;
use crate::check::expression::{ChoiceOf, Kind};
use crate::domain::Measure;
use crate::quantity::{Per, Unit};
use crate::syntax::tree::{Expression, FactKind, Literal, PerWhat};

fn said(nl: &str, en: &str) -> Text {
    Text { nl: nl.to_owned(), en: en.to_owned() }
}

/// What a checked value is in.
pub(super) fn kind(kind: Kind) -> Text {
    match kind {
        Kind::Truth => said("ja of nee", "yes or no"),
        Kind::Amount(unit) => amount(unit),
        Kind::Date => said("een datum", "a date"),
        Kind::Choice(ChoiceOf::Fact(_)) => said("een van de waarden", "one of the values"),
        Kind::Choice(ChoiceOf::Performer) => said("wie het doet", "who does it"),
        Kind::Choice(ChoiceOf::Service) => said("een dienst", "a service"),
        Kind::Choice(ChoiceOf::Category) => said("een categorie", "a category"),
        Kind::Choice(ChoiceOf::Role) => said("een functie", "a role"),
        Kind::Choice(ChoiceOf::Signer) => said("wie tekent", "who signs"),
        Kind::Indication => said("een indicatie", "an indication"),
        Kind::Year => said("een jaar", "a year"),
    }
}

/// What a fact may be.
pub(super) fn fact(fact: &FactKind) -> Text {
    match fact {
        FactKind::Truth => said("ja of nee", "yes or no"),
        FactKind::OneOf(choices) => {
            let names: Vec<&str> = choices.iter().map(|one| one.name.value.as_str()).collect();
            let names = names.join(", ");
            said(&format!("een van: {names}"), &format!("one of: {names}"))
        }
        FactKind::Number(None) => said("een getal", "a number"),
        FactKind::Number(Some((from, to))) => {
            let (from, to) = (&from.value, &to.value);
            said(
                &format!("een getal van {from} tot en met {to}"),
                &format!("a number from {from} to {to}"),
            )
        }
        FactKind::Date => said("een datum", "a date"),
    }
}

/// What a service is measured in.
pub(super) fn measure(measure: Measure) -> Text {
    match measure {
        Measure::Time => said("zorgtijd, in minuten", "care time, in minutes"),
        Measure::Pieces => said("stuks", "pieces"),
        Measure::Period => said("een vast bedrag per periode", "a fixed amount per period"),
        Measure::Quoted => said("een offerte in euro's", "a quote in euros"),
    }
}

/// An amount.
pub(super) fn amount(unit: Unit) -> Text {
    let things = [
        (unit.money, "euro's", "euros", "euro", "euro"),
        (unit.time, "zorgtijd", "care time", "uur zorg", "hour of care"),
        (unit.points, "punten", "points", "punt", "point"),
        (unit.pieces, "stuks", "pieces", "stuk", "piece"),
    ];
    let mut nl = Vec::new();
    let mut en = Vec::new();
    let (mut per_nl, mut per_en) = (String::new(), String::new());
    for (exponent, many_nl, many_en, one_nl, one_en) in things {
        for _ in 0..exponent.max(0) {
            nl.push(many_nl);
            en.push(many_en);
        }
        for _ in exponent.min(0)..0 {
            per_nl.push_str(&format!(" per {one_nl}"));
            per_en.push_str(&format!(" per {one_en}"));
        }
    }
    for _ in 0..unit.flow.max(0) {
        per_nl.push_str(" per periode");
        per_en.push_str(" per period");
    }
    if nl.is_empty() {
        nl.push("een getal");
        en.push("a number");
    }
    said(&format!("{}{per_nl}", nl.join(" × ")), &format!("{}{per_en}", en.join(" × ")))
}

/// What an expression is in, as far as it is written with its unit.
pub(super) fn written(expression: &Expression) -> Option<Text> {
    if let Expression::Literal(Literal::Percent(_)) = expression {
        return Some(said("een deel", "a share"));
    }
    unit(expression).map(amount)
}

fn unit(expression: &Expression) -> Option<Unit> {
    match expression {
        Expression::Literal(literal) => match literal {
            Literal::Money(_) => Some(Unit::MONEY),
            Literal::Points(_) => Some(Unit::POINTS),
            Literal::Hours(_) | Literal::Minutes(_) => Some(Unit::TIME),
            Literal::Pieces(_) => Some(Unit::PIECES),
            Literal::Number(_) => Some(Unit::NUMBER),
            Literal::Percent(_) | Literal::Date(_) | Literal::Truth(_) => None,
        },
        Expression::Bracketed(inner) | Expression::Negative(inner) => unit(&inner.value),
        Expression::Per(inner, what) => Some(unit(&inner.value)?.per(match what.value {
            PerWhat::Day | PerWhat::Week | PerWhat::Month | PerWhat::Year => Per::Period,
            PerWhat::Hour | PerWhat::Minute => Per::Time,
            PerWhat::Piece => Per::Piece,
            PerWhat::Point => Per::Point,
        })),
        Expression::Name(_)
        | Expression::Lookup(_, _)
        | Expression::BuiltIn(_)
        | Expression::Performer(_)
        | Expression::Colour(_)
        | Expression::Binary(_, _, _)
        | Expression::Not(_)
        | Expression::Is(_, _, _)
        | Expression::If(_, _)
        | Expression::Smallest(_)
        | Expression::Largest(_)
        | Expression::Aggregate(_) => None,
    }
}
