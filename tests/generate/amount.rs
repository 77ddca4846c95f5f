//! Amounts, of the unit that is wanted.

use super::making::{MadeKind, Making, Pay, Reach, Scope, Want};

/// An amount, ready to stand as an operand.
pub fn amount(making: &mut Making, want: Want, scope: Scope) -> String {
    let ways = if scope.depth == 0 { 4 } else { 12 };
    for _ in 0..4 {
        let made = match making.random.below(ways) {
            0 => Some(literal(making, want)),
            1 => looked_up(making, want, scope),
            2 => named(making, want, scope),
            3 => basic(making, want, scope),
            4 => Some(conditional(making, want, scope)),
            5 => Some(chosen(making, want, scope)),
            6 => Some(summed(making, want, scope)),
            7 => Some(shared(making, want, scope)),
            8 => Some(divided(making, want, scope)),
            9 => from_facts(making, want),
            10 => over_activities(making, want, scope),
            _ => basic(making, want, scope),
        };
        if let Some(made) = made {
            return made;
        }
    }
    literal(making, want)
}

/// A whole expression: as [`amount`], and sometimes a bare condition without its brackets.
pub fn expression(making: &mut Making, want: Want, scope: Scope) -> String {
    making.used.clear();
    let made = amount(making, want, scope);
    let bare = made.strip_prefix("(if ").and_then(|rest| rest.strip_suffix(')'));
    match bare {
        Some(rest) if making.random.percent(60) => format!("if {rest}"),
        Some(_) | None => made,
    }
}

/// A value that is not the same for every client, where the scope has one: what a comparison needs.
pub fn varying(making: &mut Making, want: Want, scope: Scope) -> Option<String> {
    for _ in 0..4 {
        let made = match making.random.below(2) {
            0 => basic(making, want, scope),
            _ => over_activities(making, want, scope),
        };
        if made.is_some() {
            return made;
        }
    }
    None
}

/// An amount that stands for itself. Thousandths occur, so that figures lie exactly halfway.
pub fn literal(making: &mut Making, want: Want) -> String {
    let random = &mut *making.random;
    let period = *random.pick(&["day", "week", "week", "month", "year"]);
    let scale = match period {
        "day" => 1,
        "week" => 7,
        "month" => 30,
        _ => 365,
    };
    let cents = *random.pick(&["", ".5", ".25", ".75", ".005", ".015", ".13", ".3"]);
    match (want, making.pay) {
        (Want::Flow, Pay::Money) => {
            format!("€{}{cents} per {period}", random.between(1, 3 * scale))
        }
        (Want::Flow, Pay::Time) => {
            format!("{}{cents} minutes per {period}", random.between(1, 6 * scale))
        }
        (Want::Flow, Pay::Points) => {
            format!("{}{cents} points per {period}", random.between(1, 4 * scale))
        }
        (Want::PerHour, Pay::Money) => format!("€{}{cents} per hour", random.between(8, 60)),
        (Want::PerHour, Pay::Time) => {
            let amount = random.pick(&["1 hour", "45 minutes", "50 minutes", "1.5 hours"]);
            format!("{amount} per hour")
        }
        (Want::PerHour, Pay::Points) => {
            format!("{}{cents} points per hour", random.between(10, 60))
        }
        (Want::PerPiece, Pay::Money) => match random.below(4) {
            0 => format!("€0.01 per piece / {}", random.between(2, 4)),
            1 => format!("€0.0{}5 per piece", random.below(10)),
            _ => format!("€{}{cents} per piece", random.between(1, 12)),
        },
        (Want::PerPiece, Pay::Time) => format!("{} minutes per piece", random.between(1, 20)),
        (Want::PerPiece, Pay::Points) => {
            format!("{}{cents} points per piece", random.between(1, 10))
        }
        (Want::Number, _) => match random.below(3) {
            0 => format!("{}%", random.between(1, 30)),
            1 => format!("0.{}", random.between(1, 99)),
            _ => format!("{}", random.between(1, 4)),
        },
        (Want::Care, _) => match random.below(2) {
            0 => format!("{} minutes per {period}", random.between(1, 60) * scale),
            _ => format!("{}.5 hours per {period}", random.between(0, scale)),
        },
        (Want::Truth, _) => (*random.pick(&["yes", "no"])).to_owned(),
    }
}

fn looked_up(making: &mut Making, want: Want, scope: Scope) -> Option<String> {
    let fits = |keys: &[String]| {
        keys.iter().all(|key| match key.as_str() {
            "role" => scope.fields,
            "performer" => scope.knows_doer(),
            _ => true,
        })
    };
    let gaps = making.plain_order || !scope.fields;
    let found: Vec<String> = making
        .tables
        .iter()
        .filter(|table| table.want == want && fits(&table.keys) && (gaps || !table.gaps))
        .map(|table| format!("{}[{}]", table.name, table.keys.join(", ")))
        .collect();
    (!found.is_empty()).then(|| making.random.pick(&found).clone())
}

fn named(making: &mut Making, want: Want, scope: Scope) -> Option<String> {
    let found: Vec<usize> = (0..making.lets.len())
        .filter(|place| {
            making.lets[*place].want == want && making.lets[*place].reach <= scope.reach
        })
        .collect();
    if found.is_empty() {
        return None;
    }
    let place = *making.random.pick(&found);
    let used = making.lets[place].used.clone();
    making.ask_all(&used).then(|| making.lets[place].name.clone())
}

