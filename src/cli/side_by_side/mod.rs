//! A comparison as people read it: first where the client is better off and why, then the figures.

mod figures;
mod told;
mod words;

use std::fmt::Write;

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};

use super::notation::number;
use crate::domain::Locale;
use crate::wire::write::{ComparedColumn, Comparison, Statement};

use words::{DUTCH, ENGLISH, Words};

/// Tables are laid out for a page, not for the widest line.
const WIDTH: u16 = 140;

/// A comparison as a page of text.
pub(super) fn side_by_side(compared: &Comparison, locale: Locale) -> String {
    let words = match locale {
        Locale::Dutch => &DUTCH,
        Locale::English => &ENGLISH,
    };
    let page = Page { compared, words, locale };
    let mut text = format!("{}\n", words.title);
    page.standing(&mut text);
    page.problems(&mut text);
    page.refused(&mut text);
    page.figures(&mut text);
    page.accounts(&mut text);
    page.payers(&mut text);
    page.differences(&mut text);
    page.not_comparable(&mut text);
    page.assumptions(&mut text);
    let _ = writeln!(text, "{}", words.rounded);
    list(&mut text, words.unused, compared.unused.iter().cloned());
    text
}

struct Page<'a> {
    compared: &'a Comparison,
    words: &'static Words,
    locale: Locale,
}

impl<'a> Page<'a> {
    fn name(&self, policy: &str) -> &'a str {
        let column = self.compared.policies.iter().find(|column| column.policy == policy);
        column.map_or("", |column| column.name.as_str())
    }

    fn applied(&self) -> impl Iterator<Item = (&'a ComparedColumn, &'a Statement<'static>)> {
        let columns = self.compared.policies.iter();
        columns.filter_map(|column| Some((column, column.statement.as_ref()?)))
    }

    fn standing(&self, text: &mut String) {
        let Self { compared, words, .. } = self;
        if compared.standing.is_empty() {
            return;
        }
        let _ = writeln!(text, "\n{}", words.better_off);
        for one in &compared.standing {
            let _ = writeln!(text, "{}. {}. {}", one.rank, self.name(&one.policy), one.message);
        }
        let _ = writeln!(text, "\n{} {}", words.order, compared.standing_rests_on);
        let not_real = self.not_real();
        if !not_real.is_empty() {
            let [at, below] = words.not_real;
            let _ = writeln!(text, "{at} {}. {below}", not_real.join(", "));
        }
        let listed = |policy: &str| compared.standing.iter().any(|one| one.policy == policy);
        let others = self.applied().filter(|(column, _)| !listed(&column.policy));
        let others: Vec<&str> = others.map(|(column, _)| column.name.as_str()).collect();
        if !others.is_empty() {
            let [not_listed, why] = words.not_listed;
            let _ = writeln!(text, "{not_listed} {} ({why}).", others.join(", "));
        }
        if let Some(yardstick) = &compared.yardstick {
            let [note, hour, point] = words.yardstick;
            let hour = yardstick
                .hour
                .as_ref()
                .map(|amount| format!("{hour} {}", number(amount, self.locale)));
            let point = yardstick
                .point
                .as_ref()
                .map(|amount| format!("{point} {}", number(amount, self.locale)));
            let said: Vec<String> = hour.into_iter().chain(point).collect();
            let _ = writeln!(text, "{note}: {}.", said.join(", "));
        }
        let shares = compared.accounts.iter().filter(|one| one.kept_in == "share_of_budget");
        list(text, words.why, shares.map(|account| account.message.clone()));
    }

    fn problems(&self, text: &mut String) {
        let failed = self.compared.policies.iter();
        let failed = failed.filter_map(|column| Some((column, column.problem.as_ref()?)));
        let told = failed.flat_map(|(column, problem)| {
            problem
                .errors
                .iter()
                .map(move |error| format!("{}: {} ({})", column.name, error.message, error.pointer))
        });
        list(text, self.words.problems, told);
    }

    fn unit(&self, unit: &str) -> &'static str {
        let [money, time, points] = self.words.units;
        match unit {
            "EUR" => money,
            "minutes" => time,
            _ => points,
        }
    }

    fn light(&self, status: Option<&str>) -> &'static str {
        let [green, orange, red, unknown] = self.words.lights;
        match status {
            Some("green") => green,
            Some("orange") => orange,
            Some(_) => red,
            None => unknown,
        }
    }
}

/// An empty table.
fn fresh() -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::ASCII_MARKDOWN)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(WIDTH);
    table
}

/// Figures stand to the right.
fn right(table: &mut Table, columns: usize) {
    for place in 1..=columns {
        if let Some(column) = table.column_mut(place) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
}

fn list(text: &mut String, title: &str, items: impl Iterator<Item = String>) {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return;
    }
    let _ = writeln!(text, "\n{title}");
    for item in items {
        let _ = writeln!(text, "- {item}");
    }
}
