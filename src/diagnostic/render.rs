//! Diagnostics as a person reads them: the line of text, an arrow, the words, the mend.

use std::sync::Arc;

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report,
};

use super::{Diagnostic, Severity};
use crate::source::Source;

/// A text with a longer line than this is shown without pictures.
const WIDEST: usize = 2_000;

/// Renders diagnostics over their source, in the order given.
#[must_use]
pub fn render(source: &Source, diagnostics: &[Diagnostic]) -> String {
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor())
        .with_width(100)
        .with_links(false);
    // The picture has room for columns up to 65,535, and nobody reads a line that long.
    let too_wide = source.text().lines().any(|line| line.len() > WIDEST);
    let named = Arc::new(NamedSource::new(source.name(), source.text().to_owned()));
    let mut text = String::new();
    for diagnostic in diagnostics {
        if too_wide {
            text.push_str(&without_picture(source, diagnostic));
            continue;
        }
        let report = Report::new(bridge(diagnostic)).with_source_code(Arc::clone(&named));
        if handler.render_report(&mut text, report.as_ref()).is_err() {
            text.push_str(&diagnostic.message);
        }
        text.push('\n');
    }
    text
}

/// A diagnostic on a line of its own, for text whose lines are too long to show.
fn without_picture(source: &Source, diagnostic: &Diagnostic) -> String {
    let place = source.place(diagnostic.span().start);
    let help = diagnostic.help.as_ref().map(|help| format!("\n  help: {help}")).unwrap_or_default();
    let (name, code) = (source.name(), diagnostic.code.text());
    format!("{name}:{place}: {code}: {}{help}\n", diagnostic.message)
}

fn bridge(diagnostic: &Diagnostic) -> MietteDiagnostic {
    let labels = diagnostic.labels.iter().map(|label| {
        let length = label.span.end.saturating_sub(label.span.start);
        let text = (!label.text.is_empty()).then(|| label.text.clone());
        LabeledSpan::new(text, label.span.start, length)
    });
    let mut bridged = MietteDiagnostic::new(diagnostic.message.clone())
        .with_code(diagnostic.code.text())
        .with_severity(match diagnostic.severity() {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
        .with_labels(labels);
    if let Some(help) = &diagnostic.help {
        bridged = bridged.with_help(help.clone());
    }
    bridged
}
