//! Going through every eligible indication: who can take part, and whose mandatory contributions
//! exceed his budget.

use super::context::Context;
use super::expression::{Expression, Node, Total};
use super::money::Budget;
use super::policy::{Condition, Contribution};
use super::possible::{Input, Known, Range, Reader};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::Indication;
use crate::quantity::Exact;
use crate::source::Span;

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
