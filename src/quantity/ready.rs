//! Rounding over one denominator without dividing.
//!
//! In: a denominator that many amounts share, and the length of each period. Out: their figures, the same that
//! dividing gives.
//! Absent on purpose: amounts over other denominators, and those too large for 63 bits; they are divided.

use rust_decimal::Decimal;

use super::{Exact, Shown};

/// What the three figures of an amount over `denominator` need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ready {
    denominator: i128,
    week: Figure,
    month: Figure,
    day: Figure,
}

/// Hundredths as a multiplication, an addition and a division, the last with its reciprocal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Figure {
    times: u64,
    half: u64,
    reciprocal: u64,
    shift: u32,
}

/// Above this a reciprocal of 64 bits is not exact.
const LIMIT: u64 = 1 << 63;

impl Ready {
    pub(super) fn new(denominator: i128, month: Exact, day: Exact) -> Option<Self> {
        let figure = |weeks| Figure::new(denominator, weeks);
        Some(Self {
            denominator,
            week: figure(Exact::ONE)?,
            month: figure(month)?,
            day: figure(day)?,
        })
    }

    /// The figures of an amount, where it is over this denominator and not too large.
    #[inline]
    pub(super) fn shown(&self, per_week: Exact) -> Option<Shown> {
        if per_week.denominator() != self.denominator {
            return None;
        }
        let magnitude = u64::try_from(per_week.numerator().unsigned_abs()).ok()?;
        let signed = |figure: &Figure| {
            let hundredths = i64::try_from(figure.of(magnitude)?).ok()?;
            let negative = per_week.is_negative();
            Some(Decimal::new(if negative { hundredths.wrapping_neg() } else { hundredths }, 2))
        };
        Some(Shown {
            week: signed(&self.week)?,
            month: signed(&self.month)?,
            day: signed(&self.day)?,
        })
    }
}

impl Figure {
    /// With `n` hundredths of the numerator over `d`, the nearest whole number, ties up, is the whole part of
    /// `(2n + d) / 2d`. Let `v = 2d`, `2^(l-1) < v <= 2^l`, and `r` the first whole number above
    /// `2^(63+l) / v`: then `rv = 2^(63+l) + e` with `0 < e <= v <= 2^l`. For every `u < 2^63`,
    /// `ur / 2^(63+l) = u/v + (u/v) (e / 2^(63+l))`, and what is added is at most
    /// `(u / 2^63) / v < 1/v`: too little to reach the next whole number. So `ur >> (63 + l)` is the whole
    /// part of `u/v`.
    fn new(denominator: i128, weeks: Exact) -> Option<Self> {
        let part = Exact::fraction(100, denominator).ok()?.times(weeks).ok()?.reduced();
        let times = u64::try_from(part.numerator().checked_mul(2)?).ok()?;
        let half = u64::try_from(part.denominator()).ok()?;
        let divisor = half.checked_mul(2).filter(|divisor| *divisor < LIMIT)?;
        let shift = divisor.checked_sub(1)?.checked_ilog2()?;
        let power = 1_u128.checked_shl(shift.checked_add(64)?)?;
        let below = power.checked_div(u128::from(divisor))?;
        let reciprocal = u64::try_from(below.checked_add(1)?).ok()?;
        Some(Self { times, half, reciprocal, shift })
    }

    #[inline]
    fn of(&self, magnitude: u64) -> Option<u64> {
        let above = magnitude.checked_mul(self.times)?.checked_add(self.half)?;
        if above >= LIMIT {
            return None;
        }
        let product = u128::from(above).wrapping_mul(u128::from(self.reciprocal));
        u64::try_from(product >> 64).ok()?.checked_shr(self.shift)
    }
}

#[cfg(test)]
mod tests {
    use crate::quantity::{Calendar, Exact, Shown, parse_decimal};

    /// Numbers by chance, the same each time.
    fn next(state: &mut u64) -> u64 {
        *state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        *state >> (*state >> 58)
    }

    #[test]
    fn multiplying_gives_what_dividing_gives() {
        let mut state = 2013;
        let mut ready_ones = 0;
        let day = Exact::fraction(1, 7).expect("a day");
        for month in ["4.33", "4.345", "4", "4.348214286"] {
            let calendar =
                Calendar::new(day, parse_decimal(month).expect("weeks"), Exact::whole(52));
            for _ in 0..2_000 {
                let denominator = i128::from(next(&mut state) >> 24).max(1);
                let ready = calendar.ready_for(denominator);
                for _ in 0..20 {
                    let numerator = i128::from(next(&mut state) >> 8);
                    // halves of a cent, and one beside them, are where a wrong reciprocal shows first
                    let tie = numerator % 100_000 * denominator / 200;
                    for numerator in [numerator, -numerator, tie, tie + 1, tie - 1, -tie] {
                        let amount = Exact::whole(numerator)
                            .over(Exact::whole(denominator))
                            .expect("no zero");
                        ready_ones +=
                            u32::from(ready.ready().is_some_and(|one| one.shown(amount).is_some()));
                        let (fast, slow) =
                            (Shown::new(amount, &ready), Shown::new(amount, &calendar));
                        assert_eq!(fast, slow, "{numerator} / {denominator}");
                    }
                }
            }
        }
        assert!(ready_ones > 100_000, "only {ready_ones} amounts went without dividing");
    }
}
