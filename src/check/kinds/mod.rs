//! Expressions: every name found, every unit fitting, everything known by the time it is used.
//!
//! In: an expression as written and [`Where`] it stands. Out: an [`Expression`], or none where
//! something was wrong, which has then been reported.

mod activities;
mod literals;
mod membership;
mod names;
mod operators;

pub(super) use names::{performer_of, place_number, stage_of};

use super::context::Context;
use super::expression::{Expression, Kind, Node};
use super::policy::Stage;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::PaymentUnit;
use crate::quantity::{Per, Unit};
use crate::source::Span;
use crate::syntax::tree;

/// Where an expression stands, which decides what it may look at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Where {
    /// The last stage whose values are known.
    pub(super) stage: Stage,
    /// Whether there is an activity at hand.
    pub(super) activity: bool,
    /// Whether it stands inside a question over activities.
    pub(super) aggregate: bool,
    /// Whether it is known who does the activity at hand, though the stage would not tell.
    pub(super) doer: bool,
    /// Whether it must be a value that nothing changes: no names but those of fixed values.
    pub(super) constant: bool,
}

impl Where {
    /// Looks at values up to a stage, and at no single activity.
    pub(super) const fn at(stage: Stage) -> Self {
        Self { stage, activity: false, aggregate: false, doer: false, constant: false }
    }

    /// Looks at the client and at the activity at hand, before it is known who does it.
    pub(super) const fn activity() -> Self {
        Self { activity: true, ..Self::at(Stage::Client) }
    }

    /// The same once it is known who does it: prices are computed then.
    pub(super) const fn price() -> Self {
        Self { doer: true, ..Self::activity() }
    }

    /// Looks at nothing.
    pub(super) const fn constant() -> Self {
        Self { constant: true, ..Self::at(Stage::Client) }
    }
}

impl Context<'_> {
    /// Checks an expression.
    pub(super) fn expression(
        &mut self,
        written: &tree::At<tree::Expression>,
        place: Where,
    ) -> Option<Expression> {
        let span = written.span;
        match &written.value {
            tree::Expression::Literal(literal) => self.literal(literal, span),
            tree::Expression::Name(name) => self.name(name, span, place),
            tree::Expression::Lookup(table, keys) => self.lookup(table, keys, span, place),
            tree::Expression::BuiltIn(built_in) => self.built_in(*built_in, span, place),
            tree::Expression::Performer(performer) => Some(names::performer(*performer, span)),
            tree::Expression::Colour(_) => {
                let message = "a light is an outcome; an expression cannot look at it";
                let diagnostic = Diagnostic::new(Code::KindMismatch, span, message)
                    .help("compare `balance` instead");
                self.report(diagnostic);
                None
            }
            tree::Expression::Bracketed(inner) => self.expression(inner, place),
            tree::Expression::Negative(inner) => self.negative(inner, span, place),
            tree::Expression::Per(inner, what) => self.per(inner, what, span, place),
            tree::Expression::Binary(operator, left, right) => {
                self.binary(operator, left, right, span, place)
            }
            tree::Expression::Not(inner) => {
                let inner = self.truth(inner, place)?;
                Some(truth(Node::Not(Box::new(inner)), span))
            }
            tree::Expression::Is(left, negated, right) => {
                self.is(left, *negated, right, span, place)
            }
            tree::Expression::If(branches, otherwise) => {
                self.branches(branches, otherwise, span, place)
            }
            tree::Expression::Smallest(choices) => {
                self.choices(choices, place).map(|(unit, choices)| Expression {
                    kind: Kind::Amount(unit),
                    node: Node::Smallest(choices),
                    span,
                })
            }
            tree::Expression::Largest(choices) => {
                self.choices(choices, place).map(|(unit, choices)| Expression {
                    kind: Kind::Amount(unit),
                    node: Node::Largest(choices),
                    span,
                })
            }
            tree::Expression::Aggregate(aggregate) => self.aggregate(aggregate, span, place),
        }
    }

    /// Checks an expression that must be yes or no.
    pub(super) fn truth(
        &mut self,
        written: &tree::At<tree::Expression>,
        place: Where,
    ) -> Option<Expression> {
        let checked = self.expression(written, place)?;
        if checked.kind == Kind::Truth {
            return Some(checked);
        }
        let message =
            format!("a condition is needed here, and this is {}", self.kind_in_words(checked.kind));
        let diagnostic = Diagnostic::new(Code::KindMismatch, written.span, message)
            .help("compare it with something, as `balance < €0 per week`");
        self.report(diagnostic);
        None
    }

    /// Checks an expression that must be an amount, of whatever unit.
    pub(super) fn amount(
        &mut self,
        written: &tree::At<tree::Expression>,
        place: Where,
    ) -> Option<(Unit, Expression)> {
        let checked = self.expression(written, place)?;
        if let Kind::Amount(unit) = checked.kind {
            return Some((unit, checked));
        }
        let message =
            format!("an amount is needed here, and this is {}", self.kind_in_words(checked.kind));
        self.report(Diagnostic::new(Code::KindMismatch, written.span, message));
        None
    }

    /// Checks an expression that must be an amount of this unit.
    pub(super) fn amount_of(
        &mut self,
        written: &tree::At<tree::Expression>,
        place: Where,
        wanted: Unit,
        what: &str,
    ) -> Option<Expression> {
        let (unit, checked) = self.amount(written, place)?;
        if unit == wanted || is_bare_zero(&checked) {
            return Some(checked);
        }
        self.report(unit_mismatch(written.span, what, wanted, unit));
        None
    }

    /// Checks an expression that must be a flow in the unit of payment.
    pub(super) fn payment_flow(
        &mut self,
        written: &tree::At<tree::Expression>,
        place: Where,
        what: &str,
    ) -> Option<Expression> {
        match self.unit {
            Some(unit) => self.amount_of(written, place, payment_unit(unit).per(Per::Period), what),
            None => self.amount(written, place).map(|(_, checked)| checked),
        }
    }

    /// A kind in words.
    pub(super) fn kind_in_words(&self, kind: Kind) -> String {
        match kind {
            Kind::Truth => "a condition (yes or no)".to_owned(),
            Kind::Amount(unit) => format!("an amount ({})", unit.words()),
            Kind::Date => "a date".to_owned(),
            Kind::Choice(of) => format!("one of the {}", self.choice_in_words(of)),
            Kind::Indication => "an indication".to_owned(),
            Kind::Year => "a calendar year".to_owned(),
        }
    }
}

