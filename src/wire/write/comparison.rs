//! A comparison as it travels (contract, *Comparison*).
//!
//! Beyond the contract: who pays what, the accounts from one balance to another, and the standing.

use rust_decimal::Decimal;

use super::amount::Money;
use super::comparison_shape::{
    Account, AccountStep, Because, ComparedColumn, Comparison, Difference, Paid, Payers, Scale,
    Standing, YardstickText,
};
use super::reason::Rule;
use super::receipt::WideReceipt;
use crate::compare::{self, AccountIn, Column, ScaleEntry, Step, Telling};
use crate::quantity::{Exact, Overflow, round};
use crate::statement::LineKind;

/// A comparison as it travels, its words in a reader's language. `policies` are the columns with their
/// statements as they travel, in the order of the columns.
///
/// # Errors
/// [`Overflow`] where an amount has too many digits to be shown.
pub fn comparison(
    compared: &compare::Comparison<'_>,
    telling: &Telling<'_>,
    policies: Vec<ComparedColumn>,
    yardstick: compare::Yardstick,
    unused: Vec<String>,
    receipt: WideReceipt,
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
        yardstick: yardstick_text(yardstick)?,
        policies,
        unused,
        receipt,
    })
}

fn yardstick_text(yardstick: compare::Yardstick) -> Result<Option<YardstickText>, Overflow> {
    let shown = |amount: Option<Exact>| amount.map(|amount| figure(amount, 2)).transpose();
    let text = YardstickText { hour: shown(yardstick.hour)?, point: shown(yardstick.point)? };
    Ok((text.hour.is_some() || text.point.is_some()).then_some(text))
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
            because: Rule::all_kept(difference.because.iter().copied(), self.telling.locale),
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
                    because: Rule::all_kept(payment.because.iter().copied(), self.telling.locale),
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
            side.map_or_else(Vec::new, |side| {
                Rule::all_kept(side.line.because.reasons(), self.telling.locale)
            })
        };
        Ok(AccountStep {
            kind: line.map_or("", |line| kind(line.kind)),
            id: line.map_or_else(String::new, |line| line.id.to_owned()),
            label: self.telling.step_name(step),
            from: amount(step.from)?,
            to: amount(step.to)?,
            from_absent: absent(step.from),
            to_absent: absent(step.to),
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
            borne_share: figure(standing.borne_share, 4)?,
            open_share: figure(standing.open_share, 4)?,
            eligible: standing.eligible,
            obstructed: standing.obstructed.iter().filter_map(|place| self.id(*place)).collect(),
            message: self.telling.standing(standing),
        })
    }
}

/// Why a side of a step has no amount.
fn absent(side: Option<compare::Side<'_>>) -> Option<&'static str> {
    match side {
        None => Some("no_such_rule"),
        Some(side) if side.amount.is_none() => Some("not_to_be_had"),
        Some(_) => None,
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
