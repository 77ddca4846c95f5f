//! The other blocks of a policy, each written by one function.

use super::amount::{expression, literal};
use super::condition::fresh;
use super::making::{MadeFact, MadeKind, MadeLet, Making, Pay, Reach, Scope, Want};

pub fn header(making: &mut Making, name: &str) {
    let notes = making.notes();
    let until = if making.random.percent(30) { " until 2018-12-31" } else { "" };
    making.line(&format!("policy {name} \"Beleid {name}\" / \"Policy {name}\""));
    making.line(&format!("in force from 2013-01-01{until} {notes}"));
    if making.random.percent(15) {
        let english = if making.random.percent(50) { " / \"it is being worked out\"" } else { "" };
        making.line(&format!("indicative \"het wordt nog uitgewerkt\"{english} @src 2"));
    }
    making.line("source src \"Regels\"\nsource other \"Formulier\"");
    if making.random.percent(30) {
        making.line("form \"Budgetformulier\" / \"Budget form\" @other");
    }
    let worth = making.random.percent(60);
    let pay = match (making.pay, worth) {
        (Pay::Money, _) => "pay in money",
        (Pay::Time, true) if making.random.percent(50) => "pay in time worth €30.50 per hour",
        (Pay::Time, _) => "pay in time",
        (Pay::Points, true) if making.random.percent(50) => {
            "pay in points worth t_worth[indication] each"
        }
        (Pay::Points, true) => "pay in points worth €0.705 each",
        (Pay::Points, false) => "pay in points",
    };
    let notes = making.notes();
    making.line(&format!("{pay} {notes}"));
    let month =
        *making.random.pick(&["4.33 weeks", "4.3 weeks", "30 days", "30.4375 days", "4 weeks"]);
    let year = *making.random.pick(&["12 months", "52 weeks", "365 days"]);
    let notes = making.notes();
    let week = *making.random.pick(&[7, 7, 7, 7, 7, 7, 7, 7, 7, 5]);
    making.line(&format!(
        "calendar {notes} {{ 1 week = {week} days 1 month = {month} 1 year = {year} }}"
    ));
}

pub fn facts(making: &mut Making) {
    making.facts.push(MadeFact { name: "f_points".to_owned(), kind: MadeKind::Number(0, 100) });
    for place in 0..making.random.between(1, 5) {
        let kind = match making.random.below(5) {
            0 | 1 => MadeKind::Truth,
            2 => MadeKind::OneOf(
                (0..making.random.between(2, 4)).map(|n| format!("v_{place}_{n}")).collect(),
            ),
            3 => MadeKind::Number(0, making.random.between(4, 12)),
            _ => MadeKind::Date,
        };
        making.facts.push(MadeFact { name: format!("f_{place}"), kind });
    }
    for fact in making.facts.clone() {
        let kind = match fact.kind {
            MadeKind::Truth => "yes or no".to_owned(),
            MadeKind::OneOf(names) => format!("one of {}", names.join(", ")),
            MadeKind::Number(low, high) => format!("number from {low} to {high}"),
            MadeKind::Date => "date".to_owned(),
        };
        let label =
            if making.random.percent(40) { " \"wat wij vragen\" / \"what we ask\"" } else { "" };
        let notes = making.notes();
        making.line(&format!("fact {} {kind}{label} {notes}", fact.name));
    }
}

/// Who may take part: some profiles under VPT, and perhaps conditions on facts.
pub fn eligible(making: &mut Making) {
    let profiles = making.world.profiles[0].1.clone();
    let mut eligible = making.random.some(&profiles);
    if making.random.percent(60) {
        eligible = profiles;
    }
    making.eligible = eligible;
    let notes = making.notes();
    making.line(&format!("eligible when {notes} {{"));
    let label = if making.random.percent(40) { " \"alleen deze profielen\"" } else { "" };
    making.line(&format!("  indication is Wlz VPT {}{label}", making.eligible.join(", ")));
    let mut asked = vec!["indication".to_owned(), "year".to_owned()];
    for _ in 0..making.random.below(3) {
        making.used = asked.clone();
        let scope = Scope { depth: 0, aggregates: false, ..Scope::new(Reach::Client) };
        let condition = super::condition::condition(making, scope);
        asked = making.used.clone();
        if condition.starts_with("f_points / 2") {
            continue;
        }
        let label = if making.random.percent(40) { " \"alleen dan\" / \"only then\"" } else { "" };
        let notes = making.notes();
        making.line(&format!("  {condition}{label} {notes}"));
    }
    making.line("}");
}

pub fn named_value(making: &mut Making, reach: Reach) {
    let want = *making.random.pick(&[
        Want::Flow,
        Want::Flow,
        Want::Number,
        Want::PerHour,
        Want::PerPiece,
        Want::Care,
        Want::Truth,
    ]);
    let name = format!("l_{}", making.lets.len());
    let scope = Scope::new(reach);
    let value = match want {
        Want::Truth => fresh(making, scope),
        Want::Flow | Want::Number | Want::PerHour | Want::PerPiece | Want::Care => {
            expression(making, want, scope)
        }
    };
    let used = making.used.clone();
    let notes = making.notes();
    making.line(&format!("let {name} = {value} {notes}"));
    making.lets.push(MadeLet { name, want, reach, used });
}

