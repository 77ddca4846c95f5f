//! One activity: its fields, and which of them go with the measure of its service.

use super::object::{Node, Object};
use super::value;
use crate::domain::{
    Activity, Catalogue, Fault, FaultCode, Frequency, Measure, Performers, RoleId, Service,
    ServiceId, Tariff,
};

const FIELDS: [&str; 14] = [
    "id",
    "service",
    "label",
    "minutes",
    "times",
    "per",
    "staff",
    "by",
    "role",
    "able",
    "consent",
    "quote",
    "paid_by",
    "provider_unable",
];
/// By which services are measured, each by some of them.
const MEASURED: [&str; 4] = ["minutes", "times", "per", "quote"];
const LONGEST_ID: usize = 100;
const DAY: i128 = 24 * 60;
const MOST_STAFF: i128 = 100;

/// One line of text that shows as it is written: nothing that breaks a line or turns its direction.
fn plain<'a>(node: &Node<'_, 'a>, faults: &mut Vec<Fault>) -> Option<&'a str> {
    let text = node.text(faults)?;
    let hides = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && text.contains(hides) {
        let message = "write one line of plain text, without line breaks or signs that do not show";
        faults.push(node.fault(FaultCode::WrongKind, message));
        return None;
    }
    Some(text)
}

/// Reads an activity, with its id where it has one; what cannot be read is told, and stands as something
/// harmless.
pub(super) fn activity<'a>(
    node: &Node<'_, 'a>,
    catalogue: &Catalogue,
    faults: &mut Vec<Fault>,
) -> (Option<&'a str>, Activity) {
    let object = Object::open(node, &FIELDS, faults);
    let id = object.needed("id", faults).and_then(|node| id(&node, faults));
    let service =
        object.needed("service", faults).and_then(|node| service(&node, catalogue, faults));
    let label = object.get("label").and_then(|node| plain(&node, faults)).map(str::to_owned);
    let given = MEASURED.map(|field| object.get(field));
    let [minutes, times, per, quote] = given;
    let minutes = minutes.and_then(|node| value::whole(&node, 1, DAY, faults));
    let times = times.and_then(|node| value::times(&node, faults));
    let per = per.and_then(|node| value::period(&node, faults));
    let quote = quote.and_then(|node| value::amount(&node, faults));
    if let Some(service) = service.and_then(|id| catalogue.service(id)) {
        measure(&object, &given, service, faults);
    }
    let staff = object.get("staff").and_then(|node| value::whole(&node, 1, MOST_STAFF, faults));
    let by = object.get("by").and_then(|node| value::performer(&node, faults));
    let able = object.get("able").map_or_else(Performers::default, |node| able(&node, faults));
    let role = object.get("role").and_then(|node| role(&node, catalogue, faults));
    let consent = object.get("consent").and_then(|node| value::signer(&node, catalogue, faults));
    let paid_by_client = object
        .get("paid_by")
        .and_then(|node| value::one_of(&node, "payer", &[("client", true)], faults))
        .unwrap_or(false);
    let provider_unable =
        object.get("provider_unable").and_then(|node| node.truth(faults)).unwrap_or(false);
    let activity = Activity {
        id: id.unwrap_or_default().to_owned(),
        label,
        service: service.unwrap_or(ServiceId::at(0)),
        minutes,
        frequency: times.zip(per).map(|(times, per)| Frequency { times, per }),
        staff: staff.unwrap_or(1),
        quote: quote.zip(per).map(|(amount, per)| Tariff { amount, per }),
        by,
        able,
        role,
        consent,
        paid_by_client,
        provider_unable,
    };
    (id, activity)
}

fn id<'a>(node: &Node<'_, 'a>, faults: &mut Vec<Fault>) -> Option<&'a str> {
    let id = node.text(faults)?;
    if (1..=LONGEST_ID).contains(&id.chars().count()) {
        return Some(id);
    }
    let message = format!("an id has 1 to {LONGEST_ID} characters");
    faults.push(node.fault(FaultCode::WrongKind, message));
    None
}

fn service(
    node: &Node<'_, '_>,
    catalogue: &Catalogue,
    faults: &mut Vec<Fault>,
) -> Option<ServiceId> {
    let name = node.text(faults)?;
    let found = catalogue.service_named(name);
    if found.is_none() {
        let known = catalogue.services.iter().map(|service| service.name.as_str());
        faults.push(value::unknown(node, name, "service", known));
    }
    found
}

/// A staff role.
pub(super) fn role(
    node: &Node<'_, '_>,
    catalogue: &Catalogue,
    faults: &mut Vec<Fault>,
) -> Option<RoleId> {
    let name = node.text(faults)?;
    let found = catalogue.role_named(name);
    if found.is_none() {
        let known = catalogue.roles.iter().map(|role| role.name.as_str());
        faults.push(value::unknown(node, name, "role", known));
    }
    found
}

fn able(node: &Node<'_, '_>, faults: &mut Vec<Fault>) -> Performers {
    let items = node.list(faults).unwrap_or_default();
    items
        .iter()
        .filter_map(|node| value::performer(node, faults))
        .fold(Performers::default(), Performers::with)
}

/// The fields that a measure needs; of those by which anything is measured it takes no others.
fn measure(
    object: &Object<'_, '_>,
    given: &[Option<Node<'_, '_>>; 4],
    service: &Service,
    faults: &mut Vec<Fault>,
) {
    let (words, needed): (&str, [bool; 4]) = match service.measure {
        Measure::Time => ("care time", [true, true, true, false]),
        Measure::Pieces => ("pieces", [false, true, true, false]),
        Measure::Period => ("a subscription", [false; 4]),
        Measure::Quoted => ("a quote", [false, false, true, true]),
    };
    let name = &service.name;
    for ((field, given), needed) in MEASURED.into_iter().zip(given).zip(needed) {
        if needed && given.is_none() {
            let message = format!("`{field}` is missing: `{name}` is measured in {words}");
            faults.push(Fault::new(object.at(field), FaultCode::MissingField, message));
        }
        if !needed && given.is_some() {
            let message =
                format!("`{field}` does not go with `{name}`, which is measured in {words}");
            faults.push(Fault::new(object.at(field), FaultCode::WrongMeasure, message));
        }
    }
}
