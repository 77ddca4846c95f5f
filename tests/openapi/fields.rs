//! The document knows the fields that the readers know, no more and no fewer: the service is asked, with a field
//! that nobody knows at every place of every body, and names those that it does know.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use crate::live::Service;
use crate::schema::followed;

const UNKNOWN: &str = "zzqqxxwwzzqqxxww";

fn arrangement() -> Value {
    json!({
        "on": "2018-12-01",
        "client": {
            "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" },
            "facts": {},
            "tariff": { "amount": "118.42", "per": "day" },
        },
        "activities": [{ "id": "a1", "service": "linen", "by": "provider" }],
        "capacity": { "network": { "minutes": 1, "per": "week" } },
        "signed": [],
    })
}

fn course() -> Value {
    let activity = json!({ "id": "a1", "service": "linen" });
    json!({
        "from": "2018-10-01",
        "until": "2018-12-31",
        "client": {
            "facts": {},
            "indications": [{
                "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" },
                "tariff": { "amount": "118.42", "per": "day" },
            }],
        },
        "agreements": [{
            "signed_on": "2018-09-24",
            "activities": [activity],
            "capacity": { "network": { "minutes": 1, "per": "week" } },
        }],
        "events": [
            { "kind": "absence", "from": "2018-11-05", "until": "2018-11-11", "in": "hospital" },
            { "kind": "temporary_extra_care", "on": "2018-11-12", "activity": activity },
            { "kind": "unplanned_care", "on": "2018-11-12", "activity": activity },
            { "kind": "network_away", "from": "2018-11-05", "until": "2018-11-11" },
            { "kind": "points_bought", "on": "2018-11-12", "points": 1 },
            { "kind": "leaves", "on": "2018-12-31" },
            { "kind": "done", "on": "2018-11-12", "what": "x" },
        ],
        "opening": { "saved": "1", "kept": "1", "bought": "1" },
    })
}

/// Bodies in which every object of the schema stands at least once.
fn bodies() -> Vec<(&'static str, Value)> {
    let besides = json!({ "facts": { "archipel": {} }, "tariffs": { "archipel": { "amount": "1", "per": "day" } }, "yardstick": { "hour": "1" } });
    let with = |mut body: Value| {
        body.as_object_mut().unwrap().extend(besides.as_object().unwrap().clone());
        body
    };
    let sha256 = "a".repeat(64);
    vec![
        ("evaluate", json!({ "policy": "archipel", "arrangement": arrangement() })),
        ("compare", with(json!({ "arrangement": arrangement() }))),
        ("bookLedger", json!({ "policy": "archipel", "course": course() })),
        ("compareLedgers", with(json!({ "course": course() }))),
        ("checkPolicy", json!({ "source": "x" })),
        ("formatPolicy", json!({ "source": "x", "language": "nl" })),
        ("runExamples", json!({ "source": "x" })),
        ("completePolicy", json!({ "source": "x", "offset": 0 })),
        ("hoverPolicy", json!({ "source": "x", "offset": 0 })),
        ("publishVersion", json!({ "source": "x" })),
        ("writeDraft", json!({ "source": "x" })),
        ("approveVersion", json!({ "sha256": sha256 })),
        ("withdrawVersion", json!({ "sha256": sha256, "reason": "x" })),
        ("issueKey", json!({ "holder": "x", "role": "reader" })),
    ]
}

/// The object schemas that can hold at a place, and the name of each in the document.
fn candidates<'a>(
    document: &'a Value,
    schema: &'a Value,
    value: &Value,
    into: &mut Vec<&'a Value>,
) {
    let schema = followed(document, schema);
    for choice in ["anyOf", "oneOf"] {
        for one in schema[choice].as_array().into_iter().flatten() {
            let one = followed(document, one);
            let kind = one.pointer("/properties/kind/const");
            if kind.is_none() || kind == value.get("kind") {
                candidates(document, one, value, into);
            }
        }
    }
    if schema.get("properties").is_some() {
        into.push(schema);
    }
}

