//! Tree to text: the formatter, and the translator between the two spellings.
//!
//! In: a [`Document`] that was read without diagnostics, and a language. Out: its text in the one
//! canonical layout. Reading that text gives the document back.
//! Absent on purpose: text that could not be read; it is not in the tree, so a document with errors
//! must not be printed over its source.

mod account;
mod block;
mod budget;
mod example;
mod expression;
mod header;
mod page;
mod support;
mod words;

use self::page::Page;
use self::words::Words;
use super::keywords::Language;
use super::tree::{Document, Expression};

/// The text of a document.
#[must_use]
pub fn print(document: &Document, language: Language) -> String {
    let mut page = Page::new(language, &document.comments);
    block::items(&mut page, &document.items);
    page.finish()
}

/// The text of an expression, on one line.
#[must_use]
pub fn print_expression(expression: &Expression, language: Language) -> String {
    let mut words = Words::new(language);
    expression::expression(&mut words, expression);
    words.finish()
}
