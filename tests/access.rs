//! Who may do what over HTTP: every route, by every role, in its own organisation and in another's.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that fails may say so by panicking")]

mod tenants;

use axum::http::{Method, StatusCode};
use pvb::http::listed;
use serde_json::{Value, json};

use tenants::{Service, policy};

/// Who calls.
const CALLERS: [&str; 11] = [
    "nobody",
    "a wrong key",
    "an expired key",
    "a revoked key",
    "reader",
    "evaluator",
    "owner of north",
    "owner of south",
    "administrator",
    "administrator of north",
    "administrator of south",
];

/// Who may call a route that concerns `north`, as people agreed it: written apart from the program's own table.
fn allowed(method: &Method, path: &str) -> &'static [&'static str] {
    const ALL: &[&str] = &[
        "reader",
        "evaluator",
        "owner of north",
        "owner of south",
        "administrator",
        "administrator of north",
        "administrator of south",
    ];
    const EVALUATE: &[&str] = &[
        "evaluator",
        "owner of north",
        "owner of south",
        "administrator",
        "administrator of north",
        "administrator of south",
    ];
    const OWN: &[&str] = &["owner of north"];
    const MANAGE: &[&str] = &["administrator", "administrator of north", "administrator of south"];
    let version = "/v1/policies/{organisation}/versions/{date}";
    match (method.as_str(), path) {
        (
            "POST",
            "/v1/evaluations" | "/v1/evaluations/batch" | "/v1/comparisons" | "/v1/checks",
        )
        | ("POST", "/v1/ledgers" | "/v1/ledger-comparisons")
        | ("POST", "/v1/formats" | "/v1/example-runs" | "/v1/completions" | "/v1/hovers") => {
            EVALUATE
        }
        ("GET", "/v1/policies" | "/v1/catalogue" | "/v1/matrix" | "/v1/values" | "/metrics") => ALL,
        ("GET", "/v1/policies/{organisation}") => ALL,
        ("GET", "/v1/policies/{organisation}/schema") => ALL,
        ("GET", "/v1/policies/{organisation}/versions") => ALL,
        ("GET", path) if path == version => ALL,
        ("PUT", path) if path == version => OWN,
        ("GET" | "PUT" | "DELETE", path) if path == format!("{version}/draft") => OWN,
        ("GET", path) if path == format!("{version}/history") => OWN,
        ("POST", path) if path == format!("{version}/approval") => OWN,
        ("POST", path) if path == format!("{version}/withdrawal") => OWN,
        // whose key it is, is asked once it is known which: below
        ("GET" | "POST", "/v1/keys") | ("DELETE", "/v1/keys/{id}") | ("GET", "/v1/audit") => MANAGE,
        _ => panic!("nobody agreed who may {method} {path}"),
    }
}

/// Routes that anybody may call.
const OPEN: &[&str] = &[
    "/healthz",
    "/readyz",
    "/v1/openapi.json",
    "/docs",
    "/",
    "/form",
    "/compare",
    "/editor",
    "/year",
    "/assets/{file}",
];

#[tokio::test]
async fn every_route_by_every_role_in_every_organisation() {
    let service = Service::with_keys("matrix").await;
    let mut wrong = Vec::new();
    for (method, path, action) in listed() {
        let address = path
            .replace("{organisation}", "north")
            .replace("{date}", "2030-01-01")
            .replace("{id}", "000000000000")
            .replace("{file}", "main.js");
        for caller in CALLERS {
            let (status, _) = service.call(&method, &address, caller, None).await;
            let expected = if OPEN.contains(&path) {
                None
            } else if CALLERS[..4].contains(&caller) {
                Some(StatusCode::UNAUTHORIZED)
            } else if allowed(&method, path).contains(&caller) {
                None
            } else {
                Some(StatusCode::FORBIDDEN)
            };
            let stopped = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN].contains(&status);
            if expected.map_or(stopped, |expected| status != expected) {
                wrong.push(format!("{method} {path} by {caller}: {status}, expected {expected:?}"));
            }
        }
        assert_eq!(OPEN.contains(&path), action.is_none(), "{path}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn an_owner_publishes_for_his_own_organisation_only() {
    let service = Service::with_keys("own").await;
    let put = |organisation: &'static str, caller: &'static str| {
        let text = policy(organisation, "2031-01-01");
        let address = format!("/v1/policies/{organisation}/versions/2031-01-01");
        let service = &service;
        async move { service.call(&Method::PUT, &address, caller, Some(&text)).await.0 }
    };
    assert_eq!(put("north", "owner of south").await, StatusCode::FORBIDDEN);
    assert_eq!(put("north", "administrator").await, StatusCode::FORBIDDEN);
    assert_eq!(put("north", "owner of north").await, StatusCode::CREATED);
    assert_eq!(put("north", "owner of north").await, StatusCode::OK);
    assert_eq!(put("south", "owner of south").await, StatusCode::CREATED);
    let text = policy("south", "2032-01-01");
    let elsewhere = "/v1/policies/north/versions/2032-01-01";
    let (status, _) = service.call(&Method::PUT, elsewhere, "owner of north", Some(&text)).await;
    assert_eq!(
        status,
        StatusCode::BAD_REQUEST,
        "another's rules are not published under one's own name"
    );
}

#[tokio::test]
async fn an_administrator_hands_out_keys_within_his_reach() {
    let service = Service::with_keys("reach").await;
    let issue = |caller: &'static str, body: Value| {
        let service = &service;
        async move { service.call(&Method::POST, "/v1/keys", caller, Some(&body.to_string())).await }
    };
    let reader = |organisation: Value| json!({ "holder": "x", "role": "reader", "organisation": organisation });
    let (status, _) = issue("administrator of north", reader(json!("north"))).await;
    assert_eq!(status, StatusCode::CREATED);
    let (status, _) = issue("administrator of north", reader(json!("south"))).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    let all = json!({ "holder": "x", "role": "administrator" });
    let (status, _) = issue("administrator of north", all.clone()).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "nobody hands out more than he has");
    let (status, answer) = issue("administrator", all).await;
    assert_eq!(status, StatusCode::CREATED);
    let id = answer["id"].as_str().unwrap().to_owned();
    let key = answer["key"].as_str().unwrap().to_owned();
    let address = format!("/v1/keys/{id}");
    let (status, _) = service.call(&Method::DELETE, &address, "administrator of north", None).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert_eq!(service.with(&Method::GET, "/v1/keys", Some(&key), None).await.0, StatusCode::OK);
    let (status, _) = service.call(&Method::DELETE, &address, "administrator", None).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let (status, _) = service.with(&Method::GET, "/v1/keys", Some(&key), None).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED, "a revoked key works no more");
    let (_, list) = service.call(&Method::GET, "/v1/keys", "administrator of north", None).await;
    let organisations = list["keys"].as_array().unwrap().iter().map(|key| &key["organisation"]);
    assert!(organisations.into_iter().all(|one| one == "north"), "{list}");
    assert!(!list.to_string().contains("hash"), "{list}");
}

