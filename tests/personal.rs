//! What would tell who a client is does not get in, and does not come back.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may say so by panicking"
)]

use std::path::Path;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use pvb::http::{State, router};
use pvb::store::Folder;
use serde_json::{Value, json};
use tower::ServiceExt;

static SERVICE: LazyLock<Router> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    router(State::new(Arc::new(Folder::open(&folder).unwrap())))
});

async fn post(path: &str, body: &Value) -> (StatusCode, String) {
    let request = Request::post(path).header("content-type", "application/json");
    let request = request.body(Body::from(body.to_string())).unwrap();
    let response = SERVICE.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

/// Where personal data were found; the value may not come back.
async fn refused(path: &str, body: &Value, value: &str) -> Vec<String> {
    let (status, text) = post(path, body).await;
    assert_eq!(status, StatusCode::BAD_REQUEST, "{body}");
    assert!(!text.contains(value), "{value} comes back: {text}");
    let problem: Value = serde_json::from_str(&text).unwrap();
    let errors = problem["errors"].as_array().unwrap().iter();
    let personal = errors.filter(|error| error["code"] == "personal-data");
    personal.map(|error| error["pointer"].as_str().unwrap().to_owned()).collect()
}

fn client() -> Value {
    json!({ "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" },
        "facts": { "location": "berkenstaete", "closed_unit": false } })
}

fn activity() -> Value {
    json!({ "id": "a1", "service": "hot_meal", "label": "warm eten", "times": 7, "per": "week", "by": "provider" })
}

fn evaluation(client: &Value, activity: &Value) -> Value {
    json!({ "policy": "archipel", "arrangement": { "on": "2013-11-01", "client": client,
        "activities": [activity], "signed": ["client", "supporter", "contact_carer"] } })
}

fn course(client: &Value, activity: &Value) -> Value {
    let mut client = client.clone();
    let indication = client.as_object_mut().unwrap().remove("indication").unwrap();
    client["indications"] = json!([{ "indication": indication }]);
    json!({ "from": "2014-01-01", "until": "2014-02-28", "client": client,
        "agreements": [{ "signed_on": "2013-12-01", "activities": [activity],
            "signed": ["client", "supporter", "contact_carer"] }] })
}

fn with(mut object: Value, key: &str, value: Value) -> Value {
    object[key] = value;
    object
}

const FIELDS: [&str; 25] = [
    "bsn",
    "BSN",
    "burgerservicenummer",
    "BurgerServiceNummer",
    "name",
    "naam",
    "voornaam",
    "achternaam",
    "first_name",
    "firstName",
    "last-name",
    "geboortedatum",
    "birth_date",
    "birthDate",
    "date_of_birth",
    "adres",
    "address",
    "postcode",
    "email",
    "e-mail",
    "telefoon",
    "phone",
    "client_number",
    "clientnummer",
    "client_name",
];

#[tokio::test]
async fn a_field_about_a_person_is_refused_wherever_it_stands() {
    for field in FIELDS {
        let person = || json!("Jansen-de Wit");
        let inside = with(client(), field, person());
        let body = evaluation(&inside, &activity());
        let at = format!("/arrangement/client/{field}");
        assert_eq!(refused("/v1/evaluations", &body, "Jansen").await, [at.clone()]);
        let compared = json!({ "arrangement": body["arrangement"] });
        assert_eq!(refused("/v1/comparisons", &compared, "Jansen").await, [at]);
    }
    let course_at = |pointer: &str| format!("/course{pointer}");
    for field in ["bsn", "Naam", "birth_date"] {
        let person = || json!("Jansen-de Wit");
        let body = with(evaluation(&client(), &activity()), field, person());
        assert_eq!(refused("/v1/evaluations", &body, "Jansen").await, [format!("/{field}")]);
        let body = evaluation(&client(), &with(activity(), field, person()));
        let at = format!("/arrangement/activities/0/{field}");
        assert_eq!(refused("/v1/evaluations", &body, "Jansen").await, [at]);
        let facts = with(client()["facts"].clone(), field, person());
        let body = evaluation(&with(client(), "facts", facts), &activity());
        let at = format!("/arrangement/client/facts/{field}");
        assert_eq!(refused("/v1/evaluations", &body, "Jansen").await, [at]);
        let within = with(client(), "contact", json!([{ field: "Jansen-de Wit" }]));
        let body = evaluation(&within, &activity());
        let at = format!("/arrangement/client/contact/0/{field}");
        assert_eq!(refused("/v1/evaluations", &body, "Jansen").await, [at]);
        let given = course(&with(client(), field, person()), &activity());
        let body = json!({ "policy": "archipel", "course": given });
        let at = course_at(&format!("/client/{field}"));
        assert_eq!(refused("/v1/ledgers", &body, "Jansen").await, [at.clone()]);
        let body = json!({ "course": given });
        assert_eq!(refused("/v1/ledger-comparisons", &body, "Jansen").await, [at]);
    }
}

