//! Operators, comparisons and choices between branches.

use super::super::context::Context;
use super::super::expression::{Arithmetic, ChoiceOf, Comparison, Expression, Kind, Node};
use super::super::suggest;
use super::names::{performer_of, place_number};
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

    fn sum(
        &mut self,
        arithmetic: Arithmetic,
        left: &Written,
        right: &Written,
        span: Span,
        place: Where,
    ) -> Option<Expression> {
        let left = self.amount(left, place);
        let right = self.amount(right, place);
        let ((left_unit, left), (right_unit, right)) = (left?, right?);
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
        let left = self.amount(left, place);
        let right = self.amount(right, place);
        let ((left_unit, left), (right_unit, right)) = (left?, right?);
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

    fn same_unit(
        &mut self,
        left: (Unit, &Expression),
        right: (Unit, &Expression),
    ) -> Option<Unit> {
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

    fn comparable(&mut self, left: &Expression, right: &Expression, span: Span) -> Option<()> {
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

    pub(super) fn is(
        &mut self,
        left: &Written,
        negated: bool,
        right: &tree::Comparison,
        span: Span,
        place: Where,
    ) -> Option<Expression> {
        let left = self.expression(left, place)?;
        let node = match right {
            tree::Comparison::Pattern(pattern) => {
                if left.kind != Kind::Indication {
                    let message =
                        format!("{} is compared with an indication", self.kind_in_words(left.kind));
                    self.report(Diagnostic::new(Code::KindMismatch, pattern.span, message));
                    return None;
                }
                Node::IndicationIn(self.indications(&pattern.value, pattern.span)?)
            }
            tree::Comparison::OneOf(values) => {
                let places = self.members(&left, values)?;
                Node::OneOf(Box::new(left), places)
            }
            tree::Comparison::Value(value) => self.is_value(left, value, span, place)?,
        };
        let checked = truth(node, span);
        Some(if negated { truth(Node::Not(Box::new(checked)), span) } else { checked })
    }

    fn is_value(
        &mut self,
        left: Expression,
        value: &Written,
        span: Span,
        place: Where,
    ) -> Option<Node> {
        match left.kind {
            Kind::Choice(of) => {
                let named = match &value.value {
                    tree::Expression::Name(name) => tree::RowValue::Name(name.clone()),
                    tree::Expression::Performer(performer) => tree::RowValue::Performer(*performer),
                    tree::Expression::Literal(_)
                    | tree::Expression::Lookup(_, _)
                    | tree::Expression::BuiltIn(_)
                    | tree::Expression::Colour(_)
                    | tree::Expression::Bracketed(_)
                    | tree::Expression::Negative(_)
                    | tree::Expression::Per(_, _)
                    | tree::Expression::Binary(_, _, _)
                    | tree::Expression::Not(_)
                    | tree::Expression::Is(_, _, _)
                    | tree::Expression::If(_, _)
                    | tree::Expression::Smallest(_)
                    | tree::Expression::Largest(_)
                    | tree::Expression::Aggregate(_) => {
                        let message = format!("one of the {} is needed here", self.choice_in_words(of));
                        let diagnostic = Diagnostic::new(Code::KindMismatch, value.span, message)
                            .help(format!("known: {}", self.choice_names(of).join(", ")));
                        self.report(diagnostic);
                        return None;
                    }
                };
                let places = self.members(&left, &[tree::At::new(named, value.span)])?;
                Some(Node::OneOf(Box::new(left), places))
            }
            Kind::Truth => {
                let right = self.truth(value, place)?;
                if let Node::Constant(number) = right.node {
                    return Some(if number.is_zero() {
                        Node::Not(Box::new(left))
                    } else {
                        left.node
                    });
                }
                Some(Node::Compare(Comparison::Equal, Box::new(left), Box::new(right)))
            }
            Kind::Indication => {
                let message = "an indication is written as a law, a delivery and profiles";
                let diagnostic = Diagnostic::new(Code::KindMismatch, value.span, message)
                    .help("as `Wlz VPT 1..4, 6`");
                self.report(diagnostic);
                None
            }
            Kind::Amount(_) | Kind::Date | Kind::Year => {
                let right = self.expression(value, place)?;
                self.comparable(&left, &right, span)?;
                Some(Node::Compare(Comparison::Equal, Box::new(left), Box::new(right)))
            }
        }
    }

    /// The places of some values in the list that a choice is from.
    fn members(
        &mut self,
        choice: &Expression,
        values: &[tree::At<tree::RowValue>],
    ) -> Option<Vec<i128>> {
        let mut places = Vec::new();
        for value in values {
            let place = match choice.kind {
                Kind::Choice(of) => self.member(of, value),
                Kind::Year => self.year(value),
                Kind::Truth | Kind::Amount(_) | Kind::Date | Kind::Indication => {
                    let message =
                        format!("{} is not one of a list", self.kind_in_words(choice.kind));
                    self.report(Diagnostic::new(Code::KindMismatch, choice.span, message));
                    None
                }
            };
            places.push(place?);
        }
        Some(places)
    }

    /// The place of a value in a list.
    pub(in crate::check) fn member(
        &mut self,
        of: ChoiceOf,
        value: &tree::At<tree::RowValue>,
    ) -> Option<i128> {
        let text = match &value.value {
            tree::RowValue::Name(name) => name.as_str(),
            tree::RowValue::Performer(performer) => performer_of(*performer).name(),
            tree::RowValue::Truth(true) => "yes",
            tree::RowValue::Truth(false) => "no",
            tree::RowValue::Number(number) => number.as_str(),
        };
        let names = self.choice_names(of);
        if let Some(place) = names.iter().position(|name| name == text) {
            return Some(place_number(place));
        }
        let message = format!("`{text}` is not one of the {}", self.choice_in_words(of));
        let known: Vec<&str> = names.iter().map(String::as_str).collect();
        let help = suggest::nearest(text, &known).map_or_else(
            || format!("known: {}", known.join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        self.report(Diagnostic::new(Code::UnknownName, value.span, message).help(help));
        None
    }

    /// A calendar year in a list.
    pub(in crate::check) fn year(&mut self, value: &tree::At<tree::RowValue>) -> Option<i128> {
        let year = match &value.value {
            tree::RowValue::Number(number) => number.parse::<i128>().ok(),
            tree::RowValue::Name(_) | tree::RowValue::Performer(_) | tree::RowValue::Truth(_) => None,
        };
        let year = year.filter(|year| (1900..=2200).contains(year));
        if year.is_none() {
            let message = "a calendar year is needed here, as 2013";
            self.report(Diagnostic::new(Code::KindMismatch, value.span, message));
        }
        year
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
                Some((earlier, first)) => {
                    self.same_unit((*earlier, first), (found, &checked))?
                }
            };
            unit = Some((shared, checked.clone()));
            choices.push(checked);
        }
        unit.map(|(unit, _)| (unit, choices))
    }
}
