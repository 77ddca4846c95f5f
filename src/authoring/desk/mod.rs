//! Beside a writer: what may stand at a place, and what stands there.
//!
//! In: a text, a place in it (a byte, as spans have it), the catalogue. Out: [`Completion`]s, a [`Hover`].
//! Absent on purpose: any editor. The service answers these to a page, and a language server could to an editor.

mod answers;
mod complete;
mod hover;
mod names;
mod place;
mod units;
mod wanted;
mod words;

pub use answers::{completion_answer, examples_answer, format_answer, hover_answer};
pub use complete::{Completion, complete};
pub use hover::{Declared, Hover, hover};
pub use names::{Kind, Name};
