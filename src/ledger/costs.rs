//! What a case costs in a whole month: its statement by the policy's average month.
//!
//! In: a plan and a statement. Out: monthly amounts.
//! Absent on purpose: days.

use crate::domain::{Activity, Arrangement, Course, Purpose};
use crate::evaluate::copay_terms;
use crate::plan::{CopayTerms, Plan};
use crate::quantity::{Exact, Overflow, Period};
use crate::statement::{FindingKind, Line, LineKind, Statement};

/// A case as monthly amounts.
pub(super) struct Costs<'a> {
    pub(super) plan: &'a Plan,
    pub(super) statement: &'a Statement<'a>,
    /// The line that the budget starts with.
    pub(super) start: Option<&'a Line<'a>>,
    pub(super) budget: Exact,
    pub(super) contributions: Vec<Contributed<'a>>,
    pub(super) planned: Vec<Planned<'a>>,
}

/// A contribution a month.
pub(super) struct Contributed<'a> {
    pub(super) line: &'a Line<'a>,
    pub(super) purpose: Purpose,
    pub(super) amount: Exact,
}

/// A planned activity a month.
pub(super) struct Planned<'a> {
    pub(super) line: &'a Line<'a>,
    pub(super) amount: Exact,
    /// Whether it waits for consent that nobody gave.
    pub(super) lacks_consent: bool,
}

impl<'a> Costs<'a> {
    /// The monthly amounts of a case.
    pub(super) fn of(plan: &'a Plan, statement: &'a Statement<'a>) -> Result<Self, Overflow> {
        let month = plan.calendar.weeks(Period::Month);
        let budget = statement.totals.map_or(Exact::ZERO, |totals| totals.budget).times(month)?;
        let mut costs = Self {
            plan,
            statement,
            start: None,
            budget,
            contributions: Vec::new(),
            planned: Vec::with_capacity(statement.lines.len()),
        };
        for line in &statement.lines {
            let amount = line.amount.unwrap_or(Exact::ZERO).negative()?.times(month)?;
            match line.kind {
                LineKind::Tariff => costs.start = Some(line),
                LineKind::Discount => {}
                LineKind::Contribution(purpose) => {
                    costs.contributions.push(Contributed { line, purpose, amount });
                }
                LineKind::Activity { .. } => {
                    costs.planned.push(Planned { line, amount, lacks_consent: false });
                }
            }
        }
        for finding in &statement.findings {
            if let (FindingKind::ConsentMissing(_), Some(place)) = (&finding.kind, finding.activity)
                && let Some(planned) = costs.planned.get_mut(place)
            {
                planned.lacks_consent = true;
            }
        }
        Ok(costs)
    }

    /// On which terms the client may pay for each activity.
    pub(super) fn copay(&self, arrangement: &Arrangement) -> Vec<CopayTerms> {
        if self.plan.copay.iter().any(|copay| copay.when.is_some()) {
            return copay_terms(self.plan, arrangement).unwrap_or_default();
        }
        let terms = |activity: &Activity| {
            let offer = self.plan.offers.get(activity.service.index());
            let copay = offer.and_then(|offer| self.plan.copay.get(offer.category.index()));
            copay.map_or(CopayTerms::Never, |copay| copay.terms)
        };
        arrangement.activities.iter().map(terms).collect()
    }

    /// Whether an activity needs consent before it draws on the budget.
    pub(super) fn asks_consent(&self, course: &Course, agreement: usize, place: usize) -> bool {
        let agreed = course.agreements.get(agreement);
        let activity = agreed.and_then(|agreed| agreed.activities.get(place));
        let offer = activity.and_then(|one| self.plan.offers.get(one.service.index()));
        offer.is_some_and(|offer| offer.consent.is_needed())
    }
}
