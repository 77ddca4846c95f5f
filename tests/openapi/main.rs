//! The document of the interface: it says what the service does, and the service does what it says.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails may say so by panicking"
)]

mod document;
mod fields;
mod life;
mod live;
mod page;
mod rules;
mod schema;
