//! The shapes of a ledger as it travels.

use serde::Serialize;

use super::reason::{Assumption, OpenQuestion, Rule};
use super::receipt::WideReceipt;
use super::shape::Finding;

/// Which version applied, and when.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "named as in a statement's policy")]
pub struct Applied {
    pub in_force_from: String,
    pub sha256: String,
    /// First day it applied in the span.
    pub from: String,
    /// Last day.
    pub until: String,
}

/// Which rules a ledger was made under.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "named as in a statement's policy")]
pub struct LedgerPolicy {
    pub organisation: String,
    pub versions: Vec<Applied>,
    pub catalogue_sha256: String,
    pub pinned: bool,
}

/// A course month by month.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the reference of the ledger describes the fields, by these names")]
pub struct Ledger {
    pub policy: LedgerPolicy,
    pub binding: bool,
    pub unit: String,
    pub from: String,
    pub until: String,
    pub opening: Pots,
    pub months: Vec<Month>,
    pub totals: Sides,
    pub invoiced: Invoice,
    pub closing: Pots,
    pub duties: Vec<Duty>,
    pub assumptions: Vec<Assumption<'static>>,
    pub open_questions: Vec<OpenQuestion<'static>>,
    pub unsettled: Vec<Unsettled>,
    pub unused: Vec<String>,
    /// What it was made from.
    pub receipt: WideReceipt,
}

/// What the client has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pots {
    /// All of it.
    pub total: String,
    /// What was left over and may be used.
    pub saved: String,
    /// Points bought and not used.
    pub bought: String,
    /// The client's own reserve.
    pub kept: String,
    /// What was left over, where nobody says whether it stays.
    pub open: String,
}

/// The two sides of an account: the first five come in, the others go out or stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the reference of the ledger describes the fields, by these names")]
pub struct Sides {
    pub budget: String,
    pub given_back: String,
    pub bought: String,
    pub copaid: String,
    pub borne: String,
    /// The part of `borne` of which the rules do not say who bears it.
    pub undecided: String,
    pub collective: String,
    pub paid_out: String,
    pub planned: String,
    pub unplanned: String,
    pub lapsed: String,
}

/// What the client is asked to pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Invoice {
    /// In the policy's unit.
    pub amount: String,
    /// In euros; null where nobody says what a unit costs.
    pub euros: Option<String>,
}

/// One month.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the reference of the ledger describes the fields, by these names")]
pub struct Month {
    pub month: String,
    pub from: String,
    pub until: String,
    pub opening: Pots,
    pub sums: Sides,
    pub entries: Vec<Entry>,
    pub invoice: Invoice,
    pub closing: Pots,
    pub status: Option<&'static str>,
    pub findings: Vec<Finding<'static>>,
}

/// Something that moved a balance, or says who paid.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the reference of the ledger describes the fields, by these names")]
pub struct Entry {
    pub kind: &'static str,
    /// `in`, `out`, or `within`: from one of the client's pots to another.
    pub side: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub label: String,
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    pub purpose: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payer: Option<String>,
    pub amount: String,
    pub because: Vec<Rule<'static>>,
}

/// Something that the support instrument asks.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the reference of the ledger describes the fields, by these names")]
pub struct Duty {
    pub name: String,
    pub label: String,
    pub from: Option<String>,
    pub due: Option<String>,
    pub about: bool,
    pub done_on: Option<String>,
    pub state: &'static str,
    pub because: Vec<Rule<'static>>,
}

/// What could not be counted.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the reference of the ledger describes the fields, by these names")]
pub struct Unsettled {
    pub what: &'static str,
    pub from: String,
    pub until: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<usize>,
    pub amount: Option<String>,
    pub message: String,
    pub questions: Vec<OpenQuestion<'static>>,
}
