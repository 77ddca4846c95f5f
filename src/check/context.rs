//! What every check shares: the catalogue, the diagnostics so far, reasons and declared names.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::expression::Expression;
use super::policy::{Fact, FactId, Let, LetId, ReasonId, Table, TableId};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Catalogue, Label, OpenQuestion, PaymentUnit, Reason, nearest};
use crate::quantity::{Calendar, DecimalError, Exact, Unit, parse_decimal};
use crate::source::{Source, Span};
use crate::syntax::tree;

/// So many diagnostics are reported of one policy; whoever has more mends these first.
const MOST_DIAGNOSTICS: usize = 200;

/// So many places of the sources may stand behind one rule: a statement repeats them at every line.
const MOST_PLACES: usize = 12;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Fact(FactId),
    Table(TableId),
    Let(LetId),
}

/// A declared name, and whether anything uses it.
#[derive(Debug)]
pub(super) struct Declaration {
    pub(super) what: Named,
    pub(super) span: Span,
    pub(super) used: bool,
}

/// A declared source.
#[derive(Debug)]
pub(super) struct Cited {
    pub(super) name: String,
    pub(super) title: Label,
    pub(super) span: Span,
    pub(super) used: bool,
}

/// The state of checking one policy. What could not be made is `None`, and has been reported.
pub(super) struct Context<'a> {
    pub(super) source: &'a Source,
    pub(super) catalogue: &'a Catalogue,
    /// Where the file could not be read; what seems absent may stand there.
    unread: &'a [Span],
    /// The places of its items.
    items: Vec<Span>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) sources: Vec<Cited>,
    pub(super) reasons: Vec<Reason>,
    pub(super) open_questions: Vec<OpenQuestion>,
    pub(super) names: BTreeMap<String, Declaration>,
    pub(super) unit: Option<PaymentUnit>,
    pub(super) calendar: Calendar,
    pub(super) facts: Vec<Fact>,
    pub(super) tables: Vec<Option<Table>>,
    /// The unit of each table's numbers, known before its rows are.
    pub(super) table_units: Vec<Option<Unit>>,
    pub(super) lets: Vec<Option<Let>>,
    /// Named values that nothing changes, known before all else, and whether something used them.
    pub(super) fixed: BTreeMap<String, (Expression, bool)>,
    /// What the policy calls its rules, by their names.
    pub(super) labels: BTreeMap<String, Label>,
    /// The names of discounts and contributions, also of those that were wrong.
    pub(super) declared_lines: Vec<String>,
    pub(super) from: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        source: &'a Source,
        catalogue: &'a Catalogue,
        document: &'a tree::Document,
    ) -> Self {
        Self {
            source,
            catalogue,
            unread: &document.unread,
            items: document.items.iter().map(|item| item.span).collect(),
            diagnostics: Vec::new(),
            sources: Vec::new(),
            reasons: Vec::new(),
            open_questions: Vec::new(),
            names: BTreeMap::new(),
            unit: None,
            calendar: super::calendar::fallback(),
            facts: Vec::new(),
            tables: Vec::new(),
            table_units: Vec::new(),
            lets: Vec::new(),
            fixed: BTreeMap::new(),
            labels: BTreeMap::new(),
            declared_lines: Vec::new(),
            from: None,
            until: None,
        }
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        match self.diagnostics.len().cmp(&MOST_DIAGNOSTICS) {
            std::cmp::Ordering::Less => self.diagnostics.push(diagnostic),
            std::cmp::Ordering::Equal => {
                let message = "there is more to say about this policy than is shown";
                let closing = Diagnostic::new(Code::TooMany, diagnostic.span(), message)
                    .help("mend these first");
                self.diagnostics.push(closing);
            }
            std::cmp::Ordering::Greater => {}
        }
    }

    /// Whether enough has been said, so that nearest names need not be looked for.
    pub(super) fn is_full(&self) -> bool {
        self.diagnostics.len() > MOST_DIAGNOSTICS
    }

    /// Keeps at most so many of something; says so where there are more.
    pub(super) fn at_most<T>(&mut self, things: &mut Vec<T>, most: usize, what: &str, span: Span) {
        if things.len() > most {
            let message =
                format!("a policy may have at most {most} {what}, and this has {}", things.len());
            self.report(Diagnostic::new(Code::TooMany, span, message));
            things.truncate(most);
        }
    }

    /// Reports a block with more entries than it may have.
    pub(super) fn too_many(
        &mut self,
        count: usize,
        most: usize,
        what: &str,
        at: Option<Span>,
    ) -> bool {
        if count > most {
            let message = format!("a policy may have at most {most} {what}, and this has {count}");
            self.report(Diagnostic::new(Code::TooMany, at.unwrap_or_default(), message));
        }
        count > most
    }

    /// Reports something that is absent where it should stand, unless it may stand there unread.
    pub(super) fn report_absent(&mut self, diagnostic: Diagnostic) {
        if !self.is_unread_around(diagnostic.span()) {
            self.report(diagnostic);
        }
    }

    /// Reports something that is absent from the whole file, unless a part of that is unread.
    pub(super) fn report_absent_anywhere(&mut self, diagnostic: Diagnostic) {
        if self.unread.is_empty() {
            self.report(diagnostic);
        }
    }

    /// Whether a part of the item that stands at a place is unread; at no item, of what lies between.
    pub(super) fn is_unread_around(&self, place: Span) -> bool {
        let within = |item: &Span, at: usize| item.start <= at && at < item.end;
        match self.items.iter().find(|item| within(item, place.start)) {
            Some(item) => self.unread.iter().any(|unread| within(item, unread.start)),
            None => self
                .unread
                .iter()
                .any(|unread| !self.items.iter().any(|item| within(item, unread.start))),
        }
    }

    /// Reports a name that nothing declares, with the nearest that something does.
    pub(super) fn unknown(&mut self, what: &str, name: &str, span: Span, known: &[&str]) {
        if self.is_full() {
            return;
        }
        let mut diagnostic =
            Diagnostic::new(Code::UnknownName, span, format!("there is no {what} `{name}`"));
        if let Some(near) = nearest(name, known.iter().copied()) {
            diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
        } else if !known.is_empty() && known.len() <= 12 {
            diagnostic = diagnostic.help(format!("known: {}", known.join(", ")));
        }
        self.report(diagnostic);
    }

    /// Declares a fact, table or named value; a name serves once.
    pub(super) fn declare(&mut self, name: &tree::Text, what: Named) {
        if let Some(earlier) = self.names.get(&name.value) {
            let diagnostic = Diagnostic::new(
                Code::RepeatedName,
                name.span,
                format!("`{}` is declared twice", name.value),
            )
            .label(earlier.span, "first here")
            .help("give one of them another name");
            self.report(diagnostic);
            return;
        }
        let used = self.fixed.get(&name.value).is_some_and(|(_, used)| *used);
        let declaration = Declaration { what, span: name.span, used };
        self.names.insert(name.value.clone(), declaration);
    }

    /// What a name stands for; marks it as used.
    pub(super) fn resolve(&mut self, name: &str) -> Option<Named> {
        let declaration = self.names.get_mut(name)?;
        declaration.used = true;
        Some(declaration.what)
    }

    /// A decimal as written.
    pub(super) fn number(&mut self, text: &str, span: Span) -> Option<Exact> {
        match parse_decimal(text) {
            Ok(number) => Some(number),
            Err(error) => {
                let why = match error {
                    DecimalError::NotADecimal => "is not a number",
                    DecimalError::TooPrecise => "has more than nine digits behind the point",
                    DecimalError::TooLarge => "has more than twelve digits before the point",
                };
                self.report(Diagnostic::new(Code::BadNumber, span, format!("`{text}` {why}")));
                None
            }
        }
    }

    /// A whole number from 1 to 10,000.
    pub(super) fn count(&mut self, text: &tree::Text) -> Option<u32> {
        let count = text.value.parse::<u32>().ok().filter(|count| (1..=10_000).contains(count));
        if count.is_none() {
            let message = format!("`{}` is not a whole number from 1 to 10000", text.value);
            self.report(Diagnostic::new(Code::BadNumber, text.span, message));
        }
        count
    }

    /// A number above zero.
    pub(super) fn positive(&mut self, text: &tree::Text) -> Option<Exact> {
        let number = self.number(&text.value, text.span)?;
        if number.is_positive() {
            return Some(number);
        }
        let diagnostic = Diagnostic::new(Code::BadNumber, text.span, "zero has no meaning here")
            .help("write a number above zero");
        self.report(diagnostic);
        None
    }

    /// A whole number above zero as written: of things that are not cut in pieces.
    pub(super) fn positive_whole(&mut self, text: &tree::Text) -> Option<Exact> {
        let number = self.positive(text)?;
        if Exact::whole(number.floor()) == number {
            return Some(number);
        }
        let message = format!("`{}` is no whole number", text.value);
        let diagnostic = Diagnostic::new(Code::BadNumber, text.span, message)
            .help("write a whole number, as 2 per year, or leave it out and mark it undecided");
        self.report(diagnostic);
        None
    }

    /// A date as written.
    pub(super) fn date(&mut self, text: &str, span: Span) -> Option<NaiveDate> {
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        if date.is_none() {
            let diagnostic =
                Diagnostic::new(Code::BadDate, span, format!("the date `{text}` does not exist"))
                    .help("write year-month-day, as 2013-10-21");
            self.report(diagnostic);
        }
        date
    }

    /// Makes the reason of a rule from its own notes, or its block's where it has none; collects what
    /// its own notes leave open (a block's are collected once, for the block); warns where nothing says
    /// where the rule comes from.
    pub(super) fn reason(
        &mut self,
        rule: &str,
        span: Span,
        own: &tree::Notes,
        block: &tree::Notes,
    ) -> ReasonId {
        let notes = if own.0.is_empty() { block } else { own };
        if notes.0.is_empty() {
            let message = format!("nothing says where {rule} comes from");
            let diagnostic = Diagnostic::new(Code::NoCitation, span, message)
                .help("cite the source, as `@rules 8`, or write `assumed \"why\"`");
            self.report(diagnostic);
        }
        self.reason_quietly(rule, span, notes, own)
    }

    /// The same without a warning.
    pub(super) fn reason_quietly(
        &mut self,
        rule: &str,
        span: Span,
        notes: &tree::Notes,
        own: &tree::Notes,
    ) -> ReasonId {
        let reason = self.sourced(rule, span, notes);
        self.open(rule, own);
        let id = ReasonId(self.reasons.len());
        self.reasons.push(reason);
        id
    }

    /// What notes say of where a rule comes from; reports sources that are not declared.
    pub(super) fn sourced(&mut self, rule: &str, span: Span, notes: &tree::Notes) -> Reason {
        let at = self.source.place(span.start);
        let (called, rule) = (self.called(rule), rule.to_owned());
        let mut reason = Reason { rule, called, cites: Vec::new(), assumed: None, at };
        for note in &notes.0 {
            match &note.value {
                tree::Note::Cite(source, places) => self.cite(source, places, &mut reason),
                tree::Note::Assumed(why) => reason.assumed = Some(label(why)),
                tree::Note::Undecided(_) => {}
            }
        }
        self.at_most(&mut reason.cites, MOST_PLACES, "places behind one rule", span);
        reason
    }

    /// Collects what notes leave open.
    pub(super) fn open(&mut self, block: &str, notes: &tree::Notes) {
        for note in &notes.0 {
            if let tree::Note::Undecided(what) = &note.value {
                let at = self.source.place(note.span.start);
                let what = label(what);
                let (called, block) = (self.called(block), block.to_owned());
                self.open_questions.push(OpenQuestion { block, called, what, at });
            }
        }
    }

    fn cite(&mut self, source: &tree::Text, places: &[tree::Text], reason: &mut Reason) {
        let known = self.sources.iter_mut().find(|known| known.name == source.value);
        if let Some(known) = known {
            known.used = true;
        } else {
            let message = format!("there is no source `{}`", source.value);
            let names: Vec<&str> = self.sources.iter().map(|known| known.name.as_str()).collect();
            let help = nearest(&source.value, names.iter().copied()).map_or_else(
                || format!("declare it: source {} \"…\"", source.value),
                |near| format!("did you mean `{near}`?"),
            );
            self.report(Diagnostic::new(Code::UnknownSource, source.span, message).help(help));
        }
        if places.is_empty() {
            reason.cites.push(source.value.clone());
        }
        for place in places {
            let place = place.value.trim_matches('"');
            reason.cites.push(format!("{} {place}", source.value));
        }
    }
}

/// A label with its escapes undone.
pub(super) fn label(label: &tree::Label) -> Label {
    Label {
        dutch: unescaped(&label.first.value),
        english: label.second.as_ref().map(|second| unescaped(&second.value)),
    }
}

/// A label, or the name itself where there is none.
pub(super) fn label_or_name(written: Option<&tree::Label>, name: &str) -> Label {
    written.map_or_else(|| Label::same(&name.replace('_', " ")), label)
}

/// A string with its escapes undone.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter == '\\' {
            plain.extend(letters.next());
        } else {
            plain.push(letter);
        }
    }
    plain
}
