//! What people call a rule, in both languages: a form speaks of `looptijd`, not of `in force`.
//!
//! In: the name of a rule, as `order provider, external`. Out: a [`Label`].
//! Absent on purpose: the name itself, by which programs know the rule; that stays as it is.

use super::blocks::Blocks;
use super::context::{Context, label};
use crate::domain::{Label, PaymentUnit};
use crate::syntax::keywords::{Keyword, Language, spell};

/// The blocks whose entries have names that people know: the name says enough.
const NAMED: [&str; 6] = ["table ", "let ", "rule ", "contribute ", "services ", "fact "];

/// Words that are no name of anything: where the keyword reads badly in a list, others stand for it.
const BLOCKS: [(&str, Words); 15] = [
    ("in force", Words::Own("looptijd", "period in force")),
    ("pay in", Words::Own("eenheid", "unit")),
    ("eligible", Words::Own("wie mee mag doen", "who may take part")),
    ("indicative", Words::Of(Keyword::Indicative)),
    ("form", Words::Of(Keyword::Form)),
    ("calendar", Words::Of(Keyword::Calendar)),
    ("budget", Words::Of(Keyword::Budget)),
    ("contribute", Words::Of(Keyword::Contribute)),
    ("services", Words::Of(Keyword::Services)),
    ("order", Words::Of(Keyword::Order)),
    ("account", Words::Of(Keyword::Account)),
    ("agreement", Words::Of(Keyword::Agreement)),
    ("support", Words::Of(Keyword::Support)),
    ("signal", Words::Of(Keyword::Signal)),
    ("example", Words::Of(Keyword::Example)),
];

const PERFORMERS: [(&str, Keyword); 5] = [
    ("self", Keyword::Own),
    ("network", Keyword::Network),
    ("volunteer", Keyword::Volunteer),
    ("provider", Keyword::Provider),
    ("external", Keyword::External),
];

#[derive(Debug, Clone, Copy)]
enum Words {
    Of(Keyword),
    Own(&'static str, &'static str),
}

impl Words {
    fn label(self) -> Label {
        match self {
            Self::Of(keyword) => spelled(keyword),
            Self::Own(dutch, english) => both(dutch, english),
        }
    }
}

fn spelled(keyword: Keyword) -> Label {
    both(spell(keyword, Language::Dutch), spell(keyword, Language::English))
}

fn both(dutch: &str, english: &str) -> Label {
    Label { dutch: dutch.to_owned(), english: Some(english.to_owned()) }
}

impl Context<'_> {
    /// Learns what the policy itself calls its contributions, rules and facts.
    pub(super) fn learn_labels(&mut self, blocks: &Blocks<'_>) {
        for entry in blocks.contribute.iter().flat_map(|(block, _)| &block.entries) {
            if let Some(written) = &entry.value.label {
                let rule = format!("contribute {}", entry.value.name.value);
                self.labels.insert(rule, label(written));
            }
        }
        for (rule, _) in &blocks.rules {
            if let Some(written) = &rule.label {
                self.labels.insert(format!("rule {}", rule.name.value), label(written));
            }
        }
        for fact in &blocks.facts {
            if let Some(written) = &fact.label {
                // A fact is asked for; in a list its question needs no mark.
                let Label { dutch, english } = label(written);
                let plain = |text: &str| text.trim_end_matches('?').to_owned();
                let words = Label { dutch: plain(&dutch), english: english.as_deref().map(plain) };
                self.labels.insert(format!("fact {}", fact.name.value), words);
            }
        }
    }

    /// What people call a rule.
    pub(super) fn called(&self, rule: &str) -> Label {
        if let Some(label) = self.labels.get(rule) {
            return label.clone();
        }
        if rule == "copay" {
            return match self.unit {
                Some(PaymentUnit::Time | PaymentUnit::Points) => both("bijkopen", "buying extra"),
                Some(PaymentUnit::Money) | None => spelled(Keyword::Copay),
            };
        }
        if let Some((_, words)) = BLOCKS.iter().find(|(block, _)| *block == rule) {
            return words.label();
        }
        if let Some(performers) = rule.strip_prefix("order ") {
            let Label { dutch, english } = named(performers, performer);
            let order = |language| spell(Keyword::Order, language);
            let english = english.unwrap_or_default();
            return both(
                &format!("{} ({dutch})", order(Language::Dutch)),
                &format!("{} ({english})", order(Language::English)),
            );
        }
        let names = NAMED.iter().find_map(|kind| rule.strip_prefix(kind)).unwrap_or(rule);
        named(names, |name| self.offered(name))
    }

    /// The label of a service or a category.
    fn offered(&self, name: &str) -> Option<Label> {
        let catalogue = self.catalogue;
        let service = catalogue.service_named(name).and_then(|id| catalogue.service(id));
        service.map(|service| service.label.clone()).or_else(|| {
            let id = catalogue.category_named(name)?;
            catalogue.categories.get(id.index()).map(|category| category.label.clone())
        })
    }
}

fn performer(name: &str) -> Option<Label> {
    PERFORMERS.iter().find(|(known, _)| *known == name).map(|(_, keyword)| spelled(*keyword))
}

/// Names in words: each by its label, else as it is with spaces.
fn named(names: &str, known: impl Fn(&str) -> Option<Label>) -> Label {
    let labels: Vec<Label> = names
        .split(", ")
        .map(|name| known(name).unwrap_or_else(|| Label::same(&name.replace('_', " "))))
        .collect();
    let listed =
        |locale| labels.iter().map(|label| label.text(locale)).collect::<Vec<_>>().join(", ");
    both(&listed(crate::domain::Locale::Dutch), &listed(crate::domain::Locale::English))
}
