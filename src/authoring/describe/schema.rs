//! The JSON Schema (2020-12) of the arrangement that one policy needs.

use serde_json::{Map, Value, json};

use crate::check::Policy;
use crate::check::policy::{Fact, FactKind};
use crate::domain::{Catalogue, Measure, Performer};
use crate::quantity::{Exact, Period, parse_decimal, round};

const DECIMAL: &str = r"^[0-9]{1,12}(\.[0-9]{1,9})?$";
const POSITIVE: &str = r"^(?=.*[1-9])[0-9]{1,12}(\.[0-9]{1,9})?$";

/// The schema of the arrangement that a policy needs: its facts, typed and required, and nothing else
/// than the contract has.
#[must_use]
pub fn schema(policy: &Policy, catalogue: &Catalogue) -> Value {
    let facts: Map<String, Value> =
        policy.facts.iter().map(|known| (known.name.clone(), fact(known))).collect();
    let names: Vec<&str> = policy.facts.iter().map(|fact| fact.name.as_str()).collect();
    let client_needs: &[&str] =
        if names.is_empty() { &["indication"] } else { &["indication", "facts"] };
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("arrangement for {}", policy.organisation),
        "type": "object",
        "additionalProperties": false,
        "required": ["on", "client"],
        "properties": {
            "on": { "type": "string", "format": "date" },
            "client": {
                "type": "object",
                "additionalProperties": false,
                "required": client_needs,
                "properties": {
                    "indication": { "enum": indications(catalogue) },
                    "facts": {
                        "type": "object",
                        "additionalProperties": false,
                        "required": names,
                        "properties": facts,
                    },
                    "tariff": amount_per("amount"),
                },
            },
            "activities": { "type": "array", "maxItems": 1000, "items": activity(catalogue) },
            "capacity": capacity(),
            "signed": { "type": "array", "items": { "enum": signers(catalogue) } },
        },
    })
}

fn fact(fact: &Fact) -> Value {
    let mut schema = match &fact.kind {
        FactKind::Truth => json!({ "type": "boolean" }),
        FactKind::OneOf(names) if fact.labels.is_empty() => json!({ "enum": names }),
        FactKind::OneOf(names) => {
            let titled = names.iter().zip(&fact.labels);
            let titled = titled.map(|(name, title)| json!({ "const": name, "title": title.dutch }));
            json!({ "oneOf": titled.collect::<Vec<_>>() })
        }
        FactKind::Date => json!({ "type": "string", "format": "date" }),
        FactKind::Number(bounds) => number(*bounds),
    };
    if let (Some(label), Some(schema)) = (&fact.label, schema.as_object_mut()) {
        schema.insert("title".to_owned(), json!(label.dutch));
    }
    schema
}

/// A whole number, or a decimal in text; a schema cannot bound the text, so the bounds are also told.
fn number(bounds: Option<(Exact, Exact)>) -> Value {
    let mut whole = json!({ "type": "integer" });
    let mut text = json!({ "type": "string", "pattern": r"^-?[0-9]{1,12}(\.[0-9]{1,9})?$" });
    if let (Some((least, most)), Some(whole), Some(text)) =
        (bounds, whole.as_object_mut(), text.as_object_mut())
    {
        whole.insert("minimum".to_owned(), json!(ceiling(least)));
        whole.insert("maximum".to_owned(), json!(narrow(most.floor())));
        let (least, most) = (decimal(least), decimal(most));
        text.insert("description".to_owned(), json!(format!("from {least} to {most}")));
    }
    json!({ "oneOf": [whole, text] })
}

fn ceiling(number: Exact) -> i64 {
    let below = number.negative().map(Exact::floor).unwrap_or_default();
    narrow(below.saturating_neg())
}

fn narrow(number: i128) -> i64 {
    i64::try_from(number).unwrap_or(if number < 0 { i64::MIN } else { i64::MAX })
}

/// A number as text, without needless zeros; a fraction that no decimal equals, as `1/7`.
pub(super) fn decimal(number: Exact) -> String {
    let text = round(number, 9).map(|decimal| decimal.normalize().to_string()).ok();
    let same = text.filter(|text| parse_decimal(text) == Ok(number));
    let lowest = number.reduced();
    same.unwrap_or_else(|| format!("{}/{}", lowest.numerator(), lowest.denominator()))
}

