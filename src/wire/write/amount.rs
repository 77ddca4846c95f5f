//! An amount as the forms show it.

use serde::Serialize;

use super::digits::Digits;
use crate::quantity::{Exact, Overflow, Shown};
use crate::statement;

/// An amount per week, month and day, two decimals each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Money {
    /// Per week.
    pub week: Digits,
    /// Per average month.
    pub month: Digits,
    /// Per day.
    pub day: Digits,
}

impl Money {
    /// An amount per week, as the statement's calendar shows it.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn new(statement: &statement::Statement<'_>, per_week: Exact) -> Result<Self, Overflow> {
        let Shown { week, month, day } = statement.shown(per_week)?;
        Ok(Self { week: Digits::new(week), month: Digits::new(month), day: Digits::new(day) })
    }

    /// The same for an amount that may be unknown.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn maybe(
        statement: &statement::Statement<'_>,
        per_week: Option<Exact>,
    ) -> Result<Option<Self>, Overflow> {
        per_week.map(|amount| Self::new(statement, amount)).transpose()
    }

    /// With the other sign.
    #[must_use]
    pub fn turned(self) -> Self {
        Self { week: self.week.turned(), month: self.month.turned(), day: self.day.turned() }
    }
}
