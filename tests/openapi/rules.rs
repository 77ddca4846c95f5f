//! The REST API design rules of the Dutch government (Logius), each test named after the rule that it holds. What
//! a document can show is read from the document, what only an answer shows from answers. The rules that are not
//! kept, and why, are in the README.

use axum::body::Body;
use axum::http::Request;
use serde_json::Value;

use crate::live::{Answer, Service, operations};
use crate::schema::followed;

fn method_of(text: &str) -> &str {
    text.split(' ').next().unwrap()
}

/// Answers of every sort: good ones, and what can go wrong before and after a route is found.
async fn answers() -> Vec<(&'static str, u16, Answer)> {
    let service = Service::still().await;
    let asked = [
        ("GET /v1/policies", 200),
        ("GET /v1/openapi.json", 200),
        ("GET /docs", 200),
        ("GET /healthz", 200),
        ("GET /v1/policies/nobody", 404),
        ("GET /v1/nothing", 404),
        ("GET /nothing", 404),
        ("DELETE /v1/policies", 405),
        ("PATCH /docs", 405),
        ("GET /v1/matrix?on=yesterday", 400),
        ("GET /v1/policies/%ff", 400),
        ("POST /v1/evaluations", 415),
        ("PUT /v1/policies/archipel/versions/2013-10-21", 415),
    ];
    let mut answers = Vec::new();
    for (text, status) in asked {
        let request =
            Request::builder().method(method_of(text)).uri(text.split(' ').nth(1).unwrap());
        let answer = service.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, status, "{text}: {}", answer.text);
        answers.push((text, status, answer));
    }
    answers
}

async fn document() -> Value {
    Service::still().await.document
}

fn segments(document: &Value) -> impl Iterator<Item = &str> {
    let paths = document["paths"].as_object().unwrap().keys();
    paths.flat_map(|path| path.split('/').skip(1)).filter(|part| !part.starts_with('{'))
}

#[tokio::test]
async fn core_no_trailing_slash() {
    for path in document().await["paths"].as_object().unwrap().keys() {
        assert!(!path.ends_with('/'), "{path}");
    }
    assert_eq!(Service::still().await.get("/v1/policies/").await.status, 404);
}

#[tokio::test]
async fn core_http_methods() {
    let document = document().await;
    for (path, method, operation) in operations(&document) {
        assert!(
            ["get", "put", "post", "delete", "patch"].contains(&method.as_str()),
            "{method} {path}"
        );
        let changes = method != "get" && method != "delete";
        assert_eq!(operation.get("requestBody").is_some(), changes, "{method} {path}");
    }
}

#[tokio::test]
async fn core_uri_version() {
    let document = document().await;
    assert_eq!(document["servers"][0]["url"], "/v1");
    for path in document["paths"].as_object().unwrap().keys() {
        assert!(!path.contains("/v1"), "{path}: the version stands in the address of the server");
    }
}

#[tokio::test]
async fn core_version_header() {
    for (text, _, answer) in answers().await {
        assert_eq!(answer.header("api-version"), env!("CARGO_PKG_VERSION"), "{text}");
    }
    let document = document().await;
    for (path, method, operation) in operations(&document) {
        for (status, answer) in operation["responses"].as_object().unwrap() {
            let answer = followed(&document, answer);
            assert!(answer["headers"].get("API-Version").is_some(), "{method} {path} {status}");
        }
    }
}

#[tokio::test]
async fn core_semver() {
    let document = document().await;
    let version = document["info"]["version"].as_str().unwrap();
    let parts: Vec<_> = version.split('.').map(|part| part.parse::<u32>().unwrap()).collect();
    assert_eq!(parts.len(), 3, "{version}");
}

#[tokio::test]
async fn core_doc_openapi() {
    assert!(document().await["openapi"].as_str().unwrap().starts_with("3."));
}

#[tokio::test]
async fn core_publish_openapi() {
    // with keys handed out, everything else asks who is there
    let service = Service::kept("rules-publish", false).await;
    let sent = serde_json::json!({ "holder": "x", "role": "administrator" });
    let call = crate::live::Call { body: Some(&sent), ..Default::default() };
    assert_eq!(service.call("issueKey", &call).await.status, 201);
    assert_eq!(service.get("/v1/policies").await.status, 401);
    let answer = service.get("/v1/openapi.json").await;
    assert_eq!((answer.status, answer.header("access-control-allow-origin")), (200, "*"));
    assert_eq!(service.get("/docs").await.status, 200);
}

#[tokio::test]
async fn core_doc_openapi_contact() {
    let document = document().await;
    for field in ["name", "email", "url"] {
        assert!(!document["info"]["contact"][field].as_str().unwrap().is_empty(), "{field}");
    }
}

#[tokio::test]
async fn core_path_segments_kebab_case() {
    let kebab = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    for part in segments(&document().await) {
        assert!(part == "openapi.json" || kebab(part), "{part}");
    }
}

#[tokio::test]
async fn core_naming_collections() {
    // what there is one of, or none: a document, a state, or an operation on what stands before it
    let single = [
        "openapi.json",
        "docs",
        "healthz",
        "readyz",
        "metrics",
        "matrix",
        "schema",
        "audit",
        "catalogue",
    ];
    let operations = ["draft", "history", "approval", "withdrawal", "batch"];
    for part in segments(&document().await) {
        let known = single.contains(&part) || operations.contains(&part);
        assert!(known || part.ends_with('s'), "{part} is no plural and no known operation");
    }
}