fn indications(catalogue: &Catalogue) -> Vec<Value> {
    let text = |known: &crate::domain::Indication| {
        let parts = [("delivery", &known.delivery), ("profile", &known.profile)];
        let mut object = Map::new();
        object.insert("law".to_owned(), json!(known.law));
        for (key, part) in parts {
            if let Some(part) = part {
                object.insert(key.to_owned(), json!(part));
            }
        }
        Value::Object(object)
    };
    catalogue.indications.iter().map(text).collect()
}

fn period() -> Value {
    json!({ "enum": Period::ALL.map(Period::name) })
}

fn performers() -> Value {
    json!({ "enum": Performer::ALL.map(Performer::name) })
}

fn signers(catalogue: &Catalogue) -> Vec<&str> {
    catalogue.signers.iter().map(|signer| signer.name.as_str()).collect()
}

fn amount_per(field: &str) -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": [field, "per"],
        "properties": { field: { "type": "string", "pattern": DECIMAL }, "per": period() },
    })
}

fn capacity() -> Value {
    let one = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["minutes", "per"],
        "properties": { "minutes": { "type": "integer", "minimum": 0, "maximum": 50_000_000 }, "per": period() },
    });
    let all: Map<String, Value> =
        Performer::ALL.iter().map(|performer| (performer.name().to_owned(), one.clone())).collect();
    json!({ "type": "object", "additionalProperties": false, "properties": all })
}

/// One shape for each measure; a service has one measure, so exactly one shape fits.
fn activity(catalogue: &Catalogue) -> Value {
    let shapes = [Measure::Time, Measure::Pieces, Measure::Period, Measure::Quoted];
    let shapes: Vec<Value> =
        shapes.into_iter().filter_map(|measure| shape(measure, catalogue)).collect();
    json!({ "oneOf": shapes })
}

fn shape(measure: Measure, catalogue: &Catalogue) -> Option<Value> {
    let services: Vec<&str> = catalogue
        .services
        .iter()
        .filter(|service| service.measure == measure)
        .map(|service| service.name.as_str())
        .collect();
    if services.is_empty() {
        return None;
    }
    let (title, own): (&str, &[&str]) = match measure {
        Measure::Time => ("care time", &["minutes", "times", "per"]),
        Measure::Pieces => ("pieces", &["times", "per"]),
        Measure::Period => ("subscription", &[]),
        Measure::Quoted => ("quote", &["quote", "per"]),
    };
    let mut properties = common(catalogue);
    properties.insert("service".to_owned(), json!({ "enum": services }));
    let mut required = vec!["id", "service"];
    for field in own {
        properties.insert((*field).to_owned(), measured(field));
        required.push(field);
    }
    Some(json!({
        "title": title,
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties,
        "anyOf": [
            { "required": ["by"] },
            { "required": ["able"], "properties": { "able": { "minItems": 1 } } },
        ],
    }))
}

fn measured(field: &str) -> Value {
    match field {
        "minutes" => json!({ "type": "integer", "minimum": 1, "maximum": 1440 }),
        "times" => json!({ "oneOf": [
            { "type": "integer", "minimum": 1, "maximum": 999_999_999_999_i64 },
            { "type": "string", "pattern": POSITIVE },
        ] }),
        "quote" => json!({ "type": "string", "pattern": DECIMAL }),
        _ => period(),
    }
}

fn common(catalogue: &Catalogue) -> Map<String, Value> {
    let roles: Vec<&str> = catalogue.roles.iter().map(|role| role.name.as_str()).collect();
    let fields = [
        ("id", json!({ "type": "string", "minLength": 1, "maxLength": 100 })),
        ("service", Value::Null),
        ("label", json!({ "type": "string" })),
        ("staff", json!({ "type": "integer", "minimum": 1, "maximum": 100 })),
        ("by", performers()),
        ("role", json!({ "enum": roles })),
        ("able", json!({ "type": "array", "items": performers() })),
        ("consent", json!({ "enum": signers(catalogue) })),
        ("paid_by", json!({ "const": "client" })),
        ("provider_unable", json!({ "type": "boolean" })),
    ];
    fields.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect()
}
