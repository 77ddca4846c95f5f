//! The slow, obvious second ledger: day by day, in exact rationals, over the checked policies.
//!
//! In: the versions of one organisation's rules with their dates, the catalogue, a course. Out: a
//! [`SlowLedger`], or why there is none.
//! Absent on purpose: any code of the first ledger, reasons, duties, and any thought for speed beyond
//! one evaluation for each distinct case.

mod agreements;
mod cases;
mod count;
mod dates;
mod differences;
mod happenings;
mod page;
mod savings;
mod settle;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use num_traits::Zero as _;
use pvb::check::Policy;
use pvb::domain::{Catalogue, Course, Happening};
use pvb::ledger::Open;

use crate::oracle::{Number, number};
use agreements::{Agreements, agreements};
use cases::{Case, Evaluated};
pub use dates::Day;
use dates::days;
pub use differences::{SlowLedger, differences, from_first, pots, sums};
pub use page::{IN, OUT, Page};
use savings::Lot;

/// A version of the rules with its first day and its last.
pub type Version = (Policy, NaiveDate, Option<NaiveDate>);

/// Why there is no ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stuck {
    NoVersion,
    Faults,
    NoAmounts,
}

/// The version in force on a day.
pub fn in_force(versions: &[Version], day: Day) -> Option<usize> {
    versions.iter().position(|(_, from, until)| {
        Day::of(*from) <= day && until.is_none_or(|until| day <= Day::of(until))
    })
}

/// A course being worked out.
pub struct Book<'a> {
    pub versions: &'a [Version],
    pub catalogue: &'a Catalogue,
    pub course: &'a Course,
    agreements: Agreements,
    /// The last day of care.
    care_ends: Day,
    /// Whether the client leaves on that day.
    leaves: bool,
    evaluated: Evaluated,
    /// The events that bring an activity, by the cases on whose days they fall.
    events_of: BTreeMap<Case, Vec<usize>>,
    lots: Vec<Lot>,
    bought: Number,
    kept: Number,
    open: Number,
    unsettled: BTreeSet<Open>,
    /// What happened on the way, for who counts what was seen.
    pub seen: BTreeSet<&'static str>,
}

/// A day of care: what it counts for.
#[derive(Debug, Clone, Copy)]
pub struct CareDay {
    pub day: Day,
    pub case: Case,
}

/// A month, cut by the span.
pub struct Month {
    pub from: Day,
    pub until: Day,
    /// The version whose rules of time hold.
    pub rules: usize,
    /// The days of care in it.
    pub care: Vec<CareDay>,
    /// By how many days a month's amount is shared out; none: the month counts nothing.
    pub divisor: Option<u32>,
}

/// Works out a course.
pub fn ledger(
    versions: &[Version],
    catalogue: &Catalogue,
    course: &Course,
) -> Result<SlowLedger, Stuck> {
    let left = course.events.iter().find(|event| matches!(event.what, Happening::Leaves));
    let until = Day::of(course.until);
    let mut book = Book {
        versions,
        catalogue,
        course,
        agreements: agreements(versions, course)?,
        care_ends: left.map_or(until, |event| Day::of(event.from)).min(until),
        leaves: left.is_some(),
        evaluated: Evaluated::new(),
        events_of: BTreeMap::new(),
        lots: Vec::new(),
        bought: number(course.opening.bought),
        kept: number(course.opening.kept),
        open: Number::zero(),
        unsettled: BTreeSet::new(),
        seen: BTreeSet::new(),
    };
    let months = book.months()?;
    book.gather_events(&months);
    book.evaluate_all(&months)?;
    book.open_savings(&months[0]);
    let opening = book.pots();
    let mut pages = Vec::new();
    for month in &months {
        pages.push(book.month(month)?);
    }
    book.say_of_agreements(&mut pages);
    Ok(SlowLedger {
        opening,
        closing: book.pots(),
        pages,
        unsettled: book.unsettled,
        seen: book.seen,
    })
}

