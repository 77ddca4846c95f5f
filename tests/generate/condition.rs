//! Conditions that hold for some and not for others.

use super::amount::{literal, number_fact, varying};
use super::making::{MadeKind, Making, Scope, Want};

/// A condition, as a disjunction: fit to stand behind `when`, `if` and `where`.
pub fn condition(making: &mut Making, scope: Scope) -> String {
    if scope.depth == 0 || making.random.percent(55) {
        return single(making, scope);
    }
    match making.random.below(5) {
        0 | 1 => {
            let left = inner(making, scope);
            format!("{left} and {}", inner(making, scope))
        }
        2 | 3 => {
            let left = inner(making, scope);
            format!("{left} or {}", inner(making, scope))
        }
        _ => format!("not ({})", condition(making, scope.deeper())),
    }
}

/// A whole condition, in which nothing has been asked yet.
pub fn fresh(making: &mut Making, scope: Scope) -> String {
    making.used.clear();
    condition(making, scope)
}

fn inner(making: &mut Making, scope: Scope) -> String {
    if scope.depth > 1 && making.random.percent(40) {
        format!("({})", condition(making, scope.deeper()))
    } else {
        single(making, scope)
    }
}

fn single(making: &mut Making, scope: Scope) -> String {
    for _ in 0..12 {
        let made = match making.random.below(if scope.fields { 11 } else { 7 }) {
            0 | 1 => about_fact(making),
            2 => about_indication(making),
            3 => about_year(making),
            4 => compared(making, scope),
            5 => about_activities(making, scope),
            6 => named(making, scope),
            _ => about_activity(making, scope),
        };
        if let Some(made) = made {
            return made;
        }
    }
    last_resort(making, scope)
}

/// Always to be had: the place in the calendar, the activity, or a fact that every policy has.
fn last_resort(making: &mut Making, scope: Scope) -> String {
    if scope.fields {
        let minutes = making.random.between(1, 400);
        return format!("care time > {minutes} minutes per week");
    }
    let bound = making.random.between(1, 97);
    format!("f_points / 2 > {bound} / 2")
}

fn about_fact(making: &mut Making) -> Option<String> {
    let place = making.random.below(making.facts.len());
    let fact = making.facts[place].clone();
    if !making.ask(&fact.name) {
        return None;
    }
    let name = fact.name;
    let random = &mut *making.random;
    Some(match fact.kind {
        MadeKind::Truth => {
            if random.percent(30) {
                format!("not {name}")
            } else {
                name
            }
        }
        MadeKind::OneOf(names) => {
            let one = random.pick(&names).clone();
            match random.below(3) {
                0 => format!("{name} is not {one}"),
                1 if names.len() > 2 => format!("{name} is one of {}, {}", names[0], names[1]),
                _ => format!("{name} is {one}"),
            }
        }
        MadeKind::Number(low, high) => {
            let bound = random.between(low + 1, high - 1);
            let sign = random.pick(&["<", "<=", ">", ">="]);
            if random.percent(50) {
                format!("{name} {sign} {bound}")
            } else {
                format!("{name} {sign} {bound}.5 / 3 * 3")
            }
        }
        MadeKind::Date => {
            let sign = random.pick(&["<", "<=", ">", ">="]);
            format!("{name} {sign} 201{}-0{}-15", random.between(3, 6), random.between(1, 9))
        }
    })
}

fn about_indication(making: &mut Making) -> Option<String> {
    if making.eligible.len() < 2 || !making.ask("indication") {
        return None;
    }
    let mut profiles = making.random.some(&making.eligible.clone());
    if profiles.len() == making.eligible.len() {
        profiles.truncate(making.eligible.len() - 1);
    }
    let sense = if making.random.percent(20) { "is not" } else { "is" };
    Some(format!("indication {sense} Wlz VPT {}", profiles.join(", ")))
}

fn about_year(making: &mut Making) -> Option<String> {
    if !making.ask("year") {
        return None;
    }
    Some(match making.random.below(3) {
        0 => "calendar year is one of 2013, 2014".to_owned(),
        1 => "calendar year is 2014".to_owned(),
        _ => "calendar year is not 2015".to_owned(),
    })
}

fn compared(making: &mut Making, scope: Scope) -> Option<String> {
    let want = *making.random.pick(&[Want::Flow, Want::Flow, Want::Number, Want::Care]);
    let sign = *making.random.pick(&["<", "<=", ">", ">="]);
    let right = literal(making, want);
    if making.random.percent(35) && !right.contains('/') {
        let (fact, high) = number_fact(making)?;
        let bound = making.random.between(1, high - 1);
        return Some(format!("{fact} / 10 * {right} {sign} {bound} / 10 * {right}"));
    }
    let left = varying(making, want, scope)?;
    if !making.ask(&left) {
        return None;
    }
    Some(format!("{left} {sign} {right}"))
}

fn about_activities(making: &mut Making, scope: Scope) -> Option<String> {
    if !scope.aggregates || scope.fields {
        return None;
    }
    let test = condition(making, scope.inside());
    let which = *making.random.pick(&["any", "every"]);
    Some(format!("({which} activity where {test})"))
}

fn named(making: &mut Making, scope: Scope) -> Option<String> {
    let found: Vec<usize> = (0..making.lets.len())
        .filter(|place| {
            making.lets[*place].want == Want::Truth && making.lets[*place].reach <= scope.reach
        })
        .collect();
    if found.is_empty() {
        return None;
    }
    let place = *making.random.pick(&found);
    let used = making.lets[place].used.clone();
    making.ask_all(&used).then(|| making.lets[place].name.clone())
}

fn about_activity(making: &mut Making, scope: Scope) -> Option<String> {
    let fields = if scope.knows_doer() { 9 } else { 8 };
    let field = making.random.below(fields);
    if !scope.fields || !making.ask(&format!("field {field}")) {
        return None;
    }
    let world = making.world;
    let random = &mut *making.random;
    let sign = *random.pick(&["<", "<=", ">", ">="]);
    Some(match field {
        0 => format!("role is {}", random.pick(&world.roles)),
        1 => format!("service is {}", random.pick(&world.services).name),
        2 => format!("category is {}", random.pick(&world.categories)),
        3 => format!("staff {sign} {}", random.between(1, 2))
            .replace("< 1", "< 2")
            .replace(">= 1", ">= 2"),
        4 => format!("times {sign} {} per week", random.between(1, 7)),
        5 => format!("consent is {}", random.pick(&world.signers)),
        6 => "paid by client".to_owned(),
        7 => "provider unable".to_owned(),
        _ => match random.below(3) {
            0 => "performer is provider".to_owned(),
            1 => "performer is one of network, volunteer".to_owned(),
            _ => "performer is not external".to_owned(),
        },
    })
}
