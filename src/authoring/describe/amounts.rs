//! Amounts as a policy fixes them: a figure, a share, a range over indications, or what they depend on.
//!
//! In: checked expressions. Out: [`Told`], the amount in both languages with the rules behind it.
//! Absent on purpose: what the amount is for.

use std::collections::BTreeSet;

use super::conditions::{depends, sum};
use super::known::{Circumstances, Dependency, Found, Value};
use super::subject::{Subject, figure};
use super::text::{Text, amount, dated, number, per, said, share};
use crate::check::expression::{Arithmetic, Expression, Kind, Node};
use crate::check::policy::ReasonId;
use crate::domain::{IndicationId, PaymentUnit, ServiceId};
use crate::quantity::{Exact, Period, Unit};
use crate::statement::{Amount, amount_in_words};
use crate::syntax::Language;
use crate::syntax::keywords::Keyword;

/// An amount in words, and what it was drawn from.
pub(super) struct Told {
    /// The amount.
    pub text: Text,
    /// Tables, their rows and named values.
    pub reasons: BTreeSet<ReasonId>,
}

/// An amount of a policy, for any client; of a service where it is the price of one.
pub(super) fn told(
    subject: &Subject<'_>,
    expression: &Expression,
    service: Option<ServiceId>,
) -> Told {
    if let Some(told) = share_of_a_sum(subject, expression) {
        return told;
    }
    let at = Circumstances { service, ..Circumstances::default() };
    let Found { value, mut reasons } = subject.find(at, expression);
    let dated = |text: Text| dated(&text, subject.year_of(expression));
    let text = match value {
        Value::Known(value) => dated(fixed(subject, value, expression)),
        Value::Depends(on) if on.iter().all(|one| *one == Dependency::Indication) => {
            dated(by_indication(subject, at, expression, &mut reasons))
        }
        Value::Depends(on) => depending(subject, &depends(subject, &on)),
        Value::NoRow(_) | Value::TooLarge => not_fixed(),
    };
    Told { text, reasons }
}

/// What nobody has written down.
pub(super) fn not_fixed() -> Text {
    said!("niet vastgelegd" / "not laid down")
}

/// What takes the place of an amount that depends on something.
fn depending(subject: &Subject<'_>, on: &Text) -> Text {
    match subject.policy.unit {
        PaymentUnit::Money => {
            said!("een bedrag dat afhangt van {}" / "an amount that depends on {}", on)
        }
        PaymentUnit::Time => said!("een tijd die afhangt van {}" / "a time that depends on {}", on),
        PaymentUnit::Points => said!(
            "een aantal {} dat afhangt van {}" / "a number of {} that depends on {}",
            subject.points(false),
            on
        ),
    }
}

/// `10% van het budget`
fn share_of_a_sum(subject: &Subject<'_>, expression: &Expression) -> Option<Told> {
    let Node::Arithmetic(Arithmetic::Times, left, right) = &expression.node else {
        return None;
    };
    let (part, total) = match (&left.node, &right.node) {
        (_, Node::Total(total)) => (left, *total),
        (Node::Total(total), _) => (right, *total),
        (_, _) => return None,
    };
    let Found { value, reasons } = subject.find(Circumstances::default(), part);
    let part = figure(&value).filter(|_| part.kind == Kind::Amount(Unit::NUMBER))?;
    Some(Told { text: said!("{} van {}" / "{} of {}", share(part), sum(total)), reasons })
}

fn fixed(subject: &Subject<'_>, value: Exact, expression: &Expression) -> Text {
    let Kind::Amount(unit) = expression.kind else {
        return number(value);
    };
    if unit == Unit::NUMBER {
        return share(value);
    }
    if unit.flow != 1 {
        return Text::of(|locale| {
            amount_in_words(Amount { value, unit }, subject.policy.points.as_ref(), locale)
        });
    }
    let period = written_period(subject, expression);
    let calendar = &subject.policy.calendar;
    let amount_per = |period| value.times(calendar.weeks(period)).map(|value| (value, period));
    let (value, period) = amount_per(period).unwrap_or((value, Period::Week));
    amount(value, subject.policy.unit, subject.policy.points.as_ref()).then(&per(period))
}

/// The period that an amount was written with: the last word of it.
fn written_period(subject: &Subject<'_>, expression: &Expression) -> Period {
    let written = subject.source.slice(expression.span);
    let last = written.split_whitespace().next_back().unwrap_or_default();
    let spelt = |keyword: Keyword| {
        [Language::Dutch, Language::English]
            .iter()
            .any(|language| keyword.spellings(*language).contains(&last))
    };
    let known = [
        (Keyword::Day, Period::Day),
        (Keyword::Month, Period::Month),
        (Keyword::Year, Period::Year),
    ];
    known
        .into_iter()
        .find(|(keyword, _)| spelt(*keyword))
        .map_or(Period::Week, |(_, period)| period)
}

/// From the smallest to the largest, for the indications that may take part.
fn by_indication(
    subject: &Subject<'_>,
    at: Circumstances,
    expression: &Expression,
    reasons: &mut BTreeSet<ReasonId>,
) -> Text {
    let mut values: Vec<(Exact, IndicationId)> = Vec::new();
    for id in subject.admitted() {
        let found = subject.find(Circumstances { indication: Some(id), ..at }, expression);
        if let Value::Known(value) = found.value {
            values.push((value, id));
            reasons.extend(found.reasons);
        }
    }
    let smallest = values.iter().copied().min_by_key(|(value, _)| *value);
    // The last of the largest would be some rare variant of a package: the first is better known.
    let largest = values.iter().copied().rev().max_by_key(|(value, _)| *value);
    let (Some(least), Some(most)) = (smallest, largest) else {
        return not_fixed();
    };
    if least.0 == most.0 {
        return fixed(subject, least.0, expression);
    }
    let end = |(value, id): (Exact, IndicationId)| {
        let named = subject.indications(&[id]);
        said!("{} ({})" / "{} ({})", fixed(subject, value, expression), named)
    };
    said!("van {} tot {}, naar indicatie" / "from {} to {}, by indication", end(least), end(most))
}
