//! Tree to policy: every name known, every unit fitting, every client covered.
//!
//! In: a [`tree::Document`] and the shared catalogue. Out: a [`Policy`] where there is no error, and
//! every diagnostic in any case.
//! Absent on purpose: evaluation. A checked policy cannot fail on a valid arrangement, save by
//! overflow.

pub mod expression;
pub mod policy;

mod over_time;
mod table;

mod account;
mod assemble;
mod blocks;
mod calendar;
mod called;
mod catalogue;
mod conditions;
mod context;
mod coverage;
mod examples;
mod roles;
mod indications;
mod inputs;
mod kinds;
mod lets;
mod money;
mod order;
mod outcomes;
mod possible;
mod services;
mod support;
mod tables;

pub use policy::Policy;

use blocks::Blocks;
use context::Context;

use crate::diagnostic::{Code, Diagnostic, has_errors};
use crate::domain::Catalogue;
use crate::source::{Source, Span};
use crate::syntax::tree;

/// Checks a policy against a catalogue. All errors are reported, not the first only.
#[must_use]
pub fn check(
    source: &Source,
    document: &tree::Document,
    catalogue: &Catalogue,
) -> (Option<Policy>, Vec<Diagnostic>) {
    let mut context = Context::new(source, catalogue, document);
    let blocks = Blocks::sort(&mut context, document);
    let policy = assemble::assemble(&mut context, &blocks);
    let mut diagnostics = context.diagnostics;
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span(), diagnostic.code));
    diagnostics.dedup();
    let policy = policy.filter(|_| !has_errors(&diagnostics) && document.unread.is_empty());
    (policy, diagnostics)
}

/// Reads a catalogue.
#[must_use]
pub fn catalogue(
    source: &Source,
    document: &tree::Document,
) -> (Option<Catalogue>, Vec<Diagnostic>) {
    catalogue::read(source, document)
}

/// Reports an item that belongs in the other kind of file.
fn misplaced(context: &mut Context<'_>, span: Span, here: &str) {
    let message = format!("this does not belong in {here}");
    let diagnostic = Diagnostic::new(Code::MisplacedItem, span, message).help(
        "the catalogue declares services, roles and signers; a policy says what it does with them",
    );
    context.report(diagnostic);
}
