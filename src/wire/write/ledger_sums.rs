//! The sums of a ledger, rounded once to hundredths.
//!
//! In: balances and sums as the ledger keeps them. Out: the same as they travel.
//! Absent on purpose: adding up; `ledger` has.

use super::ledger_shape::{Pots, Sides};
use crate::ledger::{Balances, Sums};
use crate::quantity::{Exact, Overflow, round};

/// An amount of the month or the span.
pub(super) fn figure(value: Exact) -> Result<String, Overflow> {
    Ok(round(value, 2)?.to_string())
}

/// What the client has.
pub(super) fn pots(balances: &Balances) -> Result<Pots, Overflow> {
    Ok(Pots {
        total: figure(balances.total()?)?,
        saved: figure(balances.saved)?,
        bought: figure(balances.bought)?,
        kept: figure(balances.kept)?,
        open: figure(balances.open)?,
    })
}

/// What came in and went out.
pub(super) fn sides(sums: &Sums) -> Result<Sides, Overflow> {
    Ok(Sides {
        budget: figure(sums.budget)?,
        given_back: figure(sums.given_back)?,
        bought: figure(sums.bought)?,
        copaid: figure(sums.copaid)?,
        borne: figure(sums.borne)?,
        undecided: figure(sums.undecided)?,
        collective: figure(sums.collective)?,
        paid_out: figure(sums.paid_out)?,
        planned: figure(sums.planned)?,
        unplanned: figure(sums.unplanned)?,
        lapsed: figure(sums.lapsed)?,
    })
}
