//! Receipts, recomputed from the request by other means than the program's own.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may say so by panicking"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use pvb::http::{State, router};
use pvb::store::Folder;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tower::ServiceExt;

fn policies() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("policies")
}

async fn answer(path: &str, body: &str, language: &str) -> Value {
    let service = router(State::new(Arc::new(Folder::open(&policies()).unwrap())));
    let request = Request::post(path)
        .header("content-type", "application/json")
        .header("accept-language", language)
        .body(Body::from(body.to_owned()))
        .unwrap();
    let response = service.oneshot(request).await.unwrap();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert_eq!(status, StatusCode::OK, "{text}");
    serde_json::from_str(&text).unwrap()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The form of RFC 8785, by a sorted map.
fn form(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let sorted: BTreeMap<Vec<u16>, String> = fields
                .iter()
                .map(|(key, value)| {
                    let entry = format!("{}:{}", Value::String(key.clone()), form(value));
                    (key.encode_utf16().collect(), entry)
                })
                .collect();
            format!("{{{}}}", sorted.into_values().collect::<Vec<_>>().join(","))
        }
        Value::Array(items) => {
            format!("[{}]", items.iter().map(form).collect::<Vec<_>>().join(","))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}

fn hash_of(value: &Value) -> String {
    sha256(form(value).as_bytes())
}

fn arrangement() -> Value {
    json!({
        "on": "2013-11-01",
        "client": { "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" },
            "facts": { "location": "berkenstaete", "closed_unit": false } },
        "activities": [
            { "id": "é \"1\"\t€", "service": "hot_meal", "times": 7, "per": "week", "by": "provider",
              "label": "één warme maaltijd 🍲" },
            { "id": "a2", "service": "personal_care", "minutes": 20, "times": "3.5", "per": "week",
              "able": ["network", "provider"] }
        ],
        "capacity": { "network": { "minutes": 120, "per": "week" } },
        "signed": ["client", "supporter", "contact_carer"]
    })
}

async fn evaluated(text: &str) -> Value {
    answer("/v1/evaluations", text, "nl").await
}

fn request(arrangement: &Value) -> Value {
    json!({ "policy": "archipel", "arrangement": arrangement })
}

#[tokio::test]
async fn a_receipt_says_what_a_statement_was_made_from() {
    let text = |path: &str| std::fs::read(policies().join(path)).unwrap();
    for language in ["nl", "en"] {
        let body = request(&arrangement()).to_string();
        let statement = answer("/v1/evaluations", &body, language).await;
        assert_eq!(statement.as_object().unwrap().keys().next_back().unwrap(), "receipt");
        let made_from = json!({
            "engine": concat!("pvb ", env!("CARGO_PKG_VERSION")),
            "policy_sha256": sha256(&text("archipel/2013-10-21.pvb")),
            "catalogue_sha256": sha256(&text("catalogue.pvb")),
            "input_sha256": hash_of(&arrangement()),
            "language": language,
        });
        assert_eq!(statement["receipt"], made_from);
    }
}

/// The same value with its keys the other way round.
fn turned(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.iter().rev().map(|(key, value)| (key.clone(), turned(value))).collect()
        }
        Value::Array(items) => items.iter().map(turned).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.clone(),
    }
}

#[tokio::test]
async fn another_layout_has_the_same_hash_and_another_value_another() {
    let plain = request(&arrangement());
    let known = hash_of(&arrangement());
    let spaced = serde_json::to_string_pretty(&turned(&plain)).unwrap();
    let escaped = plain.to_string().replace('é', "\\u00e9").replace('🍲', "\\ud83c\\udf72");
    assert_ne!(escaped, plain.to_string());
    for text in [plain.to_string(), spaced, escaped] {
        assert_eq!(evaluated(&text).await["receipt"]["input_sha256"], known.as_str());
    }
    let mut other = arrangement();
    other["activities"][0]["times"] = json!(6);
    let statement = evaluated(&request(&other).to_string()).await;
    assert_eq!(statement["receipt"]["input_sha256"], hash_of(&other).as_str());
    assert_ne!(statement["receipt"]["input_sha256"], known.as_str());
    // the order of a list says something
    other = arrangement();
    other["signed"] = json!(["supporter", "client", "contact_carer"]);
    let statement = evaluated(&request(&other).to_string()).await;
    assert_ne!(statement["receipt"]["input_sha256"], known.as_str());
}

#[tokio::test]
async fn a_comparison_has_one_over_the_request_and_one_for_each_statement() {
    let body = json!({ "policies": ["archipel"], "arrangement": arrangement() });
    let compared = answer("/v1/comparisons", &body.to_string(), "en").await;
    let alone = answer("/v1/evaluations", &request(&arrangement()).to_string(), "en").await;
    assert_eq!(compared["policies"][0]["statement"]["receipt"], alone["receipt"]);
    assert_eq!(compared["receipt"]["input_sha256"], hash_of(&body).as_str());
    assert_eq!(compared["receipt"]["language"], "en");
}

#[tokio::test]
async fn a_ledger_has_one_over_its_course() {
    let activities = arrangement()["activities"].clone();
    let course = json!({
        "from": "2014-01-01", "until": "2014-03-31", "moved_on": "2014-01-01",
        "client": { "facts": arrangement()["client"]["facts"],
            "indications": [ { "indication": arrangement()["client"]["indication"] } ] },
        "agreements": [ { "signed_on": "2013-12-01", "activities": activities,
            "signed": ["client", "supporter", "contact_carer"] } ]
    });
    let body = json!({ "policy": "archipel", "course": course });
    let ledger = answer("/v1/ledgers", &body.to_string(), "nl").await;
    assert_eq!(ledger["receipt"]["input_sha256"], hash_of(&course).as_str());
    assert_eq!(ledger["receipt"]["catalogue_sha256"], ledger["policy"]["catalogue_sha256"]);
    let body = json!({ "policies": ["archipel"], "course": course });
    let compared = answer("/v1/ledger-comparisons", &body.to_string(), "nl").await;
    assert_eq!(compared["policies"][0]["ledger"]["receipt"], ledger["receipt"]);
    assert_eq!(compared["receipt"]["input_sha256"], hash_of(&body).as_str());
}
