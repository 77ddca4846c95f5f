//! The header, the sources and the facts.

use chrono::NaiveDate;

use super::blocks::MOST_OF_A_KIND;
use super::context::{Cited, Context, Named, label};
use super::policy::{Fact, FactId, FactKind, ReasonId};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::Label;
use crate::quantity::Exact;
use crate::source::Span;
use crate::syntax::tree;

/// The header as checked.
pub(super) struct Header {
    pub(super) organisation: String,
    pub(super) title: Label,
    pub(super) from: NaiveDate,
    pub(super) until: Option<NaiveDate>,
}

impl Context<'_> {
    /// The header; its dates are inclusive at both ends.
    pub(super) fn header(&mut self, header: &tree::Header) -> Option<Header> {
        let from = self.date(&header.from.value, header.from.span);
        let until = match &header.until {
            None => Some(None),
            Some(until) => self.date(&until.value, until.span).map(Some),
        };
        let (from, until) = (from?, until?);
        self.from = Some(from);
        self.until = until;
        if let (Some(until), Some(written)) = (until, &header.until)
            && until < from
        {
            let message = "the last day in force lies before the first";
            let diagnostic = Diagnostic::new(Code::BadDate, written.span, message)
                .label(header.from.span, "the first day");
            self.report(diagnostic);
        }
        Some(Header {
            organisation: header.name.value.clone(),
            title: label(&header.title),
            from,
            until,
        })
    }

    /// Where the header comes from, if it says so; and what it leaves open.
    pub(super) fn header_reason(&mut self, header: &tree::Header) -> Option<ReasonId> {
        let notes = &header.notes;
        (!notes.0.is_empty())
            .then(|| self.reason_quietly("in force", header.from.span, notes, notes))
    }

    /// Declares the sources that rules may cite.
    pub(super) fn sources(&mut self, written: &[(&tree::Text, &tree::Label)]) {
        let names: Vec<&tree::Text> = written.iter().map(|(name, _)| *name).collect();
        self.distinct("sources", &names);
        for (name, title) in written {
            self.sources.push(Cited {
                name: name.value.clone(),
                title: label(title),
                span: name.span,
                used: false,
            });
        }
    }

    /// Declares a fact.
    pub(super) fn fact(&mut self, fact: &tree::Fact) {
        self.declare(&fact.name, Named::Fact(FactId(self.facts.len())));
        let mut labels = Vec::new();
        let kind = match &fact.kind {
            tree::FactKind::Truth => FactKind::Truth,
            tree::FactKind::Date => FactKind::Date,
            tree::FactKind::OneOf(choices) => {
                let names: Vec<&tree::Text> = choices.iter().map(|choice| &choice.name).collect();
                let at = names.first().map(|name| name.span);
                self.too_many(names.len(), MOST_OF_A_KIND, "values of a fact", at);
                self.distinct("values", &names);
                labels = self.choice_labels(choices);
                FactKind::OneOf(names.iter().map(|name| name.value.clone()).collect())
            }
            tree::FactKind::Number(bounds) => {
                let bounds = bounds.as_ref().and_then(|(low, high)| self.bounds(low, high));
                FactKind::Number(bounds)
            }
        };
        if !fact.notes.0.is_empty() {
            let rule = format!("fact {}", fact.name.value);
            self.reason_quietly(&rule, fact.name.span, &fact.notes, &fact.notes);
        }
        self.facts.push(Fact {
            name: fact.name.value.clone(),
            kind,
            label: fact.label.as_ref().map(label),
            labels,
        });
    }

    /// A label for each choice, or for none.
    fn choice_labels(&mut self, choices: &[tree::Choice]) -> Vec<Label> {
        let labels: Vec<Label> =
            choices.iter().filter_map(|choice| choice.label.as_ref()).map(label).collect();
        if labels.is_empty() || labels.len() == choices.len() {
            return labels;
        }
        for choice in choices.iter().filter(|choice| choice.label.is_none()) {
            let message = format!("`{}` has no label, and others do", choice.name.value);
            let diagnostic = Diagnostic::new(Code::MissingLabel, choice.name.span, message)
                .help("give each value a label, or none; the label of the fact stands last");
            self.report(diagnostic);
        }
        Vec::new()
    }

    fn bounds(&mut self, low: &tree::Text, high: &tree::Text) -> Option<(Exact, Exact)> {
        let from = self.number(&low.value, low.span)?;
        let to = self.number(&high.value, high.span)?;
        if to < from {
            let message = "the upper bound lies below the lower one";
            self.report(Diagnostic::new(Code::BadNumber, high.span, message));
            return None;
        }
        Some((from, to))
    }

    /// Reports what is declared and never used.
    pub(super) fn unused(&mut self) {
        let mut unused: Vec<(Span, String)> = Vec::new();
        for (name, declaration) in &self.names {
            if !declaration.used {
                let what = match declaration.what {
                    Named::Fact(_) => "fact",
                    Named::Table(_) => "table",
                    Named::Let(_) => "named value",
                };
                unused.push((declaration.span, format!("nothing uses the {what} `{name}`")));
            }
        }
        for source in &self.sources {
            if !source.used {
                unused.push((source.span, format!("nothing cites the source `{}`", source.name)));
            }
        }
        unused.sort();
        for (span, message) in unused {
            let diagnostic =
                Diagnostic::new(Code::UnusedName, span, message).help("use it, or leave it out");
            self.report_absent_anywhere(diagnostic);
        }
    }
}
