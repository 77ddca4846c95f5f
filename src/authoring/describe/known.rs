//! What an expression comes to when only some of the circumstances are known.
//!
//! In: a checked expression, and an indication, a role, a service or a year. Out: its value, or what it
//! depends on besides, with every rule that was drawn upon.
//! Absent on purpose: clients and arrangements; `evaluate` has those.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Policy;
use crate::check::expression::{Arithmetic, Comparison, Expression, Field, Node, Total, walk};
use crate::check::policy::{FactId, Key, LetId, ReasonId, TableId};
use crate::domain::{Catalogue, IndicationId, RoleId, ServiceId};
use crate::quantity::{Exact, Overflow};

/// What is known; none: it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Circumstances {
    /// The client's indication.
    pub indication: Option<IndicationId>,
    /// The role that does it.
    pub role: Option<RoleId>,
    /// The service.
    pub service: Option<ServiceId>,
    /// The calendar year.
    pub year: Option<i128>,
}

/// Something that a value may depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dependency {
    /// The client's indication.
    Indication,
    /// The calendar year.
    Year,
    /// A fact about the client.
    Fact(FactId),
    /// A property of the activity.
    Field(Field),
    /// A sum of the statement.
    Total(Total),
    /// The other activities.
    Activities,
}

/// What an expression comes to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Value {
    /// This.
    Known(Exact),
    /// That depends on these.
    Depends(BTreeSet<Dependency>),
    /// A table has no row for it.
    NoRow(TableId),
    /// More than can be computed with.
    TooLarge,
}

/// A value, and the rules it was drawn from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The value.
    pub value: Value,
    /// Tables, their rows and named values.
    pub reasons: BTreeSet<ReasonId>,
}

/// What an expression comes to.
pub(super) fn find(
    policy: &Policy,
    catalogue: &Catalogue,
    at: Circumstances,
    expression: &Expression,
) -> Found {
    let mut reader =
        Reader { policy, catalogue, at, reasons: BTreeSet::new(), lets: BTreeMap::new() };
    let value = reader.value(expression);
    Found { value, reasons: reader.reasons }
}

/// Whether an expression speaks of something, itself or in a named value it uses.
pub(super) fn speaks_of(
    policy: &Policy,
    expression: &Expression,
    is_it: &impl Fn(&Node) -> bool,
) -> bool {
    let mut spoken = false;
    let mut named = BTreeSet::new();
    let mut waiting = vec![expression];
    while let Some(next) = waiting.pop() {
        walk(next, &mut |node| {
            spoken |= is_it(node);
            if let Node::Let(id) = node
                && named.insert(*id)
            {
                waiting.extend(policy.lets.get(id.0).map(|one| &one.value));
            }
        });
    }
    spoken
}

struct Reader<'p> {
    policy: &'p Policy,
    catalogue: &'p Catalogue,
    at: Circumstances,
    reasons: BTreeSet<ReasonId>,
    /// Each named value is worked out once: one may use another many times over.
    lets: BTreeMap<LetId, Value>,
}

const fn truth(answer: bool) -> Value {
    Value::Known(if answer { Exact::ONE } else { Exact::ZERO })
}

fn depends(on: Dependency) -> Value {
    Value::Depends(BTreeSet::from([on]))
}

fn computed(result: Result<Exact, Overflow>) -> Value {
    result.map_or(Value::TooLarge, Value::Known)
}

fn place(index: usize) -> Value {
    i128::try_from(index).map_or(Value::TooLarge, |index| Value::Known(Exact::whole(index)))
}

impl Value {
    /// What becomes of a value that is known.
    pub fn map(self, make: impl Fn(Exact) -> Self) -> Self {
        match self {
            Self::Known(value) => make(value),
            Self::Depends(_) | Self::NoRow(_) | Self::TooLarge => self,
        }
    }

    /// Two values made one, where both are known.
    fn with(self, other: Self, make: impl Fn(Exact, Exact) -> Self) -> Self {
        match (self, other) {
            (Self::Known(one), Self::Known(other)) => make(one, other),
            (Self::NoRow(table), _) | (_, Self::NoRow(table)) => Self::NoRow(table),
            (Self::TooLarge, _) | (_, Self::TooLarge) => Self::TooLarge,
            (Self::Depends(mut one), Self::Depends(other)) => {
                one.extend(other);
                Self::Depends(one)
            }
            (Self::Depends(on), Self::Known(_)) | (Self::Known(_), Self::Depends(on)) => {
                Self::Depends(on)
            }
        }
    }

    /// Whether it is known to be no.
    pub fn is_no(&self) -> bool {
        matches!(self, Self::Known(value) if value.is_zero())
    }

    /// Whether it is known to be yes.
    pub fn is_yes(&self) -> bool {
        matches!(self, Self::Known(value) if !value.is_zero())
    }
}

