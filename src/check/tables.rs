//! Tables: rows into cells, every cell at most once, every eligible key at least once.

use super::context::{Context, Named};
use super::expression::{ChoiceOf, Node};
use super::kinds::{Where, is_bare_zero, unit_mismatch};
use super::policy::{Cell, FactKind, Key, Table, TableId};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::Performer;
use crate::quantity::{Exact, Unit};
use crate::source::Span;
use crate::syntax::tree;

/// More cells than this, in all tables together, no person keeps.
const MOST_CELLS: usize = 200_000;
/// Filling cells by rows that match many is bounded too.
const MOST_WORK: usize = 2_000_000;

/// A row that could be read: which places it matches, per key, and how many columns say `otherwise`.
struct Filled {
    matches: Vec<Vec<bool>>,
    otherwise: usize,
    value: Exact,
    reason: Option<super::policy::ReasonId>,
    span: Span,
}

impl Context<'_> {
    /// Reads a table's keys and declares its name, so that expressions can look it up.
    pub(super) fn declare_table(&mut self, table: &tree::Table) {
        let id = TableId(self.tables.len());
        self.declare(&table.name, Named::Table(id));
        self.tables.push(None);
        self.table_units.push(None);
        let mut keys = Vec::new();
        for (column, key) in table.keys.iter().enumerate() {
            match self.key_kind(key, column, table) {
                Some(key) => keys.push(key),
                None => return,
            }
        }
        let flags = keys.iter().fold(0_usize, |sum, key| sum.saturating_add(key.places()));
        if flags.saturating_mul(table.rows.len()) > MOST_WORK {
            let message = format!("`{}` has too many rows for its keys", table.name.value);
            self.report(Diagnostic::new(Code::TableShape, table.name.span, message));
            return;
        }
        let kept = self.tables.iter().flatten().map(|table| table.cells.len());
        let kept = kept.fold(0_usize, usize::saturating_add);
        let cells = keys.iter().try_fold(1_usize, |count, key| count.checked_mul(key.places()));
        let within = |cells: &usize| cells.saturating_add(kept) <= MOST_CELLS;
        let Some(cells) = cells.filter(within) else {
            let message = format!(
                "with `{}` the tables would have more than {MOST_CELLS} cells",
                table.name.value
            );
            let diagnostic = Diagnostic::new(Code::TableShape, table.name.span, message)
                .help("split it into tables with fewer keys");
            self.report(diagnostic);
            return;
        };
        let rule = format!("table {}", table.name.value);
        let reason = self.reason_of_table(&rule, table);
        let made = Table { name: table.name.value.clone(), keys, cells: vec![None; cells], reason };
        if let Some(slot) = self.tables.get_mut(id.0) {
            *slot = Some(made);
        }
    }

    /// A table without notes of its own is fine where each of its rows has some.
    fn reason_of_table(&mut self, rule: &str, table: &tree::Table) -> super::policy::ReasonId {
        let rows_noted =
            !table.rows.is_empty() && table.rows.iter().all(|row| !row.value.notes.0.is_empty());
        if rows_noted {
            return self.reason_quietly(rule, table.name.span, &table.notes, &table.notes);
        }
        self.reason(rule, table.name.span, &table.notes, &table.notes)
    }

    fn key_kind(
        &mut self,
        key: &tree::At<tree::TableKey>,
        column: usize,
        table: &tree::Table,
    ) -> Option<Key> {
        match &key.value {
            tree::TableKey::Indication => Some(Key::Indication(self.catalogue.indications.len())),
            tree::TableKey::CalendarYear => Some(Key::Year(self.years(column, table))),
            tree::TableKey::Role => Some(Key::Choice(ChoiceOf::Role, self.catalogue.roles.len())),
            tree::TableKey::Performer => {
                Some(Key::Choice(ChoiceOf::Performer, Performer::ALL.len()))
            }
            tree::TableKey::Name(name) => self.fact_key(name, key.span),
        }
    }

    fn fact_key(&mut self, name: &str, span: Span) -> Option<Key> {
        let Some(Named::Fact(id)) = self.resolve(name) else {
            let facts: Vec<String> = self.facts.iter().map(|fact| fact.name.clone()).collect();
            let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
            self.unknown("fact", name, span, &facts);
            return None;
        };
        match self.facts.get(id.0).map(|fact| &fact.kind) {
            Some(FactKind::OneOf(names)) => Some(Key::Choice(ChoiceOf::Fact(id), names.len())),
            Some(FactKind::Truth) => Some(Key::Truth(id)),
            Some(FactKind::Number(_) | FactKind::Date) | None => {
                let message = format!("`{name}` has too many values to be a key");
                let diagnostic = Diagnostic::new(Code::TableShape, span, message)
                    .help("compare it in an `if` instead");
                self.report(diagnostic);
                None
            }
        }
    }

    fn years(&mut self, column: usize, table: &tree::Table) -> Vec<i128> {
        let mut years = Vec::new();
        for row in &table.rows {
            let Some(tree::RowKey::Values(values)) =
                row.value.keys.get(column).map(|key| &key.value)
            else {
                continue;
            };
            for value in values {
                years.extend(self.year(value).filter(|year| !years.contains(year)));
            }
        }
        years
    }

    /// Reads the rows of a declared table into its cells.
    pub(super) fn fill_table(&mut self, id: TableId, table: &tree::Table) {
        let Some(Some(mut made)) = self.tables.get(id.0).cloned() else {
            return;
        };
        let mut rows = Vec::new();
        let mut unit: Option<(Unit, Span)> = None;
        let mut complete = true;
        for row in &table.rows {
            match self.row(&made.keys, table, row, &mut unit) {
                Some(row) => rows.push(row),
                None => complete = false,
            }
        }
        if rows.is_empty() && complete {
            let message = format!("`{}` has no rows", table.name.value);
            self.report_absent(Diagnostic::new(Code::TableGap, table.name.span, message));
        }
        rows.sort_by_key(|row| row.otherwise);
        self.place_rows(&mut made, &rows, table);
        if let Some(slot) = self.table_units.get_mut(id.0) {
            *slot = unit.map(|(unit, _)| unit);
        }
        if !complete {
            made.cells.fill(Some(Cell { value: Exact::ONE, reason: None }));
        }
        if let Some(slot) = self.tables.get_mut(id.0) {
            *slot = Some(made);
        }
    }

    fn row(
        &mut self,
        keys: &[Key],
        table: &tree::Table,
        row: &tree::At<tree::Row>,
        unit: &mut Option<(Unit, Span)>,
    ) -> Option<Filled> {
        let (found, value) = self.amount(&row.value.value, Where::constant())?;
        let shared = unit.get_or_insert((found, row.value.value.span));
        if found != shared.0 {
            if is_bare_zero(&value) {
                // zero fits every unit
            } else if shared.0 == Unit::NUMBER && unit_is_guess(table) {
                *shared = (found, row.value.value.span);
            } else {
                let earlier = *shared;
                let what = format!("every other number of `{}`", table.name.value);
                let diagnostic = unit_mismatch(row.value.value.span, &what, earlier.0, found)
                    .label(earlier.1, earlier.0.words());
                self.report(diagnostic);
                return None;
            }
        }
        if row.value.keys.len() != keys.len() {
            let message = format!(
                "`{}` goes by {} keys, and this row has {}",
                table.name.value,
                keys.len(),
                row.value.keys.len()
            );
            let diagnostic = Diagnostic::new(Code::TableShape, row.span, message)
                .help("put a `|` between keys and a `:` before the number");
            self.report(diagnostic);
            return None;
        }
        let mut matches = Vec::new();
        let mut otherwise: usize = 0;
        for (key, written) in keys.iter().zip(&row.value.keys) {
            if matches!(written.value, tree::RowKey::Otherwise) {
                otherwise = otherwise.saturating_add(1);
            }
            matches.push(self.matches(key, written)?);
        }
        let Node::Constant(number) = value.node else {
            self.not_fixed(row.value.value.span);
            return None;
        };
        let notes = &row.value.notes;
        let rule = format!("table {}", table.name.value);
        let reason =
            (!notes.0.is_empty()).then(|| self.reason_quietly(&rule, row.span, notes, notes));
        Some(Filled { matches, otherwise, value: number, reason, span: row.span })
    }

    /// A flag for each place of a key that a row matches.
    fn matches(&mut self, key: &Key, written: &tree::At<tree::RowKey>) -> Option<Vec<bool>> {
        let mut flags = vec![false; key.places()];
        match (&written.value, key) {
            (tree::RowKey::Otherwise, _) => flags.fill(true),
            (tree::RowKey::Pattern(pattern), Key::Indication(_)) => {
                flags = self.indications(pattern, written.span)?;
            }
            (tree::RowKey::Values(values), Key::Year(_) | Key::Choice(_, _)) => {
                for value in values {
                    let number = match key {
                        Key::Choice(of, _) => self.member(*of, value)?,
                        Key::Year(_) | Key::Indication(_) | Key::Truth(_) => self.year(value)?,
                    };
                    set_flag(&mut flags, key.place(number)?);
                }
            }
            (tree::RowKey::Values(values), Key::Truth(_)) => {
                for value in values {
                    let tree::RowValue::Truth(yes) = value.value else {
                        self.wrong_key(value.span, "`yes` or `no`");
                        return None;
                    };
                    set_flag(&mut flags, usize::from(yes));
                }
            }
            (tree::RowKey::Values(_), Key::Indication(_)) => {
                self.wrong_key(written.span, "an indication, as `VPT 1..4`");
                return None;
            }
            (tree::RowKey::Pattern(_), Key::Year(_) | Key::Choice(_, _) | Key::Truth(_)) => {
                self.wrong_key(written.span, "a name or a year");
                return None;
            }
        }
        Some(flags)
    }

    fn wrong_key(&mut self, span: Span, wanted: &str) {
        let message = format!("this column goes by {wanted}");
        self.report(Diagnostic::new(Code::TableShape, span, message));
    }

    fn place_rows(&mut self, made: &mut Table, rows: &[Filled], table: &tree::Table) {
        let sizes: Vec<usize> = made.keys.iter().map(Key::places).collect();
        let mut taken: Vec<Option<(usize, Span)>> = vec![None; made.cells.len()];
        let mut work: usize = 0;
        for row in rows {
            let places = places(&row.matches, &sizes);
            work = work.saturating_add(places.len().max(1));
            if work > MOST_WORK {
                let message = format!("the rows of `{}` match too many keys", table.name.value);
                let diagnostic = Diagnostic::new(Code::TableShape, table.name.span, message)
                    .help("use fewer rows with `otherwise`");
                self.report(diagnostic);
                return;
            }
            for place in places {
                let (Some(cell), Some(taken)) = (made.cells.get_mut(place), taken.get_mut(place))
                else {
                    continue;
                };
                match taken {
                    None => {
                        *cell = Some(Cell { value: row.value, reason: row.reason });
                        *taken = Some((row.otherwise, row.span));
                    }
                    Some((otherwise, earlier)) if *otherwise == row.otherwise => {
                        let message = "two rows match the same key";
                        let diagnostic = Diagnostic::new(Code::TableOverlap, row.span, message)
                            .label(*earlier, "the other one")
                            .help("leave one number for each key");
                        self.report(diagnostic);
                        break;
                    }
                    Some(_) => {}
                }
            }
        }
    }
}

/// Whether the unit of a table was taken from a bare zero in its first row.
fn unit_is_guess(table: &tree::Table) -> bool {
    table.rows.first().is_some_and(|row| {
        matches!(&row.value.value.value, tree::Expression::Literal(tree::Literal::Number(text))
            if text.bytes().all(|byte| matches!(byte, b'0' | b'.')))
    })
}

fn set_flag(flags: &mut [bool], place: usize) {
    if let Some(flag) = flags.get_mut(place) {
        *flag = true;
    }
}

/// The dense places of every combination of flagged places; the first key varies slowest.
pub(super) fn places(flags: &[Vec<bool>], sizes: &[usize]) -> Vec<usize> {
    let mut found = vec![0_usize];
    for (flags, size) in flags.iter().zip(sizes) {
        let mut next = Vec::new();
        for place in &found {
            for (index, flag) in flags.iter().enumerate() {
                if *flag {
                    next.push(place.saturating_mul(*size).saturating_add(index));
                }
            }
        }
        found = next;
    }
    found
}
