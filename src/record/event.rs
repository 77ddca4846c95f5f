//! One happening.

use chrono::{DateTime, NaiveDate, Utc};

use crate::access::{KeyHash, KeyId, Role};

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The catalogue that every version is read with.
    Catalogue {
        /// Its text.
        text: String,
    },
    /// A draft was written, or written anew.
    Drafted {
        /// Whose.
        organisation: String,
        /// The day that it is to be in force from.
        from: NaiveDate,
        /// Its text, which may still have errors.
        text: String,
    },
    /// A draft was thrown away.
    DraftDropped {
        /// Whose.
        organisation: String,
        /// The day that it was to be in force from.
        from: NaiveDate,
    },
    /// A version was published.
    Published {
        /// Whose.
        organisation: String,
        /// First day in force.
        from: NaiveDate,
        /// Its text.
        text: String,
        /// The SHA-256 of its text.
        sha256: String,
        /// Whether another policy owner must approve it before it holds.
        needs_approval: bool,
    },
    /// A version that waited for it was approved.
    Approved {
        /// Whose.
        organisation: String,
        /// First day in force.
        from: NaiveDate,
        /// The text that was approved.
        sha256: String,
    },
    /// A version was withdrawn: it holds no more, and stays in the history.
    Withdrawn {
        /// Whose.
        organisation: String,
        /// First day in force.
        from: NaiveDate,
        /// The text that was withdrawn.
        sha256: String,
        /// Why, in the owner's words.
        reason: String,
    },
    /// A key was handed out.
    KeyIssued(KeyGiven),
    /// A key was revoked.
    KeyRevoked {
        /// Which.
        id: KeyId,
    },
    /// Attempts that were refused, gathered over a moment.
    Refused {
        /// What was tried, each kind once.
        attempts: Vec<Attempt>,
        /// How many more there were than the list has room for.
        others: u64,
    },
}

/// A key as it was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyGiven {
    /// Its name.
    pub id: KeyId,
    /// What is kept of it.
    pub hash: KeyHash,
    /// The person or system that holds it.
    pub holder: String,
    /// What the holder is.
    pub role: Role,
    /// The organisation that it is given for; none is every organisation.
    pub organisation: Option<String>,
    /// The moment that it stops to work.
    pub expires: DateTime<Utc>,
}

/// Something that somebody tried and was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Who, as far as known: `key:…`, `oidc:…`, `nobody`.
    pub by: String,
    /// What: an action's name.
    pub action: String,
    /// On which organisation's rules, where it concerns one.
    pub organisation: Option<String>,
    /// Why not: a short code.
    pub reason: String,
    /// How often within the moment.
    pub times: u64,
}

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// `key:…`, `oidc:…`, `local`, `folder`, `command`.
    pub by: String,
    /// The person or system behind it.
    pub holder: String,
}

/// A happening with its place, its moment and who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its place, from 1.
    pub seq: u64,
    /// When, in UTC; never before the one that stands before it.
    pub at: DateTime<Utc>,
    /// Who.
    pub who: Signature,
    /// What.
    pub event: Event,
}

impl Event {
    /// What kind it is.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Catalogue { .. } => "catalogue",
            Self::Drafted { .. } => "drafted",
            Self::DraftDropped { .. } => "draft-dropped",
            Self::Published { .. } => "published",
            Self::Approved { .. } => "approved",
            Self::Withdrawn { .. } => "withdrawn",
            Self::KeyIssued(_) => "key-issued",
            Self::KeyRevoked { .. } => "key-revoked",
            Self::Refused { .. } => "refused",
        }
    }

    /// The organisation that it concerns, where it concerns one.
    #[must_use]
    pub fn organisation(&self) -> Option<&str> {
        match self {
            Self::Drafted { organisation, .. }
            | Self::DraftDropped { organisation, .. }
            | Self::Published { organisation, .. }
            | Self::Approved { organisation, .. }
            | Self::Withdrawn { organisation, .. } => Some(organisation),
            Self::KeyIssued(given) => given.organisation.as_deref(),
            Self::Catalogue { .. } | Self::KeyRevoked { .. } | Self::Refused { .. } => None,
        }
    }
}
