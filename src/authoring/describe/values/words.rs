//! The values in words and figures.

use super::euros;
use super::hours::{Cost, Costs, Terms, is_most};
use super::{Euros, Group, Hour, Row};
use crate::authoring::describe::conditions;
use crate::authoring::describe::known::Value;
use crate::authoring::describe::subject::{Subject, figure, spaced};
use crate::authoring::describe::text::{Text, amount, dated, said};
use crate::check::policy::{ReasonId, Table, TableId};
use crate::domain::{IndicationId, Locale, PaymentUnit, RoleId, ServiceId};
use crate::quantity::{Exact, round};

/// What an hour of some services costs.
pub(super) fn hour(subject: &Subject<'_>, costs: &Costs, asked: Option<IndicationId>) -> Hour {
    let mut reasons = costs.reasons.clone();
    let mut rows = Vec::new();
    for (ids, cost) in &costs.rows {
        let (row, more) = row(subject, asked, ids.as_deref(), (cost, costs.year));
        rows.push(row);
        reasons.extend(more);
    }
    Hour {
        services: services(subject, &costs.services),
        roles: costs.roles.as_ref().map(|roles| self::roles(subject, roles)),
        year: costs.year,
        rows,
        because: subject.because(reasons),
    }
}

fn services(subject: &Subject<'_>, ids: &[ServiceId]) -> Group {
    let known = ids.iter().filter_map(|id| subject.catalogue.service(*id));
    Group { names: known.map(|one| one.name.clone()).collect(), text: subject.services(ids) }
}

fn roles(subject: &Subject<'_>, ids: &[RoleId]) -> Group {
    let known = ids.iter().filter_map(|id| subject.catalogue.roles.get(id.index()));
    Group { names: known.map(|one| one.name.clone()).collect(), text: roles_in_words(subject, ids) }
}

/// Roles; where they are more than half of all, they are everyone else.
pub(in crate::authoring::describe) fn roles_in_words(
    subject: &Subject<'_>,
    ids: &[RoleId],
) -> Text {
    if is_most(subject, ids) { said!("ieder ander" / "anyone else") } else { subject.roles(ids) }
}

/// Indications.
pub(super) fn indications(subject: &Subject<'_>, ids: &[IndicationId]) -> Group {
    let known = ids.iter().filter_map(|id| subject.catalogue.indications.get(id.index()));
    Group { names: known.map(ToString::to_string).collect(), text: subject.indications(ids) }
}

fn row(
    subject: &Subject<'_>,
    asked: Option<IndicationId>,
    ids: Option<&[IndicationId]>,
    (cost, year): (&Cost, Option<i32>),
) -> (Row, Vec<ReasonId>) {
    let unit = subject.policy.unit;
    let hour = hourly(cost);
    let minutes = hour.filter(|_| unit != PaymentUnit::Money).and_then(minutes_for_one);
    let (euros, reasons) =
        hour.map(|hour| euros::of(subject, hour, asked, ids)).unwrap_or_default();
    let price = match &cost.terms {
        Terms::Price(price) => Some(price),
        Terms::AsQuoted | Terms::Outside(_) | Terms::NotOffered(_) => None,
    };
    let row = Row {
        indications: ids.map(|ids| indications(subject, ids)),
        terms: match cost.terms {
            Terms::Price(_) => "price",
            Terms::AsQuoted => "as_quoted",
            Terms::Outside(_) => "outside",
            Terms::NotOffered(_) => "not_offered",
        },
        cost: hour.and_then(hundredths),
        cost_in_words: cost_in_words(subject, cost, year),
        minutes_per_unit: minutes.and_then(hundredths),
        text: sentences(subject, (cost, year), minutes, &euros),
        euros_in_words: euros::together(&euros),
        euros,
        only_when: cost.only_when.clone(),
        depends_on: euros::dependencies(subject, price),
    };
    (row, reasons)
}

