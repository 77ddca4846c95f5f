//! One arrangement under several organisations, as a user of the service sees it.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that fails, or overflows, may say so by panicking"
)]

use std::path::Path;
use std::process::Command;
use std::str::FromStr as _;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use pvb::http::{State, router};
use pvb::store::Folder;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use tower::ServiceExt;

async fn post(path: &str, body: &Value, language: &str) -> (StatusCode, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    let service = router(State::new(Arc::new(Folder::open(&folder).unwrap())));
    let request = Request::post(path)
        .header("content-type", "application/json")
        .header("accept-language", language)
        .body(Body::from(body.to_string()))
        .unwrap();
    let response = service.oneshot(request).await.unwrap();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

async fn compare(body: &Value) -> Value {
    let (status, text) = post("/v1/comparisons", body, "nl").await;
    assert_eq!(status, StatusCode::OK, "{text}");
    serde_json::from_str(&text).unwrap()
}

/// Every fault as `code pointer`, in order.
async fn faults(body: &Value) -> Vec<String> {
    let (status, text) = post("/v1/comparisons", body, "nl").await;
    assert_eq!(status, StatusCode::BAD_REQUEST, "{text}");
    let problem: Value = serde_json::from_str(&text).unwrap();
    let errors = problem["errors"].as_array().unwrap().iter();
    errors.map(|one| format!("{} {}", text_of(&one["code"]), text_of(&one["pointer"]))).collect()
}

fn text_of(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic_with(value))
}

#[expect(clippy::panic, reason = "a test that fails may say so by panicking")]
fn panic_with(value: &Value) -> ! {
    panic!("no text: {value}")
}

fn decimal(value: &Value) -> Decimal {
    Decimal::from_str(text_of(value)).unwrap()
}

/// The arrangement of the contract, on a date when all four organisations have rules.
fn arrangement() -> Value {
    json!({
        "on": "2018-12-01",
        "client": {
            "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" },
            "facts": { "location": "berkenstaete", "closed_unit": false }
        },
        "activities": [
            { "id": "a1", "service": "personal_care", "label": "hulp bij douchen", "minutes": 20, "times": "3.5",
              "per": "week", "staff": 1, "by": "provider", "role": "carer", "able": ["network"], "consent": "client" },
            { "id": "a2", "service": "hot_meal", "times": 7, "per": "week", "by": "network" },
            { "id": "a3", "service": "day_programme", "quote": "125.00", "per": "month", "by": "provider" },
            { "id": "a4", "service": "coffee_full", "by": "provider" },
            { "id": "a5", "service": "walk", "minutes": 60, "times": 1, "per": "week", "by": "external",
              "paid_by": "client", "provider_unable": true }
        ],
        "capacity": { "network": { "minutes": 120, "per": "week" } },
        "signed": ["client", "supporter", "contact_carer"]
    })
}

/// The same with so much care that every budget falls short.
fn heavy() -> Value {
    let mut arrangement = arrangement();
    arrangement["activities"] = json!([
        { "id": "wash", "service": "personal_care", "minutes": 45, "times": 3, "per": "day", "staff": 2,
          "by": "provider", "role": "carer", "consent": "client" },
        { "id": "outing", "service": "outing", "minutes": 120, "times": 1, "per": "week", "by": "provider",
          "role": "assistant", "consent": "client" },
        { "id": "cleaning", "service": "cleaning", "minutes": 60, "times": 2, "per": "week", "by": "provider" }
    ]);
    arrangement
}

const ALL: [&str; 4] =
    ["amsta@2018-06-01", "archipel@2013-10-21", "norschoten@2018-10-01", "zzg@2018-11-18"];

#[tokio::test]
async fn every_organisation_answers_as_it_would_alone() {
    let compared = compare(&json!({ "arrangement": arrangement() })).await;
    let columns = compared["policies"].as_array().unwrap();
    let names: Vec<&str> = columns.iter().map(|column| text_of(&column["policy"])).collect();
    assert_eq!(names, ALL);
    for column in columns {
        let organisation = text_of(&column["policy"]).split('@').next().unwrap();
        let body = json!({ "policy": organisation, "arrangement": arrangement() });
        let (status, alone) = post("/v1/evaluations", &body, "nl").await;
        assert_eq!(status, StatusCode::OK, "{alone}");
        let alone: Value = serde_json::from_str(&alone).unwrap();
        assert_eq!(column["statement"], alone, "{organisation}");
    }
}

