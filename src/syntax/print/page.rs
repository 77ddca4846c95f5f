//! Lines of text with indents, blank lines and comments.
//!
//! In: lines and the places they came from, the comments of the document. Out: the whole text. A line
//! that grows too long goes on in the next, one step further in. Each
//! comment goes out with the first line that stands behind it in the source.
//! Absent on purpose: what the lines say.

use super::words::Words;
use crate::source::Span;
use crate::syntax::keywords::Language;
use crate::syntax::tree::{At, Comment};

const INDENT: &str = "    ";

/// A text that is being written.
pub(super) struct Page<'d> {
    language: Language,
    text: String,
    comments: std::iter::Peekable<std::slice::Iter<'d, At<Comment>>>,
    depth: usize,
    /// Whether a comment may still stand behind the last line.
    has_room: bool,
}

impl<'d> Page<'d> {
    /// An empty page.
    pub(super) fn new(language: Language, comments: &'d [At<Comment>]) -> Self {
        let comments = comments.iter().peekable();
        Self { language, text: String::new(), comments, depth: 0, has_room: false }
    }

    /// The text, with the comments that are left.
    pub(super) fn finish(mut self) -> String {
        self.catch_up(usize::MAX);
        self.text
    }

    /// An empty line of words in the page's language.
    pub(super) const fn words(&self) -> Words {
        Words::new(self.language)
    }

    /// Writes the comments behind earlier lines that stand before a place.
    pub(super) fn trail(&mut self, before: usize) {
        while self.has_room {
            let is_next =
                |comment: &&'d At<Comment>| comment.span.start < before && comment.value.trailing;
            let Some(comment) = self.comments.next_if(is_next) else { return };
            self.behind(&comment.value.text);
        }
    }

    /// Writes an empty line, unless the page is empty.
    pub(super) fn blank(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
            self.has_room = false;
        }
    }

    /// Writes a line for a whole entry and the comments in and before it.
    pub(super) fn entry(&mut self, span: Span, words: Words) {
        self.catch_up(span.start);
        // A comment in the middle of an entry stands above it, but the last may stay behind it.
        let mut held = None;
        while let Some(comment) = self.comments.next_if(|comment| comment.span.start < span.end) {
            if let Some(earlier) = held.replace(comment) {
                self.above(&earlier.value);
            }
        }
        match held {
            Some(last) if last.value.trailing => {
                self.line(words);
                self.behind(&last.value.text);
            }
            Some(last) => {
                self.above(&last.value);
                self.line(words);
            }
            None => self.line(words),
        }
    }

    /// Writes the first line of something that goes on in further lines.
    pub(super) fn open(&mut self, start: usize, words: Words) {
        self.catch_up(start);
        self.line(words);
        self.depth = self.depth.saturating_add(1);
    }

    /// Writes the last line of something that was opened.
    pub(super) fn close(&mut self, end: usize, words: Words) {
        self.catch_up(end);
        self.depth = self.depth.saturating_sub(1);
        self.line(words);
    }

    fn line(&mut self, words: Words) {
        let depth = self.depth;
        for (number, line) in words.lines(depth.saturating_mul(INDENT.len())).iter().enumerate() {
            self.depth = depth.saturating_add(usize::from(number > 0));
            self.put(line);
        }
        self.depth = depth;
        self.has_room = true;
    }

    fn put(&mut self, line: &str) {
        for _ in 0..self.depth {
            self.text.push_str(INDENT);
        }
        self.text.push_str(line);
        self.text.push('\n');
        self.has_room = false;
    }

    /// Writes every comment that stands before a place.
    fn catch_up(&mut self, before: usize) {
        self.trail(before);
        while let Some(comment) = self.comments.next_if(|comment| comment.span.start < before) {
            self.above(&comment.value);
        }
    }

    /// Writes a comment on a line of its own.
    fn above(&mut self, comment: &Comment) {
        if comment.apart {
            self.blank();
        }
        self.put(&comment.text);
    }

    fn behind(&mut self, comment: &str) {
        if self.text.ends_with('\n') {
            self.text.pop();
        }
        self.text.push_str("  ");
        self.text.push_str(comment);
        self.text.push('\n');
        self.has_room = false;
    }
}
