//! Courses, as a reader would let them through: indications cover the span, agreements stand in the
//! order of signing, absences do not overlap, and a client leaves once.

use chrono::{Datelike as _, Days, NaiveDate};
use pvb::check::Policy;
use pvb::check::policy::Effect;
use pvb::domain::{
    Activity, Agreed, Catalogue, Course, Event, FactValue, Happening, Indicated, IndicationId,
    Opening, Performer, RoleId, SignerId, Tariff,
};
use pvb::quantity::{Exact, Period};

use super::arrangement::{activity, capacity, decimal, facts};
use super::random::Random;

/// A course by chance, that begins somewhere between two days, for a client of these policies.
pub fn course(
    random: &mut Random,
    policies: &[&Policy],
    catalogue: &Catalogue,
    (earliest, latest): (NaiveDate, NaiveDate),
) -> Course {
    let from = somewhere(random, earliest, latest);
    let until = end(random, from);
    Course {
        from,
        until,
        moved_on: random.percent(50).then_some(from),
        facts: facts_of(random, policies),
        indications: indications(random, catalogue, from, until),
        agreements: agreements(random, policies, catalogue, from, until),
        events: events(random, policies, catalogue, from, until),
        opening: opening(random),
    }
}

/// One of the days from the first to the last.
fn somewhere(random: &mut Random, first: NaiveDate, last: NaiveDate) -> NaiveDate {
    let days = usize::try_from(last.signed_duration_since(first).num_days()).unwrap();
    after(first, random.between(0, days))
}

fn after(day: NaiveDate, days: usize) -> NaiveDate {
    day + Days::new(u64::try_from(days).unwrap())
}

fn before(day: NaiveDate, days: usize) -> NaiveDate {
    day - Days::new(u64::try_from(days).unwrap())
}

/// The last day of a span that touches one to sixteen months, most often few.
fn end(random: &mut Random, from: NaiveDate) -> NaiveDate {
    let most = *random.pick(&[2, 3, 5, 8, 16]);
    let months = random.below(most);
    let first = from.with_day(1).unwrap();
    let first = first + chrono::Months::new(u32::try_from(months).unwrap());
    let last = first + chrono::Months::new(1) - Days::new(1);
    if random.percent(50) { last } else { somewhere(random, first.max(from), last) }
}

fn facts_of(random: &mut Random, policies: &[&Policy]) -> Vec<(String, FactValue)> {
    let mut all: Vec<(String, FactValue)> = Vec::new();
    for policy in policies {
        let wrong = usize::from(random.percent(10));
        for (name, value) in facts(random, policy, wrong) {
            if all.iter().all(|(known, _)| *known != name) {
                all.push((name, value));
            }
        }
    }
    all
}

fn indications(
    random: &mut Random,
    catalogue: &Catalogue,
    from: NaiveDate,
    until: NaiveDate,
) -> Vec<Indicated> {
    let mut begins = vec![if random.percent(70) { from } else { before(from, random.below(90)) }];
    for _ in 0..*random.pick(&[0, 0, 0, 1, 1, 2]) {
        begins.push(somewhere(random, from, until));
    }
    begins.sort();
    begins.dedup();
    // Most clients have a full package at home: what the policies are about.
    let of_package: Vec<usize> = (0..catalogue.indications.len())
        .filter(|place| catalogue.indications[*place].delivery.as_deref() == Some("VPT"))
        .collect();
    let any = random.percent(4);
    let most = *random.pick(&[90, 400, 900]);
    begins
        .into_iter()
        .map(|from| Indicated {
            from,
            indication: IndicationId::at(if any {
                random.below(catalogue.indications.len())
            } else {
                *random.pick(&of_package)
            }),
            tariff: random.percent(45).then(|| Tariff {
                amount: decimal(random, most, 2),
                per: *random.pick(&[Period::Week, Period::Week, Period::Month, Period::Day]),
            }),
        })
        .collect()
}

/// Agreements in the order of signing, one a day.
fn agreements(
    random: &mut Random,
    policies: &[&Policy],
    catalogue: &Catalogue,
    from: NaiveDate,
    until: NaiveDate,
) -> Vec<Agreed> {
    let first = if random.percent(75) { before(from, random.between(1, 70)) } else { from };
    let count = *random.pick(&[0, 1, 1, 2, 2, 3, 4]);
    let mut days: Vec<NaiveDate> = (0..count).map(|_| somewhere(random, first, until)).collect();
    if random.percent(75) && !days.is_empty() {
        days[0] = first;
    }
    days.sort();
    days.dedup();
    let mut agreed: Vec<Agreed> = Vec::new();
    for signed_on in days {
        let activities = activities(random, policies, catalogue);
        let consented_on = consented_on(random, activities.len(), signed_on);
        let mut one = Agreed {
            signed_on,
            from: random.percent(40).then(|| {
                let shift = random.below(80);
                if random.percent(20) {
                    before(signed_on, shift / 4)
                } else {
                    after(signed_on, shift)
                }
            }),
            until: None,
            signed: (0..catalogue.signers.len())
                .map(SignerId::at)
                .filter(|_| random.percent(60))
                .collect(),
            activities,
            consented_on,
            capacity: capacity(random),
        };
        if random.percent(40) {
            one.from = one.from.map(|from| from.with_day(1).unwrap());
        }
        if let Some(last) = agreed.last() {
            one.from = one.from.filter(|from| {
                last.from.is_none_or(|earlier| earlier < *from)
                    && last.until.is_none_or(|ended| ended < *from)
            });
        }
        if random.percent(30) {
            let starts = one.from.unwrap_or(signed_on);
            let most = *random.pick(&[12, 50, 150]);
            one.until = Some(after(starts, random.below(most)));
        }
        agreed.push(one);
    }
    agreed
}

