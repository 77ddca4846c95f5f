//! Exact numbers: fractions of whole numbers, never rounded.
//!
//! In: whole numbers. Out: sums, products and quotients that equal rational arithmetic to the last
//! digit, or [`Overflow`] where 127 bits do not hold them.
//! Absent on purpose: keeping fractions in lowest terms. Reducing costs more than all other work of
//! an evaluation together, so a fraction is reduced only where it would overflow; amounts of one
//! plan soon share a denominator, and then adding is one addition.

use std::cmp::Ordering;

/// A number does not fit, even in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overflow;

/// A fraction with a positive denominator. Equality and order are those of the number, not of its
/// spelling: 1/2 equals 2/4.
#[derive(Debug, Clone, Copy)]
pub struct Exact {
    numerator: i128,
    denominator: i128,
}

impl Exact {
    /// Nothing.
    pub const ZERO: Self = Self::whole(0);
    /// One.
    pub const ONE: Self = Self::whole(1);

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i128) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// Nothing, spelt with a denominator above zero: a sum that starts with it stays on that
    /// denominator while every part divides it, and then adding is one addition.
    #[must_use]
    pub const fn nothing_over(denominator: i128) -> Self {
        Self { numerator: 0, denominator: if denominator > 0 { denominator } else { 1 } }
    }

    /// The same number over this denominator, where it has whole parts of it; else as it was spelt.
    #[must_use]
    #[inline]
    pub fn onto(self, denominator: i128) -> Self {
        if self.denominator == denominator {
            return self;
        }
        self.try_onto(denominator).unwrap_or(self)
    }

    fn try_onto(self, denominator: i128) -> Option<Self> {
        let numerator = if self.denominator < denominator {
            product(self.numerator, quotient_if_whole(denominator, self.denominator)?)?
        } else {
            let finer = quotient_if_whole(self.denominator, denominator)?;
            quotient_if_whole(self.numerator, finer)?
        };
        Some(Self { numerator, denominator })
    }

    /// A fraction in lowest terms.
    ///
    /// # Errors
    /// [`Overflow`] when the denominator is zero or a sign cannot be turned.
    pub fn fraction(numerator: i128, denominator: i128) -> Result<Self, Overflow> {
        if denominator == 0 {
            return Err(Overflow);
        }
        let (numerator, denominator) = if denominator < 0 {
            (numerator.checked_neg().ok_or(Overflow)?, denominator.checked_neg().ok_or(Overflow)?)
        } else {
            (numerator, denominator)
        };
        Ok(Self { numerator, denominator }.reduced())
    }

    /// The part above the line; its value depends on [`Self::denominator`].
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The part below the line, above zero.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// The same number in lowest terms.
    #[must_use]
    pub fn reduced(self) -> Self {
        let divisor =
            greatest_common_divisor(self.numerator.unsigned_abs(), self.denominator.unsigned_abs());
        match i128::try_from(divisor) {
            Ok(divisor) if divisor > 1 => Self {
                numerator: self.numerator.checked_div(divisor).unwrap_or(self.numerator),
                denominator: self.denominator.checked_div(divisor).unwrap_or(self.denominator),
            },
            Ok(_) | Err(_) => self,
        }
    }

    /// The sum.
    ///
    /// # Errors
    /// [`Overflow`].
    #[inline]
    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        if self.denominator == other.denominator
            && let Some(numerator) = self.numerator.checked_add(other.numerator)
        {
            return Ok(Self { numerator, denominator: self.denominator });
        }
        self.plus_across(other)
    }

    /// The sum where denominators differ.
    fn plus_across(self, other: Self) -> Result<Self, Overflow> {
        if let Some(sum) = self.try_plus(other) {
            return Ok(sum);
        }
        self.reduced().try_plus(other.reduced()).ok_or(Overflow)
    }

    /// The difference.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn minus(self, other: Self) -> Result<Self, Overflow> {
        self.plus(other.negative()?)
    }

    /// The product.
    ///
    /// # Errors
    /// [`Overflow`].
    #[inline]
    pub fn times(self, other: Self) -> Result<Self, Overflow> {
        if let Some(product) = self.try_times(other) {
            return Ok(product);
        }
        self.times_reduced(other)
    }

    /// The product where it fits in lowest terms only.
    #[cold]
    fn times_reduced(self, other: Self) -> Result<Self, Overflow> {
        let (left, right) = (self.reduced(), other.reduced());
        let across = Self { numerator: left.numerator, denominator: right.denominator }.reduced();
        let back = Self { numerator: right.numerator, denominator: left.denominator }.reduced();
        across.try_times(back).ok_or(Overflow)
    }

    /// The quotient.
    ///
    /// # Errors
    /// [`Overflow`], also when the divisor is zero.
    pub fn over(self, other: Self) -> Result<Self, Overflow> {
        if other.numerator == 0 {
            return Err(Overflow);
        }
        let inverse = if other.numerator < 0 {
            Self {
                numerator: other.denominator.checked_neg().ok_or(Overflow)?,
                denominator: other.numerator.checked_neg().ok_or(Overflow)?,
            }
        } else {
            Self { numerator: other.denominator, denominator: other.numerator }
        };
        self.times(inverse)
    }

    /// The number with its sign turned.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn negative(self) -> Result<Self, Overflow> {
        let numerator = self.numerator.checked_neg().ok_or(Overflow)?;
        Ok(Self { numerator, denominator: self.denominator })
    }

    /// The largest whole number not above it.
    #[must_use]
    pub fn floor(self) -> i128 {
        self.numerator.div_euclid(self.denominator)
    }

    /// Whether it is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// Whether it is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// Whether it is above zero.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.numerator > 0
    }

    /// The smaller of two.
    #[must_use]
    pub fn smaller(self, other: Self) -> Self {
        if other < self { other } else { self }
    }

    /// The larger of two.
    #[must_use]
    pub fn larger(self, other: Self) -> Self {
        if other > self { other } else { self }
    }

    fn try_plus(self, other: Self) -> Option<Self> {
        if self.denominator == other.denominator {
            let numerator = self.numerator.checked_add(other.numerator)?;
            return Some(Self { numerator, denominator: self.denominator });
        }
        let (coarse, fine) =
            if self.denominator < other.denominator { (self, other) } else { (other, self) };
        let factor = if coarse.denominator == 1 {
            fine.denominator
        } else {
            quotient_if_whole(fine.denominator, coarse.denominator).unwrap_or(0)
        };
        if factor != 0 {
            let numerator = product(coarse.numerator, factor)?.checked_add(fine.numerator)?;
            return Some(Self { numerator, denominator: fine.denominator });
        }
        let shared = greatest_common_divisor(
            coarse.denominator.unsigned_abs(),
            fine.denominator.unsigned_abs(),
        );
        let shared = i128::try_from(shared).ok()?;
        let stretch_coarse = fine.denominator.checked_div(shared)?;
        let stretch_fine = coarse.denominator.checked_div(shared)?;
        let numerator = coarse
            .numerator
            .checked_mul(stretch_coarse)?
            .checked_add(fine.numerator.checked_mul(stretch_fine)?)?;
        let denominator = coarse.denominator.checked_mul(stretch_coarse)?;
        Some(Self { numerator, denominator })
    }

    #[inline]
    fn try_times(self, other: Self) -> Option<Self> {
        Some(Self {
            numerator: product(self.numerator, other.numerator)?,
            denominator: product(self.denominator, other.denominator)?,
        })
    }
}

