//! A policy as data: its structure, and the schema of the arrangement it needs; and as sentences: the
//! matrix of the policies, and what their units are worth.
//!
//! In: a checked policy, its text and the catalogue. Out: JSON values for people who build on them.
//! Absent on purpose: evaluation.

mod over_time;
mod schema;
mod structure;

// In sentences, in both languages.
mod text;
mod known;
mod subject;
mod conditions;
mod amounts;
mod candidate;
pub mod catalogue;
pub mod values;
pub mod matrix;

pub use candidate::{Candidate, Entry};
pub use catalogue::catalogue;
pub use matrix::matrix;
pub use schema::schema;
pub use structure::structure;
pub use subject::Subject;
pub use text::{Because, Open, Text};
pub use values::values;
