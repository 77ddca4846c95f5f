//! What the document says, and that it can be relied on.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::Request;
use serde_json::Value;

use crate::live::{Call, Service, operations};
use crate::schema::followed;

#[tokio::test]
async fn the_document_is_what_it_was_at_the_last_review() {
    let service = Service::still().await;
    let text = serde_json::to_string_pretty(&service.document).unwrap();
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("openapi", text);
    });
}

#[tokio::test]
async fn the_document_is_open_to_all_and_may_be_kept_for_a_while() {
    let answer = Service::still().await.get("/v1/openapi.json").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("cache-control"), "public, max-age=300");
    assert_eq!(answer.json()["openapi"], "3.1.0");
}

#[tokio::test]
async fn every_operation_has_a_name_of_its_own_and_says_what_it_does() {
    let service = Service::still().await;
    let tags: BTreeSet<_> = service.document["tags"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tag| tag["name"].clone().to_string())
        .collect();
    let mut ids = BTreeSet::new();
    for (path, method, operation) in operations(&service.document) {
        let id = operation["operationId"].as_str().unwrap();
        assert!(ids.insert(id), "{id} stands twice");
        assert!(!operation["summary"].as_str().unwrap().is_empty(), "{id}");
        assert!(tags.contains(&operation["tags"][0].to_string()), "{id}");
        for name in path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')) {
            let parameters = operation["parameters"].as_array().unwrap().iter();
            let mut known = parameters.map(|one| followed(&service.document, one));
            assert!(
                known.any(|one| one["name"] == name && one["in"] == "path"),
                "{method} {path}: {name}"
            );
        }
    }
    assert!(ids.len() > 20, "{ids:?}");
}

#[tokio::test]
async fn every_reference_leads_somewhere_and_every_part_is_used() {
    let document = Service::still().await.document;
    let mut used = BTreeSet::new();
    references(&document, &mut used);
    for reference in &used {
        followed(&document, &serde_json::json!({ "$ref": reference }));
    }
    for (kind, parts) in document["components"].as_object().unwrap() {
        for name in parts.as_object().unwrap().keys().filter(|_| kind != "securitySchemes") {
            let reference = format!("#/components/{kind}/{name}");
            // no operation of the table can have the wrong method; who asks for another address can
            let by_itself = name == "MethodNotAllowed";
            assert!(by_itself || used.contains(&reference), "nothing refers to {reference}");
        }
    }
}

fn references(value: &Value, used: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(reference) = fields.get("$ref").and_then(Value::as_str) {
                used.insert(reference.to_owned());
            }
            fields.values().for_each(|value| references(value, used));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, used)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[tokio::test]
async fn the_examples_are_answered_as_documented() {
    let service = Service::still().await;
    for id in [
        "evaluate",
        "compare",
        "bookLedger",
        "compareLedgers",
        "checkPolicy",
        "formatPolicy",
        "runExamples",
        "completePolicy",
        "hoverPolicy",
    ] {
        let sent = service.example(id);
        assert!(sent.is_object(), "{id} has no example");
        let answer = service.call(id, &Call { body: Some(&sent), ..Call::default() }).await;
        assert_eq!(answer.status, 200, "{id}: {}", answer.text);
    }
}

#[tokio::test]
async fn whatever_is_read_is_answered_as_documented() {
    let service = Service::still().await;
    let places: &[(&str, &str)] =
        &[("organisation", "archipel"), ("date", "2013-10-21"), ("id", "0123456789ab")];
    let mut read = 0;
    for (_, method, operation) in operations(&service.document) {
        let id = operation["operationId"].as_str().unwrap();
        if method == "get" {
            for query in ["", "?zzz=1"] {
                let answer = service.call(id, &Call { places, query, ..Call::default() }).await;
                assert!(answer.status < 500 && answer.status != 405, "{id}: {}", answer.text);
            }
            read += 1;
        }
    }
    assert!(read >= 12, "{read}");
    let call = Call {
        places: &[("organisation", "archipel")],
        query: "?on=2018-12-01",
        ..Call::default()
    };
    assert_eq!(service.call("readPolicy", &call).await.status, 200);
    for id in ["readMatrix", "readValues"] {
        let answer = service.call(id, &Call { query: "?on=2018-12-01", ..Call::default() }).await;
        assert_eq!(answer.status, 200, "{id}");
        assert_eq!(answer.json()["policies"].as_array().unwrap().len(), 4);
    }
}

#[tokio::test]
async fn a_body_may_only_be_of_a_documented_kind() {
    let service = Service::still().await;
    let mut tried = 0;
    for (.., operation) in
        operations(&service.document).filter(|(.., one)| one.get("requestBody").is_some())
    {
        let id = operation["operationId"].as_str().unwrap();
        let (path, method, _) = service.operation(id);
        let path = path.replace("{organisation}", "archipel").replace("{date}", "2013-10-21");
        let request = Request::builder().method(method.to_uppercase().as_str()).uri(path);
        let request =
            request.header("content-type", "application/xml").body(Body::from("<a/>")).unwrap();
        let answer = service.send(request).await;
        assert_eq!(answer.status, 415, "{id}: {}", answer.text);
        assert!(operation["responses"].get("415").is_some(), "{id}");
        tried += 1;
    }
    assert!(tried >= 10, "{tried}");
}

#[tokio::test]
async fn every_field_says_what_it_is() {
    let document = Service::still().await.document;
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        assert!(schema["description"].is_string(), "{name}");
        let choices =
            schema["oneOf"].as_array().into_iter().chain(schema["anyOf"].as_array()).flatten();
        for one in choices.chain([schema]) {
            for (field, value) in one["properties"].as_object().into_iter().flatten() {
                // a constant says itself what it is
                let told = value["description"].is_string() || value.get("const").is_some();
                assert!(told, "{name}.{field}");
                // whoever calls the service has no contract to look in
                let words = value["description"].to_string();
                assert!(
                    !words.contains("in the contract") && !words.contains("(contract"),
                    "{name}.{field}"
                );
            }
        }
    }
}
