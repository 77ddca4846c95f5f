//! `pvb values [--on DATE]`: what an hour costs under each policy, and what its unit is worth.

use std::fmt::Write as _;

use chrono::NaiveDate;
use comfy_table::{ColumnConstraint, Table, Width};

use super::matrix::{absent, laid_out, sheet, whole};
use super::notation::number;
use super::notes::Notes;
use super::shown::Shown;
use super::{End, Policies, Trouble, date};
use crate::authoring::describe::values::{Hour, OneUnit, PolicyValues, Row, Values};
use crate::authoring::describe::{self, Candidate, Entry};
use crate::domain::{Catalogue, IndicationId, Locale, nearest};
use crate::http::today;
use crate::store::{Folder, PolicyName, Versions};

/// The names of services, and of roles, have words as long as this, which no line should break.
const LONGEST_WORDS: [u16; 2] = [28, 22];

/// Arguments of `values`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The policies in force on this date, as 2013-10-21; today's where it is left out
    #[arg(long, value_name = "DATE", value_parser = date)]
    on: Option<NaiveDate>,
    /// Only this policy: `zzg`, or one version of it: `zzg@2018-11-18`; may be repeated
    #[arg(long, value_name = "NAME[@DATE]")]
    policy: Vec<String>,
    /// Only for this indication, as `Wlz VPT 4`
    #[arg(long, value_name = "INDICATION")]
    indication: Option<String>,
    #[command(flatten)]
    shown: Shown,
    #[command(flatten)]
    policies: Policies,
}

/// Prints the values.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let versions = Folder::open(&arguments.policies.folder)?;
    let on = arguments.on.unwrap_or_else(today);
    let candidates = candidates(&versions, &arguments.policy, on)?;
    let catalogue = &versions.shared().catalogue;
    let asked =
        arguments.indication.as_deref().map(|text| indication(catalogue, text)).transpose()?;
    let values = describe::values(on, &candidates, asked);
    arguments.shown.print(&values, page)?;
    Ok(End::Well)
}

/// The policies that are named, or all that are in force.
fn candidates<'v>(
    versions: &'v Versions,
    names: &[String],
    on: NaiveDate,
) -> Result<Vec<Candidate<'v>>, Trouble> {
    if names.is_empty() {
        return Ok(versions.candidates(on));
    }
    let named = names.iter().map(|text| {
        let Some(name) = PolicyName::read(text) else {
            let detail = format!("`{text}`: after @ stands no date that exists");
            return Err(Trouble::Unusable(detail));
        };
        let found = match name.pinned {
            Some(from) => versions.pinned(&name.organisation, from),
            None => versions.select(&name.organisation, on),
        };
        let version = found.map_err(|missing| Trouble::Refused(missing.to_string()))?;
        Ok(version.candidate(on))
    });
    named.collect()
}

/// An indication of the catalogue, by its name.
fn indication(catalogue: &Catalogue, text: &str) -> Result<(IndicationId, String), Trouble> {
    let names: Vec<String> = catalogue.indications.iter().map(ToString::to_string).collect();
    let asked = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(place) = names.iter().position(|name| name.eq_ignore_ascii_case(&asked)) {
        let name = names.get(place).cloned().unwrap_or_default();
        return Ok((IndicationId::at(place), name));
    }
    let near = nearest(&asked, names.iter().map(String::as_str));
    let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    Err(Trouble::Refused(format!("there is no indication `{text}`{near}")))
}

struct Words {
    title: &'static str,
    service: &'static str,
    by: &'static str,
    anyone: &'static str,
    indication: &'static str,
    hour: &'static str,
    point: &'static str,
    minute: &'static str,
    euros: &'static str,
    because: &'static str,
    open: &'static str,
    not_admitted: &'static str,
    no_hours: &'static str,
}

const DUTCH: Words = Words {
    title: "Wat een uur kost en wat een eenheid waard is, op",
    service: "dienst",
    by: "door wie",
    anyone: "maakt niet uit",
    indication: "indicatie",
    hour: "een uur kost",
    point: "1 punt is",
    minute: "1 minuut is",
    euros: "een uur in euro's",
    because: "bron",
    open: "Open",
    not_admitted: "Met deze indicatie doet de cliënt niet mee. Zo zou het anders zijn.",
    no_hours: "Hier wordt geen dienst in tijd gemeten.",
};

const ENGLISH: Words = Words {
    title: "What an hour costs and what a unit is worth, on",
    service: "service",
    by: "by whom",
    anyone: "whoever does it",
    indication: "indication",
    hour: "an hour costs",
    point: "1 point is",
    minute: "1 minute is",
    euros: "an hour in euros",
    because: "source",
    open: "Open",
    not_admitted: "With this indication a client does not take part. This is what it would be otherwise.",
    no_hours: "No service is measured in time here.",
};

