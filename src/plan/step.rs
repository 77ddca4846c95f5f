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
    Copy {
        /// Where the value goes.
        to: Slot,
        /// Where the value is.
        from: Slot,
    },
    /// Two numbers make one.
    Calculate {
        /// Where the answer goes.
        to: Slot,
        /// What is done with them.
        operation: Operation,
        /// Where the first is.
        left: Slot,
        /// Where the second is.
        right: Slot,
    },
    /// The sign turned.
    Negate {
        /// Where the turned value goes.
        to: Slot,
        /// Where the value is.
        from: Slot,
    },
    /// Two values compared: 1 or 0.
    Compare {
        /// Where the answer goes.
        to: Slot,
        /// How they are compared.
        comparison: Comparison,
        /// Where the first is.
        left: Slot,
        /// Where the second is.
        right: Slot,
    },
    /// Yes becomes no.
    Not {
        /// Where the answer goes.
        to: Slot,
        /// Where the truth is.
        from: Slot,
    },
    /// Whether a value is among `count` of [`Plan::values`](super::Plan), from `first`.
    Among {
        /// Where the answer goes.
        to: Slot,
        /// Where the value is.
        from: Slot,
        /// The first number, by its place.
        first: u32,
        /// How many there are.
        count: u32,
    },
    /// Whether the indication has its flag set, from `first`.
    IndicationIn {
        /// Where the answer goes.
        to: Slot,
        /// The first indication's flag, by its place.
        first: u32,
    },
    /// A cell of a table; the slots of its keys are listed from `first`.
    Lookup {
        /// Where the cell goes.
        to: Slot,
        /// Which table, by its place.
        table: u32,
        /// The first key's slot, by its place in [`Plan::arguments`](super::Plan).
        first: u32,
    },
    /// A property of the activity at hand.
    Field {
        /// Where the property goes.
        to: Slot,
        /// Which property.
        field: Field,
    },
    /// Go on elsewhere.
    Jump {
        /// The step to go on with.
        target: Target,
    },
    /// Go on elsewhere where the test has this answer.
    JumpIf {
        /// The answer that jumps.
        answer: bool,
        /// Where the test leaves its answer.
        test: Slot,
        /// The step to go on with.
        target: Target,
    },
    /// Whether any activity passes the steps up to `end`.
    Any {
        /// Where the answer goes.
        to: Slot,
        /// Where the test leaves its answer.
        test: Slot,
        /// The step after the test.
        end: Target,
    },
    /// Whether every activity does.
    Every {
        /// Where the answer goes.
        to: Slot,
        /// Where the test leaves its answer.
        test: Slot,
        /// The step after the test.
        end: Target,
    },
    /// A field summed over the activities that do.
    Sum {
        /// Where the sum goes.
        to: Slot,
        /// The property that is summed.
        field: Field,
        /// Where the test leaves its answer; a constant yes where there is none.
        test: Slot,
        /// The step after the test.
        end: Target,
    },
    /// How many do.
    Count {
        /// Where the count goes.
        to: Slot,
        /// Where the test leaves its answer; a constant yes where there is none.
        test: Slot,
        /// The step after the test.
        end: Target,
    },
    /// A named value is known; remember the row of a table it rests on.
    Keep {
        /// Which named value, by its place.
        number: u32,
    },
    /// A named value is used; so is the row it rests on.
    Draw {
        /// Which named value, by its place.
        number: u32,
    },
    /// The row read by a condition that failed is nobody's reason.
    Forget,
    /// Whether a condition of taking part holds.
    Condition {
        /// Which condition, by its place.
        number: u32,
        /// Where the test leaves its answer.
        test: Slot,
    },
    /// Who does each activity.
    Assign,
    /// What each activity costs.
    Price,
    /// With a tariff given, the budget starts with that, and the policy's own start is passed over.
    JumpIfTariff {
        /// The step to go on with.
        target: Target,
    },
    /// What the budget starts with.
    Start {
        /// Where the amount is.
        from: Slot,
    },
    /// A discount.
    Discount {
        /// Which discount, by its place.
        number: u32,
        /// Where the share or the amount is.
        from: Slot,
    },
    /// The budget is known.
    Budget,
    /// A contribution.
    Contribution {
        /// Which contribution, by its place.
        number: u32,
        /// Where the amount is.
        from: Slot,
    },
    /// All contributions are known.
    Contributions,
    /// Planned and balance are known; a line for each activity.
    Balance,
    /// Shortage and who bears it.
    Outcome,
    /// Where a table had no row, there is no light and no rule speaks.
    JumpIfMissed {
        /// The step to go on with.
        target: Target,
    },
    /// The light is this.
    Light {
        /// The light.
        colour: Colour,
    },
    /// The light is the contract's own.
    UsualLight,
    /// A rule speaks.
    Rule {
        /// Which rule, by its place.
        number: u32,
    },
}
