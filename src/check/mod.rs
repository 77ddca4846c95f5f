//! Tree to policy: every name known, every unit fitting, every client covered.
//!
//! In: a [`tree::Document`] and the shared catalogue. Out: a [`Policy`] where there is no error, and
//! every diagnostic in any case.
//! Absent on purpose: evaluation. A checked policy cannot fail on a valid arrangement, save by
//! overflow.

pub mod expression;
pub mod policy;

mod account;
mod blocks;
mod calendar;
mod catalogue;
mod conditions;
mod context;
mod coverage;
mod examples;
mod indications;
mod inputs;
mod kinds;
mod lets;
mod money;
mod order;
mod outcomes;
mod possible;
mod services;
mod support;
mod tables;

pub use policy::Policy;

use blocks::Blocks;
use conditions::Conditions;
use context::Context;
use examples::Lines;
use inputs::Header;
use money::Budget;
use policy::{Copay, Offer, OrderStep, Rest, TableId};

use crate::diagnostic::{Code, Diagnostic, has_errors};
use crate::domain::{Catalogue, PaymentUnit};
use crate::quantity::Exact;
use crate::source::{Source, Span};
use crate::syntax::tree;

/// Checks a policy against a catalogue. All errors are reported, not the first only.
#[must_use]
pub fn check(
    source: &Source,
    document: &tree::Document,
    catalogue: &Catalogue,
) -> (Option<Policy>, Vec<Diagnostic>) {
    let mut context = Context::new(source, catalogue, document.whole);
    let blocks = Blocks::sort(&mut context, document);
    let policy = assemble(&mut context, &blocks);
    let mut diagnostics = context.diagnostics;
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span(), diagnostic.code));
    diagnostics.dedup();
    let policy = policy.filter(|_| !has_errors(&diagnostics) && document.whole);
    (policy, diagnostics)
}

/// Reads a catalogue.
#[must_use]
pub fn catalogue(
    source: &Source,
    document: &tree::Document,
) -> (Option<Catalogue>, Vec<Diagnostic>) {
    catalogue::read(source, document)
}

/// Checks every block, in the order in which they need each other, and puts together what came out.
fn assemble(context: &mut Context<'_>, blocks: &Blocks<'_>) -> Option<Policy> {
    let mut conditions = Conditions::new();
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
    let worth = blocks.pay_in.and_then(|(pay_in, span)| {
        always.push(context.reason("pay in", span, &pay_in.notes, &pay_in.notes));
        context.unit = Some(match pay_in.unit.value {
            tree::Unit::Money => PaymentUnit::Money,
            tree::Unit::Time => PaymentUnit::Time,
            tree::Unit::Points => PaymentUnit::Points,
        });
        context.worth(pay_in)
    });
    for fact in &blocks.facts {
        context.fact(fact);
    }
    for table in &blocks.tables {
        context.declare_table(table);
    }
    for (id, table) in blocks.tables.iter().enumerate() {
        context.fill_table(TableId(id), table);
    }
    context.lets(&blocks.lets);
    context.computable_lets(&mut conditions);
    let money = Money::check(context, blocks, &mut conditions);
    let eligible = blocks
        .eligible
        .map(|(eligible, _)| context.eligible(eligible, &mut conditions))
        .unwrap_or_default();
    let span = blocks.eligible.map_or(Span::default(), |(_, span)| span);
    let may = context.eligible_indications(&eligible, span);
    for (id, table) in blocks.tables.iter().enumerate() {
        context.cover_table(TableId(id), table, &may);
    }
    if let (Some(budget), Some((_, span))) = (&money.budget, blocks.contribute) {
        context.contributions_exceed(budget, &money.contributions, &may, span);
    }
    let account = blocks
        .account
        .map(|(account, _)| context.account(account, &money.contributions))
        .unwrap_or_default();
    let agreement =
        blocks.agreement.map(|(agreement, _)| context.agreement(agreement)).unwrap_or_default();
    let support = blocks.support.map(|(support, _)| context.support(support)).unwrap_or_default();
    let signal = blocks
        .signal
        .map(|(signal, _)| context.signal(signal, &mut conditions))
        .unwrap_or_default();
    let mut rules = Vec::new();
    for (rule, span) in &blocks.rules {
        rules.extend(context.rule(rule, *span, &mut conditions));
    }
    context.at_most(&mut rules, blocks::MOST_OF_A_KIND, "sentences in rules", Span::default());
    money.check_examples(context, blocks);
    context.unused();
    let Header { organisation, title, from, until } = header?;
    let Money { budget, contributions, offers, order, copay } = money;
    let (copay, rest) = copay?;
    let budget = budget?;
    context.open_questions.sort_by_key(|question| question.at);
    Some(Policy {
        organisation,
        title,
        from,
        until,
        indicative: blocks.indicative.map(|(why, _, _)| context::unescaped(&why.value)),
        form: blocks.form.map(|(label, _, _)| context::label(label)),
        sources: context.sources.iter().map(|one| (one.name.clone(), one.title.clone())).collect(),
        unit: context.unit?,
        worth: if context.unit == Some(PaymentUnit::Money) { Some(Exact::ONE) } else { worth },
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

/// The blocks that decide who pays what.
struct Money {
    budget: Option<Budget>,
    contributions: Vec<policy::Contribution>,
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
        let lines = Lines {
            discounts: self.budget.as_ref().map_or(&[], |budget| budget.discounts.as_slice()),
            contributions: &self.contributions,
            offers: self.offers.as_deref(),
        };
        let titles: Vec<&tree::Text> =
            blocks.examples.iter().map(|(example, _)| &example.title).collect();
        context.distinct("examples", &titles);
        for (example, span) in &blocks.examples {
            context.example(example, *span, &lines);
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

/// Reports an item that belongs in the other kind of file.
fn misplaced(context: &mut Context<'_>, span: Span, here: &str) {
    let message = format!("this does not belong in {here}");
    let diagnostic = Diagnostic::new(Code::MisplacedItem, span, message).help(
        "the catalogue declares services, roles and signers; a policy says what it does with them",
    );
    context.report(diagnostic);
}
