//! Ranges of amounts: a lowest and a highest value, each inclusive or open.

use crate::quantity::Exact;

/// One end of a range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::check) struct End {
    /// The value.
    pub(in crate::check) value: Exact,
    /// Whether the value itself is within.
    pub(in crate::check) within: bool,
}

/// A range; an absent end is no bound.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::check) struct Range {
    pub(in crate::check) low: Option<End>,
    pub(in crate::check) high: Option<End>,
}

impl Range {
    pub(in crate::check) const ANY: Self = Self { low: None, high: None };

    pub(in crate::check) const fn only(value: Exact) -> Self {
        let end = Some(End { value, within: true });
        Self { low: end, high: end }
    }

    pub(in crate::check) const fn from(value: Exact) -> Self {
        Self { low: Some(End { value, within: true }), high: None }
    }

    pub(in crate::check) const fn between(low: Exact, high: Exact) -> Self {
        Self {
            low: Some(End { value: low, within: true }),
            high: Some(End { value: high, within: true }),
        }
    }

    pub(in crate::check) fn is_empty(&self) -> bool {
        match (self.low, self.high) {
            (Some(low), Some(high)) => {
                high.value < low.value || (high.value == low.value && !(low.within && high.within))
            }
            (_, _) => false,
        }
    }

    pub(in crate::check) fn holds_zero(&self) -> bool {
        let zero = Self::only(Exact::ZERO);
        !self.meet(zero).is_empty()
    }

    /// What is in both.
    pub(in crate::check) fn meet(self, other: Self) -> Self {
        Self {
            low: tighter(self.low, other.low, |new, old| new > old),
            high: tighter(self.high, other.high, |new, old| new < old),
        }
    }

    /// The smallest range that holds both.
    pub(in crate::check) fn hull(self, other: Self) -> Self {
        Self {
            low: wider(self.low, other.low, |new, old| new < old),
            high: wider(self.high, other.high, |new, old| new > old),
        }
    }

    pub(in crate::check) fn negative(self) -> Self {
        let turn = |end: Option<End>| {
            let end = end?;
            Some(End { value: end.value.negative().ok()?, within: end.within })
        };
        Self { low: turn(self.high), high: turn(self.low) }
    }

    pub(in crate::check) fn plus(self, other: Self) -> Self {
        let sum = |one: Option<End>, other: Option<End>| {
            let (one, other) = (one?, other?);
            let value = one.value.plus(other.value).ok()?;
            Some(End { value, within: one.within && other.within })
        };
        Self { low: sum(self.low, other.low), high: sum(self.high, other.high) }
    }

    pub(in crate::check) fn times(self, other: Self) -> Self {
        if let (Some(low), Some(high)) = (other.low, other.high)
            && low == high
        {
            return self.scaled(low.value);
        }
        if let (Some(low), Some(high)) = (self.low, self.high)
            && low == high
        {
            return other.scaled(low.value);
        }
        let corners = [
            product(self.low, other.low),
            product(self.low, other.high),
            product(self.high, other.low),
            product(self.high, other.high),
        ];
        let [Some(one), Some(two), Some(three), Some(four)] = corners else {
            return self.times_unbounded(other);
        };
        let low = one.smaller(two).smaller(three.smaller(four));
        let high = one.larger(two).larger(three.larger(four));
        Self::between(low, high)
    }

    /// Of a product with an open side only the sign can be known.
    fn times_unbounded(self, other: Self) -> Self {
        let not_below = |range: Self| range.low.is_some_and(|low| !low.value.is_negative());
        if not_below(self) && not_below(other) { Self::from(Exact::ZERO) } else { Self::ANY }
    }

    fn scaled(self, factor: Exact) -> Self {
        if factor.is_zero() {
            return Self::only(Exact::ZERO);
        }
        let scale = |end: Option<End>| {
            let end = end?;
            Some(End { value: end.value.times(factor).ok()?, within: end.within })
        };
        let (low, high) = (scale(self.low), scale(self.high));
        if factor.is_negative() { Self { low: high, high: low } } else { Self { low, high } }
    }

    /// Divided by a range that does not hold zero; else anything.
    pub(in crate::check) fn over(self, other: Self) -> Self {
        if other.holds_zero() {
            return Self::ANY;
        }
        let inverse = |end: Option<End>| {
            let end = end?;
            let value = Exact::ONE.over(end.value).ok()?;
            Some(End { value, within: end.within })
        };
        let zero = End { value: Exact::ZERO, within: false };
        let positive = other.low.is_some_and(|low| !low.value.is_negative());
        let turned = if positive {
            let low = if other.high.is_some() { inverse(other.high) } else { Some(zero) };
            Self { low, high: inverse(other.low) }
        } else {
            let high = if other.low.is_some() { inverse(other.low) } else { Some(zero) };
            Self { low: inverse(other.high), high }
        };
        self.times(turned)
    }

    pub(in crate::check) fn smallest(self, other: Self) -> Self {
        Self {
            low: wider(self.low, other.low, |new, old| new < old),
            high: tighter(self.high, other.high, |new, old| new < old),
        }
    }

    pub(in crate::check) fn largest(self, other: Self) -> Self {
        self.negative().smallest(other.negative()).negative()
    }
}

fn product(one: Option<End>, other: Option<End>) -> Option<Exact> {
    one?.value.times(other?.value).ok()
}

fn tighter(one: Option<End>, other: Option<End>, better: fn(Exact, Exact) -> bool) -> Option<End> {
    match (one, other) {
        (Some(one), Some(other)) if one.value == other.value => {
            Some(End { value: one.value, within: one.within && other.within })
        }
        (Some(one), Some(other)) => Some(if better(other.value, one.value) { other } else { one }),
        (one, other) => one.or(other),
    }
}

fn wider(one: Option<End>, other: Option<End>, better: fn(Exact, Exact) -> bool) -> Option<End> {
    match (one, other) {
        (Some(one), Some(other)) if one.value == other.value => {
            Some(End { value: one.value, within: one.within || other.within })
        }
        (Some(one), Some(other)) => Some(if better(other.value, one.value) { other } else { one }),
        (_, _) => None,
    }
}