#[tokio::test]
async fn a_scale_names_every_policy_with_a_value_or_why_there_is_none() {
    let compared = compare(&json!({ "arrangement": arrangement() })).await;
    for (name, entries) in compared["scales"].as_object().unwrap() {
        let entries = entries.as_array().unwrap();
        let policies: Vec<&str> = entries.iter().map(|entry| text_of(&entry["policy"])).collect();
        assert_eq!(policies, ALL, "{name}");
        for entry in entries {
            let has_value = entry["value"].is_string();
            let says_why = entry["not_comparable"].as_str().is_some_and(|why| !why.is_empty());
            assert!(has_value != says_why, "{name}: {entry}");
        }
    }
    let money = &compared["scales"]["money"];
    assert_eq!(money[0]["code"], "no-link-with-money");
    assert_eq!(money[1]["by"], "unit");
    assert_eq!(money[3]["by"], "worth");
    assert_eq!(compared["scales"]["share_of_budget"][2]["indicative"], true);
    assert_eq!(compared["scales"]["share_of_budget"][0].get("indicative"), None);
    let shares = compared["scales"]["share_of_budget"].as_array().unwrap().iter();
    let columns = compared["policies"].as_array().unwrap().iter();
    for (entry, column) in shares.zip(columns) {
        assert_eq!(entry["value"], column["statement"]["share_of_budget"]);
    }
}

#[tokio::test]
async fn a_yardstick_is_the_pilots_own() {
    let body = json!({
        "policies": ["amsta", "zzg"], "arrangement": arrangement(), "yardstick": { "hour": "41.92" }
    });
    let compared = compare(&body).await;
    let money = &compared["scales"]["money"];
    // 605 minutes at 41.92 an hour
    assert_eq!((&money[0]["value"], &money[0]["by"]), (&json!("422.69"), &json!("yardstick")));
    assert_eq!(money[1]["by"], "worth");
    let body = json!({
        "policies": ["zzg"], "arrangement": arrangement(), "yardstick": { "point": "0.50" }
    });
    let compared = compare(&body).await;
    // 651.153846 points at 0.50
    let money = &compared["scales"]["money"][0];
    assert_eq!((&money["value"], &money["by"]), (&json!("325.58"), &json!("yardstick")));
}

#[tokio::test]
async fn accounts_lead_from_one_balance_to_the_other_and_add_up_as_shown() {
    for given in [arrangement(), heavy()] {
        for baseline in ["amsta", "archipel", "norschoten", "zzg"] {
            let body = json!({
                "arrangement": given, "baseline": baseline, "yardstick": { "hour": "41.92" }
            });
            let compared = compare(&body).await;
            let accounts = compared["accounts"].as_array().unwrap();
            assert_eq!(accounts.len(), 6, "in shares, and in a common unit");
            for account in accounts {
                assert!(text_of(&account["from"]).starts_with(baseline));
                adds_up(account, &compared);
            }
        }
    }
}

fn adds_up(account: &Value, compared: &Value) {
    let mut running = decimal(&account["opening"]);
    for step in account["steps"].as_array().unwrap() {
        running += decimal(&step["change"]);
        assert_eq!(running, decimal(&step["running"]), "{step}");
        let rules = [&step["because"]["from"], &step["because"]["to"]];
        assert!(rules.iter().any(|rules| !rules.as_array().unwrap().is_empty()), "{step}");
        assert!(!text_of(&step["message"]).is_empty());
    }
    assert_eq!(running, decimal(&account["closing"]), "{account}");
    for (end, balance) in [("from", "opening"), ("to", "closing")] {
        let columns = compared["policies"].as_array().unwrap().iter();
        let column = columns.into_iter().find(|column| column["policy"] == account[end]).unwrap();
        let statement = &column["statement"];
        match text_of(&account["kept_in"]) {
            "share_of_budget" => {
                let used = decimal(&statement["share_of_budget"]);
                let off = (Decimal::ONE - used - decimal(&account[balance])).abs();
                assert!(off <= Decimal::new(1, 4), "{account}");
            }
            unit if statement["unit"] == unit => {
                assert_eq!(account[balance], statement["totals"]["balance"]["week"]);
            }
            _ => {
                let scale = compared["scales"]["money"].as_array().unwrap().iter();
                let mut entries = scale.filter(|entry| entry["policy"] == account[end]);
                assert_eq!(entries.next().unwrap()["value"], account[balance]);
            }
        }
    }
}

