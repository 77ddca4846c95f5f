//! Where versions of policies live, and which one is in force on a date.
//!
//! In: policy texts, from a folder, an SQLite file or PostgreSQL. Out: checked and compiled versions, shared,
//! found by organisation and date in a time that hardly grows with their number; and what is published, kept.
//! Absent on purpose: who may publish (`access`), and HTTP.

/// The folder that is looked in when none is named.
pub const USUAL: &str = "policies";

mod comparison;
mod courses;
mod folder;
mod folder_home;
mod home;
mod library;
mod open;
mod sql;
mod version;
mod versions;

pub use folder::{Folder, OpenError};
pub use folder_home::{FolderHome, seed_from};
pub use home::{Appended, Changed, Doing, Home, HomeError};
pub use library::{
    KeyRefused, KeyWanted, Library, NotDone, Outcome, Refusals, Shelf, Trouble, Unreadable,
    signature,
};
pub use open::{NotOpened, Place, USUAL_FILE};
pub use sql::Sql;
pub use version::{Answer, SharedCatalogue, Version};
pub use versions::{NotThere, PolicyName, Versions};
