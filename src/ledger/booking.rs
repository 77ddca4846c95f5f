//! The loop: month after month, each opening with what the one before it left.
//!
//! In: a schedule, a course and the statements of its cases. Out: the [`Ledger`].
//! Absent on purpose: what happens within a month; `month`, `happenings` and `settle` have that.

use chrono::NaiveDate;

use super::cases::Beside;
use super::costs::Costs;
use super::savings::Savings;
use super::schedule::{Schedule, Span};
use super::{
    AgreedFinding, Balances, Entry, EntryKind, Finding, FindingKind, Ledger, Month, Open, Stuck,
    Sums, Timing, Unsettled, duties,
};
use crate::domain::{Arrangement, Course, Reason};
use crate::plan::Plan;
use crate::quantity::{Exact, Overflow};
use crate::statement::{self, Because, Statement};

/// Everything that the months share.
pub(super) struct Book<'a> {
    pub(super) schedule: &'a Schedule<'a>,
    pub(super) course: &'a Course,
    pub(super) arranged: &'a [Arrangement],
    pub(super) costs: Vec<Costs<'a>>,
    pub(super) besides: &'a [Beside],
    pub(super) more: &'a [Statement<'a>],
    pub(super) savings: Savings,
    pub(super) bought: Exact,
    pub(super) kept: Exact,
    pub(super) open: Exact,
    pub(super) unsettled: Vec<Unsettled<'a>>,
    pub(super) rested_on: Vec<&'a Reason>,
}

/// The month under way.
pub(super) struct Page<'a> {
    pub(super) span: &'a Span,
    /// The rules of time that hold for it.
    pub(super) plan: &'a Plan,
    pub(super) entries: Vec<Entry<'a>>,
    /// What planned activities cost, less what was given back, each case and place once: on which terms they
    /// may be paid depends on the case.
    pub(super) planned: Vec<(usize, usize, Exact)>,
    pub(super) sums: Sums,
    /// What goes from the month's budget to the own reserve.
    pub(super) to_kept: Exact,
    /// What events cost the client's own account.
    pub(super) own: Exact,
    pub(super) invoice: Exact,
    pub(super) findings: Vec<Finding<'a>>,
}

impl Default for Sums {
    fn default() -> Self {
        let nothing = Exact::ZERO;
        Self {
            budget: nothing,
            given_back: nothing,
            bought: nothing,
            copaid: nothing,
            borne: nothing,
            undecided: nothing,
            collective: nothing,
            paid_out: nothing,
            planned: nothing,
            unplanned: nothing,
            lapsed: nothing,
        }
    }
}

impl Sums {
    /// The sums of two stretches.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn plus(&self, other: &Self) -> Result<Self, Overflow> {
        Ok(Self {
            budget: self.budget.plus(other.budget)?,
            given_back: self.given_back.plus(other.given_back)?,
            bought: self.bought.plus(other.bought)?,
            copaid: self.copaid.plus(other.copaid)?,
            borne: self.borne.plus(other.borne)?,
            undecided: self.undecided.plus(other.undecided)?,
            collective: self.collective.plus(other.collective)?,
            paid_out: self.paid_out.plus(other.paid_out)?,
            planned: self.planned.plus(other.planned)?,
            unplanned: self.unplanned.plus(other.unplanned)?,
            lapsed: self.lapsed.plus(other.lapsed)?,
        })
    }
}

impl Balances {
    /// All four pots together.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn total(&self) -> Result<Exact, Overflow> {
        self.saved.plus(self.bought)?.plus(self.kept)?.plus(self.open)
    }
}

/// Works the months out, one after the other.
pub(super) fn book<'a>(
    schedule: &'a Schedule<'a>,
    course: &'a Course,
    arranged: &'a [Arrangement],
    statements: &'a [Statement<'a>],
    besides: &'a [Beside],
    more: &'a [Statement<'a>],
) -> Result<Ledger<'a>, Stuck> {
    let mut book = Book::open(schedule, course, arranged, statements, besides, more)?;
    let opening = book.balances()?;
    let mut months = Vec::with_capacity(schedule.months.len());
    let mut sums = Sums::default();
    let mut seen = vec![false; schedule.cases.len()];
    for span in &schedule.months {
        let month = book.month(span, &mut seen)?;
        sums = sums.plus(&month.sums)?;
        months.push(month);
    }
    let closing = book.balances()?;
    let duties = duties::duties(&mut book)?;
    let first = schedule.months.first().and_then(|span| schedule.plan(span.version));
    Ok(Ledger {
        unit: first.map_or(crate::domain::PaymentUnit::Money, |plan| plan.unit),
        points: first.and_then(|plan| plan.points.as_ref()),
        binding: book.versions().iter().all(|(version, _, _)| {
            schedule.plan(*version).is_some_and(|plan| plan.indicative().is_none())
        }),
        months,
        sums,
        opening,
        closing,
        duties,
        versions: book.versions(),
        assumptions: book.assumptions(),
        unsettled: book.unsettled,
    })
}

