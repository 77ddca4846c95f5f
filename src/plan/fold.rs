//! Constant expressions, and what steps do with two numbers.
//!
//! In: checked expressions. Out: their value where nothing but the policy decides it.
//! Absent on purpose: errors; what would overflow is left for an evaluation to tell, with its place.

use crate::check::expression::{Arithmetic, Comparison, Expression, Node};
use crate::check::policy::{Cell, Key, TableId};
use crate::quantity::{Exact, Overflow};

use super::expression::Builder;
use super::step::Operation;

const NO: Exact = Exact::ZERO;
pub(super) const YES: Exact = Exact::ONE;

const fn truth(answer: bool) -> Exact {
    if answer { YES } else { NO }
}

impl Builder<'_> {
    /// The value of an expression that is constant. What would overflow, or misses a table, is left
    /// for the evaluation to tell.
    pub(super) fn fold(&self, expression: &Expression) -> Option<Exact> {
        let all = |many: &[Expression]| -> Option<Vec<Exact>> {
            many.iter().map(|one| self.fold(one)).collect()
        };
        match &expression.node {
            Node::Constant(value) => Some(*value),
            Node::Let(id) => self.let_values.get(id.0).copied().flatten(),
            Node::Lookup(TableId(table), keys) => self.fold_lookup(*table, &all(keys)?),
            Node::Arithmetic(arithmetic, left, right) => {
                calculate(operation(*arithmetic), self.fold(left)?, self.fold(right)?).ok()
            }
            Node::Negative(one) => self.fold(one)?.negative().ok(),
            Node::Smallest(many) => all(many)?.into_iter().reduce(Exact::smaller),
            Node::Largest(many) => all(many)?.into_iter().reduce(Exact::larger),
            Node::Compare(comparison, left, right) => {
                Some(truth(compares(*comparison, self.fold(left)?, self.fold(right)?)))
            }
            Node::OneOf(one, among) => {
                let value = self.fold(one)?;
                Some(truth(among.iter().any(|known| Exact::whole(*known) == value)))
            }
            Node::And(left, right) => {
                if self.fold(left)?.is_zero() {
                    Some(NO)
                } else {
                    self.fold(right)
                }
            }
            Node::Or(left, right) => {
                if self.fold(left)?.is_zero() {
                    self.fold(right)
                } else {
                    Some(YES)
                }
            }
            Node::Not(one) => Some(truth(self.fold(one)?.is_zero())),
            Node::If(test, yes, no) => {
                if self.fold(test)?.is_zero() {
                    self.fold(no)
                } else {
                    self.fold(yes)
                }
            }
            Node::Fact(_)
            | Node::Indication
            | Node::Year
            | Node::Total(_)
            | Node::Field(_)
            | Node::IndicationIn(_)
            | Node::Any(_)
            | Node::Every(_)
            | Node::Sum(_, _)
            | Node::Count(_) => None,
        }
    }

    fn fold_lookup(&self, table: usize, keys: &[Exact]) -> Option<Exact> {
        let table = self.policy.tables.get(table)?;
        let mut place = 0_usize;
        for (key, value) in table.keys.iter().zip(keys) {
            place = place.checked_mul(Key::places(key))?.checked_add(key.place(value.floor())?)?;
        }
        match table.cells.get(place).copied().flatten()? {
            Cell { value, reason: None } => Some(value),
            Cell { reason: Some(_), .. } => None,
        }
    }
}

pub(super) const fn operation(arithmetic: Arithmetic) -> Operation {
    match arithmetic {
        Arithmetic::Plus => Operation::Plus,
        Arithmetic::Minus => Operation::Minus,
        Arithmetic::Times => Operation::Times,
        Arithmetic::Divide => Operation::Divide,
    }
}

/// Two numbers made one.
pub(crate) fn calculate(
    operation: Operation,
    left: Exact,
    right: Exact,
) -> Result<Exact, Overflow> {
    match operation {
        Operation::Plus => left.plus(right),
        Operation::Minus => left.minus(right),
        Operation::Times => left.times(right),
        // The checker has proved that no divisor is zero, save one that stands for a table row that is
        // absent; a statement in which a row is absent shows no amounts.
        Operation::Divide if right.is_zero() => Ok(Exact::ZERO),
        Operation::Divide => left.over(right),
        Operation::Smaller => Ok(left.smaller(right)),
        Operation::Larger => Ok(left.larger(right)),
    }
}

/// Two values compared.
pub(crate) fn compares(comparison: Comparison, left: Exact, right: Exact) -> bool {
    match comparison {
        Comparison::Less => left < right,
        Comparison::AtMost => left <= right,
        Comparison::More => left > right,
        Comparison::AtLeast => left >= right,
        Comparison::Equal => left == right,
    }
}
