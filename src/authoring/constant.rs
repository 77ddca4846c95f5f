//! Amounts that an example writes down: numbers that stand for themselves.

use crate::domain::PaymentUnit;
use crate::quantity::{Exact, Period, parse_decimal};
use crate::syntax::tree::{At, Expression, Literal, PerWhat};

/// A number as written, in euros, minutes or points where it says so.
#[derive(Debug, Clone, Copy)]
pub(super) struct Constant {
    /// The number.
    pub number: Exact,
    /// Its unit; none: a bare number.
    pub unit: Option<PaymentUnit>,
    /// The period it stands per.
    pub per: Option<Period>,
}

/// The value of an expression that stands for itself, perhaps with a minus, in brackets or per a
/// period; none for any other.
pub(super) fn constant(expression: &Expression) -> Option<Constant> {
    match expression {
        Expression::Literal(literal) => self::literal(literal),
        Expression::Bracketed(inner) => constant(&inner.value),
        Expression::Negative(inner) => {
            let inner = constant(&inner.value)?;
            Some(Constant { number: inner.number.negative().ok()?, ..inner })
        }
        Expression::Per(inner, what) => per(inner, what.value),
        Expression::Name(_)
        | Expression::Lookup(_, _)
        | Expression::BuiltIn(_)
        | Expression::Performer(_)
        | Expression::Colour(_)
        | Expression::Binary(_, _, _)
        | Expression::Not(_)
        | Expression::Is(_, _, _)
        | Expression::If(_, _)
        | Expression::Smallest(_)
        | Expression::Largest(_)
        | Expression::Aggregate(_) => None,
    }
}

fn per(inner: &At<Expression>, what: PerWhat) -> Option<Constant> {
    let period = match what {
        PerWhat::Day => Period::Day,
        PerWhat::Week => Period::Week,
        PerWhat::Month => Period::Month,
        PerWhat::Year => Period::Year,
        PerWhat::Hour | PerWhat::Minute | PerWhat::Piece | PerWhat::Point => return None,
    };
    let inner = constant(&inner.value).filter(|inner| inner.per.is_none())?;
    Some(Constant { per: Some(period), ..inner })
}

fn literal(literal: &Literal) -> Option<Constant> {
    let (text, unit, factor) = match literal {
        Literal::Money(text) => (text, Some(PaymentUnit::Money), 1),
        Literal::Points(text) => (text, Some(PaymentUnit::Points), 1),
        Literal::Hours(text) => (text, Some(PaymentUnit::Time), 60),
        Literal::Minutes(text) => (text, Some(PaymentUnit::Time), 1),
        Literal::Number(text) => (text, None, 1),
        Literal::Pieces(_) | Literal::Percent(_) | Literal::Date(_) | Literal::Truth(_) => {
            return None;
        }
    };
    let number = parse_decimal(text).ok()?.times(Exact::whole(factor)).ok()?;
    Some(Constant { number, unit, per: None })
}
