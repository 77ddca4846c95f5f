//! The service as a user of it sees it: every answer, every fault, over a router and over a socket.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may say so by panicking"
)]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use pvb::http::{State, router};
use pvb::store::Folder;
use serde_json::{Value, json};
use tower::ServiceExt;

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }

    /// Every fault as `code pointer`, in order.
    fn faults(&self) -> Vec<String> {
        assert_eq!(self.status, StatusCode::BAD_REQUEST, "{}", self.text);
        assert_eq!(self.header("content-type"), "application/problem+json");
        let json = self.json();
        let errors = json["errors"].as_array().unwrap().iter();
        errors
            .map(|error| {
                let text = |field: &str| error[field].as_str().unwrap().to_owned();
                assert!(!text("message").is_empty());
                format!("{} {}", text("code"), text("pointer"))
            })
            .collect()
    }
}

fn service() -> Router {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    router(State::new(Arc::new(Folder::open(&folder).unwrap())))
}

async fn send(request: Request<Body>) -> Answer {
    let response = service().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    Answer { status: parts.status, headers: parts.headers, text }
}

async fn get(path: &str) -> Answer {
    send(Request::get(path).body(Body::empty()).unwrap()).await
}

async fn post_text(path: &str, text: &str) -> Answer {
    let request = Request::post(path).header("content-type", "application/json");
    send(request.body(Body::from(text.to_owned())).unwrap()).await
}

async fn post(path: &str, json: &Value) -> Answer {
    post_text(path, &json.to_string()).await
}

async fn evaluate(arrangement: &Value) -> Answer {
    post("/v1/evaluations", &json!({ "policy": "archipel", "arrangement": arrangement })).await
}

fn arrangement(activities: Value) -> Value {
    json!({
        "on": "2013-11-01",
        "client": {
            "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" },
            "facts": { "location": "berkenstaete", "closed_unit": false },
            "tariff": { "amount": "0", "per": "day" },
        },
        "activities": activities,
        "signed": ["client", "supporter", "contact_carer"],
    })
}

fn policy_text() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("policies/archipel/2013-10-21.pvb");
    std::fs::read_to_string(path).unwrap()
}

#[tokio::test]
async fn the_empty_form_of_2013_comes_out_as_printed() {
    let answer = evaluate(&arrangement(json!([]))).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let statement = answer.json();
    let line = |id: &str| {
        let lines = statement["lines"].as_array().unwrap();
        lines.iter().find(|line| line["id"] == id).unwrap().clone()
    };
    assert_eq!(
        line("information_desk")["amount"],
        json!({ "week": "-15.75", "month": "-68.20", "day": "-2.25" })
    );
    assert_eq!(
        line("night_service")["balance"],
        json!({ "week": "-69.27", "month": "-299.94", "day": "-9.90" })
    );
    assert_eq!(
        line("groceries")["balance"],
        json!({ "week": "-82.36", "month": "-356.64", "day": "-11.77" })
    );
    assert_eq!(line("groceries")["use"], "paid_out");
    assert_eq!(line("information_desk")["cost_centre"], "24400");
    assert_eq!(statement["status"], "red");
    assert_eq!(statement["share_of_budget"], Value::Null);
    assert_eq!(statement["effort"]["provider"], "0");
    assert_eq!(statement["policy"]["pinned"], false);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert!(answer.headers.contains_key("api-version"));
}

#[tokio::test]
async fn a_statement_has_the_fields_of_the_contract_in_their_order() {
    let activities = json!([{ "id": "a1", "service": "hot_meal", "times": "2.5", "per": "week", "by": "provider" }]);
    let statement = evaluate(&arrangement(activities)).await.json();
    let keys =
        |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(
        keys(&statement),
        "policy binding unit eligible status lines totals to_pay effort share_of_budget findings options \
         assumptions open_questions unused receipt"
    );
    assert_eq!(
        keys(&statement["policy"]),
        "organisation in_force_from sha256 catalogue_sha256 pinned"
    );
    assert_eq!(
        keys(&statement["totals"]),
        "budget contributions kept free planned balance from_kept shortage copayment uncovered costs"
    );
    assert_eq!(keys(&statement["effort"]), "self network volunteer provider external");
    let last = statement["lines"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        keys(&last),
        "kind id label service category by cost_centre amount balance because stands"
    );
    assert_eq!(last["amount"]["week"], "-23.00");
    assert_eq!(keys(&statement["assumptions"][0]), "what why at");
}

