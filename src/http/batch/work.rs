//! The work of a batch, chunk by chunk.
//!
//! In: a chunk of lines. Out: the lines that answer them, ready to be sent, and how many are problems.
//! Absent on purpose: what one request comes to; `evaluations` has that. And when a chunk's turn is.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Serialize;

use super::Limits;
use super::lines::{Chunk, Line};
use crate::domain::Locale;
use crate::http::evaluations;
use crate::store::Versions;
use crate::wire::Problem;
use crate::wire::write::{Statement, append};

/// A line that answers a line.
#[derive(Serialize)]
struct Answer<'a> {
    index: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    statement: Option<&'a Statement<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<&'a Problem>,
}

/// The last line of a batch that was read to its end.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(super) struct Count {
    /// How many lines were answered.
    pub done: u64,
    /// How many of them with a problem.
    pub failed: u64,
}

/// The last line of any other batch.
#[derive(Debug, Serialize)]
pub(super) struct CutShort {
    /// Why it was not read to its end.
    pub problem: Problem,
}

/// A chunk that was worked on.
#[derive(Debug)]
pub(super) struct Worked {
    /// The answers, each with its line end.
    pub text: Vec<u8>,
    /// How many they are.
    pub count: Count,
}

/// A statement is about eight times as long as its request; most are not longer than this.
const TIMES_AS_LONG: usize = 10;

/// Answers every line of a chunk.
pub(super) fn work(versions: &Versions, chunk: &Chunk, limits: Limits, locale: Locale) -> Worked {
    // room that is taken whole does not have to be found again, piece by piece, in a memory full of gaps
    let room = chunk.text.len().saturating_mul(TIMES_AS_LONG);
    let mut worked = Worked { text: Vec::with_capacity(room), count: Count::default() };
    for (index, line) in (chunk.first..).zip(&chunk.lines) {
        let before = worked.text.len();
        let answered = match line {
            Line::Whole(place) => {
                let line = chunk.text.get(place.clone()).unwrap_or_default();
                let out = &mut worked.text;
                requested(versions, line, limits.depth, locale, |statement| {
                    write(out, &Answer { index, statement: Some(statement), problem: None });
                })
            }
            Line::TooLong => {
                Err(Problem::new(413, format!("the line is longer than {} bytes", limits.line)))
            }
        };
        if let Err(problem) = &answered {
            worked.text.truncate(before);
            write(&mut worked.text, &Answer { index, statement: None, problem: Some(problem) });
        }
        worked.count.done = worked.count.done.saturating_add(1);
        worked.count.failed = worked.count.failed.saturating_add(u64::from(answered.is_err()));
    }
    worked
}

/// What the request on a line comes to. Where that ends in a panic, the other lines still have their answers.
fn requested(
    versions: &Versions,
    line: &[u8],
    depth: usize,
    locale: Locale,
    then: impl FnOnce(&Statement<'_>),
) -> Result<(), Problem> {
    let working = || evaluations::with_statement(versions, line, depth, locale, then);
    match catch_unwind(AssertUnwindSafe(working)) {
        Ok(answer) => answer.map_err(Problem::invalid),
        Err(_thrown) => Err(Problem::new(500, "something went wrong on our side")),
    }
}

/// Writes a value as a line.
pub(super) fn write(out: &mut Vec<u8>, value: &impl Serialize) {
    let written = append(out, value);
    debug_assert!(written.is_ok(), "plain data, written to memory");
    out.push(b'\n');
}
