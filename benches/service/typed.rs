//! The request and the statement as anyone would write them down with serde: what a service that computes nothing
//! reads and writes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    pub policy: String,
    pub arrangement: Arrangement,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrangement {
    pub on: String,
    pub client: Client,
    #[serde(default)]
    pub activities: Vec<Activity>,
    #[serde(default)]
    pub capacity: BTreeMap<String, Capacity>,
    #[serde(default)]
    pub signed: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Client {
    pub indication: Indication,
    #[serde(default)]
    pub facts: BTreeMap<String, Fact>,
    pub tariff: Option<Tariff>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indication {
    pub law: String,
    pub delivery: Option<String>,
    pub profile: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Fact {
    Truth(bool),
    Whole(i64),
    Text(String),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tariff {
    pub amount: String,
    pub per: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capacity {
    pub minutes: u32,
    pub per: String,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Times {
    Whole(u32),
    Text(String),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    pub id: String,
    pub service: String,
    pub label: Option<String>,
    pub minutes: Option<u32>,
    pub times: Option<Times>,
    pub per: Option<String>,
    pub staff: Option<u32>,
    pub by: Option<String>,
    pub role: Option<String>,
    #[serde(default)]
    pub able: Vec<String>,
    pub consent: Option<String>,
    pub quote: Option<String>,
    pub paid_by: Option<String>,
    #[serde(default)]
    pub provider_unable: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    policy: Policy,
    binding: bool,
    unit: String,
    eligible: bool,
    status: Option<String>,
    lines: Vec<Line>,
    totals: Totals,
    to_pay: Option<Money>,
    effort: Effort,
    share_of_budget: Option<String>,
    findings: Vec<Finding>,
    options: Vec<Possibility>,
    assumptions: Vec<Assumption>,
    open_questions: Vec<OpenQuestion>,
    unused: Vec<String>,
    receipt: Receipt,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Policy {
    organisation: String,
    in_force_from: String,
    sha256: String,
    catalogue_sha256: String,
    pinned: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    kind: String,
    id: String,
    label: String,
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    purpose: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost_centre: Option<String>,
    amount: Option<Money>,
    balance: Option<Money>,
    because: Vec<Rule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stands: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Money {
    week: String,
    month: String,
    day: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Totals {
    budget: Option<Money>,
    contributions: Option<Money>,
    kept: Option<Money>,
    free: Option<Money>,
    planned: Option<Money>,
    balance: Option<Money>,
    from_kept: Option<Money>,
    shortage: Option<Money>,
    copayment: Option<Money>,
    uncovered: Option<Money>,
    costs: Option<Money>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Effort {
    #[serde(rename = "self")]
    own: String,
    network: String,
    volunteer: String,
    provider: String,
    external: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Rule {
    rule: String,
    cites: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumed: Option<String>,
    at: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Finding {
    code: String,
    severity: String,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    activity: Option<String>,
    because: Vec<Rule>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Possibility {
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    activity: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    frees: Money,
    message: String,
    because: Vec<Rule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumed: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Assumption {
    what: String,
    why: String,
    at: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OpenQuestion {
    block: String,
    what: String,
    at: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Receipt {
    engine: String,
    policy_sha256: String,
    catalogue_sha256: String,
    input_sha256: String,
    language: String,
}