/// A product. Two numbers of 64 bits always have one, and the compiler then leaves the check out.
#[inline]
fn product(left: i128, right: i128) -> Option<i128> {
    match (i64::try_from(left), i64::try_from(right)) {
        (Ok(left), Ok(right)) => i128::from(left).checked_mul(i128::from(right)),
        (_, _) => left.checked_mul(right),
    }
}

/// How often `part` goes into `whole`, when it does so exactly. The narrow division is many times
/// faster than the wide one, and almost always enough.
fn quotient_if_whole(whole: i128, part: i128) -> Option<i128> {
    if let (Ok(whole), Ok(part)) = (i64::try_from(whole), i64::try_from(part)) {
        let quotient = whole.checked_div(part)?;
        return (quotient.checked_mul(part)? == whole).then_some(i128::from(quotient));
    }
    let quotient = whole.checked_div(part)?;
    (quotient.checked_mul(part)? == whole).then_some(quotient)
}

/// By halving and subtracting; the second number is above zero.
fn greatest_common_divisor(first: u128, second: u128) -> u128 {
    if first == 0 || second == 0 {
        return first.max(second).max(1);
    }
    let twos = (first | second).trailing_zeros();
    let (mut left, mut right) = (first >> first.trailing_zeros(), second);
    while right != 0 {
        right >>= right.trailing_zeros();
        if left > right {
            std::mem::swap(&mut left, &mut right);
        }
        right = right.saturating_sub(left);
    }
    left << twos
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        let left = self.numerator.checked_mul(other.denominator);
        let right = other.numerator.checked_mul(self.denominator);
        match (left, right) {
            (Some(left), Some(right)) => left.cmp(&right),
            (_, _) => by_parts(*self, *other),
        }
    }
}

