//! Every block checked, in the order in which they need each other, and the policy put together.
//!
//! In: the sorted blocks. Out: a [`Policy`] where nothing it needs is missing.
//! Absent on purpose: what is asked of a block; each has a file of its own.

use super::blocks::{Blocks, MOST_OF_A_KIND};
use super::conditions::Conditions;
use super::context::{Context, label};
use super::examples::Lines;
use super::inputs::Header;
use super::money::Budget;
use super::policy::{
    Account, Agreement, Condition, Contribution, Copay, Light, Offer, OrderStep, Policy, ReasonId,
    Rest, Rule, Support, TableId, Worth,
};
use crate::domain::PaymentUnit;
use crate::source::Span;
use crate::syntax::tree;

/// Checks every block; the order is theirs: what comes first declares what comes later uses.
pub(super) fn assemble(context: &mut Context<'_>, blocks: &Blocks<'_>) -> Option<Policy> {
    let mut conditions = Conditions::new();
    context.learn_labels(blocks);
    let opening = Opening::check(context, blocks);
    blocks.open(context);
    named_values(context, blocks, &mut conditions);
    let worth = blocks.pay_in.zip(opening.pay_in).and_then(|((pay_in, _), reason)| {
        let value = context.worth(pay_in, &mut conditions)?;
        Some(Worth { value, reason })
    });
    let money = Money::check(context, blocks, &mut conditions);
    let eligible = eligible(context, blocks, &money, &mut conditions);
    let closing = Closing::check(context, blocks, &money, &mut conditions);
    money.check_examples(context, blocks);
    context.unused();
    policy(context, blocks, Opening { worth, ..opening }, money, eligible, closing)
}

fn policy(
    context: &mut Context<'_>,
    blocks: &Blocks<'_>,
    opening: Opening,
    money: Money,
    eligible: Vec<Condition>,
    closing: Closing,
) -> Option<Policy> {
    let Opening { header, always, worth, pay_in: _ } = opening;
    let Header { organisation, title, from, until } = header?;
    let Money { budget, contributions, offers, order, copay } = money;
    let (copay, rest) = copay?;
    let budget = budget?;
    let Closing { account, agreement, support, signal, rules } = closing;
    context.open_questions.sort_by_key(|question| question.at);
    Some(Policy {
        organisation,
        title,
        from,
        until,
        indicative: blocks.indicative.map(|(why, _, _)| label(why)),
        form: blocks.form.map(|(form, _, _)| label(form)),
        sources: context.sources.iter().map(|one| (one.name.clone(), one.title.clone())).collect(),
        unit: context.unit?,
        points: blocks.pay_in.and_then(|(pay_in, _)| context.points_name(pay_in)),
        worth,
        calendar: context.calendar,
        facts: std::mem::take(&mut context.facts),
        tables: std::mem::take(&mut context.tables).into_iter().collect::<Option<_>>()?,
        lets: std::mem::take(&mut context.lets).into_iter().collect::<Option<_>>()?,
        eligible,
        start: budget.start,
        start_reason: budget.start_reason,
        discounts: budget.discounts,
        contributions,
        offers: offers?,
        order,
        copay,
        rest,
        account,
        agreement,
        support,
        signal,
        rules,
        reasons: std::mem::take(&mut context.reasons),
        always,
        open_questions: std::mem::take(&mut context.open_questions),
    })
}

/// What stands at the head of a policy, and the reasons that every statement rests on.
struct Opening {
    header: Option<Header>,
    always: Vec<ReasonId>,
    /// The reason of the unit of payment.
    pay_in: Option<ReasonId>,
    /// Known once tables and named values are.
    worth: Option<Worth>,
}

impl Opening {
    fn check(context: &mut Context<'_>, blocks: &Blocks<'_>) -> Self {
        let header = blocks.header.and_then(|header| context.header(header));
        context.sources(&blocks.sources);
        let mut always = Vec::new();
        always.extend(blocks.header.and_then(|header| context.header_reason(header)));
        if let Some((_, notes, span)) = blocks.indicative {
            always.push(context.reason("indicative", span, notes, notes));
        }
        if let Some((_, notes, span)) = blocks.form
            && !notes.0.is_empty()
        {
            always.push(context.reason("form", span, notes, notes));
        }
        if let Some((calendar, span)) = blocks.calendar {
            always.push(context.reason("calendar", span, &calendar.notes, &calendar.notes));
            context.calendar(calendar, span);
        }
        let pay_in = blocks.pay_in.map(|(pay_in, span)| {
            let reason = context.reason("pay in", span, &pay_in.notes, &pay_in.notes);
            always.push(reason);
            context.unit = Some(match pay_in.unit.value {
                tree::Unit::Money => PaymentUnit::Money,
                tree::Unit::Time => PaymentUnit::Time,
                tree::Unit::Points => PaymentUnit::Points,
            });
            reason
        });
        Self { header, always, pay_in, worth: None }
    }
}

