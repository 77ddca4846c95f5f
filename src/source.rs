//! Policy text and places in it.
//!
//! In: the text of a file and its name. Out: [`Source`], [`Span`], [`Place`].
//! Absent on purpose: any idea of what the text means.

use std::sync::Arc;

/// A text with the name it is known by (a path, or `request` for text that came over the wire).
#[derive(Debug, Clone)]
pub struct Source {
    name: Arc<str>,
    text: Arc<str>,
    /// Where each line begins; finding a place must not cost the whole text each time.
    lines: Arc<[usize]>,
}

impl Source {
    /// A named text.
    #[must_use]
    pub fn new(name: &str, text: &str) -> Self {
        let after_newlines = text.match_indices('\n').map(|(newline, _)| newline.saturating_add(1));
        let lines: Vec<usize> = std::iter::once(0).chain(after_newlines).collect();
        Self { name: Arc::from(name), text: Arc::from(text), lines: Arc::from(lines) }
    }

    /// The name to show in messages.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of a span; empty when the span lies outside.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or("")
    }

    /// Line and column of a byte offset, both from 1; columns count characters.
    #[must_use]
    pub fn place(&self, offset: usize) -> Place {
        let line = self.lines.partition_point(|start| *start <= offset).max(1);
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or("");
        let column = before.chars().count().saturating_add(1);
        Place { line, column }
    }
}

/// A stretch of a source text, in bytes, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
}

impl Span {
    /// A span from start to end.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A line and a column, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl std::fmt::Display for Place {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}:{}", self.line, self.column)
    }
}
