//! A client's course (issue: a client's year): span, indications, agreements, events, opening.
//!
//! In: JSON. Out: a [`Course`] whose dates fit together, or every fault, each with its place.
//! Absent on purpose: what the rules make of it.

use std::borrow::Cow;

use chrono::{Days, NaiveDate};

use super::activity;
use super::client::{facts, indication, tariff};
use super::comparison::{Given, Named, named};
use super::happening;
use super::object::{Node, Object};
use super::place::Place;
use super::value;
use super::vocabulary::Vocabulary;
use super::{activities, capacity, signed};
use crate::domain::{
    Agreed, Catalogue, Course, FactValue, Fault, FaultCode, Indicated, IndicationId, Opening,
    Tariff,
};
use crate::quantity::Exact;
use crate::wire::Json;

/// A span of thirty years: longer than anyone lives in a nursing home.
const MOST_DAYS: i64 = 10_960;
/// More changes than any such stay has; an answer repeats each in every month that it touches.
const MOST: usize = 150;

/// The body of a request for a ledger, or for a comparison of ledgers.
#[derive(Debug)]
pub struct CourseRequest<'a> {
    /// Which policies.
    pub policies: LedgerPolicies<'a>,
    /// The course.
    pub course: Option<&'a Json<'a>>,
    /// Facts for one policy.
    pub facts: Vec<Given<'a, Vec<(String, FactValue)>>>,
    /// What one policy's budget starts with.
    pub tariffs: Vec<Given<'a, Tariff>>,
    /// Euros for an hour, and for a point.
    pub yardstick: (Option<Exact>, Option<Exact>),
}

/// Which policies a course is put to.
#[derive(Debug)]
pub enum LedgerPolicies<'a> {
    /// One.
    One(Option<Named<'a>>),
    /// Several; none: every organisation.
    Several(Option<Vec<Named<'a>>>),
}

/// Reads a request for a ledger as far as it can be read; `several` for a comparison of ledgers.
pub fn course_request<'a>(
    json: &'a Json<'a>,
    several: bool,
    vocabulary: &Vocabulary,
    faults: &mut Vec<Fault>,
) -> CourseRequest<'a> {
    if several {
        let known = ["policies", "course", "facts", "tariffs", "yardstick"];
        let object = Object::open(&Node::root(json), &known, faults);
        let besides = super::comparison::besides(&object, vocabulary, faults);
        let course = object.needed("course", faults).map(|node| node.value);
        let policies = LedgerPolicies::Several(super::comparison::named_policies(&object, faults));
        let (facts, tariffs, yardstick) = besides;
        return CourseRequest { policies, course, facts, tariffs, yardstick };
    }
    let object = Object::open(&Node::root(json), &["policy", "course"], faults);
    let policy = object.needed("policy", faults).and_then(|node| named(&node, faults));
    let course = object.needed("course", faults).map(|node| node.value);
    CourseRequest {
        policies: LedgerPolicies::One(policy),
        course,
        facts: Vec::new(),
        tariffs: Vec::new(),
        yardstick: (None, None),
    }
}

/// Reads a course; pointers are relative to it.
///
/// # Errors
/// Every fault in it.
pub fn course(
    json: &Json<'_>,
    catalogue: &Catalogue,
    vocabulary: &Vocabulary,
) -> Result<Course, Vec<Fault>> {
    let mut faults = Vec::new();
    let known = ["from", "until", "moved_on", "client", "agreements", "events", "opening"];
    let object = Object::open(&Node::root(json), &known, &mut faults);
    let from = object.needed("from", &mut faults).and_then(|node| value::date(&node, &mut faults));
    let until =
        object.needed("until", &mut faults).and_then(|node| value::date(&node, &mut faults));
    let moved_on = object.get("moved_on").and_then(|node| value::date(&node, &mut faults));
    let span = from.zip(until);
    if let Some((from, until)) = span {
        check_span(&object, from, until, &mut faults);
    }
    let (facts, indications) = client(&object, catalogue, vocabulary, span, &mut faults);
    let agreements = agreements(&object, catalogue, span, &mut faults);
    let events = happening::events(&object, catalogue, vocabulary, span, &mut faults);
    let opening = opening(&object, &mut faults);
    match span {
        Some((from, until)) if faults.is_empty() => {
            Ok(Course { from, until, moved_on, facts, indications, agreements, events, opening })
        }
        Some(_) | None => Err(faults),
    }
}

