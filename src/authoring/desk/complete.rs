//! Completion: what may be written at a place, by the grammar and by the names that are known.
//!
//! In: a text, a place, the catalogue. Out: [`Completion`]s, those first that belong most to the place.
//! Absent on purpose: whether a sentence then makes sense; `check` says that.

use super::names::{Kind, Name, names};
use super::place::{Within, is_of_a_word, within, word, word_start};
use super::wanted::{VALUES, wanted};
use super::words;
use crate::authoring::describe::Text;
use crate::authoring::{CheckedPolicy, read_policy};
use crate::domain::Catalogue;
use crate::source::{Source, Span};
use crate::syntax::keywords::{Keyword, Language};
use crate::syntax::tree::Item;
use crate::syntax::{Next, next};

/// The longest keyword has so many words, less one.
const MOST_WORDS: usize = 8;

/// Something that may be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What to write.
    pub text: String,
    /// What it stands for.
    pub kind: Kind,
    /// What a person calls it; for a keyword what it is for.
    pub label: Option<Text>,
    /// What its values are in.
    pub unit: Option<Text>,
    /// What it is to be written in place of.
    pub span: Span,
}

/// What may be written at a place. What stands behind the place, up to the end of its word, is replaced too.
#[must_use]
pub fn complete(source: &Source, at: usize, catalogue: &Catalogue) -> Vec<Completion> {
    let text = source.text();
    let Some(before) = text.get(..at) else { return Vec::new() };
    if within(before) != Within::Language {
        return Vec::new();
    }
    let checked = read_policy(source, catalogue);
    let place = Place { text, at, checked: &checked, catalogue };
    let start = word_start(text, at);
    let mut found = Vec::new();
    if before.get(..start).is_some_and(|before| before.ends_with('@')) {
        place.names(start, &[Kind::Source], &[], &mut found);
        return found;
    }
    if let Some(next) = before.get(..start).and_then(next) {
        place.here(start, &next, &mut found);
    }
    place.phrases(start, &mut found);
    found
}

struct Place<'a> {
    text: &'a str,
    at: usize,
    checked: &'a CheckedPolicy,
    catalogue: &'a Catalogue,
}

impl Place<'_> {
    /// What begins with the word at the place.
    fn here(&self, start: usize, next: &Next<'_>, found: &mut Vec<Completion>) {
        let wanted = wanted(next);
        if next.name || next.code {
            let code: &[Kind] = if next.code { &[Kind::Code] } else { &[] };
            let kinds: &[Kind] = if next.name { wanted.kinds } else { &[] };
            self.names(start, kinds, &wanted.of, found);
            self.names(start, code, &[], found);
        }
        // the grammar reads a light in a sum, only for the checker to say that it cannot stand there
        let light = [Keyword::Red, Keyword::Orange, Keyword::Green];
        let sum = next.name && wanted.kinds == VALUES;
        let keywords = next.keywords.iter().filter(|one| !(sum && light.contains(one)));
        self.keywords(start, &keywords.copied().collect::<Vec<_>>(), found);
    }

    /// Keywords of several words that begin before the word at the place.
    fn phrases(&self, word: usize, found: &mut Vec<Completion>) {
        let mut start = word;
        for _ in 0..MOST_WORDS {
            let before = self.text.get(..start).unwrap_or("").trim_end_matches([' ', '\t']);
            if before.len() == start || !before.ends_with(is_of_a_word) {
                return;
            }
            start = word_start(self.text, before.len());
            if let Some(next) = self.text.get(..start).and_then(next) {
                self.keywords(start, &next.keywords, found);
            }
        }
    }

    fn keywords(&self, start: usize, keywords: &[Keyword], found: &mut Vec<Completion>) {
        let typed = self.typed(start);
        let words = typed.split_whitespace().count();
        for keyword in keywords.iter().filter(|keyword| self.fits(**keyword)) {
            for spelling in self.spellings(*keyword) {
                let several = spelling.split(' ').count() >= words.max(1);
                let known = found.iter().any(|one| one.text == spelling);
                if several && spelling.starts_with(&typed) && spelling != typed && !known {
                    found.push(Completion {
                        text: spelling.to_owned(),
                        kind: Kind::Keyword,
                        label: words::keyword(*keyword),
                        unit: None,
                        span: self.span(start),
                    });
                }
            }
        }
    }

    /// The spellings to offer: those of the text's language; where nothing tells that yet, both.
    fn spellings(&self, keyword: Keyword) -> Vec<&'static str> {
        let document = &self.checked.document;
        let languages: &[Language] = if document.items.is_empty() {
            &[Language::Dutch, Language::English]
        } else if document.language == Language::Dutch {
            &[Language::Dutch]
        } else {
            &[Language::English]
        };
        languages.iter().flat_map(|language| keyword.spellings(*language)).copied().collect()
    }

    /// Whether an item belongs in a text of this sort: a policy, or the catalogue.
    fn fits(&self, keyword: Keyword) -> bool {
        let items = &self.checked.document.items;
        let shared = matches!(
            keyword,
            Keyword::Catalogue
                | Keyword::Law
                | Keyword::Delivery
                | Keyword::Profiles
                | Keyword::Signer
        );
        let policy = items.iter().any(|item| matches!(item.value, Item::Policy(_)));
        !(shared && policy)
    }

    fn names(&self, start: usize, kinds: &[Kind], of: &[String], found: &mut Vec<Completion>) {
        let typed = self.typed(start);
        let (document, policy) = (&self.checked.document, self.checked.policy.as_ref());
        let owned = |name: &Name| {
            of.is_empty()
                || name.kind != Kind::Choice
                || name.of.as_ref().is_some_and(|owner| of.contains(owner))
        };
        for name in names(document, policy, self.catalogue) {
            let fits = kinds.contains(&name.kind) && owned(&name);
            let known = found.iter().any(|one| one.text == name.name && one.kind == name.kind);
            if fits && !known && name.name.starts_with(&typed) && name.name != typed {
                found.push(Completion {
                    text: name.name,
                    kind: name.kind,
                    label: name.label,
                    unit: name.unit,
                    span: self.span(start),
                });
            }
        }
    }

    /// What was typed from a place on, with one blank between words.
    fn typed(&self, start: usize) -> String {
        let typed = self.text.get(start..self.at).unwrap_or("");
        let mut words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if typed.ends_with([' ', '\t']) && !words.is_empty() {
            words.push(' ');
        }
        words
    }

    fn span(&self, start: usize) -> Span {
        Span::new(start, word(self.text, self.at).end)
    }
}
