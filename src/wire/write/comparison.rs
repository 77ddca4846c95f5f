//! A comparison as it travels (contract, *Comparison*).
//!
//! Beyond the contract: who pays what, the accounts from one balance to another, and the standing.

use rust_decimal::Decimal;
use serde::Serialize;

use super::amount::Money;
use super::reason::Rule;
use super::shape::Statement;
use crate::compare::{self, AccountIn, Column, ScaleEntry, Step, Telling};
use crate::quantity::{Exact, Overflow, round};
use crate::statement::LineKind;
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
    /// What was given and no compared policy had a use for.
    pub unused: Vec<String>,
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
    pub statement: Option<Statement>,
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
    pub because: Vec<Rule>,
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
    pub because: Vec<Rule>,
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
    pub from: Vec<Rule>,
    /// Where it leads.
    pub to: Vec<Rule>,
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
    /// What is short and neither the budget nor the client pays, as a share of the budget.
    pub open_share: String,
    /// What cannot be had as it is arranged.
    pub obstructed: Vec<String>,
    /// The same in sentences.
    pub message: String,
}

/// A comparison as it travels, its words in a reader's language. `policies` are the columns with their
/// statements as they travel, in the order of the columns.
///
/// # Errors
/// [`Overflow`] where an amount has too many digits to be shown.
pub fn comparison(
    compared: &compare::Comparison<'_>,
    telling: &Telling<'_>,
    policies: Vec<ComparedColumn>,
    unused: Vec<String>,
) -> Result<Comparison, Overflow> {
    let names: Vec<String> = policies.iter().map(|column| column.policy.clone()).collect();
    let units: Vec<String> = policies
        .iter()
        .map(|column| column.statement.as_ref().map_or_else(String::new, |one| one.unit.clone()))
        .collect();
    let writer = Writer { telling, names: &names, units: &units };
    let differences = compared.differences.iter().map(|one| writer.difference(one)).collect();
    let who_pays = compared.payers.iter().map(|(place, one)| writer.payers(*place, one));
    let accounts = compared.accounts.iter().map(|one| writer.account(one));
    let standing = compared.standing.iter().map(|one| writer.standing(one));
    Ok(Comparison {
        scales: writer.scales(&compared.scales)?,
        differences,
        who_pays: who_pays.collect::<Result<_, _>>()?,
        accounts: accounts.collect::<Result<_, _>>()?,
        standing: standing.collect::<Result<_, _>>()?,
        standing_rests_on: telling.ordering(),
        policies,
        unused,
    })
}

struct Writer<'a> {
    telling: &'a Telling<'a>,
    names: &'a [String],
    units: &'a [String],
}

