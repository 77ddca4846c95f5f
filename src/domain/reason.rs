//! Where an outcome comes from.

use super::Label;
use crate::source::Place;

/// A rule of a policy: what it is called, where it comes from, where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The rule, as `budget` or `table day_rate`.
    pub rule: String,
    /// What people call it.
    pub called: Label,
    /// Its citations, as `rules 8`.
    pub cites: Vec<String>,
    /// Why it is assumed, where it is.
    pub assumed: Option<Label>,
    /// Where it stands in the policy text.
    pub at: Place,
}

/// Something that the source leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The block it stands in.
    pub block: String,
    /// What people call that.
    pub called: Label,
    /// What is open.
    pub what: Label,
    /// Where it stands in the policy text.
    pub at: Place,
}
