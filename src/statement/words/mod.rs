//! Findings, options and amounts in plain sentences, Dutch and English.
//!
//! In: what an evaluation found, the catalogue, a locale. Out: text for people.
//! Absent on purpose: sums.

mod dutch;
mod english;

use super::{Amount, FindingKind, Piece, Possibility};
use crate::domain::{Catalogue, Locale, PaymentUnit, Performer, PointsName};
use crate::quantity::{Exact, Unit, parse_decimal, round};

/// Where sentences get their names from.
#[derive(Debug, Clone, Copy)]
pub struct Naming<'a> {
    /// Services, roles, signers, indications.
    pub catalogue: &'a Catalogue,
    /// What points are called, where they have a name of their own.
    pub points: Option<&'a PointsName>,
}

/// A finding in one plain sentence; a rule of the policy speaks for itself.
#[must_use]
pub fn finding_in_words(
    kind: &FindingKind<'_>,
    unit: PaymentUnit,
    naming: Naming<'_>,
    locale: Locale,
) -> String {
    match locale {
        Locale::Dutch => dutch::finding(kind, unit, naming),
        Locale::English => english::finding(kind, unit, naming),
    }
}

/// An option in one plain sentence, with what it frees; `called` is what a person calls the activity
/// it concerns, where it concerns one.
#[must_use]
pub fn option_in_words(
    option: &Possibility<'_>,
    called: &str,
    unit: PaymentUnit,
    naming: Naming<'_>,
    locale: Locale,
) -> String {
    match locale {
        Locale::Dutch => dutch::option(option, called, unit, naming),
        Locale::English => english::option(option, called, unit, naming),
    }
}

/// Who does something: `zelf`, `netwerk`, `zorgaanbieder`.
#[must_use]
pub const fn performer_in_words(performer: Performer, locale: Locale) -> &'static str {
    match locale {
        Locale::Dutch => dutch::performer(performer),
        Locale::English => english::performer(performer),
    }
}

/// An amount in words, rounded to hundredths: `€ 1.234,56 per week`.
#[must_use]
pub fn amount_in_words(amount: Amount, points: Option<&PointsName>, locale: Locale) -> String {
    match locale {
        Locale::Dutch => dutch::amount_called(amount, points),
        Locale::English => english::amount_called(amount, points),
    }
}

/// The unit of a flow in what the policy pays in.
const fn flow(unit: PaymentUnit) -> Unit {
    match unit {
        PaymentUnit::Money => Unit { flow: 1, ..Unit::MONEY },
        PaymentUnit::Time => Unit { flow: 1, ..Unit::TIME },
        PaymentUnit::Points => Unit { flow: 1, ..Unit::POINTS },
    }
}

/// What a figure counts, and what it stands per.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Money,
    Minutes,
    Points,
    Pieces,
    Number,
}

/// What an amount stands per, besides a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Divided {
    Hour,
    Piece,
    Point,
}

/// An amount taken apart for printing: a price per minute becomes one per hour.
struct Parts {
    value: Exact,
    counted: Counted,
    divided: Option<Divided>,
    per_week: bool,
}

fn parts(amount: Amount) -> Parts {
    let Amount { value, unit } = amount;
    let counted = if unit.money > 0 {
        Counted::Money
    } else if unit.points > 0 {
        Counted::Points
    } else if unit.time > 0 {
        Counted::Minutes
    } else if unit.pieces > 0 {
        Counted::Pieces
    } else {
        Counted::Number
    };
    let divided = if unit.time < 0 {
        Some(Divided::Hour)
    } else if unit.pieces < 0 {
        Some(Divided::Piece)
    } else if unit.points < 0 {
        Some(Divided::Point)
    } else {
        None
    };
    let hourly = value.times(Exact::whole(60)).unwrap_or(value);
    let value = if divided == Some(Divided::Hour) { hourly } else { value };
    Parts { value, counted, divided, per_week: unit.flow > 0 }
}

/// Care time of more than two hours as people say it: whole hours, and the minutes beside them. In
/// minutes as they are shown; without the sign.
fn in_hours(minutes: Exact) -> Option<(Exact, Exact)> {
    let shown = round(minutes, 2).ok()?.to_string();
    let shown = parse_decimal(shown.trim_start_matches('-')).ok()?;
    if shown <= Exact::whole(120) {
        return None;
    }
    let hours = Exact::whole(shown.over(Exact::whole(60)).ok()?.floor());
    let rest = shown.minus(hours.times(Exact::whole(60)).ok()?).ok()?;
    Some((hours, rest))
}

/// The marks between thousands and before hundredths.
struct Notation {
    thousands: char,
    decimal: char,
}

/// A figure without its sign: always two decimals for money, else as few as it needs.
fn figure(value: Exact, money: bool, notation: &Notation) -> (bool, String) {
    let text = match round(value, 2) {
        Ok(decimal) if money => decimal.to_string(),
        Ok(decimal) => decimal.normalize().to_string(),
        Err(_) => value.floor().to_string(),
    };
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.as_str()),
    };
    let (whole, behind) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out = String::new();
    for (place, digit) in whole.chars().enumerate() {
        let left = whole.len().saturating_sub(place);
        if place > 0 && left % 3 == 0 {
            out.push(notation.thousands);
        }
        out.push(digit);
    }
    if !behind.is_empty() {
        out.push(notation.decimal);
        out.push_str(behind);
    }
    (negative, out)
}

/// Pieces of a message put together.
fn joined(pieces: &[Piece<'_>], points: Option<&PointsName>, locale: Locale) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Value(amount) => out.push_str(&amount_in_words(*amount, points, locale)),
        }
    }
    out
}

/// Names with commas and one word before the last: `a, b of c`.
fn listed(names: &[&str], last: &str) -> String {
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((end, before)) => format!("{} {last} {end}", before.join(", ")),
    }
}

#[cfg(test)]
mod amount_tests;
#[cfg(test)]
mod tests;
