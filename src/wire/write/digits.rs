//! Figures as text, without a heap.
//!
//! In: decimals, places. Out: their digits, as they travel.
//! Absent on purpose: rounding; whoever makes a figure has rounded it.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::source::Place;

/// A decimal with as many digits behind the point as it is shown with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digits(Decimal);

/// Line and column in a policy text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At(pub Place);

impl Digits {
    /// A figure, as rounded.
    #[must_use]
    pub const fn new(rounded: Decimal) -> Self {
        Self(rounded)
    }

    /// With the other sign; zero has none.
    #[must_use]
    pub fn turned(mut self) -> Self {
        self.0.set_sign_negative(!self.is_zero() && !self.0.is_sign_negative());
        self
    }

    /// Whether it is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0.is_zero()
    }
}

impl fmt::Display for Digits {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl Serialize for Digits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Ok(magnitude) = u64::try_from(self.0.mantissa().unsigned_abs()) else {
            return serializer.collect_str(&self.0);
        };
        let mut backwards = Backwards::new();
        backwards.number(magnitude, self.0.scale());
        if self.0.is_sign_negative() && !self.is_zero() {
            backwards.push(b'-');
        }
        serializer.serialize_str(backwards.text())
    }
}

impl Serialize for At {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut backwards = Backwards::new();
        backwards.number(u64::try_from(self.0.column).unwrap_or(u64::MAX), 0);
        backwards.push(b':');
        backwards.number(u64::try_from(self.0.line).unwrap_or(u64::MAX), 0);
        serializer.serialize_str(backwards.text())
    }
}

/// Room for two numbers of 64 bits, or one with all the digits that may stand behind a point.
const ROOM: usize = 48;

/// The digits of every number below a hundred.
const PAIRS: [[u8; 2]; 100] = pairs();

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "worked out once, by the compiler"
)]
const fn pairs() -> [[u8; 2]; 100] {
    let mut pairs = [[b'0'; 2]; 100];
    let (mut number, mut digits) = (0, [b'0'; 2]);
    while number < 100 {
        pairs[number] = digits;
        digits = if digits[1] == b'9' { [digits[0] + 1, b'0'] } else { [digits[0], digits[1] + 1] };
        number += 1;
    }
    pairs
}

/// A text that grows from its end, as digits do.
struct Backwards {
    room: [u8; ROOM],
    start: usize,
}

impl Backwards {
    const fn new() -> Self {
        Self { room: [0; ROOM], start: ROOM }
    }

    fn push(&mut self, byte: u8) {
        self.start = self.start.saturating_sub(1);
        if let Some(place) = self.room.get_mut(self.start) {
            *place = byte;
        }
    }

    fn push_pair(&mut self, hundredths: u64) {
        let pair = usize::try_from(hundredths).ok().and_then(|pair| PAIRS.get(pair));
        self.start = self.start.saturating_sub(2);
        let places = self.room.get_mut(self.start..).and_then(<[u8]>::first_chunk_mut);
        if let (Some(places), Some(pair)) = (places, pair) {
            *places = *pair;
        }
    }

    /// An amount as most are: two digits behind the point.
    fn hundredths(&mut self, hundredths: u64) {
        self.push_pair(hundredths % 100);
        self.push(b'.');
        let mut rest = hundredths / 100;
        while rest >= 100 {
            self.push_pair(rest % 100);
            rest /= 100;
        }
        if rest >= 10 {
            self.push_pair(rest);
        } else {
            self.push(b'0' | u8::try_from(rest).unwrap_or_default());
        }
    }

    /// A number, with so many of its digits behind a point.
    fn number(&mut self, mut rest: u64, behind: u32) {
        if behind == 2 {
            return self.hundredths(rest);
        }
        let mut place = 0;
        while place <= behind || rest > 0 {
            if place == behind && behind > 0 {
                self.push(b'.');
            }
            let digit = u8::try_from(rest % 10).unwrap_or_default();
            self.push(b'0' | digit);
            rest /= 10;
            place = place.saturating_add(1);
        }
    }

    fn text(&self) -> &str {
        let written = self.room.get(self.start..).unwrap_or_default();
        std::str::from_utf8(written).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::{At, Digits};
    use crate::source::Place;

    #[test]
    fn a_figure_travels_as_the_decimal_shows() {
        let wide = i128::from(u64::MAX).saturating_mul(1000).saturating_add(7);
        for mantissa in [0, 5, -5, 50, 99, 100, -12_345, i128::from(u64::MAX), wide, -wide] {
            for scale in [0, 1, 2, 4, 9, 28] {
                let decimal = Decimal::from_i128_with_scale(mantissa, scale);
                let text = serde_json::to_string(&Digits::new(decimal)).unwrap();
                assert_eq!(text, format!("\"{decimal}\""));
            }
        }
    }

    #[test]
    fn a_figure_turns_and_zero_has_no_sign() {
        let turned = |cents| Digits::new(Decimal::new(cents, 2)).turned().to_string();
        assert_eq!([turned(-1050), turned(5), turned(0)], ["10.50", "-0.05", "0.00"]);
    }

    #[test]
    fn a_place_travels_as_it_shows() {
        let place = Place { line: 120, column: 5 };
        assert_eq!(serde_json::to_string(&At(place)).unwrap(), format!("\"{place}\""));
    }
}
