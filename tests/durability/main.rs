//! What is acknowledged is kept: the service is killed while it publishes, and PostgreSQL is stopped under it.
//!
//! `PVB_KILLS=100 cargo test --test durability` kills a hundred times each; without, a few times. `PVB_SEED` repeats the
//! moments of one run: the seed is printed.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that fails, or overflows, may say so by panicking"
)]

#[path = "../databases/mod.rs"]
mod databases;

mod killed;
mod service;
mod stopped;
