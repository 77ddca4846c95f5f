//! A statement's figures as they are, for who adds them up over time.

use pvb::check::Policy;
use pvb::check::expression::Total;
use pvb::check::policy::CopayTerms;
use pvb::domain::{Arrangement, Catalogue, Performer, Purpose};
use pvb::quantity::Period;

use super::course::{Course, run};
use super::faults;
use super::number::{Number, weeks};

/// What a policy makes of an arrangement, per week.
#[derive(Debug, Clone)]
pub struct Weekly {
    pub budget: Number,
    /// Each contribution that is asked: its name, what becomes of it, how much.
    pub contributions: Vec<(String, Purpose, Number)>,
    pub activities: Vec<Done>,
}

/// An activity.
#[derive(Debug, Clone)]
pub struct Done {
    pub cost: Number,
    pub by: Option<Performer>,
    /// Whether its service asks consent.
    pub needs_consent: bool,
    /// Whether it lacks the consent that it needs.
    pub lacks_consent: bool,
    /// On which terms the client may pay for it.
    pub copay: CopayTerms,
}

/// Why there are no figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Without {
    /// The arrangement does not fit the policy.
    Faults,
    /// A table has no row for the client.
    Amounts,
}

/// The exact figures of an arrangement.
pub fn per_week(
    policy: &Policy,
    catalogue: &Catalogue,
    arrangement: &Arrangement,
) -> Result<Weekly, Without> {
    if !faults::faults(policy, arrangement).is_empty() {
        return Err(Without::Faults);
    }
    let course = run(policy, catalogue, arrangement, arrangement.indication, arrangement.tariff);
    course.eligible();
    let known = || course.missed.borrow().is_empty();
    let rules = if known() { course.rules() } else { Vec::new() };
    let findings = course.findings(rules);
    if !known() {
        return Err(Without::Amounts);
    }
    let lacks = |place: usize| {
        findings
            .iter()
            .any(|finding| finding.code == "consent-missing" && finding.activity == Some(place))
    };
    Ok(Weekly {
        budget: course.total(Total::Budget),
        contributions: contributions(&course),
        activities: (0..arrangement.activities.len())
            .map(|place| Done {
                cost: course.costs[place].counts.clone(),
                by: course.doers[place],
                needs_consent: course.needs_consent(place),
                lacks_consent: lacks(place),
                copay: course.copay_of(place),
            })
            .collect(),
    })
}

fn contributions(course: &Course) -> Vec<(String, Purpose, Number)> {
    let lines = course.lines.iter().filter(|line| line.kind == "contribution");
    lines
        .map(|line| {
            let asked = course.policy.contributions.iter().find(|asked| asked.name == line.id);
            let amount = line.amount.clone().expect("a contribution has an amount");
            (line.id.clone(), asked.expect("a contribution by that name").purpose, -amount)
        })
        .collect()
}

/// How many weeks a month of a policy lasts, and a day.
pub fn month_and_day(policy: &Policy) -> (Number, Number) {
    (weeks(&policy.calendar, Period::Month), weeks(&policy.calendar, Period::Day))
}

impl Course<'_> {
    fn copay_of(&self, activity: usize) -> CopayTerms {
        let terms = self.policy.copay[self.category(activity).index()].terms;
        if terms == CopayTerms::Undecided || self.may_be_copaid(activity) {
            terms
        } else {
            CopayTerms::Never
        }
    }

    fn needs_consent(&self, activity: usize) -> bool {
        self.policy.offers[self.arrangement.activities[activity].service.index()]
            .consent
            .is_needed()
    }
}
