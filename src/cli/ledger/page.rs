//! A ledger as people read it: a row a month, then what stands out, what is due, and what nobody says.
//!
//! In: a ledger as it travels. Out: a page of text.
//! Absent on purpose: sums.

use std::fmt::Write;

use comfy_table::{CellAlignment, Table, presets};

use super::words::{DUTCH, ENGLISH, Words};
use crate::cli::notation::{day, number};
use crate::domain::Locale;
use crate::wire::write::{Duty, Ledger, LedgerComparison, Month, Outcome, Sides};

const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Dutch => &DUTCH,
        Locale::English => &ENGLISH,
    }
}

/// A ledger as a page.
pub(super) fn ledger(ledger: &Ledger, locale: Locale) -> String {
    let words = words(locale);
    let mut text = String::new();
    let versions: Vec<String> = ledger
        .policy
        .versions
        .iter()
        .map(|one| format!("{}@{}", ledger.policy.organisation, one.in_force_from))
        .collect();
    let unit = unit(&ledger.unit, words);
    let _ = writeln!(text, "{} ({unit})", versions.join(", "));
    if !ledger.binding {
        let _ = writeln!(text, "{}", words.indicative);
    }
    let _ = writeln!(text, "\n{}\n{}", words.months, months(ledger, words, locale));
    closing(&mut text, ledger, words, locale);
    for month in &ledger.months {
        let told = month.findings.iter().map(|finding| finding.message.clone());
        list(&mut text, &month.month, distinct(told).into_iter());
    }
    let duties = ledger.duties.iter().map(|one| duty(one, words, locale));
    list(&mut text, words.duties, duties);
    let open = open_ends(ledger, unit, locale);
    list(&mut text, words.unsettled, open.into_iter());
    let _ = writeln!(text, "\n{}", words.rounded);
    assumptions(&mut text, &[ledger], words);
    list(&mut text, words.unused, ledger.unused.iter().cloned());
    text
}

/// What the rules leave open: each sentence once, with all its days and amounts.
fn open_ends(ledger: &Ledger, unit: &str, locale: Locale) -> Vec<String> {
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    for one in &ledger.unsettled {
        let mut days = day(&one.from, locale);
        if one.from != one.until {
            let to = if locale == Locale::Dutch { "t/m" } else { "to" };
            let _ = write!(days, " {to} {}", day(&one.until, locale));
        }
        if let Some(amount) = &one.amount {
            let _ = write!(days, " ({} {unit})", number(amount, locale));
        }
        let questions = one.questions.iter().map(|question| format!(" {}", question.what));
        let sentence = format!("{}{}", one.message, questions.collect::<String>());
        match told.iter_mut().find(|(known, _)| *known == sentence) {
            Some((_, all)) => all.push(days),
            None => told.push((sentence, vec![days])),
        }
    }
    told.into_iter().map(|(sentence, days)| format!("{}: {sentence}", days.join("; "))).collect()
}

fn months(ledger: &Ledger, words: &Words, locale: Locale) -> Table {
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN).set_header(words.head);
    for place in 1..words.head.len().saturating_sub(1) {
        if let Some(column) = table.column_mut(place) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for month in &ledger.months {
        table.add_row(row(month, words, locale));
    }
    let [_, _, _, light] = words.lights;
    let (opening, closing) = (&ledger.opening.total, &ledger.closing.total);
    table.add_row(figures(words.total, opening, &ledger.totals, closing, light, locale));
    table
}

fn row(month: &Month, words: &Words, locale: Locale) -> Vec<String> {
    let [green, orange, red, none] = words.lights;
    let light = match month.status {
        Some("green") => green,
        Some("orange") => orange,
        Some(_) => red,
        None => none,
    };
    let (opening, closing) = (&month.opening.total, &month.closing.total);
    figures(&month.month, opening, &month.sums, closing, light, locale)
}

