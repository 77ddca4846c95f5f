//! Decimal text to exact numbers.

use rust_decimal::Decimal;

use super::Exact;

/// Why a text is not a decimal that the program takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalError {
    /// It is no decimal: digits, perhaps a minus before and a point within.
    NotADecimal,
    /// It has more than nine digits behind the point.
    TooPrecise,
    /// It has more than twelve digits before the point.
    TooLarge,
}

/// Digits before the point and behind it: beyond any amount in a policy or a bill, and small enough
/// that sums of products stay far from the edge of 127 bits.
const WHOLE_DIGITS: usize = 12;
const DECIMAL_DIGITS: usize = 9;

/// Reads `-1234.56`: digits with a point, no exponent, no signs but a leading minus, no spaces.
///
/// # Errors
/// [`DecimalError`], which says why not.
pub fn parse_decimal(text: &str) -> Result<Exact, DecimalError> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, behind) = match digits.split_once('.') {
        Some((whole, behind)) => (whole, Some(behind)),
        None => (digits, None),
    };
    let all_digits =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !behind.is_none_or(all_digits) {
        return Err(DecimalError::NotADecimal);
    }
    if behind.is_some_and(|behind| behind.trim_end_matches('0').len() > DECIMAL_DIGITS) {
        return Err(DecimalError::TooPrecise);
    }
    if whole.trim_start_matches('0').len() > WHOLE_DIGITS {
        return Err(DecimalError::TooLarge);
    }
    let trimmed = if behind.is_some() { text.trim_end_matches('0') } else { text };
    let trimmed = trimmed.trim_end_matches('.');
    let decimal = Decimal::from_str_exact(trimmed).map_err(|_| DecimalError::NotADecimal)?;
    let denominator = 10_i128.checked_pow(decimal.scale()).ok_or(DecimalError::TooPrecise)?;
    Exact::fraction(decimal.mantissa(), denominator).map_err(|_| DecimalError::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::{DecimalError, parse_decimal};
    use crate::quantity::Exact;

    #[test]
    fn reads_plain_decimals_only() {
        assert_eq!(parse_decimal("4.33"), Ok(Exact::fraction(433, 100).unwrap_or(Exact::ZERO)));
        assert_eq!(parse_decimal("-0.50"), Ok(Exact::fraction(-1, 2).unwrap_or(Exact::ZERO)));
        assert_eq!(parse_decimal("0007"), Ok(Exact::whole(7)));
        for text in ["", "-", ".5", "5.", "1e3", "+1", " 1", "1,5", "1_000", "--1", "٣"] {
            assert_eq!(parse_decimal(text), Err(DecimalError::NotADecimal), "{text}");
        }
    }

    #[test]
    fn bounds_are_named() {
        assert_eq!(parse_decimal("0.1234567891"), Err(DecimalError::TooPrecise));
        assert!(parse_decimal("0.12345678900000").is_ok());
        assert_eq!(parse_decimal("1234567890123"), Err(DecimalError::TooLarge));
    }
}