/// Facts, tables and named values: what the other blocks compute with.
fn named_values(context: &mut Context<'_>, blocks: &Blocks<'_>, conditions: &mut Conditions) {
    for fact in &blocks.facts {
        context.fact(fact);
    }
    context.fixed_values(&blocks.lets);
    for table in &blocks.tables {
        context.declare_table(table);
    }
    for (id, table) in blocks.tables.iter().enumerate() {
        context.fill_table(TableId(id), table);
    }
    context.lets(&blocks.lets);
    context.computable_lets(conditions);
}

/// Who may take part, and whether tables and contributions do for all of them.
fn eligible(
    context: &mut Context<'_>,
    blocks: &Blocks<'_>,
    money: &Money,
    conditions: &mut Conditions,
) -> Vec<Condition> {
    let eligible = blocks
        .eligible
        .map(|(eligible, _)| context.eligible(eligible, conditions))
        .unwrap_or_default();
    let span = blocks.eligible.map_or(Span::default(), |(_, span)| span);
    let mut may = context.eligible_indications(&eligible, span);
    // A condition that was wrong may have been the one that keeps others out: then nothing is asked
    // of the tables on its behalf.
    let written = blocks.eligible.map_or(0, |(block, _)| block.conditions.len());
    if eligible.len() < written || context.is_unread_around(span) {
        may.fill(false);
    }
    for (id, table) in blocks.tables.iter().enumerate() {
        context.cover_table(TableId(id), table, &may);
    }
    if let (Some(budget), Some((_, span))) = (&money.budget, blocks.contribute) {
        context.contributions_exceed(budget, &money.contributions, &may, span);
    }
    eligible
}

/// The blocks that decide who pays what.
struct Money {
    budget: Option<Budget>,
    contributions: Vec<Contribution>,
    offers: Option<Vec<Offer>>,
    order: Vec<OrderStep>,
    copay: Option<(Vec<Copay>, Rest)>,
}

impl Money {
    fn check(context: &mut Context<'_>, blocks: &Blocks<'_>, conditions: &mut Conditions) -> Self {
        let contribute = blocks.contribute.map(|(contribute, _)| contribute);
        context.line_names(blocks.budget.map(|(budget, _)| budget), contribute);
        Self {
            budget: blocks
                .budget
                .and_then(|(budget, span)| context.budget(budget, span, conditions)),
            contributions: contribute
                .map(|contribute| context.contributions(contribute, conditions))
                .unwrap_or_default(),
            offers: blocks
                .services
                .and_then(|(services, span)| context.offers(services, span, conditions)),
            order: blocks
                .order
                .map(|(order, span)| context.order(order, span, conditions))
                .unwrap_or_default(),
            copay: blocks.copay.and_then(|(copay, span)| context.copay(copay, span, conditions)),
        }
    }

    fn check_examples(&self, context: &mut Context<'_>, blocks: &Blocks<'_>) {
        let rules: Vec<String> =
            blocks.rules.iter().map(|(rule, _)| rule.name.value.clone()).collect();
        let lines = Lines { offers: self.offers.as_deref(), order: &self.order, rules: &rules };
        let titles: Vec<&tree::Text> =
            blocks.examples.iter().map(|(example, _)| &example.title).collect();
        context.distinct("examples", &titles);
        for (example, span) in &blocks.examples {
            context.example(example, *span, &lines);
        }
    }
}

/// What stands behind the money: what happens over time, what people owe each other, what is said.
struct Closing {
    account: Account,
    agreement: Agreement,
    support: Support,
    signal: Vec<Light>,
    rules: Vec<Rule>,
}

impl Closing {
    fn check(
        context: &mut Context<'_>,
        blocks: &Blocks<'_>,
        money: &Money,
        conditions: &mut Conditions,
    ) -> Self {
        let account =
            blocks.account.map(|(account, _)| context.account(account, &money.contributions));
        let agreement = blocks.agreement.map(|(agreement, _)| context.agreement(agreement));
        let support = blocks.support.map(|(support, _)| context.support(support));
        let signal = blocks.signal.map(|(signal, _)| context.signal(signal, conditions));
        let mut rules = Vec::new();
        for (rule, span) in &blocks.rules {
            rules.extend(context.rule(rule, *span, conditions));
        }
        context.at_most(&mut rules, MOST_OF_A_KIND, "sentences in rules", Span::default());
        Self {
            account: account.unwrap_or_default(),
            agreement: agreement.unwrap_or_default(),
            support: support.unwrap_or_default(),
            signal: signal.unwrap_or_default(),
            rules,
        }
    }
}

impl Context<'_> {
    /// Reports what cannot be computed in named values.
    fn computable_lets(&mut self, conditions: &mut Conditions) {
        for id in 0..self.lets.len() {
            let value = self.lets.get(id).and_then(Option::as_ref).map(|one| one.value.clone());
            if let Some(value) = value {
                self.computable(&value, conditions);
            }
        }
    }
}
