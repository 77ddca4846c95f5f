//! Rules, assumptions and open questions.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{self, Label, Locale};

/// A rule behind something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rule {
    /// What it is called.
    pub rule: String,
    /// Where it comes from.
    pub cites: Vec<String>,
    /// Why it is assumed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumed: Option<String>,
    /// Line and column in the policy text.
    pub at: String,
}

/// An assumption that a statement rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Assumption {
    /// What is assumed.
    pub what: String,
    /// Why.
    pub why: String,
    /// Line and column in the policy text.
    pub at: String,
    /// What people call it, for the printed form; it does not travel.
    #[serde(skip)]
    pub called: String,
}

/// Something that the source leaves open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OpenQuestion {
    /// The block it stands in.
    pub block: String,
    /// What is open.
    pub what: String,
    /// Line and column in the policy text.
    pub at: String,
    /// What people call the block, for the printed form; it does not travel.
    #[serde(skip)]
    pub called: String,
}

impl Rule {
    /// A rule.
    #[must_use]
    pub fn new(reason: &domain::Reason, locale: Locale) -> Self {
        Self {
            rule: reason.rule.clone(),
            cites: reason.cites.clone(),
            assumed: reason.assumed.as_ref().map(|why| why.text(locale).to_owned()),
            at: reason.at.to_string(),
        }
    }

    /// Every rule behind something, each once, the most important first.
    #[must_use]
    pub fn all<'a>(
        reasons: impl IntoIterator<Item = &'a domain::Reason>,
        locale: Locale,
    ) -> Vec<Self> {
        let mut rules = Vec::new();
        for reason in reasons {
            let rule = Self::new(reason, locale);
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        }
        rules
    }
}

impl Assumption {
    /// An assumption; none where nothing is assumed.
    #[must_use]
    pub fn new(reason: &domain::Reason, locale: Locale) -> Option<Self> {
        let why = reason.assumed.as_ref().map(|why: &Label| why.text(locale).to_owned())?;
        Some(Self {
            what: name(&reason.rule).to_owned(),
            why,
            at: reason.at.to_string(),
            called: reason.called.text(locale).to_owned(),
        })
    }
}

impl OpenQuestion {
    /// An open question.
    #[must_use]
    pub fn new(question: &domain::OpenQuestion, locale: Locale) -> Self {
        Self {
            block: question.block.clone(),
            what: question.what.text(locale).to_owned(),
            at: question.at.to_string(),
            called: question.called.text(locale).to_owned(),
        }
    }
}

/// The blocks whose entries have names of their own.
const NAMED: [&str; 6] = ["table ", "let ", "rule ", "contribute ", "services ", "fact "];

/// The name of what is assumed: `day_rate` for `table day_rate`.
fn name(rule: &str) -> &str {
    NAMED.iter().find_map(|kind| rule.strip_prefix(kind)).unwrap_or(rule)
}
