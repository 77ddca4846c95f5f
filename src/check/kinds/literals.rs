//! Values that stand for themselves, and `per`.

use chrono::Datelike;

use super::super::context::Context;
use super::super::expression::{Arithmetic, Expression, Kind, Node};
use super::Where;
use crate::diagnostic::{Code, Diagnostic};
use crate::quantity::{Exact, Per, Period, Unit};
use crate::source::Span;
use crate::syntax::tree;

impl Context<'_> {
    pub(super) fn literal(&mut self, literal: &tree::Literal, span: Span) -> Option<Expression> {
        let (text, factor, unit) = match literal {
            tree::Literal::Money(text) => (text, Exact::ONE, Unit::MONEY),
            tree::Literal::Points(text) => (text, Exact::ONE, Unit::POINTS),
            tree::Literal::Hours(text) => (text, Exact::whole(60), Unit::TIME),
            tree::Literal::Minutes(text) => (text, Exact::ONE, Unit::TIME),
            tree::Literal::Pieces(text) => (text, Exact::ONE, Unit::PIECES),
            tree::Literal::Number(text) => (text, Exact::ONE, Unit::NUMBER),
            tree::Literal::Percent(text) => {
                (text, Exact::fraction(1, 100).unwrap_or(Exact::ONE), Unit::NUMBER)
            }
            tree::Literal::Date(text) => {
                let date = self.date(text, span)?;
                let day = Exact::whole(i128::from(date.num_days_from_ce()));
                return Some(Expression { kind: Kind::Date, node: Node::Constant(day), span });
            }
            tree::Literal::Truth(yes) => {
                let value = if *yes { Exact::ONE } else { Exact::ZERO };
                return Some(Expression { kind: Kind::Truth, node: Node::Constant(value), span });
            }
        };
        let number = self.number(text, span)?;
        if !matches!(literal, tree::Literal::Number(_) | tree::Literal::Percent(_)) {
            self.thousands(text, span);
        }
        let value = number.times(factor).ok()?.reduced();
        Some(Expression { kind: Kind::Amount(unit), node: Node::Constant(value), span })
    }

    /// In Dutch a point stands between thousands; here it stands before decimals.
    fn thousands(&mut self, text: &str, span: Span) {
        let Some((whole, behind)) = text.split_once('.') else {
            return;
        };
        if behind.len() == 3 && whole.len() <= 3 && whole != "0" {
            let message =
                format!("`{text}` is a number below a thousand: the point stands before decimals");
            let diagnostic = Diagnostic::new(Code::ThousandsPoint, span, message)
                .help(format!("for thousands write `{whole}{behind}`, without a point"));
            self.report(diagnostic);
        }
    }

    /// `… per week` makes a flow, `… per hour` a price.
    pub(super) fn per(
        &mut self,
        inner: &tree::At<tree::Expression>,
        what: &tree::At<tree::PerWhat>,
        span: Span,
        place: Where,
    ) -> Option<Expression> {
        let (unit, checked) = self.amount(inner, place)?;
        let (per, divisor) = match what.value {
            tree::PerWhat::Day => (Per::Period, self.calendar.weeks(Period::Day)),
            tree::PerWhat::Week => (Per::Period, Exact::ONE),
            tree::PerWhat::Month => (Per::Period, self.calendar.weeks(Period::Month)),
            tree::PerWhat::Year => (Per::Period, self.calendar.weeks(Period::Year)),
            tree::PerWhat::Hour => (Per::Time, Exact::whole(60)),
            tree::PerWhat::Minute => (Per::Time, Exact::ONE),
            tree::PerWhat::Piece => (Per::Piece, Exact::ONE),
            tree::PerWhat::Point => (Per::Point, Exact::ONE),
        };
        if per == Per::Period && unit.flow != 0 {
            let message = "this is an amount per period already";
            let diagnostic = Diagnostic::new(Code::UnitMismatch, span, message)
                .help("leave out one of the two, or take the amount it is per period of");
            self.report(diagnostic);
            return None;
        }
        let kind = Kind::Amount(unit.per(per));
        if divisor == Exact::ONE {
            return Some(Expression { kind, node: checked.node, span });
        }
        if let Node::Constant(number) = checked.node {
            let Ok(quotient) = number.over(divisor) else {
                let message = "this amount is too large to compute with";
                self.report(Diagnostic::new(Code::BadNumber, span, message));
                return None;
            };
            return Some(Expression { kind, node: Node::Constant(quotient.reduced()), span });
        }
        let divisor = Expression {
            kind: Kind::Amount(Unit::NUMBER),
            node: Node::Constant(divisor),
            span: what.span,
        };
        let node = Node::Arithmetic(Arithmetic::Divide, Box::new(checked), Box::new(divisor));
        Some(Expression { kind, node, span })
    }
}
