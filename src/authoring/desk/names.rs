//! The names that a text declares, and those of the catalogue.
//!
//! In: a tree, the policy where there is one, the catalogue. Out: [`Name`]s, each with what it is.
//! Absent on purpose: where a name may stand.

use super::units;
use crate::authoring::describe::Text;
use crate::check::Policy;
use crate::domain::{Catalogue, FINDING_CODES, Label};
use crate::source::Span;
use crate::syntax::tree::{
    self, At, BudgetEntry, Document, ExampleEntry, Expression, FactKind, Item, SupportEntry,
};

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A keyword of the language.
    Keyword,
    /// The organisation.
    Organisation,
    /// A source.
    Source,
    /// A fact about the client.
    Fact,
    /// A value of a fact.
    Choice,
    /// A table.
    Table,
    /// A named value.
    Value,
    /// Something that goes off the budget.
    Discount,
    /// A contribution.
    Contribution,
    /// A further rule.
    Rule,
    /// A meeting.
    Meeting,
    /// A task.
    Task,
    /// Something needed before a meeting.
    Needed,
    /// An activity of an example.
    Activity,
    /// A finding that the program makes.
    Finding,
    /// A service of the catalogue.
    Service,
    /// A category of the catalogue.
    Category,
    /// A role of the catalogue.
    Role,
    /// A signer of the catalogue.
    Signer,
    /// A code of the catalogue: a law or a form of delivery.
    Code,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 20] = [
        Self::Keyword,
        Self::Organisation,
        Self::Source,
        Self::Fact,
        Self::Choice,
        Self::Table,
        Self::Value,
        Self::Discount,
        Self::Contribution,
        Self::Rule,
        Self::Meeting,
        Self::Task,
        Self::Needed,
        Self::Activity,
        Self::Finding,
        Self::Service,
        Self::Category,
        Self::Role,
        Self::Signer,
        Self::Code,
    ];

    /// Its name in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Keyword => "keyword",
            Self::Organisation => "organisation",
            Self::Source => "source",
            Self::Fact => "fact",
            Self::Choice => "choice",
            Self::Table => "table",
            Self::Value => "value",
            Self::Discount => "discount",
            Self::Contribution => "contribution",
            Self::Rule => "rule",
            Self::Meeting => "meeting",
            Self::Task => "task",
            Self::Needed => "needed",
            Self::Activity => "activity",
            Self::Finding => "finding",
            Self::Service => "service",
            Self::Category => "category",
            Self::Role => "role",
            Self::Signer => "signer",
            Self::Code => "code",
        }
    }
}

/// A name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As it is written.
    pub name: String,
    /// What it stands for.
    pub kind: Kind,
    /// What a person calls it.
    pub label: Option<Text>,
    /// What its values are in, or may be.
    pub unit: Option<Text>,
    /// What it belongs to: the fact of a value, the category of a service.
    pub of: Option<String>,
    /// Where the text declares it; none: the catalogue does, or the program.
    pub at: Option<Span>,
    /// The place of the item or entry that declares it.
    pub whole: Option<Span>,
}

/// Gathers names.
struct Names<'a> {
    found: Vec<Name>,
    policy: Option<&'a Policy>,
    whole: Span,
}

/// Every name of a text, in its order, then those of the catalogue.
pub(super) fn names(
    document: &Document,
    policy: Option<&Policy>,
    catalogue: &Catalogue,
) -> Vec<Name> {
    let mut names = Names { found: Vec::new(), policy, whole: Span::default() };
    for item in &document.items {
        names.whole = item.span;
        names.item(&item.value);
    }
    names.shared(catalogue);
    names.found
}