/// Compares whole parts first, then what is left turned upside down: never overflows.
fn by_parts(left: Exact, right: Exact) -> Ordering {
    let (mut left, mut right) = (left, right);
    let mut turned = false;
    loop {
        let parts = left.floor().cmp(&right.floor());
        let left_rest = left.numerator.rem_euclid(left.denominator);
        let right_rest = right.numerator.rem_euclid(right.denominator);
        let order = if parts != Ordering::Equal {
            parts
        } else if left_rest == 0 || right_rest == 0 {
            left_rest.signum().cmp(&right_rest.signum())
        } else {
            left = Exact { numerator: left.denominator, denominator: left_rest };
            right = Exact { numerator: right.denominator, denominator: right_rest };
            turned = !turned;
            continue;
        };
        return if turned { order.reverse() } else { order };
    }
}

#[cfg(test)]
mod tests {
    use super::{Exact, Overflow};

    fn exact(numerator: i128, denominator: i128) -> Exact {
        Exact::fraction(numerator, denominator).unwrap_or(Exact::ZERO)
    }

    #[test]
    fn three_thirds_are_one() {
        let third = Exact::ONE.over(Exact::whole(3)).unwrap_or(Exact::ZERO);
        assert_eq!(third.times(Exact::whole(3)), Ok(Exact::ONE));
        assert_eq!(third.plus(third).and_then(|two| two.plus(third)), Ok(Exact::ONE));
    }

    #[test]
    fn sums_of_different_denominators_meet() {
        assert_eq!(exact(1, 6).plus(exact(1, 10)), Ok(exact(4, 15)));
        assert_eq!(exact(1, 2).minus(exact(3, 4)), Ok(exact(-1, 4)));
    }

    #[test]
    fn order_does_not_need_room() {
        let large = exact(i128::MAX, 3);
        let larger = exact(i128::MAX, 2);
        assert!(large < larger);
        assert!(exact(i128::MAX - 1, i128::MAX) < Exact::ONE);
        assert!(exact(-i128::MAX, 3) > exact(-i128::MAX, 2));
    }

    #[test]
    fn overflow_is_told_not_hidden() {
        let large = Exact::whole(i128::MAX);
        assert_eq!(large.plus(Exact::ONE), Err(Overflow));
        assert_eq!(large.times(Exact::whole(2)), Err(Overflow));
        assert_eq!(Exact::ONE.over(Exact::ZERO), Err(Overflow));
        assert_eq!(large.times(exact(2, 4)).and_then(|half| half.over(large)), Ok(exact(1, 2)));
    }

    #[test]
    fn the_floor_lies_below() {
        assert_eq!((exact(-7, 2).floor(), exact(7, 2).floor()), (-4, 3));
    }
}
