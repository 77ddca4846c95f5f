//! A policy as data: its structure, and the schema of the arrangement it needs.
//!
//! In: a checked policy, its text and the catalogue. Out: JSON values for people who build on them.
//! Absent on purpose: evaluation.

mod over_time;
mod schema;
mod structure;

pub use schema::schema;
pub use structure::structure;