impl Names<'_> {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Policy(header) => {
                self.plain(Kind::Organisation, &header.name, Some(&header.title));
            }
            Item::Source(name, label) => self.plain(Kind::Source, name, Some(label)),
            Item::Fact(fact) => self.fact(fact),
            Item::Table(table) => {
                let first = table.rows.first().map(|row| &row.value.value);
                self.measured(Kind::Table, &table.name, None, first);
            }
            Item::Let(one) => self.value(one),
            Item::Budget(budget) => self.discounts(budget),
            Item::Contribute(block) => self.contributions(block),
            Item::Rule(rule) => self.plain(Kind::Rule, &rule.name, rule.label.as_ref()),
            Item::Support(support) => self.support(support),
            Item::Example(example) => self.activities(example),
            Item::Law(code, label) | Item::Delivery(code, label) => {
                self.plain(Kind::Code, code, Some(label));
            }
            Item::Category(name, label) => self.plain(Kind::Category, name, Some(label)),
            Item::Service(service) => {
                self.plain(Kind::Service, &service.name, Some(&service.label));
                self.last_of(&service.category.value);
            }
            Item::Role(name, label) => self.plain(Kind::Role, name, Some(label)),
            Item::Signer(name, label) => self.plain(Kind::Signer, name, Some(label)),
            Item::Catalogue(_)
            | Item::Indicative(_, _)
            | Item::Form(_, _)
            | Item::PayIn(_)
            | Item::Calendar(_)
            | Item::Eligible(_)
            | Item::Services(_)
            | Item::Order(_)
            | Item::Copay(_)
            | Item::Account(_)
            | Item::Agreement(_)
            | Item::Signal(_)
            | Item::Profiles(_, _, _) => {}
        }
    }

    fn value(&mut self, one: &tree::Let) {
        self.measured(Kind::Value, &one.name, None, Some(&one.value));
        let lets = self.policy.map_or(&[][..], |policy| &policy.lets);
        let known = lets.iter().find(|known| known.name == one.name.value);
        if let (Some(known), Some(last)) = (known, self.found.last_mut()) {
            last.unit = Some(units::kind(known.value.kind));
        }
    }

    fn discounts(&mut self, budget: &tree::Budget) {
        for entry in &budget.entries {
            self.whole = entry.span;
            if let BudgetEntry::Less(less) = &entry.value {
                let label = less.label.as_ref();
                self.measured(Kind::Discount, &less.name, label, Some(&less.amount));
            }
        }
    }

    fn contributions(&mut self, block: &tree::Contribute) {
        for entry in &block.entries {
            self.whole = entry.span;
            let one = &entry.value;
            let label = one.label.as_ref();
            self.measured(Kind::Contribution, &one.name, label, Some(&one.amount));
        }
    }

    fn activities(&mut self, example: &tree::Example) {
        for entry in &example.entries {
            self.whole = entry.span;
            if let ExampleEntry::Activity(activity) = &entry.value {
                self.plain(Kind::Activity, &activity.id, None);
                self.last_of(&activity.service.value);
            }
        }
    }

    fn fact(&mut self, fact: &tree::Fact) {
        self.plain(Kind::Fact, &fact.name, fact.label.as_ref());
        if let Some(last) = self.found.last_mut() {
            last.unit = Some(units::fact(&fact.kind));
        }
        if let FactKind::OneOf(choices) = &fact.kind {
            for choice in choices {
                self.plain(Kind::Choice, &choice.name, choice.label.as_ref());
                self.last_of(&fact.name.value);
            }
        }
    }

    fn support(&mut self, support: &tree::Support) {
        for entry in &support.entries {
            self.whole = entry.span;
            match &entry.value.0 {
                SupportEntry::Supporter { .. } => {}
                SupportEntry::Meeting { name, label, .. } => {
                    self.plain(Kind::Meeting, name, label.as_ref());
                }
                SupportEntry::Task { name, label, .. } => {
                    self.plain(Kind::Task, name, label.as_ref());
                }
                SupportEntry::Prerequisite { needed, .. } => {
                    for one in needed {
                        self.plain(Kind::Needed, &one.value.name, one.value.label.as_ref());
                    }
                }
            }
        }
    }

    fn plain(&mut self, kind: Kind, name: &tree::Text, label: Option<&tree::Label>) {
        self.found.push(Name {
            name: name.value.clone(),
            kind,
            label: label.map(written),
            unit: None,
            of: None,
            at: Some(name.span),
            whole: Some(self.whole),
        });
    }

    /// A name whose values have a unit, as far as the first of them is written with one.
    fn measured(
        &mut self,
        kind: Kind,
        name: &tree::Text,
        label: Option<&tree::Label>,
        value: Option<&At<Expression>>,
    ) {
        self.plain(kind, name, label);
        if let Some(last) = self.found.last_mut() {
            last.unit = value.and_then(|value| units::written(&value.value));
        }
    }

    fn last_of(&mut self, of: &str) {
        if let Some(last) = self.found.last_mut() {
            last.of = Some(of.to_owned());
        }
    }

    fn shared(&mut self, catalogue: &Catalogue) {
        for service in &catalogue.services {
            let category = catalogue.categories.get(service.category.index());
            self.found.push(Name {
                unit: Some(units::measure(service.measure)),
                of: category.map(|category| category.name.clone()),
                ..known(Kind::Service, &service.name, Some(&service.label))
            });
        }
        let categories =
            catalogue.categories.iter().map(|one| (Kind::Category, &one.name, &one.label));
        let roles = catalogue.roles.iter().map(|one| (Kind::Role, &one.name, &one.label));
        let signers = catalogue.signers.iter().map(|one| (Kind::Signer, &one.name, &one.label));
        let codes = catalogue.laws.iter().chain(&catalogue.deliveries);
        let codes = codes.map(|(code, label)| (Kind::Code, code, label));
        let all = categories.chain(roles).chain(signers).chain(codes);
        self.found.extend(all.map(|(kind, name, label)| known(kind, name, Some(label))));
        self.found.extend(FINDING_CODES.iter().map(|code| known(Kind::Finding, code, None)));
    }
}

/// A name that the text does not declare.
fn known(kind: Kind, name: &str, label: Option<&Label>) -> Name {
    Name {
        name: name.to_owned(),
        kind,
        label: label.map(Text::label),
        unit: None,
        of: None,
        at: None,
        whole: None,
    }
}

/// A label of the tree; the first text serves where there is no second.
fn written(label: &tree::Label) -> Text {
    let first = &label.first.value;
    let second = label.second.as_ref().map_or(first, |second| &second.value);
    Text { nl: first.clone(), en: second.clone() }
}
