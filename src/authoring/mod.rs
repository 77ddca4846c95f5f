//! What an owner does with text: check, format, translate, run the examples, describe, be helped to go on.
//!
//! In: policy text. Out: diagnostics, text, what became of each example, a policy's structure and the
//! schema of the arrangement it needs.
//! Absent on purpose: where texts live; `store` knows that.

mod constant;
pub mod describe;
pub mod desk;
pub mod examples;
mod given;
mod text;

pub use crate::syntax::Language;
pub use text::{CheckedPolicy, check, format, read_catalogue, read_policy};
