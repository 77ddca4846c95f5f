//! Section 2: which agreement holds on a day, and which version of the rules.

use pvb::domain::Course;

use super::dates::Day;
use super::{Stuck, Version, in_force};
use crate::oracle::number;

/// An agreement that took effect.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    /// Its place in the course.
    pub agreement: usize,
    /// The version that it was made under.
    pub version: usize,
    /// First day.
    pub from: Day,
    /// The last day that it names itself.
    pub until: Option<Day>,
}

/// What came of the agreements.
#[derive(Debug, Clone, Default)]
pub struct Agreements {
    /// Those that took effect, in the order of signing.
    pub standing: Vec<Standing>,
    /// Those that begin later than was meant: the day meant, and the first day.
    pub later: Vec<(Day, Day)>,
    /// Those that came too soon: the day meant.
    pub too_soon: Vec<Day>,
    /// Those that were to end too soon: the day meant, and the last day.
    pub too_short: Vec<(Day, Day)>,
    /// Those that would begin after their own end: the day meant, and the first day.
    pub never: Vec<(Day, Day)>,
    /// Those of which nobody says when they take effect: the day meant.
    pub undecided: Vec<Day>,
}

/// Works out which agreements take effect, and from when.
pub fn agreements(versions: &[Version], course: &Course) -> Result<Agreements, Stuck> {
    let mut found = Agreements::default();
    for (place, agreed) in course.agreements.iter().enumerate() {
        let signed = Day::of(agreed.signed_on);
        let version = in_force(versions, signed)
            .or_else(|| in_force(versions, signed.max(Day::of(course.from))))
            .ok_or(Stuck::NoVersion)?;
        let rules = &versions[version].0.agreement;
        let wish = agreed.from.map(Day::of);
        let meant = wish.unwrap_or(signed);
        let begins = match rules.first_of_next_month {
            Some((true, _)) => {
                let wished = match wish {
                    Some(day) if day.is_first_of_month() => day,
                    Some(day) => day.first_of_next_month(),
                    None => signed.first_of_next_month(),
                };
                wished.max(signed.first_of_next_month())
            }
            Some((false, _)) => meant.max(signed),
            None => meant,
        };
        if let (Some((least, period, _)), Some(last)) = (&rules.at_least, found.standing.last())
            && begins < last.from.later(&number(*least), *period)
        {
            found.too_soon.push(meant);
            continue;
        }
        if rules.first_of_next_month.is_none() {
            found.undecided.push(meant);
        }
        let mut until = agreed.until.map(Day::of);
        // one that would begin after its own last day never does, and ends none
        if until.is_some_and(|until| until < begins) {
            found.never.push((meant, begins));
            continue;
        }
        if wish.is_some_and(|wish| wish < begins) {
            found.later.push((meant, begins));
        }
        // one that was to end sooner than the rules let it goes on until they do
        if let (Some((least, period, _)), Some(ends)) = (&rules.at_least, until) {
            let free = begins.later(&number(*least), *period);
            if ends.next() < free {
                found.too_short.push((ends, free.day_before()));
                until = Some(free.day_before());
            }
        }
        found.standing.push(Standing { agreement: place, version, from: begins, until });
    }
    Ok(found)
}

impl Agreements {
    /// The agreement that holds on a day: the last that has begun, as it ended those before it,
    /// unless its own last day has been.
    pub fn on(&self, day: Day) -> Option<&Standing> {
        let begun = self.standing.iter().rev().find(|one| one.from <= day)?;
        begun.until.is_none_or(|until| day <= until).then_some(begun)
    }
}