fn activities(random: &mut Random, policies: &[&Policy], catalogue: &Catalogue) -> Vec<Activity> {
    let most = *random.pick(&[3, 6, 9]);
    let least = usize::from(random.percent(90));
    let count = random.between(least, most);
    (0..count).map(|place| fitting(random, policies, catalogue, place)).collect()
}

/// An activity that most often has the role that is asked of it.
fn fitting(
    random: &mut Random,
    policies: &[&Policy],
    catalogue: &Catalogue,
    place: usize,
) -> Activity {
    let mut made = activity(random, catalogue, place);
    if made.by.is_none() && made.able.is_empty() {
        made.by = Some(Performer::Provider);
    }
    match random.below(10) {
        0 | 1 => made.by = Some(Performer::Network),
        2..=4 => made.by = Some(Performer::Provider),
        _ => {}
    }
    let free = policies.iter().all(|policy| {
        policy
            .order
            .iter()
            .all(|step| step.performer != Performer::Network || step.effect == Effect::CostsNothing)
    });
    let by_network = made.by == Some(Performer::Network) && free;
    let no_role = by_network && random.percent(50);
    made.role = match made.role {
        Some(_) if no_role => None,
        None if !no_role => Some(RoleId::at(random.below(catalogue.roles.len()))),
        role => role,
    };
    made.paid_by_client &= random.percent(50);
    made
}

/// None, some, or all of them; a list may be shorter than the activities.
fn consented_on(random: &mut Random, count: usize, signed_on: NaiveDate) -> Vec<Option<NaiveDate>> {
    if random.percent(30) {
        return Vec::new();
    }
    (0..count).map(|_| random.percent(30).then(|| after(signed_on, random.below(60)))).collect()
}

fn events(
    random: &mut Random,
    policies: &[&Policy],
    catalogue: &Catalogue,
    from: NaiveDate,
    until: NaiveDate,
) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for place in 0..random.below(7) {
        let begins = somewhere(random, from, until);
        let most = *random.pick(&[2, 12, 45]);
        let ends = after(begins, random.below(most)).min(until);
        let of_event = |mut activity: Activity| {
            activity.id = format!("event-{place}");
            Box::new(activity)
        };
        let what = match random.below(18) {
            0 | 1 => Happening::InHospital,
            2 | 3 => Happening::OnHoliday,
            4..=6 => {
                Happening::TemporaryExtraCare(of_event(fitting(random, policies, catalogue, place)))
            }
            7..=9 => {
                Happening::UnplannedCare(of_event(fitting(random, policies, catalogue, place)))
            }
            10..=13 => {
                let role = random.percent(95);
                Happening::NetworkAway(
                    role.then(|| RoleId::at(random.below(catalogue.roles.len()))),
                )
            }
            14 | 15 => Happening::PointsBought(decimal(random, 300, 2)),
            16 => Happening::Leaves,
            _ => Happening::Done((*random.pick(&["m_talk", "k_plan", "diary"])).to_owned()),
        };
        let one_day =
            matches!(what, Happening::PointsBought(_) | Happening::Leaves | Happening::Done(_));
        let event = Event { from: begins, until: if one_day { begins } else { ends }, what };
        if events.iter().all(|earlier| !clash(earlier, &event)) {
            events.push(event);
        }
    }
    events
}

/// Whether a reader would refuse one beside the other.
fn clash(one: &Event, other: &Event) -> bool {
    let absent = |event: &Event| matches!(event.what, Happening::InHospital | Happening::OnHoliday);
    let leaves = |event: &Event| matches!(event.what, Happening::Leaves);
    let away = |event: &Event| matches!(event.what, Happening::NetworkAway(_));
    let share = one.from <= other.until && other.from <= one.until;
    (leaves(one) && leaves(other))
        || (share && absent(one) && absent(other))
        || (share && away(one) && away(other))
}

fn opening(random: &mut Random) -> Opening {
    let mut pot = |most| if random.percent(50) { decimal(random, most, 2) } else { Exact::ZERO };
    Opening { saved: pot(600), kept: pot(80), bought: pot(150) }
}
