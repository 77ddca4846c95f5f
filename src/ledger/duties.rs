//! The calendar of duties: what the support instrument asks, by when, and whether it was done.
//!
//! In: meetings, tasks and what must come before them; the course's own record of what was done. Out: [`Duty`]s.
//! Absent on purpose: reminders; whoever reads the ledger knows today's date.

use chrono::NaiveDate;

use super::booking::Book;
use super::dates::{after, before, earlier, later};
use super::{Open, Stuck};
use crate::domain::{Happening, Label};
use crate::plan::{Meeting, Plan, Task};
use crate::quantity::{Exact, Period};
use crate::statement::Because;

/// Something that the support instrument asks.
#[derive(Debug, Clone)]
pub struct Duty<'a> {
    /// Its name in the policy.
    pub name: &'a str,
    /// What people call it.
    pub label: &'a Label,
    /// From when it may be done; none: any time.
    pub from: Option<NaiveDate>,
    /// By when; none: nobody says.
    pub due: Option<NaiveDate>,
    /// Whether that is a rough moment.
    pub about: bool,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// How it stands on the last day of the span.
    pub state: DutyState,
    /// The rules behind it.
    pub because: Because<'a>,
}

/// How a duty stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DutyState {
    /// Done in time.
    Done,
    /// Done, but after its day.
    DoneLate,
    /// Not done, and its day is past.
    Overdue,
    /// Not done and its day is past, but as much as must be was done.
    Skipped,
    /// Its day is still to come.
    Ahead,
    /// So often that it is no date but a habit: more than once a month.
    Standing,
    /// Nobody says by when.
    Unknown,
}

impl DutyState {
    /// Its name in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::DoneLate => "done_late",
            Self::Overdue => "overdue",
            Self::Skipped => "skipped",
            Self::Ahead => "ahead",
            Self::Standing => "standing",
            Self::Unknown => "unknown",
        }
    }
}

/// The days on which something was done, each to be used once.
struct Done {
    days: Vec<NaiveDate>,
}

impl Done {
    fn of(book: &Book<'_>, name: &str) -> Self {
        let events = book.course.events.iter();
        let mut days: Vec<NaiveDate> = events
            .filter(|event| matches!(&event.what, Happening::Done(done) if done == name))
            .map(|event| event.from)
            .collect();
        days.sort_unstable();
        Self { days }
    }

    /// The first day up to one; it is used then.
    fn up_to(&mut self, last: NaiveDate) -> Option<NaiveDate> {
        let first = self.days.first().copied().filter(|day| *day <= last)?;
        self.days.remove(0);
        Some(first)
    }
}

/// Every duty of the span, in order of their days, by the rules of its first day.
pub(super) fn duties<'a>(book: &mut Book<'a>) -> Result<Vec<Duty<'a>>, Stuck> {
    let first = book.schedule.months.first();
    let Some(plan) = first.and_then(|span| book.schedule.plan(span.version)) else {
        return Ok(Vec::new());
    };
    let mut duties = Vec::new();
    for meeting in &plan.over_time.support.meetings {
        book.meetings(plan, meeting, &mut duties)?;
    }
    for task in &plan.over_time.support.tasks {
        let duty = book.task(plan, task);
        duties.push(duty);
    }
    for needed in &plan.over_time.support.prerequisites {
        let meeting = plan.over_time.support.meetings.get(needed.meeting);
        let first = meeting.and_then(|meeting| {
            let mut of_meeting = duties.iter().filter(|duty| duty.name == meeting.name);
            of_meeting.next().and_then(|duty| duty.done_on.or(duty.due))
        });
        for one in &needed.needed {
            let from =
                first.zip(one.lasting).map(|(day, (number, period))| earlier(day, number, period));
            let mut done = Done::of(book, &one.name);
            let because = book.rule(plan, needed.reason);
            let (name, label) = (&one.name, &one.label);
            duties.push(book.duty((name, label), (from, first, false), &mut done, because));
        }
    }
    let unknown = duties.iter().any(|duty| duty.state == DutyState::Unknown);
    if unknown {
        let span = (book.course.from, book.course.until);
        book.unsettle(plan, Open::Duty, span, None, None);
    }
    duties.sort_by_key(|duty| (duty.due.unwrap_or(NaiveDate::MAX), duty.name));
    Ok(duties)
}

type When = (Option<NaiveDate>, Option<NaiveDate>, bool);

