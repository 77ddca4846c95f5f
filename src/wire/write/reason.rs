//! Rules, assumptions and open questions.

use std::borrow::Cow;
use std::ops::Deref;

use schemars::JsonSchema;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::digits::At;
use crate::domain::{self, Locale};
use crate::source::Place;

/// A rule behind something: what it is called, where it comes from, why it is assumed, where it stands.
#[derive(Debug, Clone)]
pub struct Rule<'a> {
    reason: Behind<'a>,
    locale: Locale,
}

/// A reason; small, as statements have many.
#[derive(Debug, Clone)]
enum Behind<'a> {
    Borrowed(&'a domain::Reason),
    Own(Box<domain::Reason>),
}

impl Deref for Behind<'_> {
    type Target = domain::Reason;

    fn deref(&self) -> &domain::Reason {
        match self {
            Self::Borrowed(reason) => reason,
            Self::Own(reason) => reason,
        }
    }
}

/// An assumption that a statement rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Assumption<'a> {
    /// What is assumed.
    pub what: Cow<'a, str>,
    /// Why.
    pub why: Cow<'a, str>,
    /// Line and column in the policy text.
    pub at: At,
    /// What people call it, for the printed form; it does not travel.
    #[serde(skip)]
    pub called: Cow<'a, str>,
}

/// Something that the source leaves open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OpenQuestion<'a> {
    /// The block it stands in.
    pub block: Cow<'a, str>,
    /// What is open.
    pub what: Cow<'a, str>,
    /// Line and column in the policy text.
    pub at: At,
    /// What people call the block, for the printed form; it does not travel.
    #[serde(skip)]
    pub called: Cow<'a, str>,
}

impl<'a> Rule<'a> {
    /// A rule.
    #[must_use]
    pub const fn new(reason: &'a domain::Reason, locale: Locale) -> Self {
        Self { reason: Behind::Borrowed(reason), locale }
    }

    /// Every rule behind something, each once, the most important first.
    #[must_use]
    pub fn all(reasons: impl IntoIterator<Item = &'a domain::Reason>, locale: Locale) -> Vec<Self> {
        let reasons = reasons.into_iter();
        let mut rules = Vec::with_capacity(reasons.size_hint().0);
        for reason in reasons {
            let rule = Self::new(reason, locale);
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        }
        rules
    }

    /// The same, kept beyond the policy.
    #[must_use]
    pub fn all_kept<'r>(
        reasons: impl IntoIterator<Item = &'r domain::Reason>,
        locale: Locale,
    ) -> Vec<Rule<'static>> {
        Rule::all(reasons, locale).into_iter().map(Rule::into_owned).collect()
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.reason.rule
    }

    /// Where it stands in the policy text.
    #[must_use]
    pub fn at(&self) -> Place {
        self.reason.at
    }

    /// Where it comes from.
    #[must_use]
    pub fn cites(&self) -> &[String] {
        &self.reason.cites
    }

    fn assumed(&self) -> Option<&str> {
        self.reason.assumed.as_ref().map(|why| why.text(self.locale))
    }

    /// The same, kept beyond the policy.
    #[must_use]
    pub fn into_owned(self) -> Rule<'static> {
        let own = match self.reason {
            Behind::Borrowed(reason) => Box::new(reason.clone()),
            Behind::Own(reason) => reason,
        };
        Rule { reason: Behind::Own(own), locale: self.locale }
    }
}

/// Two rules are the same where they read the same.
impl PartialEq for Rule<'_> {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&*self.reason, &*other.reason);
        if std::ptr::eq(one, two) && self.locale == other.locale {
            return true;
        }
        let alike = one.at == two.at && one.rule == two.rule && one.cites == two.cites;
        alike && self.assumed() == other.assumed()
    }
}

impl Eq for Rule<'_> {}

impl Serialize for Rule<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let assumed = self.assumed();
        let fields = if assumed.is_some() { 4 } else { 3 };
        let mut out = serializer.serialize_struct("Rule", fields)?;
        out.serialize_field("rule", &self.reason.rule)?;
        out.serialize_field("cites", &self.reason.cites)?;
        if let Some(assumed) = assumed {
            out.serialize_field("assumed", assumed)?;
        }
        out.serialize_field("at", &At(self.reason.at))?;
        out.end()
    }
}

impl<'a> Assumption<'a> {
    /// An assumption; none where nothing is assumed.
    #[must_use]
    pub fn new(reason: &'a domain::Reason, locale: Locale) -> Option<Self> {
        let why = reason.assumed.as_ref()?.text(locale);
        Some(Self {
            what: name(&reason.rule).into(),
            why: why.into(),
            at: At(reason.at),
            called: reason.called.text(locale).into(),
        })
    }

    /// The same, kept beyond the policy.
    #[must_use]
    pub fn into_owned(self) -> Assumption<'static> {
        let Self { what, why, at, called } = self;
        Assumption { what: kept(what), why: kept(why), at, called: kept(called) }
    }
}

impl<'a> OpenQuestion<'a> {
    /// An open question.
    #[must_use]
    pub fn new(question: &'a domain::OpenQuestion, locale: Locale) -> Self {
        Self {
            block: question.block.as_str().into(),
            what: question.what.text(locale).into(),
            at: At(question.at),
            called: question.called.text(locale).into(),
        }
    }

    /// The same, kept beyond the policy.
    #[must_use]
    pub fn into_owned(self) -> OpenQuestion<'static> {
        let Self { block, what, at, called } = self;
        OpenQuestion { block: kept(block), what: kept(what), at, called: kept(called) }
    }
}

/// A text, kept beyond where it was borrowed from.
pub(super) fn kept(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}

/// The blocks whose entries have names of their own.
const NAMED: [&str; 6] = ["table ", "let ", "rule ", "contribute ", "services ", "fact "];

/// The name of what is assumed: `day_rate` for `table day_rate`.
fn name(rule: &str) -> &str {
    NAMED.iter().find_map(|kind| rule.strip_prefix(kind)).unwrap_or(rule)
}
