//! What an owner is helped with while he writes: over HTTP, and as cases in a table.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails may say so by panicking"
)]

use std::path::Path;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use pvb::http::{State, router};
use pvb::store::Folder;
use serde_json::{Value, json};
use tower::ServiceExt;

const POLICY: &str = include_str!("../policies/archipel/2013-10-21.pvb");

async fn asked(path: &str, body: &Value) -> (StatusCode, Value) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    let service = router(State::new(Arc::new(Folder::open(&folder).unwrap())));
    let request = Request::post(path).header("content-type", "application/json");
    let request = request.body(Body::from(body.to_string())).unwrap();
    let response = service.oneshot(request).await.unwrap();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap())
}

async fn answer(path: &str, body: &Value) -> Value {
    let (status, answer) = asked(path, body).await;
    assert_eq!(status, StatusCode::OK, "{path}: {answer}");
    answer
}

async fn faults(path: &str, body: &Value) -> Vec<String> {
    let (status, answer) = asked(path, body).await;
    assert_eq!(status, StatusCode::BAD_REQUEST, "{path}: {answer}");
    let told = |one: &Value| {
        format!("{} {}", one["code"].as_str().unwrap(), one["pointer"].as_str().unwrap())
    };
    answer["errors"].as_array().unwrap().iter().map(told).collect()
}

/// A text with `^` at a place: the text without it, and the place.
fn marked(text: &str) -> (String, usize) {
    let offset = text.find('^').unwrap_or_else(|| panic!("no place in {text}"));
    (text.replacen('^', "", 1), offset)
}

/// A policy with a marked text in place of its examples, so that its names are there.
fn within(text: &str) -> (String, usize) {
    let (before, _) = POLICY.split_once("\nexample ").unwrap();
    marked(&format!("{before}\n{text}"))
}

async fn completed(source: &str, offset: usize) -> Vec<Value> {
    let found = answer("/v1/completions", &json!({ "source": source, "offset": offset })).await;
    found["completions"].as_array().unwrap().clone()
}

fn texts(completions: &[Value]) -> Vec<&str> {
    completions.iter().map(|one| one["text"].as_str().unwrap()).collect()
}

/// What may stand at a place, and what may not, one case after another.
const COMPLETED: &[(&str, &[&str], &[&str])] = &[
    // items, in the spelling of the text
    ("^", &["example", "rule", "table", "eligible when"], &["voorbeeld", "signer", "law"]),
    ("ex^", &["example"], &["rule", "external"]),
    // entries, and what follows in them
    (
        "services {\n    ^\n}",
        &["personal_care", "nursing", "care"],
        &["location", "cost centre", "carer"],
    ),
    ("services {\n    nursing ^\n}", &["as quoted", "by role", "not offered", "if"], &["nursing"]),
    (
        "services {\n    nursing €41.92 per hour ^\n}",
        &["cost centre", "needs consent", "only when", "excludes", "assumed"],
        &["as quoted"],
    ),
    ("services {\n    nursing €41.92 per ^", &["hour", "minute", "week"], &["nursing"]),
    ("services {\n    nursing as quoted only w^", &["only when"], &["when"]),
    (
        "services {\n    nursing by role {\n        c^",
        &["carer", "carer_ig"],
        &["care", "cleaning"],
    ),
    ("order {\n    ^\n}", &["self", "network", "provider"], &["carer"]),
    ("order {\n    self, network co^", &["cost nothing", "costs nothing"], &["copay"]),
    ("copay {\n    ^\n}", &["every category", "the rest is borne by", "care"], &["carer"]),
    ("copay {\n    the rest is bo^", &["the rest is borne by"], &["borne by"]),
    ("signal {\n    red when ^\n}", &["balance", "not", "location"], &["red", "green"]),
    ("signal {\n    red when location is ^\n}", &["berkenstaete"], &["location", "nursing"]),
    ("signal {\n    red when service is n^\n}", &["nursing"], &["location", "night_service"]),
    ("let x = ^", &["if", "smallest", "budget", "location"], &["then", "services"]),
    ("let x = day_rate[^", &["indication", "role"], &["balance"]),
    ("account {\n    ^\n}", &["what is left", "part of a month", "absence in"], &["stays"]),
    ("agreement {\n    signed by ^\n}", &["client", "representative"], &["carer"]),
    ("example \"x\" {\n    given ^\n}", &["location", "closed_unit"], &["nursing"]),
    ("example \"x\" {\n    given location is ^\n}", &["berkenstaete"], &["closed_unit"]),
    ("example \"x\" {\n    activity a1 ^\n}", &["hot_meal", "nursing"], &["location", "carer"]),
    (
        "example \"x\" {\n    activity a1 nursing 20 minutes ^\n}",
        &["done by", "able", "role", "per"],
        &["nursing"],
    ),
    ("example \"x\" {\n    activity a1 nursing role ^\n}", &["carer"], &["nursing", "client"]),
    ("example \"x\" {\n    client ^\n}", &["Wlz", "Wmo"], &["carer", "client"]),
    ("example \"x\" {\n    expect finding ^\n}", &["nobody-left", "not-eligible"], &["nursing"]),
    ("example \"x\" {\n    expect ^\n}", &["status", "to pay", "balance"], &["activity"]),
    ("calendar {\n    1 ^", &["day", "week", "month"], &["hour"]),
    ("let x = 3 @^", &["rules", "practice"], &["location", "if"]),
    // between quotes and in comments nothing is completed
    ("rule x {\n    warn \"^", &[], &["warn"]),
    ("# ex^", &[], &["example"]),
];

