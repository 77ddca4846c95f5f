//! A client's course month by month, as a user of the service sees it: numbers worked out by hand.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that fails, or overflows, may say so by panicking"
)]

mod amsta_norschoten;
mod archipel;
mod asked;
mod compared;
mod conserved;
mod duties;
mod faults;
mod lapsing;
mod leaving;
mod made_up;
mod printed;
mod silent;
mod versions;
mod zzg;
