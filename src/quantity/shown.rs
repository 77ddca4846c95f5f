//! Amounts as they are shown: rounded once, to a hundredth, half away from zero.
//!
//! The 2013 form shows cents; truncation and always-up are refuted by it, half-up fits (facts A).

use rust_decimal::Decimal;

use super::{Calendar, Exact, Overflow, Period};

/// A flow as the forms show it: per week, per month and per day, two decimals each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Per week.
    pub week: Decimal,
    /// Per average month of the policy's calendar.
    pub month: Decimal,
    /// Per day.
    pub day: Decimal,
}

impl Shown {
    /// Rounds a flow, given per week, for each of the three periods from the exact amount.
    ///
    /// # Errors
    /// [`Overflow`] when a figure has more than about 26 digits.
    pub fn new(per_week: Exact, calendar: &Calendar) -> Result<Self, Overflow> {
        if let Some(shown) = calendar.ready().and_then(|ready| ready.shown(per_week)) {
            return Ok(shown);
        }
        if let Some(shown) = narrow(per_week, calendar) {
            return Ok(shown);
        }
        let at = |period| scaled(per_week, calendar.weeks(period), 2);
        Ok(Self { week: round(per_week, 2)?, month: at(Period::Month)?, day: at(Period::Day)? })
    }

    /// The figure for a period; a year is not shown on any form.
    #[must_use]
    pub const fn per(&self, period: Period) -> Option<Decimal> {
        match period {
            Period::Day => Some(self.day),
            Period::Week => Some(self.week),
            Period::Month => Some(self.month),
            Period::Year => None,
        }
    }
}

/// The same with 64 bits, where they hold every product on the way: almost always.
fn narrow(per_week: Exact, calendar: &Calendar) -> Option<Shown> {
    if per_week.is_zero() {
        let zero = Decimal::new(0, 2);
        return Some(Shown { week: zero, month: zero, day: zero });
    }
    let hundredfold = u64::try_from(per_week.numerator().unsigned_abs()).ok()?.checked_mul(100)?;
    let below = u64::try_from(per_week.denominator()).ok()?;
    let negative = per_week.is_negative();
    let at = |period| {
        let weeks = calendar.weeks(period);
        let above = hundredfold.checked_mul(u64::try_from(weeks.numerator()).ok()?)?;
        hundredths(above, below.checked_mul(u64::try_from(weeks.denominator()).ok()?)?, negative)
    };
    Some(Shown {
        week: hundredths(hundredfold, below, negative)?,
        month: at(Period::Month)?,
        day: at(Period::Day)?,
    })
}

/// A quotient of hundredths, rounded to the nearest, ties up, with a sign where it is not zero.
fn hundredths(above: u64, below: u64, negative: bool) -> Option<Decimal> {
    let quotient = above.checked_div(below)?;
    let rest = above.wrapping_sub(quotient.wrapping_mul(below));
    let rounded = quotient.checked_add(u64::from(rest >= below.wrapping_sub(rest)))?;
    let signed = i64::try_from(rounded).ok()?;
    Some(Decimal::new(if negative { signed.wrapping_neg() } else { signed }, 2))
}

/// Rounds to so many decimals, half away from zero.
///
/// # Errors
/// [`Overflow`] when the result has more than about 28 digits.
pub fn round(number: Exact, decimals: u32) -> Result<Decimal, Overflow> {
    scaled(number, Exact::ONE, decimals)
}

fn scaled(number: Exact, factor: Exact, decimals: u32) -> Result<Decimal, Overflow> {
    let hundredths = 10_i128.checked_pow(decimals).ok_or(Overflow)?;
    let direct = product(number, factor, hundredths);
    let (numerator, denominator) = match direct {
        Some(pair) => pair,
        None => {
            let lowest = number.times(factor)?.reduced();
            product(lowest, Exact::ONE, hundredths).ok_or(Overflow)?
        }
    };
    let rounded = divide_away_from_zero(numerator, denominator).ok_or(Overflow)?;
    Decimal::try_from_i128_with_scale(rounded, decimals).map_err(|_| Overflow)
}

fn product(number: Exact, factor: Exact, hundredths: i128) -> Option<(i128, i128)> {
    let numerator = number.numerator().checked_mul(factor.numerator())?.checked_mul(hundredths)?;
    let denominator = number.denominator().checked_mul(factor.denominator())?;
    Some((numerator, denominator))
}

/// The nearest whole number to a quotient, ties away from zero. The narrow division is many times
/// faster than the wide one, and almost always enough.
fn divide_away_from_zero(numerator: i128, denominator: i128) -> Option<i128> {
    let magnitude = numerator.unsigned_abs();
    let divisor = denominator.unsigned_abs();
    let (quotient, rest) = match (u64::try_from(magnitude), u64::try_from(divisor)) {
        (Ok(magnitude), Ok(divisor)) => {
            let quotient = magnitude.checked_div(divisor)?;
            let rest = magnitude.checked_rem(divisor)?;
            (u128::from(quotient), u128::from(rest))
        }
        (_, _) => (magnitude.checked_div(divisor)?, magnitude.checked_rem(divisor)?),
    };
    let up = rest >= divisor.checked_sub(rest)?;
    let rounded = i128::try_from(quotient.checked_add(u128::from(up))?).ok()?;
    if numerator < 0 { rounded.checked_neg() } else { Some(rounded) }
}

#[cfg(test)]
mod tests {
    use super::{Shown, round};
    use crate::quantity::{Calendar, Exact, parse_decimal};

    fn exact(text: &str) -> Exact {
        parse_decimal(text).unwrap_or(Exact::ZERO)
    }

    #[test]
    fn halves_go_away_from_zero() {
        let shown = |text| round(exact(text), 2).map(|decimal| decimal.to_string());
        assert_eq!(shown("0.005"), Ok("0.01".to_owned()));
        assert_eq!(shown("-0.005"), Ok("-0.01".to_owned()));
        assert_eq!(shown("0.0049999"), Ok("0.00".to_owned()));
        assert_eq!(shown("-0.004"), Ok("0.00".to_owned()));
        assert_eq!(shown("2.345"), Ok("2.35".to_owned()));
    }

    #[test]
    fn the_form_of_2013_prints_as_on_paper() {
        let week = Exact::ONE;
        let day = week.over(Exact::whole(7)).unwrap_or(Exact::ZERO);
        let month = exact("4.33");
        let calendar = Calendar::new(day, month, Exact::whole(52));
        let form = |per_week| {
            Shown::new(per_week, &calendar)
                .map(|shown| format!("{} {} {}", shown.week, shown.month, shown.day))
        };
        assert_eq!(form(exact("15.75")), Ok("15.75 68.20 2.25".to_owned()));
        assert_eq!(form(exact("53.52")), Ok("53.52 231.74 7.65".to_owned()));
        let groceries = exact("56.70").over(month).unwrap_or(Exact::ZERO);
        assert_eq!(form(groceries), Ok("13.09 56.70 1.87".to_owned()));
    }
}
