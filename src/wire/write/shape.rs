//! The shapes of a statement as it travels: fields in the contract's order, by its names.

use schemars::JsonSchema;
use serde::Serialize;

use super::amount::Money;
use super::reason::{Assumption, OpenQuestion, Rule};
use crate::domain::PaymentUnit;

/// Which text a statement was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Provenance {
    /// The organisation.
    pub organisation: String,
    /// First day in force.
    pub in_force_from: String,
    /// The hash of the policy text.
    pub sha256: String,
    /// The hash of the catalogue's text.
    pub catalogue_sha256: String,
    /// Whether the version was asked for by its date.
    pub pinned: bool,
}

/// A statement (contract, *Statement*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct Statement {
    pub policy: Provenance,
    pub binding: bool,
    /// Why the policy does not bind yet; absent where it does. Not in the contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicative: Option<String>,
    pub unit: String,
    pub eligible: bool,
    pub status: Option<&'static str>,
    pub lines: Vec<Line>,
    pub totals: TotalsText,
    pub to_pay: Option<Money>,
    pub effort: Effort,
    pub share_of_budget: Option<String>,
    pub findings: Vec<Finding>,
    pub options: Vec<Possibility>,
    pub assumptions: Vec<Assumption>,
    pub open_questions: Vec<OpenQuestion>,
    pub unused: Vec<String>,
    /// What the printed form needs besides; it does not travel.
    #[serde(skip)]
    pub paper: Paper,
}

/// What the printed form of a statement needs beside what travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The unit of its amounts.
    pub unit: PaymentUnit,
    /// What points are called.
    pub points: String,
    /// What the organisation calls its form.
    pub form: Option<String>,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct Line {
    pub kind: &'static str,
    pub id: String,
    pub label: String,
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    pub purpose: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Absent where nobody does it by its nature; null where nobody is left who can.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Option<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_centre: Option<String>,
    pub amount: Option<Money>,
    pub balance: Option<Money>,
    pub because: Vec<Rule>,
    /// How an activity stands: `priced`, `outside_the_budget`, `costs_nothing`, `paid_by_client`, or why it does
    /// not take place. Not in the contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stands: Option<&'static str>,
}

/// The totals; every one null where a table has no row for the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Totals")]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct TotalsText {
    pub budget: Option<Money>,
    pub contributions: Option<Money>,
    pub kept: Option<Money>,
    pub free: Option<Money>,
    pub planned: Option<Money>,
    pub balance: Option<Money>,
    pub from_kept: Option<Money>,
    pub shortage: Option<Money>,
    pub copayment: Option<Money>,
    pub uncovered: Option<Money>,
    /// Contributions and planned together: the total row of the paper form. Not in the contract.
    pub costs: Option<Money>,
}

/// Care minutes per week by performer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct Effort {
    #[serde(rename = "self")]
    pub own: String,
    pub network: String,
    pub volunteer: String,
    pub provider: String,
    pub external: String,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct Finding {
    pub code: String,
    pub severity: &'static str,
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    pub because: Vec<Rule>,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct Possibility {
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<To>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    pub frees: Money,
    pub message: String,
    pub because: Vec<Rule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumed: Option<String>,
}

/// Where an option leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum To {
    /// Another performer.
    Performer(&'static str),
    /// Another indication.
    Indication(IndicationText),
}

/// An indication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "IndicationNamed")]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct IndicationText {
    pub law: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
}
