//! Tables by one or two keys, complete for every client who is eligible.

use super::amount::literal;
use super::making::{MadeKind, MadeTable, Making, Want};

/// Writes a table with cells of the unit that is wanted.
pub fn table(making: &mut Making, want: Want) {
    let name = format!("t_{}", making.tables.len());
    let mut keys = vec![any_key(making)];
    if making.random.percent(35) {
        let second = any_key(making);
        if second != keys[0] {
            keys.push(second);
        }
    }
    write(making, name, keys, want);
}

/// Writes a table of budgets by indication.
pub fn by_indication(making: &mut Making, want: Want) {
    let name = format!("t_{}", making.tables.len());
    write(making, name, vec!["indication".to_owned()], want);
}

/// Writes what a point is worth by indication; other tables may lack a row where this one has it, and the
/// other way round.
pub fn worth(making: &mut Making) {
    let rows = indications(making, &mut false);
    let notes = making.notes();
    making.line(&format!("table t_worth by indication {notes} {{"));
    for (place, row_key) in rows.iter().enumerate() {
        let cents = *making.random.pick(&["5", "705", "33", "815"]);
        making.line(&format!("  {row_key}: €{}.{cents}", place % 3));
    }
    making.line("}");
}

fn write(making: &mut Making, name: String, keys: Vec<String>, want: Want) {
    let mut gaps = false;
    let columns: Vec<Vec<String>> = keys.iter().map(|key| column(making, key, &mut gaps)).collect();
    let notes = making.notes();
    making.line(&format!("table {name} by {} {notes} {{", keys.join(", ")));
    for first in &columns[0] {
        match columns.get(1) {
            None => row(making, first.clone(), want),
            Some(second) => {
                for other in second {
                    row(making, format!("{first} | {other}"), want);
                }
            }
        }
    }
    making.line("}");
    making.tables.push(MadeTable { name, keys, want, gaps });
}

fn row(making: &mut Making, key: String, want: Want) {
    let value = match want {
        Want::Flow => large(making),
        Want::PerHour | Want::PerPiece | Want::Number | Want::Care | Want::Truth => {
            literal(making, want)
        }
    };
    let notes = if making.random.percent(15) { making.notes() } else { String::new() };
    making.line(format!("  {key}: {value} {notes}").trim_end());
}

/// A flow of the size of a budget.
fn large(making: &mut Making) -> String {
    let literal = literal(making, Want::Flow);
    let week = making.random.between(60, 900);
    let half = *making.random.pick(&["", ".5", ".005"]);
    match (making.random.below(4), making.pay) {
        (0, _) => literal,
        (_, super::making::Pay::Money) => format!("€{week}{half} per week"),
        (_, super::making::Pay::Time) => format!("{}{half} hours per month", week / 10),
        (_, super::making::Pay::Points) => format!("{week}{half} points per week"),
    }
}

fn any_key(making: &mut Making) -> String {
    let mut keys: Vec<String> = ["indication", "indication", "role", "performer", "calendar year"]
        .map(str::to_owned)
        .to_vec();
    for fact in &making.facts {
        match fact.kind {
            MadeKind::Truth | MadeKind::OneOf(_) => keys.push(fact.name.clone()),
            MadeKind::Number(_, _) | MadeKind::Date => {}
        }
    }
    making.random.pick(&keys).clone()
}

/// What the rows match on one key: each value once, perhaps with `otherwise` at the end.
fn column(making: &mut Making, key: &str, gaps: &mut bool) -> Vec<String> {
    let values: Vec<String> = match key {
        "indication" => return indications(making, gaps),
        "calendar year" => {
            let years = *making.random.pick(&["2013", "2013, 2014", "2015"]);
            return vec![years.to_owned(), "otherwise".to_owned()];
        }
        "role" => making.world.roles.clone(),
        "performer" => {
            ["self", "network", "volunteer", "provider", "external"].map(str::to_owned).to_vec()
        }
        name => {
            let fact = making.facts.iter().find(|fact| fact.name == name).unwrap();
            match &fact.kind {
                MadeKind::OneOf(names) => names.clone(),
                MadeKind::Truth => vec!["yes".to_owned(), "no".to_owned()],
                MadeKind::Number(_, _) | MadeKind::Date => unreachable!("no key"),
            }
        }
    };
    grouped(making, &values)
}

fn grouped(making: &mut Making, values: &[String]) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    let otherwise = making.random.percent(40);
    let listed = if otherwise { making.random.between(1, values.len() - 1) } else { values.len() };
    for value in &values[..listed] {
        match rows.last_mut() {
            Some(last) if making.random.percent(35) => *last = format!("{last}, {value}"),
            Some(_) | None => rows.push(value.clone()),
        }
    }
    if otherwise {
        rows.push("otherwise".to_owned());
    }
    rows
}

/// The eligible profiles, each in one row; without `otherwise` other clients find no row.
fn indications(making: &mut Making, gaps: &mut bool) -> Vec<String> {
    let eligible = making.eligible.clone();
    let mut rows: Vec<String> = Vec::new();
    for profile in &eligible {
        match rows.last_mut() {
            Some(last) if making.random.percent(30) => *last = format!("{last}, {profile}"),
            Some(_) | None => rows.push(format!("Wlz VPT {profile}")),
        }
    }
    if making.random.percent(45) {
        rows.push("otherwise".to_owned());
    } else {
        *gaps = true;
    }
    rows
}