impl Book<'_> {
    /// Section 4: the months of the span, and what each day of care counts for.
    fn months(&mut self) -> Result<Vec<Month>, Stuck> {
        let all = days(Day::of(self.course.from), Day::of(self.course.until));
        if all.iter().any(|day| in_force(self.versions, *day).is_none()) {
            return Err(Stuck::NoVersion);
        }
        let months = all.chunk_by(|one, next| (one.year, one.month) == (next.year, next.month));
        let months: Vec<Vec<Day>> = months.map(<[Day]>::to_vec).collect();
        Ok(months.iter().map(|days| self.one_month(days)).collect())
    }

    fn one_month(&mut self, all: &[Day]) -> Month {
        let (from, until) = (all[0], all[all.len() - 1]);
        let rules = in_force(self.versions, from).expect("looked at before");
        let care: Vec<Day> = all.iter().copied().filter(|day| *day <= self.care_ends).collect();
        let by_days = self.versions[rules].0.account.part_month_by_days.map(|(by_days, _)| by_days);
        let (whole, days) = (from.days_of_its_month(), u32::try_from(care.len()).unwrap());
        let divisor = match by_days {
            _ if days == whole => Some(whole),
            Some(true) => Some(whole),
            Some(false) => Some(days),
            None => None,
        };
        if days == whole {
            self.seen.insert("a whole month");
        }
        if (1..whole).contains(&days) {
            match by_days {
                Some(true) => self.seen.insert("part of a month by calendar days"),
                Some(false) => self.seen.insert("part of a month as a whole month"),
                None => self.unsettled.insert(Open::PartOfMonth),
            };
        }
        let indicated: Vec<usize> = care.iter().map(|day| self.indication_on(*day)).collect();
        if indicated.windows(2).any(|pair| pair[0] != pair[1]) {
            self.seen.insert("indication changes within a month");
            if by_days.is_none() && divisor.is_some() {
                self.unsettled.insert(Open::IndicationWithinMonth);
            }
        }
        let mut made = Vec::new();
        for (day, indication) in care.iter().zip(&indicated) {
            let indication = if by_days == Some(true) { *indication } else { indicated[0] };
            made.push(CareDay { day: *day, case: self.case_of(*day, indication) });
        }
        Month { from, until, rules, care: made, divisor }
    }

    fn indication_on(&self, day: Day) -> usize {
        let all = &self.course.indications;
        all.iter().rposition(|one| Day::of(one.from) <= day).expect("indications cover the span")
    }

    /// Section 3: the version in force, or the one that the agreement keeps.
    fn case_of(&mut self, day: Day, indication: usize) -> Case {
        let now = in_force(self.versions, day).expect("looked at before");
        let standing = self.agreements.on(day).copied();
        let mut version = now;
        if let Some(standing) = standing
            && standing.version != now
        {
            match self.versions[standing.version].0.account.keeps_version {
                Some((true, _)) => {
                    self.seen.insert("a version that is kept");
                    version = standing.version;
                }
                Some((false, _)) => {
                    self.seen.insert("a version that is followed");
                }
                None => {
                    self.unsettled.insert(Open::Version);
                }
            }
        }
        Case {
            version,
            agreement: standing.map(|standing| standing.agreement),
            indication,
            year: day.year,
        }
    }

    fn gather_events(&mut self, months: &[Month]) {
        for (event, happens) in self.course.events.iter().enumerate() {
            if cases::activity_of(self.course, event).is_none() {
                continue;
            }
            for CareDay { day, case } in months.iter().flat_map(|month| &month.care) {
                if Day::of(happens.from) <= *day && *day <= Day::of(happens.until) {
                    let events = self.events_of.entry(*case).or_default();
                    if !events.contains(&event) {
                        events.push(event);
                    }
                }
            }
        }
    }

    fn evaluate_all(&mut self, months: &[Month]) -> Result<(), Stuck> {
        for day in months.iter().flat_map(|month| &month.care) {
            self.weekly(cases::Asked::Plain(day.case))?;
        }
        Ok(())
    }

    /// What stands out about agreements, in the month of the day that was meant; in the first month where
    /// that was before it and the span still feels it.
    fn say_of_agreements(&mut self, pages: &mut [Page]) {
        let (from, until) = (Day::of(self.course.from), Day::of(self.course.until));
        let mut told: Vec<(Day, &str)> = Vec::new();
        for meant in &self.agreements.too_soon {
            told.push(((*meant).max(from), "agreement-too-soon"));
        }
        for (meant, begins) in &self.agreements.later {
            if *begins > from {
                told.push(((*meant).max(from), "takes-effect-later"));
            }
        }
        for (meant, begins) in &self.agreements.never {
            if *begins > from {
                told.push(((*meant).max(from), "agreement-never-begins"));
            }
        }
        for (ends, last) in &self.agreements.too_short {
            if *last >= from {
                told.push(((*ends).max(from), "agreement-too-short"));
            }
        }
        for (day, code) in told {
            if let Some(page) = pages.iter_mut().find(|page| page.from <= day && day <= page.until)
            {
                page.findings.insert(code);
            }
        }
        if self.agreements.undecided.iter().any(|meant| from <= *meant && *meant <= until) {
            self.unsettled.insert(Open::TakesEffect);
        }
    }
}
