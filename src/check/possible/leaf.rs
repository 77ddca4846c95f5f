//! What a fact, a field, a total or a cell can be.
//!
//! In: a leaf of an expression, and what is known. Out: its value, or its bounds.
//! Absent on purpose: anything made of other expressions; the reader does those.

use chrono::Datelike;

use super::super::expression::{ChoiceOf, Expression, Field, Kind, Node, Total};
use super::super::policy::{FactKind, Key, TableId};
use super::range::End;
use super::reader::{Known, Reader, value_of};
use super::{Input, Possible, Range};
use crate::quantity::Exact;

impl Reader<'_, '_> {
    pub(super) fn leaf(&self, expression: &Expression, known: &Known<'_>) -> Possible {
        let input = if let Node::Fact(id) = expression.node {
            Some(Input::Fact(id))
        } else if let Node::Field(field) = expression.node {
            Some(Input::Field(field))
        } else {
            (expression.node == Node::Indication).then_some(Input::Indication)
        };
        let mut value = input.and_then(|input| value_of(known, input));
        if value.is_none() && expression.node == Node::Field(Field::Category) {
            value = value_of(known, Input::Field(Field::Service)).and_then(|service| {
                let service =
                    self.context.catalogue.services.get(usize::try_from(service).ok()?)?;
                Some(i128::from(service.category.0))
            });
        }
        match expression.kind {
            Kind::Truth => value.map_or(Possible::EITHER, |value| Possible::Truth {
                yes: value != 0,
                no: value == 0,
            }),
            Kind::Choice(_) | Kind::Indication => Possible::Place(value),
            Kind::Amount(_) | Kind::Date | Kind::Year => {
                Possible::Amount(self.bounds(&expression.node))
            }
        }
    }

    /// What is always known of a number.
    fn bounds(&self, node: &Node) -> Range {
        if let Node::Fact(id) = node
            && let Some(FactKind::Number(Some((low, high)))) =
                self.context.facts.get(id.0).map(|fact| &fact.kind)
        {
            return Range::between(*low, *high);
        }
        if *node == Node::Year {
            let year = |date: chrono::NaiveDate| End {
                value: Exact::whole(i128::from(date.year())),
                within: true,
            };
            return Range { low: self.context.from.map(year), high: self.context.until.map(year) };
        }
        if *node == Node::Field(Field::Staff) {
            return Range::from(Exact::ONE);
        }
        let not_below_zero = matches!(
            node,
            Node::Field(Field::CareTime | Field::Times)
                | Node::Total(
                    Total::FromKept | Total::Shortage | Total::Copayment | Total::Uncovered
                )
        );
        if not_below_zero { Range::from(Exact::ZERO) } else { Range::ANY }
    }

    /// What a table can give: the row that is known, or any of its rows.
    pub(super) fn row(&self, id: TableId, places: &[Possible]) -> Possible {
        let Some(Some(table)) = self.context.tables.get(id.0) else {
            return Possible::Amount(Range::ANY);
        };
        let mut place = Some(0_usize);
        for (key, possible) in table.keys.iter().zip(places) {
            let value = match possible {
                Possible::Place(value) => *value,
                Possible::Truth { yes, no } if yes != no => Some(i128::from(*yes)),
                Possible::Truth { .. } | Possible::Amount(_) => None,
            };
            place = place.and_then(|place| {
                let index = key.place(value?)?;
                place.checked_mul(key.places())?.checked_add(index)
            });
        }
        if let Some(place) = place {
            let cell = table.cells.get(place).copied().flatten();
            return Possible::Amount(cell.map_or(Range::ANY, |cell| Range::only(cell.value)));
        }
        let mut cells = table.cells.iter().flatten().map(|cell| Range::only(cell.value));
        let first = cells.next().unwrap_or(Range::ANY);
        let any = cells.fold(first, Range::hull);
        // An activity may have no role, and nobody may be left to do it: then the row counts zero.
        let absent = table.keys.iter().any(|key| {
            matches!(key, Key::Choice(ChoiceOf::Role | ChoiceOf::Performer | ChoiceOf::Signer, _))
        });
        Possible::Amount(if absent { any.hull(Range::only(Exact::ZERO)) } else { any })
    }
}
