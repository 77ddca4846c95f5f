//! One look over a text before it is read.
//!
//! In: the text. Out: its comments, or the bracket that is nested too deep.
//! Absent on purpose: whether brackets match; the grammar sees to that.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::syntax::tree::{At, Comment};

/// How deep brackets may stand in each other. The parser and every later pass walk them with the
/// machine's own stack, which ends.
const MAX_BRACKETS: usize = 64;

/// How long one text between quotes may be, in bytes: a statement repeats it beside every line.
const MAX_STRING: usize = 1_000;

/// The comments of a text, in order; `Err` for brackets nested too deep.
pub(super) fn scan(text: &str) -> Result<Vec<At<Comment>>, Diagnostic> {
    let mut comments = Vec::new();
    let mut depth: usize = 0;
    let mut line_is_blank = true;
    let mut at = 0;
    while let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let mut next = at.saturating_add(character.len_utf8());
        match character {
            '"' => {
                next = string_end(text, at).unwrap_or(next);
                if next.saturating_sub(at) > MAX_STRING {
                    return Err(too_long(Span::new(at, next)));
                }
            }
            '#' => {
                next = line_end(text, at);
                let words = text.get(at..next).unwrap_or("").trim_end().to_owned();
                let span = Span::new(at, at.saturating_add(words.len()));
                let trailing = !line_is_blank;
                let apart = !trailing && is_apart(text, comments.last(), at);
                comments.push(At::new(Comment { text: words, trailing, apart }, span));
            }
            '(' | '[' | '{' => depth = depth.saturating_add(1),
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_BRACKETS {
            return Err(super::reader::too_deep(Span::new(at, next)));
        }
        line_is_blank = character == '\n' || (line_is_blank && character.is_whitespace());
        at = next;
    }
    Ok(comments)
}

/// Whether nothing but an empty line stands between the comment before and a place.
fn is_apart(text: &str, before: Option<&At<Comment>>, at: usize) -> bool {
    let Some(before) = before.filter(|before| !before.value.trailing) else { return false };
    let between = text.get(before.span.end..at).unwrap_or("");
    between.trim().is_empty() && between.matches('\n').count() > 1
}

fn too_long(span: Span) -> Diagnostic {
    let message = format!("a text between quotes may have at most {MAX_STRING} characters");
    Diagnostic::new(Code::TooLong, span, message).help("shorten it, or put the rest in a comment")
}

fn line_end(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or("");
    rest.find('\n').map_or(text.len(), |length| from.saturating_add(length))
}

/// The end of the string that begins here, quote included; none when its line ends first.
fn string_end(text: &str, from: usize) -> Option<usize> {
    let mut escaped = false;
    for (place, character) in text.get(from..)?.char_indices().skip(1) {
        match character {
            '\n' => return None,
            '"' if !escaped => return Some(from.saturating_add(place).saturating_add(1)),
            _ => escaped = character == '\\' && !escaped,
        }
    }
    None
}
