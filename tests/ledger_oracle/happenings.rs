//! Sections 6 and 7: what events cost and who bears it, and points that are bought.

use num_traits::{Signed as _, Zero as _};
use pvb::check::policy::{CopayTerms, SavingsUse};
use pvb::domain::{Bearer, Happening, Purpose};
use pvb::ledger::Open;

use super::cases::{Asked, Case};
use super::dates::Day;
use super::page::Page;
use super::{Book, Month, Stuck};
use crate::oracle::{Number, month_and_day, number};

impl Book<'_> {
    /// What an event brings to a month.
    pub fn happens(&mut self, month: &Month, event: usize, page: &mut Page) -> Result<(), Stuck> {
        let happens = &self.course.events[event];
        let (from, until) = (Day::of(happens.from), Day::of(happens.until));
        let cases: Vec<Case> = month
            .care
            .iter()
            .filter(|care| from <= care.day && care.day <= until)
            .map(|care| care.case)
            .collect();
        let mut cost = Number::zero();
        for case in &cases {
            let (_, day) = month_and_day(&self.versions[case.version].0);
            cost += self.cost_per_week(*case, event)? * day;
        }
        match &happens.what {
            Happening::TemporaryExtraCare(_)
            | Happening::UnplannedCare(_)
            | Happening::NetworkAway(_) => {
                if cost.is_positive() {
                    self.bear(month, event, &cost, page);
                }
            }
            Happening::PointsBought(points) => {
                if month.from <= from && from <= month.until {
                    self.buy(month, event, &number(*points), !cases.is_empty(), page);
                }
            }
            Happening::InHospital
            | Happening::OnHoliday
            | Happening::Leaves
            | Happening::Done(_) => {}
        }
        Ok(())
    }

    /// What an event costs per week on a day of a case.
    fn cost_per_week(&mut self, case: Case, event: usize) -> Result<Number, Stuck> {
        match &self.course.events[event].what {
            Happening::TemporaryExtraCare(_) | Happening::UnplannedCare(_) => {
                let agreed = self.weekly(Asked::Plain(case))?.activities.len();
                let place = self.events_of[&case].iter().position(|one| *one == event).unwrap();
                let with = self.weekly(Asked::WithEvents(case))?;
                Ok(with.activities[agreed + place].cost.clone())
            }
            Happening::NetworkAway(role) => {
                let role = *role;
                let plain = self.weekly(Asked::Plain(case))?;
                let away = self.weekly(Asked::NetworkAway(case, role))?;
                let all = |weekly: &crate::oracle::Weekly| {
                    weekly.activities.iter().fold(Number::zero(), |sum, one| sum + &one.cost)
                };
                Ok(all(&away) - all(&plain))
            }
            Happening::InHospital
            | Happening::OnHoliday
            | Happening::PointsBought(_)
            | Happening::Leaves
            | Happening::Done(_) => Ok(Number::zero()),
        }
    }

    fn bear(&mut self, month: &Month, event: usize, cost: &Number, page: &mut Page) {
        let policy = &self.versions[month.rules].0;
        let account = &policy.account;
        let (answer, is_network) = match self.course.events[event].what {
            Happening::TemporaryExtraCare(_) => (account.temporary_extra_care, false),
            Happening::UnplannedCare(_) => (account.unplanned_care, false),
            Happening::NetworkAway(_) => (account.network_away, true),
            Happening::InHospital
            | Happening::OnHoliday
            | Happening::PointsBought(_)
            | Happening::Leaves
            | Happening::Done(_) => return,
        };
        page.sums.add("unplanned", cost);
        page.enter(format!("unplanned {event}"), cost);
        match answer.map(|(bearer, _)| bearer) {
            // a part of what the month brings or costs: see `own_events`
            Some(Bearer::Client) => {
                self.seen.insert("an event borne by the client");
            }
            Some(Bearer::Organisation) => {
                page.sums.add("borne", cost);
                page.enter(format!("borne by organisation, event {event}"), cost);
            }
            Some(Bearer::Contribution(place)) => {
                let contribution = &policy.contributions[place];
                match contribution.purpose {
                    Purpose::Kept => self.reserve_pays(event, cost, page),
                    Purpose::Collective | Purpose::PaidOut => {
                        page.sums.add("borne", cost);
                        let name = &contribution.name;
                        page.enter(format!("borne by {name}, event {event}"), cost);
                    }
                }
            }
            None => {
                let uses = account.savings_use.as_ref().map(|(uses, _)| uses.as_slice());
                let may = uses.is_some_and(|uses| uses.contains(&SavingsUse::NetworkAway));
                let mut rest = cost.clone();
                if is_network && may {
                    let paid = self.take_savings(cost);
                    page.enter(format!("from savings, event {event}"), &paid);
                    rest -= paid;
                }
                if rest.is_positive() {
                    self.unsettled.insert(Open::Bearer);
                }
                page.sums.add("borne", &rest);
                page.enter(format!("borne by nobody knows, event {event}"), &rest);
            }
        }
    }

    /// The client's own reserve pays as far as it reaches.
    fn reserve_pays(&mut self, event: usize, cost: &Number, page: &mut Page) {
        let paid = cost.clone().min(self.kept.clone()).max(Number::zero());
        self.kept -= &paid;
        page.enter(format!("from kept, event {event}"), &paid);
        let rest = cost - paid;
        if rest.is_positive() {
            page.findings.insert("reserve-spent");
            self.unsettled.insert(Open::Bearer);
        }
        page.sums.add("borne", &rest);
        page.enter(format!("borne by nobody knows, event {event}"), &rest);
    }

    fn buy(
        &mut self,
        month: &Month,
        event: usize,
        points: &Number,
        in_care: bool,
        page: &mut Page,
    ) {
        let copay = &self.versions[month.rules].0.copay;
        if !in_care || !copay.iter().any(|copay| copay.terms == CopayTerms::WithBoughtPoints) {
            page.findings.insert("nothing-to-buy");
            return;
        }
        self.bought += points;
        page.sums.add("bought", points);
        page.enter(format!("bought {event}"), points);
    }

    /// What events the client bears himself cost in a month.
    pub fn own_events(&self, month: &Month, page: &Page) -> Number {
        let account = &self.versions[month.rules].0.account;
        let mut sum = Number::zero();
        for (event, happens) in self.course.events.iter().enumerate() {
            let answer = match happens.what {
                Happening::TemporaryExtraCare(_) => account.temporary_extra_care,
                Happening::UnplannedCare(_) => account.unplanned_care,
                Happening::NetworkAway(_) => account.network_away,
                Happening::InHospital
                | Happening::OnHoliday
                | Happening::PointsBought(_)
                | Happening::Leaves
                | Happening::Done(_) => None,
            };
            if answer.is_some_and(|(bearer, _)| bearer == Bearer::Client) {
                sum += page.entered(&format!("unplanned {event}"));
            }
        }
        sum
    }
}
