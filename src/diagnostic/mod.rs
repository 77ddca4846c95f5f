//! Diagnostics: what is wrong with, or remarkable in, a policy text.
//!
//! In: a code, words and places from any pass. Out: [`Diagnostic`], and its rendering with arrows.
//! Absent on purpose: the rules that find something; each stands with its pass.

mod code;
mod render;

pub use code::Code;
pub use render::render;

use crate::source::Span;

/// How much a diagnostic matters. Only errors stop a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The policy cannot be used.
    Error,
    /// The policy can be used; look at this.
    Warning,
}

/// One thing to tell the owner of a policy. Lower case, no full stop, the reader's own words in
/// backticks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of thing; stable.
    pub code: Code,
    /// What is wrong.
    pub message: String,
    /// Where: the first is the place itself, others say what it clashes with.
    pub labels: Vec<Label>,
    /// What to do.
    pub help: Option<String>,
}

/// A place with a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What to see there; may be empty.
    pub text: String,
}

impl Diagnostic {
    /// A diagnostic at one place.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            labels: vec![Label { span, text: String::new() }],
            help: None,
        }
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// How much it matters; a property of its code.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// The place itself.
    #[must_use]
    pub fn span(&self) -> Span {
        self.labels.first().map_or(Span::default(), |label| label.span)
    }
}

/// Whether any of these stops the policy.
#[must_use]
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
}
