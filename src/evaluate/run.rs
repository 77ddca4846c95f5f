//! The loop: one `match` over the steps of a plan.
//!
//! In: a plan, an arrangement that fits it, an indication and perhaps a tariff. Out: the values of all
//! slots, what each activity costs, lines, and the rules that speak.
//! Absent on purpose: findings and options; they are read off afterwards, where there is anything to say.

use chrono::Datelike;

use super::activities::Worked;
use super::explain::Marks;
use crate::domain::{Arrangement, Colour, IndicationId, Reason, Tariff};
use crate::plan::{Field, Plan, Program, Slot, Step, Target, Why, calculate, compares};
use crate::quantity::{Exact, Overflow};
use crate::source::Place;
use crate::statement::{Finding, Line, Totals};

/// Where an amount became too large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stuck {
    pub(super) at: Place,
    pub(super) activity: Option<usize>,
}

/// An overflow whose place is known, or one whose place is that of the step at hand.
pub(super) enum Halt {
    Here,
    Stuck(Stuck),
}

impl From<Overflow> for Halt {
    fn from(_: Overflow) -> Self {
        Self::Here
    }
}

impl From<Stuck> for Halt {
    fn from(stuck: Stuck) -> Self {
        Self::Stuck(stuck)
    }
}

/// One evaluation under way.
pub(super) struct Run<'a> {
    pub(super) plan: &'a Plan,
    pub(super) arrangement: &'a Arrangement,
    pub(super) indication: IndicationId,
    pub(super) tariff: Option<Tariff>,
    pub(super) slots: Vec<Exact>,
    pub(super) worked: Vec<Worked<'a>>,
    /// What each performer has left; none: no bound.
    pub(super) remaining: [Option<Exact>; 5],
    pub(super) effort: [Exact; 5],
    /// The activity at hand.
    pub(super) current: Option<usize>,
    /// The row of a table read since the last rule began, where it has a reason of its own.
    pub(super) row: Option<&'a Reason>,
    /// The row behind each named value; empty until one has any.
    pub(super) kept_rows: Vec<Option<&'a Reason>>,
    /// Tables that had no row.
    pub(super) missed: Vec<usize>,
    pub(super) marks: Marks<'a>,
    pub(super) eligible: bool,
    pub(super) totals: Totals,
    /// Whether what the client may pay for takes bought points.
    pub(super) buys_points: bool,
    /// The first rule by which he may.
    pub(super) copay_why: Option<Why>,
    /// The rules by which he may not, or that leave it open, each once; known where something is short.
    pub(super) barred_whys: Vec<Why>,
    /// Whether a rule forbids him any of what is planned; known where something is short.
    pub(super) forbids: bool,
    /// The cost of what nobody decided he may pay for; known where something is short.
    pub(super) undecided: Exact,
    pub(super) status: Option<Colour>,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) spoken: Vec<Finding<'a>>,
}

const fn truth(answer: bool) -> Exact {
    if answer { Exact::ONE } else { Exact::ZERO }
}

/// The whole number that a choice, a year or an indication is.
fn whole(value: Exact) -> i128 {
    if value.denominator() == 1 { value.numerator() } else { value.floor() }
}

impl<'a> Run<'a> {
    /// Runs the policy as a whole.
    pub(super) fn go(&mut self) -> Result<(), Stuck> {
        let Program { first, end, .. } = self.plan.main;
        self.steps(first, end)
    }

    /// Runs a program and gives its value.
    pub(super) fn program(&mut self, program: Program) -> Result<Exact, Stuck> {
        if program.first != program.end {
            self.steps(program.first, program.end)?;
        }
        Ok(self.get(program.result))
    }

    /// Whether a condition holds; no condition always does.
    pub(super) fn holds(&mut self, when: Option<Program>) -> Result<bool, Stuck> {
        match when {
            None => Ok(true),
            Some(program) => Ok(!self.program(program)?.is_zero()),
        }
    }

    pub(super) fn get(&self, slot: Slot) -> Exact {
        self.slots.get(slot.index()).copied().unwrap_or(Exact::ZERO)
    }

    pub(super) fn set(&mut self, slot: Slot, value: Exact) {
        if let Some(place) = self.slots.get_mut(slot.index()) {
            *place = value;
        }
    }

    fn steps(&mut self, first: Target, end: Target) -> Result<(), Stuck> {
        let plan = self.plan;
        let mut next = first;
        while next < end {
            let Some(step) = plan.steps.get(next.index()) else { return Ok(()) };
            next = match self.step(*step, next.next()) {
                Ok(target) => target,
                Err(Halt::Stuck(stuck)) => return Err(stuck),
                Err(Halt::Here) => return Err(self.stuck_at(next)),
            };
        }
        Ok(())
    }

