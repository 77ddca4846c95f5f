//! Diagnostics as a person reads them: the line of text, an arrow, the words, the mend.

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report,
};

use super::{Diagnostic, Severity};
use crate::source::Source;

/// Renders diagnostics over their source, in the order given.
#[must_use]
pub fn render(source: &Source, diagnostics: &[Diagnostic]) -> String {
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor())
        .with_width(100)
        .with_links(false);
    let mut text = String::new();
    for diagnostic in diagnostics {
        let report = Report::new(bridge(diagnostic))
            .with_source_code(NamedSource::new(source.name(), source.text().to_owned()));
        if handler.render_report(&mut text, report.as_ref()).is_err() {
            text.push_str(&diagnostic.message);
        }
        text.push('\n');
    }
    text
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