fn check_span(object: &Object<'_, '_>, from: NaiveDate, until: NaiveDate, faults: &mut Vec<Fault>) {
    if until < from {
        let message = format!("the span ends on {until}, before it begins on {from}");
        faults.push(Fault::new(object.at("until"), FaultCode::BadDate, message));
    } else if until.signed_duration_since(from).num_days() > MOST_DAYS {
        let message = "a span may be thirty years at most";
        faults.push(Fault::new(object.at("until"), FaultCode::TooMany, message));
    }
}

/// The items of a list that may be absent; at most so many.
pub(super) fn items<'s, 'a>(
    field: &str,
    node: Option<&'s Node<'s, 'a>>,
    faults: &mut Vec<Fault>,
) -> Vec<Node<'s, 'a>> {
    let Some(node) = node else { return Vec::new() };
    let mut items = node.list(faults).unwrap_or_default();
    if items.len() > MOST {
        let message = format!("{} of `{field}`; at most {MOST} fit in one course", items.len());
        faults.push(node.fault(FaultCode::TooMany, message));
        items.truncate(MOST);
    }
    items
}

type Client = (Vec<(String, FactValue)>, Vec<Indicated>);

fn client(
    object: &Object<'_, '_>,
    catalogue: &Catalogue,
    vocabulary: &Vocabulary,
    span: Option<(NaiveDate, NaiveDate)>,
    faults: &mut Vec<Fault>,
) -> Client {
    let Some(node) = object.needed("client", faults) else { return (Vec::new(), Vec::new()) };
    let client = Object::open(&node, &["facts", "indications"], faults);
    let facts = client.get("facts").map_or_else(Vec::new, |node| facts(&node, vocabulary, faults));
    if client.get("indications").is_none() {
        client.needed("indications", faults);
        return (facts, Vec::new());
    }
    let mut indications: Vec<Indicated> = Vec::new();
    // the first day that is not covered yet, as far as that can be told
    let mut next = span.map(|(from, _)| from);
    let mut last_pointer = client.at("indications");
    for node in items("indications", client.get("indications").as_ref(), faults) {
        let object = Object::open(&node, &["from", "until", "indication", "tariff"], faults);
        let from = object.get("from").and_then(|node| value::date(&node, faults));
        let until = object.get("until").and_then(|node| value::date(&node, faults));
        let begins = from.or(if indications.is_empty() { next } else { None });
        if from.is_none() && !indications.is_empty() && object.get("from").is_none() {
            object.needed("from", faults);
        }
        let read = object
            .needed("indication", faults)
            .and_then(|node| indication(&node, catalogue, faults));
        let tariff = object.get("tariff").and_then(|node| tariff(&node, faults));
        if let Some(begins) = begins {
            follows(&object, begins, next, indications.last(), faults);
            indications.push(Indicated {
                from: begins,
                indication: read.unwrap_or(IndicationId::at(0)),
                tariff,
            });
        }
        if let (Some(begins), Some(until)) = (begins, until)
            && until < begins
        {
            let message = format!("it ends on {until}, before it begins on {begins}");
            faults.push(Fault::new(object.at("until"), FaultCode::BadDate, message));
        }
        // one that runs backwards has been told; it leaves no gap besides
        let forwards = until.filter(|until| begins.is_none_or(|begins| begins <= *until));
        next = forwards.and_then(|until| until.checked_add_days(Days::new(1)));
        last_pointer = object.at("until");
    }
    covered(span, &indications, next, last_pointer, faults);
    (facts, indications)
}

