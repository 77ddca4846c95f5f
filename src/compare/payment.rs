//! Who pays for what the client arranges.

use super::Column;
use crate::domain::{Arrangement, Bearer, Purpose, Reason};
use crate::quantity::{Exact, Overflow};
use crate::statement::{FindingKind, Line, LineKind};

/// Who pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// The client's budget, into the common pot.
    CommonPot,
    /// The client's budget, paid out to him in cash.
    Cash,
    /// The client's budget, for what he planned.
    Budget,
    /// The client's own reserve.
    Reserve,
    /// The client, as a co-payment.
    Client,
    /// Whoever bears the rest; none: undecided.
    Rest(Option<Bearer>),
}

impl Who {
    /// Its name in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::CommonPot => "common_pot",
            Self::Cash => "paid_out",
            Self::Budget => "budget",
            Self::Reserve => "reserve",
            Self::Client => "client",
            Self::Rest(Some(Bearer::Client)) => "rest_client",
            Self::Rest(Some(Bearer::Organisation)) => "rest_organisation",
            Self::Rest(Some(Bearer::Contribution(_))) => "rest_contribution",
            Self::Rest(None) => "rest_undecided",
        }
    }
}

/// An amount that someone pays.
#[derive(Debug, Clone)]
pub struct Payment<'a> {
    /// Who.
    pub who: Who,
    /// How much per week, in the policy's unit.
    pub amount: Exact,
    /// The rules behind it.
    pub because: Vec<&'a Reason>,
}

/// Who pays what under one policy. All payments but the common pot and the cash add up to what is planned;
/// where contributions exceed the budget already, what is short covers those too.
#[derive(Debug, Clone)]
pub struct Payers<'a> {
    /// The amounts above zero.
    pub payments: Vec<Payment<'a>>,
    /// What the client buys privately, by place in the arrangement: no policy has a price for that.
    pub privately: Vec<usize>,
}

pub(super) fn payers<'a>(
    column: &Column<'a>,
    arrangement: &Arrangement,
) -> Result<Payers<'a>, Overflow> {
    let bought = |(place, activity): (usize, &crate::domain::Activity)| {
        activity.paid_by_client.then_some(place)
    };
    let privately = arrangement.activities.iter().enumerate().filter_map(bought).collect();
    let Some(totals) = column.statement.totals else {
        return Ok(Payers { payments: Vec::new(), privately });
    };
    let mut payments = Vec::new();
    let contributed = |purpose| contributed(column, purpose);
    let (pot, pot_because) = contributed(Purpose::Collective)?;
    let (cash, cash_because) = contributed(Purpose::PaidOut)?;
    // what the contributions ask beyond the budget is a part of what is short: others pay it
    let beyond = totals.free.negative()?.larger(Exact::ZERO);
    let off_pot = beyond.smaller(pot.larger(Exact::ZERO));
    let off_cash = beyond.minus(off_pot)?.smaller(cash.larger(Exact::ZERO));
    let (pot, cash) = (pot.minus(off_pot)?, cash.minus(off_cash)?);
    let over = totals.from_kept.plus(totals.shortage)?;
    let budget = totals.planned.minus(over)?.larger(Exact::ZERO);
    let rest = Who::Rest(column.plan.bearer);
    let rest_because = column.plan.reasons.run(column.plan.rest_why).iter().collect();
    let found = |wanted: fn(&FindingKind<'_>) -> bool| -> Vec<&'a Reason> {
        let mut findings = column.statement.findings.iter();
        let finding = findings.find(|finding| wanted(&finding.kind));
        finding.map(|finding| finding.because.reasons().collect()).unwrap_or_default()
    };
    let kept = found(|kind| matches!(kind, FindingKind::FromKept(_)));
    let copaid = found(|kind| matches!(kind, FindingKind::Copayment(_)));
    for (who, amount, because) in [
        (Who::CommonPot, pot, pot_because),
        (Who::Cash, cash, cash_because),
        (Who::Budget, budget, behind_planned(column)),
        (Who::Reserve, totals.from_kept, kept),
        (Who::Client, totals.copayment, copaid),
        (rest, totals.uncovered, rest_because),
    ] {
        if amount.is_positive() {
            payments.push(Payment { who, amount, because });
        }
    }
    Ok(Payers { payments, privately })
}

/// The rules behind what is planned on the budget.
fn behind_planned<'a>(column: &Column<'a>) -> Vec<&'a Reason> {
    let of = |line: &&Line<'_>| {
        let costs = line.amount.is_some_and(|amount| !amount.is_zero());
        costs && matches!(line.kind, LineKind::Activity { .. })
    };
    let lines = column.statement.lines.iter().filter(of);
    lines.flat_map(|line| line.because.reasons()).collect()
}

/// The sum of the contributions with one purpose, and the rules behind them.
fn contributed<'a>(
    column: &Column<'a>,
    purpose: Purpose,
) -> Result<(Exact, Vec<&'a Reason>), Overflow> {
    let (mut sum, mut because) = (Exact::ZERO, Vec::new());
    let of =
        |line: &&Line<'_>| matches!(line.kind, LineKind::Contribution(known) if known == purpose);
    for line in column.statement.lines.iter().filter(of) {
        sum = sum.minus(line.amount.unwrap_or(Exact::ZERO))?;
        because.extend(line.because.reasons());
    }
    Ok((sum, because))
}
