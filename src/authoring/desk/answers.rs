//! What the desk found, as it travels.

use super::{Completion, Declared, Hover};
use crate::authoring::describe::Text;
use crate::authoring::examples::{Failure, Outcome, Ran, run};
use crate::authoring::{Language, format, read_policy};
use crate::domain::Catalogue;
use crate::source::Source;
use crate::syntax;
use crate::wire::write::{
    CompletionAnswer, CompletionText, DeclaredText, ExampleText, ExamplesAnswer, FailureText,
    FormatAnswer, HoverAnswer, HoverText, InBoth, check_answer, span_text,
};

/// A text formatted, in another spelling where one is asked for.
#[must_use]
pub fn format_answer(source: &Source, language: Option<Language>) -> FormatAnswer {
    match format(source, language) {
        Ok(text) => {
            let written = language.unwrap_or_else(|| syntax::parse(source).0.language);
            FormatAnswer {
                changed: text != source.text(),
                source: Some(text),
                language: Some(match written {
                    Language::Dutch => "nl",
                    Language::English => "en",
                }),
                diagnostics: Vec::new(),
            }
        }
        Err(diagnostics) => FormatAnswer {
            source: None,
            language: None,
            changed: false,
            diagnostics: check_answer(source, &diagnostics).diagnostics,
        },
    }
}

/// Every example of a text run.
#[must_use]
pub fn examples_answer(source: &Source, catalogue: &Catalogue) -> ExamplesAnswer {
    let checked = read_policy(source, catalogue);
    let ran = run(source, &checked, catalogue);
    let count = |outcome: &str| ran.iter().filter(|one| named(&one.outcome) == outcome).count();
    ExamplesAnswer {
        ran: checked.policy.is_some(),
        passed: count("passed"),
        failed: count("failed"),
        skipped: count("skipped"),
        diagnostics: check_answer(source, &checked.diagnostics).diagnostics,
        examples: ran.into_iter().map(|one| example(source, one)).collect(),
    }
}

fn example(source: &Source, ran: Ran) -> ExampleText {
    let outcome = named(&ran.outcome);
    let failures = match ran.outcome {
        Outcome::Failed(failures) => failures,
        Outcome::Passed | Outcome::Skipped => Vec::new(),
    };
    let failure = |Failure { span, expected, found, .. }| FailureText {
        span: span_text(source, span),
        expected,
        found,
    };
    ExampleText {
        title: ran.title,
        span: span_text(source, ran.span),
        outcome,
        failures: failures.into_iter().map(failure).collect(),
    }
}

const fn named(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "passed",
        Outcome::Skipped => "skipped",
        Outcome::Failed(_) => "failed",
    }
}

/// What may be written at a place.
#[must_use]
pub fn completion_answer(source: &Source, completions: Vec<Completion>) -> CompletionAnswer {
    let text = |Completion { text, kind, label, unit, span }| CompletionText {
        text,
        kind: super::Kind::name(kind),
        label: label.map(both),
        unit: unit.map(both),
        span: span_text(source, span),
    };
    CompletionAnswer { completions: completions.into_iter().map(text).collect() }
}

/// What stands at a place.
#[must_use]
pub fn hover_answer(source: &Source, hover: Option<Hover>) -> HoverAnswer {
    let declared = |declared| match declared {
        Declared::Here(span, line) => {
            DeclaredText { within: "text", span: Some(span_text(source, span)), line: Some(line) }
        }
        Declared::Catalogue => DeclaredText { within: "catalogue", span: None, line: None },
    };
    let text = |hover: Hover| HoverText {
        span: span_text(source, hover.span),
        text: hover.text,
        kind: hover.kind.name(),
        label: hover.label.map(both),
        unit: hover.unit.map(both),
        of: hover.of,
        spelled: hover.spelled.map(both),
        declared: hover.declared.map(declared),
    };
    HoverAnswer { hover: hover.map(text) }
}

fn both(text: Text) -> InBoth {
    InBoth { nl: text.nl, en: text.en }
}