#[tokio::test]
async fn the_same_request_gives_the_same_bytes() {
    let activities =
        json!([{ "id": "a1", "service": "hot_meal", "times": 2, "per": "week", "by": "provider" }]);
    let first = evaluate(&arrangement(activities.clone())).await.text;
    assert_eq!(first, evaluate(&arrangement(activities)).await.text);
}

#[tokio::test]
async fn a_pinned_version_serves_another_date() {
    let mut later = arrangement(json!([]));
    later["on"] = json!("2024-01-01");
    let body = json!({ "policy": "archipel@2013-10-21", "arrangement": later });
    let statement = post("/v1/evaluations", &body).await.json();
    assert_eq!(statement["policy"]["in_force_from"], "2013-10-21");
    assert_eq!(statement["policy"]["pinned"], true);
}

#[tokio::test]
async fn a_reader_chooses_the_language() {
    let body = json!({ "policy": "archipel", "arrangement": arrangement(json!([])) }).to_string();
    let label = async |language: &str| {
        let request = Request::post("/v1/evaluations")
            .header("content-type", "application/json")
            .header("accept-language", language)
            .body(Body::from(body.clone()));
        send(request.unwrap()).await.json()["lines"][2]["label"].clone()
    };
    assert_eq!(label("nl").await, "bijdrage infobalie");
    assert_eq!(label("en-GB, nl;q=0.5").await, "information desk");
}

#[tokio::test]
async fn every_fault_of_reading_is_told_at_once() {
    let text = r#"{ "policy": "archipel", "extra": 1, "arrangement": {
        "on": "2013-02-30", "on": "2013-02-28", "sub/mitted~": true,
        "client": {
            "indication": { "law": "wlz", "delivery": 4 },
            "facts": { "locatoin": "berkenstaete", "closed_unit": 0.5 },
            "tariff": { "amount": 118.42, "per": "fortnight" }
        },
        "activities": [
            { "id": "", "service": "nursng", "by": "neighbour", "able": ["network", "nobody"] },
            { "id": "a2", "service": "personal_care", "minutes": 0, "times": "1e3", "by": "provider" },
            { "id": "a2", "service": "hot_meal", "minutes": 5, "times": -1, "per": "week", "by": "network" },
            { "id": "a4", "service": "coffee_full", "times": 1, "per": "week", "by": "provider" },
            { "id": "a5", "service": "day_programme", "quote": "-1.00", "by": "provider", "staff": 101 },
            { "id": "a6", "service": "linen", "by": "provider", "role": "carr", "consent": "clint",
              "paid_by": "organisation", "provider_unable": "no", "label": null },
            7
        ],
        "capacity": { "network": { "minutes": "120", "per": "week" }, "robot": { "minutes": 1, "per": "week" } },
        "signed": ["client", "suporter"]
    } }"#;
    let expected = [
        "unknown-field /extra",
        "repeated-field /arrangement/on",
        "unknown-field /arrangement/sub~1mitted~0",
        "bad-date /arrangement/on",
        "unknown-name /arrangement/client/indication/law",
        "wrong-kind /arrangement/client/indication/delivery",
        "unknown-field /arrangement/client/facts/locatoin",
        "wrong-kind /arrangement/client/facts/closed_unit",
        "wrong-kind /arrangement/client/tariff/amount",
        "unknown-name /arrangement/client/tariff/per",
        "wrong-kind /arrangement/activities/0/id",
        "unknown-name /arrangement/activities/0/service",
        "unknown-name /arrangement/activities/0/by",
        "unknown-name /arrangement/activities/0/able/1",
        "bad-number /arrangement/activities/1/minutes",
        "bad-number /arrangement/activities/1/times",
        "missing-field /arrangement/activities/1/per",
        "bad-number /arrangement/activities/2/times",
        "wrong-measure /arrangement/activities/2/minutes",
        "repeated-id /arrangement/activities/2/id",
        "wrong-measure /arrangement/activities/3/times",
        "wrong-measure /arrangement/activities/3/per",
        "bad-number /arrangement/activities/4/quote",
        "missing-field /arrangement/activities/4/per",
        "bad-number /arrangement/activities/4/staff",
        "wrong-kind /arrangement/activities/5/label",
        "unknown-name /arrangement/activities/5/role",
        "unknown-name /arrangement/activities/5/consent",
        "unknown-name /arrangement/activities/5/paid_by",
        "wrong-kind /arrangement/activities/5/provider_unable",
        "wrong-kind /arrangement/activities/6",
        "wrong-kind /arrangement/capacity/network/minutes",
        "unknown-name /arrangement/capacity/robot",
        "unknown-name /arrangement/signed/1",
    ];
    assert_eq!(post_text("/v1/evaluations", text).await.faults(), expected);
}

