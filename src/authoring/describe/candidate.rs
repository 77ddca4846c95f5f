//! What is to be described: the policy of an organisation that is in force, or why there is none.
//!
//! In: what the store found for a date. Out: an [`Entry`] for each organisation.
//! Absent on purpose: which version is in force; the store knows that.

use schemars::JsonSchema;
use serde::Serialize;

use super::subject::Subject;
use super::text::Text;
use crate::domain::Label;

/// A policy in force, or an organisation without one and why.
#[derive(Debug, Clone)]
pub enum Candidate<'a> {
    /// A policy that is in force.
    InForce(Subject<'a>),
    /// An organisation, and why none of its policies is.
    Absent(String, Label),
}

impl Candidate<'_> {
    /// What is made of a policy in force, or why there is none.
    pub(super) fn entry<T>(&self, make: impl Fn(&Subject<'_>) -> T) -> Entry<T> {
        match self {
            Self::InForce(subject) => Entry::InForce(make(subject)),
            Self::Absent(organisation, why) => {
                Entry::Absent { policy: organisation.clone(), absent: Text::label(why) }
            }
        }
    }
}

/// What there is to say of an organisation: of the policy in force, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "{T}OrAbsent")]
pub enum Entry<T> {
    /// A policy is in force.
    InForce(T),
    /// None is.
    Absent {
        /// The organisation.
        policy: String,
        /// Why nothing is said of it.
        absent: Text,
    },
}
