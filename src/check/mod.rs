//! Tree to policy: every name known, every unit fitting, every client covered.
//!
//! In: a [`tree::Document`](crate::syntax::tree::Document) and the shared catalogue. Out: a [`Policy`]
//! where there is no error, and every diagnostic in any case.
//! Absent on purpose: evaluation. A checked policy cannot fail on a valid arrangement, save by overflow.

pub mod expression;
pub mod policy;

pub use policy::Policy;

use crate::diagnostic::Diagnostic;
use crate::domain::Catalogue;
use crate::source::Source;
use crate::syntax::tree::Document;

/// Checks a policy against a catalogue. All errors are reported, not the first only.
#[must_use]
pub fn check(_source: &Source, _document: &Document, _catalogue: &Catalogue) -> (Option<Policy>, Vec<Diagnostic>) {
    (None, Vec::new())
}

/// Reads a catalogue.
#[must_use]
pub fn catalogue(_source: &Source, _document: &Document) -> (Option<Catalogue>, Vec<Diagnostic>) {
    (None, Vec::new())
}
