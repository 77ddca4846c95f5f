//! `pvb matrix [--on DATE]`: the policies side by side, a table for each of the five dimensions.

use std::fmt::Write as _;

use chrono::NaiveDate;
use comfy_table::{ContentArrangement, Table, presets};

use super::notes::Notes;
use super::shown::Shown;
use super::{End, Policies, Trouble, date};
use crate::authoring::describe::matrix::{Cell, Column, Matrix};
use crate::authoring::describe::{self, Entry};
use crate::domain::Locale;
use crate::http::today;
use crate::store::Folder;

/// As wide as a page.
const WIDTH: u16 = 120;

/// Arguments of `matrix`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The policies in force on this date, as 2013-10-21; today's where it is left out
    #[arg(long, value_name = "DATE", value_parser = date)]
    on: Option<NaiveDate>,
    #[command(flatten)]
    shown: Shown,
    #[command(flatten)]
    policies: Policies,
}

/// Prints the matrix.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let versions = Folder::open(&arguments.policies.folder)?;
    let on = arguments.on.unwrap_or_else(today);
    let matrix = describe::matrix(on, &versions.candidates(on));
    arguments.shown.print(&matrix, page)?;
    Ok(End::Well)
}

struct Words {
    title: &'static str,
    policy: &'static str,
    says: &'static str,
    indicative: &'static str,
    open: &'static str,
    silent: &'static str,
}

const DUTCH: Words = Words {
    title: "De regels naast elkaar, op",
    policy: "beleid",
    says: "wat er geldt",
    indicative: "bindt nog niemand",
    open: "Open",
    silent: "Hierover zeggen de regels niets.",
};

const ENGLISH: Words = Words {
    title: "The policies side by side, on",
    policy: "policy",
    says: "what holds",
    indicative: "binds nobody yet",
    open: "Open",
    silent: "The policy says nothing about this.",
};

fn page(matrix: &Matrix, locale: Locale) -> String {
    let words = match locale {
        Locale::Dutch => &DUTCH,
        Locale::English => &ENGLISH,
    };
    let mut text = format!("{} {}\n", words.title, matrix.on);
    let mut notes = Notes::new(locale);
    let any = matrix.policies.iter().any(|entry| matches!(entry, Entry::InForce(_)));
    let dimensions = matrix.dimensions.iter().filter(|_| any);
    for (place, dimension) in dimensions.enumerate() {
        let title = dimension.title.text(locale);
        let _ = writeln!(text, "\n{}. {title}\n", place.saturating_add(1));
        let mut table = sheet();
        table.set_header([words.policy, words.says]);
        for entry in &matrix.policies {
            if let Entry::InForce(column) = entry
                && let Some(cell) = column.cells.get(place)
            {
                table.add_row([name(column, words), whole(&said(cell, words, &mut notes, locale))]);
            }
        }
        let _ = writeln!(text, "{}", laid_out(&table));
    }
    absent(&mut text, &matrix.policies, locale);
    notes.list(&mut text);
    text
}

/// An empty table as wide as a page, with lines between its rows.
pub(super) fn sheet() -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::ASCII_FULL)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(WIDTH);
    table
}

/// A cell in which no line breaks between a euro sign and its amount.
pub(super) fn whole(cell: &str) -> String {
    cell.replace("€ ", "€\u{a0}")
}

/// A table of such cells.
pub(super) fn laid_out(table: &Table) -> String {
    table.to_string().replace('\u{a0}', " ")
}

fn name(column: &Column, words: &Words) -> String {
    let (organisation, from) = column.policy.split_once('@').unwrap_or((&column.policy, ""));
    let indicative =
        if column.binding { String::new() } else { format!("\n({})", words.indicative) };
    format!("{organisation}\n{from}{indicative}")
}

fn said(cell: &Cell, words: &Words, notes: &mut Notes, locale: Locale) -> String {
    let mut lines: Vec<String> = Vec::new();
    for point in &cell.points {
        let behind = notes.behind(&point.because);
        lines.push(format!("- {} {behind}", point.text.text(locale)).trim_end().to_owned());
    }
    let open = cell.open_questions.iter();
    lines.extend(open.map(|one| format!("? {}: {}", words.open, one.what.text(locale))));
    if lines.is_empty() {
        lines.push(words.silent.to_owned());
    }
    lines.join("\n")
}

/// Organisations without a policy in force, and why.
pub(super) fn absent<T>(text: &mut String, entries: &[Entry<T>], locale: Locale) {
    for entry in entries {
        if let Entry::Absent { policy, absent } = entry {
            let _ = writeln!(text, "\n{policy}: {}.", absent.text(locale));
        }
    }
}
