//! What is the same every month: budget, contributions, planned activities, each for its days.
//!
//! In: the segments of a month. Out: entries and sums.
//! Absent on purpose: events.

use chrono::NaiveDate;

use super::booking::{Book, Page};
use super::costs::Costs;
use super::dates::{days, shared};
use super::schedule::Segment;
use super::{EntryKind, Finding, FindingKind, Open, Stuck};
use crate::domain::Purpose;
use crate::quantity::{Exact, Overflow};

/// A part of an amount: so many days of so many.
pub(super) fn part(amount: Exact, days: i128, of: i128) -> Result<Exact, Overflow> {
    if days == of {
        return Ok(amount);
    }
    if days == 0 || amount.is_zero() {
        return Ok(Exact::ZERO);
    }
    amount.times(Exact::whole(days))?.over(Exact::whole(of))
}

impl<'a> Book<'a> {
    /// Budget, contributions and planned activities of a month.
    pub(super) fn regular(&mut self, page: &mut Page<'a>) -> Result<(), Stuck> {
        if let (Some(open), Some(care)) = (page.span.open, page.span.care) {
            self.unsettle(page.plan, open, care, None, None);
        }
        if page.span.in_parts
            && let Some((_, reason)) = page.plan.over_time.account.part_month_by_days
        {
            self.rule(page.plan, reason);
        }
        let schedule = self.schedule;
        let segments = schedule.segments.get(page.span.segments.clone()).unwrap_or(&[]);
        let mut idle = false;
        for segment in segments {
            let Some(case) = schedule.cases.get(segment.case) else { continue };
            idle |= case.agreement.is_none();
            if let Some(plan) = segment.perhaps.and_then(|version| schedule.plan(version)) {
                let days = (segment.from, segment.until);
                self.unsettle(plan, Open::Version, days, None, None);
            }
            self.waiting(page, segment, case.agreement);
            if let Some(divisor) = page.span.divisor {
                self.segment(page, segment, divisor)?;
            }
        }
        if idle {
            let because = crate::statement::Because::default();
            page.findings.push(Finding { kind: FindingKind::NothingAgreed, because });
        }
        Ok(())
    }

    fn segment(
        &mut self,
        page: &mut Page<'a>,
        segment: &'a Segment,
        divisor: i128,
    ) -> Result<(), Stuck> {
        let Some(costs) = self.costs.get(segment.case) else { return Ok(()) };
        let counted = days(segment.from, segment.until);
        let budget = part(costs.budget, counted, divisor)?;
        let because = costs.start.map(|line| line.because).unwrap_or_default();
        page.add(EntryKind::Budget, budget, because)?;
        page.sums.budget = page.sums.budget.plus(budget)?;
        for one in &costs.contributions {
            let amount = part(one.amount, counted, divisor)?;
            page.contribute(one.line.id, one.line.label, one.purpose, amount, one.line.because)?;
        }
        let agreement = self.schedule.cases.get(segment.case).and_then(|case| case.agreement);
        let agreement = agreement.unwrap_or(0);
        for place in 0..costs.planned.len() {
            let Some(planned) = costs.planned.get(place) else { continue };
            let active = self.active(costs, agreement, place, segment);
            let counts = active.map_or(0, |(from, until)| days(from, until));
            let amount = part(planned.amount, counts, divisor)?;
            let kind = EntryKind::Planned(agreement, place);
            page.add(kind, amount, planned.line.because)?;
            page.sums.planned = page.sums.planned.plus(amount)?;
            page.plan_for(segment.case, place, amount)?;
        }
        Ok(())
    }

    /// The activities that wait for consent on some day of a segment, also where its month counts nothing.
    fn waiting(&self, page: &mut Page<'a>, segment: &Segment, agreement: Option<usize>) {
        let (Some(agreement), Some(costs)) = (agreement, self.costs.get(segment.case)) else {
            return;
        };
        for (place, planned) in costs.planned.iter().enumerate() {
            if self.active(costs, agreement, place, segment) == Some((segment.from, segment.until))
            {
                continue;
            }
            let given = self.consented_on(agreement, place).filter(|_| !planned.lacks_consent);
            let kind = FindingKind::WaitsForConsent(agreement, place, given);
            page.findings.push(Finding { kind, because: planned.line.because });
        }
    }

    /// The days of a segment on which an activity counts: from the day of consent, where that is asked.
    pub(super) fn active(
        &self,
        costs: &Costs<'a>,
        agreement: usize,
        place: usize,
        segment: &Segment,
    ) -> Option<(NaiveDate, NaiveDate)> {
        let planned = costs.planned.get(place)?;
        let whole = (segment.from, segment.until);
        if !planned.amount.is_positive() || !costs.asks_consent(self.course, agreement, place) {
            return Some(whole);
        }
        if planned.lacks_consent {
            return None;
        }
        match self.consented_on(agreement, place) {
            Some(given) => shared(whole, (given, NaiveDate::MAX)),
            None => Some(whole),
        }
    }

    fn consented_on(&self, agreement: usize, place: usize) -> Option<NaiveDate> {
        let agreed = self.course.agreements.get(agreement)?;
        agreed.consented_on.get(place).copied().flatten()
    }

    /// Contributions during absence: given back where they stop, unsettled where nobody says.
    pub(super) fn contributions_during(
        &mut self,
        page: &mut Page<'a>,
        absent: (NaiveDate, NaiveDate),
        event: usize,
    ) -> Result<(), Stuck> {
        match page.plan.over_time.account.contributions_continue {
            Some((true, reason)) => {
                self.rule(page.plan, reason);
                return Ok(());
            }
            None => {
                self.unsettle(
                    page.plan,
                    Open::ContributionsDuringAbsence,
                    absent,
                    None,
                    Some(event),
                );
                return Ok(());
            }
            Some((false, reason)) => self.rule(page.plan, reason),
        };
        let Some(divisor) = page.span.divisor else { return Ok(()) };
        let schedule = self.schedule;
        for segment in schedule.segments.get(page.span.segments.clone()).unwrap_or(&[]) {
            let both = shared((segment.from, segment.until), absent);
            let (Some((from, until)), Some(costs)) = (both, self.costs.get(segment.case)) else {
                continue;
            };
            for one in &costs.contributions {
                let off = part(one.amount, days(from, until), divisor)?.negative()?;
                page.contribute(one.line.id, one.line.label, one.purpose, off, one.line.because)?;
            }
        }
        Ok(())
    }
}

impl<'a> Page<'a> {
    /// A contribution, into the sum that its purpose names.
    fn contribute(
        &mut self,
        id: &'a str,
        label: Option<&'a crate::domain::Label>,
        purpose: Purpose,
        amount: Exact,
        because: crate::statement::Because<'a>,
    ) -> Result<(), Overflow> {
        self.add(EntryKind::Contribution(id, label, purpose), amount, because)?;
        let sum = match purpose {
            Purpose::Collective => &mut self.sums.collective,
            Purpose::PaidOut => &mut self.sums.paid_out,
            Purpose::Kept => &mut self.to_kept,
        };
        *sum = sum.plus(amount)?;
        Ok(())
    }
}
