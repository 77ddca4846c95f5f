//! Diagnostics as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::source::{Source, Span};

/// The answer to a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Diagnostics")]
pub struct CheckAnswer {
    /// Every diagnostic.
    pub diagnostics: Vec<DiagnosticText>,
}

/// A diagnostic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Diagnostic")]
pub struct DiagnosticText {
    /// What kind; stable.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// Where.
    pub span: SpanText,
    /// Other places that have to do with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
}

/// Another place that a diagnostic has to do with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Related {
    /// What to see there.
    pub message: String,
    /// Where.
    pub span: SpanText,
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Span")]
pub struct SpanText {
    /// First byte.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// A place in a text.
#[must_use]
pub fn span_text(source: &Source, span: Span) -> SpanText {
    let place = source.place(span.start);
    SpanText { start: span.start, end: span.end, line: place.line, column: place.column }
}

/// Diagnostics over their text.
#[must_use]
pub fn check_answer(source: &Source, diagnostics: &[Diagnostic]) -> CheckAnswer {
    let span = |span: Span| span_text(source, span);
    let related = |label: &Label| Related { message: label.text.clone(), span: span(label.span) };
    let text = |diagnostic: &Diagnostic| DiagnosticText {
        code: diagnostic.code.text(),
        severity: match diagnostic.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        message: diagnostic.message.clone(),
        help: diagnostic.help.clone(),
        span: span(diagnostic.span()),
        related: diagnostic.labels.iter().skip(1).map(related).collect(),
    };
    CheckAnswer { diagnostics: diagnostics.iter().map(text).collect() }
}
