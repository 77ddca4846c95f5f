//! A table of a policy: numbers by one or more keys.
//!
//! In: nothing; `tables` reads them. Out: [`Table`], [`Key`], [`Cell`].
//! Absent on purpose: whether a row is missing (`coverage`).

use super::expression::ChoiceOf;
use super::policy::{FactId, ReasonId};
use crate::quantity::Exact;

/// Numbers by one or more keys, laid out densely: the first key varies slowest.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its keys, each with the number of places it has.
    pub keys: Vec<Key>,
    /// A cell for each combination of places; none: no row for it.
    pub cells: Vec<Option<Cell>>,
    /// Why.
    pub reason: ReasonId,
}

/// A key of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    /// The indication; so many.
    Indication(usize),
    /// A calendar year: these, and one place more for every other.
    Year(Vec<i128>),
    /// A choice; so many.
    Choice(ChoiceOf, usize),
    /// A truth fact: no, yes.
    Truth(FactId),
}

impl Key {
    /// How many places it has.
    #[must_use]
    pub fn places(&self) -> usize {
        match self {
            Self::Indication(count) | Self::Choice(_, count) => *count,
            Self::Year(years) => years.len().saturating_add(1),
            Self::Truth(_) => 2,
        }
    }

    /// The place of a value; none where it lies outside (a role that is not given).
    #[must_use]
    pub fn place(&self, value: i128) -> Option<usize> {
        match self {
            Self::Year(years) => {
                Some(years.iter().position(|year| *year == value).unwrap_or(years.len()))
            }
            Self::Indication(_) | Self::Choice(_, _) | Self::Truth(_) => {
                usize::try_from(value).ok().filter(|place| *place < self.places())
            }
        }
    }
}

/// A number in a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// The number, canonical.
    pub value: Exact,
    /// The row's own reason, where it has notes of its own.
    pub reason: Option<ReasonId>,
}
