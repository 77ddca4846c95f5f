//! Items, and what all blocks have in common.
//!
//! In: the pairs of a file. Out: its items; for each block its entries, with what is broken in it
//! explained and what is not read all the same.
//! Absent on purpose: what an entry looks like; each has its own function elsewhere.

use pest::iterators::{Pair, Pairs};

use super::parts::{Parts, inner};
use super::reader::Reader;
use super::{Rule, account, budget, example, header, recover, support, table};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::syntax::tree::{At, Item};

/// The items of a file.
pub(super) fn items(reader: &mut Reader<'_>, pairs: Pairs<'_, Rule>) -> Vec<At<Item>> {
    let parts: Vec<Pair<'_, Rule>> = pairs.flat_map(Pair::into_inner).collect();
    let mut items = Vec::new();
    for pair in &parts {
        if pair.as_rule() == Rule::item {
            items.extend(entry(reader, pair, item));
        }
    }
    recover::items(reader, &parts);
    items
}

/// The entries of a block from its opening brace on. `keyword` is the word the block begins with.
pub(super) fn block<T>(
    reader: &mut Reader<'_>,
    parts: Parts<'_>,
    keyword: Span,
    rule: Rule,
    build: fn(&mut Reader<'_>, Pair<'_, Rule>) -> Option<T>,
) -> Vec<At<T>> {
    let parts: Vec<Pair<'_, Rule>> = parts.collect();
    let mut entries = Vec::new();
    for pair in &parts {
        if pair.as_rule() == rule {
            entries.extend(entry(reader, pair, build));
        } else if pair.as_rule() == Rule::missing_close {
            let message = "this block is not closed";
            let unclosed = Diagnostic::new(Code::UnclosedBlock, keyword, message);
            reader.report(unclosed.help("write `}` on a line of its own behind its last entry"));
        }
    }
    recover::lines(reader, &parts, rule);
    entries
}

/// Builds one entry. An entry that is not built has always been reported.
fn entry<T>(
    reader: &mut Reader<'_>,
    pair: &Pair<'_, Rule>,
    build: fn(&mut Reader<'_>, Pair<'_, Rule>) -> Option<T>,
) -> Option<At<T>> {
    let reported = reader.reported();
    let span = reader.span(pair);
    let built = build(reader, pair.clone());
    if built.is_none() && reader.reported() == reported {
        reader.report(Diagnostic::new(Code::Syntax, span, "I cannot read this"));
    }
    built.map(|value| At::new(value, span))
}

fn item(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Item> {
    let pair = inner(pair)?;
    Some(match pair.as_rule() {
        Rule::policy => Item::Policy(header::policy(reader, pair)?),
        Rule::catalogue => Item::Catalogue(header::policy(reader, pair)?),
        Rule::indicative => header::indicative(reader, pair)?,
        Rule::source => header::source(reader, pair)?,
        Rule::form => header::form(reader, pair)?,
        Rule::pay_in => Item::PayIn(header::pay_in(reader, pair)?),
        Rule::calendar => Item::Calendar(header::calendar(reader, pair)?),
        Rule::fact => Item::Fact(header::fact(reader, pair)?),
        Rule::eligible => Item::Eligible(header::eligible(reader, pair)?),
        Rule::table => Item::Table(table::table(reader, pair)?),
        Rule::let_item => Item::Let(header::let_item(reader, pair)?),
        Rule::budget => Item::Budget(budget::budget(reader, pair)?),
        Rule::contribute => Item::Contribute(budget::contribute(reader, pair)?),
        Rule::services => Item::Services(budget::services(reader, pair)?),
        Rule::order => Item::Order(account::order(reader, pair)?),
        Rule::copay => Item::Copay(account::copay(reader, pair)?),
        Rule::account => Item::Account(account::account(reader, pair)?),
        Rule::agreement => Item::Agreement(support::agreement(reader, pair)?),
        Rule::support => Item::Support(support::support(reader, pair)?),
        Rule::signal => Item::Signal(support::signal(reader, pair)?),
        Rule::rule_item => Item::Rule(support::rule(reader, pair)?),
        Rule::example => Item::Example(example::example(reader, pair)?),
        _ => header::catalogue_item(reader, pair)?,
    })
}
