//! Conversions between day, week, month and year: only those a policy declares.

use super::ready::Ready;
use super::{Exact, Overflow};

/// A period of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Period {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

impl Period {
    /// Every period, short to long.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Year];

    /// Its name in requests and answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// How many weeks each period lasts. Inside the program every flow is an amount per week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    day: Exact,
    month: Exact,
    year: Exact,
    ready: Option<Ready>,
}

impl Calendar {
    /// A calendar from the length in weeks of a day, a month and a year; each above zero.
    #[must_use]
    pub const fn new(day: Exact, month: Exact, year: Exact) -> Self {
        Self { day, month, year, ready: None }
    }

    /// The same calendar, by which amounts over one denominator are shown without dividing.
    #[must_use]
    pub fn ready_for(self, denominator: i128) -> Self {
        Self { ready: Ready::new(denominator, self.month, self.day), ..self }
    }

    /// What shows amounts without dividing.
    #[inline]
    pub(super) const fn ready(&self) -> Option<&Ready> {
        self.ready.as_ref()
    }

    /// How many weeks a period lasts.
    #[must_use]
    pub const fn weeks(&self, period: Period) -> Exact {
        match period {
            Period::Day => self.day,
            Period::Week => Exact::ONE,
            Period::Month => self.month,
            Period::Year => self.year,
        }
    }

    /// An amount per period as an amount per week.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn per_week(&self, amount: Exact, period: Period) -> Result<Exact, Overflow> {
        if period == Period::Week {
            return Ok(amount);
        }
        amount.over(self.weeks(period))
    }
}
