//! What happens in a month: absence, extra and unplanned care, the network away, points bought.
//!
//! In: the events that touch the month. Out: entries, who bore what, and what nobody says.
//! Absent on purpose: the sums of the month as a whole.

use chrono::NaiveDate;

use super::booking::{Book, Page};
use super::cases::BesideKind;
use super::dates::{days, shared};
use super::month::part;
use super::{EntryKind, Finding, FindingKind, Open, Payer, Stuck};
use crate::domain::{Bearer, Event, Happening, Purpose, RoleId};
use crate::plan::ReasonId;
use crate::plan::{GivenBack, SavingsUse};
use crate::quantity::{Exact, Overflow, Period};
use crate::statement::Because;

type Days = (NaiveDate, NaiveDate);

impl<'a> Book<'a> {
    /// Every event that touches the month: absences first, as they say what goes to the own reserve, and then
    /// the others in the order given.
    pub(super) fn happenings(&mut self, page: &mut Page<'a>) -> Result<(), Stuck> {
        let course = self.course;
        for (place, event) in course.events.iter().enumerate() {
            let account = &page.plan.over_time.account;
            let rule = match &event.what {
                Happening::InHospital => account.hospital,
                Happening::OnHoliday => account.holiday,
                Happening::TemporaryExtraCare(_)
                | Happening::UnplannedCare(_)
                | Happening::NetworkAway(_)
                | Happening::PointsBought(_)
                | Happening::Leaves
                | Happening::Done(_) => continue,
            };
            let here = page.span.care.and_then(|care| shared(care, (event.from, event.until)));
            if let Some(here) = here {
                self.absent(page, place, (event.from, here), rule)?;
            }
        }
        for (place, event) in course.events.iter().enumerate() {
            self.happens(page, place, event)?;
        }
        Ok(())
    }

    fn happens(&mut self, page: &mut Page<'a>, place: usize, event: &Event) -> Result<(), Stuck> {
        let here = page.span.care.and_then(|care| shared(care, (event.from, event.until)));
        let account = &page.plan.over_time.account;
        match (&event.what, here) {
            (Happening::TemporaryExtraCare(_), Some(here)) => {
                let cost = self.cost_of_activity(page, place, here)?;
                self.charge(page, place, here, cost, account.temporary_extra_care)
            }
            (Happening::UnplannedCare(_), Some(here)) => {
                let cost = self.cost_of_activity(page, place, here)?;
                self.charge(page, place, here, cost, account.unplanned_care)
            }
            (Happening::NetworkAway(role), Some(here)) => {
                let cost = self.cost_of_network(page, *role, here)?;
                let left = self.network_from_savings(page, place, cost)?;
                self.charge(page, place, here, left, account.network_away)
            }
            (Happening::PointsBought(points), _) => {
                let now = page.span.from <= event.from && event.from <= page.span.until;
                // after the client has left there is nothing to buy for, and that is said
                if now { self.buy(page, place, *points, here.is_some()) } else { Ok(()) }
            }
            (
                Happening::TemporaryExtraCare(_)
                | Happening::UnplannedCare(_)
                | Happening::NetworkAway(_)
                | Happening::InHospital
                | Happening::OnHoliday
                | Happening::Leaves
                | Happening::Done(_),
                _,
            ) => Ok(()),
        }
    }

    /// Planned activities given back, from the day that the rules name.
    fn absent(
        &mut self,
        page: &mut Page<'a>,
        event: usize,
        (began, here): (NaiveDate, Days),
        rule: Option<(GivenBack, ReasonId)>,
    ) -> Result<(), Stuck> {
        self.contributions_during(page, here, event)?;
        let Some((rule, reason)) = rule else {
            let amount = total(&self.planned_during(page, here)?)?;
            self.unsettle(page.plan, Open::GivenBack, here, Some(amount), Some(event));
            return Ok(());
        };
        let because = self.rule(page.plan, reason);
        if !rule.given_back {
            return Ok(());
        }
        let waits = chrono::Days::new(u64::from(rule.from_day.saturating_sub(1)));
        let first = began.checked_add_days(waits).unwrap_or(began);
        let Some(counted) = shared(here, (first, NaiveDate::MAX)) else { return Ok(()) };
        let back = self.planned_during(page, counted)?;
        let amount = total(&back)?;
        // what was given back is no cost that anyone may be asked to pay
        for (case, place, part) in back {
            page.plan_for(case, place, part.negative()?)?;
        }
        page.add(EntryKind::GivenBack(event), amount, because)?;
        page.sums.given_back = page.sums.given_back.plus(amount)?;
        Ok(())
    }

