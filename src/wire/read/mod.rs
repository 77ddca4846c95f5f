//! JSON to domain: every fault of a request, each with its place.
//!
//! In: a [`Json`] tree and the names that are known. Out: an arrangement, or all faults. What would tell who the
//! client is comes no further than this.
//! Absent on purpose: what a policy needs; `evaluate::faults` knows, and [`fit`] joins the two.

mod activity;
mod client;
mod comparison;
mod course;
mod desk;
mod happening;
mod fit;
mod object;
mod owner;
mod place;
mod private;
mod request;
mod value;
mod vocabulary;

pub use comparison::{ComparisonRequest, Given, Named, comparison_request};
pub use course::{CourseRequest, LedgerPolicies, course, course_request};
pub use desk::{FormatRequest, PlaceRequest, format_request, place_request};
pub use fit::fit;
pub use owner::{Decided, KeyRequest, approval, key_request, withdrawal};
pub use request::{CheckRequest, EvaluationRequest, PolicyText, check_request, evaluation_request};
pub use value::date_from_text;
pub use vocabulary::Vocabulary;

use chrono::NaiveDate;

use self::object::{Node, Object};
use super::Json;
use crate::domain::{
    Arrangement, Capacity, Catalogue, Fault, FaultCode, IndicationId, Performer, SignerId,
};

/// More activities than any week has room for.
const MOST_ACTIVITIES: usize = 1000;
/// Minutes of capacity in a year, for a network of some hundred people.
const MOST_CAPACITY: i128 = 50_000_000;

/// What could be read of an arrangement, and every fault in it.
#[derive(Debug, Clone)]
pub struct Reading<'a> {
    /// What it was read from, for the receipt.
    pub input: &'a Json<'a>,
    /// The arrangement; where there are faults, with something else in the places they point at.
    pub arrangement: Arrangement,
    /// The date it is for, where that could be read: it selects the version.
    pub on: Option<NaiveDate>,
    /// Every fault, in the order of the contract's fields.
    pub faults: Vec<Fault>,
}

/// Reads an arrangement.
///
/// # Errors
/// Every fault in it.
pub fn arrangement(
    json: &Json<'_>,
    catalogue: &Catalogue,
    vocabulary: &Vocabulary,
) -> Result<Arrangement, Vec<Fault>> {
    let reading = reading(json, catalogue, vocabulary);
    if reading.faults.is_empty() { Ok(reading.arrangement) } else { Err(reading.faults) }
}

/// Reads as much of an arrangement as can be read, so that what does not fit the policy can be told
/// along with what cannot be read.
#[must_use]
pub fn reading<'a>(
    json: &'a Json<'a>,
    catalogue: &Catalogue,
    vocabulary: &Vocabulary,
) -> Reading<'a> {
    let mut faults = Vec::new();
    let known = ["on", "client", "activities", "capacity", "signed"];
    let object = Object::open(&Node::root(json), &known, &mut faults);
    let on = object.needed("on", &mut faults).and_then(|node| value::date(&node, &mut faults));
    let client = client::client(&object, catalogue, vocabulary, &mut faults);
    let activities = activities(&object, catalogue, &mut faults);
    let capacity = capacity(&object, &mut faults);
    let signed = signed(&object, catalogue, &mut faults);
    let arrangement = Arrangement {
        on: on.unwrap_or(catalogue.from),
        indication: client.indication.unwrap_or(IndicationId::at(0)),
        facts: client.facts,
        tariff: client.tariff,
        activities,
        capacity,
        signed,
    };
    Reading { input: json, arrangement, on, faults }
}

/// The activities of an arrangement, each id once.
fn activities(
    object: &Object<'_, '_>,
    catalogue: &Catalogue,
    faults: &mut Vec<Fault>,
) -> Vec<crate::domain::Activity> {
    let Some(node) = object.get("activities") else {
        return Vec::new();
    };
    let Some(items) = node.list(faults) else {
        return Vec::new();
    };
    if items.len() > MOST_ACTIVITIES {
        let message =
            format!("{} activities; at most {MOST_ACTIVITIES} fit in one arrangement", items.len());
        faults.push(node.fault(FaultCode::TooMany, message));
    }
    let mut ids = std::collections::BTreeSet::new();
    let mut list = Vec::with_capacity(items.len());
    for item in items.into_iter().take(MOST_ACTIVITIES) {
        let (id, activity) = activity::activity(&item, catalogue, faults);
        if let Some(id) = id
            && !ids.insert(id)
        {
            let message = format!("`{id}` is the id of an earlier activity too");
            let pointer = format!("{}/id", item.pointer());
            faults.push(Fault::new(pointer, FaultCode::RepeatedId, message));
        }
        list.push(activity);
    }
    list
}

/// How much care time performers have.
fn capacity(object: &Object<'_, '_>, faults: &mut Vec<Fault>) -> Vec<Capacity> {
    let Some(node) = object.get("capacity") else {
        return Vec::new();
    };
    let mut list = Vec::new();
    for (name, node) in Object::free(&node, faults).entries() {
        let performer = Performer::named(name);
        if performer.is_none() {
            let names = Performer::ALL.map(Performer::name);
            faults.push(value::unknown(&node, name, "performer", names));
        }
        let object = Object::open(&node, &["minutes", "per"], faults);
        let minutes = object
            .needed("minutes", faults)
            .and_then(|node| value::whole(&node, 0, MOST_CAPACITY, faults));
        let per = object.needed("per", faults).and_then(|node| value::period(&node, faults));
        if let (Some(performer), Some(minutes), Some(per)) = (performer, minutes, per) {
            list.push(Capacity { performer, minutes, per });
        }
    }
    list
}

/// Who signed.
fn signed(
    object: &Object<'_, '_>,
    catalogue: &Catalogue,
    faults: &mut Vec<Fault>,
) -> Vec<SignerId> {
    let Some(node) = object.get("signed") else { return Vec::new() };
    let Some(items) = node.list(faults) else { return Vec::new() };
    items.iter().filter_map(|node| value::signer(node, catalogue, faults)).collect()
}
