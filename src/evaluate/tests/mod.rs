//! Evaluations of small policies built by hand.

mod builder;
mod facts;
mod findings;
mod sums;
