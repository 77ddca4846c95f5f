//! Text to tree: the only place that knows the parser library.
//!
//! In: a [`Source`]. Out: a [`tree::Document`] holding whatever could be read, and a diagnostic for
//! whatever could not. `parts` and `reader` are the tools, the other files each build one part of
//! the tree, `recover` explains what is broken.
//! Absent on purpose: any check of meaning, and any text that costs more than time in line with its
//! length: `scan` turns those away before they are read.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser library makes one `Rule` of the whole grammar, hundreds of variants; each \
              builder names the few that its own rule lets through"
)]

mod account;
mod block;
mod budget;
mod example;
mod expected;
mod expression;
mod first;
mod header;
mod indication;
mod language;
mod next;
mod offers;
mod parts;
mod reader;
mod recover;
mod scan;
mod support;
mod table;

use std::num::NonZeroUsize;
use std::sync::Once;

use pest::Parser as _;
use pest::error::ErrorVariant;
use pest::iterators::Pairs;
use pest_derive::Parser;

pub use self::next::{Next, next};
use self::reader::Reader;
use super::keywords::Language;
use super::tree;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Source, Span};

#[derive(Parser)]
#[grammar = "../grammar/keywords.pest"]
#[grammar = "../grammar/pvb.pest"]
struct Grammar;

/// The longest text that is read, in bytes; real policies stay under a fifth of it.
pub const MAX_LENGTH: usize = 128 * 1024;
/// How many syntax diagnostics one text gets before `too-many` closes the list.
const MAX_DIAGNOSTICS: usize = 100;
/// The parser's wall: calls for the longest text, with room; only text made to be slow meets it.
const MAX_CALLS: usize = MAX_LENGTH * 400;

/// Reads a text. The document holds everything that could be read; it says the whole text only when
/// there are no diagnostics.
#[must_use]
pub fn parse(source: &Source) -> (tree::Document, Vec<Diagnostic>) {
    let text = source.text();
    if text.len() > MAX_LENGTH {
        return (empty(), vec![too_long(text)]);
    }
    let scan = match scan::scan(text) {
        Ok(scan) => scan,
        Err(diagnostic) => return (empty(), vec![diagnostic]),
    };
    let pairs = match read(Rule::document, text) {
        Ok(pairs) => pairs,
        Err(failure) => return (empty(), vec![failure.diagnostic(0)]),
    };
    let (language, mixed) = language::tell(pairs.clone());
    let mut reader = Reader::new(text, 0, language, scan);
    let items = block::items(&mut reader, pairs);
    let (comments, mut diagnostics) = reader.finish();
    diagnostics.extend(mixed);
    let unread = diagnostics.iter().map(Diagnostic::span).collect();
    (tree::Document { language, items, comments, unread }, in_order(diagnostics))
}

/// Reads one expression out of a text, such as the inside of `{ … }` in a message.
///
/// # Errors
/// One diagnostic at the word that cannot be read.
pub fn parse_expression(
    source: &Source,
    span: Span,
) -> Result<tree::At<tree::Expression>, Diagnostic> {
    let text = source.slice(span);
    if text.len() > MAX_LENGTH {
        return Err(too_long(text));
    }
    let scan = scan::scan(text).map_err(|diagnostic| moved(diagnostic, span.start))?;
    let language = Language::English;
    let pairs = match read(Rule::only_expression, text) {
        Ok(pairs) => pairs,
        Err(failure @ Failure::Wall { .. }) => return Err(failure.diagnostic(span.start)),
        Err(Failure::At { .. }) => {
            let mut reader = Reader::new(text, span.start, language, scan);
            return Err(recover::alone(&mut reader, Rule::only_expression, text));
        }
    };
    let language = language::tell(pairs.clone()).0;
    let mut reader = Reader::new(text, span.start, language, scan);
    let expression = pairs
        .flatten()
        .find(|pair| pair.as_rule() == Rule::expression)
        .and_then(|pair| expression::expression(&mut reader, pair));
    let unread = Diagnostic::new(Code::Syntax, span, "I cannot read this");
    expression.ok_or_else(|| reader.finish().1.into_iter().next().unwrap_or(unread))
}

/// Why the parser stopped.
enum Failure {
    /// The furthest place it came to, and what could have stood there.
    At { place: usize, expected: Vec<Rule> },
    /// It met one of its own limits.
    Wall { place: usize },
}

impl Failure {
    fn diagnostic(self, offset: usize) -> Diagnostic {
        match self {
            Self::At { place, .. } => {
                let place = place.saturating_add(offset);
                Diagnostic::new(Code::Syntax, Span::new(place, place), "I cannot read this")
            }
            Self::Wall { place } => {
                let place = place.saturating_add(offset);
                reader::too_deep(Span::new(place, place))
            }
        }
    }
}

fn read(rule: Rule, text: &str) -> Result<Pairs<'_, Rule>, Failure> {
    static LIMIT: Once = Once::new();
    LIMIT.call_once(|| pest::set_call_limit(NonZeroUsize::new(MAX_CALLS)));
    Grammar::parse(rule, text).map_err(|error| {
        let place = match error.location {
            pest::error::InputLocation::Pos(place) => place,
            pest::error::InputLocation::Span((start, _)) => start,
        };
        match error.variant {
            ErrorVariant::ParsingError { positives, .. } => {
                Failure::At { place, expected: positives }
            }
            ErrorVariant::CustomError { .. } => Failure::Wall { place },
        }
    })
}

fn empty() -> tree::Document {
    tree::Document {
        language: Language::English,
        items: Vec::new(),
        comments: Vec::new(),
        unread: vec![Span::default()],
    }
}

fn too_long(text: &str) -> Diagnostic {
    let message = format!(
        "this text has {} KiB; a policy has at most {} KiB",
        text.len().div_ceil(1024),
        MAX_LENGTH / 1024
    );
    Diagnostic::new(Code::TooLong, Span::new(0, 0), message)
        .help("put one organisation in a file, and leave long explanations out of it")
}

fn moved(mut diagnostic: Diagnostic, offset: usize) -> Diagnostic {
    for label in &mut diagnostic.labels {
        label.span.start = label.span.start.saturating_add(offset);
        label.span.end = label.span.end.saturating_add(offset);
    }
    diagnostic
}

fn in_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by_key(Diagnostic::span);
    diagnostics.dedup_by_key(|diagnostic| (diagnostic.code, diagnostic.span()));
    if diagnostics.len() > MAX_DIAGNOSTICS {
        let next = diagnostics.get(MAX_DIAGNOSTICS).map(Diagnostic::span).unwrap_or_default();
        diagnostics.truncate(MAX_DIAGNOSTICS);
        let message = "there is more that I cannot read from here on";
        let more = Diagnostic::new(Code::TooMany, next, message);
        diagnostics.push(more.help("mend what is shown first, and look again"));
    }
    diagnostics
}
