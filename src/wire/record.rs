//! What happened, as it is kept and as it travels: a row of texts, its body JSON on one line.
//!
//! In: a happening. Out: its row, and back.
//! Absent on purpose: where rows are kept, and what stands after them.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use crate::access::{KeyHash, KeyId, Role};
use crate::record::{Attempt, Event, Hash, KeyGiven, Recorded, Row, Signature};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    text: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    organisation: String,
    from: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Drafted {
    organisation: String,
    from: String,
    text: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Published {
    organisation: String,
    from: String,
    sha256: String,
    needs_approval: bool,
    text: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Approved {
    organisation: String,
    from: String,
    sha256: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Withdrawn {
    organisation: String,
    from: String,
    sha256: String,
    reason: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Issued {
    id: String,
    hash: String,
    holder: String,
    role: String,
    organisation: Option<String>,
    expires: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Revoked {
    id: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tried {
    by: String,
    action: String,
    organisation: Option<String>,
    reason: String,
    times: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Refused {
    attempts: Vec<Tried>,
    others: u64,
}

/// A moment as it travels: RFC 3339 in UTC, to the microsecond.
#[must_use]
pub fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// Reads a moment in RFC 3339, in any zone.
#[must_use]
pub fn read_moment(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.with_timezone(&Utc))
}

/// The row of a happening that stands after a row with this hash.
///
/// # Errors
/// None that a happening of this program gives; what the JSON library says.
pub fn row(recorded: &Recorded, previous: &Hash) -> Result<Row, serde_json::Error> {
    let mut row = Row {
        seq: recorded.seq,
        at: moment(recorded.at),
        by: recorded.who.by.clone(),
        holder: recorded.who.holder.clone(),
        kind: recorded.event.kind().to_owned(),
        body: body(&recorded.event)?,
        previous: previous.clone(),
        hash: String::new(),
    };
    row.hash = row.hashed();
    Ok(row)
}

fn body(event: &Event) -> Result<String, serde_json::Error> {
    let place = |organisation: &String, from: &NaiveDate| (organisation.clone(), from.to_string());
    match event.clone() {
        Event::Catalogue { text } => serde_json::to_string(&Text { text }),
        Event::Drafted { organisation, from, text } => {
            let (organisation, from) = place(&organisation, &from);
            serde_json::to_string(&Drafted { organisation, from, text })
        }
        Event::DraftDropped { organisation, from } => {
            let (organisation, from) = place(&organisation, &from);
            serde_json::to_string(&Place { organisation, from })
        }
        Event::Published { organisation, from, text, sha256, needs_approval } => {
            let (organisation, from) = place(&organisation, &from);
            serde_json::to_string(&Published { organisation, from, sha256, needs_approval, text })
        }
        Event::Approved { organisation, from, sha256 } => {
            let (organisation, from) = place(&organisation, &from);
            serde_json::to_string(&Approved { organisation, from, sha256 })
        }
        Event::Withdrawn { organisation, from, sha256, reason } => {
            let (organisation, from) = place(&organisation, &from);
            serde_json::to_string(&Withdrawn { organisation, from, sha256, reason })
        }
        Event::KeyIssued(given) => serde_json::to_string(&Issued {
            id: given.id.to_string(),
            hash: given.hash.to_string(),
            holder: given.holder,
            role: given.role.name().to_owned(),
            organisation: given.organisation,
            expires: moment(given.expires),
        }),
        Event::KeyRevoked { id } => serde_json::to_string(&Revoked { id: id.to_string() }),
        Event::Refused { attempts, others } => {
            let tried = |one: Attempt| Tried {
                by: one.by,
                action: one.action,
                organisation: one.organisation,
                reason: one.reason,
                times: one.times,
            };
            let attempts = attempts.into_iter().map(tried).collect();
            serde_json::to_string(&Refused { attempts, others })
        }
    }
}

/// The happening of a row.
///
/// # Errors
/// In words, where this program cannot have written the row, or only a later release of it.
pub fn recorded(row: &Row) -> Result<Recorded, String> {
    let at = read_moment(&row.at).ok_or_else(|| format!("`{}` is no moment", row.at))?;
    let who = Signature { by: row.by.clone(), holder: row.holder.clone() };
    Ok(Recorded { seq: row.seq, at, who, event: event(&row.kind, &row.body)? })
}

fn event(kind: &str, body: &str) -> Result<Event, String> {
    match kind {
        "catalogue" => {
            let Text { text } = shape(body)?;
            Ok(Event::Catalogue { text })
        }
        "drafted" => {
            let Drafted { organisation, from, text } = shape(body)?;
            Ok(Event::Drafted { organisation, from: date(&from)?, text })
        }
        "draft-dropped" => {
            let Place { organisation, from } = shape(body)?;
            Ok(Event::DraftDropped { organisation, from: date(&from)? })
        }
        "published" => {
            let Published { organisation, from, sha256, needs_approval, text } = shape(body)?;
            let from = date(&from)?;
            Ok(Event::Published { organisation, from, text, sha256, needs_approval })
        }
        "approved" => {
            let Approved { organisation, from, sha256 } = shape(body)?;
            Ok(Event::Approved { organisation, from: date(&from)?, sha256 })
        }
        "withdrawn" => {
            let Withdrawn { organisation, from, sha256, reason } = shape(body)?;
            Ok(Event::Withdrawn { organisation, from: date(&from)?, sha256, reason })
        }
        "key-issued" => issued(shape(body)?),
        "key-revoked" => {
            let Revoked { id } = shape(body)?;
            Ok(Event::KeyRevoked { id: key_id(&id)? })
        }
        "refused" => {
            let Refused { attempts, others } = shape(body)?;
            let attempt = |one: Tried| Attempt {
                by: one.by,
                action: one.action,
                organisation: one.organisation,
                reason: one.reason,
                times: one.times,
            };
            Ok(Event::Refused { attempts: attempts.into_iter().map(attempt).collect(), others })
        }
        _ => Err(format!("there is no happening of kind `{kind}`")),
    }
}

fn issued(issued: Issued) -> Result<Event, String> {
    let hash = KeyHash::read(&issued.hash).ok_or("the hash of a key cannot be read")?;
    let role = Role::named(&issued.role);
    let role = role.ok_or_else(|| format!("there is no role `{}`", issued.role))?;
    let expires = read_moment(&issued.expires).ok_or("the end of a key cannot be read")?;
    Ok(Event::KeyIssued(KeyGiven {
        id: key_id(&issued.id)?,
        hash,
        holder: issued.holder,
        role,
        organisation: issued.organisation,
        expires,
    }))
}

fn key_id(text: &str) -> Result<KeyId, String> {
    KeyId::read(text).ok_or_else(|| format!("`{text}` is no name of a key"))
}

fn date(text: &str) -> Result<NaiveDate, String> {
    super::read::date_from_text(text).ok_or_else(|| format!("`{text}` is no date"))
}

fn shape<'t, T: Deserialize<'t>>(body: &'t str) -> Result<T, String> {
    serde_json::from_str(body).map_err(|error| error.to_string())
}
