//! A plan printed for people: one step a line.
//!
//! In: a plan. Out: text, the same every time.
//! Absent on purpose: reading it back.

use std::fmt::Write;

use super::step::{Program, Slot, Step, Target};
use super::{Operation, Plan};
use crate::check::expression::Comparison;

/// The steps of a plan, numbered, with `~` before the slots it starts without and constants in place.
#[must_use]
pub fn listing(plan: &Plan) -> String {
    let mut out = format!("plan {} from {}\n", plan.organisation, plan.from);
    let written: Vec<Slot> = plan.steps.iter().filter_map(|step| written(*step)).collect();
    let value = |slot: Slot| value(plan, &written, slot);
    let Program { first, .. } = plan.main;
    for (place, step) in plan.steps.iter().enumerate() {
        if place == first.index() {
            out.push_str("main\n");
        }
        let at = plan.places.get(place).map(ToString::to_string).unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{place:>4}  {:<58} {at}", line(plan, *step, &value));
    }
    out
}

/// A constant as a number, any other slot by its own number.
fn value(plan: &Plan, written: &[Slot], slot: Slot) -> String {
    let inputs = plan.fact_slots.len().saturating_add(12);
    let name = match slot.index() {
        place @ 0..10 => TOTALS.get(place).map(|name| (*name).to_owned()),
        10 => Some("indication".to_owned()),
        11 => Some("year".to_owned()),
        place if place < inputs => place
            .checked_sub(12)
            .and_then(|fact| plan.facts.get(fact))
            .map(|fact| fact.name.clone()),
        _ => None,
    };
    match (name, plan.slots.get(slot.index())) {
        (Some(name), _) => name,
        (None, Some(number)) if !written.contains(&slot) => match number.denominator() {
            1 => number.numerator().to_string(),
            below => format!("{}/{below}", number.numerator()),
        },
        (None, _) => format!("~{}", slot.0),
    }
}

const TOTALS: [&str; 10] = [
    "budget",
    "contributions",
    "kept",
    "free",
    "planned",
    "balance",
    "from_kept",
    "shortage",
    "copayment",
    "uncovered",
];

/// The slot that a step writes.
fn written(step: Step) -> Option<Slot> {
    match step {
        Step::Copy { to, .. }
        | Step::Calculate { to, .. }
        | Step::Negate { to, .. }
        | Step::Compare { to, .. }
        | Step::Not { to, .. }
        | Step::Among { to, .. }
        | Step::IndicationIn { to, .. }
        | Step::Lookup { to, .. }
        | Step::Field { to, .. }
        | Step::Any { to, .. }
        | Step::Every { to, .. }
        | Step::Sum { to, .. }
        | Step::Count { to, .. } => Some(to),
        Step::Jump { .. }
        | Step::JumpIf { .. }
        | Step::Keep { .. }
        | Step::Draw { .. }
        | Step::Forget
        | Step::Condition { .. }
        | Step::Assign
        | Step::Price
        | Step::JumpIfTariff { .. }
        | Step::Start { .. }
        | Step::Discount { .. }
        | Step::Budget
        | Step::Contribution { .. }
        | Step::Contributions
        | Step::Balance
        | Step::Outcome
        | Step::JumpIfMissed { .. }
        | Step::Light { .. }
        | Step::UsualLight
        | Step::Rule { .. } => None,
    }
}

