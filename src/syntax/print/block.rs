//! Items, and what all blocks have in common.
//!
//! In: items. Out: their lines; a blank line between blocks, none between short items of a kind.
//! Absent on purpose: the words of an entry; each has its own function elsewhere.

use std::mem::discriminant;

use super::page::Page;
use super::words::Words;
use super::{account, budget, example, header, support};
use crate::source::Span;
use crate::syntax::keywords::Keyword;
use crate::syntax::tree::{At, Item, Notes};

/// Writes all items.
pub(super) fn items(page: &mut Page<'_>, items: &[At<Item>]) {
    let mut before: Option<&Item> = None;
    for item in items {
        page.trail(item.span.start);
        if before.is_some_and(|before| !are_together(before, &item.value)) {
            page.blank();
        }
        write(page, item);
        before = Some(&item.value);
    }
}

fn are_together(before: &Item, item: &Item) -> bool {
    discriminant(before) == discriminant(item) && is_short(item)
}

fn is_short(item: &Item) -> bool {
    match item {
        Item::Policy(_)
        | Item::Catalogue(_)
        | Item::Indicative(..)
        | Item::Source(..)
        | Item::Form(..)
        | Item::PayIn(_)
        | Item::Fact(_)
        | Item::Let(_)
        | Item::Law(..)
        | Item::Delivery(..)
        | Item::Profiles(..)
        | Item::Category(..)
        | Item::Service(_)
        | Item::Role(..)
        | Item::Signer(..) => true,
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
        | Item::Example(_) => false,
    }
}

fn write(page: &mut Page<'_>, item: &At<Item>) {
    let span = item.span;
    match &item.value {
        Item::Policy(_)
        | Item::Catalogue(_)
        | Item::Indicative(..)
        | Item::Source(..)
        | Item::Form(..)
        | Item::PayIn(_)
        | Item::Fact(_)
        | Item::Let(_)
        | Item::Law(..)
        | Item::Delivery(..)
        | Item::Profiles(..)
        | Item::Category(..)
        | Item::Service(_)
        | Item::Role(..)
        | Item::Signer(..) => {
            let mut words = page.words();
            header::short(&mut words, &item.value);
            page.entry(span, words);
        }
        Item::Calendar(calendar) => header::calendar(page, span, calendar),
        Item::Eligible(eligible) => header::eligible(page, span, eligible),
        Item::Table(table) => header::table(page, span, table),
        Item::Budget(budget) => budget::budget(page, span, budget),
        Item::Contribute(contribute) => budget::contribute(page, span, contribute),
        Item::Services(services) => budget::services(page, span, services),
        Item::Order(order) => account::order(page, span, order),
        Item::Copay(copay) => account::copay(page, span, copay),
        Item::Account(account) => account::account(page, span, account),
        Item::Agreement(agreement) => support::agreement(page, span, agreement),
        Item::Support(support) => support::support(page, span, support),
        Item::Signal(signal) => support::signal(page, span, signal),
        Item::Rule(rule) => support::rule(page, span, rule),
        Item::Example(example) => example::example(page, span, example),
    }
}

/// Writes a block that begins with a keyword and its notes, each entry on a line.
pub(super) fn block<T>(
    page: &mut Page<'_>,
    span: Span,
    keyword: Keyword,
    notes: &Notes,
    entries: &[At<T>],
    each: impl FnMut(&mut Words, &T),
) {
    let mut head = page.words();
    head.key(keyword);
    block_with_head(page, span, head, notes, entries, each);
}

/// Writes a block whose first words are given.
pub(super) fn block_with_head<T>(
    page: &mut Page<'_>,
    span: Span,
    mut head: Words,
    notes: &Notes,
    entries: &[At<T>],
    mut each: impl FnMut(&mut Words, &T),
) {
    head.notes(notes);
    head.word("{");
    page.open(span.start, head);
    for entry in entries {
        let mut words = page.words();
        each(&mut words, &entry.value);
        page.entry(entry.span, words);
    }
    let mut end = page.words();
    end.word("}");
    page.close(span.end, end);
}
