//! The steps of a plan: small, flat, and copied as they are read.
//!
//! In: nothing. Out: [`Step`], [`Slot`], [`Program`].
//! Absent on purpose: names, units and trees; a step knows numbered slots and numbered rules only.

use crate::check::expression::{Comparison, Field};
use crate::domain::Colour;

/// A place in the array of values that an evaluation works on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot(pub u32);

impl Slot {
    /// Its place in the array.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A place in the list of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target(pub u32);

impl Target {
    /// Its place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The place after it.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// Steps that leave a value in a slot. A constant has no steps at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Program {
    /// The first step.
    pub first: Target,
    /// The first step after it.
    pub end: Target,
    /// Where its value is, once the steps have run.
    pub result: Slot,
}

/// What is done with two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// Sum.
    Plus,
    /// Difference.
    Minus,
    /// Product.
    Times,
    /// Quotient.
    Divide,
    /// The smaller.
    Smaller,
    /// The larger.
    Larger,
}

/// One step. Jumps go forward only, so every plan ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The same value in another slot.
    Copy { to: Slot, from: Slot },
    /// Two numbers make one.
    Calculate { to: Slot, operation: Operation, left: Slot, right: Slot },
    /// The sign turned.
    Negate { to: Slot, from: Slot },
    /// Two values compared: 1 or 0.
    Compare { to: Slot, comparison: Comparison, left: Slot, right: Slot },
    /// Yes becomes no.
    Not { to: Slot, from: Slot },
    /// Whether a value is among `count` of [`Plan::values`](super::Plan), from `first`.
    Among { to: Slot, from: Slot, first: u32, count: u32 },
    /// Whether the indication has its flag set, from `first`.
    IndicationIn { to: Slot, first: u32 },
    /// A cell of a table; the slots of its keys are listed from `first`.
    Lookup { to: Slot, table: u32, first: u32 },
    /// A property of the activity at hand.
    Field { to: Slot, field: Field },
    /// Go on elsewhere.
    Jump { target: Target },
    /// Go on elsewhere where the test has this answer.
    JumpIf { answer: bool, test: Slot, target: Target },
    /// Whether any activity passes the steps up to `end`.
    Any { to: Slot, test: Slot, end: Target },
    /// Whether every activity does.
    Every { to: Slot, test: Slot, end: Target },
    /// A field summed over the activities that do.
    Sum { to: Slot, field: Field, test: Slot, end: Target },
    /// How many do.
    Count { to: Slot, test: Slot, end: Target },
    /// A named value is known; remember the row of a table it rests on.
    Keep { number: u32 },
    /// A named value is used; so is the row it rests on.
    Draw { number: u32 },
    /// The row read by a condition that failed is nobody's reason.
    Forget,
    /// Whether a condition of taking part holds.
    Condition { number: u32, test: Slot },
    /// Who does each activity.
    Assign,
    /// What each activity costs.
    Price,
    /// With a tariff given, the budget starts with that, and the policy's own start is passed over.
    JumpIfTariff { target: Target },
    /// What the budget starts with.
    Start { from: Slot },
    /// A discount.
    Discount { number: u32, from: Slot },
    /// The budget is known.
    Budget,
    /// A contribution.
    Contribution { number: u32, from: Slot },
    /// All contributions are known.
    Contributions,
    /// Planned and balance are known; a line for each activity.
    Balance,
    /// Shortage and who bears it.
    Outcome,
    /// Where a table had no row, there is no light and no rule speaks.
    JumpIfMissed { target: Target },
    /// The light is this.
    Light { colour: Colour },
    /// The light is the contract's own.
    UsualLight,
    /// A rule speaks.
    Rule { number: u32 },
}