fn line(plan: &Plan, step: Step, value: &impl Fn(Slot) -> String) -> String {
    let to = |slot: Slot| format!("~{}", slot.0);
    let go = |target: Target| target.0.to_string();
    match step {
        Step::Copy { to: slot, from } => format!("{} = {}", to(slot), value(from)),
        Step::Calculate { to: slot, operation, left, right } => {
            format!("{} = {} {} {}", to(slot), value(left), sign(operation), value(right))
        }
        Step::Negate { to: slot, from } => format!("{} = -{}", to(slot), value(from)),
        Step::Compare { to: slot, comparison, left, right } => {
            format!("{} = {} {} {}", to(slot), value(left), compared(comparison), value(right))
        }
        Step::Not { to: slot, from } => format!("{} = not {}", to(slot), value(from)),
        Step::Among { to: slot, from, first, count } => {
            let end = first.saturating_add(count) as usize;
            let among = plan.values.get(first as usize..end).unwrap_or(&[]);
            format!("{} = {} among {among:?}", to(slot), value(from))
        }
        Step::IndicationIn { to: slot, first } => {
            format!("{} = indication in set {first}", to(slot))
        }
        Step::Lookup { to: slot, table, first } => lookup(plan, slot, table, first, value),
        Step::Field { to: slot, field } => format!("{} = activity {field:?}", to(slot)),
        Step::Jump { target } => format!("go to {}", go(target)),
        Step::JumpIf { answer, test, target } => {
            let not = if answer { "" } else { "not " };
            format!("if {not}{} go to {}", value(test), go(target))
        }
        Step::Any { to: slot, test, end } => {
            format!("{} = any activity with {} before {}", to(slot), value(test), go(end))
        }
        Step::Every { to: slot, test, end } => {
            format!("{} = every activity with {} before {}", to(slot), value(test), go(end))
        }
        Step::Sum { to: slot, field, test, end } => {
            format!("{} = sum of {field:?} with {} before {}", to(slot), value(test), go(end))
        }
        Step::Count { to: slot, test, end } => {
            format!("{} = count with {} before {}", to(slot), value(test), go(end))
        }
        Step::Keep { number } => format!("keep the row behind value {number}"),
        Step::Forget => "forget the row".to_owned(),
        Step::Draw { number } => format!("draw on the row behind value {number}"),
        Step::JumpIfTariff { target } => format!("if a tariff is given go to {}", go(target)),
        Step::JumpIfMissed { target } => format!("if a row is missing go to {}", go(target)),
        Step::Condition { .. }
        | Step::Assign
        | Step::Price
        | Step::Start { .. }
        | Step::Discount { .. }
        | Step::Budget
        | Step::Contribution { .. }
        | Step::Contributions
        | Step::Balance
        | Step::Outcome
        | Step::Light { .. }
        | Step::UsualLight
        | Step::Rule { .. } => domain(plan, step, value),
    }
}

/// The steps that stand for a rule of the policy.
fn domain(plan: &Plan, step: Step, value: &impl Fn(Slot) -> String) -> String {
    match step {
        Step::Condition { number, test } => format!("condition {number}: {}", value(test)),
        Step::Assign => "who does each activity".to_owned(),
        Step::Price => "what each activity costs".to_owned(),
        Step::Start { from } => format!("the budget starts with {}", value(from)),
        Step::Discount { number, from } => {
            let discount = plan.discounts.get(number as usize);
            let name = discount.map_or("", |discount| &discount.name);
            let share = discount.is_some_and(|discount| discount.share);
            let share = if share { " of what is left" } else { "" };
            format!("discount {name}: {}{share}", value(from))
        }
        Step::Budget => "the budget is known".to_owned(),
        Step::Contribution { number, from } => {
            let name = plan.contributions.get(number as usize).map_or("", |one| &one.name);
            format!("contribution {name}: {}", value(from))
        }
        Step::Contributions => "contributions are known".to_owned(),
        Step::Balance => "planned and balance are known".to_owned(),
        Step::Outcome => "shortage and who bears it".to_owned(),
        Step::Light { colour } => format!("the light is {}", colour.name()),
        Step::UsualLight => "the light is the usual one".to_owned(),
        Step::Rule { number } => {
            format!("rule {} speaks", plan.rules.get(number as usize).map_or("", |rule| &rule.name))
        }
        Step::Copy { .. }
        | Step::Calculate { .. }
        | Step::Negate { .. }
        | Step::Compare { .. }
        | Step::Not { .. }
        | Step::Among { .. }
        | Step::IndicationIn { .. }
        | Step::Lookup { .. }
        | Step::Field { .. }
        | Step::Jump { .. }
        | Step::JumpIf { .. }
        | Step::Any { .. }
        | Step::Every { .. }
        | Step::Sum { .. }
        | Step::Count { .. }
        | Step::Keep { .. }
        | Step::Draw { .. }
        | Step::Forget
        | Step::JumpIfTariff { .. }
        | Step::JumpIfMissed { .. } => String::new(),
    }
}

fn lookup(
    plan: &Plan,
    to: Slot,
    table: u32,
    first: u32,
    value: &impl Fn(Slot) -> String,
) -> String {
    let Some(table) = plan.tables.get(table as usize) else { return String::new() };
    let end = (first as usize).saturating_add(table.keys.len());
    let keys = plan.arguments.get(first as usize..end).unwrap_or(&[]);
    let keys: Vec<String> = keys.iter().map(|key| value(*key)).collect();
    format!("~{} = {}[{}]", to.0, table.name, keys.join(", "))
}

const fn sign(operation: Operation) -> &'static str {
    match operation {
        Operation::Plus => "+",
        Operation::Minus => "-",
        Operation::Times => "*",
        Operation::Divide => "/",
        Operation::Smaller => "smaller",
        Operation::Larger => "larger",
    }
}

const fn compared(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Less => "<",
        Comparison::AtMost => "<=",
        Comparison::More => ">",
        Comparison::AtLeast => ">=",
        Comparison::Equal => "=",
    }
}
