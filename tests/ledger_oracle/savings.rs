//! Sections 8 to 10: what was left over, lot by lot, oldest first.

use num_traits::{Signed as _, Zero as _};
use pvb::check::policy::{LeftOver, Until};
use pvb::ledger::Open;

use super::dates::Day;
use super::page::{Page, Pots};
use super::{Book, Month};
use crate::oracle::{Number, number};

/// What was left over at one time.
#[derive(Debug, Clone)]
pub struct Lot {
    /// A day of the month in which it was left over.
    pub of: Day,
    /// The last day on which it may be used.
    pub until: Option<Day>,
    pub amount: Number,
}

/// The last day of what is left over in the month of a day.
fn last_day(rule: Option<&LeftOver>, of: Day) -> Option<Day> {
    match rule {
        None => None,
        Some(LeftOver::Lapses) => Some(of.last_of_month()),
        Some(LeftOver::Stays { until: Until::NoEnd, at_most: _ }) => None,
        Some(LeftOver::Stays { until: Until::EndOfYear, at_most: _ }) => Some(of.last_of_year()),
        Some(LeftOver::Stays { until: Until::For(count, period), at_most: _ }) => {
            Some(of.first_of_next_month().later(&number(*count), *period).day_before())
        }
    }
}

impl Book<'_> {
    pub fn left_over(&self, month: &Month) -> Option<LeftOver> {
        self.versions[month.rules].0.account.left_over.as_ref().map(|(rule, _)| rule.clone())
    }

    /// Section 10: what the client brings is a lot of the day before.
    pub fn open_savings(&mut self, first: &Month) {
        let of = first.from.day_before();
        let amount = number(self.course.opening.saved);
        let until = last_day(self.left_over(first).as_ref(), of);
        self.lots.push(Lot { of, until, amount });
    }

    pub fn saved(&self) -> Number {
        self.lots.iter().fold(Number::zero(), |sum, lot| sum + &lot.amount)
    }

    pub fn pots(&self) -> Pots {
        [self.saved(), self.bought.clone(), self.kept.clone(), self.open.clone()]
    }

    /// Takes at most so much, the oldest first; tells how much it was.
    pub fn take_savings(&mut self, most: &Number) -> Number {
        let mut taken = Number::zero();
        for lot in &mut self.lots {
            let part = lot.amount.clone().min(most - &taken).max(Number::zero());
            lot.amount -= &part;
            taken += part;
        }
        taken
    }

    /// Puts aside what is left over in a month.
    pub fn save(&mut self, month: &Month, rule: &LeftOver, amount: Number, page: &mut Page) {
        let until = last_day(Some(rule), month.from);
        match rule {
            LeftOver::Lapses => {
                self.seen.insert("what is left lapses at once");
                lapses(page, month.from, &amount);
                return;
            }
            LeftOver::Stays { .. } => {}
        }
        page.enter("carried out".to_owned(), &amount);
        self.seen.insert(match rule {
            LeftOver::Lapses | LeftOver::Stays { until: Until::NoEnd, .. } => "what is left stays",
            LeftOver::Stays { until: Until::EndOfYear, .. } => "what is left stays this year",
            LeftOver::Stays { until: Until::For(..), .. } => "what is left stays for a time",
        });
        self.lots.push(Lot { of: month.from, until, amount });
        let LeftOver::Stays { until: _, at_most: Some(most) } = rule else { return };
        let mut beyond = self.saved() - number(*most);
        for lot in &mut self.lots {
            if beyond.is_positive() {
                let part = lot.amount.clone().min(beyond.clone());
                lot.amount -= &part;
                beyond -= &part;
                self.seen.insert("savings above the most");
                lapses(page, lot.of, &part);
            }
        }
    }

    /// Section 9: what has had its last day lapses; all is settled when the client has left.
    pub fn end_of_month(&mut self, month: &Month, page: &mut Page) {
        for lot in &mut self.lots {
            if lot.until.is_some_and(|until| until <= month.until) {
                lapses(page, lot.of, &lot.amount);
                lot.amount = Number::zero();
            }
        }
        self.lots.retain(|lot| !lot.amount.is_zero());
        let ends_here = month.from <= self.care_ends && self.care_ends <= month.until;
        if self.leaves && ends_here {
            self.leaving(month, page);
        }
        if page.sums.get("lapsed").is_positive() {
            page.findings.insert("lapses");
        }
    }

    fn leaving(&mut self, month: &Month, page: &mut Page) {
        let all = self.pots().into_iter().fold(Number::zero(), |sum, pot| sum + pot);
        // all together may be less than nothing where a made policy has a budget below nothing
        if !all.is_positive() {
            return;
        }
        match self.versions[month.rules].0.account.leaving_paid_out {
            None => {
                self.unsettled.insert(Open::Leaving);
                return;
            }
            Some((true, _)) => {
                page.sums.add("paid out", &all);
                page.enter("paid out at leaving".to_owned(), &all);
            }
            Some((false, _)) => {
                for lot in &self.lots {
                    lapses(page, lot.of, &lot.amount);
                }
                for pot in [&self.bought, &self.kept, &self.open] {
                    lapses(page, month.from, pot);
                }
                self.seen.insert("what is left lapses at leaving");
            }
        }
        self.lots.clear();
        (self.bought, self.kept, self.open) = (Number::zero(), Number::zero(), Number::zero());
    }
}

/// Something lapses of what was left over in the month of a day.
fn lapses(page: &mut Page, of: Day, amount: &Number) {
    page.sums.add("lapsed", amount);
    page.enter(format!("lapsed of {}-{:02}", of.year, of.month), amount);
}
