//! Units: money, care time, points and pieces as dimensions, and whether an amount is a flow.
//!
//! A price of €41.92 per hour is money over time; times hours per week it gives money per week.
//! Points belong to the organisation whose policy is read; no policy sees another's.

/// A dimension formula. Each number is an exponent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Unit {
    /// Euros.
    pub money: i8,
    /// Minutes of care.
    pub time: i8,
    /// Points of this organisation.
    pub points: i8,
    /// Pieces.
    pub pieces: i8,
    /// 1 for an amount per period; the period itself is the calendar's business.
    pub flow: i8,
}

/// What an amount may stand per.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// A day, week, month or year: a flow.
    Period,
    /// An hour or minute of care.
    Time,
    /// A piece.
    Piece,
    /// A point.
    Point,
}

impl Unit {
    /// A bare number.
    pub const NUMBER: Self = Self { money: 0, time: 0, points: 0, pieces: 0, flow: 0 };
    /// Euros.
    pub const MONEY: Self = Self { money: 1, ..Self::NUMBER };
    /// Care time.
    pub const TIME: Self = Self { time: 1, ..Self::NUMBER };
    /// Points.
    pub const POINTS: Self = Self { points: 1, ..Self::NUMBER };
    /// Pieces.
    pub const PIECES: Self = Self { pieces: 1, ..Self::NUMBER };

    /// The unit of an amount of this per something.
    #[must_use]
    pub const fn per(self, per: Per) -> Self {
        match per {
            Per::Period => Self { flow: self.flow.saturating_add(1), ..self },
            Per::Time => Self { time: self.time.saturating_sub(1), ..self },
            Per::Piece => Self { pieces: self.pieces.saturating_sub(1), ..self },
            Per::Point => Self { points: self.points.saturating_sub(1), ..self },
        }
    }

    /// The unit of a product.
    #[must_use]
    pub const fn times(self, other: Self) -> Self {
        Self {
            money: self.money.saturating_add(other.money),
            time: self.time.saturating_add(other.time),
            points: self.points.saturating_add(other.points),
            pieces: self.pieces.saturating_add(other.pieces),
            flow: self.flow.saturating_add(other.flow),
        }
    }

    /// The unit of a quotient.
    #[must_use]
    pub const fn over(self, other: Self) -> Self {
        Self {
            money: self.money.saturating_sub(other.money),
            time: self.time.saturating_sub(other.time),
            points: self.points.saturating_sub(other.points),
            pieces: self.pieces.saturating_sub(other.pieces),
            flow: self.flow.saturating_sub(other.flow),
        }
    }

    /// Whether a person can read an amount of this unit: a bare number or one thing, as it is, or per
    /// period, hour, piece or point.
    #[must_use]
    pub fn is_readable(self) -> bool {
        let counted = [self.money, self.time, self.points, self.pieces];
        let once = counted.iter().all(|exponent| (-1..=1).contains(exponent));
        let above = counted.iter().filter(|exponent| **exponent > 0).count();
        let below = counted.iter().filter(|exponent| **exponent < 0).count();
        let per = below.saturating_add(usize::from(self.flow == 1));
        once && above <= 1 && per <= 1 && (0..=1).contains(&self.flow) && self.money >= 0
    }

    /// In words: `money per hour of care per week`.
    #[must_use]
    pub fn words(self) -> String {
        let named = [
            (self.money, "money", "euro"),
            (self.time, "care time", "hour of care"),
            (self.points, "points", "point"),
            (self.pieces, "pieces", "piece"),
        ];
        let mut above: Vec<String> = Vec::new();
        let mut below: Vec<String> = Vec::new();
        for (exponent, plural, singular) in named {
            for _ in 0..exponent.max(0) {
                above.push(plural.to_owned());
            }
            for _ in exponent.min(0)..0 {
                below.push(format!(" per {singular}"));
            }
        }
        for _ in 0..self.flow.max(0) {
            below.push(" per period (day, week, month or year)".to_owned());
        }
        for _ in self.flow.min(0)..0 {
            above.push("periods".to_owned());
        }
        let above =
            if above.is_empty() { "a bare number".to_owned() } else { above.join(" times ") };
        format!("{above}{}", below.concat())
    }
}
