//! Text to tree and back.
//!
//! In: a [`Source`](crate::source::Source). Out: a [`tree::Document`] with every diagnostic of
//! reading it; and from a tree, its text in either spelling.
//! Absent on purpose: meaning. `pairs` is the only place that knows the parser library.

pub mod grammar;
pub mod keywords;
mod pairs;
mod print;
pub mod tree;

pub use keywords::Language;
pub use pairs::{Next, next, parse, parse_expression};
pub use print::{print, print_expression};
