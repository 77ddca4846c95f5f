//! What a unit of payment is worth: what an hour costs, in the policy's own unit, in minutes, in euros.
//!
//! Clients, families and staff of a pilot in points could not say what a point was worth (evaluation
//! 2.4.5). Here every policy says it of its own unit, as far as it does: where it depends on something,
//! on what; where nobody wrote it down, that; where it is assumed, the assumption.
//!
//! In: checked policies, as they stand on a date, and perhaps one indication. Out: [`Values`].
//! Absent on purpose: what pieces, subscriptions and quotes cost; they are no time.

mod euros;
mod hours;
mod words;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::candidate::{Candidate, Entry};
use super::subject::Subject;
use super::text::{Because, Open, Text};
use crate::domain::{IndicationId, PaymentUnit};
use crate::wire::write::unit_name;

pub(super) use hours::{Costs, Terms, costs};
pub(super) use words::{minutes_of_a_unit, roles_in_words};

/// What the units of the policies are worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Values {
    /// The date it holds on.
    pub on: String,
    /// The indication it holds for; none: each for which it differs.
    pub indication: Option<String>,
    /// The policies, by organisation.
    pub policies: Vec<Entry<PolicyValues>>,
}

/// What the unit of one policy is worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PolicyValues {
    /// Which, as `amsta@2018-06-01`.
    pub policy: String,
    /// Its title.
    pub title: Text,
    /// Whether it binds.
    pub binding: bool,
    /// Its unit, as in a statement.
    pub unit: String,
    /// Whether a client with the indication may take part, where one is asked about.
    pub admits: Option<bool>,
    /// What an hour costs, for every service that is measured in time.
    pub hours: Vec<Hour>,
    /// What a point or a minute is worth in euros; none where the unit is the euro.
    pub one_unit: Option<OneUnit>,
}

/// Some things of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ValueGroup")]
pub struct Group {
    /// Their names.
    pub names: Vec<String>,
    /// All of them in words.
    pub text: Text,
}

/// What an hour of some services costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ValueOfAnHour")]
pub struct Hour {
    /// The services.
    pub services: Group,
    /// The roles; none: whoever does it.
    pub roles: Option<Group>,
    /// The calendar year, where it costs something else in another one.
    pub year: Option<i32>,
    /// What it costs; more than one row only where it depends on the indication.
    pub rows: Vec<Row>,
    /// The rules behind it.
    pub because: Vec<Because>,
}

/// What an hour costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ValueRow")]
pub struct Row {
    /// The indications; none: whatever the indication.
    pub indications: Option<Group>,
    /// `price`, `as_quoted`, `outside` the budget or `not_offered`.
    pub terms: &'static str,
    /// In the unit of the policy; none where that is not one number.
    pub cost: Option<String>,
    /// The same in words: a number, or why there is none.
    pub cost_in_words: Text,
    /// What one unit is in minutes; none for euros, and where nothing is charged.
    pub minutes_per_unit: Option<String>,
    /// In euros; nothing where the cost is no number.
    pub euros: Vec<Euros>,
    /// The same in words, all of it in short.
    pub euros_in_words: Text,
    /// The condition under which it is offered.
    pub only_when: Option<Text>,
    /// What the cost depends on, where it is no number.
    pub depends_on: Vec<Text>,
    /// All of it in sentences.
    pub text: Text,
}

impl Row {
    /// Whether anyone says what it is in euros, or on what that depends.
    #[must_use]
    pub fn has_euros(&self) -> bool {
        self.euros.iter().any(|euros| euros.value.is_some() || !euros.depends_on.is_empty())
    }
}

/// What something is in euros.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ValueInEuros")]
pub struct Euros {
    /// The indications; none: whatever the indication.
    pub indications: Option<Group>,
    /// So many; none where the policy does not say.
    pub value: Option<String>,
    /// What it depends on, where it is no number.
    pub depends_on: Vec<Text>,
    /// The same in words: an amount, or why there is none.
    pub text: Text,
}

/// What a point or a minute is worth in euros.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ValueOfAUnit")]
pub struct OneUnit {
    /// The calendar year, where it is worth something else in another one.
    pub year: Option<i32>,
    /// Its worth; more than one only where it depends on the indication.
    pub euros: Vec<Euros>,
    /// All of it in a sentence.
    pub text: Text,
    /// The rules behind it.
    pub because: Vec<Because>,
    /// What the sources leave open about it.
    pub open_questions: Vec<Open>,
}

/// What the units of the policies are worth on a date; for one indication where it is given.
#[must_use]
pub fn values(
    on: NaiveDate,
    candidates: &[Candidate<'_>],
    indication: Option<(IndicationId, String)>,
) -> Values {
    let asked = indication.as_ref().map(|(id, _)| *id);
    Values {
        on: on.to_string(),
        policies: candidates
            .iter()
            .map(|one| one.entry(|subject| of_policy(subject, asked)))
            .collect(),
        indication: indication.map(|(_, name)| name),
    }
}

fn of_policy(subject: &Subject<'_>, asked: Option<IndicationId>) -> PolicyValues {
    let policy = subject.policy;
    let hours = costs(subject, asked);
    PolicyValues {
        policy: subject.name(),
        title: Text::label(&policy.title),
        binding: policy.indicative.is_none(),
        unit: unit_name(policy.unit, &policy.organisation),
        admits: asked.map(|id| subject.admits(id)),
        hours: hours.iter().map(|costs| words::hour(subject, costs, asked)).collect(),
        one_unit: (policy.unit != PaymentUnit::Money).then(|| euros::one_unit(subject, asked)),
    }
}
