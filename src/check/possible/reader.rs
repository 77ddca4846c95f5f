//! Reading an expression for what it can give.

use super::super::context::Context;
use super::super::expression::{Arithmetic, Comparison, Expression, Field, Kind, Node};
use super::super::policy::LetId;
use super::range::End;
use super::{Cases, Input, Possible, Range};
use crate::quantity::Exact;

/// More kinds of activity than this are not gone through for one question.
const MOST_KINDS_OF_ACTIVITY: usize = 1_024;

/// What is known of the inputs: some have a value, some leaves a narrower range than usual.
#[derive(Debug, Clone, Default)]
pub(in crate::check) struct Known<'e> {
    /// Inputs with a chosen value.
    pub(in crate::check) values: Vec<(Input, i128)>,
    /// Leaves whose range a condition around them narrows.
    pub(in crate::check) narrowed: Vec<(&'e Node, Range)>,
}

/// Reads expressions against one choice of inputs; remembers what named values can give, which
/// makes a chain of them cost no more than its length.
pub(in crate::check) struct Reader<'c, 'a> {
    pub(super) context: &'c Context<'a>,
    lets: Vec<Option<Possible>>,
    /// Set where a division was met whose divisor may be zero.
    pub(in crate::check) zero_divisor: Option<crate::source::Span>,
    /// How many nodes have been read.
    pub(in crate::check) work: usize,
}

/// Conditions inside conditions are read again for each side that they narrow. Beyond this many nodes,
/// each weighed by what is known around it, a reader gives up: then everything is possible.
const MOST_WORK: usize = 20_000;

/// What an expression can give when nothing at all is known of it.
const fn anything(kind: Kind) -> Possible {
    match kind {
        Kind::Truth => Possible::EITHER,
        Kind::Choice(_) | Kind::Indication => Possible::Place(None),
        Kind::Amount(_) | Kind::Date | Kind::Year => Possible::Amount(Range::ANY),
    }
}

impl<'c, 'a> Reader<'c, 'a> {
    pub(in crate::check) fn new(context: &'c Context<'a>) -> Self {
        Self { context, lets: vec![None; context.lets.len()], zero_divisor: None, work: 0 }
    }

