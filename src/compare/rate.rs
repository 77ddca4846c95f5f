//! What a unit of payment is in euros: only where someone says so.

use super::Column;
use crate::domain::PaymentUnit;
use crate::quantity::{Exact, Overflow};

/// What the pilot counts a unit for, where a policy has no link with money or he wants another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Yardstick {
    /// Euros for an hour, for policies that pay in time.
    pub hour: Option<Exact>,
    /// Euros for a point, for policies that pay in points.
    pub point: Option<Exact>,
}

/// Euros for one unit, and who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// Euros for one unit.
    pub per_unit: Exact,
    /// Who says so.
    pub by: RateBy,
}

/// Who says what a unit is in euros.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateBy {
    /// It is euros.
    Unit,
    /// The policy.
    Worth,
    /// The pilot.
    Yardstick,
}

impl RateBy {
    /// Its name in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Worth => "worth",
            Self::Yardstick => "yardstick",
        }
    }
}

/// The rate of a column; none where nobody says. What the pilot supplies goes before the policy's own worth,
/// as he asks for it by name.
pub(super) fn rate(column: &Column<'_>, yardstick: Yardstick) -> Result<Option<Rate>, Overflow> {
    let supplied = match column.statement.unit {
        PaymentUnit::Money => return Ok(Some(Rate { per_unit: Exact::ONE, by: RateBy::Unit })),
        PaymentUnit::Time => match yardstick.hour {
            Some(hour) => Some(hour.over(Exact::whole(60))?),
            None => None,
        },
        PaymentUnit::Points => yardstick.point,
    };
    let supplied = supplied.map(|per_unit| Rate { per_unit, by: RateBy::Yardstick });
    let own = column.statement.worth.map(|per_unit| Rate { per_unit, by: RateBy::Worth });
    Ok(supplied.or(own))
}