#[tokio::test]
async fn a_message_says_what_to_do() {
    let body = evaluation(&with(client(), "bsn", json!("111222333")), &activity());
    let (_, text) = post("/v1/evaluations", &body).await;
    let problem: Value = serde_json::from_str(&text).unwrap();
    let message = problem["errors"][0]["message"].as_str().unwrap();
    assert!(
        message.contains("no names and no BSN") && message.contains("leave it out"),
        "{message}"
    );
}

/// Texts that hold a number which can be a BSN.
const NUMBERS: [&str; 9] = [
    "111222333",
    "123456782",
    "client 123456782",
    "bsn:123456782.",
    "1234.56.782",
    "1234 56 782",
    "123 456 782 thuis",
    "123.456.782",
    "2 123456782 7",
];

/// Texts that hold no such number.
const ORDINARY: [&str; 12] = [
    "123456789",
    "000000000",
    "2013-11-01",
    "01.11.2013 tot 31.12.2013",
    "€ 1.234.567,89",
    "12.50 13.60 7",
    "0612345678",
    "1234567821234",
    "12 34",
    "kamer 101, 2e etage",
    "11122233",
    "f1504e08-4f89-41d3-9a0c-a123456782ab",
];

#[tokio::test]
async fn a_text_that_holds_a_bsn_is_refused_and_not_repeated() {
    for number in NUMBERS {
        for field in ["id", "label", "service", "role", "by", "per", "consent"] {
            let body = evaluation(&client(), &with(activity(), field, json!(number)));
            let at = format!("/arrangement/activities/0/{field}");
            assert_eq!(refused("/v1/evaluations", &body, number).await, [at], "{number}");
        }
        let body = with(evaluation(&client(), &activity()), "policy", json!(number));
        assert_eq!(refused("/v1/evaluations", &body, number).await, ["/policy"]);
        let facts = json!({ "location": number, "closed_unit": false });
        let body = evaluation(&with(client(), "facts", facts), &activity());
        let at = "/arrangement/client/facts/location";
        assert_eq!(refused("/v1/evaluations", &body, number).await, [at]);
        let given = course(&client(), &with(activity(), "label", json!(number)));
        let body = json!({ "policy": "archipel", "course": given });
        let at = "/course/agreements/0/activities/0/label";
        assert_eq!(refused("/v1/ledgers", &body, number).await, [at]);
    }
}

#[tokio::test]
async fn a_bsn_as_a_key_or_a_bare_number_is_not_repeated_either() {
    let number = "123456782";
    let body = evaluation(&with(client(), number, json!(true)), &activity());
    assert_eq!(refused("/v1/evaluations", &body, number).await, ["/arrangement/client"]);
    let facts = with(client()["facts"].clone(), number, json!(true));
    let body = evaluation(&with(client(), "facts", facts), &activity());
    assert_eq!(refused("/v1/evaluations", &body, number).await, ["/arrangement/client/facts"]);
    for field in ["id", "label", "minutes", "quote"] {
        let body = evaluation(&client(), &with(activity(), field, json!(123_456_782)));
        let at = format!("/arrangement/activities/0/{field}");
        assert_eq!(refused("/v1/evaluations", &body, number).await, [at]);
    }
    let facts = json!({ number: { "closed_unit": true } });
    let body =
        json!({ "arrangement": evaluation(&client(), &activity())["arrangement"], "facts": facts });
    assert_eq!(refused("/v1/comparisons", &body, number).await, ["/facts"]);
}

#[tokio::test]
async fn ordinary_numbers_pass() {
    for text in ORDINARY {
        for field in ["id", "label"] {
            let body = evaluation(&client(), &with(activity(), field, json!(text)));
            let (status, answer) = post("/v1/evaluations", &body).await;
            assert_eq!(status, StatusCode::OK, "{text}: {answer}");
        }
    }
    let tariff = json!({ "amount": "123456782", "per": "week" });
    let body = evaluation(&with(client(), "tariff", tariff), &activity());
    assert_eq!(post("/v1/evaluations", &body).await.0, StatusCode::OK);
}