impl<'a> Book<'a> {
    fn duty(
        &self,
        (name, label): (&'a str, &'a Label),
        (from, due, about): When,
        done: &mut Done,
        because: Because<'a>,
    ) -> Duty<'a> {
        let until = self.course.until;
        let done_on = done.up_to(until);
        let state = match (due, done_on) {
            (_, Some(day)) if due.is_none_or(|due| day <= due) => DutyState::Done,
            (_, Some(_)) => DutyState::DoneLate,
            (None, None) => DutyState::Unknown,
            (Some(due), None) if due < until => DutyState::Overdue,
            (Some(_), None) => DutyState::Ahead,
        };
        Duty { name, label, from, due, about, done_on, state, because }
    }

    /// A task counts from the move.
    fn task(&mut self, plan: &'a Plan, task: &'a Task) -> Duty<'a> {
        let moved = self.course.moved_on;
        let when: When = match (moved, task.term, task.after) {
            (None, _, _) => (None, None, false),
            (Some(moved), None, true) => (Some(moved), None, false),
            (Some(moved), None, false) => (None, Some(moved), false),
            (Some(moved), Some(term), true) => {
                let due = later(moved, term.number, term.period);
                (Some(moved), Some(due), !term.within)
            }
            (Some(moved), Some(term), false) => {
                (Some(earlier(moved, term.number, term.period)), Some(moved), !term.within)
            }
        };
        let because = self.rule(plan, task.reason);
        let mut done = Done::of(self, &task.name);
        let mut duty = self.duty((&task.name, &task.label), when, &mut done, because);
        // a rough moment has no last day: what was done around it was done in time
        if duty.about && duty.state == DutyState::DoneLate {
            duty.state = DutyState::Done;
        }
        duty
    }

    /// The meetings of the span: so many in each period, from the move, or from the first day where there is none.
    fn meetings(
        &mut self,
        plan: &'a Plan,
        meeting: &'a Meeting,
        duties: &mut Vec<Duty<'a>>,
    ) -> Result<(), Stuck> {
        let because = self.rule(plan, meeting.reason);
        let mut done = Done::of(self, &meeting.name);
        let called = (meeting.name.as_str(), &meeting.label);
        let course = self.course;
        let moved = course.moved_on;
        if meeting.first_before_move {
            match moved {
                Some(moved) if moved >= course.from => {
                    duties.push(self.duty(called, (None, Some(moved), false), &mut done, because));
                }
                Some(_) => {}
                None => duties.push(self.duty(called, (None, None, false), &mut done, because)),
            }
        }
        let Some((number, per)) = meeting.how_often else {
            if !meeting.first_before_move {
                duties.push(self.duty(called, (None, None, false), &mut done, because));
            }
            return Ok(());
        };
        let count = usize::try_from(number.floor()).unwrap_or(0).clamp(1, 366);
        if is_habit(count, per) {
            let mut standing = self.duty(called, (None, None, false), &mut done, because);
            standing.state = DutyState::Standing;
            duties.push(standing);
            return Ok(());
        }
        let base = moved.unwrap_or(course.from);
        let least =
            meeting.at_least.map_or(count, |least| usize::try_from(least.floor()).unwrap_or(0));
        let mut start = base;
        while start <= course.until {
            let end = later(start, Exact::ONE, per);
            if end > course.from {
                let held = self.round(called, (start, end), count, (&mut done, because))?;
                let done_here = held.iter().filter(|duty| duty.done_on.is_some()).count();
                duties.extend(held.into_iter().map(|mut duty| {
                    if duty.state == DutyState::Overdue && done_here >= least {
                        duty.state = DutyState::Skipped;
                    }
                    duty
                }));
            }
            if end <= start {
                break;
            }
            start = end;
        }
        Ok(())
    }

    /// The meetings of one period, spread evenly; each is due by the last day of its part.
    fn round(
        &self,
        called: (&'a str, &'a Label),
        (start, end): (NaiveDate, NaiveDate),
        count: usize,
        (done, because): (&mut Done, Because<'a>),
    ) -> Result<Vec<Duty<'a>>, Stuck> {
        let mut held = Vec::with_capacity(count);
        let mut from = start;
        for place in 1..=count {
            let next = spread(start, end, place, count);
            let due = before(next);
            let (course_from, until) = (self.course.from, self.course.until);
            if due >= course_from && from <= until {
                held.push(self.in_turn(called, (from, due), done, because));
            }
            from = after(due);
        }
        Ok(held)
    }

    /// A meeting in its part of the period; one held in a later part counts there.
    fn in_turn(
        &self,
        (name, label): (&'a str, &'a Label),
        (from, due): (NaiveDate, NaiveDate),
        done: &mut Done,
        because: Because<'a>,
    ) -> Duty<'a> {
        let done_on = done.up_to(due.min(self.course.until));
        let state = match done_on {
            Some(_) => DutyState::Done,
            None if due < self.course.until => DutyState::Overdue,
            None => DutyState::Ahead,
        };
        Duty {
            name,
            label,
            from: Some(from),
            due: Some(due),
            about: false,
            done_on,
            state,
            because,
        }
    }
}

/// Whether a meeting is held more than once a month.
const fn is_habit(count: usize, per: Period) -> bool {
    match per {
        Period::Day | Period::Week => true,
        Period::Month => count > 1,
        Period::Year => count > 12,
    }
}

/// The first day after so many of the equal parts of a period.
fn spread(start: NaiveDate, end: NaiveDate, place: usize, count: usize) -> NaiveDate {
    if place == count {
        return end;
    }
    let months = (0..=1200_u32)
        .find(|months| later(start, Exact::whole(i128::from(*months)), Period::Month) >= end);
    let parts = u32::try_from(count).unwrap_or(1);
    let part = u32::try_from(place).unwrap_or(1);
    if let Some(months) = months
        && months > 0
        && months.checked_rem(parts) == Some(0)
    {
        let each = months.checked_div(parts).unwrap_or(0).saturating_mul(part);
        return later(start, Exact::whole(i128::from(each)), Period::Month);
    }
    let days = end.signed_duration_since(start).num_days();
    let each = days.saturating_mul(i64::from(part)).checked_div(i64::from(parts)).unwrap_or(0);
    later(start, Exact::whole(i128::from(each)), Period::Day)
}