#[tokio::test]
async fn what_may_stand_at_a_place_is_offered_and_what_may_not_is_not() {
    let mut wrong = Vec::new();
    for (text, expected, others) in COMPLETED {
        let (source, offset) = within(text);
        let found = completed(&source, offset).await;
        let texts = texts(&found);
        let missed =
            expected.iter().filter(|one| !texts.contains(one)).map(|one| format!("no `{one}`"));
        let others =
            others.iter().filter(|one| texts.contains(one)).map(|one| format!("`{one}` too"));
        let told: Vec<String> = missed.chain(others).collect();
        if !told.is_empty() {
            wrong.push(format!("{text}: {}: {texts:?}", told.join(", ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn each_completion_may_be_written_in_its_place() {
    for (text, ..) in COMPLETED {
        let (source, offset) = within(text);
        for one in completed(&source, offset).await {
            let (start, end) = (
                usize::try_from(one["span"]["start"].as_u64().unwrap()).unwrap(),
                usize::try_from(one["span"]["end"].as_u64().unwrap()).unwrap(),
            );
            assert!(start <= offset && offset <= end, "{text}: {one}");
            let typed = source[start..offset].split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(one["text"].as_str().unwrap().starts_with(&typed), "{text}: {one}");
        }
    }
}

#[tokio::test]
async fn a_text_in_dutch_is_completed_in_dutch_and_an_empty_one_in_both() {
    let dutch = answer("/v1/formats", &json!({ "source": POLICY, "language": "nl" })).await;
    let (before, _) = dutch["source"].as_str().unwrap().split_once("\nvoorbeeld ").unwrap();
    let (source, offset) = marked(&format!("{before}\ndiensten {{\n    nursing €3 per uur ^\n}}"));
    let found = completed(&source, offset).await;
    for text in ["kostenplaats", "vraagt toestemming", "alleen wanneer"] {
        assert!(texts(&found).contains(&text), "{text}: {found:?}");
    }
    assert!(!texts(&found).contains(&"cost centre"));
    let consent = found.iter().find(|one| one["text"] == "vraagt toestemming").unwrap();
    assert_eq!(consent["kind"], "keyword");
    assert_eq!(consent["label"]["nl"], "hier moet iemand mee instemmen");
    let empty = completed("", 0).await;
    assert!(texts(&empty).contains(&"policy") && texts(&empty).contains(&"beleid"), "{empty:?}");
    let (source, offset) = within("services {\n    nurs^\n}");
    let found = completed(&source, offset).await;
    assert_eq!(
        found[0],
        json!({
            "text": "nursing", "kind": "service",
            "label": { "nl": "verpleging", "en": "nursing" },
            "unit": { "nl": "zorgtijd, in minuten", "en": "care time, in minutes" },
            "span": found[0]["span"],
        })
    );
}

async fn hovered(text: &str) -> Value {
    let (source, offset) = within(text);
    answer("/v1/hovers", &json!({ "source": source, "offset": offset })).await["hover"].clone()
}

#[tokio::test]
async fn what_stands_at_a_place_is_told() {
    let fact = hovered("let x = if loca^tion is berkenstaete then 1 else 2").await;
    assert_eq!((&fact["kind"], &fact["text"]), (&json!("fact"), &json!("location")));
    assert!(fact["unit"]["nl"].as_str().unwrap().starts_with("een van: berkenstaete"), "{fact}");
    assert_eq!(fact["declared"]["within"], "text");
    assert!(fact["declared"]["line"].as_str().unwrap().starts_with("fact location"), "{fact}");
    let start = usize::try_from(fact["declared"]["span"]["start"].as_u64().unwrap()).unwrap();
    assert!(POLICY[start..].starts_with("location"));
    let choice = hovered("let x = if location is berken^staete then 1 else 2").await;
    assert_eq!((&choice["kind"], &choice["of"]), (&json!("choice"), &json!("location")));
    let service = hovered("services {\n    ^hot_meal as quoted\n}").await;
    assert_eq!(service["label"], json!({ "nl": "warme maaltijd", "en": "hot meal" }));
    assert_eq!(service["unit"]["en"], "pieces");
    assert_eq!(service["declared"], json!({ "within": "catalogue", "span": null, "line": null }));
    let table = hovered("let x = day_rat^e[indication]").await;
    assert_eq!(
        (&table["kind"], &table["unit"]["nl"]),
        (&json!("table"), &json!("euro's per periode"))
    );
    let source = hovered("let x = 3 @rul^es 2").await;
    assert_eq!(source["kind"], "source");
    let keyword = hovered("services {\n    nursing as quoted needs con^sent\n}").await;
    assert_eq!((&keyword["kind"], &keyword["text"]), (&json!("keyword"), &json!("needs consent")));
    assert_eq!(keyword["spelled"], json!({ "nl": "vraagt toestemming", "en": "needs consent" }));
    assert_eq!(keyword["declared"], Value::Null);
    for nothing in ["rule x {\n    warn \"loca^tion\"\n}", "# loca^tion", "let x =  ^  3", "€^3"]
    {
        assert_eq!(hovered(nothing).await, Value::Null, "{nothing}");
    }
}

#[tokio::test]
async fn the_unit_of_a_value_is_told_once_the_text_is_right() {
    let text = POLICY.replace("\nbudget {", "\nlet spare = day_rate[indication] * 2\nbudget {");
    let text = text.replace(
        "less risk",
        "less spare_share 1% when spare > €2 per week @rules 2\n    less risk",
    );
    let offset = text.find("spare >").unwrap();
    let hover = answer("/v1/hovers", &json!({ "source": text, "offset": offset })).await;
    let hover = &hover["hover"];
    assert_eq!(
        (&hover["kind"], &hover["unit"]["nl"]),
        (&json!("value"), &json!("euro's per periode"))
    );
    assert_eq!(hover["declared"]["line"], "let spare = day_rate[indication] * 2");
}

#[tokio::test]
async fn a_text_is_formatted_and_translated_there_and_back() {
    let same = answer("/v1/formats", &json!({ "source": POLICY })).await;
    assert_eq!(same["source"], POLICY);
    assert_eq!((&same["changed"], &same["language"]), (&json!(false), &json!("en")));
    let dutch = answer("/v1/formats", &json!({ "source": POLICY, "language": "nl" })).await;
    assert_eq!((&dutch["changed"], &dutch["language"]), (&json!(true), &json!("nl")));
    assert!(dutch["source"].as_str().unwrap().contains("\nbijdragen "));
    let back = answer("/v1/formats", &json!({ "source": dutch["source"], "language": "en" })).await;
    assert_eq!(back["source"], POLICY);
    let broken = answer("/v1/formats", &json!({ "source": "let x = = 3" })).await;
    assert_eq!((&broken["source"], &broken["changed"]), (&Value::Null, &json!(false)));
    assert_eq!(broken["diagnostics"][0]["code"], "syntax");
}

#[tokio::test]
async fn the_examples_of_a_text_run() {
    let ran = answer("/v1/example-runs", &json!({ "source": POLICY })).await;
    assert_eq!((&ran["ran"], &ran["failed"]), (&json!(true), &json!(0)));
    assert_eq!(ran["passed"].as_u64().unwrap() as usize, ran["examples"].as_array().unwrap().len());
    let wrong = POLICY.replacen("expect balance per week is", "expect balance per week is 1 +", 1);
    let told = answer("/v1/example-runs", &json!({ "source": wrong })).await;
    assert_eq!((&told["ran"], &told["examples"]), (&json!(false), &json!([])), "{told}");
    assert!(!told["diagnostics"].as_array().unwrap().is_empty());
    let wrong = POLICY.replacen("expect status is green", "expect status is red", 1);
    assert_ne!(wrong, POLICY);
    let told = answer("/v1/example-runs", &json!({ "source": wrong })).await;
    assert_eq!((&told["ran"], &told["failed"]), (&json!(true), &json!(1)), "{told}");
    let failed = told["examples"].as_array().unwrap().iter().find(|one| one["outcome"] == "failed");
    let failure = &failed.unwrap()["failures"][0];
    assert_eq!(
        (&failure["expected"], &failure["found"]),
        (&json!("expect status is red"), &json!("green"))
    );
    let start = usize::try_from(failure["span"]["start"].as_u64().unwrap()).unwrap();
    assert!(wrong[start..].starts_with("expect status is red"));
}

#[tokio::test]
async fn what_cannot_be_asked_is_told() {
    let all = ["/v1/formats", "/v1/example-runs", "/v1/completions", "/v1/hovers"];
    for path in all {
        let offset = path.ends_with("completions") || path.ends_with("hovers");
        let missing: &[&str] = if offset {
            &["missing-field /source", "missing-field /offset"]
        } else {
            &["missing-field /source"]
        };
        assert_eq!(faults(path, &json!({})).await, missing, "{path}");
        let unknown = faults(path, &json!({ "source": "x", "offset": 0, "sauce": 1 })).await;
        assert!(unknown.contains(&"unknown-field /sauce".to_owned()), "{path}: {unknown:?}");
        assert_eq!(
            asked(&format!("{path}?on=2018-01-01"), &json!({})).await.0,
            StatusCode::BAD_REQUEST
        );
    }
    assert_eq!(
        faults("/v1/formats", &json!({ "source": "x", "language": "fr" })).await,
        ["unknown-name /language"]
    );
    for path in ["/v1/completions", "/v1/hovers"] {
        for (offset, code) in [
            (json!(9), "bad-number"),
            (json!(-1), "bad-number"),
            (json!("1"), "wrong-kind"),
            (json!(2), "bad-number"),
        ] {
            let told = faults(path, &json!({ "source": "a€b", "offset": offset })).await;
            assert_eq!(told, [format!("{code} /offset")], "{path} {offset}");
        }
    }
}

#[tokio::test]
async fn hostile_texts_are_answered() {
    let deep = format!("let x = {}", "(".repeat(100_000));
    let quotes = "\"".repeat(50_000);
    let braces = "services {\n".repeat(9_000);
    let names = "a, ".repeat(40_000);
    let words = "the rest is borne ".repeat(7_000);
    let odd = "let \u{0} = \u{202e} 3\r\n\u{feff}#".to_owned();
    for text in [deep, quotes, braces, names, words, odd, String::new()] {
        for path in ["/v1/completions", "/v1/hovers"] {
            for offset in [0, text.len()] {
                answer(path, &json!({ "source": text, "offset": offset })).await;
            }
        }
        answer("/v1/formats", &json!({ "source": text })).await;
        assert_eq!(answer("/v1/example-runs", &json!({ "source": text })).await["ran"], false);
    }
}
