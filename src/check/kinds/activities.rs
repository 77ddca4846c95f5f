//! Questions over all activities.

use super::super::context::Context;
use super::super::expression::{Expression, Field, Kind, Node};
use super::super::policy::Stage;
use super::{Where, payment_unit, truth};
use crate::diagnostic::{Code, Diagnostic};
use crate::quantity::{Per, Unit};
use crate::source::Span;
use crate::syntax::tree;

impl Context<'_> {
    pub(super) fn aggregate(
        &mut self,
        aggregate: &tree::Aggregate,
        span: Span,
        place: Where,
    ) -> Option<Expression> {
        if place.aggregate || place.activity {
            let message =
                "a question over all activities cannot stand inside one about a single activity";
            let diagnostic = Diagnostic::new(Code::NestedAggregate, span, message)
                .help("give the inner one a name first: `let name = …`");
            self.report(diagnostic);
            return None;
        }
        if place.constant {
            let message = "this changes from client to client; a fixed value is needed here";
            self.report(Diagnostic::new(Code::NotKnownYet, span, message));
            return None;
        }
        let inside = Where { activity: true, aggregate: true, ..place };
        match aggregate {
            tree::Aggregate::Any(condition) => {
                let condition = self.truth(condition, inside)?;
                Some(truth(Node::Any(Box::new(condition)), span))
            }
            tree::Aggregate::Every(condition) => {
                let condition = self.truth(condition, inside)?;
                Some(truth(Node::Every(Box::new(condition)), span))
            }
            tree::Aggregate::Sum(field, condition) => {
                let condition = self.where_part(condition.as_deref(), inside)?;
                let (field, unit) = self.summed(field, place)?;
                let node = Node::Sum(field, condition);
                Some(Expression { kind: Kind::Amount(unit), node, span })
            }
            tree::Aggregate::Count(condition) => {
                let condition = self.where_part(condition.as_deref(), inside)?;
                let node = Node::Count(condition);
                Some(Expression { kind: Kind::Amount(Unit::NUMBER), node, span })
            }
        }
    }

    /// The outer `None` says that the condition was wrong, the inner one that there is none.
    fn where_part(
        &mut self,
        condition: Option<&tree::At<tree::Expression>>,
        inside: Where,
    ) -> Option<Option<Box<Expression>>> {
        match condition {
            None => Some(None),
            Some(condition) => Some(Some(Box::new(self.truth(condition, inside)?))),
        }
    }

    fn summed(&mut self, field: &tree::At<tree::SumField>, place: Where) -> Option<(Field, Unit)> {
        match field.value {
            tree::SumField::Cost => {
                self.known_by(Stage::Activities, "the cost", field.span, place)?;
                Some((Field::Cost, payment_unit(self.unit?).per(Per::Period)))
            }
            tree::SumField::CareTime => Some((Field::CareTime, Unit::TIME.per(Per::Period))),
            tree::SumField::Times => Some((Field::Times, Unit::NUMBER.per(Per::Period))),
            tree::SumField::Staff => Some((Field::Staff, Unit::NUMBER)),
        }
    }
}
