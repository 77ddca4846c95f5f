//! Numbers of the slow evaluator: exact rationals of any size, and its own rounding.

use std::cell::Cell;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use pvb::quantity::{Calendar, Exact, Period};

/// An exact number.
pub type Number = BigRational;

thread_local! {
    static TIES: Cell<u64> = const { Cell::new(0) };
    static ZERO_DIVISORS: Cell<u64> = const { Cell::new(0) };
}

/// How many figures this thread has rounded that lay exactly halfway.
pub fn ties() -> u64 {
    TIES.get()
}

/// How often this thread has divided by zero.
pub fn divided_by_nothing() -> u64 {
    ZERO_DIVISORS.get()
}

/// The checker sees that no divisor can be zero, yet a lookup without a row is: then so is the quotient.
pub fn divide(left: Number, right: &Number) -> Number {
    if right.is_zero() {
        ZERO_DIVISORS.set(ZERO_DIVISORS.get() + 1);
        return Number::zero();
    }
    left / right
}

/// An exact amount of the program as a number of the oracle.
pub fn number(exact: Exact) -> Number {
    Number::new(BigInt::from(exact.numerator()), BigInt::from(exact.denominator()))
}

/// A whole number.
pub fn whole(number: impl Into<BigInt>) -> Number {
    Number::from_integer(number.into())
}

/// Yes is 1, no is 0.
pub fn truth(holds: bool) -> Number {
    if holds { Number::one() } else { Number::zero() }
}

/// How many weeks a period lasts.
pub fn weeks(calendar: &Calendar, period: Period) -> Number {
    number(calendar.weeks(period))
}

/// Half away from zero: the sign, and the floor of the magnitude plus a half.
pub fn rounded(number: &Number, decimals: usize) -> String {
    let scale = BigInt::from(10_u8).pow(u32::try_from(decimals).unwrap());
    let scaled = number * whole(scale);
    let half = Number::new(BigInt::one(), BigInt::from(2_u8));
    if (scaled.clone() + half.clone()).is_integer() {
        TIES.set(TIES.get() + 1);
    }
    let magnitude = (scaled.abs() + half).floor().to_integer();
    let sign = if scaled.is_negative() && !magnitude.is_zero() { "-" } else { "" };
    let digits = format!("{:0>width$}", magnitude.to_string(), width = decimals + 1);
    let (before, behind) = digits.split_at(digits.len() - decimals);
    format!("{sign}{before}.{behind}")
}

#[test]
fn halves_go_away_from_zero() {
    let shown = |numerator: i64, denominator: i64| {
        rounded(&Number::new(numerator.into(), denominator.into()), 2)
    };
    assert_eq!(shown(1, 200), "0.01");
    assert_eq!(shown(-1, 200), "-0.01");
    assert_eq!(shown(-1, 201), "0.00");
    assert_eq!(shown(2345, 1000), "2.35");
    assert_eq!(shown(-123_456, 10), "-12345.60");
}
