//! What is asked about arrangements, courses and texts.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::{Arrangement, Course, Fact, POSITIVE, Tariff};

/// An arrangement, and the policy to put it to: a published one by its name, or a text that comes with it.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum Evaluation {
    /// Under a published policy.
    Named(UnderName),
    /// Under a text that comes with the request.
    Written(UnderText),
}

/// An arrangement under a published policy.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "EvaluationByName")]
pub struct UnderName {
    /// The organisation: the version in force on the arrangement's date; or one version, `archipel@2013-10-21`.
    pub policy: String,
    /// The arrangement.
    pub arrangement: Arrangement,
}

/// An arrangement under a text that is not published. Nothing is stored.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "EvaluationByText")]
pub struct UnderText {
    /// The text of a policy.
    pub source: String,
    /// The arrangement.
    pub arrangement: Arrangement,
}

/// An arrangement, and the policies to put it to.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "ComparisonRequest")]
pub struct Comparison {
    /// Organisations, or versions as `archipel@2013-10-21`; without, every organisation.
    #[schemars(length(min = 1, max = 100))]
    pub policies: Option<Vec<String>>,
    /// The arrangement.
    pub arrangement: Arrangement,
    /// Facts for one policy, by its name; they join the arrangement's own.
    pub facts: Option<BTreeMap<String, BTreeMap<String, Fact>>>,
    /// What one policy's budget starts with, by its name.
    pub tariffs: Option<BTreeMap<String, Tariff>>,
    /// What an hour or a point counts for, where a policy does not say.
    pub yardstick: Option<Yardstick>,
    /// The policy that accounts start from; without, the first.
    pub baseline: Option<String>,
}

/// What an hour or a point is in euros: one of the two at least.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields, extend("minProperties" = 1))]
pub struct Yardstick {
    /// Euros for an hour: a decimal in text.
    #[schemars(regex(pattern = POSITIVE))]
    pub hour: Option<String>,
    /// Euros for a point: a decimal in text.
    #[schemars(regex(pattern = POSITIVE))]
    pub point: Option<String>,
}

/// A course, and the policy to put it to.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "LedgerRequest")]
pub struct LedgerOrder {
    /// The organisation, or one version as `archipel@2013-10-21`.
    pub policy: String,
    /// The course.
    pub course: Course,
}

/// A course, and the policies to put it to.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "LedgerComparisonRequest")]
pub struct LedgerComparison {
    /// Organisations, or versions as `archipel@2013-10-21`; without, every organisation.
    #[schemars(length(min = 1, max = 100))]
    pub policies: Option<Vec<String>>,
    /// The course.
    pub course: Course,
    /// Facts for one policy, by its name.
    pub facts: Option<BTreeMap<String, BTreeMap<String, Fact>>>,
    /// What one policy's budget starts with, by its name.
    pub tariffs: Option<BTreeMap<String, Tariff>>,
    /// What an hour or a point counts for, where a policy does not say.
    pub yardstick: Option<Yardstick>,
}

/// The text of a policy.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PolicyText {
    /// The text, in the policy language.
    pub source: String,
}

/// The text of a policy, to be formatted.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "FormatRequest")]
pub struct TextToFormat {
    /// The text, in the policy language.
    pub source: String,
    /// The spelling to write it in; without, the one it is in.
    pub language: Option<Spelling>,
}

/// A spelling of the policy language.
#[derive(Debug, JsonSchema)]
pub enum Spelling {
    /// Dutch.
    #[schemars(rename = "nl")]
    Dutch,
    /// English.
    #[schemars(rename = "en")]
    English,
}

/// The text of a policy, and a place in it.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "PlaceInText")]
pub struct PlaceInText {
    /// The text, in the policy language.
    pub source: String,
    /// A place in the text: so many bytes of UTF-8 stand before it, as in the `span` of a diagnostic.
    #[schemars(range(min = 0))]
    pub offset: u32,
}
