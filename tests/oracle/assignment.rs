//! Section 2: who does what, and what it costs.

use num_traits::Zero as _;
use pvb::check::expression::Expression;
use pvb::check::policy::{Effect, OrderStep, RoleTerms, Terms};
use pvb::domain::{Measure, Performer, RoleId};

use super::course::Course;
use super::expression::{Doer, Spot};
use super::number::{Number, number, weeks, whole};

/// What an activity costs.
#[derive(Debug, Clone)]
pub struct Cost {
    /// What it counts in the sums.
    pub counts: Number,
    /// Whether its line shows an amount.
    pub known: bool,
    /// What stands out about it.
    pub remark: Option<Remark>,
}

/// What stands out when an activity would draw on the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    ServiceCondition,
    NotOffered,
    RoleNotOffered(RoleId),
}

impl Cost {
    fn of(counts: Number) -> Self {
        Self { counts, known: true, remark: None }
    }

    fn unknown(remark: Option<Remark>) -> Self {
        Self { counts: Number::zero(), known: false, remark }
    }
}

impl Course<'_> {
    pub fn step_of(&self, performer: Performer) -> (usize, &OrderStep) {
        self.policy
            .order
            .iter()
            .enumerate()
            .find(|(_, step)| step.performer == performer)
            .expect("every performer has a step")
    }

    /// Whether a step's performer may be asked for an activity.
    pub fn open(&self, step: &OrderStep, activity: usize) -> bool {
        let spot = Spot { activity, doer: Doer::NotKnownYet };
        match step.effect {
            Effect::NotAsked => false,
            Effect::CostsNothing | Effect::Draws => {
                self.holds_if_any(step.only_when.as_ref(), Some(spot))
            }
        }
    }

    /// Whether a performer has time left for an activity.
    pub fn has_time(&self, performer: Performer, activity: usize) -> bool {
        let asked = self.care_time(activity);
        match &self.left[performer.index()] {
            None => true,
            Some(left) => asked.is_zero() || *left >= asked,
        }
    }

    fn take(&mut self, performer: Performer, activity: usize) {
        let asked = self.care_time(activity);
        if let Some(left) = &mut self.left[performer.index()] {
            *left -= asked;
        }
    }

    /// Fixed performers first, then each open activity in the order listed.
    pub fn assign(&mut self) {
        self.left = Performer::ALL
            .into_iter()
            .map(|performer| {
                let given =
                    self.arrangement.capacity.iter().find(|one| one.performer == performer)?;
                Some(whole(given.minutes) / weeks(&self.policy.calendar, given.per))
            })
            .collect();
        let count = self.arrangement.activities.len();
        let fixed = |activity: usize| self.arrangement.activities[activity].by;
        let mut doers: Vec<Option<Performer>> = (0..count).map(fixed).collect();
        for (activity, doer) in doers.iter().enumerate() {
            if let Some(performer) = doer {
                self.take(*performer, activity);
            }
        }
        for (activity, doer) in doers.iter_mut().enumerate() {
            if doer.is_none() {
                let able = self.arrangement.activities[activity].able;
                let found = self.policy.order.iter().find(|step| {
                    able.contains(step.performer)
                        && self.open(step, activity)
                        && self.has_time(step.performer, activity)
                });
                if let Some(step) = found {
                    *doer = Some(step.performer);
                    self.take(step.performer, activity);
                }
            }
        }
        self.doers = doers;
    }

    pub fn price(&mut self) {
        self.costs = (0..self.doers.len())
            .map(|activity| self.cost_if_done_by(activity, self.doers[activity]))
            .collect();
    }

    /// Whether an activity asks for budget: someone who draws does it, and the client does not pay.
    pub fn draws(&self, activity: usize) -> bool {
        !self.arrangement.activities[activity].paid_by_client
            && self.doers[activity].is_some_and(|doer| self.step_of(doer).1.effect == Effect::Draws)
    }

    /// What an activity costs when this performer does it.
    pub fn cost_if_done_by(&self, activity: usize, performer: Option<Performer>) -> Cost {
        let Some(performer) = performer else { return Cost::of(Number::zero()) };
        let given = &self.arrangement.activities[activity];
        if given.paid_by_client {
            let terms = &self.policy.offers[given.service.index()].terms;
            return match terms {
                Terms::NotOffered(_) if performer == Performer::Provider => {
                    Cost::unknown(Some(Remark::NotOffered))
                }
                Terms::Price(_)
                | Terms::AsQuoted
                | Terms::Outside(_)
                | Terms::NotOffered(_)
                | Terms::ByRole(_) => Cost::of(Number::zero()),
            };
        }
        match self.step_of(performer).1.effect {
            Effect::CostsNothing => Cost::of(Number::zero()),
            Effect::NotAsked => Cost::unknown(None),
            Effect::Draws => self.drawn(Spot { activity, doer: Doer::Is(performer) }),
        }
    }

    fn drawn(&self, spot: Spot) -> Cost {
        let given = &self.arrangement.activities[spot.activity];
        let offer = &self.policy.offers[given.service.index()];
        if !self.holds_if_any(offer.only_when.as_ref(), Some(spot)) {
            return Cost::unknown(Some(Remark::ServiceCondition));
        }
        match &offer.terms {
            Terms::Outside(_) => Cost::of(Number::zero()),
            Terms::NotOffered(_) => Cost::unknown(Some(Remark::NotOffered)),
            Terms::AsQuoted => {
                let quote = given.quote.expect("a quoted service has a quote");
                Cost::of(number(quote.amount) / weeks(&self.policy.calendar, quote.per))
            }
            Terms::Price(price) => Cost::of(self.priced(price, spot)),
            Terms::ByRole(roles) => {
                let Some(role) = given.role else { return Cost::unknown(None) };
                let listed = roles.iter().find(|(listed, _)| *listed == role);
                match listed.map(|(_, terms)| terms) {
                    Some(RoleTerms::Price(price)) => Cost::of(self.priced(price, spot)),
                    Some(RoleTerms::Outside(_)) => Cost::of(Number::zero()),
                    Some(RoleTerms::NotOffered(_)) | None => {
                        Cost::unknown(Some(Remark::RoleNotOffered(role)))
                    }
                }
            }
        }
    }

    fn priced(&self, price: &Expression, spot: Spot) -> Number {
        let price = self.value(price, Some(spot));
        match self.measure(spot.activity) {
            Measure::Time => price * self.care_time(spot.activity),
            Measure::Pieces => price * self.times_per_week(spot.activity),
            Measure::Period | Measure::Quoted => price,
        }
    }
}
