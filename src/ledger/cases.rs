//! What is evaluated for a course: every case once, and besides it what events bring.
//!
//! In: a schedule and a course. Out: arrangements, and the statements that the rules make of them.
//! Absent on purpose: time. A statement is one week's; `month` gives it its days.

use super::Stuck;
use super::dates::shared;
use super::schedule::{Case, Schedule};
use crate::domain::{
    Activity, Agreed, Arrangement, Course, Happening, Performer, Performers, RoleId,
};
use crate::evaluate::{Refusal, evaluate};
use crate::statement::{LineKind, Statement};

/// An arrangement beside a case: with what events bring, or with the network's activities taken over.
pub(super) struct Beside {
    /// The case.
    pub(super) case: usize,
    /// What differs.
    pub(super) what: BesideKind,
    pub(super) arrangement: Arrangement,
}

/// What differs from a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum BesideKind {
    /// These events' activities stand behind those agreed.
    Events(Vec<usize>),
    /// Paid staff of this role do what the network did.
    TakenOver(Option<RoleId>),
}

/// The arrangement of every case.
pub(super) fn arranged(schedule: &Schedule<'_>, course: &Course) -> Vec<Arrangement> {
    schedule.cases.iter().map(|case| arrangement(case, course)).collect()
}

fn arrangement(case: &Case, course: &Course) -> Arrangement {
    let agreed = case.agreement.and_then(|place| course.agreements.get(place));
    let indicated = course.indications.get(case.indication);
    Arrangement {
        on: case.on,
        indication: indicated.map_or(crate::domain::IndicationId::at(0), |one| one.indication),
        facts: course.facts.clone(),
        tariff: indicated.and_then(|one| one.tariff),
        activities: agreed.map_or_else(Vec::new, |agreed| agreed.activities.clone()),
        capacity: agreed.map_or_else(Vec::new, |agreed: &Agreed| agreed.capacity.clone()),
        signed: agreed.map_or_else(Vec::new, |agreed| agreed.signed.clone()),
    }
}

/// The statement of every case.
pub(super) fn evaluated<'a>(
    schedule: &Schedule<'a>,
    arranged: &'a [Arrangement],
) -> Result<Vec<Statement<'a>>, Stuck> {
    let mut statements = Vec::with_capacity(arranged.len());
    let mut stuck = Vec::new();
    for (case, arrangement) in schedule.cases.iter().zip(arranged) {
        let Some(plan) = schedule.plan(case.version) else { continue };
        let about = case.agreement.unwrap_or(0);
        match evaluate(plan, arrangement) {
            Ok(statement) if statement.totals.is_none() => {
                stuck.push(Stuck::NoAmounts(case.indication));
            }
            Ok(statement) => statements.push(statement),
            Err(refusal) => stuck.push(Stuck::Agreement(about, refusal)),
        }
    }
    if stuck.is_empty() { Ok(statements) } else { Err(Stuck::of(stuck)) }
}

/// Why there is no ledger, with what is wrong with events besides, so that all is told at once.
pub(super) fn stuck_besides(
    schedule: &Schedule<'_>,
    course: &Course,
    arranged: &[Arrangement],
    stuck: Stuck,
) -> Stuck {
    let besides = besides(schedule, course, arranged, &[]);
    match evaluated_besides(schedule, &besides) {
        Ok(_) => stuck,
        Err(more) => Stuck::of(vec![stuck, more]),
    }
}

