//! What values an expression can take at all, without knowing the client.
//!
//! In: a checked expression, and what is known of its inputs. Out: the [`Range`] of an amount, or
//! whether a condition can hold and can fail. Sound: what is called impossible is impossible. Where
//! it cannot tell, everything is possible and nothing is reported.

mod cases;
mod leaf;
mod narrow;
mod range;
mod reader;

pub(super) use cases::{Cases, Input};
pub(super) use range::Range;
pub(super) use reader::{Known, Reader};

/// What an expression can give.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Possible {
    /// A condition: whether it can hold, whether it can fail.
    Truth {
        /// It can hold.
        yes: bool,
        /// It can fail.
        no: bool,
    },
    /// An amount, a date or a year between bounds.
    Amount(Range),
    /// A place in a list; none: any.
    Place(Option<i128>),
}

impl Possible {
    /// A condition of which nothing is known.
    pub(super) const EITHER: Self = Self::Truth { yes: true, no: true };

    pub(super) const fn truth(self) -> (bool, bool) {
        match self {
            Self::Truth { yes, no } => (yes, no),
            Self::Amount(_) | Self::Place(_) => (true, true),
        }
    }

    pub(super) const fn range(self) -> Range {
        match self {
            Self::Amount(range) => range,
            Self::Truth { .. } | Self::Place(_) => Range::ANY,
        }
    }

    /// Either of two.
    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Truth { yes, no }, Self::Truth { yes: also_yes, no: also_no }) => {
                Self::Truth { yes: yes || also_yes, no: no || also_no }
            }
            (Self::Amount(one), Self::Amount(other)) => Self::Amount(one.hull(other)),
            (Self::Place(one), Self::Place(other)) => {
                Self::Place(if one == other { one } else { None })
            }
            (one, _) => match one {
                Self::Truth { .. } => Self::EITHER,
                Self::Amount(_) => Self::Amount(Range::ANY),
                Self::Place(_) => Self::Place(None),
            },
        }
    }
}
