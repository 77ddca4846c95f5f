//! Tables.
//!
//! In: `table` and `table_keys` pairs. Out: [`Table`] and its keys.
//! Absent on purpose: whether every key is covered; `check` looks at that.

use pest::iterators::Pair;

use super::Rule;
use super::block::block;
use super::expression::next_expression;
use super::indication::{pattern, row_value};
use super::parts::{Parts, inner};
use super::reader::Reader;
use crate::syntax::tree::{At, Row, RowKey, Table, TableKey};

/// A table.
pub(super) fn table(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Table> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let name = reader.text(&mut parts, Rule::name)?;
    parts.next();
    let keys = table_keys(reader, parts.next()?);
    let notes = reader.notes(&mut parts);
    Some(Table { name, keys, notes, rows: block(reader, parts, keyword, Rule::row, row) })
}

/// The keys a table is looked up by.
pub(super) fn table_keys(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> Vec<At<TableKey>> {
    pair.into_inner()
        .filter(|part| part.as_rule() == Rule::table_key)
        .filter_map(|key| {
            let span = reader.span(&key);
            let word = inner(key)?;
            let key = match word.as_rule() {
                Rule::kw_indication => TableKey::Indication,
                Rule::kw_calendar_year => TableKey::CalendarYear,
                Rule::kw_role => TableKey::Role,
                Rule::kw_performer => TableKey::Performer,
                _ => TableKey::Name(word.as_str().to_owned()),
            };
            Some(At::new(key, span))
        })
        .collect()
}

fn row(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Row> {
    let mut parts = Parts::of(pair);
    let mut keys = Vec::new();
    while let Some(key) = parts.accept(Rule::row_key) {
        keys.push(At::new(row_key(reader, key.clone())?, reader.span(&key)));
        parts.word(Rule::bar);
    }
    parts.word(Rule::colon);
    let value = next_expression(reader, &mut parts)?;
    Some(Row { keys, value, notes: reader.notes(&mut parts) })
}

fn row_key(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> Option<RowKey> {
    let mut parts = Parts::of(pair);
    if parts.word(Rule::kw_otherwise) {
        return Some(RowKey::Otherwise);
    }
    if let Some(found) = parts.accept(Rule::pattern) {
        return Some(RowKey::Pattern(pattern(reader, found)));
    }
    let values = parts.filter(|part| part.as_rule() == Rule::row_value);
    Some(RowKey::Values(values.filter_map(|value| row_value(reader, value)).collect()))
}
