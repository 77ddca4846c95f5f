//! The bodies of requests around an arrangement.

use super::object::{Node, Object};
use crate::domain::{Fault, FaultCode};
use crate::wire::Json;

/// `{ "policy": "archipel", "arrangement": {} }`, or with `source` for the policy.
#[derive(Debug)]
pub struct EvaluationRequest<'a> {
    /// The policy; none where it could not be read.
    pub policy: Option<PolicyText<'a>>,
    /// The arrangement.
    pub arrangement: Option<&'a Json<'a>>,
}

/// Which policy a request is about.
#[derive(Debug, Clone, Copy)]
pub enum PolicyText<'a> {
    /// A published one: `archipel`, or `archipel@2013-10-21`.
    Name(&'a str),
    /// The text itself.
    Source(&'a str),
}

/// `{ "source": "…" }`
#[derive(Debug)]
pub struct CheckRequest<'a> {
    /// The text.
    pub source: &'a str,
}

/// Reads a request for an evaluation as far as it can be read.
pub fn evaluation_request<'a>(
    json: &'a Json<'a>,
    faults: &mut Vec<Fault>,
) -> EvaluationRequest<'a> {
    let object = Object::open(&Node::root(json), &["policy", "source", "arrangement"], faults);
    let readable = matches!(json, Json::Object(_));
    let policy = match (object.get("policy"), object.get("source")) {
        (Some(name), None) => name.text(faults).map(PolicyText::Name),
        (None, Some(source)) => source.passage(faults).map(PolicyText::Source),
        (Some(_), Some(source)) => {
            let message = "either `policy` or `source`, not both";
            faults.push(source.fault(FaultCode::UnknownField, message));
            None
        }
        (None, None) if readable => {
            let message = "`policy` is missing: the name of a policy, or its text under `source`";
            faults.push(Fault::new("/policy", FaultCode::MissingField, message));
            None
        }
        (None, None) => None,
    };
    let arrangement = object.needed("arrangement", faults).map(|node| node.value);
    EvaluationRequest { policy, arrangement }
}

/// Reads a request for a check.
///
/// # Errors
/// Every fault in it.
pub fn check_request<'a>(json: &'a Json<'a>) -> Result<CheckRequest<'a>, Vec<Fault>> {
    let mut faults = Vec::new();
    let object = Object::open(&Node::root(json), &["source"], &mut faults);
    let source = object.needed("source", &mut faults).and_then(|node| node.passage(&mut faults));
    match source {
        Some(source) if faults.is_empty() => Ok(CheckRequest { source }),
        Some(_) | None => Err(faults),
    }
}