    #[cold]
    fn stuck_at(&self, step: Target) -> Stuck {
        let place = self.plan.places.get(step.index()).copied();
        Stuck { at: place.unwrap_or(Place { line: 1, column: 1 }), activity: self.current }
    }

    /// Does one step and says which is next.
    #[inline]
    fn step(&mut self, step: Step, next: Target) -> Result<Target, Halt> {
        match step {
            Step::Copy { to, from } => self.set(to, self.get(from)),
            Step::Calculate { to, operation, left, right } => {
                self.set(to, calculate(operation, self.get(left), self.get(right))?);
            }
            Step::Negate { to, from } => self.set(to, self.get(from).negative()?),
            Step::Compare { to, comparison, left, right } => {
                self.set(to, truth(compares(comparison, self.get(left), self.get(right))));
            }
            Step::Not { to, from } => self.set(to, truth(self.get(from).is_zero())),
            Step::Among { to, from, first, count } => {
                self.set(to, truth(self.among(whole(self.get(from)), first, count)));
            }
            Step::IndicationIn { to, first } => self.set(to, truth(self.flag(first))),
            Step::Lookup { to, table, first } => self.lookup(to, table as usize, first as usize),
            Step::Field { to, field } => self.set(to, self.field(field)),
            Step::Jump { target } => return Ok(target),
            Step::JumpIf { answer, test, target } => {
                if self.get(test).is_zero() != answer {
                    return Ok(target);
                }
            }
            Step::Any { to, test, end } => return self.any(to, test, next, end, true),
            Step::Every { to, test, end } => return self.any(to, test, next, end, false),
            Step::Sum { to, field, test, end } => {
                return self.sum(to, Some(field), test, next, end);
            }
            Step::Count { to, test, end } => return self.sum(to, None, test, next, end),
            Step::Keep { number } => self.keep_row(number as usize),
            Step::Draw { number } => self.draw_row(number as usize),
            Step::Condition { test, .. } => self.condition(test),
            Step::Forget => self.row = None,
            Step::Assign => self.assign()?,
            Step::Price => self.price()?,
            Step::JumpIfTariff { target } => {
                if self.tariff.is_some() {
                    self.start_with_tariff()?;
                    return Ok(target);
                }
            }
            Step::Start { from } => self.start(self.get(from), self.plan.start_why)?,
            Step::Discount { number, from } => self.discount(number as usize, self.get(from))?,
            Step::Budget => self.budget(),
            Step::Contribution { number, from } => {
                self.contribution(number as usize, self.get(from))?
            }
            Step::Contributions => self.contributions()?,
            Step::Balance => self.balance()?,
            Step::Outcome => self.outcome()?,
            Step::JumpIfMissed { target } if !self.missed.is_empty() => return Ok(target),
            Step::JumpIfMissed { .. } => {}
            Step::Light { colour } => (self.status, self.row) = (Some(colour), None),
            Step::UsualLight => self.usual_light()?,
            Step::Rule { number } => self.speak(number as usize),
        }
        Ok(next)
    }

    /// A condition of taking part: one that fails is enough.
    fn condition(&mut self, test: Slot) {
        self.eligible &= !self.get(test).is_zero();
        self.row = None;
    }

    fn flag(&self, first: u32) -> bool {
        let place = (first as usize).saturating_add(self.indication.index());
        self.plan.flags.get(place).copied().unwrap_or(false)
    }

    fn among(&self, value: i128, first: u32, count: u32) -> bool {
        let end = first.saturating_add(count) as usize;
        let among = self.plan.values.get(first as usize..end).unwrap_or(&[]);
        among.contains(&value)
    }

    /// Reads a cell. No cell: zero, and the statement goes without amounts, unless a key is a property
    /// that the activity does not have; then its cost is not asked for either.
    fn lookup(&mut self, to: Slot, table_id: usize, first: usize) {
        let plan = self.plan;
        let Some(table) = plan.tables.get(table_id) else { return };
        let arguments = plan.arguments.get(first..).unwrap_or(&[]);
        let mut place = Some(0_usize);
        let mut absent = false;
        for (key, slot) in table.keys.iter().zip(arguments) {
            let value = whole(self.get(*slot));
            absent |= value < 0;
            place = place
                .and_then(|place| place.checked_mul(key.places())?.checked_add(key.place(value)?));
        }
        let cell = place
            .and_then(|place| plan.cells.get(table.first.checked_add(place)?).copied())
            .flatten();
        let Some(cell) = cell else {
            if !absent && !self.missed.contains(&table_id) {
                self.missed.push(table_id);
            }
            return self.set(to, Exact::ZERO);
        };
        self.set(to, cell.value);
        if let Some(id) = cell.reason {
            self.marks.reason(id.0);
            if self.row.is_none() {
                self.row = plan.reasons.each.get(id.0);
            }
        }
    }

