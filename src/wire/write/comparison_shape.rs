//! The shapes of a comparison as it travels (contract, *Comparison*).

use serde::Serialize;

use super::amount::Money;
use super::reason::Rule;
use super::receipt::WideReceipt;
use super::shape::Statement;
use crate::wire::Problem;

/// The policies side by side.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct Comparison {
    pub policies: Vec<ComparedColumn>,
    pub scales: serde_json::Map<String, serde_json::Value>,
    pub differences: Vec<Difference>,
    pub who_pays: Vec<Payers>,
    /// From the balance of the first policy to that of each other, rule by rule.
    pub accounts: Vec<Account>,
    /// Under which organisation the client is better off, best first.
    pub standing: Vec<Standing>,
    /// What the order of the standing rests on.
    pub standing_rests_on: &'static str,
    /// What the pilot counts an hour or a point for, where he does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yardstick: Option<YardstickText>,
    /// What was given and no compared policy had a use for.
    pub unused: Vec<String>,
    /// What it was made from: the whole request.
    pub receipt: WideReceipt,
}

/// What the pilot counts a unit for.
#[derive(Debug, Clone, Serialize)]
pub struct YardstickText {
    /// Euros for an hour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hour: Option<String>,
    /// Euros for a point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<String>,
}

/// One policy: its statement, or why there is none.
#[derive(Debug, Clone, Serialize)]
pub struct ComparedColumn {
    /// The organisation and the version, as `amsta@2018-06-01`; the name as asked where none is in force.
    pub policy: String,
    /// What a person calls it.
    pub name: String,
    /// The statement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<Statement<'static>>,
    /// Why it could not be applied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
}

/// One policy on a scale.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct Scale {
    pub policy: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Who says what a unit is in euros: the unit itself, the policy's `worth`, or the pilot's `yardstick`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_comparable: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub indicative: bool,
}

/// What one policy says where another says something else.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the contract describes the fields, by these names")]
pub struct Difference {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    pub what: &'static str,
    pub policy: String,
    pub message: String,
    pub because: Vec<Rule<'static>>,
}

/// Who pays what under one policy.
#[derive(Debug, Clone, Serialize)]
pub struct Payers {
    /// The policy.
    pub policy: String,
    /// The unit of its amounts.
    pub unit: String,
    /// Each who pays something.
    pub payments: Vec<Paid>,
    /// What the client buys privately: nobody says what that costs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub privately: Vec<String>,
}

/// What one of them pays.
#[derive(Debug, Clone, Serialize)]
pub struct Paid {
    /// Who; stable.
    pub who: &'static str,
    /// Who, in words.
    pub label: String,
    /// How much.
    pub amount: Money,
    /// The rules behind it.
    pub because: Vec<Rule<'static>>,
}

/// From one balance to another.
#[derive(Debug, Clone, Serialize)]
pub struct Account {
    /// The policy it starts from.
    pub from: String,
    /// The policy it leads to.
    pub to: String,
    /// What it is kept in: `share_of_budget`, or per week a unit such as `EUR`.
    pub kept_in: String,
    /// Who says what a unit of each is in euros, where that was needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<[&'static str; 2]>,
    /// The balance it starts from.
    pub opening: String,
    /// The balance it leads to: the opening and every change.
    pub closing: String,
    /// Rule by rule. A change is the difference of two running balances as they are shown, so that what is
    /// shown adds up.
    pub steps: Vec<AccountStep>,
    /// What it comes to.
    pub message: String,
}

/// One rule's part in the difference.
#[derive(Debug, Clone, Serialize)]
pub struct AccountStep {
    /// The kind of line.
    pub kind: &'static str,
    /// The id of the line.
    pub id: String,
    /// What a person calls it.
    pub label: String,
    /// What it moves where the account starts; null where that policy has no such rule or does not offer it.
    pub from: Option<String>,
    /// What it moves where the account leads.
    pub to: Option<String>,
    /// Where either is null: `no_such_rule`, or `not_to_be_had`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_absent: Option<&'static str>,
    /// The same where the account leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_absent: Option<&'static str>,
    /// By how much the balance moves.
    pub change: String,
    /// The balance after it.
    pub running: String,
    /// The same in a sentence.
    pub message: String,
    /// The rules on both sides.
    pub because: Because,
}

/// The rules on both sides of a step.
#[derive(Debug, Clone, Serialize)]
pub struct Because {
    /// Where the account starts.
    pub from: Vec<Rule<'static>>,
    /// Where it leads.
    pub to: Vec<Rule<'static>>,
}

/// How the client fares under one policy.
#[derive(Debug, Clone, Serialize)]
pub struct Standing {
    /// The rank, from 1; equals share one.
    pub rank: usize,
    /// The policy.
    pub policy: String,
    /// What is left, as a share of the budget.
    pub left_share: String,
    /// What the client pays, as a share of the budget.
    pub paid_share: String,
    /// What is short and others pay, as a share of the budget.
    pub borne_share: String,
    /// What is short and nobody is said to pay, as a share of the budget.
    pub open_share: String,
    /// Whether the client meets the conditions; who does not comes last.
    pub eligible: bool,
    /// What cannot be had as it is arranged.
    pub obstructed: Vec<String>,
    /// The same in sentences.
    pub message: String,
}
