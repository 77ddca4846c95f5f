//! The nouns of the field: catalogue, indication, performer, arrangement.
//!
//! In: nothing but amounts. Out: types that every pass after the tree shares.
//! Absent on purpose: how these come from text or over the wire, and what a policy makes of them.

mod arrangement;
mod catalogue;
mod consent;
mod course;
mod fault;
mod label;
mod nearest;
mod performer;
mod points;
mod reason;
mod terms;

pub use arrangement::{Activity, Arrangement, Capacity, FactValue, Frequency, Tariff};
pub use catalogue::{
    CARE, Catalogue, Category, CategoryId, Indication, IndicationId, Measure, Role, RoleId,
    Service, ServiceId, Signer, SignerId,
};
pub use consent::Consent;
pub use course::{Agreed, Course, Event, Happening, Indicated, Opening};
pub use fault::{Fault, FaultCode};
pub use label::{Label, Locale};
pub use nearest::nearest;
pub use performer::{Performer, Performers};
pub use points::PointsName;
pub use reason::{OpenQuestion, Reason};
pub use terms::{Bearer, Colour, FINDING_CODES, PaymentUnit, Purpose, Severity};