    /// What an expression can give, knowing this.
    pub(in crate::check) fn read<'e>(
        &mut self,
        expression: &'e Expression,
        known: &Known<'e>,
    ) -> Possible
    where
        'c: 'e,
    {
        self.work = self.work.saturating_add(known.narrowed.len()).saturating_add(1);
        if self.work > MOST_WORK {
            return anything(expression.kind);
        }
        let usual = self.usual(expression, known);
        let narrowed = known.narrowed.iter().filter(|(node, _)| **node == expression.node);
        match usual {
            Possible::Amount(range) => {
                Possible::Amount(narrowed.fold(range, |range, (_, bound)| range.meet(*bound)))
            }
            Possible::Truth { .. } | Possible::Place(_) => usual,
        }
    }

    fn usual<'e>(&mut self, expression: &'e Expression, known: &Known<'e>) -> Possible
    where
        'c: 'e,
    {
        match &expression.node {
            Node::Constant(value) => constant(expression.kind, *value),
            Node::Fact(_) | Node::Indication | Node::Year | Node::Total(_) | Node::Field(_) => {
                self.leaf(expression, known)
            }
            Node::Let(id) => self.named(*id, known),
            Node::Lookup(id, keys) => {
                let places: Vec<Possible> = keys.iter().map(|key| self.read(key, known)).collect();
                self.row(*id, &places)
            }
            Node::Arithmetic(arithmetic, left, right) => {
                let left = self.read(left, known).range();
                let divisor = self.read(right, known).range();
                Possible::Amount(self.arithmetic(*arithmetic, left, divisor, right))
            }
            Node::Negative(inner) => Possible::Amount(self.read(inner, known).range().negative()),
            Node::Smallest(choices) => self.choose(choices, known, Range::smallest),
            Node::Largest(choices) => self.choose(choices, known, Range::largest),
            Node::Compare(comparison, left, right) => {
                let left = self.read(left, known);
                let right = self.read(right, known);
                compare(*comparison, left, right)
            }
            Node::OneOf(choice, places) => self.one_of(choice, places, known),
            Node::IndicationIn(flags) => match value_of(known, Input::Indication) {
                Some(place) => {
                    let place = usize::try_from(place).unwrap_or(usize::MAX);
                    let within = flags.get(place).copied().unwrap_or(false);
                    Possible::Truth { yes: within, no: !within }
                }
                None => Possible::Truth { yes: flags.contains(&true), no: flags.contains(&false) },
            },
            Node::And(left, right) => self.joined(false, left, right, known),
            Node::Or(left, right) => self.joined(true, left, right, known),
            Node::Not(inner) => {
                let (yes, no) = self.read(inner, known).truth();
                Possible::Truth { yes: no, no: yes }
            }
            Node::If(condition, yes, no) => self.branch(condition, yes, no, known),
            // There may be no activity at all: then none is so, and every one is.
            Node::Any(inner) => {
                Possible::Truth { yes: self.one_activity(inner, known).0, no: true }
            }
            Node::Every(inner) => {
                Possible::Truth { yes: true, no: self.one_activity(inner, known).1 }
            }
            Node::Sum(_, inner) | Node::Count(inner) => {
                if let Some(inner) = inner {
                    self.read(inner, known);
                }
                let known_sign = !matches!(expression.node, Node::Sum(Field::Cost, _));
                Possible::Amount(if known_sign { Range::from(Exact::ZERO) } else { Range::ANY })
            }
        }
    }

    /// Whether a condition can hold, and can fail, of some activity.
    fn one_activity<'e>(&mut self, condition: &'e Expression, known: &Known<'e>) -> (bool, bool)
    where
        'c: 'e,
    {
        let cases = Cases::of_one_activity(self.context, condition);
        let Some(count) = cases.count().filter(|count| *count <= MOST_KINDS_OF_ACTIVITY) else {
            self.read(condition, known);
            return (true, true);
        };
        let (mut can_hold, mut can_fail) = (false, false);
        for number in 0..count {
            let mut values = of_the_client(known);
            values.extend(cases.case(number));
            let with = Known { values, narrowed: known.narrowed.clone() };
            let (yes, no) = self.read(condition, &with).truth();
            can_hold |= yes;
            can_fail |= no;
        }
        (can_hold, can_fail)
    }

    fn named<'e>(&mut self, id: LetId, known: &Known<'e>) -> Possible
    where
        'c: 'e,
    {
        if let Some(Some(read)) = self.lets.get(id.0) {
            return *read;
        }
        let context = self.context;
        let Some(Some(one)) = context.lets.get(id.0) else {
            return Possible::Amount(Range::ANY);
        };
        let plain = Known { values: of_the_client(known), narrowed: Vec::new() };
        let zero_divisor = self.zero_divisor;
        let read = self.read(&one.value, &plain);
        // A division inside a named value is reported where that value stands.
        self.zero_divisor = zero_divisor;
        if let Some(slot) = self.lets.get_mut(id.0) {
            *slot = Some(read);
        }
        read
    }

    fn arithmetic(
        &mut self,
        arithmetic: Arithmetic,
        left: Range,
        right: Range,
        divisor: &Expression,
    ) -> Range {
        match arithmetic {
            Arithmetic::Plus => left.plus(right),
            Arithmetic::Minus => left.plus(right.negative()),
            Arithmetic::Times => left.times(right),
            Arithmetic::Divide => {
                if right.holds_zero() {
                    self.zero_divisor.get_or_insert(divisor.span);
                }
                left.over(right)
            }
        }
    }

    fn choose<'e>(
        &mut self,
        choices: &'e [Expression],
        known: &Known<'e>,
        choose: fn(Range, Range) -> Range,
    ) -> Possible
    where
        'c: 'e,
    {
        let mut result: Option<Range> = None;
        for choice in choices {
            let range = self.read(choice, known).range();
            result = Some(result.map_or(range, |sofar| choose(sofar, range)));
        }
        Possible::Amount(result.unwrap_or(Range::ANY))
    }

    fn one_of<'e>(&mut self, choice: &'e Expression, places: &[i128], known: &Known<'e>) -> Possible
    where
        'c: 'e,
    {
        match self.read(choice, known) {
            Possible::Place(Some(place)) => {
                let within = places.contains(&place);
                Possible::Truth { yes: within, no: !within }
            }
            Possible::Amount(range) => {
                let yes = places
                    .iter()
                    .any(|place| !range.meet(Range::only(Exact::whole(*place))).is_empty());
                Possible::Truth { yes, no: true }
            }
            Possible::Place(None) | Possible::Truth { .. } => Possible::EITHER,
        }
    }

    /// Both (what fails settles it) or either (what holds does): the second is read for the clients
    /// whom the first does not settle.
    fn joined<'e>(
        &mut self,
        settles: bool,
        left: &'e Expression,
        right: &'e Expression,
        known: &Known<'e>,
    ) -> Possible
    where
        'c: 'e,
    {
        let sides = |(yes, no)| if settles { (yes, no) } else { (no, yes) };
        let (settled, goes_on) = sides(self.read(left, known).truth());
        let (narrower, empty) = self.narrow(left, !settles, known);
        let (right_settles, right_does_not) = sides(self.read(right, &narrower).truth());
        let goes_on = goes_on && !empty;
        let (yes, no) = sides((settled || (goes_on && right_settles), goes_on && right_does_not));
        Possible::Truth { yes, no }
    }

    fn branch<'e>(
        &mut self,
        condition: &'e Expression,
        yes: &'e Expression,
        no: &'e Expression,
        known: &Known<'e>,
    ) -> Possible
    where
        'c: 'e,
    {
        let (can_yes, can_no) = self.read(condition, known).truth();
        let (when_yes, _) = self.narrow(condition, true, known);
        let (when_no, _) = self.narrow(condition, false, known);
        let zero_divisor = self.zero_divisor;
        let yes_gives = self.read(yes, &when_yes);
        if !can_yes {
            self.zero_divisor = zero_divisor;
        }
        let zero_divisor = self.zero_divisor;
        let no_gives = self.read(no, &when_no);
        if !can_no {
            self.zero_divisor = zero_divisor;
        }
        match (can_yes, can_no) {
            (true, false) => yes_gives,
            (false, true) => no_gives,
            (true, true) | (false, false) => yes_gives.or(no_gives),
        }
    }
}

