//! An amount as the forms show it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::quantity::{Exact, Overflow, Shown};
use crate::statement;

/// An amount per week, month and day, two decimals each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Money {
    /// Per week.
    pub week: String,
    /// Per average month.
    pub month: String,
    /// Per day.
    pub day: String,
}

impl Money {
    /// An amount per week, as the statement's calendar shows it.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn new(statement: &statement::Statement<'_>, per_week: Exact) -> Result<Self, Overflow> {
        let Shown { week, month, day } = statement.shown(per_week)?;
        Ok(Self { week: week.to_string(), month: month.to_string(), day: day.to_string() })
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
}
