//! What could be done about a shortage, an orange light, or a performer asked too late.

use num_traits::{Signed as _, ToPrimitive as _};
use pvb::check::expression::{Expression, Node, Total};
use pvb::check::policy::LetId;
use pvb::domain::{Colour, IndicationId, Measure, PaymentUnit};

use super::course::{Course, run};
use super::faults::parts;
use super::number::{Number, whole};

/// An option, exact.
pub struct Possible {
    pub kind: &'static str,
    pub activity: Option<usize>,
    pub frees: Number,
    pub detail: String,
}

impl Course<'_> {
    /// Every option, in the order of the specification.
    pub fn options(&self) -> Vec<Possible> {
        let mut options = self.reassign();
        let tight = self.total(Total::Shortage).is_positive()
            || self.total(Total::FromKept).is_positive()
            || self.status == Colour::Orange;
        if tight {
            options.extend(self.pay());
            options.extend(self.shorten());
            options.extend(self.drop());
            options.extend(self.reindicate());
        }
        options
    }

    fn reassign(&self) -> Vec<Possible> {
        let mut options = Vec::new();
        for activity in 0..self.doers.len() {
            if let Some((_, earlier)) = self.earlier_performer(activity) {
                let missed = self.missed.borrow().clone();
                let then = self.cost_if_done_by(activity, Some(earlier)).counts;
                // What it would cost is not known: no option, and nothing lacks in the statement.
                if *self.missed.borrow() != missed {
                    self.missed.replace(missed);
                    continue;
                }
                options.push(Possible {
                    kind: "reassign",
                    activity: Some(activity),
                    frees: &self.costs[activity].counts - then,
                    detail: earlier.name().to_owned(),
                });
            }
        }
        options
    }

    fn pay(&self) -> Option<Possible> {
        let frees = self.total(Total::Copayment);
        let kind = match self.policy.unit {
            PaymentUnit::Points if self.with_bought_points() => "buy_points",
            PaymentUnit::Points | PaymentUnit::Money | PaymentUnit::Time => "copay",
        };
        frees.is_positive().then(|| Possible { kind, activity: None, frees, detail: String::new() })
    }

    fn shorten(&self) -> Vec<Possible> {
        let mut options = Vec::new();
        for activity in 0..self.costs.len() {
            let cost = self.costs[activity].counts.clone();
            let minutes = self.arrangement.activities[activity].minutes.unwrap_or(0);
            if self.measure(activity) != Measure::Time
                || !cost.is_positive()
                || minutes < 2
                || !self.over.is_positive()
            {
                continue;
            }
            let per_minute = &cost / whole(minutes);
            let enough = (whole(minutes) - &self.over / &per_minute).floor();
            let new = if enough >= whole(1) { enough } else { whole(minutes / 2) };
            options.push(Possible {
                kind: "shorten",
                activity: Some(activity),
                frees: cost - &new * per_minute,
                detail: new.to_integer().to_u32().unwrap().to_string(),
            });
        }
        options
    }

    fn drop(&self) -> Vec<Possible> {
        (0..self.costs.len())
            .filter(|activity| self.costs[*activity].counts.is_positive())
            .map(|activity| Possible {
                kind: "drop",
                activity: Some(activity),
                frees: self.costs[activity].counts.clone(),
                detail: String::new(),
            })
            .collect()
    }

    /// The eligible profile with the smallest sufficient budget, worked out all over again for each.
    fn reindicate(&self) -> Option<Possible> {
        if !self.asks_indication(&self.policy.start) {
            return None;
        }
        let own = &self.catalogue.indications[self.indication];
        let now = self.total(Total::Balance);
        let floor = if self.arrangement.tariff.is_none() {
            Some(self.total(Total::Budget))
        } else {
            let id = IndicationId::at(self.indication);
            let own = run(self.policy, self.catalogue, self.arrangement, id, None);
            own.missed.borrow().is_empty().then(|| own.total(Total::Budget))
        };
        let mut best: Option<(Number, Possible)> = None;
        for (place, other) in self.catalogue.indications.iter().enumerate() {
            if place == self.indication || other.law != own.law || other.delivery != own.delivery {
                continue;
            }
            let id = IndicationId::at(place);
            let then = run(self.policy, self.catalogue, self.arrangement, id, None);
            let balance = then.total(Total::Balance);
            let sufficient = !balance.is_negative() && balance > now;
            if !sufficient || !then.eligible() || !then.missed.borrow().is_empty() {
                continue;
            }
            let budget = then.total(Total::Budget);
            if floor.as_ref().is_some_and(|floor| budget <= *floor) {
                continue;
            }
            if best.as_ref().is_none_or(|(smallest, _)| budget < *smallest) {
                let frees = balance - &now;
                let detail = other.to_string();
                best =
                    Some((budget, Possible { kind: "reindicate", activity: None, frees, detail }));
            }
        }
        best.map(|(_, option)| option)
    }

    fn asks_indication(&self, expression: &Expression) -> bool {
        let here = match &expression.node {
            Node::Indication | Node::IndicationIn(_) => true,
            Node::Let(LetId(place)) => self.asks_indication(&self.policy.lets[*place].value),
            Node::Constant(_)
            | Node::Fact(_)
            | Node::Year
            | Node::Lookup(..)
            | Node::Total(_)
            | Node::Field(_)
            | Node::Arithmetic(..)
            | Node::Negative(_)
            | Node::Smallest(_)
            | Node::Largest(_)
            | Node::Compare(..)
            | Node::OneOf(..)
            | Node::And(..)
            | Node::Or(..)
            | Node::Not(_)
            | Node::If(..)
            | Node::Any(_)
            | Node::Every(_)
            | Node::Sum(..)
            | Node::Count(_) => false,
        };
        here || parts(expression).into_iter().any(|part| self.asks_indication(part))
    }
}
