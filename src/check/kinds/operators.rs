//! Operators, comparisons and choices between branches.

use super::super::context::Context;
use super::super::expression::{Arithmetic, Comparison, Expression, Kind, Node};
use super::{Where, is_bare_zero, mend, truth};
use crate::diagnostic::{Code, Diagnostic};
use crate::quantity::Unit;
use crate::source::Span;
use crate::syntax::tree;

type Written = tree::At<tree::Expression>;

impl Context<'_> {
    pub(super) fn binary(
        &mut self,
        operator: &tree::At<tree::Operator>,
        left: &Written,
        right: &Written,
        span: Span,
        place: Where,
    ) -> Option<Expression> {
        match operator.value {
            tree::Operator::Or => {
                let (left, right) = self.both_truths(left, right, place)?;
                Some(truth(Node::Or(left, right), span))
            }
            tree::Operator::And => {
                let (left, right) = self.both_truths(left, right, place)?;
                Some(truth(Node::And(left, right), span))
            }
            tree::Operator::Less => self.compare(Comparison::Less, left, right, span, place),
            tree::Operator::AtMost => self.compare(Comparison::AtMost, left, right, span, place),
            tree::Operator::More => self.compare(Comparison::More, left, right, span, place),
            tree::Operator::AtLeast => self.compare(Comparison::AtLeast, left, right, span, place),
            tree::Operator::Plus => self.sum(Arithmetic::Plus, left, right, span, place),
            tree::Operator::Minus => self.sum(Arithmetic::Minus, left, right, span, place),
            tree::Operator::Times | tree::Operator::Of => {
                self.product(Arithmetic::Times, left, right, span, place)
            }
            tree::Operator::Divide => self.product(Arithmetic::Divide, left, right, span, place),
        }
    }

    fn both_truths(
        &mut self,
        left: &Written,
        right: &Written,
        place: Where,
    ) -> Option<(Box<Expression>, Box<Expression>)> {
        let left = self.truth(left, place);
        let right = self.truth(right, place);
        Some((Box::new(left?), Box::new(right?)))
    }

    /// Two amounts; what is wrong with the second is said even where the first is wrong.
    fn amounts(
        &mut self,
        left: &Written,
        right: &Written,
        place: Where,
    ) -> Option<((Unit, Expression), (Unit, Expression))> {
        let left = self.amount(left, place);
        let right = self.amount(right, place);
        Some((left?, right?))
    }

    fn sum(
        &mut self,
        arithmetic: Arithmetic,
        left: &Written,
        right: &Written,
        span: Span,
        place: Where,
    ) -> Option<Expression> {
        let ((left_unit, left), (right_unit, right)) = self.amounts(left, right, place)?;
        let unit = self.same_unit((left_unit, &left), (right_unit, &right))?;
        self.folded(arithmetic, unit, left, right, span)
    }

    fn product(
        &mut self,
        arithmetic: Arithmetic,
        left: &Written,
        right: &Written,
        span: Span,
        place: Where,
    ) -> Option<Expression> {
        let ((left_unit, left), (right_unit, right)) = self.amounts(left, right, place)?;
        let unit = match arithmetic {
            Arithmetic::Divide => left_unit.over(right_unit),
            Arithmetic::Times | Arithmetic::Plus | Arithmetic::Minus => left_unit.times(right_unit),
        };
        self.folded(arithmetic, unit, left, right, span)
    }

    /// Computes what is known beforehand, so that nothing constant is left for later.
    fn folded(
        &mut self,
        arithmetic: Arithmetic,
        unit: Unit,
        left: Expression,
        right: Expression,
        span: Span,
    ) -> Option<Expression> {
        let kind = Kind::Amount(unit);
        if let (Node::Constant(left), Node::Constant(right)) = (&left.node, &right.node) {
            if arithmetic == Arithmetic::Divide && right.is_zero() {
                let message = "this divides by zero";
                self.report(Diagnostic::new(Code::DivisorMayBeZero, span, message));
                return None;
            }
            let result = match arithmetic {
                Arithmetic::Plus => left.plus(*right),
                Arithmetic::Minus => left.minus(*right),
                Arithmetic::Times => left.times(*right),
                Arithmetic::Divide => left.over(*right),
            };
            let Ok(result) = result else {
                let message = "this amount is too large to compute with";
                self.report(Diagnostic::new(Code::BadNumber, span, message));
                return None;
            };
            return Some(Expression { kind, node: Node::Constant(result.reduced()), span });
        }
        let node = Node::Arithmetic(arithmetic, Box::new(left), Box::new(right));
        Some(Expression { kind, node, span })
    }

    fn same_unit(&mut self, left: (Unit, &Expression), right: (Unit, &Expression)) -> Option<Unit> {
        if left.0 == right.0 || is_bare_zero(right.1) {
            return Some(left.0);
        }
        if is_bare_zero(left.1) {
            return Some(right.0);
        }
        let message =
            format!("one side is {}, and the other is {}", left.0.words(), right.0.words());
        let mut diagnostic = Diagnostic::new(Code::UnitMismatch, left.1.span, message)
            .label(right.1.span, right.0.words());
        if let Some(first) = diagnostic.labels.first_mut() {
            first.text = left.0.words();
        }
        if let Some(help) = mend(left.0, right.0).or_else(|| mend(right.0, left.0)) {
            diagnostic = diagnostic.help(help);
        }
        self.report(diagnostic);
        None
    }

    pub(super) fn negative(
        &mut self,
        inner: &Written,
        span: Span,
        place: Where,
    ) -> Option<Expression> {
        let (unit, inner) = self.amount(inner, place)?;
        let kind = Kind::Amount(unit);
        if let Node::Constant(number) = inner.node {
            let number = number.negative().ok()?;
            return Some(Expression { kind, node: Node::Constant(number), span });
        }
        Some(Expression { kind, node: Node::Negative(Box::new(inner)), span })
    }

    pub(super) fn compare(
        &mut self,
        comparison: Comparison,
        left: &Written,
        right: &Written,
        span: Span,
        place: Where,
    ) -> Option<Expression> {
        let left = self.expression(left, place);
        let right = self.expression(right, place);
        let (left, right) = (left?, right?);
        self.comparable(&left, &right, span)?;
        Some(truth(Node::Compare(comparison, Box::new(left), Box::new(right)), span))
    }

    pub(super) fn comparable(
        &mut self,
        left: &Expression,
        right: &Expression,
        span: Span,
    ) -> Option<()> {
        match (left.kind, right.kind) {
            (Kind::Amount(one), Kind::Amount(other)) => {
                self.same_unit((one, left), (other, right)).map(|_| ())
            }
            (Kind::Date, Kind::Date) | (Kind::Year, Kind::Year) => Some(()),
            (Kind::Year, Kind::Amount(Unit::NUMBER)) | (Kind::Amount(Unit::NUMBER), Kind::Year) => {
                Some(())
            }
            (one, other) => {
                let message = format!(
                    "{} cannot be compared with {}",
                    self.kind_in_words(one),
                    self.kind_in_words(other)
                );
                self.report(Diagnostic::new(Code::KindMismatch, span, message));
                None
            }
        }
    }

    pub(super) fn branches(
        &mut self,
        branches: &[(Written, Written)],
        otherwise: &Written,
        span: Span,
        place: Where,
    ) -> Option<Expression> {
        let mut result = self.expression(otherwise, place)?;
        for (condition, value) in branches.iter().rev() {
            let condition = self.truth(condition, place);
            let value = self.expression(value, place);
            let (condition, value) = (condition?, value?);
            let kind = self.one_kind(&value, &result, span)?;
            let parts = (Box::new(condition), Box::new(value), Box::new(result));
            result = Expression { kind, node: Node::If(parts.0, parts.1, parts.2), span };
        }
        Some(result)
    }

    fn one_kind(&mut self, one: &Expression, other: &Expression, span: Span) -> Option<Kind> {
        match (one.kind, other.kind) {
            (Kind::Amount(one_unit), Kind::Amount(other_unit)) => {
                self.same_unit((one_unit, one), (other_unit, other)).map(Kind::Amount)
            }
            (one_kind, other_kind) if one_kind == other_kind => Some(one_kind),
            (one_kind, other_kind) => {
                let message = format!(
                    "one branch gives {}, another {}",
                    self.kind_in_words(one_kind),
                    self.kind_in_words(other_kind)
                );
                self.report(Diagnostic::new(Code::KindMismatch, span, message));
                None
            }
        }
    }

    pub(super) fn choices(
        &mut self,
        written: &[Written],
        place: Where,
    ) -> Option<(Unit, Vec<Expression>)> {
        let mut unit: Option<(Unit, Expression)> = None;
        let mut choices = Vec::new();
        for choice in written {
            let (found, checked) = self.amount(choice, place)?;
            let shared = match &unit {
                None => found,
                Some((earlier, first)) => self.same_unit((*earlier, first), (found, &checked))?,
            };
            unit = Some((shared, checked.clone()));
            choices.push(checked);
        }
        unit.map(|(unit, _)| (unit, choices))
    }
}
