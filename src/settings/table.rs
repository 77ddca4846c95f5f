//! The settings as people read them.
//!
//! In: rows. Out: a table in Markdown.
//! Absent on purpose: the rows themselves; they are made of the settings.

use std::fmt::Write as _;

use super::Settings;
use super::value::Value;

/// A setting as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its name in a file.
    pub name: &'static str,
    /// What it is where nobody sets it, as one would write it; empty is nothing.
    pub default: String,
    /// How its values are written.
    pub written: &'static str,
    /// The least and the most that it may be.
    pub bounds: Option<[String; 2]>,
    /// What it does.
    pub what: &'static str,
}

impl Row {
    /// Its name on the command line, without the dashes before it.
    #[must_use]
    pub fn flag(&self) -> String {
        self.name.replace('_', "-")
    }

    /// Its name in the environment.
    #[must_use]
    pub fn variable(&self) -> String {
        format!("PVB_{}", self.name.to_ascii_uppercase())
    }

    /// How its values are written, and within which bounds.
    #[must_use]
    pub fn may_be(&self) -> String {
        match &self.bounds {
            Some([least, most]) => format!("{}; {least} to {most}", self.written),
            None => self.written.to_owned(),
        }
    }
}

/// Bounds as text.
pub(super) fn bounds<T: Value>(least: &T, most: &T) -> Option<[String; 2]> {
    Some([least.write(), most.write()])
}

/// The table of all settings in Markdown.
#[must_use]
pub fn markdown() -> String {
    let mut text = String::from("| setting | default | may be | does |\n|---|---|---|---|\n");
    for row in Settings::rows() {
        let default = match row.default.as_str() {
            "" => "nothing".to_owned(),
            default => format!("`{default}`"),
        };
        let _ = writeln!(text, "| `{}` | {default} | {} | {} |", row.name, row.may_be(), row.what);
    }
    text
}
