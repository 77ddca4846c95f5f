//! The items of a file, sorted by what they are; each block that stands alone, once.

use super::context::Context;
use super::misplaced;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::syntax::tree;

/// No policy that a person keeps has more facts, tables, named values, rules or entries of a block.
pub(super) const MOST_OF_A_KIND: usize = 300;
/// Nor more examples.
const MOST_EXAMPLES: usize = 1_000;

/// The blocks of a policy, with their places.
#[derive(Default)]
pub(super) struct Blocks<'t> {
    pub(super) header: Option<&'t tree::Header>,
    pub(super) indicative: Option<(&'t tree::Label, &'t tree::Notes, Span)>,
    pub(super) form: Option<(&'t tree::Label, &'t tree::Notes, Span)>,
    pub(super) sources: Vec<(&'t tree::Text, &'t tree::Label)>,
    pub(super) pay_in: Option<(&'t tree::PayIn, Span)>,
    pub(super) calendar: Option<(&'t tree::Calendar, Span)>,
    pub(super) facts: Vec<&'t tree::Fact>,
    pub(super) eligible: Option<(&'t tree::Eligible, Span)>,
    pub(super) tables: Vec<&'t tree::Table>,
    pub(super) lets: Vec<&'t tree::Let>,
    pub(super) budget: Option<(&'t tree::Budget, Span)>,
    pub(super) contribute: Option<(&'t tree::Contribute, Span)>,
    pub(super) services: Option<(&'t tree::Services, Span)>,
    pub(super) order: Option<(&'t tree::Order, Span)>,
    pub(super) copay: Option<(&'t tree::Copay, Span)>,
    pub(super) account: Option<(&'t tree::Account, Span)>,
    pub(super) agreement: Option<(&'t tree::Agreement, Span)>,
    pub(super) support: Option<(&'t tree::Support, Span)>,
    pub(super) signal: Option<(&'t tree::Signal, Span)>,
    pub(super) rules: Vec<(&'t tree::Rule, Span)>,
    pub(super) examples: Vec<(&'t tree::Example, Span)>,
    seen: Vec<(&'static str, Span)>,
}

impl<'t> Blocks<'t> {
    /// Sorts the items of a file; reports what stands twice, does not belong, or is absent.
    pub(super) fn sort(context: &mut Context<'_>, document: &'t tree::Document) -> Self {
        let mut blocks = Self::default();
        for item in &document.items {
            blocks.place(context, &item.value, head(item.span, context));
        }
        blocks.absent(context);
        blocks.bound(context);
        blocks
    }

    /// Bounds what grows with itself: values that use values, lines that name their reasons.
    fn bound(&mut self, context: &mut Context<'_>) {
        let first = Span::new(0, 0);
        context.at_most(&mut self.sources, MOST_OF_A_KIND, "sources", first);
        context.at_most(&mut self.facts, MOST_OF_A_KIND, "facts", first);
        context.at_most(&mut self.tables, MOST_OF_A_KIND, "tables", first);
        context.at_most(&mut self.lets, MOST_OF_A_KIND, "named values", first);
        context.at_most(&mut self.rules, MOST_OF_A_KIND, "rules", first);
        context.at_most(&mut self.examples, MOST_EXAMPLES, "examples", first);
    }

    fn place(&mut self, context: &mut Context<'_>, item: &'t tree::Item, span: Span) {
        if let Some(name) = single(item) {
            if let Some((_, earlier)) = self.seen.iter().find(|(known, _)| *known == name) {
                let message = format!("`{name}` stands twice");
                let diagnostic = Diagnostic::new(Code::RepeatedBlock, span, message)
                    .label(*earlier, "first here")
                    .help("put them together");
                context.report(diagnostic);
            }
            self.seen.push((name, span));
        }
        match item {
            tree::Item::Policy(header) => self.header = Some(header),
            tree::Item::Indicative(why, notes) => self.indicative = Some((why, notes, span)),
            tree::Item::Source(name, title) => self.sources.push((name, title)),
            tree::Item::Form(label, notes) => self.form = Some((label, notes, span)),
            tree::Item::PayIn(block) => self.pay_in = Some((block, span)),
            tree::Item::Calendar(block) => self.calendar = Some((block, span)),
            tree::Item::Fact(fact) => self.facts.push(fact),
            tree::Item::Eligible(block) => self.eligible = Some((block, span)),
            tree::Item::Table(table) => self.tables.push(table),
            tree::Item::Let(one) => self.lets.push(one),
            tree::Item::Budget(block) => self.budget = Some((block, span)),
            tree::Item::Contribute(block) => self.contribute = Some((block, span)),
            tree::Item::Services(block) => self.services = Some((block, span)),
            tree::Item::Order(block) => self.order = Some((block, span)),
            tree::Item::Copay(block) => self.copay = Some((block, span)),
            tree::Item::Account(block) => self.account = Some((block, span)),
            tree::Item::Agreement(block) => self.agreement = Some((block, span)),
            tree::Item::Support(block) => self.support = Some((block, span)),
            tree::Item::Signal(block) => self.signal = Some((block, span)),
            tree::Item::Rule(rule) => self.rules.push((rule, span)),
            tree::Item::Example(example) => self.examples.push((example, span)),
            tree::Item::Catalogue(_)
            | tree::Item::Law(_, _)
            | tree::Item::Delivery(_, _)
            | tree::Item::Profiles(_, _, _)
            | tree::Item::Category(_, _)
            | tree::Item::Service(_)
            | tree::Item::Role(_, _)
            | tree::Item::Signer(_, _) => misplaced(context, span, "a policy"),
        }
    }

    /// Collects what the notes behind a block's name leave open: once for the block, whatever notes its
    /// entries have. An item without entries, and an entry, opens its own where its reason is made.
    pub(super) fn open(&self, context: &mut Context<'_>) {
        let heads = [
            ("eligible", self.eligible.map(|(block, _)| &block.notes)),
            ("budget", self.budget.map(|(block, _)| &block.notes)),
            ("contribute", self.contribute.map(|(block, _)| &block.notes)),
            ("services", self.services.map(|(block, _)| &block.notes)),
            ("order", self.order.map(|(block, _)| &block.notes)),
            ("copay", self.copay.map(|(block, _)| &block.notes)),
            ("account", self.account.map(|(block, _)| &block.notes)),
            ("agreement", self.agreement.map(|(block, _)| &block.notes)),
            ("support", self.support.map(|(block, _)| &block.notes)),
            ("signal", self.signal.map(|(block, _)| &block.notes)),
        ];
        for (name, notes) in heads {
            if let Some(notes) = notes {
                context.open(name, notes);
            }
        }
        for (rule, _) in &self.rules {
            context.open(&format!("rule {}", rule.name.value), &rule.notes);
        }
    }

    /// Reports the blocks that every policy needs.
    fn absent(&self, context: &mut Context<'_>) {
        let needed = [
            (
                self.header.is_some(),
                "policy",
                "begin with `policy name \"title\"` and `in force from …`",
            ),
            (
                self.pay_in.is_some(),
                "pay in",
                "write `pay in money`, `pay in time` or `pay in points`",
            ),
            (
                self.calendar.is_some(),
                "calendar",
                "write `calendar { 1 week = 7 days  1 month = 4.33 weeks  1 year = 12 months }`, `assumed` where the source is silent",
            ),
            (self.budget.is_some(), "budget", "write `budget { start with … }`"),
            (
                self.services.is_some(),
                "services",
                "write `services { … }`: what is offered, and at which price",
            ),
            (
                self.order.is_some(),
                "order",
                "write `order { … }`: who is asked first, and who draws on the budget",
            ),
            (self.copay.is_some(), "copay", "write `copay { … }`: what a client may pay extra for"),
        ];
        let end = context.source.text().trim_end().len();
        for (present, name, help) in needed {
            if !present {
                let span = if name == "policy" { Span::new(0, 0) } else { Span::new(end, end) };
                let message = format!("this policy has no `{name}`");
                context
                    .report_absent(Diagnostic::new(Code::MissingBlock, span, message).help(help));
            }
        }
    }
}

/// The first line of an item: enough to point at.
fn head(span: Span, context: &Context<'_>) -> Span {
    let text = context.source.slice(span);
    let length = text.find('\n').unwrap_or(text.len());
    Span::new(span.start, span.start.saturating_add(length))
}

/// The name of an item that may stand only once.
const fn single(item: &tree::Item) -> Option<&'static str> {
    match item {
        tree::Item::Policy(_) => Some("policy"),
        tree::Item::Indicative(_, _) => Some("indicative"),
        tree::Item::Form(_, _) => Some("form"),
        tree::Item::PayIn(_) => Some("pay in"),
        tree::Item::Calendar(_) => Some("calendar"),
        tree::Item::Eligible(_) => Some("eligible when"),
        tree::Item::Budget(_) => Some("budget"),
        tree::Item::Contribute(_) => Some("contribute"),
        tree::Item::Services(_) => Some("services"),
        tree::Item::Order(_) => Some("order"),
        tree::Item::Copay(_) => Some("copay"),
        tree::Item::Account(_) => Some("account"),
        tree::Item::Agreement(_) => Some("agreement"),
        tree::Item::Support(_) => Some("support"),
        tree::Item::Signal(_) => Some("signal"),
        tree::Item::Source(_, _)
        | tree::Item::Fact(_)
        | tree::Item::Table(_)
        | tree::Item::Let(_)
        | tree::Item::Rule(_)
        | tree::Item::Example(_)
        | tree::Item::Catalogue(_)
        | tree::Item::Law(_, _)
        | tree::Item::Delivery(_, _)
        | tree::Item::Profiles(_, _, _)
        | tree::Item::Category(_, _)
        | tree::Item::Service(_)
        | tree::Item::Role(_, _)
        | tree::Item::Signer(_, _) => None,
    }
}