#[tokio::test]
async fn who_pays_adds_up_to_what_is_planned() {
    for given in [arrangement(), heavy()] {
        let compared = compare(&json!({ "arrangement": given })).await;
        for payers in compared["who_pays"].as_array().unwrap() {
            let columns = compared["policies"].as_array().unwrap().iter();
            let mut columns = columns.filter(|column| column["policy"] == payers["policy"]);
            let statement = &columns.next().unwrap()["statement"];
            let mut sum = Decimal::ZERO;
            for payment in payers["payments"].as_array().unwrap() {
                if !["common_pot", "paid_out"].contains(&text_of(&payment["who"])) {
                    sum += decimal(&payment["amount"]["week"]);
                }
                assert!(!payment["because"].as_array().unwrap().is_empty(), "{payment}");
            }
            let off = (sum - decimal(&statement["totals"]["planned"]["week"])).abs();
            assert!(off <= Decimal::new(2, 2), "{payers}");
        }
    }
    let compared = compare(&json!({ "arrangement": heavy() })).await;
    let who = |policy: usize| -> Vec<&str> {
        let payments = compared["who_pays"][policy]["payments"].as_array().unwrap().iter();
        payments.map(|payment| text_of(&payment["who"])).collect()
    };
    assert_eq!(who(0), ["budget", "reserve", "client", "rest_undecided"]);
    assert_eq!(who(1), ["common_pot", "paid_out", "budget", "client"]);
    assert_eq!(who(3), ["common_pot", "budget", "client", "rest_organisation"]);
}

#[tokio::test]
async fn differences_name_each_policy_with_its_rule() {
    let compared = compare(&json!({ "arrangement": arrangement() })).await;
    let said = |activity: &str, policy: &str| -> Vec<&str> {
        let all = compared["differences"].as_array().unwrap().iter();
        let here = all.filter(|one| {
            one["activity"] == activity && text_of(&one["policy"]).starts_with(policy)
        });
        here.map(|one| text_of(&one["what"])).collect()
    };
    assert!(said("a3", "zzg").contains(&"outside_the_budget"));
    assert!(said("a3", "archipel").contains(&"priced"));
    assert!(said("a1", "zzg").contains(&"needs_consent"));
    assert!(said("a1", "archipel").contains(&"copay_allowed"));
    assert!(said("a1", "amsta").contains(&"copay_never"));
    for one in compared["differences"].as_array().unwrap() {
        assert!(!text_of(&one["message"]).is_empty());
        let because = one["because"].as_array().unwrap();
        let is_plain = ["eligible", "not_eligible"].contains(&text_of(&one["what"]));
        assert!(is_plain || !because.is_empty(), "{one}");
        let comes_from = |rule: &Value| {
            !rule["cites"].as_array().unwrap().is_empty() || rule["assumed"].is_string()
        };
        // a rule that leaves something open has its question, and perhaps nothing else
        let is_open = one["what"] == "copay_undecided";
        assert!(is_open || because.iter().all(comes_from), "{one}");
    }
    let mut wants_nursing = arrangement();
    wants_nursing["activities"] = json!([
        { "id": "n", "service": "nursing", "minutes": 15, "times": 1, "per": "day", "by": "provider", "role": "nurse",
          "consent": "client" }
    ]);
    let compared = compare(&json!({ "arrangement": wants_nursing })).await;
    let mut not_offered = compared["differences"].as_array().unwrap().iter();
    let found = not_offered.find(|one| one["what"] == "not_offered").unwrap();
    assert_eq!(
        (&found["activity"], &found["policy"]),
        (&json!("n"), &json!("archipel@2013-10-21"))
    );
    let last = compared["standing"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["policy"], &last["obstructed"]), (&found["policy"], &json!(["n"])));
}

/// What the client buys himself is no obstacle where nobody laid down whether he may.
#[tokio::test]
async fn what_nobody_decided_is_not_refused() {
    let mut given = arrangement();
    given["activities"] = json!([
        { "id": "w", "service": "walk", "minutes": 60, "times": 1, "per": "week", "by": "external",
          "paid_by": "client" }
    ]);
    let compared = compare(&json!({ "arrangement": given })).await;
    let norschoten = |one: &&Value| text_of(&one["policy"]).starts_with("norschoten");
    let mut standing = compared["standing"].as_array().unwrap().iter();
    assert_eq!(standing.find(norschoten).unwrap()["obstructed"], json!([]));
    let here = compared["differences"].as_array().unwrap().iter().filter(norschoten);
    let said: Vec<&Value> = here.filter(|one| one["what"] == "copay_undecided").collect();
    assert_eq!(said.len(), 1);
    assert_eq!(said[0]["message"], "niet vastgelegd of de cliënt hiervoor mag bijbetalen");
}

