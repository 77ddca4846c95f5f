//! What a policy owner or an administrator sends: a text, the hash of one, the holder of a key.
//!
//! In: JSON. Out: what it asks for, or every fault in it.
//! Absent on purpose: whether he may ask it.

use chrono::{DateTime, Days, Utc};

use super::object::{Node, Object};
use crate::access::Role;
use crate::domain::{Fault, FaultCode, nearest};
use crate::wire::Json;
use crate::wire::record::read_moment;

/// Longer than this no reason or name has to be.
const LONGEST: usize = 500;
/// A key that says nothing of its end works for a year.
const USUAL_DAYS: u64 = 365;
/// No key works longer than this.
const MOST_DAYS: u64 = 3660;

/// `{ "sha256": "…" }`, and for a withdrawal `"reason"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The hash of the text that was read.
    pub sha256: String,
    /// Why; empty where no reason is asked for.
    pub reason: String,
}

/// `{ "holder": "…", "role": "evaluator", "organisation": "archipel", "expires": "2027-01-01T00:00:00Z" }`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRequest {
    /// The person or system that is to hold it.
    pub holder: String,
    /// What the holder is to be.
    pub role: Role,
    /// The organisation that it is for; none is every organisation.
    pub organisation: Option<String>,
    /// When it stops to work.
    pub expires: DateTime<Utc>,
}

/// Reads an approval.
///
/// # Errors
/// Every fault in it.
pub fn approval(json: &Json<'_>) -> Result<Decided, Vec<Fault>> {
    decided(json, false)
}

/// Reads a withdrawal.
///
/// # Errors
/// Every fault in it.
pub fn withdrawal(json: &Json<'_>) -> Result<Decided, Vec<Fault>> {
    decided(json, true)
}

fn decided(json: &Json<'_>, with_reason: bool) -> Result<Decided, Vec<Fault>> {
    let mut faults = Vec::new();
    let known: &[&'static str] = if with_reason { &["sha256", "reason"] } else { &["sha256"] };
    let root = Node::root(json);
    let object = Object::open(&root, known, &mut faults);
    let sha256 = object.needed("sha256", &mut faults).and_then(|node| hash(&node, &mut faults));
    let reason = if with_reason {
        object.needed("reason", &mut faults).and_then(|node| line(&node, &mut faults))
    } else {
        Some(String::new())
    };
    match (sha256, reason) {
        (Some(sha256), Some(reason)) if faults.is_empty() => Ok(Decided { sha256, reason }),
        _ => Err(faults),
    }
}

/// Reads a request for a key.
///
/// # Errors
/// Every fault in it.
pub fn key_request(json: &Json<'_>, now: DateTime<Utc>) -> Result<KeyRequest, Vec<Fault>> {
    let mut faults = Vec::new();
    let known = ["holder", "role", "organisation", "expires"];
    let root = Node::root(json);
    let object = Object::open(&root, &known, &mut faults);
    let holder = object.needed("holder", &mut faults).and_then(|node| line(&node, &mut faults));
    let role = object.needed("role", &mut faults).and_then(|node| role(&node, &mut faults));
    let organisation = object.get("organisation").and_then(|node| line(&node, &mut faults));
    if role == Some(Role::PolicyOwner) && object.get("organisation").is_none() {
        let message = "a policy owner belongs to one organisation: say which";
        faults.push(Fault::new("/organisation", FaultCode::MissingField, message));
    }
    let expires = match object.get("expires") {
        Some(node) => end(&node, now, &mut faults),
        None => now.checked_add_days(Days::new(USUAL_DAYS)),
    };
    match (holder, role, expires) {
        (Some(holder), Some(role), Some(expires)) if faults.is_empty() => {
            Ok(KeyRequest { holder, role, organisation, expires })
        }
        _ => Err(faults),
    }
}

fn role(node: &Node<'_, '_>, faults: &mut Vec<Fault>) -> Option<Role> {
    let text = node.text(faults)?;
    let role = Role::named(text);
    if role.is_none() {
        let names = Role::ALL.map(Role::name);
        let message = format!("there is no role `{text}`; there are {}", names.join(", "));
        let fault = node.fault(FaultCode::UnknownName, message);
        faults.push(fault.nearest(nearest(text, names)));
    }
    role
}

fn end(node: &Node<'_, '_>, now: DateTime<Utc>, faults: &mut Vec<Fault>) -> Option<DateTime<Utc>> {
    let text = node.text(faults)?;
    let latest = now.checked_add_days(Days::new(MOST_DAYS))?;
    let message = match read_moment(text) {
        Some(end) if now < end && end <= latest => return Some(end),
        Some(end) if end <= now => "a key cannot end in the past".to_owned(),
        Some(_) => format!("no key works longer than {MOST_DAYS} days"),
        None => "this is no moment, as 2027-01-31T12:00:00Z".to_owned(),
    };
    faults.push(node.fault(FaultCode::BadDate, message));
    None
}

fn hash(node: &Node<'_, '_>, faults: &mut Vec<Fault>) -> Option<String> {
    let text = node.text(faults)?;
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if text.len() == 64 && text.bytes().all(digit) {
        return Some(text.to_owned());
    }
    let message = "this is no SHA-256: 64 hexadecimal digits in lower case";
    faults.push(node.fault(FaultCode::WrongKind, message));
    None
}

/// A text on one line, with something in it.
fn line(node: &Node<'_, '_>, faults: &mut Vec<Fault>) -> Option<String> {
    let text = node.text(faults)?;
    let message = if text.trim().is_empty() {
        "write something here".to_owned()
    } else if text.chars().any(char::is_control) {
        "write this on one line, without control characters".to_owned()
    } else if text.len() > LONGEST {
        format!("this is longer than {LONGEST} bytes")
    } else {
        return Some(text.to_owned());
    };
    faults.push(node.fault(FaultCode::WrongKind, message));
    None
}
