//! Short answers: which organisations and versions there are, and that the service lives.

use schemars::JsonSchema;
use serde::Serialize;

/// Every organisation.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Organisations {
    /// Each, by name.
    pub policies: Vec<OrganisationListed>,
}

/// An organisation, with its version in force today, else its last.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Organisation")]
pub struct OrganisationListed {
    /// Its name, as other calls take it.
    pub organisation: String,
    /// What it calls its policy.
    pub title: String,
    /// What it calls its form.
    pub form: Option<String>,
    /// The unit of its amounts: `EUR`, `minutes` or `points:<organisation>`.
    pub unit: String,
    /// Whether it binds, or only indicates.
    pub binding: bool,
    /// Every version, first to last.
    pub versions: Vec<VersionListed>,
}

/// A version in short.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Version")]
pub struct VersionListed {
    /// First day in force.
    #[schemars(extend("format" = "date"))]
    pub in_force_from: String,
    /// Last day in force; null where none is known.
    pub in_force_until: Option<String>,
    /// Whether it binds, or only indicates.
    pub binding: bool,
    /// The SHA-256 of its text.
    pub sha256: String,
}

/// Every version of an organisation.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Versions")]
pub struct VersionsListed {
    /// Whose.
    pub organisation: String,
    /// Each, first to last.
    pub versions: Vec<VersionListed>,
}

/// That the process answers.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Health")]
pub struct Alive {
    /// Always `ok`.
    pub status: &'static str,
}

/// That requests should come here.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Readiness")]
pub struct Ready {
    /// Always `ready`.
    pub status: &'static str,
}
