//! A plan applied to an arrangement.
//!
//! In: a [`Plan`] and an [`Arrangement`]. Out: a [`Statement`] that borrows from both, or why there is
//! none: faults of the arrangement, or amounts beyond 127 bits.
//! Absent on purpose: rounding, words, and any choice that the plan could have made beforehand.

mod activities;
mod budget;
mod explain;
mod faults;
mod findings;
mod options;
mod run;
mod unused;

pub use faults::faults;
pub use unused::unused;

use crate::domain::{Arrangement, Fault};
use crate::plan::{CopayTerms, Plan};
use crate::source::Place;
use crate::statement::Statement;

use run::{Run, Stuck};

/// Why there is no statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The arrangement does not fit the policy.
    Faults(Vec<Fault>),
    /// An amount does not fit in 127 bits.
    Overflow {
        /// Where the rule that led to it stands in the policy text.
        at: Place,
        /// The activity it arose for, by its place in the arrangement.
        activity: Option<usize>,
    },
}

impl From<Stuck> for Refusal {
    fn from(stuck: Stuck) -> Self {
        Self::Overflow { at: stuck.at, activity: stuck.activity }
    }
}

/// What a policy makes of an arrangement.
///
/// # Errors
/// [`Refusal`]: every fault of the arrangement, or an overflow with its place.
pub fn evaluate<'a>(
    plan: &'a Plan,
    arrangement: &'a Arrangement,
) -> Result<Statement<'a>, Refusal> {
    if !faults::fits(plan, arrangement) {
        return Err(Refusal::Faults(faults(plan, arrangement)));
    }
    let mut run = Run::new(plan, arrangement, arrangement.indication, arrangement.tariff)?;
    run.go()?;
    Ok(run.statement()?)
}

/// On which terms the client may pay for each activity himself, conditions weighed.
///
/// # Errors
/// [`Refusal`], as for [`evaluate`].
pub fn copay_terms(plan: &Plan, arrangement: &Arrangement) -> Result<Vec<CopayTerms>, Refusal> {
    if !faults::fits(plan, arrangement) {
        return Err(Refusal::Faults(faults(plan, arrangement)));
    }
    let mut run = Run::new(plan, arrangement, arrangement.indication, arrangement.tariff)?;
    run.go()?;
    let activities = arrangement.activities.iter().enumerate();
    let terms = activities.map(|(place, activity)| run.copay_terms(place, activity));
    Ok(terms.collect::<Result<Vec<CopayTerms>, Stuck>>()?)
}
