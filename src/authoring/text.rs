//! Checking and formatting.

use crate::check::{self, Policy};
use crate::diagnostic::{Diagnostic, has_errors};
use crate::domain::Catalogue;
use crate::source::Source;
use crate::syntax::tree::{Document, Item};
use crate::syntax::{self, Language};

/// A policy text that has been read: the policy where there is no error, and all there is to say.
#[derive(Debug)]
pub struct CheckedPolicy {
    /// The policy.
    pub policy: Option<Policy>,
    /// What the text says.
    pub document: Document,
    /// Every diagnostic, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads and checks a policy.
#[must_use]
pub fn read_policy(source: &Source, catalogue: &Catalogue) -> CheckedPolicy {
    let (document, mut diagnostics) = syntax::parse(source);
    let (policy, more) = check::check(source, &document, catalogue);
    diagnostics.extend(more);
    let diagnostics = in_order(diagnostics);
    let policy = policy.filter(|_| !has_errors(&diagnostics));
    CheckedPolicy { policy, document, diagnostics }
}

/// Reads and checks a catalogue.
#[must_use]
pub fn read_catalogue(source: &Source) -> (Option<Catalogue>, Vec<Diagnostic>) {
    let (document, mut diagnostics) = syntax::parse(source);
    let (catalogue, more) = check::catalogue(source, &document);
    diagnostics.extend(more);
    let diagnostics = in_order(diagnostics);
    (catalogue.filter(|_| !has_errors(&diagnostics)), diagnostics)
}

/// Everything there is to say about a text, a policy or a catalogue.
#[must_use]
pub fn check(source: &Source, catalogue: &Catalogue) -> Vec<Diagnostic> {
    let (document, mut diagnostics) = syntax::parse(source);
    let is_catalogue = document.items.iter().any(|item| matches!(item.value, Item::Catalogue(_)));
    let more = if is_catalogue {
        check::catalogue(source, &document).1
    } else {
        check::check(source, &document, catalogue).1
    };
    diagnostics.extend(more);
    in_order(diagnostics)
}

/// The text as the formatter writes it, in another spelling where one is asked for.
///
/// # Errors
/// The diagnostics of a text that cannot be read; nothing of it would be lost silently.
pub fn format(source: &Source, language: Option<Language>) -> Result<String, Vec<Diagnostic>> {
    let (document, diagnostics) = syntax::parse(source);
    if has_errors(&diagnostics) {
        return Err(diagnostics);
    }
    Ok(syntax::print(&document, language.unwrap_or(document.language)))
}

fn in_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by_key(Diagnostic::span);
    diagnostics
}
