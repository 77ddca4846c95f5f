//! Sections 1 to 7: the sums, stage after stage, in the order of the specification. Named
//! values are worked out once, at their stage.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use num_traits::{Signed as _, Zero as _};
use pvb::check::Policy;
use pvb::check::expression::Total;
use pvb::check::policy::{CopayTerms, Stage};
use pvb::domain::{
    Arrangement, Catalogue, CategoryId, Colour, IndicationId, Measure, Performer, Purpose, Tariff,
};

use super::assignment::Cost;
use super::faults::facts;
use super::needed::for_the_start_only;
use super::number::{Number, number, weeks, whole};

/// One evaluation, as far as it has come. What is not known yet is absent, and using it panics: so a
/// policy that the checker let through with a value used too early is found.
pub struct Course<'a> {
    pub policy: &'a Policy,
    pub catalogue: &'a Catalogue,
    pub arrangement: &'a Arrangement,
    pub indication: usize,
    pub facts: Vec<Number>,
    pub lets: Vec<Option<Number>>,
    /// Who does each activity, once all are assigned.
    pub doers: Vec<Option<Performer>>,
    /// Care time that each performer has left, by place; none: unlimited.
    pub left: Vec<Option<Number>>,
    /// What each activity costs, once that is known.
    pub costs: Vec<Cost>,
    pub totals: BTreeMap<Total, Number>,
    pub lines: Vec<Line>,
    /// What activities ask beyond free, before the reserve.
    pub over: Number,
    pub status: Colour,
    /// Tables without a cell for the client, by place.
    pub missed: RefCell<BTreeSet<usize>>,
}

/// A line, exact.
pub struct Line {
    pub kind: &'static str,
    pub id: String,
    pub amount: Option<Number>,
    pub balance: Number,
    pub by: Option<Performer>,
}

/// Runs every stage for an indication and perhaps a tariff.
pub fn run<'a>(
    policy: &'a Policy,
    catalogue: &'a Catalogue,
    arrangement: &'a Arrangement,
    indication: IndicationId,
    tariff: Option<Tariff>,
) -> Course<'a> {
    let mut course = Course {
        policy,
        catalogue,
        arrangement,
        indication: indication.index(),
        facts: facts(policy, arrangement),
        lets: vec![None; policy.lets.len()],
        doers: Vec::new(),
        left: Vec::new(),
        costs: Vec::new(),
        totals: BTreeMap::new(),
        lines: Vec::new(),
        over: Number::zero(),
        status: Colour::Green,
        missed: RefCell::new(BTreeSet::new()),
    };
    let skipped =
        if tariff.is_some() { for_the_start_only(policy) } else { vec![false; policy.lets.len()] };
    course.name_values(Stage::Client, &skipped);
    course.assign();
    course.price();
    course.name_values(Stage::Activities, &skipped);
    course.budget(tariff);
    course.name_values(Stage::Budget, &skipped);
    course.contribute();
    course.name_values(Stage::Contributions, &skipped);
    course.plan();
    course.name_values(Stage::Balance, &skipped);
    course.bear();
    course.name_values(Stage::Outcome, &skipped);
    course.light();
    course
}

