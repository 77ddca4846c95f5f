//! What happened to versions and keys, in order, so that nobody can change it unseen.
//!
//! In: what happens, by whom and when. Out: rows of a chain in which each holds the hash of the one before it,
//! and what stands after them: versions with their history, drafts, keys.
//! Absent on purpose: where rows are kept (`store`), how a happening is written as JSON (`wire`), and who may
//! do what (`access`).

mod chain;
mod event;
mod standing;

pub use chain::{Broken, Hash, Row, verify};
pub use event::{Attempt, Event, KeyGiven, Recorded, Signature};
pub use standing::{Draft, Edition, Key, Stamp, Standing, State, Unfit};