    /// What is planned on some days of the month, by case and place.
    fn planned_during(
        &self,
        page: &Page<'a>,
        on: Days,
    ) -> Result<Vec<(usize, usize, Exact)>, Overflow> {
        let mut parts = Vec::new();
        let Some(divisor) = page.span.divisor else { return Ok(parts) };
        for segment in self.schedule.segments.get(page.span.segments.clone()).unwrap_or(&[]) {
            let Some(costs) = self.costs.get(segment.case) else { continue };
            let case = self.schedule.cases.get(segment.case);
            let agreement = case.and_then(|case| case.agreement).unwrap_or(0);
            for (place, planned) in costs.planned.iter().enumerate() {
                let active = self.active(costs, agreement, place, segment);
                if let Some((from, until)) = active.and_then(|active| shared(active, on)) {
                    let amount = part(planned.amount, days(from, until), divisor)?;
                    parts.push((segment.case, place, amount));
                }
            }
        }
        Ok(parts)
    }

    /// What an event's own activity costs on its days in the month, by the day.
    fn cost_of_activity(
        &self,
        page: &Page<'a>,
        event: usize,
        here: Days,
    ) -> Result<(Exact, Because<'a>), Overflow> {
        let mut sum = (Exact::ZERO, Because::default());
        for segment in self.schedule.segments.get(page.span.segments.clone()).unwrap_or(&[]) {
            let Some((from, until)) = shared((segment.from, segment.until), here) else { continue };
            for (beside, statement) in self.besides.iter().zip(self.more) {
                let BesideKind::Events(events) = &beside.what else { continue };
                let place = events.iter().position(|known| *known == event);
                let (true, Some(place)) = (beside.case == segment.case, place) else { continue };
                let from_end = events.len().saturating_sub(place);
                let line = statement.lines.len().checked_sub(from_end);
                let Some(line) = line.and_then(|line| statement.lines.get(line)) else { continue };
                let per_week = line.amount.unwrap_or(Exact::ZERO).negative()?;
                sum.0 = sum.0.plus(self.by_the_day(beside.case, per_week, (from, until))?)?;
                sum.1 = line.because;
            }
        }
        Ok(sum)
    }

    /// What the network's activities cost when paid staff do them.
    fn cost_of_network(
        &self,
        page: &Page<'a>,
        role: Option<RoleId>,
        here: Days,
    ) -> Result<(Exact, Because<'a>), Overflow> {
        let mut sum = (Exact::ZERO, Because::default());
        for segment in self.schedule.segments.get(page.span.segments.clone()).unwrap_or(&[]) {
            let Some(on) = shared((segment.from, segment.until), here) else { continue };
            let Some(costs) = self.costs.get(segment.case) else { continue };
            for (beside, statement) in self.besides.iter().zip(self.more) {
                if beside.case != segment.case || beside.what != BesideKind::TakenOver(role) {
                    continue;
                }
                let planned = |totals: Option<crate::statement::Totals>| {
                    totals.map_or(Exact::ZERO, |totals| totals.planned)
                };
                let more = planned(statement.totals).minus(planned(costs.statement.totals))?;
                sum.0 = sum.0.plus(self.by_the_day(beside.case, more, on)?)?;
                let both = statement.lines.iter().zip(&costs.statement.lines);
                let changed = both.filter(|(now, then)| now.amount != then.amount);
                sum.1 = changed.fold(sum.1, |_, (now, _)| now.because);
            }
        }
        Ok(sum)
    }

    /// An amount per week of a case over some days.
    fn by_the_day(
        &self,
        case: usize,
        per_week: Exact,
        (from, until): Days,
    ) -> Result<Exact, Overflow> {
        let Some(costs) = self.costs.get(case) else { return Ok(Exact::ZERO) };
        let day = costs.plan.calendar.weeks(Period::Day);
        per_week.times(day)?.times(Exact::whole(days(from, until)))
    }