impl Reader<'_> {
    fn value(&mut self, expression: &Expression) -> Value {
        match &expression.node {
            Node::Constant(value) => Value::Known(*value),
            Node::Fact(id) => depends(Dependency::Fact(*id)),
            Node::Let(id) => self.named(*id),
            Node::Indication => {
                self.at.indication.map_or(depends(Dependency::Indication), |id| place(id.index()))
            }
            Node::Year => self
                .at
                .year
                .map_or(depends(Dependency::Year), |year| Value::Known(Exact::whole(year))),
            Node::Lookup(table, keys) => self.lookup(*table, keys),
            Node::Total(total) => depends(Dependency::Total(*total)),
            Node::Field(field) => self.field(*field),
            Node::Arithmetic(arithmetic, left, right) => {
                let (left, right) = (self.value(left), self.value(right));
                left.with(right, |left, right| calculated(*arithmetic, left, right))
            }
            Node::Negative(one) => self.value(one).map(|value| computed(value.negative())),
            Node::Smallest(many) => self.chosen(many, Exact::smaller),
            Node::Largest(many) => self.chosen(many, Exact::larger),
            Node::Compare(comparison, left, right) => {
                let (left, right) = (self.value(left), self.value(right));
                left.with(right, |left, right| truth(compares(*comparison, left, right)))
            }
            Node::OneOf(one, among) => {
                let is = |value| among.iter().any(|known| Exact::whole(*known) == value);
                self.value(one).map(|value| truth(is(value)))
            }
            Node::IndicationIn(flags) => {
                let among = |id: IndicationId| flags.get(id.index()).copied().unwrap_or(false);
                self.at.indication.map_or(depends(Dependency::Indication), |id| truth(among(id)))
            }
            Node::And(left, right) => self.unless(left, right, Value::is_no),
            Node::Or(left, right) => self.unless(left, right, Value::is_yes),
            Node::Not(one) => self.value(one).map(|value| truth(value.is_zero())),
            Node::If(test, yes, no) => self.branch(test, yes, no),
            Node::Any(_) | Node::Every(_) | Node::Sum(_, _) | Node::Count(_) => {
                depends(Dependency::Activities)
            }
        }
    }

    /// The first where that settles it, else the second.
    fn unless(
        &mut self,
        left: &Expression,
        right: &Expression,
        settles: fn(&Value) -> bool,
    ) -> Value {
        let left = self.value(left);
        if settles(&left) {
            return left;
        }
        let right = self.value(right);
        if settles(&right) { right } else { left.with(right, |_, right| Value::Known(right)) }
    }

    fn named(&mut self, id: LetId) -> Value {
        if let Some(value) = self.lets.get(&id) {
            return value.clone();
        }
        let Some(named) = self.policy.lets.get(id.0) else {
            return Value::TooLarge;
        };
        self.reasons.insert(named.reason);
        let value = self.value(&named.value);
        self.lets.insert(id, value.clone());
        value
    }

    fn lookup(&mut self, id: TableId, keys: &[Expression]) -> Value {
        let Some(table) = self.policy.tables.get(id.0) else {
            return Value::TooLarge;
        };
        self.reasons.insert(table.reason);
        let mut at = place(0);
        for (key, value) in table.keys.iter().zip(keys) {
            let value = self.value(value);
            at = at.with(value, |at, value| cell(key, at, value).unwrap_or(Value::NoRow(id)));
        }
        let Value::Known(at) = at else {
            return at;
        };
        let cell = usize::try_from(at.floor()).ok().and_then(|at| table.cells.get(at));
        match cell.copied().flatten() {
            Some(cell) => {
                self.reasons.extend(cell.reason);
                Value::Known(cell.value)
            }
            None => Value::NoRow(id),
        }
    }

    fn field(&self, field: Field) -> Value {
        let known = match field {
            Field::Role => self.at.role.map(RoleId::index),
            Field::Service => self.at.service.map(ServiceId::index),
            Field::Category => self
                .at
                .service
                .and_then(|id| self.catalogue.service(id))
                .map(|service| service.category.index()),
            Field::Cost
            | Field::CareTime
            | Field::Times
            | Field::Staff
            | Field::Performer
            | Field::Consent
            | Field::PaidByClient
            | Field::ProviderUnable => None,
        };
        known.map_or_else(|| depends(Dependency::Field(field)), place)
    }

    fn chosen(&mut self, many: &[Expression], choose: fn(Exact, Exact) -> Exact) -> Value {
        let values: Vec<Value> = many.iter().map(|one| self.value(one)).collect();
        let both =
            |one: Value, other| one.with(other, |one, other| Value::Known(choose(one, other)));
        values.into_iter().reduce(both).unwrap_or(Value::TooLarge)
    }

    fn branch(&mut self, test: &Expression, yes: &Expression, no: &Expression) -> Value {
        let test = self.value(test);
        if let Value::Known(answer) = test {
            return self.value(if answer.is_zero() { no } else { yes });
        }
        let (yes, no) = (self.value(yes), self.value(no));
        match (test, yes, no) {
            (Value::Depends(_), yes, no) if yes == no => yes,
            (Value::Depends(mut on), yes, no) => {
                for branch in [yes, no] {
                    if let Value::Depends(more) = branch {
                        on.extend(more);
                    }
                }
                Value::Depends(on)
            }
            (test, _, _) => test,
        }
    }
}

/// The place in a table so far, and of one key more; none where the key has no such place.
fn cell(key: &Key, at: Exact, value: Exact) -> Option<Value> {
    let next = i128::try_from(key.place(value.floor())?).ok()?;
    let places = i128::try_from(key.places()).ok()?;
    let at = at.times(Exact::whole(places)).and_then(|at| at.plus(Exact::whole(next)));
    Some(computed(at))
}

fn calculated(arithmetic: Arithmetic, left: Exact, right: Exact) -> Value {
    computed(match arithmetic {
        Arithmetic::Plus => left.plus(right),
        Arithmetic::Minus => left.minus(right),
        Arithmetic::Times => left.times(right),
        Arithmetic::Divide => left.over(right),
    })
}

fn compares(comparison: Comparison, left: Exact, right: Exact) -> bool {
    match comparison {
        Comparison::Less => left < right,
        Comparison::AtMost => left <= right,
        Comparison::More => left > right,
        Comparison::AtLeast => left >= right,
        Comparison::Equal => left == right,
    }
}
