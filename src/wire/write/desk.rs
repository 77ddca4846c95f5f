//! What an owner's desk answers, as JSON: a formatted text, examples that ran, what may stand somewhere, and
//! what stands there.

use schemars::JsonSchema;
use serde::Serialize;

use super::diagnostic::{DiagnosticText, SpanText};

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "InBoth")]
pub struct InBoth {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
}

/// A text as the formatter writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Formatted")]
pub struct FormatAnswer {
    /// The text; null where it cannot be read, which `diagnostics` then tells.
    pub source: Option<String>,
    /// The spelling that it is written in; null with it.
    #[schemars(extend("enum" = ["nl", "en", null]))]
    pub language: Option<&'static str>,
    /// Whether it differs from the text that was sent.
    pub changed: bool,
    /// What could not be read.
    pub diagnostics: Vec<DiagnosticText>,
}

/// What became of the examples of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ExamplesRun")]
pub struct ExamplesAnswer {
    /// Whether the examples ran: those of a text with errors do not, and `diagnostics` tells them.
    pub ran: bool,
    /// How many came out as expected.
    pub passed: usize,
    /// How many did not.
    pub failed: usize,
    /// How many expect nothing.
    pub skipped: usize,
    /// Each example, in the order of the text.
    pub examples: Vec<ExampleText>,
    /// Every diagnostic of the text, as a check tells it.
    pub diagnostics: Vec<DiagnosticText>,
}

/// What became of one example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ExampleRun")]
pub struct ExampleText {
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub span: SpanText,
    /// Whether it came out as expected; one that expects nothing is skipped.
    #[schemars(extend("enum" = ["passed", "failed", "skipped"]))]
    pub outcome: &'static str,
    /// What is not as expected.
    pub failures: Vec<FailureText>,
}

/// An expectation that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ExampleFailure")]
pub struct FailureText {
    /// Where it stands; the example itself where that could not be evaluated.
    pub span: SpanText,
    /// The expectation as written, or what keeps the example from being evaluated.
    pub expected: String,
    /// What was found instead; null where nothing could be evaluated.
    pub found: Option<String>,
}

/// What may be written at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Completions")]
pub struct CompletionAnswer {
    /// Each, those first that belong most to the place.
    pub completions: Vec<CompletionText>,
}

/// Something that may be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Completion")]
pub struct CompletionText {
    /// What to write.
    pub text: String,
    /// What it is: `keyword`, `fact`, `service`, …
    pub kind: &'static str,
    /// What a person calls it; for a keyword what it is for; null where nobody says.
    pub label: Option<InBoth>,
    /// What its values are in; null where it has none, or that is not known.
    pub unit: Option<InBoth>,
    /// What it is to be written in place of.
    pub span: SpanText,
}

/// What stands at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Hovered")]
pub struct HoverAnswer {
    /// The name or keyword there; null where there is nothing to say.
    pub hover: Option<HoverText>,
}

/// A name or a keyword in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Hover")]
pub struct HoverText {
    /// Where it stands.
    pub span: SpanText,
    /// As it is written.
    pub text: String,
    /// What it is: `keyword`, `fact`, `service`, …
    pub kind: &'static str,
    /// What a person calls it; for a keyword what it is for; null where nobody says.
    pub label: Option<InBoth>,
    /// What its values are in, or may be; null where it has none, or that is not known.
    pub unit: Option<InBoth>,
    /// What it belongs to: the fact of a value, the category of a service; null where it stands alone.
    pub of: Option<String>,
    /// A keyword in both spellings; null for a name.
    pub spelled: Option<InBoth>,
    /// Where a name is declared; null for keywords, and for what the program knows by itself.
    pub declared: Option<DeclaredText>,
}

/// Where a name is declared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Declared")]
pub struct DeclaredText {
    /// In the text itself, or in the shared catalogue.
    #[schemars(extend("enum" = ["text", "catalogue"]))]
    pub within: &'static str,
    /// The place of the name there; null for the catalogue.
    pub span: Option<SpanText>,
    /// The first line of what declares it; null for the catalogue.
    pub line: Option<String>,
}
