//! An arrangement: who the client is, what he wants done, by whom (contract, *Arrangement*).

use chrono::NaiveDate;

use super::{IndicationId, Performer, Performers, RoleId, ServiceId, SignerId};
use crate::quantity::{Exact, Period};

/// One arrangement, for every policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrangement {
    /// The date it is for; selects the version.
    pub on: NaiveDate,
    /// The client's indication.
    pub indication: IndicationId,
    /// Facts about the client, by name; each at most once.
    pub facts: Vec<(String, FactValue)>,
    /// What the client's budget starts with, where the contracted figure is known.
    pub tariff: Option<Tariff>,
    /// What is to be done, in the client's order.
    pub activities: Vec<Activity>,
    /// How much care time performers have; none given: unlimited.
    pub capacity: Vec<Capacity>,
    /// Who has signed.
    pub signed: Vec<SignerId>,
}

/// The value of a fact as given; the policy says what kind it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactValue {
    /// Yes or no.
    Truth(bool),
    /// A name, a date, or a decimal in text.
    Text(String),
    /// A whole number.
    Whole(i64),
}

/// What a budget starts with, in the policy's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tariff {
    /// The amount …
    pub amount: Exact,
    /// … per period.
    pub per: Period,
}

/// Care time that a performer has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capacity {
    /// Who.
    pub performer: Performer,
    /// Minutes …
    pub minutes: u32,
    /// … per period.
    pub per: Period,
}

/// How often something takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frequency {
    /// So many times …
    pub times: Exact,
    /// … per period.
    pub per: Period,
}

/// One activity. Which of minutes, frequency and quote are present follows the service's measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// Its id, unique in the arrangement.
    pub id: String,
    /// What the client calls it.
    pub label: Option<String>,
    /// The service.
    pub service: ServiceId,
    /// Minutes each time; care time only.
    pub minutes: Option<u32>,
    /// How often; care time and pieces.
    pub frequency: Option<Frequency>,
    /// How many staff it takes.
    pub staff: u32,
    /// The quote in euros per period; quoted services only.
    pub quote: Option<Tariff>,
    /// Who does it; left out, the policy's order decides.
    pub by: Option<Performer>,
    /// Who could.
    pub able: Performers,
    /// The staff role that does it.
    pub role: Option<RoleId>,
    /// Who consented.
    pub consent: Option<SignerId>,
    /// Whether the client buys it privately.
    pub paid_by_client: bool,
    /// Whether the provider cannot deliver it.
    pub provider_unable: bool,
}