fn figures(
    name: &str,
    opening: &str,
    sums: &Sides,
    closing: &str,
    light: &str,
    locale: Locale,
) -> Vec<String> {
    let collective = if sums.paid_out.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
        format!("{} + {}", number(&sums.collective, locale), number(&sums.paid_out, locale))
    } else {
        number(&sums.collective, locale)
    };
    let copaid = if sums.bought.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
        format!("{} + {}", number(&sums.copaid, locale), number(&sums.bought, locale))
    } else {
        number(&sums.copaid, locale)
    };
    vec![
        name.to_owned(),
        number(opening, locale),
        number(&sums.budget, locale),
        number(&sums.given_back, locale),
        collective,
        number(&sums.planned, locale),
        number(&sums.unplanned, locale),
        number(&less(&sums.borne, &sums.undecided), locale),
        number(&sums.undecided, locale),
        copaid,
        number(&sums.lapsed, locale),
        number(closing, locale),
        light.to_owned(),
    ]
}

/// One figure less another.
fn less(one: &str, other: &str) -> String {
    let figure = |text: &str| crate::quantity::parse_decimal(text).ok();
    let difference = figure(one).zip(figure(other)).and_then(|(one, other)| one.minus(other).ok());
    let shown = difference.and_then(|value| crate::quantity::round(value, 2).ok());
    shown.map_or_else(|| one.to_owned(), |shown| shown.to_string())
}

/// What the client has at the end, pot by pot.
fn closing(text: &mut String, ledger: &Ledger, words: &Words, locale: Locale) {
    let [title, saved, bought, kept, open] = words.closing;
    let pots = [
        (saved, &ledger.closing.saved),
        (bought, &ledger.closing.bought),
        (kept, &ledger.closing.kept),
        (open, &ledger.closing.open),
    ];
    let filled = pots
        .into_iter()
        .filter(|(_, amount)| amount.bytes().any(|byte| matches!(byte, b'1'..=b'9')));
    let unit = unit(&ledger.unit, words);
    list(
        text,
        title,
        filled.map(|(name, amount)| format!("{} {unit} {name}", number(amount, locale))),
    );
}

fn duty(duty: &Duty, words: &Words, locale: Locale) -> String {
    let [done, late, overdue, skipped, ahead, unknown, standing] = words.states;
    let state = match duty.state {
        "done" => done,
        "done_late" => late,
        "overdue" => overdue,
        "skipped" => skipped,
        "ahead" => ahead,
        "standing" => standing,
        _ => unknown,
    };
    let about = if duty.about { words.about } else { "" };
    let due =
        duty.due.as_ref().map(|due| format!("{about}{}, ", day(due, locale))).unwrap_or_default();
    let on = duty.done_on.as_ref().map(|on| format!(" ({})", day(on, locale))).unwrap_or_default();
    format!("{}: {due}{state}{on}", duty.label)
}

/// Ledgers side by side.
pub(super) fn comparison(compared: &LedgerComparison, locale: Locale) -> String {
    let words = words(locale);
    let mut text = format!("{}\n", words.compared);
    let names: Vec<(&Outcome, &str)> = compared
        .outcomes
        .iter()
        .map(|outcome| {
            let mut columns = compared.policies.iter();
            let column = columns.find(|column| column.policy == outcome.policy);
            (outcome, column.map_or("", |column| column.name.as_str()))
        })
        .collect();
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN);
    let mut head = vec![String::new()];
    head.extend(
        names.iter().map(|(outcome, name)| format!("{name} ({})", unit(&outcome.unit, words))),
    );
    table.set_header(head);
    for place in 1..=names.len() {
        if let Some(column) = table.column_mut(place) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for (place, title) in words.figures.iter().enumerate() {
        let own = names.iter().map(|(outcome, _)| {
            let figure = outcome.figures.get(place);
            figure.map_or_else(String::new, |figure| own_figure(figure, words, locale))
        });
        table.add_row(std::iter::once((*title).to_owned()).chain(own));
    }
    let lights = names.iter().map(|(outcome, _)| {
        let months = outcome.months;
        format!("{} / {} / {}", months.green, months.orange, months.red)
    });
    table.add_row(std::iter::once(words.coloured.to_owned()).chain(lights));
    let open = names.iter().map(|(outcome, _)| outcome.unsettled.to_string());
    table.add_row(std::iter::once(words.left_open.to_owned()).chain(open));
    let _ = writeln!(text, "\n{table}");
    let failed = compared.policies.iter().filter_map(|one| Some((one, one.problem.as_ref()?)));
    let failed = failed.flat_map(|(one, problem)| {
        problem
            .errors
            .iter()
            .map(move |error| format!("{}: {} ({})", one.name, error.message, error.pointer))
    });
    list(&mut text, words.problems, failed);
    list(&mut text, words.beside, beside(compared, words).into_iter());
    let ledgers: Vec<&Ledger> =
        compared.policies.iter().filter_map(|one| one.ledger.as_ref()).collect();
    assumptions(&mut text, &ledgers, words);
    list(&mut text, words.unused, compared.unused.iter().cloned());
    text
}