#[tokio::test]
async fn a_request_for_a_key_is_read_whole() {
    let service = Service::with_keys("request").await;
    let body = json!({ "holder": " ", "role": "owner", "expires": "2020-01-01T00:00:00Z", "x": 1 });
    let told =
        service.call(&Method::POST, "/v1/keys", "administrator", Some(&body.to_string())).await;
    assert_eq!(told.0, StatusCode::BAD_REQUEST);
    let errors = told.1["errors"].as_array().unwrap().iter();
    let pointers: Vec<&str> = errors.map(|error| error["pointer"].as_str().unwrap()).collect();
    assert_eq!(pointers, ["/x", "/holder", "/role", "/expires"]);
    let body = json!({ "holder": "x", "role": "policy-owner" });
    let told =
        service.call(&Method::POST, "/v1/keys", "administrator", Some(&body.to_string())).await;
    assert_eq!(told.1["errors"][0]["pointer"], "/organisation");
}

#[tokio::test]
async fn another_pair_of_eyes_approves() {
    let service = Service::with_approval("approval").await;
    let text = policy("north", "2031-01-01");
    let address = "/v1/policies/north/versions/2031-01-01";
    let (status, edition) =
        service.call(&Method::PUT, address, "owner of north", Some(&text)).await;
    assert_eq!(
        (status, edition["state"].as_str()),
        (StatusCode::ACCEPTED, Some("awaits-approval"))
    );
    let (status, _) = service.call(&Method::GET, address, "reader", None).await;
    assert_eq!(status, StatusCode::NOT_FOUND, "it does not hold yet");
    let approval = json!({ "sha256": edition["sha256"] }).to_string();
    let approve = format!("{address}/approval");
    for caller in ["owner of north", "owner of south"] {
        let (status, _) = service.call(&Method::POST, &approve, caller, Some(&approval)).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{caller}");
    }
    let same = service.key("the same person", "policy-owner", Some("north")).await;
    let twin = service.key("owner of north", "policy-owner", Some("north")).await;
    let (status, _) = service.with(&Method::POST, &approve, Some(&twin), Some(&approval)).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "two keys of one holder are one pair of eyes");
    let stale = json!({ "sha256": "0".repeat(64) }).to_string();
    let (status, _) = service.with(&Method::POST, &approve, Some(&same), Some(&stale)).await;
    assert_eq!(status, StatusCode::CONFLICT, "another text was read");
    let (status, edition) =
        service.with(&Method::POST, &approve, Some(&same), Some(&approval)).await;
    assert_eq!((status, edition["state"].as_str()), (StatusCode::OK, Some("published")));
    let (status, _) = service.call(&Method::GET, address, "reader", None).await;
    assert_eq!(status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_refused_is_recorded_without_what_was_sent() {
    let service = Service::with_keys("recorded").await;
    let secret =
        "pvb_0123456789ab_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    let address = "/v1/policies/north/versions/2031-01-01";
    for _ in 0..3 {
        service.with(&Method::PUT, address, Some(secret), Some("policy")).await;
    }
    service.call(&Method::PUT, address, "reader", Some("policy")).await;
    service.call(&Method::PUT, address, "owner of north", Some("policy")).await;
    service.library.flush_refusals().await;
    let trail = "/v1/audit?limit=1000";
    let (_, audit) = service.call(&Method::GET, trail, "administrator", None).await;
    let rows = audit["rows"].as_array().unwrap();
    let last = rows.last().unwrap();
    assert_eq!(last["kind"], "refused");
    let tried: Vec<(&str, &str, u64)> = last["what"]["attempts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let by = one["by"].as_str().unwrap();
            let by = if by.starts_with("key:") { "a key" } else { by };
            (by, one["reason"].as_str().unwrap(), one["times"].as_u64().unwrap())
        })
        .collect();
    let expected = [
        ("nobody", "key-not-accepted", 3),
        ("a key", "forbidden", 1),
        ("a key", "policy-errors", 1),
    ];
    assert_eq!(tried, expected);
    assert!(!audit.to_string().contains("aaaaaaaa"), "no secret is recorded");
    // who manages one organisation reads what concerns it
    let (_, own) = service.call(&Method::GET, trail, "administrator of south", None).await;
    let concerns = own["rows"].as_array().unwrap().iter().map(|row| &row["what"]["organisation"]);
    assert!(concerns.into_iter().all(|one| one == "south"), "{own}");
}