/// The unit of payment as a unit.
pub(super) const fn payment_unit(unit: PaymentUnit) -> Unit {
    match unit {
        PaymentUnit::Money => Unit::MONEY,
        PaymentUnit::Time => Unit::TIME,
        PaymentUnit::Points => Unit::POINTS,
    }
}

/// A condition.
pub(super) const fn truth(node: Node, span: Span) -> Expression {
    Expression { kind: Kind::Truth, node, span }
}

/// A written zero fits every unit.
pub(super) fn is_bare_zero(expression: &Expression) -> bool {
    expression.kind == Kind::Amount(Unit::NUMBER)
        && matches!(expression.node, Node::Constant(number) if number.is_zero())
}

/// Two units that do not fit, both spelled out.
pub(super) fn unit_mismatch(span: Span, what: &str, wanted: Unit, found: Unit) -> Diagnostic {
    let message = format!("{what} is {}, and this is {}", wanted.words(), found.words());
    let diagnostic = Diagnostic::new(Code::UnitMismatch, span, message);
    match mend(wanted, found) {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    }
}

/// How one unit could become another.
fn mend(wanted: Unit, found: Unit) -> Option<&'static str> {
    if found.per(Per::Period) == wanted {
        return Some("say per what: `per day`, `per week`, `per month` or `per year`");
    }
    if wanted.per(Per::Period) == found {
        return Some("leave out `per day`, `per week`, `per month` or `per year`");
    }
    if found.per(Per::Time) == wanted {
        return Some("say per what: `per hour` or `per minute`");
    }
    if found.per(Per::Piece) == wanted {
        return Some("say per what: `per piece`");
    }
    if found.per(Per::Point) == wanted {
        return Some("say per what: `per point`");
    }
    if wanted.points > 0 && found.money > 0 {
        return Some("points equal only themselves; divide by a rate, as `/ €0.70 per point`");
    }
    (wanted.money > 0 && found.points > 0)
        .then_some("points equal only themselves; multiply by a rate, as `* €0.70 per point`")
}