impl Writer<'_> {
    fn name(&self, column: usize) -> String {
        self.names.get(column).cloned().unwrap_or_default()
    }

    fn id(&self, activity: usize) -> Option<String> {
        self.telling.arrangement.activities.get(activity).map(|activity| activity.id.clone())
    }

    fn scales(
        &self,
        scales: &[compare::Scale],
    ) -> Result<serde_json::Map<String, serde_json::Value>, Overflow> {
        let mut map = serde_json::Map::new();
        for scale in scales {
            let mut entries = Vec::with_capacity(scale.entries.len());
            for (place, entry) in scale.entries.iter().enumerate() {
                let entry = self.scale(place, entry, scale.name.decimals())?;
                entries.push(serde_json::to_value(entry).unwrap_or(serde_json::Value::Null));
            }
            map.insert(scale.name.name().to_owned(), serde_json::Value::Array(entries));
        }
        Ok(map)
    }

    fn scale(&self, place: usize, entry: &ScaleEntry, decimals: u32) -> Result<Scale, Overflow> {
        let value = entry.value.ok().map(|value| figure(value, decimals)).transpose()?;
        let why = entry.value.err();
        Ok(Scale {
            policy: self.name(place),
            value,
            by: entry.by.map(compare::RateBy::name),
            not_comparable: why.map(|why| self.telling.not_comparable(why)),
            code: why.map(compare::NotComparable::code),
            indicative: entry.indicative,
        })
    }

    fn difference(&self, difference: &compare::Difference<'_>) -> Difference {
        Difference {
            activity: difference.activity.and_then(|place| self.id(place)),
            what: difference.what.name(),
            policy: self.name(difference.column),
            message: self.telling.difference(difference),
            because: Rule::each(difference.because.iter().copied(), self.telling.locale),
        }
    }

    fn payers(&self, place: usize, payers: &compare::Payers<'_>) -> Result<Payers, Overflow> {
        let column: Option<&Column<'_>> = self.telling.columns.get(place).and_then(Option::as_ref);
        let mut payments = Vec::with_capacity(payers.payments.len());
        if let Some(column) = column {
            for payment in &payers.payments {
                payments.push(Paid {
                    who: payment.who.name(),
                    label: self.telling.payer(place, payment.who),
                    amount: Money::new(column.statement, payment.amount)?,
                    because: Rule::each(payment.because.iter().copied(), self.telling.locale),
                });
            }
        }
        Ok(Payers {
            policy: self.name(place),
            unit: self.units.get(place).cloned().unwrap_or_default(),
            payments,
            privately: payers.privately.iter().filter_map(|place| self.id(*place)).collect(),
        })
    }

    fn account(&self, account: &compare::Account<'_>) -> Result<Account, Overflow> {
        let (kept_in, decimals, by) = match account.kept_in {
            AccountIn::ShareOfBudget => ("share_of_budget".to_owned(), 4, None),
            AccountIn::Unit => {
                let unit = self.units.get(account.from).cloned();
                (unit.unwrap_or_default(), 2, None)
            }
            AccountIn::Euros(from, to) => ("EUR".to_owned(), 2, Some([from.name(), to.name()])),
        };
        let mut before = round(account.opening, decimals)?;
        let mut steps = Vec::with_capacity(account.steps.len());
        for step in &account.steps {
            let running = round(step.running, decimals)?;
            steps.push(self.step(account, step, before, running, decimals)?);
            before = running;
        }
        Ok(Account {
            from: self.name(account.from),
            to: self.name(account.to),
            kept_in,
            by,
            opening: figure(account.opening, decimals)?,
            closing: figure(account.closing, decimals)?,
            steps,
            message: self.telling.why(account),
        })
    }

    fn step(
        &self,
        account: &compare::Account<'_>,
        step: &Step<'_>,
        before: Decimal,
        running: Decimal,
        decimals: u32,
    ) -> Result<AccountStep, Overflow> {
        let line = step.line();
        let amount = |side: Option<compare::Side<'_>>| {
            side.and_then(|side| side.amount).map(|amount| figure(amount, decimals)).transpose()
        };
        let rules = |side: Option<compare::Side<'_>>| {
            side.map_or_else(Vec::new, |side| Rule::all(side.line.because, self.telling.locale))
        };
        Ok(AccountStep {
            kind: line.map_or("", |line| kind(line.kind)),
            id: line.map_or_else(String::new, |line| line.id.to_owned()),
            label: self.telling.step_name(step),
            from: amount(step.from)?,
            to: amount(step.to)?,
            change: running.checked_sub(before).ok_or(Overflow)?.to_string(),
            running: running.to_string(),
            message: self.telling.step(account, step),
            because: Because { from: rules(step.from), to: rules(step.to) },
        })
    }

    fn standing(&self, standing: &compare::Standing) -> Result<Standing, Overflow> {
        Ok(Standing {
            rank: standing.rank,
            policy: self.name(standing.column),
            left_share: figure(standing.left_share, 4)?,
            paid_share: figure(standing.paid_share, 4)?,
            open_share: figure(standing.open_share, 4)?,
            obstructed: standing.obstructed.iter().filter_map(|place| self.id(*place)).collect(),
            message: self.telling.standing(standing),
        })
    }
}

fn figure(value: Exact, decimals: u32) -> Result<String, Overflow> {
    Ok(round(value, decimals)?.to_string())
}

const fn kind(kind: LineKind<'_>) -> &'static str {
    match kind {
        LineKind::Tariff => "tariff",
        LineKind::Discount => "discount",
        LineKind::Contribution(_) => "contribution",
        LineKind::Activity { .. } => "activity",
    }
}
