//! An arrangement as it is sent (contract, *Arrangement*).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;

use super::{DECIMAL, POSITIVE};

/// What is arranged for a client on a date. Which facts, roles and consents are needed is up to the policy: ask
/// for its schema.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Arrangement {
    /// The date it is for: it selects the version of the policy.
    #[schemars(with = "String", extend("format" = "date"))]
    pub on: NaiveDate,
    /// The client, without a name or number of any kind.
    pub client: Client,
    /// What is to be done.
    #[schemars(length(max = 1000))]
    pub activities: Option<Vec<Activity>>,
    /// How much care time performers have; unlimited where nothing is said.
    pub capacity: Option<Capacity>,
    /// Who signed: `client`, `representative`, `supporter`, `contact_carer`.
    pub signed: Option<Vec<String>>,
}

/// The client, as far as the rules look at him.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Client {
    /// What the client is entitled to.
    pub indication: Indication,
    /// What the policy asks to know, by name.
    pub facts: Option<BTreeMap<String, Fact>>,
    /// What the budget starts with, when the contracted figure is known.
    pub tariff: Option<Tariff>,
}

/// What a client is entitled to.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Indication {
    /// The law: `Wlz`, `Wmo` or `Zvw`.
    pub law: String,
    /// The form of delivery: `VPT`, `ZZP`, `MPT`, …
    pub delivery: Option<String>,
    /// The profile, as text: `4`, `6 MB`; absent under Wmo and Zvw.
    pub profile: Option<String>,
}

/// A fact about the client.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum Fact {
    /// Yes or no.
    Truth(bool),
    /// A name, a date, or a decimal in text.
    Text(String),
    /// A whole number.
    Whole(i64),
}

/// An amount per period.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Tariff {
    /// A decimal in text, in the policy's own unit: `118.42`.
    #[schemars(regex(pattern = DECIMAL))]
    pub amount: String,
    /// The period.
    pub per: Period,
}

/// A period.
#[derive(Debug, JsonSchema)]
#[schemars(rename_all = "snake_case")]
#[expect(missing_docs, reason = "a period is called what it is")]
pub enum Period {
    Day,
    Week,
    Month,
    Year,
}

/// Who does something.
#[derive(Debug, JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub enum Performer {
    /// The client.
    #[schemars(rename = "self")]
    Own,
    /// Family and friends.
    Network,
    /// A volunteer.
    Volunteer,
    /// The organisation.
    Provider,
    /// Somebody else who is paid.
    External,
}

/// How often: a whole number, or a decimal in text.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum Times {
    /// A whole number.
    Whole(#[schemars(range(min = 1, max = 999_999_999_999_i64))] i64),
    /// A decimal above zero, in text.
    Decimal(#[schemars(regex(pattern = POSITIVE))] String),
}

/// Something that is to be done for the client. A service that is measured in time needs `minutes`, `times` and
/// `per`; pieces need `times` and `per`; a subscription neither; a quoted service `quote` and `per`.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Activity {
    /// A name of your own for it, unique in the arrangement. No name or number of a person.
    #[schemars(length(min = 1, max = 100))]
    pub id: String,
    /// A service of the catalogue, such as `personal_care`.
    pub service: String,
    /// What to call it on the statement: one line.
    pub label: Option<String>,
    /// Minutes each time.
    #[schemars(range(min = 1, max = 1440))]
    pub minutes: Option<u32>,
    /// How often.
    pub times: Option<Times>,
    /// The period that `times` or `quote` is for.
    pub per: Option<Period>,
    /// How many people at once; one where nothing is said.
    #[schemars(range(min = 1, max = 100))]
    pub staff: Option<u32>,
    /// Who does it; without, the policy's order decides among `able`.
    pub by: Option<Performer>,
    /// The role of staff, such as `carer`, where the price depends on it.
    pub role: Option<String>,
    /// Who could do it.
    pub able: Option<Vec<Performer>>,
    /// Who consented: `client` or `representative`.
    pub consent: Option<String>,
    /// What is quoted for it, in euros: a decimal in text.
    #[schemars(regex(pattern = DECIMAL))]
    pub quote: Option<String>,
    /// `client` where he buys it privately: it then costs no budget.
    #[schemars(extend("enum" = ["client"]))]
    pub paid_by: Option<String>,
    /// Whether the organisation cannot do it.
    pub provider_unable: Option<bool>,
}

/// How much care time performers have.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Capacity {
    /// The client.
    #[schemars(rename = "self")]
    pub own: Option<Minutes>,
    /// Family and friends.
    pub network: Option<Minutes>,
    /// Volunteers.
    pub volunteer: Option<Minutes>,
    /// The organisation.
    pub provider: Option<Minutes>,
    /// Others who are paid.
    pub external: Option<Minutes>,
}

/// Minutes per period.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Minutes {
    /// How many.
    #[schemars(range(min = 0, max = 50_000_000))]
    pub minutes: u32,
    /// The period.
    pub per: Period,
}