#[tokio::test]
async fn core_query_keys_camel_case() {
    let document = document().await;
    for parameter in document["components"]["parameters"].as_object().unwrap().values() {
        let name = parameter["name"].as_str().unwrap();
        let camel = name.chars().next().unwrap().is_ascii_lowercase()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        assert!(parameter["in"] != "query" || camel, "{name}");
    }
}

#[tokio::test]
async fn core_transport_no_sensitive_uris() {
    // a new one is looked at: no client, no arrangement and no secret belongs in an address
    let known = ["organisation", "date", "id", "on", "knownOn", "after", "limit"];
    let document = document().await;
    for parameter in document["components"]["parameters"].as_object().unwrap().values() {
        let name = parameter["name"].as_str().unwrap();
        assert!(parameter["in"] == "header" || known.contains(&name), "{name}");
    }
}

#[tokio::test]
async fn core_error_handling_problem_details() {
    let document = document().await;
    for (path, method, operation) in operations(&document) {
        for (status, answer) in operation["responses"].as_object().unwrap() {
            let content = &followed(&document, answer)["content"];
            if status.starts_with(['4', '5']) {
                let schema = followed(&document, &content["application/problem+json"]["schema"]);
                for field in ["status", "title", "detail"] {
                    assert!(
                        schema["properties"].get(field).is_some(),
                        "{method} {path} {status}: {field}"
                    );
                }
            }
        }
    }
    for (text, status, answer) in answers().await {
        if status >= 400 {
            assert_eq!(answer.header("content-type"), "application/problem+json", "{text}");
            let problem = answer.json();
            assert_eq!(problem["status"], status, "{text}");
            assert!(problem["title"].is_string() && problem["detail"].is_string(), "{text}");
        }
    }
}

#[tokio::test]
async fn core_error_handling_invalid_input() {
    let document = document().await;
    for (path, method, operation) in operations(&document) {
        let answers = operation["responses"].as_object().unwrap();
        assert!(!answers.contains_key("422"), "{method} {path}");
        let has_input = method != "get" || !operation["parameters"].as_array().unwrap().is_empty();
        assert!(!has_input || answers.contains_key("400"), "{method} {path}");
    }
}

#[tokio::test]
async fn core_error_handling_all_errors() {
    let service = Service::still().await;
    let request = Request::post("/v1/evaluations").header("content-type", "application/json");
    let body =
        r#"{ "polici": "archipel", "arrangement": { "on": "2018-13-01", "activities": 3 } }"#;
    let problem = service.send(request.body(Body::from(body)).unwrap()).await.json();
    let errors = problem["errors"].as_array().unwrap();
    let pointers: Vec<_> = errors.iter().map(|error| error["pointer"].as_str().unwrap()).collect();
    for pointer in
        ["/polici", "/policy", "/arrangement/on", "/arrangement/client", "/arrangement/activities"]
    {
        assert!(pointers.contains(&pointer), "{pointer} is not told: {pointers:?}");
    }
}

#[tokio::test]
async fn core_http_safety_and_response_codes() {
    let known =
        [200, 201, 202, 204, 400, 401, 403, 404, 408, 409, 413, 414, 415, 421, 429, 431, 500, 503];
    let document = document().await;
    for (path, method, operation) in operations(&document) {
        for status in operation["responses"].as_object().unwrap().keys() {
            let status: u16 = status.parse().unwrap();
            assert!(known.contains(&status), "{method} {path} {status}");
            assert!(
                method != "get" || ![201, 202, 204, 409].contains(&status),
                "{method} {path} {status}"
            );
        }
    }
}

#[tokio::test]
async fn core_transport_security_headers() {
    for (text, _, answer) in answers().await {
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{text}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{text}");
        assert!(
            answer.header("content-security-policy").contains("frame-ancestors 'none'"),
            "{text}"
        );
        assert!(!answer.header("content-type").is_empty(), "{text}");
        let open = text.ends_with("/openapi.json") || text == "GET /docs";
        let kept = if open { "public, max-age=300" } else { "no-store" };
        assert_eq!(answer.header("cache-control"), kept, "{text}");
    }
}

#[tokio::test]
async fn core_transport_cors() {
    for (text, _, answer) in answers().await {
        let open = text.ends_with("/openapi.json");
        assert_eq!(answer.headers.contains_key("access-control-allow-origin"), open, "{text}");
    }
}

#[tokio::test]
async fn core_date_time_in_utc() {
    let service = Service::kept("rules-time", false).await;
    let audit = service.get("/v1/audit?limit=1").await.json();
    let at = audit["rows"][0]["at"].as_str().unwrap();
    assert!(at.ends_with('Z') && at.contains('T'), "{at}");
}

#[test]
fn core_interface_language_and_the_other_deviations_are_written_down() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    for rule in [
        "/core/interface-language",
        "/core/doc-language",
        "snake_case",
        "/core/deprecation-schedule",
    ] {
        assert!(readme.contains(rule), "{rule} is not in the README");
    }
}