/// All that is known of the cost of an hour.
fn sentences(
    subject: &Subject<'_>,
    (cost, year): (&Cost, Option<i32>),
    minutes: Option<Exact>,
    euros: &[Euros],
) -> Text {
    let unit = subject.policy.unit;
    let words = cost_in_words(subject, cost, year);
    let mut text = match &cost.terms {
        Terms::Price(Value::Known(_)) => {
            said!("Een uur kost {}." / "An hour costs {}.", words)
        }
        Terms::Price(_) | Terms::AsQuoted | Terms::Outside(_) | Terms::NotOffered(_) => {
            said!("Wat een uur kost: {}." / "What an hour costs: {}.", words)
        }
    };
    if let Some(minutes) = minutes {
        text = text.then(&said!("{}." / "{}.", minutes_of_a_unit(subject, minutes)));
    }
    if unit != PaymentUnit::Money && !euros.is_empty() {
        let euros = euros::together(euros);
        text = text.then(&said!("In euro's: {}." / "In euros: {}.", euros));
    }
    match &cost.only_when {
        Some(condition) => text.then(&said!("{}." / "{}.", condition.capital())),
        None => text,
    }
}

/// What an hour costs, where that is one number.
fn hourly(cost: &Cost) -> Option<Exact> {
    match &cost.terms {
        Terms::Price(price) => figure(price)?.times(Exact::whole(60)).ok(),
        Terms::AsQuoted | Terms::Outside(_) | Terms::NotOffered(_) => None,
    }
}

/// How many minutes one unit buys, where an hour costs any.
fn minutes_for_one(hour: Exact) -> Option<Exact> {
    if hour.is_positive() { Exact::whole(60).over(hour).ok() } else { None }
}

/// `€ 41,92`, or why it is no amount.
fn cost_in_words(subject: &Subject<'_>, cost: &Cost, year: Option<i32>) -> Text {
    match &cost.terms {
        Terms::Price(Value::Known(_)) => match hourly(cost) {
            Some(hour) if hour.is_zero() => said!("niets" / "nothing"),
            Some(hour) => {
                dated(&amount(hour, subject.policy.unit, subject.policy.points.as_ref()), year)
            }
            None => too_large(),
        },
        Terms::Price(Value::Depends(on)) => {
            said!("hangt af van {}" / "depends on {}", conditions::depends(subject, on))
        }
        Terms::Price(Value::NoRow(id)) => no_row(subject, *id),
        Terms::Price(Value::TooLarge) => too_large(),
        Terms::AsQuoted => said!("de prijs van de offerte" / "the price of the quote"),
        Terms::Outside(why) => said!("geen budget ({})" / "no budget ({})", why),
        Terms::NotOffered(Some(why)) => said!("niet aangeboden ({})" / "not offered ({})", why),
        Terms::NotOffered(None) => said!("niet aangeboden" / "not offered"),
    }
}

/// A number that no table can show.
pub(super) fn too_large() -> Text {
    said!("te groot om te tonen" / "too large to show")
}

/// What a table does not say.
pub(super) fn no_row(subject: &Subject<'_>, id: TableId) -> Text {
    let name = subject.policy.tables.get(id.0).map_or("", |table: &Table| table.name.as_str());
    said!(
        "niet vastgelegd: de tabel ‘{}’ heeft hier geen regel voor"
            / "not laid down: the table '{}' has no row for it",
        Text::same(&spaced(name))
    )
}

/// The unit of payment, one of it.
pub(super) fn one(subject: &Subject<'_>) -> Text {
    match subject.policy.unit {
        PaymentUnit::Money => said!("1 euro" / "1 euro"),
        PaymentUnit::Time => said!("1 minuut van het budget" / "1 minute of the budget"),
        PaymentUnit::Points => said!("1 {}" / "1 {}", subject.points(true)),
    }
}

/// `1 punt is 1,43 minuten hulp`
pub(in crate::authoring::describe) fn minutes_of_a_unit(
    subject: &Subject<'_>,
    minutes: Exact,
) -> Text {
    let minute = if hundredths(minutes).as_deref() == Some("1.00") {
        said!("minuut hulp" / "minute of help")
    } else {
        said!("minuten hulp" / "minutes of help")
    };
    said!("{} is {} {}" / "{} is {} {}", one(subject), in_hundredths(minutes), minute)
}

/// A number rounded to hundredths, half away from zero.
pub(super) fn hundredths(value: Exact) -> Option<String> {
    round(value, 2).ok().map(|value| value.to_string())
}

/// The same as a reader writes it, always with two decimals.
fn in_hundredths(value: Exact) -> Text {
    let digits = hundredths(value).unwrap_or_default();
    Text::of(|locale| match locale {
        Locale::Dutch => digits.replace('.', ","),
        Locale::English => digits.clone(),
    })
}