impl Course<'_> {
    pub fn total(&self, total: Total) -> Number {
        self.totals[&total].clone()
    }

    fn name_values(&mut self, stage: Stage, skipped: &[bool]) {
        for (place, named) in self.policy.lets.iter().enumerate() {
            if named.stage == stage && !skipped[place] {
                self.lets[place] = Some(self.value(&named.value, None));
            }
        }
    }

    pub fn category(&self, activity: usize) -> CategoryId {
        self.catalogue.services[self.arrangement.activities[activity].service.index()].category
    }

    pub fn measure(&self, activity: usize) -> Measure {
        self.catalogue.services[self.arrangement.activities[activity].service.index()].measure
    }

    pub fn times_per_week(&self, activity: usize) -> Number {
        match (self.measure(activity), self.arrangement.activities[activity].frequency) {
            (Measure::Time | Measure::Pieces, Some(frequency)) => {
                number(frequency.times) / weeks(&self.policy.calendar, frequency.per)
            }
            (Measure::Time | Measure::Pieces, None) | (Measure::Period | Measure::Quoted, _) => {
                Number::zero()
            }
        }
    }

    pub fn care_time(&self, activity: usize) -> Number {
        let given = &self.arrangement.activities[activity];
        match self.measure(activity) {
            Measure::Time => {
                whole(given.minutes.unwrap_or(0))
                    * self.times_per_week(activity)
                    * whole(given.staff)
            }
            Measure::Pieces | Measure::Period | Measure::Quoted => Number::zero(),
        }
    }

    /// Care time per week by performer.
    pub fn effort(&self) -> Vec<Number> {
        Performer::ALL
            .into_iter()
            .map(|performer| {
                (0..self.doers.len())
                    .filter(|activity| self.doers[*activity] == Some(performer))
                    .fold(Number::zero(), |sum, activity| sum + self.care_time(activity))
            })
            .collect()
    }

    fn budget(&mut self, tariff: Option<Tariff>) {
        let mut running = match tariff {
            Some(tariff) => number(tariff.amount) / weeks(&self.policy.calendar, tariff.per),
            None => self.value(&self.policy.start, None),
        };
        self.line("tariff", "tariff", running.clone(), running.clone());
        for discount in &self.policy.discounts {
            if !self.holds_if_any(discount.when.as_ref(), None) {
                continue;
            }
            let given = self.value(&discount.amount, None);
            let amount = if discount.share { &running * given } else { given };
            running -= &amount;
            self.line("discount", &discount.name, -amount, running.clone());
        }
        self.totals.insert(Total::Budget, running);
    }

    fn contribute(&mut self) {
        let budget = self.total(Total::Budget);
        let (mut all, mut kept) = (Number::zero(), Number::zero());
        for contribution in &self.policy.contributions {
            if !self.holds_if_any(contribution.when.as_ref(), None) {
                continue;
            }
            let amount = self.value(&contribution.amount, None);
            all += &amount;
            match contribution.purpose {
                Purpose::Kept => kept += &amount,
                Purpose::Collective | Purpose::PaidOut => {}
            }
            self.line("contribution", &contribution.name, -amount, &budget - &all);
        }
        self.totals.insert(Total::Contributions, all.clone());
        self.totals.insert(Total::Kept, kept);
        self.totals.insert(Total::Free, budget - all);
    }

    fn plan(&mut self) {
        let free = self.total(Total::Free);
        let mut planned = Number::zero();
        for (place, activity) in self.arrangement.activities.iter().enumerate() {
            let cost = self.costs[place].clone();
            planned += &cost.counts;
            self.lines.push(Line {
                kind: "activity",
                id: activity.id.clone(),
                amount: cost.known.then(|| -cost.counts),
                balance: &free - &planned,
                by: self.doers[place],
            });
        }
        self.totals.insert(Total::Planned, planned.clone());
        self.totals.insert(Total::Balance, free - planned);
    }

    fn bear(&mut self) {
        let zero = Number::zero;
        self.over = (-self.total(Total::Balance)).max(zero());
        let reserve = self.total(Total::Kept).max(zero());
        let from_kept = self.over.clone().min(reserve);
        let shortage = &self.over - &from_kept;
        let payable = (0..self.costs.len())
            .filter(|activity| self.may_be_copaid(*activity))
            .fold(zero(), |sum, activity| sum + &self.costs[activity].counts);
        let copayment = shortage.clone().min(payable.max(zero()));
        self.totals.insert(Total::FromKept, from_kept);
        self.totals.insert(Total::Uncovered, &shortage - &copayment);
        self.totals.insert(Total::Shortage, shortage);
        self.totals.insert(Total::Copayment, copayment);
    }

    pub fn may_be_copaid(&self, activity: usize) -> bool {
        let copay = &self.policy.copay[self.category(activity).index()];
        match copay.terms {
            CopayTerms::Never | CopayTerms::Undecided => false,
            CopayTerms::Allowed | CopayTerms::WithBoughtPoints => {
                self.holds_if_any(copay.when.as_ref(), None)
            }
        }
    }

    /// The policy's lights where it has any, else the contract's.
    fn light(&mut self) {
        let (balance, kept) = (self.total(Total::Balance), self.total(Total::Kept));
        let own =
            self.policy.signal.iter().find(|light| self.holds_if_any(light.when.as_ref(), None));
        self.status = match own {
            Some(light) => light.colour,
            None if !self.policy.signal.is_empty() => Colour::Green,
            None if balance < -kept.clone() => Colour::Red,
            None if kept.is_positive() && !balance.is_positive() => Colour::Orange,
            None => Colour::Green,
        };
    }

    fn line(&mut self, kind: &'static str, id: &str, amount: Number, balance: Number) {
        self.lines.push(Line { kind, id: id.to_owned(), amount: Some(amount), balance, by: None });
    }
}
