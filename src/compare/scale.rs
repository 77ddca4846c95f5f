//! Scales: one measure over every policy, a value or why there is none.

use super::Column;
use super::rate::{RateBy, Yardstick, rate};
use crate::domain::{Arrangement, Bearer, Performer};
use crate::quantity::{Exact, Overflow};
use crate::statement::LineKind;

/// What a scale measures. Amounts are per week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ScaleName {
    /// (budget - balance) / budget.
    ShareOfBudget,
    /// Care minutes that the provider delivers; what does not take place is not among them.
    ProviderMinutes,
    /// The balance in euros.
    Money,
    /// The cost of what is planned in euros.
    PlannedMoney,
    /// What the client pays by the rules, in euros: co-payment, and the rest where he bears it. What he buys
    /// privately has no price here.
    PaidByClient,
}

impl ScaleName {
    /// Every scale, in the order of answers.
    pub const ALL: [Self; 5] = [
        Self::ShareOfBudget,
        Self::ProviderMinutes,
        Self::Money,
        Self::PlannedMoney,
        Self::PaidByClient,
    ];

    /// Its name in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ShareOfBudget => "share_of_budget",
            Self::ProviderMinutes => "provider_minutes",
            Self::Money => "money",
            Self::PlannedMoney => "planned_money",
            Self::PaidByClient => "paid_by_client",
        }
    }

    /// How many decimals are shown.
    #[must_use]
    pub const fn decimals(self) -> u32 {
        match self {
            Self::ShareOfBudget => 4,
            Self::ProviderMinutes | Self::Money | Self::PlannedMoney | Self::PaidByClient => 2,
        }
    }
}

/// Why a policy has no value on a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotComparable {
    /// It could not be applied to the arrangement.
    NotApplied,
    /// It has no amounts for this indication.
    NoAmounts,
    /// Its budget is zero, so there are no shares of it.
    NoBudget,
    /// Nobody says what its unit is worth.
    NoLinkWithMoney,
}

impl NotComparable {
    /// Its stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotApplied => "not-applied",
            Self::NoAmounts => "no-amounts",
            Self::NoBudget => "no-budget",
            Self::NoLinkWithMoney => "no-link-with-money",
        }
    }
}

/// A scale over all columns, in their order.
#[derive(Debug, Clone)]
pub struct Scale {
    /// What it measures.
    pub name: ScaleName,
    /// One entry for each column.
    pub entries: Vec<ScaleEntry>,
}

/// A column on a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScaleEntry {
    /// The value, or why there is none.
    pub value: Result<Exact, NotComparable>,
    /// Who says what its unit is in euros, where that was needed.
    pub by: Option<RateBy>,
    /// Whether the policy binds nobody yet.
    pub indicative: bool,
}

/// Every scale.
pub(super) fn scales(
    columns: &[Option<Column<'_>>],
    arrangement: &Arrangement,
    yardstick: Yardstick,
) -> Result<Vec<Scale>, Overflow> {
    let mut scales = Vec::with_capacity(ScaleName::ALL.len());
    for name in ScaleName::ALL {
        let mut entries = Vec::with_capacity(columns.len());
        for column in columns {
            entries.push(match column {
                None => ScaleEntry {
                    value: Err(NotComparable::NotApplied),
                    by: None,
                    indicative: false,
                },
                Some(column) => {
                    let (value, by) = value(name, column, arrangement, yardstick)?;
                    ScaleEntry { value, by, indicative: !column.statement.binding }
                }
            });
        }
        scales.push(Scale { name, entries });
    }
    Ok(scales)
}

type Value = (Result<Exact, NotComparable>, Option<RateBy>);

fn value(
    name: ScaleName,
    column: &Column<'_>,
    arrangement: &Arrangement,
    yardstick: Yardstick,
) -> Result<Value, Overflow> {
    let statement = column.statement;
    let Some(totals) = statement.totals else {
        return Ok(match name {
            ScaleName::ProviderMinutes => (Ok(provider_minutes(column, arrangement)?), None),
            ScaleName::ShareOfBudget
            | ScaleName::Money
            | ScaleName::PlannedMoney
            | ScaleName::PaidByClient => (Err(NotComparable::NoAmounts), None),
        });
    };
    let amount = match name {
        ScaleName::ShareOfBudget => {
            return Ok((statement.share_of_budget.ok_or(NotComparable::NoBudget), None));
        }
        ScaleName::ProviderMinutes => {
            return Ok((Ok(provider_minutes(column, arrangement)?), None));
        }
        ScaleName::Money => totals.balance,
        ScaleName::PlannedMoney => totals.planned,
        ScaleName::PaidByClient => paid_by_client(column)?,
    };
    // nothing is nothing in every unit
    let is_nothing = name == ScaleName::PaidByClient && amount.is_zero();
    match rate(column, yardstick)? {
        Some(rate) => Ok((Ok(amount.times(rate.per_unit)?), Some(rate.by))),
        None if is_nothing => Ok((Ok(Exact::ZERO), None)),
        None => Ok((Err(NotComparable::NoLinkWithMoney), None)),
    }
}

/// The care minutes that the provider is asked for, less those of what does not take place.
fn provider_minutes(column: &Column<'_>, arrangement: &Arrangement) -> Result<Exact, Overflow> {
    let asked = column.statement.effort.get(Performer::Provider.index()).copied();
    let mut minutes = asked.unwrap_or(Exact::ZERO);
    let kinds = column.statement.lines.iter().filter_map(|line| match line.kind {
        LineKind::Activity { stands, by, .. } => Some((stands, by)),
        LineKind::Tariff | LineKind::Discount | LineKind::Contribution(_) => None,
    });
    for (activity, (stands, by)) in arrangement.activities.iter().zip(kinds) {
        let (Some(each), Some(often)) = (activity.minutes, activity.frequency) else { continue };
        if by == Some(Performer::Provider) && !stands.takes_place() {
            let each = i128::from(each).saturating_mul(i128::from(activity.staff));
            let times = column.plan.calendar.per_week(often.times, often.per)?;
            minutes = minutes.minus(times.times(Exact::whole(each))?)?;
        }
    }
    Ok(minutes)
}

/// What the client pays by the rules, in the policy's unit.
pub(super) fn paid_by_client(column: &Column<'_>) -> Result<Exact, Overflow> {
    let Some(totals) = column.statement.totals else { return Ok(Exact::ZERO) };
    match column.plan.bearer {
        Some(Bearer::Client) => totals.copayment.plus(totals.uncovered),
        Some(Bearer::Organisation | Bearer::Contribution(_)) | None => Ok(totals.copayment),
    }
}