/// Every place of a body where an object stands, with the schemas that can hold there.
fn places<'a>(
    document: &'a Value,
    schema: &'a Value,
    value: &Value,
    at: &str,
    into: &mut Vec<(String, Vec<&'a Value>)>,
) {
    let followed = followed(document, schema);
    match value {
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                places(document, &followed["items"], item, &format!("{at}/{place}"), into);
            }
        }
        Value::Object(fields) => {
            let mut found = Vec::new();
            candidates(document, followed, value, &mut found);
            for (field, value) in fields {
                let below = found.iter().find_map(|schema| schema["properties"].get(field));
                if let Some(schema) = below.or(followed.get("additionalProperties")) {
                    places(document, schema, value, &format!("{at}/{field}"), into);
                }
            }
            if !found.is_empty() {
                into.push((at.to_owned(), found));
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The problem that a body is refused with.
async fn refused(service: &Service, id: &str, body: &Value) -> Value {
    let (path, method, _) = service.operation(id);
    let path = path.replace("{organisation}", "voorbeeld").replace("{date}", "2027-01-01");
    let request = Request::builder().method(method.to_uppercase().as_str()).uri(path);
    let request = request.header("content-type", "application/json");
    let answer = service.send(request.body(Body::from(body.to_string())).unwrap()).await;
    assert_eq!(answer.status, 400, "{id}: {}", answer.text);
    answer.json()
}

/// The fields that the service knows at a place.
async fn known(service: &Service, id: &str, body: &Value, at: &str) -> BTreeSet<String> {
    let mut body = body.clone();
    let object = body.pointer_mut(at).unwrap().as_object_mut().unwrap();
    object.insert(UNKNOWN.to_owned(), Value::Null);
    let problem = refused(service, id, &body).await;
    let pointer = format!("{at}/{UNKNOWN}");
    let fault =
        problem["errors"].as_array().unwrap().iter().find(|fault| fault["pointer"] == pointer);
    let message = fault.unwrap_or_else(|| panic!("{id} {at}: {problem}"))["message"]
        .as_str()
        .unwrap()
        .to_owned();
    let (_, list) =
        message.split_once("known are ").unwrap_or_else(|| panic!("{id} {at}: {message}"));
    list.split(", ").map(str::to_owned).collect()
}

#[tokio::test]
async fn the_document_knows_the_fields_that_the_readers_know() {
    let service = Service::still().await;
    let mut visited = BTreeSet::new();
    let mut asked = 0;
    for (id, body) in bodies() {
        let (.., operation) = service.operation(id);
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        let mut all = Vec::new();
        places(&service.document, schema, &body, "", &mut all);
        for (at, schemas) in all {
            let fields =
                schemas.iter().flat_map(|schema| schema["properties"].as_object().unwrap().keys());
            let documented: BTreeSet<String> = fields.cloned().collect();
            let mut known = known(&service, id, &body, &at).await;
            if at.contains("/agreements/") && at.contains("/activities/") {
                // read by itself, before the activity that it stands in
                let mut dated = body.clone();
                dated.pointer_mut(&at).unwrap()["consent_on"] = json!(3);
                let problem = refused(&service, id, &dated).await;
                let pointer = format!("{at}/consent_on");
                let told =
                    |fault: &Value| fault["pointer"] == pointer && fault["code"] == "wrong-kind";
                assert!(problem["errors"].as_array().unwrap().iter().any(told), "{problem}");
                known.insert("consent_on".to_owned());
            }
            assert_eq!(known, documented, "{id} at `{at}`");
            for schema in schemas {
                assert_eq!(schema["additionalProperties"], false, "{id} at `{at}` is open");
                visited.insert(schema.to_string());
            }
            asked += 1;
        }
    }
    assert!(asked > 40, "only {asked} places");
    // what is sent is closed, and what is answered open: so these are all that is sent
    let mut closed = Vec::new();
    closed_objects(&service.document["components"]["schemas"], &mut closed);
    for schema in closed {
        assert!(visited.contains(&schema.to_string()), "nobody asked about {schema}");
    }
}

fn closed_objects<'a>(value: &'a Value, into: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) => {
            if fields.get("additionalProperties") == Some(&Value::Bool(false)) {
                into.push(value);
            }
            fields.values().for_each(|value| closed_objects(value, into));
        }
        Value::Array(items) => items.iter().for_each(|value| closed_objects(value, into)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[tokio::test]
async fn what_the_document_needs_the_readers_miss_and_the_other_way_round() {
    let service = Service::still().await;
    for (id, body) in bodies() {
        let (path, method, operation) = service.operation(id);
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        let mut all = Vec::new();
        places(&service.document, schema, &body, "", &mut all);
        for (at, schemas) in all {
            // a body that is one thing or another misses something else for each
            if schemas.len() > 1 {
                continue;
            }
            let needed: BTreeSet<&str> = schemas[0]["required"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|one| one.as_str().unwrap())
                .collect();
            let mut bare = body.clone();
            let kind = body.pointer(&at).unwrap().get("kind").cloned();
            *bare.pointer_mut(&at).unwrap() =
                kind.map_or_else(|| json!({}), |kind| json!({ "kind": kind }));
            let path = path.replace("{organisation}", "voorbeeld").replace("{date}", "2027-01-01");
            let request = Request::builder().method(method.to_uppercase().as_str()).uri(path);
            let request = request.header("content-type", "application/json");
            let answer = service.send(request.body(Body::from(bare.to_string())).unwrap()).await;
            if answer.status != 400 {
                assert!(
                    needed.is_empty(),
                    "{id} at `{at}`: {needed:?} is not missed: {}",
                    answer.text
                );
                continue;
            }
            let problem = answer.json();
            let missing: BTreeSet<&str> = problem["errors"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|fault| fault["code"] == "missing-field")
                .filter_map(|fault| {
                    fault["pointer"].as_str().unwrap().strip_prefix(&format!("{at}/"))
                })
                .filter(|field| !field.contains('/'))
                .collect();
            // the constant of a kind is there already, and an event reads one thing after another
            let needed: BTreeSet<&str> =
                needed.into_iter().filter(|field| *field != "kind").collect();
            if at.contains("/events/") && !at.ends_with("/activity") {
                assert!(
                    missing.iter().all(|field| needed.contains(field)
                        || *field == "from"
                        || *field == "until"),
                    "{id} at `{at}`: {missing:?}"
                );
                continue;
            }
            assert_eq!(missing, needed, "{id} at `{at}`: {problem}");
        }
    }
}
