//! How an answer is shown: a page for people, or JSON for programs.
//!
//! In: an answer, and what makes a page of it. Out: its text on standard output.
//! Absent on purpose: what stands on a page; each command has its own.

use std::io::{self, Write};

use super::{Language, Trouble};
use crate::domain::Locale;
use crate::wire::write::Answer;

/// Arguments of every command that answers with a page.
#[derive(Debug, clap::Args)]
pub(super) struct Shown {
    /// Print JSON instead of a page
    #[arg(long)]
    pub(super) json: bool,
    /// The language of the words
    #[arg(long, value_enum, default_value = "nl")]
    language: Language,
}

impl Shown {
    /// The language of the words.
    pub(super) const fn locale(&self) -> Locale {
        self.language.locale()
    }

    /// Prints an answer.
    pub(super) fn print<T: Answer>(
        &self,
        answer: &T,
        page: impl FnOnce(&T, Locale) -> String,
    ) -> Result<(), Trouble> {
        let mut out = io::stdout().lock();
        if self.json {
            writeln!(out, "{}", answer.indented().map_err(Trouble::Unusable)?)?;
        } else {
            write!(out, "{}", page(answer, self.locale()))?;
        }
        Ok(())
    }
}
