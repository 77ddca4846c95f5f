//! Expressions to steps.
//!
//! In: checked expressions. Out: steps in the builder, and the slot where the value will be.
//! Absent on purpose: any work at evaluation for what is constant; that is folded here.

use crate::check::Policy;
use crate::check::expression::{Expression, Node, Total, walk};
use crate::check::policy::{LetId, TableId};
use crate::quantity::Exact;
use crate::source::Place;

use super::fold::{YES, operation};
use super::reasons::Reasons;
use super::step::{Operation, Program, Slot, Step, Target};

/// A plan in the making: what expressions add to.
pub(super) struct Builder<'p> {
    pub(super) policy: &'p Policy,
    pub(super) slots: Vec<Exact>,
    pub(super) steps: Vec<Step>,
    pub(super) places: Vec<Place>,
    pub(super) arguments: Vec<Slot>,
    pub(super) values: Vec<i128>,
    pub(super) flags: Vec<bool>,
    /// Where the rule at hand stands.
    pub(super) at: Place,
    pub(super) fact_slots: Vec<Slot>,
    pub(super) let_slots: Vec<Slot>,
    /// The value of each named value that is constant.
    pub(super) let_values: Vec<Option<Exact>>,
    /// Whether a named value may rest on a row of a table with a reason of its own.
    pub(super) let_draws: Vec<bool>,
    pub(super) total_slots: [Slot; 10],
    pub(super) indication: Slot,
    pub(super) year: Slot,
    pub(super) reasons: Reasons,
    constants: Vec<(Exact, Slot)>,
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl<'p> Builder<'p> {
    pub(super) fn new(policy: &'p Policy) -> Self {
        let mut new = Self {
            policy,
            slots: Vec::new(),
            steps: Vec::new(),
            places: Vec::new(),
            arguments: Vec::new(),
            values: Vec::new(),
            flags: Vec::new(),
            at: Place { line: 1, column: 1 },
            fact_slots: Vec::new(),
            let_slots: Vec::new(),
            let_values: Vec::new(),
            let_draws: Vec::new(),
            total_slots: [Slot(0); 10],
            indication: Slot(0),
            year: Slot(0),
            reasons: Reasons::of(policy),
            constants: Vec::new(),
        };
        new.total_slots = std::array::from_fn(|_| new.slot());
        new.indication = new.slot();
        new.year = new.slot();
        new.fact_slots = policy.facts.iter().map(|_| new.slot()).collect();
        new
    }

    /// A slot of its own.
    pub(super) fn slot(&mut self) -> Slot {
        let slot = Slot(number(self.slots.len()));
        self.slots.push(Exact::ZERO);
        slot
    }

    /// The slot that holds a constant; one for each.
    pub(super) fn constant(&mut self, value: Exact) -> Slot {
        let value = value.reduced();
        if let Some((_, slot)) = self.constants.iter().find(|(known, _)| *known == value) {
            return *slot;
        }
        let slot = Slot(number(self.slots.len()));
        self.slots.push(value);
        self.constants.push((value, slot));
        slot
    }

    pub(super) fn here(&self) -> Target {
        Target(number(self.steps.len()))
    }

    pub(super) fn push(&mut self, step: Step) -> usize {
        let place = self.steps.len();
        self.steps.push(step);
        self.places.push(self.at);
        place
    }

    /// Lets a jump or an aggregate pushed before end here.
    pub(super) fn land(&mut self, place: usize) {
        let here = self.here();
        let Some(step) = self.steps.get_mut(place) else { return };
        match step {
            Step::Jump { target }
            | Step::JumpIf { target, .. }
            | Step::JumpIfTariff { target }
            | Step::JumpIfMissed { target } => *target = here,
            Step::Any { end, .. }
            | Step::Every { end, .. }
            | Step::Sum { end, .. }
            | Step::Count { end, .. } => *end = here,
            Step::Copy { .. }
            | Step::Calculate { .. }
            | Step::Negate { .. }
            | Step::Compare { .. }
            | Step::Not { .. }
            | Step::Among { .. }
            | Step::IndicationIn { .. }
            | Step::Lookup { .. }
            | Step::Field { .. }
            | Step::Keep { .. }
            | Step::Draw { .. }
            | Step::Forget
            | Step::Condition { .. }
            | Step::Assign
            | Step::Price
            | Step::Start { .. }
            | Step::Discount { .. }
            | Step::Budget
            | Step::Contribution { .. }
            | Step::Contributions
            | Step::Balance
            | Step::Outcome
            | Step::Light { .. }
            | Step::UsualLight
            | Step::Rule { .. } => {}
        }
    }

    /// Whether an expression may rest on a row of a table with a reason of its own.
    pub(super) fn may_draw(&self, expression: &Expression) -> bool {
        let mut draws = false;
        walk(expression, &mut |node| {
            if let Node::Let(id) = node {
                draws = draws || self.let_draws.get(id.0).copied().unwrap_or(false);
            }
            if let Node::Lookup(id, _) = node {
                let table = self.policy.tables.get(id.0);
                let mut cells = table.into_iter().flat_map(|table| table.cells.iter().flatten());
                draws = draws || cells.any(|cell| cell.reason.is_some());
            }
        });
        draws
    }

    /// An expression as a program of its own.
    pub(super) fn program(&mut self, expression: &Expression) -> Program {
        let first = self.here();
        let result = self.expression(expression);
        Program { first, end: self.here(), result }
    }

    /// Adds the steps of an expression; the slot where its value will be.
    pub(super) fn expression(&mut self, expression: &Expression) -> Slot {
        if let Some(value) = self.fold(expression) {
            return self.constant(value);
        }
        match &expression.node {
            Node::Constant(value) => self.constant(*value),
            Node::Fact(fact) => self.fact_slots.get(fact.0).copied().unwrap_or(Slot(0)),
            Node::Let(id) => self.named(*id),
            Node::Indication => self.indication,
            Node::Year => self.year,
            Node::Total(total) => self.total_slot(*total),
            Node::Lookup(table, keys) => self.lookup(*table, keys),
            Node::Field(field) => self.slot_for(|to| Step::Field { to, field: *field }),
            Node::Arithmetic(arithmetic, left, right) => {
                let (left, right) = (self.expression(left), self.expression(right));
                let operation = operation(*arithmetic);
                self.slot_for(|to| Step::Calculate { to, operation, left, right })
            }
            Node::Negative(one) => {
                let from = self.expression(one);
                self.slot_for(|to| Step::Negate { to, from })
            }
            Node::Smallest(many) => self.chain(Operation::Smaller, many),
            Node::Largest(many) => self.chain(Operation::Larger, many),
            Node::Compare(comparison, left, right) => {
                let (left, right) = (self.expression(left), self.expression(right));
                let comparison = *comparison;
                self.slot_for(|to| Step::Compare { to, comparison, left, right })
            }
            Node::OneOf(one, among) => self.among(one, among),
            Node::IndicationIn(flags) => {
                let first = number(self.flags.len());
                self.flags.extend(flags);
                self.slot_for(|to| Step::IndicationIn { to, first })
            }
            Node::And(left, right) => self.short(false, left, right),
            Node::Or(left, right) => self.short(true, left, right),
            Node::Not(one) => {
                let from = self.expression(one);
                self.slot_for(|to| Step::Not { to, from })
            }
            Node::If(test, yes, no) => self.either(test, yes, no),
            Node::Any(test) => {
                self.aggregate(Some(test), |to, test, end| Step::Any { to, test, end })
            }
            Node::Every(test) => {
                self.aggregate(Some(test), |to, test, end| Step::Every { to, test, end })
            }
            Node::Sum(field, test) => {
                let field = *field;
                self.aggregate(test.as_deref(), |to, test, end| Step::Sum { to, field, test, end })
            }
            Node::Count(test) => {
                self.aggregate(test.as_deref(), |to, test, end| Step::Count { to, test, end })
            }
        }
    }

    fn named(&mut self, LetId(named): LetId) -> Slot {
        if self.let_draws.get(named).copied().unwrap_or(false) {
            self.push(Step::Draw { number: number(named) });
        }
        self.let_slots.get(named).copied().unwrap_or(Slot(0))
    }

    fn total_slot(&self, total: Total) -> Slot {
        self.total_slots.get(total as usize).copied().unwrap_or(Slot(0))
    }

    fn slot_for(&mut self, step: impl FnOnce(Slot) -> Step) -> Slot {
        let to = self.slot();
        self.push(step(to));
        to
    }

    fn among(&mut self, one: &Expression, among: &[i128]) -> Slot {
        let from = self.expression(one);
        let first = number(self.values.len());
        self.values.extend(among);
        let count = number(among.len());
        self.slot_for(|to| Step::Among { to, from, first, count })
    }

    fn lookup(&mut self, TableId(table): TableId, keys: &[Expression]) -> Slot {
        let slots: Vec<Slot> = keys.iter().map(|key| self.expression(key)).collect();
        let first = number(self.arguments.len());
        self.arguments.extend(slots);
        self.slot_for(|to| Step::Lookup { to, table: number(table), first })
    }

    fn chain(&mut self, operation: Operation, many: &[Expression]) -> Slot {
        let slots: Vec<Slot> = many.iter().map(|one| self.expression(one)).collect();
        let joined = slots.into_iter().reduce(|left, right| {
            self.slot_for(|to| Step::Calculate { to, operation, left, right })
        });
        joined.unwrap_or_else(|| self.constant(Exact::ZERO))
    }

    /// Both or either: the second is passed over where the first has the answer that settles it.
    fn short(&mut self, settles: bool, left: &Expression, right: &Expression) -> Slot {
        let to = self.slot();
        let from = self.expression(left);
        self.push(Step::Copy { to, from });
        let jump = self.push(Step::JumpIf { answer: settles, test: from, target: Target(0) });
        let from = self.expression(right);
        self.push(Step::Copy { to, from });
        self.land(jump);
        to
    }

    fn either(&mut self, test: &Expression, yes: &Expression, no: &Expression) -> Slot {
        if let Some(test) = self.fold(test) {
            return if test.is_zero() { self.expression(no) } else { self.expression(yes) };
        }
        let to = self.slot();
        let test = self.expression(test);
        let to_no = self.push(Step::JumpIf { answer: false, test, target: Target(0) });
        let from = self.expression(yes);
        self.push(Step::Copy { to, from });
        let to_end = self.push(Step::Jump { target: Target(0) });
        self.land(to_no);
        let from = self.expression(no);
        self.push(Step::Copy { to, from });
        self.land(to_end);
        to
    }

    fn aggregate(
        &mut self,
        test: Option<&Expression>,
        step: impl Fn(Slot, Slot, Target) -> Step,
    ) -> Slot {
        let to = self.slot();
        let place = self.push(step(to, Slot(0), Target(0)));
        let test = match test {
            Some(test) => self.expression(test),
            None => self.constant(YES),
        };
        if let Some(known) = self.steps.get_mut(place) {
            *known = step(to, test, Target(0));
        }
        self.land(place);
        to
    }
}
