//! The statement as the paper form has it.

mod words;

use std::fmt::Write;

use comfy_table::{CellAlignment, Table, presets};

use self::words::Words;
use super::notation::number;
use crate::domain::{Locale, PaymentUnit};
use crate::wire::write::{Line, Money, Paper, Statement};

/// A statement as the paper form has it, with what a person should know below it.
pub(super) fn form(statement: &Statement, locale: Locale) -> String {
    let words = Words::of(locale);
    let policy = &statement.policy;
    let Paper { form, .. } = &statement.paper;
    let form = form.as_ref().map(|form| format!("{form} ")).unwrap_or_default();
    let unit = words.unit.of(&statement.paper);
    let mut text = format!("{form}{}@{} ({unit})\n", policy.organisation, policy.in_force_from);
    let _ = writeln!(text, "{}", table(statement, words, locale));
    below(&mut text, statement, words, locale);
    text
}

fn table(statement: &Statement, words: &Words, locale: Locale) -> Table {
    let unit = &statement.paper;
    let totals = &statement.totals;
    let mut rows = vec![words.head.map(str::to_owned).to_vec()];
    let result = sum(&words.result.of(unit), None, totals.free.as_ref(), locale);
    let (before, activities): (Vec<&Line>, Vec<&Line>) =
        statement.lines.iter().partition(|line| line.kind != "activity");
    rows.extend(before.into_iter().map(|line| row(line, words, locale)));
    rows.push(result);
    rows.extend(activities.into_iter().map(|line| row(line, words, locale)));
    let (costs, balance) = (totals.costs.as_ref(), totals.balance.as_ref());
    rows.push(sum(&words.total.of(unit), costs, balance, locale));
    // Where nothing is paid in money, a cost centre has no place, save where the policy names one.
    let centres = statement.lines.iter().any(|line| line.cost_centre.is_some());
    if statement.paper.unit != PaymentUnit::Money && !centres {
        for row in &mut rows {
            row.remove(0);
        }
    }
    let mut rows = rows.into_iter();
    let head = rows.next().unwrap_or_default();
    let (columns, first) = (head.len(), head.len().saturating_sub(6));
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN).set_header(head);
    for place in first..columns {
        if let Some(column) = table.column_mut(place) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.add_rows(rows);
    table
}

fn row(line: &Line, words: &Words, locale: Locale) -> Vec<String> {
    let starts = line.kind == "tariff";
    // The form writes `af:` before what must go off; what the client chooses stands without. What moves the
    // balance down stands positive.
    let before = if starts || line.kind == "activity" { "" } else { words.less };
    let amount = line.amount.map(|amount| if starts { amount } else { amount.turned() });
    let centre = line.cost_centre.as_deref().unwrap_or_default();
    let mut cells = vec![centre.to_owned(), format!("{before}{}", line.label)];
    cells.extend(figures(amount.as_ref(), locale));
    cells.extend(figures(line.balance.as_ref(), locale));
    cells
}

fn sum(name: &str, amount: Option<&Money>, balance: Option<&Money>, locale: Locale) -> Vec<String> {
    let mut cells = vec![String::new(), name.to_owned()];
    match amount {
        Some(_) => cells.extend(figures(amount, locale)),
        None => cells.extend([String::new(), String::new(), String::new()]),
    }
    cells.extend(figures(balance, locale));
    cells
}

fn figures(amount: Option<&Money>, locale: Locale) -> [String; 3] {
    let unknown = || "-".to_owned();
    let Some(Money { week, month, day }) = amount else {
        return [unknown(), unknown(), unknown()];
    };
    [week, month, day].map(|figure| number(&figure.to_string(), locale))
}

fn below(text: &mut String, statement: &Statement, words: &Words, locale: Locale) {
    let unit = &statement.paper;
    let light = match statement.status {
        Some("green") => words.green.to_owned(),
        Some("orange") => words.orange.to_owned(),
        Some(_) => words.red.of(unit),
        None => words.no_status.of(unit),
    };
    let _ = writeln!(text, "\n{}: {light}", words.status);
    if !statement.eligible {
        let _ = writeln!(text, "{}", words.not_eligible.of(unit));
    }
    if !statement.binding {
        let why = statement.indicative.as_deref().unwrap_or_default();
        let _ = writeln!(text, "{}", format!("{} {why}", words.indicative).trim_end());
    }
    if let Some(pay) = &statement.to_pay
        && !pay.week.is_zero()
    {
        let [week, month, day] = figures(Some(pay), locale);
        let [per_week, per_month, per_day] = words.periods;
        let _ = writeln!(
            text,
            "{}: € {week} {per_week}, € {month} {per_month}, € {day} {per_day}",
            words.to_pay
        );
    }
    let findings = statement.findings.iter().map(|one| {
        let line = one.activity.as_ref().and_then(|id| {
            statement.lines.iter().find(|line| line.kind == "activity" && line.id == *id)
        });
        let about = line.map(|line| format!(" ({})", line.label)).unwrap_or_default();
        let [refuse, warn, advise] = words.severities;
        let severity = match one.severity {
            "refuse" => refuse,
            "warn" => warn,
            _ => advise,
        };
        format!("{severity}{about}: {}", one.message)
    });
    list(text, words.findings, findings);
    let options = statement.options.iter().map(|one| {
        let assumed = one.assumed.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
        format!("{}{assumed}", one.message)
    });
    list(text, words.options, options);
    let assumed = grouped(statement.assumptions.iter().map(|one| (&*one.called, &*one.why)));
    list(text, words.assumptions, assumed.into_iter());
    let open = grouped(statement.open_questions.iter().map(|one| (&*one.called, &*one.what)));
    list(text, words.open, open.into_iter());
    list(text, words.unused, statement.unused.iter().cloned());
}

/// What is said of several things is said once, behind all their names.
fn grouped<'s>(said: impl Iterator<Item = (&'s str, &'s str)>) -> Vec<String> {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for (name, words) in said {
        match groups.iter_mut().find(|(known, _)| *known == words) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => groups.push((words, vec![name])),
        }
    }
    groups.into_iter().map(|(words, names)| format!("{}: {words}", names.join(", "))).collect()
}

fn list(text: &mut String, title: &str, items: impl Iterator<Item = String>) {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return;
    }
    let _ = writeln!(text, "\n{title}:");
    for item in items {
        let _ = writeln!(text, "- {item}");
    }
}
