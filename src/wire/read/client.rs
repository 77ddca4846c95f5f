//! The client: indication, facts, tariff.

use super::object::{Node, Object};
use super::private;
use super::value;
use super::vocabulary::Vocabulary;
use crate::domain::nearest;
use crate::domain::{Catalogue, FactValue, Fault, FaultCode, Indication, IndicationId, Tariff};
use crate::wire::Json;

/// What could be read of the client.
pub(super) struct Client {
    /// The indication.
    pub indication: Option<IndicationId>,
    /// The facts.
    pub facts: Vec<(String, FactValue)>,
    /// The tariff.
    pub tariff: Option<Tariff>,
}

/// Reads `client`.
pub(super) fn client(
    arrangement: &Object<'_, '_>,
    catalogue: &Catalogue,
    vocabulary: &Vocabulary,
    faults: &mut Vec<Fault>,
) -> Client {
    let Some(node) = arrangement.needed("client", faults) else {
        return Client { indication: None, facts: Vec::new(), tariff: None };
    };
    let object = Object::open(&node, &["indication", "facts", "tariff"], faults);
    let indication =
        object.needed("indication", faults).and_then(|node| indication(&node, catalogue, faults));
    let facts = object.get("facts").map_or_else(Vec::new, |node| facts(&node, vocabulary, faults));
    let tariff = object.get("tariff").and_then(|node| tariff(&node, faults));
    Client { indication, facts, tariff }
}

/// An indication of the catalogue.
pub(super) fn indication(
    node: &Node<'_, '_>,
    catalogue: &Catalogue,
    faults: &mut Vec<Fault>,
) -> Option<IndicationId> {
    let object = Object::open(node, &["law", "delivery", "profile"], faults);
    let before = faults.len();
    let law =
        object.needed("law", faults).and_then(|node| code(&node, "law", &catalogue.laws, faults));
    let delivery = object
        .get("delivery")
        .and_then(|node| code(&node, "delivery", &catalogue.deliveries, faults));
    let profile_node = object.get("profile");
    let profile = profile_node.as_ref().and_then(|node| node.text(faults));
    if faults.len() > before {
        return None;
    }
    let law = law?;
    let found = catalogue.indication_of(law, delivery, profile);
    if found.is_none() {
        let asked = Indication {
            law: law.to_owned(),
            delivery: delivery.map(str::to_owned),
            profile: profile.map(str::to_owned),
        };
        faults.push(no_indication(node, profile_node.as_ref(), &asked, catalogue));
    }
    found
}

/// Says what of an indication is not in the catalogue: its profile, or that one is missing or too
/// many, or the combination of law and delivery.
fn no_indication(
    node: &Node<'_, '_>,
    profile: Option<&Node<'_, '_>>,
    asked: &Indication,
    catalogue: &Catalogue,
) -> Fault {
    let alike = || {
        catalogue
            .indications
            .iter()
            .filter(|known| known.law == asked.law && known.delivery == asked.delivery)
    };
    let message = format!("there is no indication `{asked}`");
    let profiles: Vec<&str> = alike().filter_map(|known| known.profile.as_deref()).collect();
    match (&asked.profile, profile) {
        (Some(name), Some(node)) if !profiles.is_empty() => {
            let near = nearest(name, profiles.iter().copied());
            let message = format!("{message}; profiles are {}", profiles.join(", "));
            node.fault(FaultCode::UnknownName, message).nearest(near)
        }
        (None, _) if !profiles.is_empty() => {
            let message = format!("{message}; it needs a `profile`: {}", profiles.join(", "));
            let pointer = format!("{}/profile", node.pointer());
            Fault::new(pointer, FaultCode::MissingField, message)
        }
        (Some(_) | None, _) => {
            let known: Vec<String> = catalogue
                .indications
                .iter()
                .filter(|known| known.law == asked.law)
                .map(ToString::to_string)
                .collect();
            let near = nearest(&asked.to_string(), known.iter().map(String::as_str));
            node.fault(FaultCode::UnknownName, message).nearest(near)
        }
    }
}

/// A law or a form of delivery.
fn code<'a>(
    node: &Node<'_, 'a>,
    what: &str,
    known: &[(String, crate::domain::Label)],
    faults: &mut Vec<Fault>,
) -> Option<&'a str> {
    let name = node.text(faults)?;
    if known.iter().any(|(code, _)| code == name) {
        return Some(name);
    }
    faults.push(value::unknown(node, name, what, known.iter().map(|(code, _)| code.as_str())));
    None
}

/// Facts by name.
pub(super) fn facts(
    node: &Node<'_, '_>,
    vocabulary: &Vocabulary,
    faults: &mut Vec<Fault>,
) -> Vec<(String, FactValue)> {
    let mut list = Vec::new();
    let facts = Object::free(node, faults);
    for (name, node) in facts.entries() {
        if !vocabulary.knows(name) && !private::told(&node, name, facts.place(), faults) {
            let near = vocabulary.nearest(name);
            let message = match near {
                Some(near) => format!("no policy asks for a fact `{name}`; did you mean `{near}`?"),
                None => format!("no policy asks for a fact `{name}`"),
            };
            faults.push(node.fault(FaultCode::UnknownField, message).nearest(near));
        }
        if let Some(value) = fact(&node, faults) {
            list.push((name.to_owned(), value));
        }
    }
    list
}

fn fact(node: &Node<'_, '_>, faults: &mut Vec<Fault>) -> Option<FactValue> {
    let fault = match node.value {
        Json::Truth(truth) => return Some(FactValue::Truth(*truth)),
        Json::Text(_) => return Some(FactValue::Text(node.text(faults)?.to_owned())),
        Json::Whole(number) => match i64::try_from(*number) {
            Ok(number) => return Some(FactValue::Whole(number)),
            Err(_) => node.fault(FaultCode::BadNumber, format!("{number} is too large")),
        },
        Json::Fraction => {
            let message = "this is a number with decimals; write it as text: \"3.5\"";
            node.fault(FaultCode::WrongKind, message)
        }
        Json::Null | Json::List(_) | Json::Object(_) => {
            node.wrong("true, false, text or a whole number")
        }
    };
    faults.push(fault);
    None
}

/// An amount per period.
pub(super) fn tariff(node: &Node<'_, '_>, faults: &mut Vec<Fault>) -> Option<Tariff> {
    let object = Object::open(node, &["amount", "per"], faults);
    let amount = object.needed("amount", faults).and_then(|node| value::amount(&node, faults));
    let per = object.needed("per", faults).and_then(|node| value::period(&node, faults));
    Some(Tariff { amount: amount?, per: per? })
}