#[tokio::test]
async fn what_the_policy_lacks_is_told_with_what_cannot_be_read() {
    let mut wrong = arrangement(json!([
        { "id": "a1", "service": "linen" },
        { "id": "a2", "service": "linen", "by": "nobody" },
        { "id": "a3", "service": "hot_meal", "by": "provider" },
    ]));
    wrong["client"]["facts"] = json!({ "location": "berkenstate" });
    let answer = evaluate(&wrong).await;
    let expected = [
        "unknown-name /arrangement/activities/1/by",
        "missing-field /arrangement/activities/2/times",
        "missing-field /arrangement/activities/2/per",
        "unknown-name /arrangement/client/facts/location",
        "missing-fact /arrangement/client/facts/closed_unit",
        "nobody-named /arrangement/activities/0",
    ];
    assert_eq!(answer.faults(), expected);
    assert_eq!(answer.json()["errors"][3]["nearest"], "berkenstaete");
}

#[tokio::test]
async fn a_decimal_as_a_number_is_told_to_be_text() {
    let mut wrong = arrangement(
        json!([{ "id": "a", "service": "hot_meal", "times": 3.5, "per": "week", "by": "provider" }]),
    );
    wrong["client"]["indication"]["profile"] = json!("11");
    let answer = evaluate(&wrong).await;
    let expected = [
        "unknown-name /arrangement/client/indication/profile",
        "wrong-kind /arrangement/activities/0/times",
    ];
    assert_eq!(answer.faults(), expected);
    let message = answer.json()["errors"][1]["message"].as_str().unwrap().to_owned();
    assert!(message.contains("write it as text: \"3.5\""), "{message}");
}