    fn keep_row(&mut self, number: usize) {
        let row = self.row.take();
        if row.is_some() {
            if self.kept_rows.is_empty() {
                self.kept_rows = vec![None; self.plan.named];
            }
            if let Some(place) = self.kept_rows.get_mut(number) {
                *place = row;
            }
        }
    }

    fn draw_row(&mut self, number: usize) {
        let kept = self.kept_rows.get(number).copied().flatten();
        self.row = self.row.or(kept);
    }

    /// A property of the activity at hand; zero outside any.
    fn field(&self, field: Field) -> Exact {
        let Some(place) = self.current else { return Exact::ZERO };
        self.field_of(place, field)
    }

    fn field_of(&self, place: usize, field: Field) -> Exact {
        let (Some(activity), Some(worked)) =
            (self.arrangement.activities.get(place), self.worked.get(place))
        else {
            return Exact::ZERO;
        };
        let or_none = |index: Option<usize>| {
            Exact::whole(index.and_then(|index| i128::try_from(index).ok()).unwrap_or(-1))
        };
        match field {
            Field::Cost => worked.cost,
            Field::CareTime => worked.care_time,
            Field::Times => worked.times,
            Field::Staff => Exact::whole(i128::from(activity.staff)),
            Field::Service => or_none(Some(activity.service.index())),
            Field::Category => or_none(
                self.plan.offers.get(activity.service.index()).map(|offer| offer.category.index()),
            ),
            Field::Role => or_none(activity.role.map(crate::domain::RoleId::index)),
            Field::Performer => or_none(worked.performer.map(crate::domain::Performer::index)),
            Field::Consent => or_none(activity.consent.map(crate::domain::SignerId::index)),
            Field::PaidByClient => truth(activity.paid_by_client),
            Field::ProviderUnable => truth(activity.provider_unable),
        }
    }

    /// Whether the test has an answer for any activity; `wanted` no asks whether every one has yes.
    fn any(
        &mut self,
        to: Slot,
        test: Slot,
        body: Target,
        end: Target,
        wanted: bool,
    ) -> Result<Target, Halt> {
        let outer = self.current;
        let mut found = false;
        for place in 0..self.worked.len() {
            self.current = Some(place);
            self.steps(body, end)?;
            if self.get(test).is_zero() != wanted {
                found = true;
                break;
            }
        }
        self.current = outer;
        self.set(to, truth(found == wanted));
        Ok(end)
    }

    /// The sum of a field, or without one the number, of the activities that pass the test.
    fn sum(
        &mut self,
        to: Slot,
        field: Option<Field>,
        test: Slot,
        body: Target,
        end: Target,
    ) -> Result<Target, Halt> {
        let outer = self.current;
        let mut sum = Exact::ZERO;
        for place in 0..self.worked.len() {
            self.current = Some(place);
            self.steps(body, end)?;
            if !self.get(test).is_zero() {
                let part = field.map_or(Exact::ONE, |field| self.field_of(place, field));
                sum = sum.plus(part)?;
            }
        }
        self.current = outer;
        self.set(to, sum);
        Ok(end)
    }

    /// Prepares an evaluation: inputs in their slots, care time of each activity.
    pub(super) fn new(
        plan: &'a Plan,
        arrangement: &'a Arrangement,
        indication: IndicationId,
        tariff: Option<Tariff>,
    ) -> Result<Self, Stuck> {
        let room = arrangement
            .activities
            .len()
            .saturating_add(plan.discounts.len())
            .saturating_add(plan.contributions.len())
            .saturating_add(1);
        let mut run = Self {
            plan,
            arrangement,
            indication,
            tariff,
            slots: plan.slots.clone(),
            worked: Vec::with_capacity(arrangement.activities.len()),
            remaining: [None; 5],
            effort: [Exact::ZERO; 5],
            current: None,
            row: None,
            kept_rows: Vec::new(),
            missed: Vec::new(),
            marks: Marks::new(plan),
            eligible: true,
            totals: super::budget::nothing(plan),
            buys_points: false,
            copay_why: None,
            barred_whys: Vec::new(),
            forbids: false,
            undecided: Exact::ZERO,
            status: None,
            lines: Vec::with_capacity(room),
            spoken: Vec::new(),
        };
        super::faults::give_facts(plan, arrangement, &mut run.slots);
        run.set(super::budget::INDICATION, or_whole(indication.index()));
        run.set(super::budget::YEAR, Exact::whole(i128::from(arrangement.on.year())));
        run.prepare()?;
        Ok(run)
    }
}

fn or_whole(index: usize) -> Exact {
    Exact::whole(i128::try_from(index).unwrap_or(0))
}
