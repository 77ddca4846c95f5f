//! Who may do what: roles, tenants, and the keys that other services come with.
//!
//! In: who asks, what he wants to do, and whose rules it concerns. Out: yes or no.
//! Absent on purpose: HTTP, tokens (`http::auth` reads those), and where keys are kept (`record`).

mod action;
mod key;
mod principal;

pub use action::{Action, Reach};
pub use key::{IssuedKey, KeyHash, KeyId, PresentedKey};
pub use principal::{Principal, Role};
