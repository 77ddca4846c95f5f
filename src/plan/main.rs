//! The steps of a policy as a whole, stage by stage.
//!
//! In: a builder that knows the named values' slots. Out: the steps, and the rules they refer to.
//! Absent on purpose: offers, order and co-payment; those are programs run as an activity asks.

use crate::check::Policy;
use crate::check::expression::{Expression, Kind, Node, walk};
use crate::check::policy::{LetId, Piece, Stage};

use super::expression::Builder;
use super::parts::{Condition, Contribution, Discount, Rule, Words};
use super::step::{Program, Slot, Step, Target};
use super::uses;

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The steps of the policy as a whole, and what they refer to.
pub(super) struct Main {
    pub(super) program: Program,
    pub(super) conditions: Vec<Condition>,
    pub(super) discounts: Vec<Discount>,
    pub(super) contributions: Vec<Contribution>,
    pub(super) rules: Vec<Rule>,
}

impl Main {
    pub(super) fn of(builder: &mut Builder<'_>) -> Self {
        let policy = builder.policy;
        let first = builder.here();
        let for_start = only_for_start(policy);
        let lets = |builder: &mut Builder<'_>, stage, start| {
            for (place, (named, only_start)) in policy.lets.iter().zip(&for_start).enumerate() {
                if named.stage == stage && *only_start == start {
                    settle_let(builder, LetId(place));
                }
            }
        };
        lets(builder, Stage::Client, false);
        let conditions = conditions(builder);
        builder.push(Step::Assign);
        builder.push(Step::Price);
        lets(builder, Stage::Activities, false);
        builder.at = builder.reasons.place(policy.start_reason);
        let given = builder.push(Step::JumpIfTariff { target: Target(0) });
        lets(builder, Stage::Client, true);
        lets(builder, Stage::Activities, true);
        builder.at = builder.reasons.place(policy.start_reason);
        let from = builder.expression(&policy.start);
        builder.push(Step::Start { from });
        builder.land(given);
        let discounts = discounts(builder);
        builder.at = builder.reasons.place(policy.start_reason);
        builder.push(Step::Budget);
        lets(builder, Stage::Budget, false);
        let contributions = contributions(builder);
        builder.at = builder.reasons.place(policy.start_reason);
        builder.push(Step::Contributions);
        lets(builder, Stage::Contributions, false);
        builder.at = builder.reasons.place(policy.start_reason);
        builder.push(Step::Balance);
        lets(builder, Stage::Balance, false);
        builder.at = builder.reasons.place(policy.rest.reason);
        builder.push(Step::Outcome);
        lets(builder, Stage::Outcome, false);
        let missed = builder.push(Step::JumpIfMissed { target: Target(0) });
        signal(builder);
        let rules = rules(builder);
        builder.land(missed);
        let program = Program { first, end: builder.here(), result: Slot(0) };
        Self { program, conditions, discounts, contributions, rules }
    }
}

/// Named values that nothing but the start uses: with a tariff given they are not evaluated.
fn only_for_start(policy: &Policy) -> Vec<bool> {
    let mut by_start = vec![false; policy.lets.len()];
    let mut by_others = vec![false; policy.lets.len()];
    let note = |expression: &Expression, used: &mut Vec<bool>| {
        walk(expression, &mut |node| {
            if let Node::Let(id) = node
                && let Some(flag) = used.get_mut(id.0)
            {
                *flag = true;
            }
        });
    };
    note(&policy.start, &mut by_start);
    for expression in uses::but_start(policy) {
        note(expression, &mut by_others);
    }
    for (place, named) in policy.lets.iter().enumerate().rev() {
        let start = by_start.get(place).copied().unwrap_or(false);
        let others = by_others.get(place).copied().unwrap_or(false);
        if start {
            note(&named.value, &mut by_start);
        }
        if others || !start {
            note(&named.value, &mut by_others);
        }
    }
    by_start.into_iter().zip(by_others).map(|(start, others)| start && !others).collect()
}

fn settle_let(builder: &mut Builder<'_>, id: LetId) {
    let known = builder.let_values.get(id.0).copied().flatten();
    let (Some(named), None) = (builder.policy.lets.get(id.0), known) else { return };
    builder.at = builder.reasons.place(named.reason);
    let from = builder.expression(&named.value);
    let to = builder.let_slots.get(id.0).copied().unwrap_or(Slot(0));
    builder.push(Step::Copy { to, from });
    if builder.let_draws.get(id.0).copied().unwrap_or(false) {
        builder.push(Step::Keep { number: number(id.0) });
    }
}

