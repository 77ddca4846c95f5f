//! The service as it runs: over real sockets, with limits set low enough to be met.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic,
    clippy::expect_used,
    reason = "a test that fails may say so by panicking"
)]

mod always;
mod limits;
mod logs;
mod running;
mod stopping;
mod tls;
