//! JSON to domain and back: the only place that knows the field names of the contract.
//!
//! In: JSON texts. Out: an arrangement with every fault of the request, and statements, diagnostics
//! and problems as JSON.
//! Absent on purpose: HTTP itself, and any rule of a policy. Nothing inside the program derives
//! `Serialize`; the shapes that travel stand here and are made from the domain's own.

mod canonical;
mod json;
mod plain;
mod problem;
pub mod read;
pub mod record;
pub mod shapes;
pub mod write;

pub use canonical::canonical_sha256;
pub use json::Json;
pub use problem::{Problem, ProblemError};
