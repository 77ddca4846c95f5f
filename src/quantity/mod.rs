//! Exact amounts, their units and the calendar: the only arithmetic of the program.
//!
//! In: decimal text and counts. Out: [`Exact`] numbers, [`Unit`]s, [`Calendar`] conversions, and
//! [`Shown`] amounts, rounded once.
//! Absent on purpose: floating point, and rounding anywhere but where an amount is shown.

mod calendar;
mod decimal;
mod exact;
mod ready;
mod shown;
mod unit;

pub use calendar::{Calendar, Period};
pub use decimal::{DecimalError, parse_decimal};
pub use exact::{Exact, Overflow};
pub use shown::{Shown, round};
pub use unit::{Per, Unit};
