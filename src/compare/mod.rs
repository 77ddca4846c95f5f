//! One arrangement under several policies, side by side.
//!
//! In: for every policy its plan and its [`Statement`], or nothing where it could not be applied; the
//! arrangement; perhaps a yardstick. Out: a [`Comparison`]: scales, who pays what, what differs and why, accounts
//! from one balance to another, and under which organisation the client is better off.
//! Absent on purpose: choosing versions and merging facts (`store`), field names (`wire`), and any sum that a
//! statement has made already. A comparison never converts what nobody gave a rate for: it says why it cannot.

mod account;
mod difference;
mod payment;
mod rate;
mod scale;
mod standing;
mod words;

pub use account::{Account, AccountIn, Side, Step};
pub use difference::{Difference, What};
pub use payment::{Payers, Payment, Who};
pub use rate::{Rate, RateBy, Yardstick};
pub use scale::{NotComparable, Scale, ScaleEntry, ScaleName};
pub use standing::Standing;
pub use words::Telling;

use crate::domain::Arrangement;
use crate::plan::Plan;
use crate::quantity::Overflow;
use crate::statement::Statement;

/// A policy that could be applied, and what it makes of the arrangement.
#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    /// The policy.
    pub plan: &'a Plan,
    /// Its statement.
    pub statement: &'a Statement<'a>,
}

/// The policies side by side. Columns are named by their place in what was compared.
#[derive(Debug, Clone)]
pub struct Comparison<'a> {
    /// Each measure, with a value for every column or why there is none.
    pub scales: Vec<Scale>,
    /// Who pays what, for every column that could be applied.
    pub payers: Vec<(usize, Payers<'a>)>,
    /// What differs between the columns that could be applied.
    pub differences: Vec<Difference<'a>>,
    /// From the balance of one column to that of each other, rule by rule.
    pub accounts: Vec<Account<'a>>,
    /// The columns that could be applied and have amounts, best for the client first.
    pub standing: Vec<Standing>,
}

/// The column that accounts start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// This one.
    Column(usize),
    /// The first that could be applied.
    First,
    /// The one where the client is best off; the first where none has amounts.
    Best,
}

/// Compares statements of one arrangement.
///
/// # Errors
/// [`Overflow`] where a ratio or a converted amount does not fit in 127 bits.
pub fn compare<'a>(
    columns: &[Option<Column<'a>>],
    arrangement: &'a Arrangement,
    yardstick: Yardstick,
    start: Start,
) -> Result<Comparison<'a>, Overflow> {
    let applied: Vec<(usize, Column<'a>)> = columns
        .iter()
        .enumerate()
        .filter_map(|(place, column)| column.map(|column| (place, column)))
        .collect();
    let mut payers = Vec::with_capacity(applied.len());
    for (place, column) in &applied {
        payers.push((*place, payment::payers(column, arrangement)?));
    }
    let standing = standing::standing(&applied)?;
    let first = applied.first().map_or(0, |(place, _)| *place);
    let from = match start {
        Start::Column(place) => place,
        Start::First => first,
        Start::Best => standing.first().map_or(first, |best| best.column),
    };
    Ok(Comparison {
        scales: scale::scales(columns, arrangement, yardstick)?,
        payers,
        differences: difference::differences(&applied, arrangement),
        accounts: account::accounts(&applied, from, yardstick)?,
        standing,
    })
}
