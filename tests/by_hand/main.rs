//! What a plan makes of an arrangement, on policies put together by hand.
#![expect(clippy::panic, reason = "a test that fails may say so by panicking")]

mod builder;
mod facts;
mod findings;
mod sums;