/// A value that the program itself knows.
fn basic(making: &mut Making, want: Want, scope: Scope) -> Option<String> {
    let mut known: Vec<&str> = Vec::new();
    match want {
        Want::Flow => {
            for (reach, totals) in [
                (Reach::Budget, &["budget"][..]),
                (Reach::Contributions, &["contributions", "kept", "free"][..]),
                (Reach::Balance, &["planned", "balance"][..]),
                (Reach::Outcome, &["shortage", "from kept", "copayment", "uncovered"][..]),
            ] {
                if scope.reach >= reach {
                    known.extend(totals);
                }
            }
            if scope.knows_cost() {
                known.push("cost");
            }
            if scope.fields && making.pay == Pay::Time {
                known.push("care time");
            }
        }
        Want::Care if scope.fields => known.push("care time"),
        Want::Number => {
            if scope.fields {
                known.push("staff");
            }
            if scope.reach >= Reach::Balance {
                known.push("(if budget > €0 per week then planned / budget else 0)");
            }
        }
        Want::Care | Want::PerHour | Want::PerPiece | Want::Truth => {}
    }
    let known = (!known.is_empty()).then(|| (*making.random.pick(&known)).to_owned())?;
    Some(match making.pay {
        Pay::Money => known,
        Pay::Time => known.replace("€0", "0 minutes"),
        Pay::Points => known.replace("€0", "0 points"),
    })
}

fn conditional(making: &mut Making, want: Want, scope: Scope) -> String {
    let test = super::condition::condition(making, scope.deeper());
    let then = amount(making, want, scope.deeper());
    let mut middle = String::new();
    if making.random.percent(30) {
        let test = super::condition::condition(making, scope.deeper());
        middle = format!(" else if {test} then {}", amount(making, want, scope.deeper()));
    }
    let other = amount(making, want, scope.deeper());

    format!("(if {test} then {then}{middle} else {other})")
}

fn chosen(making: &mut Making, want: Want, scope: Scope) -> String {
    let which = *making.random.pick(&["smallest", "largest"]);
    let count = making.random.between(2, 3);
    let all: Vec<String> = (0..count).map(|_| amount(making, want, scope.deeper())).collect();
    format!("{which}({})", all.join(", "))
}

fn summed(making: &mut Making, want: Want, scope: Scope) -> String {
    let left = amount(making, want, scope.deeper());
    let right = amount(making, want, scope.deeper());
    match making.random.below(5) {
        0 => format!("({left} - {right} / 4)"),
        1 => format!("(-{right} / 8 + {left})"),
        _ => format!("({left} + {right} / 2)"),
    }
}

fn shared(making: &mut Making, want: Want, scope: Scope) -> String {
    let part = making.random.between(1, 199);
    let of = amount(making, want, scope.deeper());
    match making.random.below(3) {
        0 => format!("({}.5% of {of})", part / 2),
        1 => format!("(0.{part} * {of})"),
        _ => format!("({part}% of {of})"),
    }
}

fn divided(making: &mut Making, want: Want, scope: Scope) -> String {
    if making.random.percent(30)
        && let Some(divisor) = looked_up(making, Want::Number, scope)
    {
        return format!("({} / {divisor})", amount(making, want, scope.deeper()));
    }
    let divisor = *making.random.pick(&["2", "3", "3", "4.33", "7", "(2 + 1)", "52"]);
    format!("({} / {divisor})", amount(making, want, scope.deeper()))
}

fn from_facts(making: &mut Making, want: Want) -> Option<String> {
    let (fact, _) = number_fact(making)?;
    Some(match want {
        Want::Number => fact,
        Want::Flow | Want::PerHour | Want::PerPiece | Want::Care | Want::Truth => {
            format!("({fact} / 10 * {})", literal(making, want))
        }
    })
}

/// A number fact that has not been asked yet, and its upper bound.
pub fn number_fact(making: &mut Making) -> Option<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for fact in &making.facts {
        match &fact.kind {
            MadeKind::Number(_, high) => found.push((fact.name.clone(), *high)),
            MadeKind::Truth | MadeKind::OneOf(_) | MadeKind::Date => {}
        }
    }
    let (fact, high) = making.random.pick(&found).clone();
    making.ask(&fact).then_some((fact, high))
}

fn over_activities(making: &mut Making, want: Want, scope: Scope) -> Option<String> {
    if !scope.aggregates || scope.fields {
        return None;
    }
    let filter = if making.random.percent(60) {
        let test = super::condition::condition(making, scope.inside());
        format!(" where {test}")
    } else {
        String::new()
    };
    match (want, making.pay) {
        (Want::Flow, _) if scope.reach >= Reach::Activities && making.random.percent(60) => {
            Some(format!("(sum of cost of activities{filter})"))
        }
        (Want::Flow, Pay::Money) => {
            Some(format!("(€0.05 per minute * (sum of care time of activities{filter}))"))
        }
        (Want::Flow, Pay::Points) => {
            Some(format!("(3 points per hour * (sum of care time of activities{filter}))"))
        }
        (Want::Flow, Pay::Time) | (Want::Care, _) => {
            Some(format!("(sum of care time of activities{filter})"))
        }
        (Want::Number, _) if making.random.percent(50) => {
            Some(format!("(sum of staff of activities{filter})"))
        }
        (Want::Number, _) => Some(format!("(count of activities{filter})")),
        (Want::PerHour | Want::PerPiece | Want::Truth, _) => None,
    }
}