impl<'a> Book<'a> {
    fn open(
        schedule: &'a Schedule<'a>,
        course: &'a Course,
        arranged: &'a [Arrangement],
        statements: &'a [Statement<'a>],
        besides: &'a [Beside],
        more: &'a [Statement<'a>],
    ) -> Result<Self, Stuck> {
        let mut costs = Vec::with_capacity(statements.len());
        for (case, statement) in schedule.cases.iter().zip(statements) {
            let Some(plan) = schedule.plan(case.version) else { continue };
            costs.push(Costs::of(plan, statement)?);
        }
        let mut savings = Savings::default();
        let first = schedule.months.first().and_then(|span| schedule.plan(span.version));
        let rule = first.and_then(|plan| plan.over_time.account.left_over.as_ref());
        let rule = rule.map(|(rule, _)| rule);
        savings.add(course.opening.saved, super::dates::before(course.from), rule);
        Ok(Self {
            schedule,
            course,
            arranged,
            costs,
            besides,
            more,
            savings,
            bought: course.opening.bought,
            kept: course.opening.kept,
            open: Exact::ZERO,
            unsettled: Vec::new(),
            rested_on: Vec::new(),
        })
    }

    fn balances(&self) -> Result<Balances, Overflow> {
        let saved = self.savings.total()?;
        Ok(Balances { saved, bought: self.bought, kept: self.kept, open: self.open })
    }

    fn month(&mut self, span: &'a Span, seen: &mut [bool]) -> Result<Month<'a>, Stuck> {
        let opening = self.balances()?;
        let plan = self.schedule.plan(span.version).ok_or(Stuck::NoVersion(span.from))?;
        let mut page = Page {
            span,
            plan,
            entries: Vec::with_capacity(24),
            planned: Vec::with_capacity(24),
            sums: Sums::default(),
            to_kept: Exact::ZERO,
            own: Exact::ZERO,
            invoice: Exact::ZERO,
            findings: Vec::new(),
        };
        self.agreements(&mut page);
        self.regular(&mut page)?;
        if !self.course.events.is_empty() {
            self.happenings(&mut page)?;
        }
        self.settle(&mut page)?;
        self.close(&mut page)?;
        let segments = self.schedule.segments.get(span.segments.clone()).unwrap_or(&[]);
        let last = segments.last().and_then(|segment| self.costs.get(segment.case));
        let mut agreed = Vec::new();
        for segment in segments {
            if let Some(seen) = seen.get_mut(segment.case)
                && !std::mem::replace(seen, true)
                && let Some(costs) = self.costs.get(segment.case)
            {
                let case = self.schedule.cases.get(segment.case);
                let agreement = case.and_then(|case| case.agreement);
                let findings = costs.statement.findings.iter();
                let findings = findings.filter(|one| is_told(&one.kind, agreement.is_some()));
                let agreement = agreement.unwrap_or(0);
                agreed.extend(findings.map(|finding| AgreedFinding { agreement, finding }));
            }
        }
        Ok(Month {
            from: span.from,
            until: span.until,
            opening,
            entries: page.entries,
            sums: page.sums,
            closing: self.balances()?,
            invoice: page.invoice,
            worth: last.and_then(|costs| costs.statement.worth),
            status: last.and_then(|costs| costs.statement.status),
            agreed,
            findings: page.findings,
        })
    }

    /// What stands out in when agreements take effect, by the rules that each was made under. What was meant
    /// before the span is told in its first month, where the span still feels it.
    fn agreements(&mut self, page: &mut Page<'a>) {
        let (schedule, course) = (self.schedule, self.course);
        let within = |date: NaiveDate| page.span.from <= date && date <= page.span.until;
        for (place, (agreed, effect)) in course.agreements.iter().zip(&schedule.effects).enumerate()
        {
            let Some(plan) = schedule.plan(effect.version) else { continue };
            let agreement = &plan.over_time.agreement;
            let meant = agreed.from.unwrap_or(agreed.signed_on);
            let least = agreement.at_least.map(|(_, _, reason)| reason);
            let next = agreement.first_of_next_month.map(|(_, reason)| reason);
            let felt = effect.starts > course.from;
            let begins = if let Some(earliest) = effect.too_soon {
                Some((FindingKind::Agreement(place, Timing::TooSoon, earliest), least))
            } else if effect.never && felt {
                Some((FindingKind::Agreement(place, Timing::NeverBegins, effect.starts), next))
            } else if effect.later && felt {
                Some((FindingKind::Agreement(place, Timing::Later, effect.starts), next))
            } else {
                None
            };
            if !effect.settled && effect.too_soon.is_none() && within(meant) {
                self.unsettle(plan, Open::TakesEffect, (meant, meant), None, None);
            }
            let ends = effect.too_short.filter(|last| *last >= course.from);
            let ends =
                ends.map(|last| (FindingKind::Agreement(place, Timing::TooShort, last), least));
            for (date, found) in [(meant, begins), (agreed.until.unwrap_or(meant), ends)] {
                let Some((kind, reason)) = found.filter(|_| within(date.max(course.from))) else {
                    continue;
                };
                let because = reason.map_or_else(Because::default, |id| self.rule(plan, id));
                page.findings.push(Finding { kind, because });
            }
        }
    }

    /// A rule of the account, its assumption met.
    pub(super) fn rule(&mut self, plan: &'a Plan, id: crate::plan::ReasonId) -> Because<'a> {
        let Some(reason) = plan.reasons.each.get(id.0) else { return Because::default() };
        if reason.assumed.is_some() && !self.rested_on.contains(&reason) {
            self.rested_on.push(reason);
        }
        Because::of(std::slice::from_ref(reason))
    }

    /// Notes something that the rules leave open; with what was noted before where it goes on.
    pub(super) fn unsettle(
        &mut self,
        plan: &'a Plan,
        what: Open,
        (from, until): (NaiveDate, NaiveDate),
        amount: Option<Exact>,
        event: Option<usize>,
    ) {
        let happening = event.and_then(|event| self.course.events.get(event));
        let questions = what.questions(plan, happening.map(|event| &event.what));
        let goes_on = self.unsettled.iter_mut().find(|known| {
            (known.what, known.event) == (what, event)
                && what.is_standing()
                && known.questions == questions
                && super::dates::before(from) <= known.until
        });
        if let Some(known) = goes_on {
            known.until = known.until.max(until);
            if what.adds_up()
                && let (Some(before), Some(more)) = (known.amount, amount)
            {
                known.amount = before.plus(more).ok();
            }
            return;
        }
        self.unsettled.push(Unsettled { what, from, until, amount, event, questions });
    }

    /// The versions that applied, with the days.
    fn versions(&self) -> Vec<(usize, NaiveDate, NaiveDate)> {
        let mut applied: Vec<(usize, NaiveDate, NaiveDate)> = Vec::new();
        for segment in &self.schedule.segments {
            let Some(case) = self.schedule.cases.get(segment.case) else { continue };
            match applied.last_mut() {
                Some((version, _, until)) if *version == case.version => *until = segment.until,
                Some(_) | None => applied.push((case.version, segment.from, segment.until)),
            }
        }
        applied
    }

    /// Every assumption met, in the order of the text, each once.
    fn assumptions(&self) -> Vec<&'a Reason> {
        let of_statements = self
            .costs
            .iter()
            .map(|costs| costs.statement)
            .chain(self.more)
            .flat_map(|statement| statement.assumptions.iter().copied());
        let mut all: Vec<&'a Reason> = Vec::new();
        for reason in of_statements.chain(self.rested_on.iter().copied()) {
            let same = |known: &&Reason| known.at == reason.at && known.rule == reason.rule;
            if !all.iter().any(same) {
                all.push(reason);
            }
        }
        all.sort_by_key(|reason| reason.at);
        all
    }
}