#[tokio::test]
async fn two_versions_of_one_organisation_stand_side_by_side() {
    let body = json!({
        "policies": ["archipel@2013-10-21", "archipel@2019-01-01"], "arrangement": heavy()
    });
    let compared = compare(&body).await;
    assert_eq!(compared["policies"][1]["name"], "Archipel Zorggroep (2019-01-01)");
    let kept_in: Vec<&str> = compared["accounts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|account| text_of(&account["kept_in"]))
        .collect();
    assert_eq!(kept_in, ["share_of_budget", "EUR"]);
    let said: Vec<&str> = compared["differences"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["activity"] == "wash")
        .map(|one| text_of(&one["what"]))
        .collect();
    assert_eq!(said, ["copay_allowed", "copay_never"]);
}

#[tokio::test]
async fn a_policy_that_cannot_be_applied_has_its_problem_and_the_others_answer() {
    let mut given = arrangement();
    given["client"].as_object_mut().unwrap().remove("facts");
    given["on"] = json!("2018-11-01");
    let compared = compare(&json!({ "arrangement": given })).await;
    let problem = |place: usize| &compared["policies"][place]["problem"];
    assert_eq!(problem(0), &Value::Null);
    let errors = problem(1)["errors"].as_array().unwrap();
    let pointers: Vec<&str> = errors.iter().map(|error| text_of(&error["pointer"])).collect();
    assert_eq!(
        pointers,
        ["/arrangement/client/facts/location", "/arrangement/client/facts/closed_unit"]
    );
    // ZZG's rules begin later that month
    assert_eq!(compared["policies"][3]["policy"], "zzg");
    assert_eq!(problem(3)["errors"][0]["pointer"], "/arrangement/on");
    assert_eq!(compared["scales"]["money"][3]["code"], "not-applied");
    let own = json!({ "archipel": { "location": "berkenstaete", "closed_unit": false } });
    let compared = compare(&json!({ "arrangement": given, "facts": own })).await;
    assert_eq!(compared["policies"][1]["problem"], Value::Null);
    let wrong = json!({ "archipel": { "location": "elders", "closed_unit": false } });
    let compared = compare(&json!({ "arrangement": given, "facts": wrong })).await;
    let error = &compared["policies"][1]["problem"]["errors"][0];
    assert_eq!(error["pointer"], "/facts/archipel/location");
}

#[tokio::test]
async fn accounts_start_from_the_first_that_could_be_applied() {
    let mut given = arrangement();
    given["client"].as_object_mut().unwrap().remove("facts");
    let policies = json!(["archipel", "amsta", "norschoten"]);
    let compared = compare(&json!({ "policies": policies, "arrangement": given })).await;
    assert_ne!(compared["policies"][0]["problem"], Value::Null);
    let accounts = compared["accounts"].as_array().unwrap();
    assert!(!accounts.is_empty(), "{compared}");
    for account in accounts {
        assert!(text_of(&account["from"]).starts_with("amsta"), "{account}");
    }
}

#[tokio::test]
async fn a_bare_tariff_is_in_euros_where_units_differ() {
    let mut given = arrangement();
    given["client"]["tariff"] = json!({ "amount": "118.42", "per": "day" });
    let compared = compare(&json!({ "arrangement": given })).await;
    let budget = |compared: &Value, place: usize| {
        text_of(&compared["policies"][place]["statement"]["totals"]["budget"]["week"]).to_owned()
    };
    assert_eq!(budget(&compared, 0), "750.00", "118.42 is no number of minutes");
    assert_eq!(compared["policies"][0]["statement"]["unused"][0], "/client/tariff");
    assert_eq!(budget(&compared, 1), "812.36");
    let own = json!({
        "arrangement": given, "tariffs": { "amsta": { "amount": "900", "per": "week" } }
    });
    assert_eq!(budget(&compare(&own).await, 0), "900.00");
    let alone = json!({ "policies": ["amsta"], "arrangement": given });
    assert_eq!(budget(&compare(&alone).await, 0), "828.94", "one unit: the tariff is in that");
}

#[tokio::test]
async fn every_fault_of_a_request_is_told_at_once() {
    let mut given = arrangement();
    given["activities"][0]["minuten"] = json!(3);
    let body = json!({
        "policies": ["amstaa", "zzg", "zzg@2018-11-18", "archipel@2013-10-22", "amsta@2018-13-01"],
        "arrangement": given,
        "facts": { "norschotten": {}, "archipel": { "locatie": "x" } },
        "tariffs": { "amsta": { "amount": 3, "per": "weeks" } },
        "yardstick": { "minute": "0.70" },
        "baseline": 3,
        "policy": "zzg"
    });
    let mut told = faults(&body).await;
    told.sort();
    let mut wanted = [
        "unknown-field /policy",
        "unknown-field /facts/archipel/locatie",
        "wrong-kind /tariffs/amsta/amount",
        "unknown-name /tariffs/amsta/per",
        "unknown-field /yardstick/minute",
        "missing-field /yardstick",
        "wrong-kind /baseline",
        "unknown-policy /policies/0",
        "repeated-id /policies/2",
        "unknown-policy /policies/3",
        "bad-date /policies/4",
        "unknown-policy /facts/norschotten",
        "unknown-field /arrangement/activities/0/minuten",
    ];
    wanted.sort_unstable();
    assert_eq!(told, wanted);
    let none = json!({ "policies": [], "arrangement": arrangement() });
    assert_eq!(faults(&none).await, ["missing-field /policies"]);
    let other = json!({ "policies": ["zzg"], "arrangement": arrangement(), "baseline": "amsta" });
    assert_eq!(faults(&other).await, ["unknown-policy /baseline"]);
    assert_eq!(faults(&json!({})).await, ["missing-field /arrangement"]);
}

#[tokio::test]
async fn what_is_given_for_a_policy_that_is_not_compared_is_listed() {
    let body = json!({
        "policies": ["amsta"], "arrangement": arrangement(),
        "facts": { "archipel": { "location": "elsewhere" } },
        "tariffs": { "archipel@2013-10-21": { "amount": "100", "per": "day" } }
    });
    let unused = &compare(&body).await["unused"];
    assert_eq!(unused, &json!(["/facts/archipel", "/tariffs/archipel@2013-10-21"]));
}

#[tokio::test]
async fn the_same_request_gives_the_same_bytes() {
    let body = json!({ "arrangement": heavy() });
    let first = post("/v1/comparisons", &body, "en").await;
    assert_eq!(first, post("/v1/comparisons", &body, "en").await);
}

/// What a reader of Amsta's papers must never meet: it makes no link with money (facts 20, 23).
fn holds_euros(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    text.contains('€') || words.any(|word| ["eur", "euro", "euros", "cent"].contains(&word))
}

#[tokio::test]
async fn amsta_holds_no_euro_anywhere() {
    for (name, given) in [("arrangement", arrangement()), ("heavy", heavy())] {
        for language in ["nl", "en"] {
            let body = json!({ "policy": "amsta", "arrangement": given });
            let (_, statement) = post("/v1/evaluations", &body, language).await;
            assert!(!holds_euros(&statement), "{name}: {statement}");
            let body = json!({ "policies": ["amsta"], "arrangement": given });
            let (_, comparison) = post("/v1/comparisons", &body, language).await;
            assert!(!holds_euros(&comparison), "{name}: {comparison}");
            let path = std::env::temp_dir().join(format!("pvb-amsta-{name}-{language}.json"));
            std::fs::write(&path, given.to_string()).unwrap();
            for arguments in
                [&["evaluate", "--policy", "amsta"][..], &["compare", "--policy", "amsta"]]
            {
                let printed = Command::new(env!("CARGO_BIN_EXE_pvb"))
                    .current_dir(env!("CARGO_MANIFEST_DIR"))
                    .args(arguments)
                    .args(["--language", language])
                    .arg(&path)
                    .output()
                    .unwrap();
                let text = String::from_utf8(printed.stdout).unwrap();
                assert!(text.len() > 500, "{text}");
                assert!(!holds_euros(&text), "{name}: {text}");
            }
        }
    }
    // beside others, nothing of its own column holds any either
    let compared = compare(&json!({ "arrangement": heavy() })).await;
    let own = |value: &Value| value["policy"].as_str() == Some(ALL[0]);
    let lists = ["policies", "differences", "who_pays", "standing"];
    for list in lists {
        for one in compared[list].as_array().unwrap().iter().filter(|one| own(one)) {
            assert!(!holds_euros(&one.to_string()), "{one}");
        }
    }
    for (name, entries) in compared["scales"].as_object().unwrap() {
        for entry in entries.as_array().unwrap().iter().filter(|one| own(one)) {
            assert!(!holds_euros(&entry.to_string()), "{name}: {entry}");
        }
    }
}
