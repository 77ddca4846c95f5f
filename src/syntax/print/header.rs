//! The short items, and the blocks before the money.
//!
//! In: their trees. Out: their lines.

use super::block::{block, block_with_head};
use super::expression::{expression, profiles, row_key, table_keys};
use super::page::Page;
use super::words::Words;
use crate::source::Span;
use crate::syntax::keywords::Keyword;
use crate::syntax::tree::{
    Calendar, Eligible, Fact, FactKind, Header, Item, Label, Let, Measure, PayIn, ServiceItem,
    Table, Text, Unit,
};

/// Writes an item that is one line; a block writes nothing here.
pub(super) fn short(words: &mut Words, item: &Item) {
    match item {
        Item::Policy(header) => {
            words.key(Keyword::Policy);
            words.word(&header.name.value);
            head(words, header);
        }
        Item::Catalogue(header) => {
            words.key(Keyword::Catalogue);
            head(words, header);
        }
        Item::Indicative(why, notes) => {
            words.key(Keyword::Indicative);
            words.label(why);
            words.notes(notes);
        }
        Item::Source(name, title) => {
            words.key(Keyword::Source);
            words.word(&name.value);
            words.label(title);
        }
        Item::Form(label, notes) => {
            words.key(Keyword::Form);
            words.label(label);
            words.notes(notes);
        }
        Item::PayIn(pay_in) => self::pay_in(words, pay_in),
        Item::Fact(fact) => self::fact(words, fact),
        Item::Let(item) => named_value(words, item),
        Item::Law(name, label) => named(words, Keyword::Law, name, label),
        Item::Delivery(name, label) => named(words, Keyword::Delivery, name, label),
        Item::Category(name, label) => named(words, Keyword::Category, name, label),
        Item::Role(name, label) => named(words, Keyword::Role, name, label),
        Item::Signer(name, label) => named(words, Keyword::Signer, name, label),
        Item::Profiles(law, deliveries, ranges) => {
            words.key(Keyword::Profiles);
            words.word(&law.value);
            words.names(deliveries);
            words.close(":");
            profiles(words, ranges);
        }
        Item::Service(item) => service(words, item),
        Item::Calendar(_)
        | Item::Eligible(_)
        | Item::Table(_)
        | Item::Budget(_)
        | Item::Contribute(_)
        | Item::Services(_)
        | Item::Order(_)
        | Item::Copay(_)
        | Item::Account(_)
        | Item::Agreement(_)
        | Item::Support(_)
        | Item::Signal(_)
        | Item::Rule(_)
        | Item::Example(_) => {}
    }
}

fn named_value(words: &mut Words, item: &Let) {
    words.key(Keyword::Let);
    words.word(&item.name.value);
    words.word("=");
    expression(words, &item.value.value);
    words.notes(&item.notes);
}

fn head(words: &mut Words, header: &Header) {
    words.label(&header.title);
    words.key(Keyword::InForceFrom);
    words.word(&header.from.value);
    if let Some(until) = &header.until {
        words.key(Keyword::Until);
        words.word(&until.value);
    }
    words.notes(&header.notes);
}

fn named(words: &mut Words, keyword: Keyword, name: &Text, label: &Label) {
    words.key(keyword);
    words.word(&name.value);
    words.label(label);
}

fn service(words: &mut Words, item: &ServiceItem) {
    words.key(Keyword::Service);
    words.word(&item.name.value);
    words.key(Keyword::In);
    words.word(&item.category.value);
    words.key(Keyword::MeasuredIn);
    match item.measure.value {
        Measure::Time => words.key(Keyword::Time),
        Measure::Pieces => words.second(Keyword::Piece),
        Measure::Period => words.key(Keyword::Period),
        Measure::Quotes => words.key(Keyword::Quotes),
    }
    words.label(&item.label);
}

fn pay_in(words: &mut Words, pay_in: &PayIn) {
    words.key(Keyword::PayIn);
    words.key(match pay_in.unit.value {
        Unit::Money => Keyword::Money,
        Unit::Time => Keyword::Time,
        Unit::Points => Keyword::Points,
    });
    if let Some(called) = &pay_in.called {
        let (one, many) = &called.value;
        words.key(Keyword::Called);
        words.label(one);
        words.close(",");
        words.label(many);
    }
    if let Some((worth, each)) = &pay_in.worth {
        words.key(Keyword::Worth);
        expression(words, &worth.value);
        if *each {
            words.key(Keyword::Each);
        }
    }
    words.notes(&pay_in.notes);
}

fn fact(words: &mut Words, fact: &Fact) {
    words.key(Keyword::Fact);
    words.word(&fact.name.value);
    match &fact.kind {
        FactKind::Truth => words.key(Keyword::YesOrNo),
        FactKind::OneOf(choices) => {
            words.key(Keyword::OneOf);
            words.list(choices, |words, choice| {
                words.word(&choice.name.value);
                words.some_label(choice.label.as_ref());
            });
        }
        FactKind::Number(bounds) => {
            words.key(Keyword::Number);
            if let Some((from, to)) = bounds {
                words.key(Keyword::From);
                words.word(&from.value);
                words.key(Keyword::To);
                words.word(&to.value);
            }
        }
        FactKind::Date => words.key(Keyword::Date),
    }
    words.some_label(fact.label.as_ref());
    words.notes(&fact.notes);
}

/// `calendar`
pub(super) fn calendar(page: &mut Page<'_>, span: Span, calendar: &Calendar) {
    block(
        page,
        span,
        Keyword::Calendar,
        &calendar.notes,
        &calendar.equations,
        |words, equation| {
            words.periods(&equation.left.value, equation.left_period.value);
            words.word("=");
            words.periods(&equation.right.value, equation.right_period.value);
        },
    );
}

/// `eligible when`
pub(super) fn eligible(page: &mut Page<'_>, span: Span, eligible: &Eligible) {
    let conditions = &eligible.conditions;
    block(page, span, Keyword::EligibleWhen, &eligible.notes, conditions, |words, condition| {
        expression(words, &condition.test.value);
        words.some_label(condition.message.as_ref());
        words.notes(&condition.notes);
    });
}

/// `table`
pub(super) fn table(page: &mut Page<'_>, span: Span, table: &Table) {
    let mut head = page.words();
    head.key(Keyword::Table);
    head.word(&table.name.value);
    head.key(Keyword::By);
    table_keys(&mut head, &table.keys);
    block_with_head(page, span, head, &table.notes, &table.rows, |words, row| {
        for (index, key) in row.keys.iter().enumerate() {
            if index > 0 {
                words.word("|");
            }
            row_key(words, &key.value);
        }
        words.close(":");
        expression(words, &row.value.value);
        words.notes(&row.notes);
    });
}
