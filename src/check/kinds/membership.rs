//! `is` and `one of`: whether a value is what is named.

use super::super::context::Context;
use super::super::expression::{ChoiceOf, Comparison, Expression, Kind, Node};
use super::names::{performer_of, place_number};
use super::{Where, truth};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::nearest;
use crate::source::Span;
use crate::syntax::tree;

type Written = tree::At<tree::Expression>;

impl Context<'_> {
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

    /// `… is` an expression: the place of a choice, a truth, an amount, a date.
    fn is_value(
        &mut self,
        left: Expression,
        value: &Written,
        span: Span,
        place: Where,
    ) -> Option<Node> {
        match left.kind {
            Kind::Choice(of) => {
                let named = self.member_named(of, value)?;
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

    /// A member of a choice as an expression writes it: a name or a performer.
    fn member_named(&mut self, of: ChoiceOf, value: &Written) -> Option<tree::RowValue> {
        match &value.value {
            tree::Expression::Name(name) => Some(tree::RowValue::Name(name.clone())),
            tree::Expression::Performer(performer) => Some(tree::RowValue::Performer(*performer)),
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
                None
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
        let help = nearest(text, known.iter().copied()).map_or_else(
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
            tree::RowValue::Name(_) | tree::RowValue::Performer(_) | tree::RowValue::Truth(_) => {
                None
            }
        };
        let year = year.filter(|year| (1900..=2200).contains(year));
        if year.is_none() {
            let message = "a calendar year is needed here, as 2013";
            self.report(Diagnostic::new(Code::KindMismatch, value.span, message));
        }
        year
    }
}
