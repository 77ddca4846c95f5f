//! Which rules, which agreement and which indication hold on which days.
//!
//! In: versions and a course. Out: a [`Schedule`]: months, cut into segments in which nothing changes.
//! Absent on purpose: amounts.

use chrono::{Datelike, NaiveDate};

use super::dates::{after, before, days, first_of_next_month, last_of_month, later, shared};
use super::{Dated, Open, Stuck};
use crate::domain::{Course, Happening};
use crate::plan::Plan;

/// A course laid out in time.
pub(super) struct Schedule<'a> {
    pub(super) versions: &'a [Dated<'a>],
    pub(super) months: Vec<Span>,
    pub(super) segments: Vec<Segment>,
    /// Every combination that occurs, each evaluated once.
    pub(super) cases: Vec<Case>,
    pub(super) effects: Vec<Effect>,
    /// The last day in care.
    pub(super) last: NaiveDate,
}

/// A month, or the part of it in the span.
pub(super) struct Span {
    pub(super) from: NaiveDate,
    pub(super) until: NaiveDate,
    /// The days in care.
    pub(super) care: Option<(NaiveDate, NaiveDate)>,
    /// Whether it is counted in parts: not all of its days, or days under different indications.
    pub(super) in_parts: bool,
    /// By how many days its amounts are divided; none: a part of a month that the rules do not count.
    pub(super) divisor: Option<i128>,
    /// Its segments, by place.
    pub(super) segments: std::ops::Range<usize>,
    /// The version whose rules of time hold for it.
    pub(super) version: usize,
    /// Something that the rules leave open about its days.
    pub(super) open: Option<Open>,
}

/// Days of a month in which nothing changes.
pub(super) struct Segment {
    pub(super) from: NaiveDate,
    pub(super) until: NaiveDate,
    pub(super) case: usize,
    /// The version that the agreement was made under, where nobody says whether it is kept and another is
    /// in force.
    pub(super) perhaps: Option<usize>,
}

/// What an evaluation depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Case {
    pub(super) version: usize,
    pub(super) agreement: Option<usize>,
    pub(super) indication: usize,
    /// The calendar year, where the rules look at it.
    pub(super) year: Option<i32>,
    /// A day on which it holds.
    pub(super) on: NaiveDate,
}

impl Case {
    fn is(&self, other: &Self) -> bool {
        self.version == other.version
            && self.agreement == other.agreement
            && self.indication == other.indication
            && self.year == other.year
    }
}

/// What an agreement comes to in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Effect {
    /// The day it takes effect by the rules.
    pub(super) starts: NaiveDate,
    /// Its first and last day; none: it has no effect.
    pub(super) holds: Option<(NaiveDate, NaiveDate)>,
    /// The first day that it could have had, where it came too soon.
    pub(super) too_soon: Option<NaiveDate>,
    /// Its last day by the rules, where it was to end sooner than they let it.
    pub(super) too_short: Option<NaiveDate>,
    /// Whether it would begin after its own last day, and so never does.
    pub(super) never: bool,
    /// Whether it takes effect later than was meant.
    pub(super) later: bool,
    /// Whether the rules say when it takes effect.
    pub(super) settled: bool,
    /// The version it was made under.
    pub(super) version: usize,
}

impl<'a> Schedule<'a> {
    pub(super) fn plan(&self, version: usize) -> Option<&'a Plan> {
        self.versions.get(version).map(|dated| dated.plan)
    }
}

/// Lays a course out in time.
pub(super) fn schedule<'a>(
    versions: &'a [Dated<'a>],
    course: &Course,
) -> Result<Schedule<'a>, Stuck> {
    let left = course.events.iter().filter(|event| matches!(event.what, Happening::Leaves));
    let last = left.map(|event| event.until).min().unwrap_or(course.until).min(course.until);
    let effects = effects(versions, course)?;
    let mut schedule = Schedule {
        versions,
        months: Vec::new(),
        segments: Vec::new(),
        cases: Vec::new(),
        effects,
        last,
    };
    let mut from = course.from;
    while from <= course.until {
        let until = last_of_month(from).min(course.until);
        schedule.month(course, from, until)?;
        from = after(until);
    }
    schedule.one_unit()?;
    Ok(schedule)
}

