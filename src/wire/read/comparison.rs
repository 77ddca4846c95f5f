//! The body of a comparison: one arrangement, the policies to put it to, and what each of them is given besides.

use super::client::{facts, tariff};
use super::object::{Node, Object};
use super::value;
use super::vocabulary::Vocabulary;
use crate::domain::{FactValue, Fault, FaultCode, Tariff};
use crate::quantity::Exact;
use crate::wire::Json;

/// More policies than anyone reads side by side.
const MOST_POLICIES: usize = 100;

/// A text with its place.
#[derive(Debug, Clone)]
pub struct Named<'a> {
    /// The text.
    pub name: &'a str,
    /// Its place.
    pub pointer: String,
}

/// What one policy is given besides the arrangement, with its place.
#[derive(Debug, Clone)]
pub struct Given<'a, T> {
    /// The organisation, or one version of it.
    pub policy: Named<'a>,
    /// What it is given.
    pub value: T,
}

/// `{ "policies": [], "arrangement": {}, "facts": {}, "tariffs": {}, "yardstick": {}, "baseline": "" }`
#[derive(Debug)]
pub struct ComparisonRequest<'a> {
    /// The policies; none: every organisation.
    pub policies: Option<Vec<Named<'a>>>,
    /// The arrangement.
    pub arrangement: Option<&'a Json<'a>>,
    /// Facts for one policy.
    pub facts: Vec<Given<'a, Vec<(String, FactValue)>>>,
    /// What one policy's budget starts with.
    pub tariffs: Vec<Given<'a, Tariff>>,
    /// Euros for an hour.
    pub hour: Option<Exact>,
    /// Euros for a point.
    pub point: Option<Exact>,
    /// The policy that accounts start from.
    pub baseline: Option<Named<'a>>,
}

/// Reads a request for a comparison as far as it can be read.
pub fn comparison_request<'a>(
    json: &'a Json<'a>,
    vocabulary: &Vocabulary,
    faults: &mut Vec<Fault>,
) -> ComparisonRequest<'a> {
    let known = ["policies", "arrangement", "facts", "tariffs", "yardstick", "baseline"];
    let object = Object::open(&Node::root(json), &known, faults);
    let policies = named_policies(&object, faults);
    let arrangement = object.needed("arrangement", faults).map(|node| node.value);
    let (facts, tariffs, (hour, point)) = besides(&object, vocabulary, faults);
    let baseline = object.get("baseline").and_then(|node| named(&node, faults));
    ComparisonRequest { policies, arrangement, facts, tariffs, hour, point, baseline }
}

/// The policies that a request names; none: every organisation.
pub(super) fn named_policies<'a>(
    object: &Object<'_, 'a>,
    faults: &mut Vec<Fault>,
) -> Option<Vec<Named<'a>>> {
    object.get("policies").map(|node| policies(&node, faults))
}

type Besides<'a> = (
    Vec<Given<'a, Vec<(String, FactValue)>>>,
    Vec<Given<'a, Tariff>>,
    (Option<Exact>, Option<Exact>),
);

/// What is given for each policy besides, and the yardstick.
pub(super) fn besides<'a>(
    object: &Object<'_, 'a>,
    vocabulary: &Vocabulary,
    faults: &mut Vec<Fault>,
) -> Besides<'a> {
    let own_facts =
        by_policy(object, "facts", faults, |node, faults| Some(facts(node, vocabulary, faults)));
    let tariffs = by_policy(object, "tariffs", faults, tariff);
    let yardstick = object.get("yardstick").map_or((None, None), |node| yardstick(&node, faults));
    (own_facts, tariffs, yardstick)
}

/// A text with its place.
pub(super) fn named<'a>(node: &Node<'_, 'a>, faults: &mut Vec<Fault>) -> Option<Named<'a>> {
    node.text(faults).map(|name| Named { name, pointer: node.pointer() })
}

fn policies<'a>(node: &Node<'_, 'a>, faults: &mut Vec<Fault>) -> Vec<Named<'a>> {
    let Some(items) = node.list(faults) else { return Vec::new() };
    if items.is_empty() {
        let message = "name at least one policy, or leave `policies` out for every organisation";
        faults.push(node.fault(FaultCode::MissingField, message));
    }
    if items.len() > MOST_POLICIES {
        let message = format!("{} policies; at most {MOST_POLICIES} fit", items.len());
        faults.push(node.fault(FaultCode::TooMany, message));
    }
    items.iter().take(MOST_POLICIES).filter_map(|item| named(item, faults)).collect()
}

fn by_policy<'a, T>(
    object: &Object<'_, 'a>,
    field: &str,
    faults: &mut Vec<Fault>,
    mut read: impl FnMut(&Node<'_, '_>, &mut Vec<Fault>) -> Option<T>,
) -> Vec<Given<'a, T>> {
    let Some(node) = object.get(field) else { return Vec::new() };
    let mut given = Vec::new();
    let policies = Object::free(&node, faults);
    for (name, node) in policies.entries() {
        if let Some(value) = read(&node, faults) {
            let policy = Named { name, pointer: node.pointer() };
            given.push(Given { policy, value });
        }
    }
    given
}

/// A yardstick says at least one thing, above zero.
fn yardstick(node: &Node<'_, '_>, faults: &mut Vec<Fault>) -> (Option<Exact>, Option<Exact>) {
    let object = Object::open(node, &["hour", "point"], faults);
    let mut read = |name| {
        let node = object.get(name)?;
        let amount = value::amount(&node, faults)?;
        if !amount.is_positive() {
            faults.push(node.fault(FaultCode::BadNumber, "this must be more than zero"));
            return None;
        }
        Some(amount)
    };
    let (hour, point) = (read("hour"), read("point"));
    let is_empty = object.get("hour").is_none() && object.get("point").is_none();
    if is_empty && matches!(node.value, Json::Object(_)) {
        let message = "a yardstick says what an `hour` or a `point` is in euros";
        faults.push(node.fault(FaultCode::MissingField, message));
    }
    (hour, point)
}
