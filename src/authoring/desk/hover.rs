//! What stands at a place: a name with its unit, its label and where it is declared, or a keyword.
//!
//! In: a text, a place, the catalogue. Out: a [`Hover`], where there is something to say.
//! Absent on purpose: sentences about a sum; `explain` has those.

use super::names::{Kind, Name, names};
use super::place::{Within, is_of_a_word, within, word, word_start};
use super::wanted::wanted;
use super::words;
use crate::authoring::describe::Text;
use crate::authoring::read_policy;
use crate::domain::Catalogue;
use crate::source::{Source, Span};
use crate::syntax::keywords::{ALL, Keyword, Language, spell};
use crate::syntax::next;

/// The longest line of a declaration that is shown, in characters.
const LONGEST: usize = 160;

/// The longest keyword has so many words, less one.
const MOST_WORDS: usize = 10;

/// What stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// Where it stands.
    pub span: Span,
    /// The name or the keyword, as written.
    pub text: String,
    /// What it is.
    pub kind: Kind,
    /// What a person calls it; for a keyword what it is for.
    pub label: Option<Text>,
    /// What its values are in, or may be.
    pub unit: Option<Text>,
    /// What it belongs to: the fact of a value, the category of a service.
    pub of: Option<String>,
    /// The spelling in both languages, of a keyword.
    pub spelled: Option<Text>,
    /// Where it is declared; none for keywords and what the program knows by itself.
    pub declared: Option<Declared>,
}

/// Where a name is declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Declared {
    /// In this text: the place of the name, and the first line of what declares it.
    Here(Span, String),
    /// In the shared catalogue.
    Catalogue,
}

/// What stands at a place; none where there is nothing to say.
#[must_use]
pub fn hover(source: &Source, at: usize, catalogue: &Catalogue) -> Option<Hover> {
    let text = source.text();
    let span = word(text, at);
    if span.start == span.end || within(text.get(..span.start)?) != Within::Language {
        return None;
    }
    named(source, span, catalogue).or_else(|| keyword(text, span))
}

/// A name, of the kind that may stand there where several have it.
fn named(source: &Source, span: Span, catalogue: &Catalogue) -> Option<Hover> {
    let text = source.slice(span);
    let checked = read_policy(source, catalogue);
    let all = names(&checked.document, checked.policy.as_ref(), catalogue);
    let all: Vec<Name> = all.into_iter().filter(|name| name.name == text).collect();
    let before = source.text().get(..span.start)?;
    let next = next(before);
    let reads_as_name = next.as_ref().is_none_or(|next| next.name || next.code);
    let kinds: &[Kind] = if before.ends_with('@') {
        &[Kind::Source]
    } else {
        next.as_ref().map_or(&[], |next| wanted(next).kinds)
    };
    let here = all.iter().find(|name| name.at == Some(span));
    let fits = all.iter().find(|name| kinds.contains(&name.kind));
    let any = all.first().filter(|_| reads_as_name);
    let name = here.or(fits).or(any)?;
    let declared = match (name.at, name.whole) {
        (Some(at), Some(whole)) => Some(Declared::Here(at, first_line(source.slice(whole)))),
        _ if name.kind == Kind::Finding => None,
        _ => Some(Declared::Catalogue),
    };
    Some(Hover {
        span,
        text: text.to_owned(),
        kind: name.kind,
        label: name.label.clone(),
        unit: name.unit.clone(),
        of: name.of.clone(),
        spelled: None,
        declared,
    })
}

/// The longest keyword that the word is a part of.
fn keyword(text: &str, word: Span) -> Option<Hover> {
    let mut starts = vec![word.start];
    for _ in 0..MOST_WORDS {
        let last = *starts.last()?;
        let before = text.get(..last)?.trim_end_matches([' ', '\t', '\r', '\n']);
        if before.len() == last || !before.ends_with(is_of_a_word) {
            break;
        }
        starts.push(word_start(text, before.len()));
    }
    let found = starts.iter().flat_map(|start| {
        ALL.iter().filter_map(|keyword| {
            let end = longest(text, *start, *keyword)?;
            (end >= word.end).then_some((Span::new(*start, end), *keyword))
        })
    });
    let (span, keyword) = found.max_by_key(|(span, keyword)| {
        (span.end.saturating_sub(span.start), std::cmp::Reverse(*keyword))
    })?;
    Some(Hover {
        span,
        text: text.get(span.start..span.end)?.to_owned(),
        kind: Kind::Keyword,
        label: words::keyword(keyword),
        unit: None,
        of: None,
        spelled: Some(Text {
            nl: spell(keyword, Language::Dutch).to_owned(),
            en: spell(keyword, Language::English).to_owned(),
        }),
        declared: None,
    })
}

/// Where a keyword that begins at a place ends; none where another word stands there.
fn longest(text: &str, start: usize, keyword: Keyword) -> Option<usize> {
    let spellings = [Language::English, Language::Dutch]
        .into_iter()
        .flat_map(|language| keyword.spellings(language));
    spellings.filter_map(|spelling| stands(text, start, spelling)).max()
}

fn stands(text: &str, start: usize, spelling: &str) -> Option<usize> {
    let mut rest = text.get(start..)?;
    for (place, part) in spelling.split(' ').enumerate() {
        if place > 0 {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
        }
        rest = rest.strip_prefix(part)?;
        if rest.starts_with(is_of_a_word) {
            return None;
        }
    }
    Some(text.len().saturating_sub(rest.len()))
}

fn first_line(text: &str) -> String {
    let line = text.lines().next().unwrap_or("").trim_end();
    let mut shown: String = line.chars().take(LONGEST).collect();
    if line.chars().count() > LONGEST {
        shown.push('…');
    }
    shown
}
