//! The shapes of a statement as it travels: fields in the contract's order, by its names.

use std::borrow::Cow;

use serde::Serialize;

use super::amount::Money;
use super::digits::Digits;
use super::phrases::Said;
use super::reason::{Assumption, OpenQuestion, Rule};
use super::receipt::Receipt;
use crate::domain::PaymentUnit;

/// Which text a statement was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Provenance<'a> {
    /// The organisation.
    pub organisation: Cow<'a, str>,
    /// First day in force.
    pub in_force_from: Cow<'a, str>,
    /// The hash of the policy text.
    pub sha256: Cow<'a, str>,
    /// The hash of the catalogue's text.
    pub catalogue_sha256: Cow<'a, str>,
    /// Whether the version was asked for by its date.
    pub pinned: bool,
}

/// A statement (contract, *Statement*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct Statement<'a> {
    pub policy: Provenance<'a>,
    pub binding: bool,
    /// Why the policy does not bind yet; absent where it does. Not in the contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicative: Option<Cow<'a, str>>,
    pub unit: String,
    pub eligible: bool,
    pub status: Option<&'static str>,
    pub lines: Vec<Line<'a>>,
    pub totals: TotalsText,
    pub to_pay: Option<Money>,
    pub effort: Effort,
    pub share_of_budget: Option<Digits>,
    pub findings: Vec<Finding<'a>>,
    pub options: Vec<Possibility<'a>>,
    pub assumptions: Vec<Said<'a, Assumption<'a>>>,
    pub open_questions: Vec<Said<'a, OpenQuestion<'a>>>,
    pub unused: Vec<String>,
    /// What it was made from. Not in the contract.
    pub receipt: Receipt<'a>,
    /// What the printed form needs besides; it does not travel.
    #[serde(skip)]
    pub paper: Paper<'a>,
}

/// What the printed form of a statement needs beside what travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper<'a> {
    /// The unit of its amounts.
    pub unit: PaymentUnit,
    /// What points are called.
    pub points: Cow<'a, str>,
    /// What the organisation calls its form.
    pub form: Option<Cow<'a, str>>,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct Line<'a> {
    pub kind: &'static str,
    pub id: Cow<'a, str>,
    pub label: Cow<'a, str>,
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    pub purpose: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Cow<'a, str>>,
    /// Absent where nobody does it by its nature; null where nobody is left who can.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Option<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_centre: Option<Cow<'a, str>>,
    pub amount: Option<Money>,
    pub balance: Option<Money>,
    pub because: Vec<Said<'a, Rule<'a>>>,
    /// How an activity stands: `priced`, `outside_the_budget`, `costs_nothing`, `paid_by_client`, or why it does
    /// not take place. Not in the contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stands: Option<&'static str>,
}

/// The totals; every one null where a table has no row for the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct Effort {
    #[serde(rename = "self")]
    pub own: Digits,
    pub network: Digits,
    pub volunteer: Digits,
    pub provider: Digits,
    pub external: Digits,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct Finding<'a> {
    pub code: Cow<'a, str>,
    pub severity: &'static str,
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<Cow<'a, str>>,
    pub because: Vec<Said<'a, Rule<'a>>>,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct Possibility<'a> {
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<To<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    pub frees: Money,
    pub message: String,
    pub because: Vec<Said<'a, Rule<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumed: Option<Cow<'a, str>>,
}

/// Where an option leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum To<'a> {
    /// Another performer.
    Performer(&'static str),
    /// Another indication.
    Indication(IndicationText<'a>),
}

/// An indication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct IndicationText<'a> {
    pub law: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<Cow<'a, str>>,
}
