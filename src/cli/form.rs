//! The statement as the paper form has it.

use std::fmt::Write;

use comfy_table::{CellAlignment, Table, presets};

use super::notation::number;
use crate::domain::Locale;
use crate::wire::write::{Line, Money, Statement};

/// Words of the form in both languages.
struct Words {
    head: [&'static str; 8],
    periods: [&'static str; 3],
    less: &'static str,
    result: &'static str,
    total: &'static str,
    status: &'static str,
    no_status: &'static str,
    lights: [&'static str; 3],
    not_eligible: &'static str,
    indicative: &'static str,
    to_pay: &'static str,
    findings: &'static str,
    options: &'static str,
    assumptions: &'static str,
    open: &'static str,
    unused: &'static str,
    severities: [&'static str; 3],
}

const DUTCH: Words = Words {
    head: [
        "kostenplaats",
        "omschrijving",
        "per week",
        "per maand",
        "per dag",
        "nog beschikbaar per week",
        "per maand",
        "per dag",
    ],
    periods: ["per week", "per maand", "per dag"],
    less: "af: ",
    result: "RESULTAAT: beschikbaar voor inkoop van zorg",
    total: "TOT. SALDO (plus: ruimte, min: tekort)",
    status: "Status",
    no_status: "onbekend: voor deze indicatie kennen de regels geen bedrag",
    lights: [
        "groen: er is ruimte",
        "oranje: alleen de reserve is nog over",
        "rood: het budget is niet genoeg",
    ],
    not_eligible: "U voldoet niet aan de voorwaarden. Zo zou uw budget er anders uitzien.",
    indicative: "Dit is een proefberekening: de regels binden nog niemand.",
    to_pay: "U betaalt zelf",
    findings: "Waar u op moet letten",
    options: "Mogelijkheden",
    assumptions: "Wat is aangenomen",
    open: "Wat de regels open laten",
    unused: "Deze gegevens deden niet mee",
    severities: ["Mag niet", "Let op", "Tip"],
};

const ENGLISH: Words = Words {
    head: [
        "cost centre",
        "description",
        "per week",
        "per month",
        "per day",
        "still available per week",
        "per month",
        "per day",
    ],
    periods: ["per week", "per month", "per day"],
    less: "less: ",
    result: "RESULT: available to buy care",
    total: "TOT. BALANCE (plus: room, minus: short)",
    status: "Status",
    no_status: "unknown: the rules have no amount for this indication",
    lights: [
        "green: there is room",
        "orange: nothing is left but the reserve",
        "red: the budget does not suffice",
    ],
    not_eligible: "You do not meet the conditions. This is what the budget would be otherwise.",
    indicative: "Indicative: this policy binds nobody yet.",
    to_pay: "You pay yourself",
    findings: "What to look at",
    options: "Options",
    assumptions: "What is assumed",
    open: "What the rules leave open",
    unused: "These data played no part",
    severities: ["Not allowed", "Note", "Tip"],
};

/// A statement as the paper form has it, with what a person should know below it.
pub(super) fn form(statement: &Statement, locale: Locale) -> String {
    let words = match locale {
        Locale::Dutch => &DUTCH,
        Locale::English => &ENGLISH,
    };
    let policy = &statement.policy;
    let mut text =
        format!("{}@{}  ({})\n", policy.organisation, policy.in_force_from, statement.unit);
    let _ = writeln!(text, "{}", table(statement, words, locale));
    below(&mut text, statement, words, locale);
    text
}

fn table(statement: &Statement, words: &Words, locale: Locale) -> Table {
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN).set_header(words.head);
    for place in 2..words.head.len() {
        if let Some(column) = table.column_mut(place) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut activities = false;
    for line in &statement.lines {
        if line.kind == "activity" && !activities {
            activities = true;
            table.add_row(sum(words.result, None, statement.totals.free.as_ref(), locale));
        }
        table.add_row(row(line, words, locale));
    }
    if !activities {
        table.add_row(sum(words.result, None, statement.totals.free.as_ref(), locale));
    }
    let totals = &statement.totals;
    table.add_row(sum(words.total, totals.costs.as_ref(), totals.balance.as_ref(), locale));
    table
}

fn row(line: &Line, words: &Words, locale: Locale) -> Vec<String> {
    let starts = line.kind == "tariff";
    // The form writes `af:` before what must go off; what the client chooses stands without.
    let before = if starts || line.kind == "activity" { "" } else { words.less };
    let amount =
        line.amount.as_ref().map(|amount| if starts { amount.clone() } else { turned(amount) });
    let mut cells =
        vec![line.cost_centre.clone().unwrap_or_default(), format!("{before}{}", line.label)];
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
    [number(week, locale), number(month, locale), number(day, locale)]
}

/// What moves the balance down stands positive, as on the form.
fn turned(amount: &Money) -> Money {
    let turn = |figure: &String| match figure.strip_prefix('-') {
        Some(positive) => positive.to_owned(),
        None if figure.bytes().all(|byte| matches!(byte, b'0' | b'.')) => figure.clone(),
        None => format!("-{figure}"),
    };
    Money { week: turn(&amount.week), month: turn(&amount.month), day: turn(&amount.day) }
}

fn below(text: &mut String, statement: &Statement, words: &Words, locale: Locale) {
    let [green, orange, red] = words.lights;
    let light = match statement.status {
        Some("green") => green,
        Some("orange") => orange,
        Some(_) => red,
        None => words.no_status,
    };
    let _ = writeln!(text, "\n{}: {light}", words.status);
    if !statement.eligible {
        let _ = writeln!(text, "{}", words.not_eligible);
    }
    if !statement.binding {
        let _ = writeln!(text, "{}", words.indicative);
    }
    if let Some(pay) = &statement.to_pay
        && pay.week.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
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
    let assumed = grouped(statement.assumptions.iter().map(|one| (&one.what, &one.why)));
    list(text, words.assumptions, assumed.into_iter());
    let open = grouped(statement.open_questions.iter().map(|one| (&one.block, &one.what)));
    list(text, words.open, open.into_iter());
    list(text, words.unused, statement.unused.iter().cloned());
}

/// What is said of several things is said once, behind all their names.
fn grouped<'s>(said: impl Iterator<Item = (&'s String, &'s String)>) -> Vec<String> {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for (name, words) in said {
        match groups.iter_mut().find(|(known, _)| *known == words.as_str()) {
            Some((_, names)) if names.contains(&name.as_str()) => {}
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