    /// What savings pay of the network's absence, where the rules let them; gives what is left to be paid.
    fn network_from_savings(
        &mut self,
        page: &mut Page<'a>,
        event: usize,
        (cost, because): (Exact, Because<'a>),
    ) -> Result<(Exact, Because<'a>), Stuck> {
        let account = &page.plan.over_time.account;
        let may = account.savings_use.as_ref().filter(|(uses, _)| {
            account.network_away.is_none() && uses.contains(&SavingsUse::NetworkAway)
        });
        let Some((_, reason)) = may else { return Ok((cost, because)) };
        let paid = self.savings.take(cost)?;
        if paid.is_positive() {
            let rule = self.rule(page.plan, *reason);
            page.add(EntryKind::Unplanned(event), paid, because)?;
            page.sums.unplanned = page.sums.unplanned.plus(paid)?;
            page.add(EntryKind::FromSavings(Some(event)), paid, rule)?;
        }
        Ok((cost.minus(paid)?, because))
    }

    /// The cost of an event, and who bears it.
    fn charge(
        &mut self,
        page: &mut Page<'a>,
        event: usize,
        here: Days,
        (cost, because): (Exact, Because<'a>),
        rule: Option<(Bearer, ReasonId)>,
    ) -> Result<(), Stuck> {
        if !cost.is_positive() {
            return Ok(());
        }
        page.add(EntryKind::Unplanned(event), cost, because)?;
        page.sums.unplanned = page.sums.unplanned.plus(cost)?;
        let Some((bearer, reason)) = rule else {
            self.unsettle(page.plan, Open::Bearer, here, Some(cost), Some(event));
            return self.borne(page, Payer::Undecided, Some(event), cost, Because::default());
        };
        let because = self.rule(page.plan, reason);
        match bearer {
            Bearer::Client => {
                page.own = page.own.plus(cost)?;
                Ok(())
            }
            Bearer::Organisation => {
                self.borne(page, Payer::Organisation, Some(event), cost, because)
            }
            Bearer::Contribution(place) => {
                let Some(pot) = page.plan.contributions.get(place) else { return Ok(()) };
                if pot.purpose == Purpose::Kept {
                    return self.charge_reserve(page, event, here, cost, because);
                }
                let payer = Payer::Contribution(&pot.name, &pot.label);
                self.borne(page, payer, Some(event), cost, because)
            }
        }
    }

    /// The own reserve pays as far as it reaches; who pays more, the rules do not say.
    fn charge_reserve(
        &mut self,
        page: &mut Page<'a>,
        event: usize,
        here: Days,
        cost: Exact,
        because: Because<'a>,
    ) -> Result<(), Stuck> {
        let there = self.kept.plus(page.to_kept)?.larger(Exact::ZERO);
        let paid = cost.smaller(there);
        page.add(EntryKind::FromKept(event), paid, because)?;
        self.kept = self.kept.minus(paid)?;
        let more = cost.minus(paid)?;
        if !more.is_positive() {
            return Ok(());
        }
        let kind = FindingKind::ReserveSpent(event, more);
        page.findings.push(Finding { kind, because });
        self.unsettle(page.plan, Open::Bearer, here, Some(more), Some(event));
        self.borne(page, Payer::Undecided, Some(event), more, Because::default())
    }

    /// Others bear an amount.
    pub(super) fn borne(
        &self,
        page: &mut Page<'a>,
        payer: Payer<'a>,
        event: Option<usize>,
        amount: Exact,
        because: Because<'a>,
    ) -> Result<(), Stuck> {
        page.add(EntryKind::Borne(payer, event), amount, because)?;
        page.sums.borne = page.sums.borne.plus(amount)?;
        if matches!(payer, Payer::Undecided) {
            page.sums.undecided = page.sums.undecided.plus(amount)?;
        }
        Ok(())
    }

    /// Points bought, where the rules know them.
    fn buy(
        &mut self,
        page: &mut Page<'a>,
        event: usize,
        points: Exact,
        in_care: bool,
    ) -> Result<(), Stuck> {
        let bought =
            |copay: &&crate::plan::Copay| copay.terms == crate::plan::CopayTerms::WithBoughtPoints;
        let Some(copay) = page.plan.copay.iter().find(bought).filter(|_| in_care) else {
            let kind = FindingKind::NothingToBuy(event);
            page.findings.push(Finding { kind, because: Because::default() });
            return Ok(());
        };
        let because = Because::of(page.plan.reasons.run(copay.why));
        page.add(EntryKind::Bought(event), points, because)?;
        page.sums.bought = page.sums.bought.plus(points)?;
        self.bought = self.bought.plus(points)?;
        Ok(())
    }
}

fn total(parts: &[(usize, usize, Exact)]) -> Result<Exact, Overflow> {
    parts.iter().try_fold(Exact::ZERO, |sum, (_, _, amount)| sum.plus(*amount))
}
