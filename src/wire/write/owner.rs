//! What a policy owner or an administrator reads: how far a version is, keys, the audit trail.
//!
//! In: what stands, and rows. Out: shapes that travel.
//! Absent on purpose: the secret of any key, and the text of a policy.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::access::IssuedKey;
use crate::domain::Fault;
use crate::record::{Draft, Edition, Key, Row, Stamp};
use crate::wire::record::moment;

/// When something happened, and who did it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StampShape {
    /// The moment, in UTC.
    pub at: String,
    /// Who, as the audit trail calls him.
    pub by: String,
    /// The person or system behind it.
    pub holder: String,
}

/// A withdrawal.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WithdrawnShape {
    /// When and by whom.
    #[serde(flatten)]
    pub stamp: StampShape,
    /// Why, in the owner's words.
    pub reason: String,
}

/// A text that was published for a date, and how far it is.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EditionShape {
    /// Whose.
    pub organisation: String,
    /// First day in force.
    pub in_force_from: String,
    /// The SHA-256 of its text.
    pub sha256: String,
    /// `awaits-approval`, `published` or `withdrawn`.
    pub state: &'static str,
    /// When it was published, and by whom.
    pub published: StampShape,
    /// Whether another policy owner must approve it before it holds.
    pub needs_approval: bool,
    /// When it was approved, and by whom.
    pub approved: Option<StampShape>,
    /// When it was withdrawn, by whom and why.
    pub withdrawn: Option<WithdrawnShape>,
}

/// A draft.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DraftShape {
    /// Whose.
    pub organisation: String,
    /// The day that it is to be in force from.
    pub in_force_from: String,
    /// Always `draft`.
    pub state: &'static str,
    /// When it was last written, and by whom.
    pub written: StampShape,
    /// Its text.
    pub source: String,
}

/// Everything that happened to a date's versions: its draft, and each text that was published for it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HistoryShape {
    /// Whose.
    pub organisation: String,
    /// First day in force.
    pub in_force_from: String,
    /// The draft, without its text.
    pub draft: Option<StampShape>,
    /// Each text that was published for the date, first to last.
    pub editions: Vec<EditionShape>,
}

/// A key, without its secret.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct KeyShape {
    /// Its name.
    pub id: String,
    /// The person or system that holds it.
    pub holder: String,
    /// What the holder is.
    pub role: &'static str,
    /// The organisation that it is for; null is every organisation.
    pub organisation: Option<String>,
    /// When it stops to work.
    pub expires: String,
    /// When it was handed out, and by whom.
    pub issued: StampShape,
    /// When it was revoked, and by whom.
    pub revoked: Option<StampShape>,
}

/// Keys.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct KeysShape {
    /// Each, by name.
    pub keys: Vec<KeyShape>,
}

/// A new key: the only time that the key itself is shown.
#[derive(Serialize, JsonSchema)]
pub struct IssuedShape {
    /// Its name.
    pub id: String,
    /// The key: send it as `Authorization: Bearer …`. It is shown once.
    pub key: String,
    /// When it stops to work.
    pub expires: String,
}

/// One row of the audit trail.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RowShape {
    /// Its place, from 1.
    pub seq: u64,
    /// When.
    pub at: String,
    /// Who.
    pub by: String,
    /// The person or system behind it.
    pub holder: String,
    /// What kind of happening.
    pub kind: String,
    /// What happened. Texts of policies are left out; their SHA-256 stands here.
    pub what: Value,
    /// The hash of the row before it.
    pub previous: String,
    /// The hash of this row.
    pub hash: String,
}

/// A page of the audit trail.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AuditShape {
    /// Rows, first to last.
    pub rows: Vec<RowShape>,
    /// Ask for `after` this place to read on; null where this is the end.
    pub next: Option<u64>,
}

/// A stamp as it travels.
#[must_use]
pub fn stamp(stamp: &Stamp) -> StampShape {
    StampShape { at: moment(stamp.at), by: stamp.who.by.clone(), holder: stamp.who.holder.clone() }
}

/// An edition as it travels.
#[must_use]
pub fn edition(edition: &Edition) -> EditionShape {
    EditionShape {
        organisation: edition.organisation.clone(),
        in_force_from: edition.from.to_string(),
        sha256: edition.sha256.clone(),
        state: edition.state().name(),
        published: stamp(&edition.published),
        needs_approval: edition.needs_approval,
        approved: edition.approved.as_ref().map(stamp),
        withdrawn: edition.withdrawn.as_ref().map(|(withdrawn, reason)| WithdrawnShape {
            stamp: stamp(withdrawn),
            reason: reason.clone(),
        }),
    }
}

/// A draft as it travels.
#[must_use]
pub fn draft(organisation: &str, from: chrono::NaiveDate, draft: &Draft) -> DraftShape {
    DraftShape {
        organisation: organisation.to_owned(),
        in_force_from: from.to_string(),
        state: "draft",
        written: stamp(&draft.written),
        source: draft.text.to_string(),
    }
}

/// A key as it travels.
#[must_use]
pub fn key(key: &Key) -> KeyShape {
    KeyShape {
        id: key.given.id.to_string(),
        holder: key.given.holder.clone(),
        role: key.given.role.name(),
        organisation: key.given.organisation.clone(),
        expires: moment(key.given.expires),
        issued: stamp(&key.issued),
        revoked: key.revoked.as_ref().map(stamp),
    }
}

/// A new key as it travels, once.
#[must_use]
pub fn issued(issued: &IssuedKey, expires: chrono::DateTime<chrono::Utc>) -> IssuedShape {
    IssuedShape { id: issued.id.to_string(), key: issued.text.clone(), expires: moment(expires) }
}

/// A row as it travels.
///
/// # Errors
/// A fault where its body is no JSON; this program writes none.
pub fn row(row: &Row) -> Result<RowShape, Fault> {
    let mut what: Value = serde_json::from_str(&row.body).map_err(|error| {
        Fault::new("", crate::domain::FaultCode::NotJson, format!("row {}: {error}", row.seq))
    })?;
    if let Value::Object(fields) = &mut what {
        fields.remove("text");
        fields.remove("hash");
    }
    Ok(RowShape {
        seq: row.seq,
        at: row.at.clone(),
        by: row.by.clone(),
        holder: row.holder.clone(),
        kind: row.kind.clone(),
        what,
        previous: row.previous.clone(),
        hash: row.hash.clone(),
    })
}
