//! What a policy owner or an administrator sends.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;

use super::SHA256;

/// An approval of a text that its approver read.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Approval {
    /// The SHA-256 of the text, as its publication told it.
    #[schemars(regex(pattern = SHA256))]
    pub sha256: String,
}

/// A withdrawal.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Withdrawal {
    /// The SHA-256 of the text, as its publication told it.
    #[schemars(regex(pattern = SHA256))]
    pub sha256: String,
    /// Why, on one line.
    #[schemars(length(min = 1, max = 500))]
    pub reason: String,
}

/// Who is to hold a key.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "KeyRequest")]
pub struct KeyWanted {
    /// The person or system that is to hold it, on one line.
    #[schemars(length(min = 1, max = 500))]
    pub holder: String,
    /// What the holder is to be.
    pub role: RoleName,
    /// The organisation that it is for; without, every organisation. A policy owner needs one.
    #[schemars(length(min = 1, max = 500))]
    pub organisation: Option<String>,
    /// When it stops to work; without, in a year.
    #[schemars(with = "Option<String>", extend("format" = "date-time"))]
    pub expires: Option<DateTime<Utc>>,
}

/// What somebody is to the service.
#[derive(Debug, JsonSchema)]
#[schemars(rename = "Role", rename_all = "kebab-case")]
pub enum RoleName {
    /// Reads what is published.
    Reader,
    /// Has arrangements worked out as well.
    Evaluator,
    /// Writes, publishes and withdraws the rules of his own organisation.
    PolicyOwner,
    /// Hands out keys and reads the audit trail.
    Administrator,
}
