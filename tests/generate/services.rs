//! The block `services`: every service of the catalogue decided, by itself or by its category.

use super::amount::expression;
use super::condition::fresh;
use super::making::{Making, Pay, Scope, Want};
use super::world::{Measured, WorldService};

/// Writes the block.
pub fn services(making: &mut Making) {
    let notes = making.notes();
    making.line(&format!("services {notes} {{"));
    for category in making.world.categories.clone() {
        let mine: Vec<WorldService> =
            making.world.services.iter().filter(|one| one.category == category).cloned().collect();
        let alike = mine.iter().all(|one| one.measured == mine[0].measured);
        if alike && making.random.percent(30) {
            offer(making, &category, mine[0].measured, &[]);
            continue;
        }
        let mut rest = &mine[..];
        if alike && mine.len() > 1 && making.random.percent(30) {
            offer(making, &category, mine[0].measured, &[]);
            rest = &mine[..1];
        }
        while let Some((first, behind)) = rest.split_first() {
            match behind.split_first() {
                Some((second, last))
                    if second.measured == first.measured && making.random.percent(30) =>
                {
                    let both = format!("{}, {}", first.name, second.name);
                    offer(making, &both, first.measured, &[&first.name, &second.name]);
                    rest = last;
                }
                Some(_) | None => {
                    offer(making, &first.name, first.measured, &[&first.name]);
                    rest = behind;
                }
            }
        }
    }
    making.line("}");
}

fn offer(making: &mut Making, targets: &str, measured: Measured, own: &[&str]) {
    let mut line = format!("  {targets} {}", terms(making, measured));
    if making.random.percent(15) {
        let centre = making.random.between(24_000, 24_999);
        line.push_str(&format!(" cost centre {centre}"));
    }
    let others: Vec<String> = making
        .world
        .services
        .iter()
        .map(|service| service.name.clone())
        .filter(|name| !own.is_empty() && !own.contains(&name.as_str()))
        .collect();
    if !others.is_empty() && making.random.percent(20) {
        let excluded = making.random.some(&others);
        line.push_str(&format!(" excludes {}", excluded.join(", ")));
    }
    if making.random.percent(25) {
        line.push_str(" needs consent");
        if making.random.percent(50) {
            let signers = making.world.signers.clone();
            let mut some = making.random.some(&signers);
            some.truncate(2);
            line.push_str(&format!(" of {}", some.join(" or ")));
        }
    }
    if making.random.percent(20) {
        let test = fresh(making, Scope::activity());
        line.push_str(&format!(" only when {test}"));
    }
    if making.random.percent(30) {
        let notes = making.notes();
        line.push_str(&format!(" {notes}"));
    }
    making.line(&line);
}

fn terms(making: &mut Making, measured: Measured) -> String {
    let quoted = measured == Measured::Quotes;
    let money = making.pay == Pay::Money;
    match making.random.below(12) {
        0 => "outside the budget \"vrij\" / \"free\"".to_owned(),
        1 if making.random.percent(60) => "not offered".to_owned(),
        1 => "not offered \"te ver\"".to_owned(),
        2..=4 if !quoted => by_role(making, measured),
        _ if quoted && money => "as quoted".to_owned(),
        _ if quoted => "outside the budget \"betaald door de gemeente\"".to_owned(),
        _ => price(making, measured),
    }
}

fn price(making: &mut Making, measured: Measured) -> String {
    let want = match measured {
        Measured::Time => Want::PerHour,
        Measured::Pieces => Want::PerPiece,
        Measured::Period | Measured::Quotes => Want::Flow,
    };
    let shallow = Scope { depth: 1, doer: true, ..Scope::activity() };
    expression(making, want, shallow)
}

fn by_role(making: &mut Making, measured: Measured) -> String {
    let roles = making.world.roles.clone();
    let listed = if making.random.percent(30) { roles.len() - 1 } else { roles.len() };
    let mut prices: Vec<String> = Vec::new();
    let mut rest = &roles[..listed];
    while let Some((first, behind)) = rest.split_first() {
        let (names, behind) = match behind.split_first() {
            Some((second, last)) if making.random.percent(30) => {
                (format!("{first}, {second}"), last)
            }
            Some(_) | None => (first.clone(), behind),
        };
        rest = behind;
        let terms = match making.random.below(8) {
            0 => "outside the budget \"vrij\"".to_owned(),
            1 => "not offered".to_owned(),
            _ => price(making, measured),
        };
        prices.push(format!("{names} {terms}"));
    }
    format!("by role {{ {} }}", prices.join(", "))
}
