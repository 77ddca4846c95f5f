//! The head of a file, the catalogue's items, and the short blocks before the money.
//!
//! In: their pairs. Out: their trees.
//! Absent on purpose: whether dates exist and numbers fit.

use pest::iterators::Pair;

use super::Rule;
use super::block::block;
use super::expression::next_expression;
use super::indication::profiles;
use super::parts::{Parts, inner};
use super::reader::Reader;
use crate::syntax::tree::{
    At, Calendar, Choice, Condition, Eligible, Equation, Fact, FactKind, Header, Item, Label, Let,
    Measure, PayIn, ServiceItem, Unit,
};

/// A policy's or a catalogue's head.
pub(super) fn policy(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Header> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let nameless = At::new(String::new(), keyword);
    let name = reader.text(&mut parts, Rule::name_text).unwrap_or(nameless);
    let title = reader.label(&mut parts)?;
    let mut dates = parts.next()?.into_inner().filter(|part| part.as_rule() == Rule::date);
    let from = reader.words(&dates.next()?);
    let until = dates.next().map(|date| reader.words(&date));
    Some(Header { name, title, from, until, notes: reader.notes(&mut parts) })
}

/// `indicative`
pub(super) fn indicative(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Item> {
    let mut parts = Parts::of(pair);
    parts.next();
    Some(Item::Indicative(reader.label(&mut parts)?, reader.notes(&mut parts)))
}

/// `source`
pub(super) fn source(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Item> {
    let mut parts = Parts::of(pair);
    parts.next();
    Some(Item::Source(reader.text(&mut parts, Rule::name_text)?, reader.label(&mut parts)?))
}

/// `form`
pub(super) fn form(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Item> {
    let mut parts = Parts::of(pair);
    parts.next();
    Some(Item::Form(reader.label(&mut parts)?, reader.notes(&mut parts)))
}

/// An item that only a catalogue has.
pub(super) fn catalogue_item(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Item> {
    let rule = pair.as_rule();
    let mut parts = Parts::of(pair);
    parts.next();
    let name = reader.words(&parts.next()?);
    Some(match rule {
        Rule::law => Item::Law(name, reader.label(&mut parts)?),
        Rule::delivery => Item::Delivery(name, reader.label(&mut parts)?),
        Rule::category => Item::Category(name, reader.label(&mut parts)?),
        Rule::role => Item::Role(name, reader.label(&mut parts)?),
        Rule::signer => Item::Signer(name, reader.label(&mut parts)?),
        Rule::profiles => {
            let deliveries = reader.list(parts.next()?, Rule::code);
            parts.next();
            Item::Profiles(name, deliveries, profiles(reader, parts.next()?))
        }
        Rule::service => {
            parts.next();
            let category = reader.text(&mut parts, Rule::name_text)?;
            parts.next();
            let measure = measure(reader, parts.next()?)?;
            let label = reader.label(&mut parts)?;
            Item::Service(ServiceItem { name, category, measure, label })
        }
        _ => return None,
    })
}

fn measure(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> Option<At<Measure>> {
    let span = reader.span(&pair);
    let measure = match inner(pair)?.as_rule() {
        Rule::kw_time => Measure::Time,
        Rule::kw_piece => Measure::Pieces,
        Rule::kw_period => Measure::Period,
        _ => Measure::Quotes,
    };
    Some(At::new(measure, span))
}

/// `pay in`
pub(super) fn pay_in(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<PayIn> {
    let mut parts = Parts::of(pair);
    parts.next();
    let word = parts.next()?;
    let unit = match word.as_rule() {
        Rule::kw_money => Unit::Money,
        Rule::kw_time => Unit::Time,
        _ => Unit::Points,
    };
    let unit = reader.at(&word, unit);
    let called = match parts.accept(Rule::called) {
        None => None,
        Some(called) => {
            let span = reader.span(&called);
            let mut parts = Parts::of(called);
            parts.next();
            let one = reader.label(&mut parts)?;
            parts.next();
            Some(At::new((one, reader.label(&mut parts)?), span))
        }
    };
    let worth = match parts.accept(Rule::worth) {
        None => None,
        Some(worth) => {
            let mut parts = Parts::of(worth);
            parts.next();
            let value = next_expression(reader, &mut parts)?;
            Some((value, parts.word(Rule::kw_each)))
        }
    };
    Some(PayIn { unit, called, worth, notes: reader.notes(&mut parts) })
}

/// `calendar`
pub(super) fn calendar(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Calendar> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let notes = reader.notes(&mut parts);
    Some(Calendar { notes, equations: block(reader, parts, keyword, Rule::equation, equation) })
}

fn equation(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Equation> {
    let mut parts = Parts::of(pair);
    let left = reader.text(&mut parts, Rule::number)?;
    let left_period = reader.period(&mut parts)?;
    parts.word(Rule::equals);
    let right = reader.text(&mut parts, Rule::number)?;
    Some(Equation { left, left_period, right, right_period: reader.period(&mut parts)? })
}

/// `fact`
pub(super) fn fact(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Fact> {
    let mut parts = Parts::of(pair);
    parts.next();
    let name = reader.text(&mut parts, Rule::name)?;
    let mut kind = fact_kind(reader, parts.next()?)?;
    let label = reader.label(&mut parts).or_else(|| own_label(&mut kind));
    Some(Fact { name, kind, label, notes: reader.notes(&mut parts) })
}

fn fact_kind(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> Option<FactKind> {
    let mut parts = Parts::of(pair);
    Some(match parts.next()?.as_rule() {
        Rule::kw_yes_or_no => FactKind::Truth,
        Rule::kw_one_of => FactKind::OneOf(choices(reader, parts)),
        Rule::kw_date => FactKind::Date,
        _ => match parts.accept(Rule::bounds) {
            None => FactKind::Number(None),
            Some(bounds) => {
                let mut parts = Parts::of(bounds);
                parts.next();
                let from = reader.signed(&mut parts)?;
                parts.next();
                FactKind::Number(Some((from, reader.signed(&mut parts)?)))
            }
        },
    })
}

fn choices(reader: &Reader<'_>, parts: Parts<'_>) -> Vec<Choice> {
    let choice = |pair: Pair<'_, Rule>| {
        let mut parts = Parts::of(pair);
        let name = reader.text(&mut parts, Rule::name)?;
        Some(Choice { name, label: reader.label(&mut parts) })
    };
    parts.filter(|part| part.as_rule() == Rule::choice).filter_map(choice).collect()
}

/// A label behind the last of choices of which no other has one is that of the fact itself.
fn own_label(kind: &mut FactKind) -> Option<Label> {
    let FactKind::OneOf(choices) = kind else { return None };
    let (last, others) = choices.split_last_mut()?;
    let alone = others.iter().all(|choice| choice.label.is_none());
    if alone { last.label.take() } else { None }
}

/// `eligible when`
pub(super) fn eligible(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Eligible> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let notes = reader.notes(&mut parts);
    Some(Eligible { notes, conditions: block(reader, parts, keyword, Rule::condition, condition) })
}

fn condition(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Condition> {
    let mut parts = Parts::of(pair);
    let test = next_expression(reader, &mut parts)?;
    let message = reader.label(&mut parts);
    Some(Condition { test, message, notes: reader.notes(&mut parts) })
}

/// `let`
pub(super) fn let_item(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Let> {
    let mut parts = Parts::of(pair);
    parts.next();
    let name = reader.text(&mut parts, Rule::name)?;
    parts.word(Rule::equals);
    let value = next_expression(reader, &mut parts)?;
    Some(Let { name, value, notes: reader.notes(&mut parts) })
}
