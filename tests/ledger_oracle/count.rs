//! Sections 4 and 5: day by day, what a month brings and costs.

use std::collections::BTreeMap;

use num_traits::{Signed as _, Zero as _};
use pvb::check::policy::GivenBack;
use pvb::domain::{Happening, Purpose};
use pvb::ledger::Open;

use super::cases::{Asked, Case};
use super::dates::{Day, days};
use super::page::Page;
use super::{Book, CareDay, Month, Stuck};
use crate::oracle::{Done, Number, month_and_day, whole};

/// What activities cost in a month, less what was given back, by case and place.
pub type Planned = BTreeMap<(Case, usize), Number>;

impl Book<'_> {
    /// A whole month, from what it begins with to what is left.
    pub fn month(&mut self, month: &Month) -> Result<Page, Stuck> {
        let mut page = Page::new(month.from, month.until, self.pots());
        let mut planned = Planned::new();
        for care in &month.care {
            self.count_day(month, care, &mut page, &mut planned)?;
        }
        for event in 0..self.course.events.len() {
            self.happens(month, event, &mut page)?;
        }
        self.settle(month, &mut page, &planned)?;
        self.end_of_month(month, &mut page);
        page.closing = self.pots();
        Ok(page)
    }

    fn count_day(
        &mut self,
        month: &Month,
        care: &CareDay,
        page: &mut Page,
        planned: &mut Planned,
    ) -> Result<(), Stuck> {
        let CareDay { day, case } = *care;
        if case.agreement.is_none() {
            page.findings.insert("nothing-agreed");
        }
        let absence = self.absence_on(day);
        let goes_on = match absence {
            Some(_) => self.contributions_go_on(month),
            None => true,
        };
        let back = absence.filter(|(event, number)| self.gives_back(month, *event, *number));
        let weekly = self.weekly(Asked::Plain(case))?;
        let waits: Vec<bool> = weekly
            .activities
            .iter()
            .enumerate()
            .map(|(place, done)| {
                let agreement = case.agreement.expect("activities are agreed");
                !self.counts_on(agreement, place, done, day)
            })
            .collect();
        if waits.contains(&true) {
            page.findings.insert("waits-for-consent");
        }
        let Some(divisor) = month.divisor else { return Ok(()) };
        let (weeks, _) = month_and_day(&self.versions[case.version].0);
        let share = |per_week: &Number| per_week * &weeks / whole(divisor);
        let budget = share(&weekly.budget);
        page.sums.add("budget", &budget);
        page.enter("budget".to_owned(), &budget);
        for (name, purpose, amount) in &weekly.contributions {
            if goes_on {
                self.contribute(page, name, *purpose, &share(amount));
            }
        }
        for (place, done) in weekly.activities.iter().enumerate() {
            let agreement = case.agreement.expect("activities are agreed");
            if waits[place] {
                continue;
            }
            let cost = share(&done.cost);
            page.sums.add("planned", &cost);
            page.enter(format!("planned {agreement} {place}"), &cost);
            let charged = planned.entry((case, place)).or_insert_with(Number::zero);
            *charged += &cost;
            if let Some((event, _)) = back {
                *charged -= &cost;
                page.sums.add("given back", &cost);
                page.enter(format!("given back {event}"), &cost);
            }
        }
        Ok(())
    }

    fn contribute(&mut self, page: &mut Page, name: &str, purpose: Purpose, amount: &Number) {
        let what = match purpose {
            Purpose::Collective => {
                page.sums.add("collective", amount);
                "collective"
            }
            Purpose::PaidOut => {
                page.sums.add("paid out", amount);
                "paid out"
            }
            Purpose::Kept => {
                self.kept += amount;
                "kept"
            }
        };
        page.enter(format!("{what} contribution {name}"), amount);
    }

    /// Whether an activity counts on a day: what costs something and needs consent waits for it.
    fn counts_on(&self, agreement: usize, place: usize, done: &Done, day: Day) -> bool {
        if !done.needs_consent || !done.cost.is_positive() {
            return true;
        }
        if done.lacks_consent {
            return false;
        }
        let given = self.course.agreements[agreement].consented_on.get(place).copied().flatten();
        given.is_none_or(|given| Day::of(given) <= day)
    }

    /// The event by which the client is away on a day, and the number of the day in it.
    fn absence_on(&self, day: Day) -> Option<(usize, usize)> {
        let away = self.course.events.iter().position(|event| {
            matches!(event.what, Happening::InHospital | Happening::OnHoliday)
                && Day::of(event.from) <= day
                && day <= Day::of(event.until)
        })?;
        Some((away, days(Day::of(self.course.events[away].from), day).len()))
    }

    fn gives_back(&mut self, month: &Month, event: usize, number: usize) -> bool {
        let account = &self.versions[month.rules].0.account;
        let rule = match self.course.events[event].what {
            Happening::InHospital => account.hospital,
            Happening::OnHoliday => account.holiday,
            Happening::TemporaryExtraCare(_)
            | Happening::UnplannedCare(_)
            | Happening::NetworkAway(_)
            | Happening::PointsBought(_)
            | Happening::Leaves
            | Happening::Done(_) => return false,
        };
        match rule {
            Some((GivenBack { given_back: true, from_day }, _)) => {
                number >= usize::try_from(from_day).unwrap()
            }
            Some((GivenBack { given_back: false, .. }, _)) => {
                self.seen.insert("absence that gives nothing back");
                false
            }
            None => {
                self.unsettled.insert(Open::GivenBack);
                false
            }
        }
    }

    fn contributions_go_on(&mut self, month: &Month) -> bool {
        match self.versions[month.rules].0.account.contributions_continue {
            Some((true, _)) => {
                self.seen.insert("contributions go on during absence");
                true
            }
            Some((false, _)) => {
                self.seen.insert("contributions stop during absence");
                false
            }
            None => {
                self.unsettled.insert(Open::ContributionsDuringAbsence);
                true
            }
        }
    }
}