/// What is known besides the activity at hand: a question over activities, and a named value, which
/// serves everywhere, look at activities of their own.
fn of_the_client(known: &Known<'_>) -> Vec<(Input, i128)> {
    known.values.iter().filter(|(input, _)| !matches!(input, Input::Field(_))).copied().collect()
}

pub(super) fn value_of(known: &Known<'_>, input: Input) -> Option<i128> {
    known.values.iter().find(|(which, _)| *which == input).map(|(_, value)| *value)
}

fn constant(kind: Kind, value: Exact) -> Possible {
    match kind {
        Kind::Truth => Possible::Truth { yes: !value.is_zero(), no: value.is_zero() },
        Kind::Choice(_) | Kind::Indication => Possible::Place(Some(value.floor())),
        Kind::Amount(_) | Kind::Date | Kind::Year => Possible::Amount(Range::only(value)),
    }
}

fn compare(comparison: Comparison, left: Possible, right: Possible) -> Possible {
    let (Possible::Amount(left), Possible::Amount(right)) = (left, right) else {
        return Possible::EITHER;
    };
    let difference = left.plus(right.negative());
    let zero = Exact::ZERO;
    let below = Range { low: None, high: Some(End { value: zero, within: false }) };
    let above = Range { low: Some(End { value: zero, within: false }), high: None };
    let can = |range: Range| !difference.meet(range).is_empty();
    let (less, more, equal) = (can(below), can(above), can(Range::only(zero)));
    let (yes, no) = match comparison {
        Comparison::Less => (less, more || equal),
        Comparison::AtMost => (less || equal, more),
        Comparison::More => (more, less || equal),
        Comparison::AtLeast => (more || equal, less),
        Comparison::Equal => (equal, less || more),
    };
    Possible::Truth { yes, no }
}
