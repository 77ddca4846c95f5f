//! What the builders share: places, texts, notes, labels, and the diagnostics found on the way.
//!
//! In: pairs. Out: the small things of the tree that every block has.
//! Absent on purpose: any block of its own.

use pest::iterators::Pair;

use super::Rule;
use super::parts::{Parts, inner};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::syntax::keywords::Language;
use crate::syntax::tree::{At, Comment, Duration, Label, Note, Notes, Performer, Period, Text};

/// How deep expressions may stand in each other, brackets or not.
pub(super) const MAX_DEPTH: usize = 160;

/// Reads pairs into the tree.
pub(super) struct Reader<'s> {
    /// The text that was parsed.
    pub(super) text: &'s str,
    /// The spelling most of it is in.
    pub(super) language: Language,
    /// How deep the reader stands in an expression.
    pub(super) depth: usize,
    offset: usize,
    comments: Vec<At<Comment>>,
    diagnostics: Vec<Diagnostic>,
}

impl<'s> Reader<'s> {
    /// A reader of a text that begins at `offset` in its source.
    pub(super) fn new(
        text: &'s str,
        offset: usize,
        language: Language,
        comments: Vec<At<Comment>>,
    ) -> Self {
        Self { text, language, depth: 0, offset, comments, diagnostics: Vec::new() }
    }

    /// The comments, and what was wrong.
    pub(super) fn finish(self) -> (Vec<At<Comment>>, Vec<Diagnostic>) {
        (self.comments, self.diagnostics)
    }

    /// Adds a diagnostic.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// How many diagnostics there are.
    pub(super) fn reported(&self) -> usize {
        self.diagnostics.len()
    }

    /// Whether another diagnostic would not be shown.
    pub(super) fn is_full(&self) -> bool {
        self.reported() > super::MAX_DIAGNOSTICS
    }

    /// A stretch of the parsed text, as a place in the whole source.
    pub(super) fn place(&self, start: usize, end: usize) -> Span {
        Span::new(start.saturating_add(self.offset), end.saturating_add(self.offset))
    }

    /// Where a pair stands, without the white space and comments that the parser passed over in
    /// looking for a part that is not there.
    pub(super) fn span(&self, pair: &Pair<'_, Rule>) -> Span {
        let (start, end) = self.stretch(pair);
        self.place(start, end)
    }

    /// As [`Reader::span`], in the parsed text.
    pub(super) fn stretch(&self, pair: &Pair<'_, Rule>) -> (usize, usize) {
        let start = pair.as_span().start();
        let mut end = pair.as_span().end();
        loop {
            let kept = self.text.get(start..end).unwrap_or("").trim_end();
            end = start.saturating_add(kept.len());
            let found = self.comments.binary_search_by_key(&end, |comment| comment.span.end);
            match found.ok().and_then(|index| self.comments.get(index)) {
                Some(comment) if comment.span.start >= start => end = comment.span.start,
                Some(_) | None => return (start, end),
            }
        }
    }

    /// A thing where its pair stands.
    pub(super) fn at<T>(&self, pair: &Pair<'_, Rule>, value: T) -> At<T> {
        At::new(value, self.span(pair))
    }

    /// The words of a pair.
    pub(super) fn words(&self, pair: &Pair<'_, Rule>) -> Text {
        self.at(pair, pair.as_str().to_owned())
    }

    /// The text between quotes; its place includes them.
    pub(super) fn quoted(&self, pair: &Pair<'_, Rule>) -> Text {
        self.at(pair, unquoted(pair.as_str()).to_owned())
    }

    /// The next part as words, if it is of this rule.
    pub(super) fn text(&self, parts: &mut Parts<'_>, rule: Rule) -> Option<Text> {
        parts.accept(rule).map(|pair| self.words(&pair))
    }

    /// The next part as text without quotes, if it is a string.
    pub(super) fn string(&self, parts: &mut Parts<'_>) -> Option<Text> {
        parts.accept(Rule::string).map(|pair| self.quoted(&pair))
    }

