//! A home of versions: where what happened is kept.
//!
//! In: rows to append. Out: rows, and a sign when others appended some.
//! Absent on purpose: what the rows mean (`record`), and what stands after them (`library`).

use std::fmt;
use std::pin::Pin;

use crate::record::Row;

/// What a home is doing.
pub type Doing<'a, T> = Pin<Box<dyn Future<Output = Result<T, HomeError>> + Send + 'a>>;

/// A home of rows: a folder, an SQLite file, a PostgreSQL database.
pub trait Home: fmt::Debug + Send + Sync {
    /// Where it is, for people; without anything secret.
    fn place(&self) -> String;

    /// The rows behind a place, first to last; at most so many.
    fn after(&self, seq: u64, most: u32) -> Doing<'_, Vec<Row>>;

    /// Appends rows that follow each other, all or none, durable once it answers.
    fn append(&self, rows: Vec<Row>) -> Doing<'_, Appended>;

    /// Waits until another may have appended something. A home that cannot tell answers after a while.
    fn changed(&self) -> Doing<'_, Changed>;

    /// Whether what is refused is to be recorded: a folder makes no record for that alone.
    fn records(&self) -> bool;
}

/// What may have changed in a home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// There may be rows behind those that are known.
    Perhaps,
    /// The home has moved: read it from the first row on.
    Moved,
}

/// What became of rows that were to be appended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appended {
    /// They stand there, and will.
    Done,
    /// Another row stands at that place: another was first.
    Taken,
    /// The home has moved, and what stands there was written anew: read it from the first row on.
    Moved,
}

/// Why a home did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HomeError {
    /// It can be read only.
    ReadOnly,
    /// It cannot be reached at the moment: in words. Whether rows were appended is not known.
    Gone(String),
    /// It holds what this program cannot have written, or cannot read: in words.
    Broken(String),
}

impl fmt::Display for HomeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ReadOnly => out.write_str("the store can be read only"),
            Self::Gone(why) => write!(out, "the store cannot be reached: {why}"),
            Self::Broken(why) => write!(out, "the store cannot be read: {why}"),
        }
    }
}

impl std::error::Error for HomeError {}

/// No home at all: nothing is in it, and nothing can be put there.
#[derive(Debug)]
pub struct Nowhere;

impl Home for Nowhere {
    fn place(&self) -> String {
        "nowhere".to_owned()
    }

    fn after(&self, _seq: u64, _most: u32) -> Doing<'_, Vec<Row>> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }

    fn append(&self, _rows: Vec<Row>) -> Doing<'_, Appended> {
        Box::pin(std::future::ready(Err(HomeError::ReadOnly)))
    }

    fn changed(&self) -> Doing<'_, Changed> {
        Box::pin(std::future::pending())
    }

    fn records(&self) -> bool {
        false
    }
}