/// Whether a month tells a finding of a statement: what is short is its own to tell, by its own sums, and where
/// nothing was agreed there was nothing to sign.
const fn is_told(kind: &statement::FindingKind<'_>, agreed: bool) -> bool {
    let of_the_month = matches!(
        kind,
        statement::FindingKind::FromKept(_)
            | statement::FindingKind::Copayment(_)
            | statement::FindingKind::Uncovered(..)
    );
    let signing = matches!(kind, statement::FindingKind::SignatureMissing(_));
    !of_the_month && (agreed || !signing)
}

impl<'a> Page<'a> {
    /// Adds to what an activity costs.
    pub(super) fn plan_for(
        &mut self,
        case: usize,
        place: usize,
        amount: Exact,
    ) -> Result<(), Overflow> {
        let known = self.planned.iter_mut().find(|known| (known.0, known.1) == (case, place));
        match known {
            Some(known) => known.2 = known.2.plus(amount)?,
            None => self.planned.push((case, place, amount)),
        }
        Ok(())
    }

    /// Adds to an entry that is the same, or begins it.
    pub(super) fn add(
        &mut self,
        kind: EntryKind<'a>,
        amount: Exact,
        because: Because<'a>,
    ) -> Result<(), Overflow> {
        let known = self.entries.iter_mut().find(|known| known.kind.is(&kind));
        match known {
            Some(known) => known.amount = known.amount.plus(amount)?,
            None => self.entries.push(Entry { kind, amount, because }),
        }
        Ok(())
    }
}