/// What stands out under each policy: that it binds nobody, refuses the client, or leaves something open.
fn beside(compared: &LedgerComparison, words: &Words) -> Vec<String> {
    let mut told = Vec::new();
    for column in &compared.policies {
        let Some(ledger) = &column.ledger else { continue };
        let name = &column.name;
        if !ledger.binding {
            told.push(format!("{name}: {}", words.indicative));
        }
        let findings = ledger.months.iter().flat_map(|month| &month.findings);
        let weighty = findings
            .filter(|finding| finding.severity == "refuse" || finding.code == "not-offered");
        told.extend(weighty.map(|finding| format!("{name}: {}", finding.message)));
        told.extend(ledger.unsettled.iter().map(|one| format!("{name}: {}", one.message)));
    }
    distinct(told.into_iter())
}

/// A figure in its own unit, with its share of the budget, and in money where that is another unit.
fn own_figure(figure: &crate::wire::write::Figure, words: &Words, locale: Locale) -> String {
    let amount = number(&figure.amount, locale);
    let nothing = !figure.amount.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    let share = figure.share_of_budget.as_ref().filter(|_| !nothing);
    let share = share.map(|share| format!(" ({})", percent(share, locale))).unwrap_or_default();
    let euros = figure.euros.as_ref().filter(|euros| **euros != figure.amount && !nothing);
    let euros = euros.map(|euros| format!("; {} {}", words.in_money, number(euros, locale)));
    format!("{amount}{share}{}", euros.unwrap_or_default())
}

/// A share of four decimals as a percentage.
fn percent(share: &str, locale: Locale) -> String {
    let value = crate::quantity::parse_decimal(share).ok();
    let hundredfold = value.and_then(|value| value.times(crate::quantity::Exact::whole(100)).ok());
    let shown = hundredfold.and_then(|value| crate::quantity::round(value, 1).ok());
    shown.map_or_else(String::new, |shown| format!("{}%", number(&shown.to_string(), locale)))
}

fn assumptions(text: &mut String, ledgers: &[&Ledger], words: &Words) {
    let made_up = |why: &str| why.starts_with("NIET ECHT") || why.starts_with("NOT REAL");
    let all = ledgers.iter().flat_map(|ledger| {
        let name = &ledger.policy.organisation;
        ledger.assumptions.iter().map(move |one| (name, &one.why))
    });
    let (told, others): (Vec<_>, Vec<_>) = all.partition(|(_, why)| made_up(why));
    let several = ledgers.len() > 1;
    let told = told
        .into_iter()
        .map(|(name, why)| if several { format!("{name}: {why}") } else { why.to_string() });
    list(text, words.made_up, distinct(told).into_iter());
    let open: usize = ledgers.iter().map(|ledger| ledger.open_questions.len()).sum();
    let [rests, and, there] = words.more;
    let _ = writeln!(text, "\n{rests} {} {and} {open} {there}", others.len());
}

/// Each text once, in order.
fn distinct(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for text in texts {
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen
}

fn unit<'w>(unit: &str, words: &Words) -> &'w str {
    let [money, time, points] = words.units;
    match unit {
        "EUR" => money,
        "minutes" => time,
        _ => points,
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
