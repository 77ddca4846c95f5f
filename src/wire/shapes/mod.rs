//! The shapes of requests, and of the short answers that `write` has no need of, for whoever documents them.
//!
//! In: nothing. Out: types that say which fields there are, each with what it means.
//! Absent on purpose: reading. `read` does that over a tree, to tell every fault at once; a test keeps both in
//! step, by asking the service which fields it knows.

mod answered;
mod arrangement;
mod asked;
mod course;
mod listing;
mod owner;

pub use arrangement::{
    Activity, Arrangement, Capacity, Client, Fact, Indication, Minutes, Performer, Period, Tariff,
    Times,
};
pub use asked::{
    Comparison, Evaluation, LedgerComparison, LedgerOrder, PlaceInText, PolicyText, Spelling,
    TextToFormat, UnderName, UnderText, Yardstick,
};
pub use course::{
    Agreement, Course, CourseClient, Event, EventActivity, HeldIndication, Opening, SignedActivity,
};
pub use listing::{Alive, OrganisationListed, Organisations, Ready, VersionListed, VersionsListed};
pub use owner::{Approval, KeyWanted, RoleName, Withdrawal};

/// A decimal, zero or more, as text.
pub(super) const DECIMAL: &str = r"^[0-9]{1,12}(\.[0-9]{1,9})?$";
/// A decimal above zero, as text.
pub(super) const POSITIVE: &str = r"^(?=.*[1-9])[0-9]{1,12}(\.[0-9]{1,9})?$";
/// The hash of a text.
pub(super) const SHA256: &str = "^[0-9a-f]{64}$";