fn page(values: &Values, locale: Locale) -> String {
    let words = match locale {
        Locale::Dutch => &DUTCH,
        Locale::English => &ENGLISH,
    };
    let mut text = format!("{} {}", words.title, values.on);
    if let Some(indication) = &values.indication {
        let _ = write!(text, " ({indication})");
    }
    text.push('\n');
    let mut notes = Notes::new(locale);
    for entry in &values.policies {
        if let Entry::InForce(policy) = entry {
            let unit = unit_in_words(&policy.unit, locale);
            let _ = writeln!(text, "\n{} ({unit})", policy.policy);
            if policy.admits == Some(false) {
                let _ = writeln!(text, "{}", words.not_admitted);
            }
            if policy.hours.is_empty() {
                let _ = writeln!(text, "{}", words.no_hours);
            } else {
                let _ = writeln!(text, "{}", laid_out(&hours(policy, words, &mut notes, locale)));
            }
            if let Some(unit) = &policy.one_unit {
                one_unit(&mut text, unit, words, &mut notes, locale);
            }
        }
    }
    absent(&mut text, &values.policies, locale);
    notes.list(&mut text);
    text
}

fn unit_in_words(unit: &str, locale: Locale) -> &'static str {
    match (unit, locale) {
        ("EUR", Locale::Dutch) => "in euro's",
        ("EUR", Locale::English) => "in euros",
        ("minutes", Locale::Dutch) => "in minuten",
        ("minutes", Locale::English) => "in minutes",
        (_, Locale::Dutch) => "in punten",
        (_, Locale::English) => "in points",
    }
}

/// Which columns a table needs.
struct Columns {
    roles: bool,
    indications: bool,
    minutes: bool,
    euros: bool,
}

impl Columns {
    /// How many columns hold names of services and roles.
    const fn names(&self) -> usize {
        if self.roles { 2 } else { 1 }
    }
}

fn hours(policy: &PolicyValues, words: &Words, notes: &mut Notes, locale: Locale) -> Table {
    let rows = || policy.hours.iter().flat_map(|hour| &hour.rows);
    let columns = Columns {
        roles: policy.hours.iter().any(|hour| hour.roles.is_some()),
        indications: rows().any(|row| row.indications.is_some()),
        minutes: rows().any(|row| row.minutes_per_unit.is_some()),
        euros: policy.one_unit.is_some() && rows().any(|row| row.has_euros()),
    };
    let mut table = sheet();
    table.set_header(head(&columns, policy, words));
    for (place, longest) in LONGEST_WORDS.into_iter().enumerate().take(columns.names()) {
        if let Some(column) = table.column_mut(place) {
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(longest)));
        }
    }
    let mut before = "";
    for hour in &policy.hours {
        let mut behind = notes.behind(&hour.because);
        let services = hour.services.text.text(locale);
        for row in &hour.rows {
            let mut cells =
                vec![if services == before { String::new() } else { services.to_owned() }];
            before = services;
            cells.extend(columns.roles.then(|| who(hour, words, locale)));
            let indications = row.indications.as_ref();
            cells.extend(columns.indications.then(|| {
                indications.map(|all| all.text.text(locale).to_owned()).unwrap_or_default()
            }));
            cells.push(cost(row, locale));
            cells.extend(columns.minutes.then(|| {
                let minutes = row.minutes_per_unit.as_deref();
                minutes
                    .map(|minutes| format!("{} min", number(minutes, locale)))
                    .unwrap_or_default()
            }));
            cells.extend(columns.euros.then(|| row.euros_in_words.text(locale).to_owned()));
            cells.push(std::mem::take(&mut behind));
            table.add_row(cells.iter().map(|cell| whole(cell)));
        }
    }
    table
}

fn head(columns: &Columns, policy: &PolicyValues, words: &Words) -> Vec<&'static str> {
    let mut head = vec![words.service];
    head.extend(columns.roles.then_some(words.by));
    head.extend(columns.indications.then_some(words.indication));
    head.push(words.hour);
    let one = if policy.unit == "minutes" { words.minute } else { words.point };
    head.extend(columns.minutes.then_some(one));
    head.extend(columns.euros.then_some(words.euros));
    head.push(words.because);
    head
}

fn cost(row: &Row, locale: Locale) -> String {
    let cost = row.cost_in_words.text(locale);
    match &row.only_when {
        Some(condition) => format!("{cost}, {}", condition.text(locale)),
        None => cost.to_owned(),
    }
}

fn who(hour: &Hour, words: &Words, locale: Locale) -> String {
    let roles = hour.roles.as_ref().map(|roles| roles.text.text(locale));
    roles.unwrap_or(words.anyone).to_owned()
}

fn one_unit(text: &mut String, unit: &OneUnit, words: &Words, notes: &mut Notes, locale: Locale) {
    let behind = notes.behind(&unit.because);
    let _ = writeln!(text, "{}", format!("- {} {behind}", unit.text.text(locale)).trim_end());
    for one in &unit.euros {
        if let Some(indications) = &one.indications {
            let _ =
                writeln!(text, "  {}: {}", indications.text.text(locale), one.text.text(locale));
        }
    }
    for open in &unit.open_questions {
        let _ = writeln!(text, "? {}: {}", words.open, open.what.text(locale));
    }
}
