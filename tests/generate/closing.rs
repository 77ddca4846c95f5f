//! The last blocks: account, agreement, support, signal and rules.

use super::amount::amount;
use super::condition::fresh;
use super::making::{Making, Reach, Scope, Want};

pub fn account(making: &mut Making) {
    let notes = making.notes();
    making.line(&format!("account {notes} {{"));
    let left = *making.random.pick(&[
        "what is left stays until the end of the calendar year, then lapses",
        "what is left lapses at the end of the month",
        "what is left stays for 3 months",
        "what is left undecided \"niet beschreven\"",
    ]);
    making.line(&format!("  {left}"));
    if making.random.percent(50) {
        making.line("  part of a month: undecided \"de bron zwijgt\"");
    } else {
        making.line("  part of a month: by calendar days");
    }
    if making.random.percent(40) {
        making.line("  savings may pay for other services, network away");
        making.line("  savings are used before copayment");
    }
    if making.random.percent(40) {
        making.line("  temporary extra care, network away: borne by organisation @src 3");
        making.line("  absence in hospital: planned activities are given back from day 3");
        making.line("  death or move: what is left lapses");
    }
    making.line("}");
}

pub fn agreement(making: &mut Making) {
    let notes = making.notes();
    making.line(&format!("agreement {notes} {{"));
    let effect = *making.random.pick(&["at once", "on the first of the next month"]);
    making.line(&format!("  takes effect {effect}\n  lasts at least 1 month"));
    let mut signers = making.world.signers.clone();
    making.random.shuffle(&mut signers);
    let count = making.random.below(3).min(signers.len() - 1);
    if count > 0 {
        let mut all: Vec<String> = signers[..count].to_vec();
        if making.random.percent(50) {
            all[0] = format!("{} or {}", all[0], signers[count]);
        }
        making.line(&format!("  signed by {}", all.join(", ")));
    }
    making.line("}");
}

pub fn support(making: &mut Making) {
    let notes = making.notes();
    making.line(&format!("support {notes} {{"));
    let role = making.random.pick(&making.world.roles).clone();
    let ban =
        if making.random.percent(70) { " may not deliver care to the same client" } else { "" };
    making.line(&format!("  supporter {role} \"ondersteuner\"{ban}"));
    if making.random.percent(40) {
        making
            .line("  meeting m_talk \"gesprek\" 4 per year, at least 2, the first before the move");
        making.line("  meeting m_tour with client undecided \"hoe vaak?\" / \"how often?\"");
        making.line("  task k_plan \"zorgplan\" within 6 weeks after the move");
        making.line("  task k_intake before the move");
        making
            .line("  before the first m_talk: diary \"dagboek\" / \"diary\" for 3 weeks, ecogram");
    }
    making.line("}");
}

pub fn signal(making: &mut Making) {
    let notes = making.notes();
    making.line(&format!("signal {notes} {{"));
    for colour in ["red", "orange", "green"] {
        if making.random.percent(70) {
            let usual = match colour {
                "red" => "balance < -kept",
                "orange" => "planned > 80% of free",
                _ => "balance > 2 * kept",
            };
            let test = if making.random.percent(40) {
                usual.to_owned()
            } else {
                fresh(making, Scope::new(Reach::Outcome))
            };
            making.line(&format!("  {colour} when {test}"));
        }
    }
    let last = *making.random.pick(&[
        "  green otherwise",
        "  orange otherwise",
        "  red when shortage > planned / 10",
    ]);
    making.line(last);
    making.line("}");
}

pub fn rule(making: &mut Making, number: usize) {
    let notes = making.notes();
    let label = if making.random.percent(40) { " \"nog een regel\"" } else { "" };
    making.line(&format!("rule r_{number}{label} {notes} {{"));
    for _ in 0..making.random.between(1, 2) {
        let test = fresh(making, Scope::new(Reach::Outcome));
        let severity = *making.random.pick(&["refuse", "warn", "advise"]);
        making.used.clear();
        let want = *making.random.pick(&[Want::Flow, Want::Flow, Want::Number, Want::Care]);
        let scope = Scope { depth: 1, ..Scope::new(Reach::Outcome) };
        let value = amount(making, want, scope);
        // A quoted profile would end the words it stands in.
        let value = if value.contains('"') { "planned".to_owned() } else { value };
        let message = match making.random.below(4) {
            0 => "\"let op\"".to_owned(),
            1 => format!("\"saldo {{balance}}, ook {{{value}}}\""),
            2 => "\"er is {free} vrij\" / \"{free} is free\"".to_owned(),
            _ => format!("\"het gaat om {{{value}}}.\" / \"it is about {{{value}}}\""),
        };
        if making.random.percent(10) {
            making.line(&format!("  {severity} {message}"));
        } else {
            making.line(&format!("  when {test} then {severity} {message}"));
        }
    }
    making.line("}");
}
