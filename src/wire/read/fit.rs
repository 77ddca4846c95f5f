//! What does not fit the policy, told along with what could not be read.

use super::Reading;
use crate::domain::{Fault, FaultCode};
use crate::evaluate;
use crate::plan::Plan;

/// Every fault of an arrangement under a plan: those of reading it, and those of what it lacks. What
/// only seems to lack because it could not be read is told once.
#[must_use]
pub fn fit(plan: &Plan, reading: &Reading<'_>) -> Vec<Fault> {
    let mut faults = reading.faults.clone();
    for fault in evaluate::faults(plan, &reading.arrangement) {
        let told = reading.faults.iter().any(|known| explains(known, &fault));
        if !told {
            faults.push(fault);
        }
    }
    faults
}

/// Whether a fault of reading is why another seems to be there: it lies at the same place, around it,
/// or at a field that the other looks at.
fn explains(known: &Fault, seeming: &Fault) -> bool {
    let place = seeming.pointer.as_str();
    let around = place == known.pointer
        || place.strip_prefix(known.pointer.as_str()).is_some_and(|rest| rest.starts_with('/'));
    let (activity, fields): (&str, &[&str]) = match seeming.code {
        FaultCode::NobodyNamed => (place, &["by", "able"]),
        FaultCode::MissingRole => {
            (place.strip_suffix("/role").unwrap_or(place), &["service", "by", "able", "paid_by"])
        }
        FaultCode::NotJson
        | FaultCode::TooDeep
        | FaultCode::UnknownField
        | FaultCode::RepeatedField
        | FaultCode::MissingField
        | FaultCode::WrongKind
        | FaultCode::UnknownName
        | FaultCode::BadNumber
        | FaultCode::BadDate
        | FaultCode::WrongMeasure
        | FaultCode::RepeatedId
        | FaultCode::MissingFact
        | FaultCode::UnknownPolicy
        | FaultCode::PolicyErrors
        | FaultCode::Overflow
        | FaultCode::TooMany
        | FaultCode::Gap
        | FaultCode::Overlap
        | FaultCode::OutsideSpan
        | FaultCode::PersonalData => return around,
    };
    let below = known.pointer.strip_prefix(activity).and_then(|rest| rest.strip_prefix('/'));
    let field = below.and_then(|rest| rest.split('/').next());
    around || field.is_some_and(|field| fields.contains(&field))
}