/// Whether an indication begins where the one before it ends.
fn follows(
    object: &Object<'_, '_>,
    begins: NaiveDate,
    next: Option<NaiveDate>,
    before: Option<&Indicated>,
    faults: &mut Vec<Fault>,
) {
    let early = before.is_some_and(|before| begins <= before.from);
    match (next, before) {
        (Some(next), Some(_)) if begins > next => {
            let message = format!("nothing covers the days from {next} until {begins}");
            faults.push(Fault::new(object.at("from"), FaultCode::Gap, message));
        }
        (Some(next), Some(_)) if begins < next => {
            let message = format!("it begins on {begins}; the one before it still holds that day");
            faults.push(Fault::new(object.at("from"), FaultCode::Overlap, message));
        }
        (Some(first), None) if begins > first => {
            let message = format!("the span begins on {first}, and no indication holds that day");
            faults.push(Fault::new(object.at("from"), FaultCode::Gap, message));
        }
        (_, Some(_)) if early => {
            let message = format!("it begins on {begins}, not after the one before it");
            faults.push(Fault::new(object.at("from"), FaultCode::Overlap, message));
        }
        (_, _) => {}
    }
}

/// Whether the last indication reaches the end of the span.
fn covered(
    span: Option<(NaiveDate, NaiveDate)>,
    indications: &[Indicated],
    next: Option<NaiveDate>,
    pointer: String,
    faults: &mut Vec<Fault>,
) {
    let Some((_, until)) = span else { return };
    if indications.is_empty() {
        if faults.is_empty() {
            let message = "name at least one indication";
            faults.push(Fault::new(pointer, FaultCode::MissingField, message));
        }
        return;
    }
    if let Some(next) = next.filter(|next| *next <= until) {
        let message = format!("nothing covers the days from {next} until the end of the span");
        faults.push(Fault::new(pointer, FaultCode::Gap, message));
    }
}

fn agreements(
    object: &Object<'_, '_>,
    catalogue: &Catalogue,
    span: Option<(NaiveDate, NaiveDate)>,
    faults: &mut Vec<Fault>,
) -> Vec<Agreed> {
    let mut agreements: Vec<Agreed> = Vec::new();
    for node in items("agreements", object.get("agreements").as_ref(), faults) {
        let known = ["signed_on", "signed", "from", "until", "activities", "capacity"];
        let object = Object::open(&node, &known, faults);
        let signed_on =
            object.needed("signed_on", faults).and_then(|node| value::date(&node, faults));
        let from = object.get("from").and_then(|node| value::date(&node, faults));
        let until = object.get("until").and_then(|node| value::date(&node, faults));
        let (activities, consented_on) = consenting(&object, catalogue, faults);
        let agreed = Agreed {
            signed_on: signed_on.or(span.map(|(from, _)| from)).unwrap_or(NaiveDate::MIN),
            from,
            until,
            signed: signed(&object, catalogue, faults),
            activities,
            consented_on,
            capacity: capacity(&object, faults),
        };
        if signed_on.is_some() {
            in_turn(&object, &agreed, agreements.last(), span, faults);
        }
        agreements.push(agreed);
    }
    agreements
}

/// Whether an agreement comes after the one before it, and within the span.
fn in_turn(
    object: &Object<'_, '_>,
    agreed: &Agreed,
    before: Option<&Agreed>,
    span: Option<(NaiveDate, NaiveDate)>,
    faults: &mut Vec<Fault>,
) {
    let signed_on = agreed.signed_on;
    if let Some((_, until)) = span
        && signed_on > until
    {
        let message = format!("it was signed on {signed_on}, after the span ends on {until}");
        faults.push(Fault::new(object.at("signed_on"), FaultCode::OutsideSpan, message));
    }
    let starts = agreed.from.unwrap_or(signed_on);
    if let Some(until) = agreed.until
        && until < starts
    {
        let message = format!("it ends on {until}, before it begins on {starts}");
        faults.push(Fault::new(object.at("until"), FaultCode::BadDate, message));
    }
    let Some(before) = before else { return };
    if signed_on <= before.signed_on {
        let message = format!(
            "it was signed on {signed_on}, not after the one before it; put agreements in order, one a day"
        );
        faults.push(Fault::new(object.at("signed_on"), FaultCode::Overlap, message));
    } else if let (Some(from), Some(until)) = (agreed.from, before.until)
        && from <= until
    {
        let message = format!("it begins on {from}; the one before it holds until {until}");
        faults.push(Fault::new(object.at("from"), FaultCode::Overlap, message));
    } else if let (Some(from), Some(earlier)) = (agreed.from, before.from)
        && from <= earlier
    {
        let message = format!("it begins on {from}, not after the one before it on {earlier}");
        faults.push(Fault::new(object.at("from"), FaultCode::Overlap, message));
    }
}

