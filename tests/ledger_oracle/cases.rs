//! Section 4: what a day counts for. One evaluation for each distinct case.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use pvb::domain::{Activity, Arrangement, Course, Happening, Performer, RoleId};

use super::{Book, Stuck};
use crate::oracle::{Weekly, Without, per_week};

/// What a statement of a day rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    pub version: usize,
    pub agreement: Option<usize>,
    pub indication: usize,
    pub year: i32,
}

/// What is evaluated: the case, and what events add to it or change in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// The case as it is.
    Plain(Case),
    /// With the activities of all its events behind those that were agreed.
    WithEvents(Case),
    /// With the network away, and perhaps a role for who takes over.
    NetworkAway(Case, Option<RoleId>),
}

/// What has been evaluated so far.
pub type Evaluated = BTreeMap<Asked, Weekly>;

impl Book<'_> {
    /// The figures of a case.
    pub fn weekly(&mut self, asked: Asked) -> Result<Weekly, Stuck> {
        if let Some(known) = self.evaluated.get(&asked) {
            return Ok(known.clone());
        }
        let (case, activities) = match asked {
            Asked::Plain(case) => (case, self.agreed(case)),
            Asked::WithEvents(case) => {
                let mut all = self.agreed(case);
                for event in &self.events_of[&case] {
                    all.extend(activity_of(self.course, *event).cloned());
                }
                (case, all)
            }
            Asked::NetworkAway(case, role) => {
                let plain = self.weekly(Asked::Plain(case))?;
                let mut all = self.agreed(case);
                for (activity, done) in all.iter_mut().zip(&plain.activities) {
                    if done.by == Some(Performer::Network) {
                        activity.by = Some(Performer::Provider);
                        activity.role = activity.role.or(role);
                    }
                }
                (case, all)
            }
        };
        let arrangement = self.arrangement(case, activities);
        let policy = &self.versions[case.version].0;
        let weekly = per_week(policy, self.catalogue, &arrangement).map_err(|why| match why {
            Without::Faults => Stuck::Faults,
            Without::Amounts => Stuck::NoAmounts,
        })?;
        self.evaluated.insert(asked, weekly.clone());
        Ok(weekly)
    }

    fn agreed(&self, case: Case) -> Vec<Activity> {
        let agreed = case.agreement.map(|place| &self.course.agreements[place]);
        agreed.map_or_else(Vec::new, |agreed| agreed.activities.clone())
    }

    fn arrangement(&self, case: Case, activities: Vec<Activity>) -> Arrangement {
        let agreed = case.agreement.map(|place| &self.course.agreements[place]);
        let indicated = &self.course.indications[case.indication];
        Arrangement {
            on: NaiveDate::from_ymd_opt(case.year, 6, 15).unwrap(),
            indication: indicated.indication,
            facts: self.course.facts.clone(),
            tariff: indicated.tariff,
            activities,
            capacity: agreed.map_or_else(Vec::new, |agreed| agreed.capacity.clone()),
            signed: agreed.map_or_else(Vec::new, |agreed| agreed.signed.clone()),
        }
    }
}

/// The activity that an event brings.
pub fn activity_of(course: &Course, event: usize) -> Option<&Activity> {
    match &course.events[event].what {
        Happening::TemporaryExtraCare(activity) | Happening::UnplannedCare(activity) => {
            Some(activity)
        }
        Happening::InHospital
        | Happening::OnHoliday
        | Happening::NetworkAway(_)
        | Happening::PointsBought(_)
        | Happening::Leaves
        | Happening::Done(_) => None,
    }
}
