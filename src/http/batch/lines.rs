//! A stream of bytes, cut into lines.
//!
//! In: bytes as they arrive. Out: chunks of whole lines, each line numbered, none kept that is too long.
//! Absent on purpose: what stands on a line, also where nothing does: every line has its number and its
//! answer, so that no answer can be taken for that of another line.

use std::mem;
use std::ops::Range;

use axum::body::Bytes;

/// Enough lines for a chunk: a processor works on them for some milliseconds.
const LINES: usize = 32;
/// Enough bytes for a chunk, where lines are long.
const BYTES: usize = 64 * 1024;

/// A line of a chunk.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Where it stands in the text of the chunk, without what ends it.
    Whole(Range<usize>),
    /// It is longer than a line may be.
    TooLong,
}

/// Some lines after each other.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Chunk {
    /// The number of the first; that of the stream's first line is 0.
    pub first: u64,
    /// The whole lines.
    pub text: Vec<u8>,
    /// Every line, in order.
    pub lines: Vec<Line>,
}

/// What has arrived and is not worked on yet: less than two lines and a chunk, and one piece of the stream.
#[derive(Debug)]
pub(super) struct Lines {
    longest: usize,
    /// What is not looked at yet.
    rest: Bytes,
    /// The beginning of a line whose end is still to come.
    begun: Vec<u8>,
    /// Whether the line whose end is still to come is too long already.
    skipping: bool,
    chunk: Chunk,
}

impl Lines {
    /// Lines of at most so many bytes.
    pub fn new(longest: usize) -> Self {
        let chunk = Chunk::default();
        Self { longest, rest: Bytes::new(), begun: Vec::new(), skipping: false, chunk }
    }

    /// Whether there are enough lines to work on, so that no more bytes are to be put in.
    pub const fn enough(&self) -> bool {
        self.chunk.lines.len() >= LINES || self.chunk.text.len() >= BYTES
    }

    /// Whether there is a line to work on.
    pub const fn any(&self) -> bool {
        !self.chunk.lines.is_empty()
    }

    /// Puts in what comes next in the stream.
    pub fn put(&mut self, bytes: Bytes) {
        self.rest = bytes;
        self.cut();
    }

    /// Takes the lines out that are there to work on.
    pub fn take(&mut self) -> Chunk {
        let lines = u64::try_from(self.chunk.lines.len()).unwrap_or(u64::MAX);
        let next = Chunk { first: self.chunk.first.saturating_add(lines), ..Chunk::default() };
        let chunk = mem::replace(&mut self.chunk, next);
        self.cut();
        chunk
    }

    /// The stream has come to its end, and so has its last line, also where nothing ended it.
    pub fn finish(&mut self) {
        if !self.begun.is_empty() {
            self.ended(&[]);
        }
    }

    fn cut(&mut self) {
        while !self.enough() && !self.rest.is_empty() {
            let end = self.rest.iter().position(|byte| *byte == b'\n');
            let piece = self.rest.split_to(end.unwrap_or(self.rest.len()));
            if end.is_some() {
                drop(self.rest.split_to(1));
                self.ended(&piece);
            } else {
                self.goes_on(&piece);
            }
        }
    }

    fn goes_on(&mut self, piece: &[u8]) {
        if self.fits(piece) {
            self.begun.extend_from_slice(piece);
        } else {
            self.skipping = true;
        }
    }

    fn ended(&mut self, piece: &[u8]) {
        if self.fits(piece) {
            let from = self.chunk.text.len();
            self.chunk.text.append(&mut self.begun);
            self.chunk.text.extend_from_slice(piece);
            let line = self.chunk.text.get(from..).unwrap_or_default();
            let length = line.strip_suffix(b"\r").unwrap_or(line).len();
            self.chunk.lines.push(Line::Whole(from..from.saturating_add(length)));
        }
        self.skipping = false;
    }

    /// Whether the line is short enough with this piece; where it is not, that is told at once.
    fn fits(&mut self, piece: &[u8]) -> bool {
        if self.skipping {
            return false;
        }
        let fits = self.begun.len().saturating_add(piece.len()) <= self.longest;
        if !fits {
            self.begun = Vec::new();
            self.chunk.lines.push(Line::TooLong);
        }
        fits
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Bytes;

    use super::{BYTES, LINES, Line, Lines};

    /// Every line of a text that arrives in pieces of a size, and the number of each.
    fn read(text: &str, size: usize) -> Vec<(u64, Option<String>)> {
        let mut lines = Lines::new(8);
        let mut found = Vec::new();
        let take = |lines: &mut Lines, found: &mut Vec<_>| {
            let chunk = lines.take();
            for (number, line) in (chunk.first..).zip(chunk.lines) {
                let text = match line {
                    Line::Whole(place) => Some(chunk.text[place].to_vec()),
                    Line::TooLong => None,
                };
                found.push((number, text.map(|text| String::from_utf8(text).unwrap())));
            }
        };
        for piece in text.as_bytes().chunks(size) {
            lines.put(Bytes::copy_from_slice(piece));
            while lines.enough() {
                take(&mut lines, &mut found);
            }
        }
        lines.finish();
        take(&mut lines, &mut found);
        found
    }

    #[test]
    fn lines_are_the_same_however_the_bytes_arrive() {
        let text = "one\ntwo\r\n\n12345678\n123456789\r\n1234567890123456789\n\r\nlast\r";
        let some = |text: &str| Some(text.to_owned());
        let lines = [
            some("one"),
            some("two"),
            some(""),
            some("12345678"),
            None,
            None,
            some(""),
            some("last"),
        ];
        let expected: Vec<_> = (0..).zip(lines).collect();
        for size in 1..=text.len() {
            assert_eq!(read(text, size), expected, "in pieces of {size}");
        }
    }

    #[test]
    fn only_what_stands_after_a_line_end_is_another_line() {
        assert_eq!(read("", 1), []);
        assert_eq!(read("a\n", 1).len(), 1);
        assert_eq!(read("a\n\n", 2).len(), 2);
        assert_eq!(read("a\n ", 3).len(), 2);
        assert_eq!(read("123456789", 4), [(0, None)]);
    }

    #[test]
    fn chunks_are_bounded_in_lines_and_in_bytes() {
        let mut lines = Lines::new(BYTES);
        lines.put(Bytes::from("{}\n".repeat(LINES * 2 + 1)));
        for first in [0, LINES] {
            assert!(lines.enough());
            let chunk = lines.take();
            assert_eq!((chunk.first, chunk.lines.len()), (first as u64, LINES));
        }
        assert!(lines.any() && !lines.enough());
        lines.take();
        let line = format!("{}\n", "x".repeat(BYTES - 1));
        lines.put(Bytes::from(line.repeat(9)));
        let chunk = lines.take();
        assert_eq!((chunk.lines.len(), chunk.text.len()), (2, 2 * (BYTES - 1)));
    }

    #[test]
    fn a_line_that_is_too_long_is_not_kept() {
        let mut lines = Lines::new(1024);
        for _ in 0..10_000 {
            lines.put(Bytes::from(vec![b'x'; 1000]));
            assert!(lines.begun.capacity() + lines.chunk.text.capacity() + lines.rest.len() < 4096);
        }
        assert_eq!(lines.take().lines, [Line::TooLong]);
    }
}
