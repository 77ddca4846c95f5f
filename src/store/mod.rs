//! Where versions of policies live, and which one is in force on a date.
//!
//! In: policy texts, from a folder. Out: checked and compiled versions, shared, found by organisation
//! and date in a time that hardly grows with their number.
//! Absent on purpose: any other home than a folder, and publishing.

/// The folder that is looked in when none is named.
pub const USUAL: &str = "policies";

mod comparison;
mod courses;
mod folder;
mod version;
mod versions;

pub use folder::{Folder, OpenError};
pub use version::{Answer, SharedCatalogue, Version};
pub use versions::{NotThere, PolicyName, Versions};
