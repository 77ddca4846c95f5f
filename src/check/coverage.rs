//! Going through every eligible indication: who can take part, whose mandatory contributions exceed
//! his budget, and what is asked of a table that has no row for it.

use chrono::Datelike;

use super::context::Context;
use super::expression::{ChoiceOf, Expression, Node, Total};
use super::money::Budget;
use super::policy::{Condition, Contribution, Key, TableId};
use super::possible::{Input, Known, Range, Reader};
use super::tables::places;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::Indication;
use crate::quantity::Exact;
use crate::source::Span;
use crate::syntax::tree;

impl Context<'_> {
    /// A flag for each indication of the catalogue: whether some client with it may take part.
    pub(super) fn eligible_indications(
        &mut self,
        conditions: &[Condition],
        span: Span,
    ) -> Vec<bool> {
        let flags: Vec<bool> = (0..self.catalogue.indications.len())
            .map(|place| {
                let mut reader = Reader::new(self);
                let known = knowing(place);
                conditions.iter().all(|one| reader.read(&one.test, &known).truth().0)
            })
            .collect();
        if !flags.contains(&true) {
            let message = "no indication of the catalogue can meet these conditions together";
            self.report(Diagnostic::new(Code::NothingEligible, span, message));
        }
        flags
    }

    /// Warns where the contributions of an eligible client always exceed his budget.
    pub(super) fn contributions_exceed(
        &mut self,
        budget: &Budget,
        contributions: &[Contribution],
        eligible: &[bool],
        span: Span,
    ) {
        let mut exceeded: Vec<String> = Vec::new();
        for (place, indication) in self.catalogue.indications.iter().enumerate() {
            if eligible.get(place) != Some(&true) {
                continue;
            }
            if self.exceeds(budget, contributions, place) {
                exceeded.push(Indication::to_string(indication));
            }
        }
        if exceeded.is_empty() {
            return;
        }
        let message =
            format!("the contributions are more than the whole budget of {}", exceeded.join(", "));
        let diagnostic = Diagnostic::new(Code::ContributionsExceedBudget, span, message)
            .help("nothing is left to choose for these clients: look at the amounts");
        self.report(diagnostic);
    }

    fn exceeds(&self, budget: &Budget, contributions: &[Contribution], place: usize) -> bool {
        let mut reader = Reader::new(self);
        let known = knowing(place);
        let mut sum = reader.read(&budget.start, &known).range();
        for discount in &budget.discounts {
            let amount = reader.read(&discount.amount, &known).range();
            let off = if discount.share { sum.times(amount) } else { amount };
            sum = reduced_by(sum, off, applies(&mut reader, discount.when.as_ref(), &known));
        }
        let node = Node::Total(Total::Budget);
        let mut all = Range::only(Exact::ZERO);
        for contribution in contributions {
            let known = Known { values: known.values.clone(), narrowed: vec![(&node, sum)] };
            let amount = reader.read(&contribution.amount, &known).range();
            let amount = match applies(&mut reader, contribution.when.as_ref(), &known) {
                (true, false) => amount,
                (false, _) => continue,
                (true, true) => amount.hull(Range::only(Exact::ZERO)),
            };
            all = all.plus(amount);
        }
        let left = sum.plus(all.negative());
        left.high.is_some_and(|high| high.value.is_negative())
    }

    /// Reports keys that may be asked of a table and have no row. For a key by indication only the
    /// eligible ones count; every value of any other key may be asked.
    pub(super) fn cover_table(&mut self, id: TableId, table: &tree::Table, eligible: &[bool]) {
        let Some(Some(made)) = self.tables.get(id.0).cloned() else {
            return;
        };
        let asked: Vec<Vec<bool>> = made
            .keys
            .iter()
            .map(|key| match key {
                Key::Indication(_) => eligible.to_vec(),
                Key::Year(years) => self.years_in_force(years),
                Key::Choice(_, count) => vec![true; *count],
                Key::Truth(_) => vec![true; 2],
            })
            .collect();
        let sizes: Vec<usize> = made.keys.iter().map(Key::places).collect();
        let gaps: Vec<usize> = places(&asked, &sizes)
            .into_iter()
            .filter(|place| matches!(made.cells.get(*place), Some(None)))
            .collect();
        if gaps.is_empty() {
            return;
        }
        let by_role = made.keys.iter().any(|key| matches!(key, Key::Choice(ChoiceOf::Role, _)));
        let code = if by_role { Code::RoleWithoutPrice } else { Code::TableGap };
        let shown: Vec<String> =
            gaps.iter().take(6).map(|gap| self.place_in_words(&made.keys, &sizes, *gap)).collect();
        let more = gaps.len().saturating_sub(shown.len());
        let more = if more == 0 { String::new() } else { format!(" and {more} more") };
        let message = format!("`{}` has no row for {}{more}", table.name.value, shown.join("; "));
        let diagnostic = Diagnostic::new(code, table.name.span, message)
            .help("add the rows, or one that begins with `otherwise`");
        self.report_absent(diagnostic);
    }

    fn years_in_force(&self, years: &[i128]) -> Vec<bool> {
        let first = self.from.map_or(i128::MIN, |date| i128::from(date.year()));
        let last = self.until.map(|date| i128::from(date.year()));
        let mut asked: Vec<bool> = years
            .iter()
            .map(|year| *year >= first && last.is_none_or(|last| *year <= last))
            .collect();
        let listed = asked.iter().filter(|asked| **asked).count();
        let listed = super::kinds::place_number(listed);
        let every_listed = last.is_some_and(|last| {
            last.checked_sub(first).is_some_and(|span| span.saturating_add(1) == listed)
        });
        asked.push(!every_listed);
        asked
    }

    fn place_in_words(&self, keys: &[Key], sizes: &[usize], place: usize) -> String {
        let mut rest = place;
        let mut words: Vec<String> = Vec::new();
        for (key, size) in keys.iter().zip(sizes).rev() {
            let index = rest.checked_rem(*size).unwrap_or(0);
            rest = rest.checked_div(*size).unwrap_or(0);
            words.push(match key {
                Key::Indication(_) => self
                    .catalogue
                    .indications
                    .get(index)
                    .map_or_else(String::new, Indication::to_string),
                Key::Year(years) => years
                    .get(index)
                    .map_or_else(|| "any other year".to_owned(), ToString::to_string),
                Key::Choice(of, _) => {
                    self.choice_names(*of).get(index).cloned().unwrap_or_default()
                }
                Key::Truth(_) => if index == 0 { "no" } else { "yes" }.to_owned(),
            });
        }
        words.reverse();
        words.join(" | ")
    }
}

fn knowing<'e>(place: usize) -> Known<'e> {
    let place = super::kinds::place_number(place);
    Known { values: vec![(Input::Indication, place)], narrowed: Vec::new() }
}

fn applies<'e, 'c: 'e>(
    reader: &mut Reader<'c, '_>,
    when: Option<&'e Expression>,
    known: &Known<'e>,
) -> (bool, bool) {
    when.map_or((true, false), |when| reader.read(when, known).truth())
}

fn reduced_by(sum: Range, off: Range, applies: (bool, bool)) -> Range {
    match applies {
        (true, false) => sum.plus(off.negative()),
        (false, _) => sum,
        (true, true) => sum.hull(sum.plus(off.negative())),
    }
}