pub fn budget(making: &mut Making) {
    let notes = making.notes();
    making.line(&format!("budget {notes} {{"));
    let tables: Vec<String> = making
        .tables
        .iter()
        .filter(|table| table.want == Want::Flow && table.keys == ["indication"])
        .map(|table| format!("{}[indication]", table.name))
        .collect();
    let start = if !tables.is_empty() && making.random.percent(75) {
        making.random.pick(&tables).clone()
    } else {
        let extra = expression(making, Want::Flow, Scope::new(Reach::Activities));
        match extra.strip_prefix("if ") {
            Some(_) => extra,
            None => format!("{extra} + {}", literal(making, Want::Flow)),
        }
    };
    making.line(&format!("  start with {start}"));
    for place in 0..making.random.below(4) {
        let want = if making.random.percent(60) { Want::Number } else { Want::Flow };
        let amount = small(making, want, Reach::Activities);
        let label = if making.random.percent(50) { " \"korting\"" } else { "" };
        let when = when(making, Reach::Activities, 35);
        let notes = making.notes();
        making.line(&format!("  less d_{place}{label} {amount}{when} {notes}"));
    }
    making.line("}");
}

pub fn contribute(making: &mut Making) {
    let notes = making.notes();
    making.line(&format!("contribute {notes} {{"));
    for place in 0..making.random.below(4) {
        let amount = match making.random.below(3) {
            0 => format!("{}.5% of budget", making.random.between(1, 15)),
            1 => literal(making, Want::Flow),
            _ => small(making, Want::Flow, Reach::Budget),
        };
        let label = if making.random.percent(50) { " \"bijdrage\" / \"contribution\"" } else { "" };
        let mut parts = String::new();
        parts.push_str(making.random.pick::<&str>(&["", " cost centre 24400"]));
        parts.push_str(making.random.pick::<&str>(&["", " kept", " kept", " paid out"]));
        parts.push_str(&when(making, Reach::Budget, 30));
        making.line(&format!("  c_{place}{label} {amount}{parts}"));
        making.contributions.push(format!("c_{place}"));
    }
    making.line("}");
}

/// An amount that leaves something of the budget.
fn small(making: &mut Making, want: Want, reach: Reach) -> String {
    if making.random.percent(50) {
        return literal(making, want);
    }
    making.used.clear();
    let amount = super::amount::amount(making, want, Scope { depth: 1, ..Scope::new(reach) });
    format!("{amount} / {}", making.random.between(4, 20))
}

fn when(making: &mut Making, reach: Reach, percent: usize) -> String {
    if making.random.percent(percent) {
        let test = fresh(making, Scope::new(reach));
        format!(" when {test}")
    } else {
        String::new()
    }
}

pub fn order(making: &mut Making) {
    let notes = making.notes();
    making.line(&format!("order {notes} {{"));
    let mut all =
        ["self", "network", "volunteer", "provider", "external"].map(str::to_owned).to_vec();
    if !making.plain_order {
        making.random.shuffle(&mut all);
    }
    let mut rest = &all[..];
    while let Some((first, behind)) = rest.split_first() {
        let draws = if making.plain_order {
            first == "provider" || first == "external"
        } else if first == "provider" {
            making.random.percent(90)
        } else {
            making.random.percent(if first == "external" { 60 } else { 15 })
        };
        let asked = making.plain_order || making.random.percent(88);
        let (names, behind) = match behind.split_first() {
            Some((second, last))
                if making.random.percent(40) && (second == "provider") == (first == "provider") =>
            {
                (format!("{first}, {second}"), last)
            }
            Some(_) | None => (first.clone(), behind),
        };
        rest = behind;
        let effect = match (asked, draws) {
            (false, _) => "not asked",
            (true, true) => "draws on the budget",
            (true, false) => "costs nothing",
        };
        let mut line = format!("  {names} {effect}");
        if asked && making.random.percent(25) {
            let test = fresh(making, Scope::activity());
            line.push_str(&format!(" only when {test}"));
        }
        making.line(&line);
    }
    making.line("}");
}

pub fn copay(making: &mut Making) {
    let notes = making.notes();
    making.line(&format!("copay {notes} {{"));
    let categories = making.world.categories.clone();
    if making.random.percent(25) {
        let terms = copay_terms(making);
        making.line(&format!("  every category: {terms}"));
    } else {
        let named = making.random.between(1, categories.len() - 1);
        for category in &categories[..named] {
            let terms = copay_terms(making);
            making.line(&format!("  {category}: {terms}"));
        }
        let terms = copay_terms(making);
        making.line(&format!("  every other category: {terms}"));
    }
    let bearer = match making.random.below(3) {
        0 => "client".to_owned(),
        1 => "organisation".to_owned(),
        _ => "undecided \"wie de rest draagt\"".to_owned(),
    };
    making.line(&format!("  the rest is borne by {bearer}"));
    making.line("}");
}

fn copay_terms(making: &mut Making) -> String {
    let may = match making.pay {
        Pay::Points if making.random.percent(70) => "with bought points",
        Pay::Money | Pay::Time | Pay::Points => "allowed",
    };
    if making.random.percent(35) {
        return "never".to_owned();
    }
    if making.random.percent(25) {
        return "undecided \"of de cliënt mag bijbetalen\"".to_owned();
    }
    let when = when(making, Reach::Balance, 25);
    format!("{may}{when}")
}
