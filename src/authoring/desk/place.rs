//! Words around a place in a text.
//!
//! In: a text and a byte in it. Out: the word there, and whether it stands between quotes or in a comment.
//! Absent on purpose: what the word means.

use crate::source::Span;

/// Whether a sign may stand in a name, a code or a keyword.
pub(super) fn is_of_a_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// The beginning of the word that ends at a place.
pub(super) fn word_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or("");
    before.trim_end_matches(is_of_a_word).len()
}

/// The word around a place; empty where there is none.
pub(super) fn word(text: &str, at: usize) -> Span {
    let start = word_start(text, at);
    let behind = text.get(at..).unwrap_or("");
    let rest = behind.trim_start_matches(is_of_a_word);
    Span::new(start, text.len().saturating_sub(rest.len()))
}

/// What a place stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    /// The language itself.
    Language,
    /// A text between quotes.
    Quotes,
    /// A comment.
    Comment,
}

/// What the end of a text stands in.
pub(super) fn within(before: &str) -> Within {
    let line = before.rsplit('\n').next().unwrap_or("");
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '#' => return Within::Comment,
            '"' => {
                let mut escaped = false;
                loop {
                    let Some(inside) = signs.next() else { return Within::Quotes };
                    if inside == '"' && !escaped {
                        break;
                    }
                    escaped = inside == '\\' && !escaped;
                }
            }
            _ => {}
        }
    }
    Within::Language
}