/// The version in force on a day.
fn in_force(versions: &[Dated<'_>], on: NaiveDate) -> Result<usize, Stuck> {
    let holds = |dated: &Dated<'_>| dated.from <= on && dated.until.is_none_or(|until| on <= until);
    versions.iter().position(holds).ok_or(Stuck::NoVersion(on))
}

/// Whether some version is in force on every day.
fn covered(versions: &[Dated<'_>], from: NaiveDate, until: NaiveDate) -> Result<(), Stuck> {
    let mut day = from;
    while day <= until {
        let version = versions.get(in_force(versions, day)?);
        match version.and_then(|version| version.until) {
            Some(last) => day = after(last),
            None => break,
        }
    }
    Ok(())
}

impl Schedule<'_> {
    /// Refuses rules that pay in one unit on some days and in another on later ones.
    fn one_unit(&self) -> Result<(), Stuck> {
        let unit = |version: usize| self.plan(version).map(|plan| plan.unit);
        let months = self.months.iter().map(|span| (span.from, unit(span.version)));
        let cases = self.segments.iter().filter_map(|segment| {
            let case = self.cases.get(segment.case)?;
            Some((segment.from, unit(case.version)))
        });
        let first = self.months.first().and_then(|span| unit(span.version));
        let other = months.chain(cases).filter(|(_, unit)| *unit != first);
        other.map(|(day, _)| day).min().map_or(Ok(()), |day| Err(Stuck::UnitChanges(day)))
    }

    fn month(&mut self, course: &Course, from: NaiveDate, until: NaiveDate) -> Result<(), Stuck> {
        let first = self.segments.len();
        let version = in_force(self.versions, from)?;
        covered(self.versions, from, until)?;
        let care = shared((from, until), (course.from, self.last));
        let (mut divisor, mut open, mut in_parts) = (None, None, false);
        if let Some(care) = care {
            let by_days =
                self.plan(version).and_then(|plan| plan.over_time.account.part_month_by_days);
            let whole = days(from.with_day(1).unwrap_or(from), last_of_month(from));
            let counted = days(care.0, care.1);
            divisor = match by_days {
                _ if counted == whole => Some(whole),
                Some((true, _)) => Some(whole),
                Some((false, _)) => Some(counted),
                None => None,
            };
            if divisor.is_none() {
                open = Some(Open::PartOfMonth);
            }
            let splits = matches!(by_days, Some((true, _)));
            let changes = self.segments_of(course, care, splits)?;
            in_parts = counted != whole || changes;
            if changes && by_days.is_none() {
                open = open.or(Some(Open::IndicationWithinMonth));
            }
        }
        let segments = first..self.segments.len();
        self.months.push(Span { from, until, care, in_parts, divisor, segments, version, open });
        Ok(())
    }

    /// Cuts the days of a month where something changes; says whether the indication changes and is not cut
    /// by, as only rules that count by days do so.
    fn segments_of(
        &mut self,
        course: &Course,
        (from, until): (NaiveDate, NaiveDate),
        splits: bool,
    ) -> Result<bool, Stuck> {
        let first_indication = indication_on(course, from);
        let mut start = from;
        while start <= until {
            let mut end = until;
            let version = in_force(self.versions, start)?;
            end = end.min(self.versions.get(version).and_then(|dated| dated.until).unwrap_or(end));
            let indication = if splits { indication_on(course, start) } else { first_indication };
            if splits {
                let next = course.indications.get(indication.saturating_add(1));
                end = end.min(next.map_or(end, |next| before(next.from)));
            }
            let mut agreement = None;
            for (place, effect) in self.effects.iter().enumerate() {
                let Some((first, last)) = effect.holds else { continue };
                if first <= start && start <= last {
                    agreement = Some((place, effect.version));
                    end = end.min(last);
                } else if first > start {
                    end = end.min(before(first));
                }
            }
            let now = version;
            let agreed_under = agreement.map(|(_, version)| version);
            let (version, open) = self.version_of(agreed_under, now);
            let perhaps = agreed_under.filter(|_| open);
            let case = Case {
                version,
                agreement: agreement.map(|(place, _)| place),
                indication,
                year: self
                    .plan(version)
                    .filter(|plan| plan.over_time.uses_year)
                    .map(|_| start.year()),
                on: start,
            };
            let known = self.cases.iter().position(|known| known.is(&case));
            let case = known.unwrap_or_else(|| {
                self.cases.push(case);
                self.cases.len().saturating_sub(1)
            });
            self.segments.push(Segment { from: start, until: end, case, perhaps });
            start = after(end);
        }
        Ok(!splits && indication_on(course, until) != first_indication)
    }

    /// The version for an agreement: the one it was made under where it keeps that, else the one in force.
    /// Says too whether that matters and nobody decides it.
    fn version_of(&self, agreed_under: Option<usize>, in_force: usize) -> (usize, bool) {
        let Some(earlier) = agreed_under.filter(|earlier| *earlier != in_force) else {
            return (in_force, false);
        };
        let keeps = self.plan(earlier).and_then(|plan| plan.over_time.account.keeps_version);
        match keeps {
            Some((true, _)) => (earlier, false),
            Some((false, _)) => (in_force, false),
            None => (in_force, true),
        }
    }
}

/// The indication that holds on a day.
fn indication_on(course: &Course, on: NaiveDate) -> usize {
    let begun = course.indications.iter().rposition(|one| one.from <= on);
    begun.unwrap_or(0)
}

/// What each agreement comes to in time.
fn effects(versions: &[Dated<'_>], course: &Course) -> Result<Vec<Effect>, Stuck> {
    let mut effects: Vec<Effect> = Vec::with_capacity(course.agreements.len());
    let mut standing: Option<NaiveDate> = None;
    for agreed in &course.agreements {
        let version = match in_force(versions, agreed.signed_on) {
            Ok(version) => version,
            // signed before the rules began: those of the first day of the span serve
            Err(_) => in_force(versions, agreed.signed_on.max(course.from))?,
        };
        let agreement = versions.get(version).map(|dated| &dated.plan.over_time.agreement);
        let next = agreement.and_then(|agreement| agreement.first_of_next_month);
        let meant = agreed.from.unwrap_or(agreed.signed_on);
        let starts = match next {
            Some((true, _)) => {
                let earliest = first_of_next_month(agreed.signed_on);
                let wished = if meant.day() == 1 { meant } else { first_of_next_month(meant) };
                earliest.max(wished)
            }
            Some((false, _)) => meant.max(agreed.signed_on),
            None => meant,
        };
        let at_least = agreement.and_then(|agreement| agreement.at_least);
        let earliest =
            standing.zip(at_least).map(|(since, (number, period, _))| later(since, number, period));
        let too_soon = earliest.filter(|earliest| starts < *earliest);
        let never = agreed.until.is_some_and(|until| until < starts);
        let lasts = at_least.map(|(number, period, _)| before(later(starts, number, period)));
        let too_short = lasts.filter(|least| {
            too_soon.is_none() && !never && agreed.until.is_some_and(|until| until < *least)
        });
        let last = too_short.or(agreed.until).unwrap_or(NaiveDate::MAX);
        let mut effect = Effect {
            starts,
            holds: None,
            too_soon,
            too_short,
            never,
            later: agreed.from.is_some_and(|from| starts > from),
            settled: next.is_some(),
            version,
        };
        if too_soon.is_none() && !never {
            effect.holds = Some((starts, last));
            // it takes the place of all before it, also of one that was still to begin
            for (_, until) in effects.iter_mut().filter_map(|earlier| earlier.holds.as_mut()) {
                *until = (*until).min(before(starts));
            }
            standing = Some(starts);
        }
        effects.push(effect);
    }
    Ok(effects)
}
