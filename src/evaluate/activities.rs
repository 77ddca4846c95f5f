//! Who does each activity, and what it costs.
//!
//! In: the order of the policy, capacity, offers. Out: [`Worked`] activities.
//! Absent on purpose: a search; each activity looks at five performers at most.

use super::run::{Run, Stuck};
use crate::domain::{Activity, Measure, Performer, Reason};
use crate::plan::{CopayTerms, Effect, Offer, OrderStep, RoleTerms, Terms};
use crate::quantity::{Exact, Overflow};
use crate::source::Place;
use crate::statement::{Because, Stands};

/// An activity as the evaluation has come to know it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Worked<'a> {
    pub(super) care_time: Exact,
    pub(super) times: Exact,
    pub(super) performer: Option<Performer>,
    /// By place in the order: whether it is asked for this activity; only where it could be.
    pub(super) open: [bool; 5],
    /// What it costs the budget; zero where that is unknown.
    pub(super) cost: Exact,
    pub(super) stands: Stands,
    pub(super) row: Option<&'a Reason>,
    /// On which terms the client buys it; none where he does not.
    pub(super) bought: Option<CopayTerms>,
}

impl<'a> Run<'a> {
    pub(super) fn offer(&self, activity: &Activity) -> Option<&'a Offer> {
        self.plan.offers.get(activity.service.index())
    }

    pub(super) fn order_step(&self, performer: Performer) -> Option<&'a OrderStep> {
        let rank = self.plan.ranks.get(performer.index())?;
        self.plan.order.get(*rank)
    }

    /// Care time and times per week of every activity, capacity of every performer.
    pub(super) fn prepare(&mut self) -> Result<(), Stuck> {
        let calendar = &self.plan.calendar;
        for (place, activity) in self.arrangement.activities.iter().enumerate() {
            let offer = self.offer(activity);
            let at = offer.map_or(Place { line: 1, column: 1 }, |offer| offer.at);
            let stuck = |_: Overflow| Stuck { at, activity: Some(place) };
            let measure = offer.map_or(Measure::Period, |offer| offer.measure);
            let times = match (measure, activity.frequency) {
                (Measure::Time | Measure::Pieces, Some(frequency)) => {
                    calendar.per_week(frequency.times, frequency.per).map_err(stuck)?
                }
                (Measure::Time | Measure::Pieces, None)
                | (Measure::Period | Measure::Quoted, _) => Exact::ZERO,
            };
            let care_time = match (measure, activity.minutes) {
                (Measure::Time, Some(minutes)) => {
                    let each = i128::from(minutes).saturating_mul(i128::from(activity.staff));
                    times.times(Exact::whole(each)).map_err(stuck)?
                }
                (Measure::Time, None)
                | (Measure::Pieces | Measure::Period | Measure::Quoted, _) => Exact::ZERO,
            };
            self.worked.push(Worked {
                care_time,
                times,
                performer: activity.by,
                open: [false; 5],
                cost: Exact::ZERO,
                stands: Stands::Nobody,
                row: None,
                bought: None,
            });
        }
        for capacity in &self.arrangement.capacity {
            let at = self.plan.reasons.at(self.plan.order_why);
            let minutes = Exact::whole(i128::from(capacity.minutes));
            let minutes = calendar
                .per_week(minutes, capacity.per)
                .map_err(|_| Stuck { at, activity: None })?;
            if let Some(place) = self.remaining.get_mut(capacity.performer.index()) {
                *place = Some(minutes);
            }
        }
        Ok(())
    }

    /// Who does each activity: those named take their time first, then the order decides.
    pub(super) fn assign(&mut self) -> Result<(), Stuck> {
        let activities = &self.arrangement.activities;
        let mut any_open = false;
        for (place, activity) in activities.iter().enumerate() {
            self.ask(place, activity)?;
            match activity.by {
                Some(performer) => self.take(place, performer)?,
                None => any_open = true,
            }
        }
        if !any_open {
            return Ok(());
        }
        for (place, activity) in activities.iter().enumerate() {
            if activity.by.is_some() {
                continue;
            }
            let found = self.earliest(place, activity, 5);
            if let Some(worked) = self.worked.get_mut(place) {
                worked.performer = found;
            }
            if let Some(performer) = found {
                self.take(place, performer)?;
            }
        }
        Ok(())
    }

    /// The first in the order, before a place in it, who is able, is asked, and has time left.
    pub(super) fn earliest(
        &self,
        place: usize,
        activity: &Activity,
        before: usize,
    ) -> Option<Performer> {
        let worked = self.worked.get(place)?;
        let steps = self.plan.order.iter().zip(worked.open).take(before);
        steps
            .filter(|(step, open)| *open && activity.able.contains(step.performer))
            .map(|(step, _)| step.performer)
            .find(|performer| {
                let left = self.remaining.get(performer.index()).copied().flatten();
                left.is_none_or(|left| worked.care_time.is_zero() || left >= worked.care_time)
            })
    }

    /// Notes which performers are asked for an activity. A condition is looked at only for who is named
    /// or able.
    fn ask(&mut self, place: usize, activity: &Activity) -> Result<(), Stuck> {
        let mut open = [false; 5];
        self.current = Some(place);
        for (step, open) in self.plan.order.iter().zip(&mut open) {
            let concerned =
                activity.by == Some(step.performer) || activity.able.contains(step.performer);
            *open = concerned && step.effect != Effect::NotAsked && self.holds(step.only_when)?;
        }
        self.current = None;
        if let Some(worked) = self.worked.get_mut(place) {
            worked.open = open;
        }
        Ok(())
    }

    /// Counts an activity's care time as a performer's.
    fn take(&mut self, place: usize, performer: Performer) -> Result<(), Stuck> {
        let care_time = self.worked.get(place).map_or(Exact::ZERO, |worked| worked.care_time);
        if care_time.is_zero() {
            return Ok(());
        }
        let at = self.order_step(performer).map(|step| self.plan.reasons.at(step.why));
        let stuck = |_: Overflow| Stuck {
            at: at.unwrap_or(Place { line: 1, column: 1 }),
            activity: Some(place),
        };
        if let Some(effort) = self.effort.get_mut(performer.index()) {
            *effort = effort.plus(care_time).map_err(stuck)?;
        }
        if let Some(Some(left)) = self.remaining.get_mut(performer.index()) {
            *left = left.minus(care_time).map_err(stuck)?;
        }
        Ok(())
    }

    /// What every activity costs, done by whom it is.
    pub(super) fn price(&mut self) -> Result<(), Stuck> {
        for (place, activity) in self.arrangement.activities.iter().enumerate() {
            let performer = self.worked.get(place).and_then(|worked| worked.performer);
            self.row = None;
            let (stands, cost) = self.cost(place, activity, performer)?;
            let row = self.row.take();
            if let Some(worked) = self.worked.get_mut(place) {
                (worked.stands, worked.cost) = (stands, cost);
                worked.row = row;
            }
        }
        Ok(())
    }

    /// What an activity costs when this performer does it.
    pub(super) fn cost(
        &mut self,
        place: usize,
        activity: &Activity,
        performer: Option<Performer>,
    ) -> Result<(Stands, Exact), Stuck> {
        let nothing = |stands| Ok((stands, Exact::ZERO));
        if activity.paid_by_client {
            // What the organisation does not offer cannot be bought from it privately either.
            let offered = !self
                .offer(activity)
                .is_some_and(|offer| matches!(offer.terms, Terms::NotOffered(_)));
            let stands = if offered || performer != Some(Performer::Provider) {
                Stands::PaidByClient
            } else {
                Stands::NotOffered
            };
            return nothing(stands);
        }
        let Some(performer) = performer else { return nothing(Stands::Nobody) };
        match self.order_step(performer).map_or(Effect::NotAsked, |step| step.effect) {
            Effect::CostsNothing => return nothing(Stands::CostsNothing),
            Effect::NotAsked => return nothing(Stands::NotAsked),
            Effect::Draws => {}
        }
        let Some(offer) = self.offer(activity) else { return nothing(Stands::NotOffered) };
        // A price may look at who does it: also at one who only could, as an option asks.
        let now = self.done_by(place, Some(performer));
        self.current = Some(place);
        let priced = self.offered(place, activity, offer);
        self.current = None;
        self.done_by(place, now);
        priced
    }

    /// Says who does an activity, and who did so before.
    fn done_by(&mut self, place: usize, performer: Option<Performer>) -> Option<Performer> {
        let worked = self.worked.get_mut(place)?;
        std::mem::replace(&mut worked.performer, performer)
    }

    fn offered(
        &mut self,
        place: usize,
        activity: &Activity,
        offer: &'a Offer,
    ) -> Result<(Stands, Exact), Stuck> {
        if !self.holds(offer.only_when)? {
            return Ok((Stands::ConditionFails, Exact::ZERO));
        }
        let program = match &offer.terms {
            Terms::Price(program) => *program,
            Terms::Outside(_) => return Ok((Stands::Outside, Exact::ZERO)),
            Terms::NotOffered(_) => return Ok((Stands::NotOffered, Exact::ZERO)),
            Terms::AsQuoted => {
                let Some(quote) = activity.quote else { return Ok((Stands::Priced, Exact::ZERO)) };
                let per_week = self.plan.calendar.per_week(quote.amount, quote.per);
                let stuck = Stuck { at: offer.at, activity: Some(place) };
                return Ok((Stands::Priced, per_week.map_err(|_| stuck)?));
            }
            Terms::ByRole(first) => {
                let place = activity.role.and_then(|role| first.checked_add(role.index()));
                match place.and_then(|place| self.plan.role_terms.get(place)) {
                    Some(RoleTerms::Price(program)) => *program,
                    Some(RoleTerms::Outside) => return Ok((Stands::Outside, Exact::ZERO)),
                    Some(RoleTerms::NotOffered) | None => {
                        return Ok((Stands::RoleNotOffered, Exact::ZERO));
                    }
                }
            }
        };
        let price = self.program(program)?;
        let Some(worked) = self.worked.get(place) else { return Ok((Stands::Priced, price)) };
        let cost = match offer.measure {
            Measure::Time => price.times(worked.care_time),
            Measure::Pieces => price.times(worked.times),
            Measure::Period | Measure::Quoted => Ok(price),
        };
        let stuck = Stuck { at: offer.at, activity: Some(place) };
        Ok((Stands::Priced, cost.map_err(|_| stuck)?))
    }

    /// The rules behind an activity's line; their assumptions are met.
    pub(super) fn behind_activity(
        &mut self,
        activity: &Activity,
        worked: &Worked<'a>,
    ) -> Because<'a> {
        let reasons = &self.plan.reasons;
        let step = worked.performer.and_then(|performer| self.order_step(performer));
        let order = step.map_or(self.plan.order_why, |step| step.why);
        let (first, second) = match worked.stands {
            Stands::PaidByClient => (self.copay_of(activity).why, None),
            Stands::CostsNothing | Stands::NotAsked | Stands::Nobody => (order, None),
            Stands::Priced
            | Stands::Outside
            | Stands::ConditionFails
            | Stands::NotOffered
            | Stands::RoleNotOffered => {
                (self.offer(activity).map_or(order, |offer| offer.why), Some(order))
            }
        };
        self.marks.rule(first);
        if let Some(second) = second {
            self.marks.rule(second);
        }
        Because {
            first: reasons.run(first),
            second: second.map_or(&[], |second| reasons.run(second)),
            row: worked.row,
        }
    }
}