#[tokio::test]
async fn requests_without_a_shape_are_refused_whole() {
    let faults = async |text: &str| post_text("/v1/evaluations", text).await.faults();
    assert_eq!(faults("{").await, ["not-json "]);
    assert_eq!(faults("[]").await, ["wrong-kind "]);
    assert_eq!(faults("{}").await, ["missing-field /policy", "missing-field /arrangement"]);
    let nothing = faults(r#"{ "policy": "archipel", "arrangement": {} }"#).await;
    assert_eq!(nothing, ["missing-field /arrangement/on", "missing-field /arrangement/client"]);
    let both = faults(r#"{ "policy": "a", "source": "b", "arrangement": 1 }"#).await;
    assert_eq!(both, ["unknown-field /source", "wrong-kind /arrangement"]);
}

#[tokio::test]
async fn a_policy_that_is_not_there_is_a_fault_of_the_body() {
    let with = async |policy: &str, on: &str| {
        let mut arrangement = arrangement(json!([]));
        arrangement["on"] = json!(on);
        post("/v1/evaluations", &json!({ "policy": policy, "arrangement": arrangement })).await
    };
    let unknown = with("archipl", "2013-11-01").await;
    assert_eq!(unknown.faults(), ["unknown-policy /policy"]);
    assert_eq!(unknown.json()["errors"][0]["nearest"], "archipel");
    assert_eq!(
        with("archipel@2013-10-22", "2013-11-01").await.faults(),
        ["unknown-policy /policy"]
    );
    assert_eq!(with("archipel@2013-13-01", "2013-11-01").await.faults(), ["bad-date /policy"]);
    let early = with("archipel", "2012-05-01").await;
    assert_eq!(early.faults(), ["bad-date /arrangement/on"]);
    assert_eq!(
        early.json()["errors"][0]["message"],
        "no version of archipel is in force on 2012-05-01; the first starts on 2013-10-21"
    );
}

#[tokio::test]
async fn too_many_activities_are_told_and_a_thousand_are_not() {
    let of = |number: usize| {
        let one = |id| json!({ "id": format!("a{id}"), "service": "linen", "by": "network" });
        arrangement((0..number).map(one).collect())
    };
    assert_eq!(evaluate(&of(1000)).await.status, StatusCode::OK);
    assert_eq!(evaluate(&of(1001)).await.faults(), ["too-many /arrangement/activities"]);
}

#[tokio::test]
async fn a_policy_text_can_come_with_the_request() {
    let arrangement = arrangement(json!([]));
    let body = json!({ "source": policy_text(), "arrangement": arrangement });
    let answer = post("/v1/evaluations", &body).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert_eq!(answer.json()["totals"]["balance"]["month"], "-356.64");
    let broken = policy_text().replace("hot_meal €9.20 per piece", "hot_meall €9.20 per piece");
    let body = json!({ "source": broken, "arrangement": arrangement });
    let faults = post("/v1/evaluations", &body).await.faults();
    assert!(faults.iter().all(|fault| fault == "policy-errors /source"), "{faults:?}");
}

#[tokio::test]
async fn a_role_that_the_price_needs_is_asked_for() {
    let text = policy_text();
    let without_examples = text.split("\nexample ").next().unwrap();
    let by_role = without_examples.replace(
        "personal_care €41.92 per hour",
        "personal_care by role { carer €41.92 per hour, assistant €30.00 per hour, nurse €50.00 per hour, \
         wellbeing_worker €20.00 per hour, client_supporter €20.00 per hour }",
    );
    let activities = json!([{ "id": "a1", "service": "personal_care", "minutes": 20, "times": 7, "per": "week", "by": "provider" }]);
    let body = json!({ "source": by_role, "arrangement": arrangement(activities) });
    assert_eq!(
        post("/v1/evaluations", &body).await.faults(),
        ["missing-role /arrangement/activities/0/role"]
    );
}

#[tokio::test]
async fn sums_that_grow_too_large_are_a_fault() {
    let mut large = arrangement(json!([]));
    large["client"]["tariff"]["amount"] = json!("999999999999.999999999");
    // the largest tariff that can be written is well within 127 bits
    assert_eq!(evaluate(&large).await.status, StatusCode::OK);
    for factor in ["* 999999999999 * 999999999999", "* 999999999999 * 999999999999 * 999999999999"]
    {
        let growing = policy_text().replace("10% of budget cost", &format!("budget {factor} cost"));
        let body = json!({ "source": growing, "arrangement": large });
        let faults = post("/v1/evaluations", &body).await.faults();
        assert_eq!(faults, ["overflow /arrangement"], "{factor}");
    }
}

#[tokio::test]
async fn checks_answer_with_diagnostics() {
    let fine = post("/v1/checks", &json!({ "source": policy_text() })).await;
    assert_eq!(fine.json(), json!({ "diagnostics": [] }));
    let wrong = policy_text().replace("€9.20 per piece", "€9,20 per piece");
    let answer = post("/v1/checks", &json!({ "source": wrong })).await;
    assert_eq!(answer.status, StatusCode::OK);
    let first = answer.json()["diagnostics"][0].clone();
    assert_eq!(first["severity"], "error");
    let start = usize::try_from(first["span"]["start"].as_u64().unwrap()).unwrap();
    let line = wrong[..start].matches('\n').count() + 1;
    assert_eq!(first["span"]["line"], line);
    assert_eq!(post("/v1/checks", &json!({})).await.faults(), ["missing-field /source"]);
    assert_eq!(post("/v1/checks", &json!({ "source": 3 })).await.faults(), ["wrong-kind /source"]);
}

#[tokio::test]
async fn policies_are_listed_and_described() {
    let list = get("/v1/policies").await.json();
    let archipel = list["policies"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["organisation"] == "archipel")
        .unwrap()
        .clone();
    assert_eq!(archipel["unit"], "EUR");
    assert_eq!(archipel["versions"][0]["in_force_from"], "2013-10-21");
    let on = get("/v1/policies/archipel?on=2014-01-01").await.json();
    assert_eq!(on["in_force_from"], "2013-10-21");
    for block in
        ["budget", "contributions", "services", "order", "copay", "account", "agreement", "support"]
    {
        assert!(on[block].is_object() || on[block].is_array(), "{block}");
    }
    assert_eq!(on["contributions"][0]["cites"][0], "rules 8");
    assert_eq!(get("/v1/policies/archipel").await.status, StatusCode::OK);
    let versions = get("/v1/policies/archipel/versions").await.json();
    assert_eq!(
        versions["versions"].as_array().unwrap().len(),
        archipel["versions"].as_array().unwrap().len()
    );
    let text =
        Request::get("/v1/policies/archipel/versions/2013-10-21").header("accept", "text/plain");
    assert_eq!(send(text.body(Body::empty()).unwrap()).await.text, policy_text());
    let schema = get("/v1/policies/archipel/schema?on=2014-01-01").await.json();
    let facts = &schema["properties"]["client"]["properties"]["facts"];
    assert_eq!(facts["required"], json!(["location", "closed_unit"]));
    assert_eq!(facts["additionalProperties"], false);
}

#[tokio::test]
async fn policies_stand_side_by_side_on_a_date() {
    let answer = get("/v1/matrix?on=2014-01-01").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert_eq!(answer.header("content-type"), "application/json");
    let matrix = answer.json();
    assert_eq!(matrix["on"], "2014-01-01");
    let named: Vec<&str> = matrix["dimensions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|dimension| dimension["dimension"].as_str().unwrap())
        .collect();
    assert_eq!(named, ["services", "unit", "instrument", "support", "time"]);
    assert_eq!(
        matrix["dimensions"][1]["title"],
        json!({ "nl": "Betaaleenheid", "en": "Payment unit" })
    );
    let policies = matrix["policies"].as_array().unwrap();
    let archipel = policies.iter().find(|one| one["policy"] == "archipel@2013-10-21").unwrap();
    assert_eq!(archipel["binding"], true);
    let unit = &archipel["cells"][1];
    assert_eq!(unit["dimension"], "unit");
    assert_eq!(unit["points"][0]["text"]["en"], "Counts in money.");
    let because = &unit["points"][0]["because"][0];
    assert_eq!((&because["rule"], &because["cites"]), (&json!("pay in"), &json!(["rules 3"])));
    assert!(because.get("assumed").is_none());
    let made_up = &archipel["cells"][2]["points"][2]["because"][1];
    assert!(made_up["assumed"]["nl"].as_str().unwrap().starts_with("NIET ECHT"), "{made_up}");
    let open = &archipel["cells"][0]["open_questions"][0];
    assert_eq!(open["what"]["en"], "What does the client supporter cost after the pilot?");
    // the others begin later: they are listed, with the reason
    let absent = policies.iter().filter(|one| one["absent"]["nl"].is_string()).count();
    assert_eq!(absent + 1, policies.len());
    assert_eq!(get("/v1/matrix").await.json()["dimensions"], matrix["dimensions"]);
}

#[tokio::test]
async fn the_value_of_a_unit_is_told_on_a_date() {
    let answer = get("/v1/values?on=2014-01-01").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let values = answer.json();
    assert_eq!((&values["on"], &values["indication"]), (&json!("2014-01-01"), &Value::Null));
    let policies = values["policies"].as_array().unwrap();
    let archipel = policies.iter().find(|one| one["policy"] == "archipel@2013-10-21").unwrap();
    assert_eq!((&archipel["unit"], &archipel["one_unit"]), (&json!("EUR"), &Value::Null));
    let care = &archipel["hours"][0];
    assert_eq!(care["services"]["names"], json!(["personal_care"]));
    assert_eq!((&care["roles"], &care["year"]), (&Value::Null, &Value::Null));
    assert_eq!(care["rows"][0]["cost"], "41.92");
    assert_eq!(care["rows"][0]["indications"], Value::Null);
    assert_eq!(care["rows"][0]["euros"][0]["value"], "41.92");
    assert_eq!(care["because"][0]["cites"], json!(["form persoonlijke zorg en begeleiding"]));
    assert!(care["because"][0]["at"].as_str().unwrap().contains(':'));
}

#[tokio::test]
async fn whatever_cannot_be_met_is_a_problem() {
    let problem = |answer: &Answer, status: u16| {
        assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert_eq!(answer.json()["status"], status);
        assert!(answer.headers.contains_key("api-version"));
    };
    problem(&get("/nowhere").await, 404);
    problem(&get("/v1/policies/nobody").await, 404);
    problem(&get("/v1/policies/archipel?on=2012-05-01").await, 404);
    problem(&get("/v1/policies/archipel/versions/2013-10-22").await, 404);
    problem(&get("/v1/policies/archipel/versions/yesterday").await, 404);
    problem(&get("/v1/policies/%ff").await, 400);
    problem(&get("/v1/evaluations").await, 405);
    problem(&send(Request::delete("/v1/policies").body(Body::empty()).unwrap()).await, 405);
    problem(&send(Request::post("/v1/checks").body(Body::from("{}")).unwrap()).await, 415);
    problem(&post_text("/v1/checks", &" ".repeat(1024 * 1024 + 1)).await, 413);
    assert_eq!(get("/v1/policies/archipel?on=2013-02-30").await.faults(), ["bad-date "]);
    assert_eq!(get("/v1/policies?page=2").await.faults(), ["unknown-field "]);
    for path in ["/v1/matrix", "/v1/values"] {
        assert_eq!(get(&format!("{path}?on=2013-02-30")).await.faults(), ["bad-date "]);
        assert_eq!(get(&format!("{path}?page=2")).await.faults(), ["unknown-field "]);
        let twice = get(&format!("{path}?on=2014-01-01&on=2014-01-02&page=2")).await;
        assert_eq!(twice.faults(), ["repeated-field ", "unknown-field "]);
        problem(&send(Request::post(path).body(Body::empty()).unwrap()).await, 405);
    }
}

#[tokio::test]
async fn the_catalogue_says_what_can_be_spoken_of() {
    let catalogue = get("/v1/catalogue").await.json();
    let named = |list: &str, name: &str| {
        let found = catalogue[list].as_array().unwrap().iter().find(|one| one["name"] == name);
        found.unwrap().clone()
    };
    assert_eq!(
        named("services", "day_programme"),
        json!({
            "name": "day_programme", "category": "day_activities", "measured_in": "quotes",
            "label": { "nl": "dagbestedingsarrangement", "en": "day programme" },
        })
    );
    assert_eq!(named("services", "hot_meal")["measured_in"], "pieces");
    assert_eq!(named("services", "linen")["measured_in"], "period");
    assert_eq!(named("services", "walk")["measured_in"], "time");
    assert_eq!(named("performers", "provider")["label"]["nl"], "zorgaanbieder");
    assert_eq!(named("categories", "care")["label"]["nl"], "zorg");
    assert_eq!(named("roles", "evv")["label"]["en"], "first responsible carer");
    assert_eq!(named("periods", "month")["label"]["nl"], "maand");
    assert_eq!(named("laws", "Zvw")["label"]["en"], "Health Insurance Act");
    let profile = named("indications", "Wlz VPT 6 MB");
    assert_eq!((&profile["law"], &profile["profile"]), (&json!("Wlz"), &json!("6 MB")));
    assert_eq!(named("indications", "Wmo")["profile"], json!(null));
    let whole = get("/v1/policies/archipel/versions/2013-10-21").await.json();
    assert_eq!(catalogue["sha256"], whole["catalogue_sha256"]);
    for query in ["?on=2018-12-01", "?page=2"] {
        assert_eq!(get(&format!("/v1/catalogue{query}")).await.faults(), ["unknown-field "]);
    }
    // whatever an arrangement may name is there, and evaluates
    let services = catalogue["services"].as_array().unwrap().len();
    assert_eq!(services, 16);
}

#[test]
fn it_answers_over_a_socket() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let address = listener.local_addr().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    let state = State::new(Arc::new(Folder::open(&folder).unwrap()));
    runtime.spawn(pvb::http::serve(listener, state));
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: pvb\r\nconnection: close\r\n\r\n").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    assert!(text.starts_with("HTTP/1.1 200 OK"), "{text}");
    assert!(text.ends_with(r#"{"status":"ok"}"#), "{text}");
}