type Consenting = (Vec<crate::domain::Activity>, Vec<Option<NaiveDate>>);

/// The activities of an agreement, and the day each got consent.
fn consenting(
    object: &Object<'_, '_>,
    catalogue: &Catalogue,
    faults: &mut Vec<Fault>,
) -> Consenting {
    let mut consented_on = Vec::new();
    let mut plain = Vec::new();
    let Some(node) = object.get("activities") else { return (Vec::new(), Vec::new()) };
    let Json::List(items) = node.value else {
        return (activities(object, catalogue, faults), Vec::new());
    };
    for (place, item) in items.iter().enumerate() {
        let mut date = None;
        if let Json::Object(fields) = item {
            let is_date = |(name, _): &&(Cow<'_, str>, Json<'_>)| name == "consent_on";
            let mut dates = fields.iter().filter(is_date);
            if let Some((_, value)) = dates.next() {
                let item = Place::item(&node.place, place);
                let node = Node { value, place: Place::field(&item, "consent_on") };
                if dates.next().is_some() {
                    faults.push(node.fault(FaultCode::RepeatedField, "`consent_on` stands twice"));
                }
                date = value::date(&node, faults);
            }
            let others = fields.iter().filter(|field| !is_date(field)).cloned();
            plain.push(Json::Object(others.collect()));
        } else {
            plain.push(item.clone());
        }
        consented_on.push(date);
    }
    // Read as any list of activities, in a place of its own with the same pointer.
    let list = Json::Object(vec![("activities".into(), Json::List(plain))]);
    let own = Node { value: &list, place: object.place() };
    let own = Object::open(&own, &["activities"], faults);
    let read = activities(&own, catalogue, faults);
    consented_on.truncate(read.len());
    (read, consented_on)
}

/// One activity that an event brings; its id is the event's.
pub(super) fn event_activity(
    node: &Node<'_, '_>,
    id: &str,
    catalogue: &Catalogue,
    faults: &mut Vec<Fault>,
) -> crate::domain::Activity {
    let Json::Object(fields) = node.value else {
        return activity::activity(node, catalogue, faults).1;
    };
    let mut fields = fields.clone();
    if !fields.iter().any(|(name, _)| name == "id") {
        fields.push(("id".into(), Json::Text(id.into())));
    }
    if !fields.iter().any(|(name, _)| name == "by" || name == "able") {
        fields.push(("by".into(), Json::Text("provider".into())));
    }
    let value = Json::Object(fields);
    activity::activity(&Node { value: &value, place: node.place }, catalogue, faults).1
}

fn opening(object: &Object<'_, '_>, faults: &mut Vec<Fault>) -> Opening {
    let mut opening = Opening { saved: Exact::ZERO, kept: Exact::ZERO, bought: Exact::ZERO };
    let Some(node) = object.get("opening") else { return opening };
    let pots = Object::open(&node, &["saved", "kept", "bought"], faults);
    for (name, pot) in [
        ("saved", &mut opening.saved),
        ("kept", &mut opening.kept),
        ("bought", &mut opening.bought),
    ] {
        if let Some(amount) = pots.get(name).and_then(|node| value::amount(&node, faults)) {
            *pot = amount;
        }
    }
    opening
}