    /// The words of every part of this rule in a pair, as in `names`.
    pub(super) fn list(&self, pair: Pair<'_, Rule>, rule: Rule) -> Vec<Text> {
        pair.into_inner()
            .filter(|part| part.as_rule() == rule)
            .map(|part| self.words(&part))
            .collect()
    }

    /// The label that comes next, if any.
    pub(super) fn label(&self, parts: &mut Parts<'_>) -> Option<Label> {
        let mut parts = Parts::of(parts.accept(Rule::label)?);
        let first = self.string(&mut parts)?;
        let second = parts.word(Rule::slash).then(|| self.string(&mut parts)).flatten();
        Some(Label { first, second })
    }

    /// The notes that come next; none is no notes.
    pub(super) fn notes(&self, parts: &mut Parts<'_>) -> Notes {
        let Some(notes) = parts.accept(Rule::notes) else { return Notes::default() };
        Notes(notes.into_inner().filter_map(|note| self.note(note)).collect())
    }

    fn note(&self, pair: Pair<'_, Rule>) -> Option<At<Note>> {
        let span = self.span(&pair);
        let rule = pair.as_rule();
        let mut parts = Parts::of(pair);
        let note = match rule {
            Rule::cite => {
                let source = self.text(&mut parts, Rule::name_text)?;
                Note::Cite(source, parts.map(|place| self.words(&place)).collect())
            }
            Rule::assumed => {
                parts.next();
                Note::Assumed(self.label(&mut parts)?)
            }
            _ => {
                parts.next();
                Note::Undecided(self.label(&mut parts)?)
            }
        };
        Some(At::new(note, span))
    }

    /// The period that comes next.
    pub(super) fn period(&self, parts: &mut Parts<'_>) -> Option<At<Period>> {
        let pair = parts.accept(Rule::period_word)?;
        let span = self.span(&pair);
        let period = match inner(pair)?.as_rule() {
            Rule::kw_day => Period::Day,
            Rule::kw_week => Period::Week,
            Rule::kw_month => Period::Month,
            _ => Period::Year,
        };
        Some(At::new(period, span))
    }

    /// The duration that comes next.
    pub(super) fn duration(&self, parts: &mut Parts<'_>) -> Option<Duration> {
        let mut parts = Parts::of(parts.accept(Rule::duration)?);
        let number = self.text(&mut parts, Rule::number)?;
        Some(Duration { number, period: self.period(&mut parts)? })
    }

    /// The signed number that comes next, sign and digits together.
    pub(super) fn signed(&self, parts: &mut Parts<'_>) -> Option<Text> {
        let pair = parts.accept(Rule::signed_number)?;
        let digits: String = pair.as_str().chars().filter(|sign| !sign.is_whitespace()).collect();
        Some(self.at(&pair, digits))
    }

    /// A performer.
    pub(super) fn performer(&self, pair: Pair<'_, Rule>) -> Option<At<Performer>> {
        let span = self.span(&pair);
        let performer = match inner(pair)?.as_rule() {
            Rule::kw_self => Performer::Own,
            Rule::kw_network => Performer::Network,
            Rule::kw_volunteer => Performer::Volunteer,
            Rule::kw_provider => Performer::Provider,
            _ => Performer::External,
        };
        Some(At::new(performer, span))
    }

    /// The performers in a list.
    pub(super) fn performers(&self, pair: Pair<'_, Rule>) -> Vec<At<Performer>> {
        pair.into_inner()
            .filter(|part| part.as_rule() == Rule::performer)
            .filter_map(|part| self.performer(part))
            .collect()
    }
}

/// A string without its quotes.
pub(super) fn unquoted(text: &str) -> &str {
    text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text)
}

/// The one diagnostic for text that is nested too deep.
pub(super) fn too_deep(span: Span) -> Diagnostic {
    Diagnostic::new(Code::TooDeep, span, "this is nested too deep, or too long a sum, to be read")
        .help("give a part of it a name of its own with `let`")
}
