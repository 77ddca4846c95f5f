//! What steps refer to by number: the rules of a policy with their programs in place of expressions.
//!
//! In: nothing; `compile` makes them. Out: plain data.
//! Absent on purpose: expressions.

use crate::check::policy::{Account, Agreement, CopayTerms, Effect, Key, Support};
use crate::domain::{
    CategoryId, Consent, Label, Measure, Performer, Purpose, RoleId, ServiceId, Severity, SignerId,
};
use crate::quantity::Unit;
use crate::source::Place;

use super::reasons::Why;
use super::step::{Program, Slot};
use super::uses::Fields;

/// A condition of taking part.
#[derive(Debug, Clone)]
pub(crate) struct Condition {
    pub(crate) message: Label,
    pub(crate) why: Why,
    /// Where its answer stays.
    pub(crate) answer: Slot,
}

/// What a unit of payment is worth.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Worth {
    /// Euros for one unit; run only when the statement asks.
    pub(crate) program: Program,
    pub(crate) why: Why,
}

#[derive(Debug, Clone)]
pub(crate) struct Discount {
    pub(crate) name: String,
    pub(crate) label: Label,
    pub(crate) share: bool,
    pub(crate) why: Why,
}

#[derive(Debug, Clone)]
pub(crate) struct Contribution {
    pub(crate) name: String,
    pub(crate) label: Label,
    pub(crate) purpose: Purpose,
    pub(crate) cost_centre: Option<String>,
    pub(crate) why: Why,
}

/// A service under this policy.
#[derive(Debug, Clone)]
pub(crate) struct Offer {
    pub(crate) measure: Measure,
    pub(crate) category: CategoryId,
    pub(crate) is_care: bool,
    pub(crate) terms: Terms,
    pub(crate) only_when: Option<Program>,
    pub(crate) consent: Consent,
    pub(crate) needs_role: bool,
    /// Services that cannot be taken beside it, and the rule that says so: its own or theirs.
    pub(crate) excludes: Vec<(ServiceId, Why)>,
    pub(crate) cost_centre: Option<String>,
    pub(crate) why: Why,
    pub(crate) at: Place,
    pub(crate) fields: Fields,
}

#[derive(Debug, Clone)]
pub(crate) enum Terms {
    Price(Program),
    AsQuoted,
    Outside(Label),
    NotOffered(Option<Label>),
    /// Terms for every role of the catalogue, from here in the plan's list.
    ByRole(usize),
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum RoleTerms {
    Price(Program),
    Outside,
    NotOffered,
}

/// What a policy says of time: the account, agreements, the support instrument.
#[derive(Debug, Clone)]
pub(crate) struct OverTime {
    pub(crate) account: Account,
    pub(crate) agreement: Agreement,
    pub(crate) support: Support,
    /// Whether anything looks at the calendar year.
    pub(crate) uses_year: bool,
}

/// A performer's place in the order.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OrderStep {
    pub(crate) performer: Performer,
    pub(crate) effect: Effect,
    pub(crate) only_when: Option<Program>,
    pub(crate) why: Why,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Copay {
    pub(crate) terms: CopayTerms,
    pub(crate) when: Option<Program>,
    pub(crate) why: Why,
}

#[derive(Debug, Clone)]
pub(crate) struct Signature {
    pub(crate) signers: Vec<SignerId>,
    pub(crate) why: Why,
}

/// A role that may not deliver care to the client it supports.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Supporter {
    pub(crate) role: RoleId,
    pub(crate) why: Why,
}

/// A table: where its cells start, and its keys.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) keys: Vec<Key>,
    pub(crate) first: usize,
    pub(crate) why: Why,
}

#[derive(Debug, Clone)]
pub(crate) struct Rule {
    pub(crate) name: String,
    pub(crate) severity: Severity,
    pub(crate) dutch: Vec<Words>,
    pub(crate) english: Option<Vec<Words>>,
    pub(crate) why: Why,
}

/// A piece of a message.
#[derive(Debug, Clone)]
pub(crate) enum Words {
    Text(String),
    Value(Slot, Unit),
}