/// What events bring beside each case; nothing where no event touches it. Without a statement nobody can say what
/// the network does.
pub(super) fn besides(
    schedule: &Schedule<'_>,
    course: &Course,
    arranged: &[Arrangement],
    statements: &[Statement<'_>],
) -> Vec<Beside> {
    let mut besides: Vec<Beside> = Vec::new();
    if course.events.iter().all(|event| !brings(&event.what)) {
        return besides;
    }
    for (case, arrangement) in arranged.iter().enumerate() {
        let touching = touching(schedule, course, case);
        let mut roles: Vec<Option<RoleId>> = Vec::new();
        let mut with_activity = Vec::new();
        for event in touching {
            match course.events.get(event).map(|event| &event.what) {
                Some(Happening::TemporaryExtraCare(_) | Happening::UnplannedCare(_)) => {
                    with_activity.push(event);
                }
                Some(Happening::NetworkAway(role)) if !roles.contains(role) => roles.push(*role),
                Some(
                    Happening::NetworkAway(_)
                    | Happening::InHospital
                    | Happening::OnHoliday
                    | Happening::PointsBought(_)
                    | Happening::Leaves
                    | Happening::Done(_),
                )
                | None => {}
            }
        }
        if !with_activity.is_empty() {
            let arrangement = with_events(arrangement, course, &with_activity);
            besides.push(Beside { case, what: BesideKind::Events(with_activity), arrangement });
        }
        for role in roles {
            let Some(statement) = statements.get(case) else { continue };
            let arrangement = taken_over(arrangement, statement, role);
            besides.push(Beside { case, what: BesideKind::TakenOver(role), arrangement });
        }
    }
    besides
}

const fn brings(what: &Happening) -> bool {
    match what {
        Happening::TemporaryExtraCare(_)
        | Happening::UnplannedCare(_)
        | Happening::NetworkAway(_) => true,
        Happening::InHospital
        | Happening::OnHoliday
        | Happening::PointsBought(_)
        | Happening::Leaves
        | Happening::Done(_) => false,
    }
}

/// The events that share a day with a case.
fn touching(schedule: &Schedule<'_>, course: &Course, case: usize) -> Vec<usize> {
    let segments: Vec<_> =
        schedule.segments.iter().filter(|segment| segment.case == case).collect();
    let touches = |event: &crate::domain::Event| {
        segments.iter().any(|segment| {
            shared((segment.from, segment.until), (event.from, event.until)).is_some()
        })
    };
    let events = course.events.iter().enumerate();
    events
        .filter(|(_, event)| brings(&event.what) && touches(event))
        .map(|(place, _)| place)
        .collect()
}

fn with_events(arrangement: &Arrangement, course: &Course, events: &[usize]) -> Arrangement {
    let mut with = arrangement.clone();
    for place in events {
        if let Some(Happening::TemporaryExtraCare(activity) | Happening::UnplannedCare(activity)) =
            course.events.get(*place).map(|event| &event.what)
        {
            with.activities.push(activity.as_ref().clone());
        }
    }
    with
}

/// The same arrangement with the organisation in the network's place.
fn taken_over(
    arrangement: &Arrangement,
    statement: &Statement<'_>,
    role: Option<RoleId>,
) -> Arrangement {
    let mut with = arrangement.clone();
    let lines = statement.lines.iter().filter_map(|line| match line.kind {
        LineKind::Activity { by, .. } => Some(by),
        LineKind::Tariff | LineKind::Discount | LineKind::Contribution(_) => None,
    });
    for (activity, by) in with.activities.iter_mut().zip(lines) {
        if by == Some(Performer::Network) {
            *activity = Activity {
                by: Some(Performer::Provider),
                able: Performers::default(),
                role: activity.role.or(role),
                ..activity.clone()
            };
        }
    }
    with
}

/// The statements of what events bring.
pub(super) fn evaluated_besides<'a>(
    schedule: &Schedule<'a>,
    besides: &'a [Beside],
) -> Result<Vec<Statement<'a>>, Stuck> {
    let mut statements = Vec::with_capacity(besides.len());
    let mut several = Vec::new();
    for beside in besides {
        let case = schedule.cases.get(beside.case);
        let plan = case.and_then(|case| schedule.plan(case.version));
        let Some(plan) = plan else { continue };
        let stuck = |refusal: Refusal| match &beside.what {
            BesideKind::Events(events) => {
                let agreed = beside.arrangement.activities.len().saturating_sub(events.len());
                Stuck::Events(events.clone(), agreed, refusal)
            }
            BesideKind::TakenOver(_) => {
                Stuck::Agreement(case.and_then(|case| case.agreement).unwrap_or(0), refusal)
            }
        };
        match evaluate(plan, &beside.arrangement) {
            Ok(statement) if statement.totals.is_none() => {
                several.push(Stuck::NoAmounts(case.map_or(0, |case| case.indication)));
            }
            Ok(statement) => statements.push(statement),
            Err(refusal) => several.push(stuck(refusal)),
        }
    }
    if several.is_empty() { Ok(statements) } else { Err(Stuck::of(several)) }
}