fn conditions(builder: &mut Builder<'_>) -> Vec<Condition> {
    let policy = builder.policy;
    let mut made = Vec::with_capacity(policy.eligible.len());
    for (place, condition) in policy.eligible.iter().enumerate() {
        builder.at = builder.reasons.place(condition.reason);
        let test = builder.expression(&condition.test);
        builder.push(Step::Condition { number: number(place), test });
        made.push(Condition {
            message: condition.message.clone(),
            why: builder.reasons.lay(policy, &[condition.reason], &[&condition.test]),
            answer: test,
        });
    }
    made
}

/// Adds a part that stands only when its condition holds.
fn only_when(
    builder: &mut Builder<'_>,
    when: Option<&Expression>,
    part: impl FnOnce(&mut Builder<'_>),
) {
    match when.map(|when| (builder.fold(when), when)) {
        None => part(builder),
        Some((Some(answer), _)) => {
            if !answer.is_zero() {
                part(builder);
            }
        }
        Some((None, when)) => {
            let test = builder.expression(when);
            let jump = builder.push(Step::JumpIf { answer: false, test, target: Target(0) });
            part(builder);
            builder.land(jump);
            if builder.may_draw(when) {
                builder.push(Step::Forget);
            }
        }
    }
}

fn discounts(builder: &mut Builder<'_>) -> Vec<Discount> {
    let policy = builder.policy;
    let mut made = Vec::with_capacity(policy.discounts.len());
    for (place, discount) in policy.discounts.iter().enumerate() {
        builder.at = builder.reasons.place(discount.reason);
        only_when(builder, discount.when.as_ref(), |builder| {
            let from = builder.expression(&discount.amount);
            builder.push(Step::Discount { number: number(place), from });
        });
        let uses: Vec<&Expression> =
            std::iter::once(&discount.amount).chain(&discount.when).collect();
        made.push(Discount {
            name: discount.name.clone(),
            label: discount.label.clone(),
            share: discount.share,
            why: builder.reasons.lay(policy, &[discount.reason], &uses),
        });
    }
    made
}

fn contributions(builder: &mut Builder<'_>) -> Vec<Contribution> {
    let policy = builder.policy;
    let mut made = Vec::with_capacity(policy.contributions.len());
    for (place, contribution) in policy.contributions.iter().enumerate() {
        builder.at = builder.reasons.place(contribution.reason);
        only_when(builder, contribution.when.as_ref(), |builder| {
            let from = builder.expression(&contribution.amount);
            builder.push(Step::Contribution { number: number(place), from });
        });
        let uses: Vec<&Expression> =
            std::iter::once(&contribution.amount).chain(&contribution.when).collect();
        made.push(Contribution {
            name: contribution.name.clone(),
            label: contribution.label.clone(),
            purpose: contribution.purpose,
            cost_centre: contribution.cost_centre.clone(),
            why: builder.reasons.lay(policy, &[contribution.reason], &uses),
        });
    }
    made
}

/// The first light whose condition holds; each jumps past the rest.
fn signal(builder: &mut Builder<'_>) {
    let policy = builder.policy;
    if policy.signal.is_empty() {
        builder.push(Step::UsualLight);
        return;
    }
    let mut to_end = Vec::new();
    for light in &policy.signal {
        builder.at = builder.reasons.place(light.reason);
        only_when(builder, light.when.as_ref(), |builder| {
            builder.push(Step::Light { colour: light.colour });
            to_end.push(builder.push(Step::Jump { target: Target(0) }));
        });
    }
    for jump in to_end {
        builder.land(jump);
    }
}

fn rules(builder: &mut Builder<'_>) -> Vec<Rule> {
    let policy = builder.policy;
    let mut made = Vec::with_capacity(policy.rules.len());
    for (place, rule) in policy.rules.iter().enumerate() {
        builder.at = builder.reasons.place(rule.reason);
        let (mut dutch, mut english) = (Vec::new(), None);
        only_when(builder, rule.when.as_ref(), |builder| {
            dutch = words(builder, &rule.dutch);
            english = rule.english.as_ref().map(|pieces| words(builder, pieces));
            builder.push(Step::Rule { number: number(place) });
        });
        made.push(Rule {
            name: rule.name.clone(),
            severity: rule.severity,
            dutch,
            english,
            why: builder.reasons.lay(policy, &[rule.reason], &uses::of_rule(rule)),
        });
    }
    made
}

fn words(builder: &mut Builder<'_>, pieces: &[Piece]) -> Vec<Words> {
    let mut made = Vec::with_capacity(pieces.len());
    for piece in pieces {
        made.push(match piece {
            Piece::Text(text) => Words::Text(text.clone()),
            Piece::Value(amount) => {
                let slot = builder.expression(amount);
                let Kind::Amount(unit) = amount.kind else { continue };
                Words::Value(slot, unit)
            }
        });
    }
    made
}
