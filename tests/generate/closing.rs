//! The last blocks: account, agreement, support, signal and rules.

use super::amount::amount;
use super::condition::fresh;
use super::making::{Making, Pay, Reach, Scope, Want};

/// Every topic: answered in each of its ways, left open in words, or not spoken of.
pub fn account(making: &mut Making) {
    let notes = making.notes();
    making.line(&format!("account {notes} {{"));
    let left = what_is_left(making);
    topic(making, "what is left", &left);
    let savings = what_savings_pay(making);
    topic(making, "savings may pay for", &savings);
    topic(making, "savings are used", &["before copayment", "after copayment"].map(str::to_owned));
    for occasion in ["temporary extra care:", "network away:", "unplanned care:"] {
        // Savings pay for the network only where nobody bears it: often enough to be seen.
        if occasion == "network away:" && making.random.percent(25) {
            making.line("  network away: undecided \"wie betaalt?\"");
            continue;
        }
        let bearers: Vec<String> =
            bearers(making).into_iter().map(|bearer| format!("borne by {bearer}")).collect();
        topic(making, occasion, &bearers);
    }
    for place in ["absence in hospital:", "absence in holiday:"] {
        let from =
            format!("planned activities are given back from day {}", making.random.between(2, 9));
        let answers = [&from, "planned activities are given back", "nothing is given back"];
        topic(making, place, &answers.map(str::to_owned));
    }
    for (name, answers) in [
        ("contributions during absence:", ["continue", "stop"]),
        ("part of a month:", ["by calendar days", "as a whole month"]),
        ("death or move:", ["what is left lapses", "what is left is paid out"]),
    ] {
        topic(making, name, &answers.map(str::to_owned));
    }
    match making.random.below(5) {
        0 | 1 => making.line("  agreements keep their version"),
        2 => making.line("  agreements follow the version in force"),
        3 => making.line("  agreements: undecided \"blijft de oude?\""),
        _ => {}
    }
    making.line("}");
}

/// One answer of a topic, or what stands where there is none.
fn topic(making: &mut Making, name: &str, answers: &[String]) {
    match making.random.below(10) {
        0 => making.line(&format!("  {name} undecided \"de bron zwijgt\"")),
        1 => {}
        _ => {
            let answer = making.random.pick(answers).clone();
            let notes = if making.random.percent(20) { making.notes() } else { String::new() };
            making.line(&format!("  {name} {answer} {notes}"));
        }
    }
}

fn what_is_left(making: &mut Making) -> Vec<String> {
    let duration = duration(making);
    let stays = [
        "stays".to_owned(),
        "stays until the end of the calendar year".to_owned(),
        format!("stays for {duration}"),
    ];
    let mut answers = vec!["lapses at the end of the month".to_owned()];
    for stay in stays {
        let amount = making.random.between(20, 600);
        let most = match making.pay {
            Pay::Money => format!("€{amount}.00"),
            Pay::Time => format!("{amount} minutes"),
            Pay::Points => format!("{amount} points"),
        };
        let most =
            if making.random.percent(35) { format!(" at most {most}") } else { String::new() };
        let then = if making.random.percent(30) { ", then lapses" } else { "" };
        answers.push(format!("{stay}{most}{then}"));
    }
    answers
}

fn what_savings_pay(making: &mut Making) -> Vec<String> {
    let mut names: Vec<String> =
        making.world.services.iter().map(|service| service.name.clone()).collect();
    names.extend(making.world.categories.clone());
    names.push("network away".to_owned());
    let some = making.random.some(&names).join(", ");
    ["other services", "other services, network away", "network away", &some]
        .map(str::to_owned)
        .to_vec()
}

/// Who may bear something.
fn bearers(making: &Making) -> Vec<String> {
    let mut bearers = vec!["client".to_owned(), "organisation".to_owned()];
    bearers.extend(making.contributions.iter().cloned());
    bearers
}

fn duration(making: &mut Making) -> String {
    let (period, most) =
        *making.random.pick(&[("day", 70), ("week", 10), ("month", 6), ("month", 6), ("year", 1)]);
    match making.random.between(1, most) {
        1 => format!("1 {period}"),
        number if making.random.percent(10) => format!("{number}.5 {period}s"),
        number => format!("{number} {period}s"),
    }
}

pub fn agreement(making: &mut Making) {
    let notes = making.notes();
    making.line(&format!("agreement {notes} {{"));
    let effects = ["at once", "on the first of the next month"].map(str::to_owned);
    topic(making, "takes effect", &effects);
    let least = ["1 month".to_owned(), duration(making)];
    topic(making, "lasts at least", &least);
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
