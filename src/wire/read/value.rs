//! Single values: numbers, dates, and names from a list.

use chrono::NaiveDate;

use super::object::Node;
use super::private;
use crate::domain::nearest;
use crate::domain::{Catalogue, Fault, FaultCode, Performer, SignerId};
use crate::quantity::{DecimalError, Exact, Period, parse_decimal};
use crate::wire::Json;

/// Longer lists of names help nobody.
const MOST_SHOWN: usize = 40;

/// A name that nothing declares.
pub(super) fn unknown<'a>(
    node: &Node<'_, '_>,
    name: &str,
    what: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Fault {
    let known: Vec<&str> = known.into_iter().collect();
    let near = nearest(name, known.iter().copied());
    let message = match near {
        Some(near) => format!("there is no {what} `{name}`; did you mean `{near}`?"),
        None if known.len() <= MOST_SHOWN && !known.is_empty() => {
            format!("there is no {what} `{name}`; known are {}", known.join(", "))
        }
        None => format!("there is no {what} `{name}`"),
    };
    node.fault(FaultCode::UnknownName, message).nearest(near)
}

/// One of a few names.
pub(super) fn one_of<T: Copy>(
    node: &Node<'_, '_>,
    what: &str,
    known: &[(&'static str, T)],
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let name = node.text(faults)?;
    let found = known.iter().find(|(known, _)| *known == name);
    if found.is_none() {
        faults.push(unknown(node, name, what, known.iter().map(|(name, _)| *name)));
    }
    found.map(|(_, value)| *value)
}

/// A performer.
pub(super) fn performer(node: &Node<'_, '_>, faults: &mut Vec<Fault>) -> Option<Performer> {
    one_of(node, "performer", &Performer::ALL.map(|one| (one.name(), one)), faults)
}

/// A period.
pub(super) fn period(node: &Node<'_, '_>, faults: &mut Vec<Fault>) -> Option<Period> {
    one_of(node, "period", &Period::ALL.map(|one| (one.name(), one)), faults)
}

/// Someone who signs or consents.
pub(super) fn signer(
    node: &Node<'_, '_>,
    catalogue: &Catalogue,
    faults: &mut Vec<Fault>,
) -> Option<SignerId> {
    let name = node.text(faults)?;
    let found = catalogue.signer_named(name);
    if found.is_none() {
        let known = catalogue.signers.iter().map(|signer| signer.name.as_str());
        faults.push(unknown(node, name, "signer", known));
    }
    found
}

/// A whole number within bounds, both inclusive.
pub(super) fn whole(
    node: &Node<'_, '_>,
    least: i128,
    most: i128,
    faults: &mut Vec<Fault>,
) -> Option<u32> {
    let Json::Whole(number) = node.value else {
        faults.push(node.wrong("a whole number"));
        return None;
    };
    if (least..=most).contains(number) {
        return u32::try_from(*number).ok();
    }
    if private::holds_bsn(&number.to_string()) {
        faults.push(private::number_of_a_person(node.pointer()));
        return None;
    }
    let message = format!("{number} is out of bounds: a whole number from {least} to {most}");
    faults.push(node.fault(FaultCode::BadNumber, message));
    None
}

/// A decimal in text, zero or more.
pub(super) fn amount(node: &Node<'_, '_>, faults: &mut Vec<Fault>) -> Option<Exact> {
    match node.value {
        Json::Text(text) => decimal(node, text, faults),
        Json::Whole(_) | Json::Fraction => {
            faults.push(as_text(node));
            None
        }
        Json::Null | Json::Truth(_) | Json::List(_) | Json::Object(_) => {
            faults.push(node.wrong("a decimal in text, as \"118.42\""));
            None
        }
    }
}

/// The first whole number that is too large for a decimal.
const MOST: i128 = 1_000_000_000_000;

/// How often: a decimal in text or a whole number, more than zero.
pub(super) fn times(node: &Node<'_, '_>, faults: &mut Vec<Fault>) -> Option<Exact> {
    let number = match node.value {
        Json::Text(text) => decimal(node, text, faults)?,
        Json::Whole(number @ 0..MOST) => Exact::whole(*number),
        Json::Whole(number) => decimal(node, &number.to_string(), faults)?,
        Json::Fraction => {
            faults.push(as_text(node));
            return None;
        }
        Json::Null | Json::Truth(_) | Json::List(_) | Json::Object(_) => {
            faults.push(node.wrong("a whole number or a decimal in text, as \"3.5\""));
            return None;
        }
    };
    if number == Exact::ZERO {
        faults.push(node.fault(FaultCode::BadNumber, "this must be more than zero"));
        return None;
    }
    Some(number)
}

fn as_text(node: &Node<'_, '_>) -> Fault {
    if let Json::Whole(number) = node.value {
        return node.number(*number);
    }
    let message = "this is a number with decimals; write it as text: \"3.5\"";
    node.fault(FaultCode::WrongKind, message)
}

fn decimal(node: &Node<'_, '_>, text: &str, faults: &mut Vec<Fault>) -> Option<Exact> {
    let message = match parse_decimal(text) {
        Ok(number) if !number.is_negative() => return Some(number),
        Ok(_) if private::holds_bsn(text) => {
            faults.push(private::number_of_a_person(node.pointer()));
            return None;
        }
        Ok(_) => format!("`{text}` is below zero"),
        Err(DecimalError::NotADecimal) => {
            "this is no decimal: digits, and a point where there is a fraction, as \"3.5\""
                .to_owned()
        }
        Err(DecimalError::TooPrecise) => {
            "at most nine digits may stand behind the point".to_owned()
        }
        Err(DecimalError::TooLarge) => {
            "at most twelve digits may stand before the point".to_owned()
        }
    };
    faults.push(node.fault(FaultCode::BadNumber, message));
    None
}

/// A date that exists, as `2013-11-01`.
#[must_use]
pub fn date_from_text(text: &str) -> Option<NaiveDate> {
    let shape = text.bytes().map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    if !shape.eq(*b"0000-00-00") {
        return None;
    }
    let (year, month, day) = (text.get(..4)?, text.get(5..7)?, text.get(8..)?);
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A date that exists.
pub(super) fn date(node: &Node<'_, '_>, faults: &mut Vec<Fault>) -> Option<NaiveDate> {
    let text = node.text(faults)?;
    let date = date_from_text(text);
    if date.is_none() {
        let message = "this is no date that exists: year, month and day, as \"2013-11-01\"";
        faults.push(node.fault(FaultCode::BadDate, message));
    }
    date
}
