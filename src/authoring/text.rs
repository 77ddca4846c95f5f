//! Checking and formatting.

use std::collections::BTreeSet;

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

impl CheckedPolicy {
    /// Whether the text is a catalogue and no policy.
    #[must_use]
    pub fn is_catalogue(&self) -> bool {
        is_catalogue(&self.document)
    }
}

/// Reads and checks a policy.
#[must_use]
pub fn read_policy(source: &Source, catalogue: &Catalogue) -> CheckedPolicy {
    let (document, reading) = syntax::parse(source);
    let (policy, checking) = check::check(source, &document, catalogue);
    let diagnostics = together(source, reading, checking);
    let policy = policy.filter(|_| !has_errors(&diagnostics));
    CheckedPolicy { policy, document, diagnostics }
}

/// Reads and checks a catalogue.
#[must_use]
pub fn read_catalogue(source: &Source) -> (Option<Catalogue>, Vec<Diagnostic>) {
    let (document, reading) = syntax::parse(source);
    let (catalogue, checking) = check::catalogue(source, &document);
    let diagnostics = together(source, reading, checking);
    (catalogue.filter(|_| !has_errors(&diagnostics)), diagnostics)
}

/// Everything there is to say about a text, a policy or a catalogue.
#[must_use]
pub fn check(source: &Source, catalogue: &Catalogue) -> Vec<Diagnostic> {
    let (document, reading) = syntax::parse(source);
    let checking = if is_catalogue(&document) {
        check::catalogue(source, &document).1
    } else {
        check::check(source, &document, catalogue).1
    };
    together(source, reading, checking)
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

fn is_catalogue(document: &Document) -> bool {
    document.items.iter().any(|item| matches!(item.value, Item::Catalogue(_)))
}

/// What reading and checking say, in the order of the text. On a line that cannot be read, what the
/// checker makes of the rest is guesswork, and is left out.
fn together(
    source: &Source,
    reading: Vec<Diagnostic>,
    checking: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let line = |diagnostic: &Diagnostic| source.place(diagnostic.span().start).line;
    let unread: BTreeSet<usize> = reading.iter().map(line).collect();
    let follows = |diagnostic: &Diagnostic| unread.contains(&line(diagnostic));
    let mut all = reading;
    all.extend(checking.into_iter().filter(|diagnostic| !follows(diagnostic)));
    all.sort_by_key(Diagnostic::span);
    all
}
