//! What an expression is worth, by walking it.

use chrono::Datelike as _;
use num_traits::{One as _, Zero as _};
use pvb::check::expression::{Arithmetic, Comparison, Expression, Field, Node};
use pvb::check::policy::{FactId, Key, LetId, Table, TableId};
use pvb::domain::Performer;

use super::course::Course;
use super::number::{Number, divide, number, truth, whole};

/// The activity at hand.
#[derive(Debug, Clone, Copy)]
pub struct Spot {
    /// Its place in the arrangement.
    pub activity: usize,
    /// Who does it.
    pub doer: Doer,
}

/// Who does an activity, as far as an evaluation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doer {
    /// Nobody has been chosen yet.
    NotKnownYet,
    /// Nobody is left who can.
    Nobody,
    /// This one.
    Is(Performer),
}

impl Course<'_> {
    /// Whether a condition holds.
    pub fn holds(&self, test: &Expression, spot: Option<Spot>) -> bool {
        !self.value(test, spot).is_zero()
    }

    /// Whether a condition holds; no condition always does.
    pub fn holds_if_any(&self, test: Option<&Expression>, spot: Option<Spot>) -> bool {
        test.is_none_or(|test| self.holds(test, spot))
    }

    /// The value of an expression.
    pub fn value(&self, expression: &Expression, spot: Option<Spot>) -> Number {
        let value = |inner: &Expression| self.value(inner, spot);
        match &expression.node {
            Node::Constant(constant) => number(*constant),
            Node::Fact(FactId(place)) => self.facts[*place].clone(),
            Node::Let(LetId(place)) => {
                self.lets[*place].clone().expect("a named value is used before it is known")
            }
            Node::Indication => whole(self.indication),
            Node::Year => whole(self.arrangement.on.year()),
            Node::Lookup(table, keys) => {
                let keys: Vec<Number> = keys.iter().map(value).collect();
                self.lookup(*table, &keys)
            }
            Node::Total(total) => {
                self.totals.get(total).cloned().expect("a total is used before it is known")
            }
            Node::Field(field) => self.field(*field, spot.expect("a field without an activity")),
            Node::Arithmetic(how, left, right) => {
                let (left, right) = (value(left), value(right));
                match how {
                    Arithmetic::Plus => left + right,
                    Arithmetic::Minus => left - right,
                    Arithmetic::Times => left * right,
                    Arithmetic::Divide => divide(left, &right),
                }
            }
            Node::Negative(inner) => -value(inner),
            Node::Smallest(all) => all.iter().map(value).min().expect("two or more"),
            Node::Largest(all) => all.iter().map(value).max().expect("two or more"),
            Node::Compare(how, left, right) => {
                let (left, right) = (value(left), value(right));
                truth(match how {
                    Comparison::Less => left < right,
                    Comparison::AtMost => left <= right,
                    Comparison::More => left > right,
                    Comparison::AtLeast => left >= right,
                    Comparison::Equal => left == right,
                })
            }
            Node::OneOf(inner, places) => {
                let given = value(inner);
                truth(places.iter().any(|place| whole(*place) == given))
            }
            Node::IndicationIn(flags) => truth(flags[self.indication]),
            Node::And(left, right) => truth(self.holds(left, spot) && self.holds(right, spot)),
            Node::Or(left, right) => truth(self.holds(left, spot) || self.holds(right, spot)),
            Node::Not(inner) => truth(!self.holds(inner, spot)),
            Node::If(test, yes, no) => {
                if self.holds(test, spot) {
                    value(yes)
                } else {
                    value(no)
                }
            }
            Node::Any(test) => truth(!self.spots_where(Some(test)).is_empty()),
            Node::Every(test) => {
                truth(self.spots_where(Some(test)).len() == self.arrangement.activities.len())
            }
            Node::Sum(field, test) => self
                .spots_where(test.as_deref())
                .into_iter()
                .map(|spot| self.field(*field, spot))
                .fold(Number::zero(), |sum, one| sum + one),
            Node::Count(test) => whole(self.spots_where(test.as_deref()).len()),
        }
    }

    /// The activities that are so; every one is looked at.
    fn spots_where(&self, test: Option<&Expression>) -> Vec<Spot> {
        (0..self.arrangement.activities.len())
            .map(|activity| self.spot(activity))
            .filter(|spot| self.holds_if_any(test, Some(*spot)))
            .collect()
    }

    /// An activity, with who does it as far as that is known.
    pub fn spot(&self, activity: usize) -> Spot {
        let doer = match self.doers.get(activity) {
            None => Doer::NotKnownYet,
            Some(None) => Doer::Nobody,
            Some(Some(performer)) => Doer::Is(*performer),
        };
        Spot { activity, doer }
    }

    fn field(&self, field: Field, spot: Spot) -> Number {
        let activity = &self.arrangement.activities[spot.activity];
        let nobody = || -Number::one();
        match field {
            Field::Cost => self.costs[spot.activity].counts.clone(),
            Field::CareTime => self.care_time(spot.activity),
            Field::Times => self.times_per_week(spot.activity),
            Field::Staff => whole(activity.staff),
            Field::Service => whole(activity.service.index()),
            Field::Category => whole(self.category(spot.activity).index()),
            Field::Role => activity.role.map_or_else(nobody, |role| whole(role.index())),
            Field::Performer => match spot.doer {
                Doer::NotKnownYet => panic!("who does it is used before it is known"),
                Doer::Nobody => nobody(),
                Doer::Is(performer) => whole(performer.index()),
            },
            Field::Consent => activity.consent.map_or_else(nobody, |signer| whole(signer.index())),
            Field::PaidByClient => truth(activity.paid_by_client),
            Field::ProviderUnable => truth(activity.provider_unable),
        }
    }

    /// A cell of a table. No cell: zero, and the table is written down as missed. A key that lies outside
    /// (no role, nobody left): zero, and nothing is written down.
    fn lookup(&self, id: TableId, keys: &[Number]) -> Number {
        let table: &Table = &self.policy.tables[id.0];
        let mut index = 0;
        for (key, value) in table.keys.iter().zip(keys) {
            let (places, place) = match key {
                Key::Indication(count) | Key::Choice(_, count) => {
                    (*count, plain_place(value, *count))
                }
                Key::Truth(_) => (2, plain_place(value, 2)),
                Key::Year(years) => {
                    let listed = years.iter().position(|year| whole(*year) == *value);
                    (years.len() + 1, Some(listed.unwrap_or(years.len())))
                }
            };
            let Some(place) = place else { return Number::zero() };
            index = index * places + place;
        }
        match &table.cells[index] {
            Some(cell) => number(cell.value),
            None => {
                self.missed.borrow_mut().insert(id.0);
                Number::zero()
            }
        }
    }
}

fn plain_place(value: &Number, count: usize) -> Option<usize> {
    (0..count).find(|place| whole(*place) == *value)
}
