//! Any text: it is checked, and a policy that comes out of it is compiled, described and applied.

use std::sync::{Arc, LazyLock};

use chrono::{Datelike as _, Days, NaiveDate};
use pvb::authoring::{self, Language, describe, examples};
use pvb::check::policy::{Fact, FactKind};
use pvb::domain::{Catalogue, Fault, Indication, IndicationId, Locale, Measure, Service};
use pvb::plan;
use pvb::quantity::round;
use pvb::source::Source;
use pvb::store::{SharedCatalogue, Version, Versions};
use pvb::wire::Json;
use pvb::wire::write::check_answer;
use serde_json::{Map, Value, json};

use super::{LONGEST, can_be_told, in_repository};

const PERFORMERS: [&str; 5] = ["provider", "network", "external", "self", "volunteer"];
const PERIODS: [&str; 4] = ["week", "month", "day", "year"];

/// Checks a text, and tries whatever can be done with a policy.
pub fn any_text(text: &str) {
    let shared = shared();
    let source = Source::new("any", text);
    let diagnostics = authoring::check(&source, &shared.catalogue);
    can_be_told(&source, &diagnostics);
    let answer = serde_json::to_string(&check_answer(&source, &diagnostics));
    assert!(!answer.unwrap().is_empty());
    let Ok(version) = Version::read(source, &shared) else {
        return;
    };
    stays_a_policy(&version, &shared);
    is_described(&version);
    runs_its_examples(&version);
    is_applied(version);
}

/// The catalogue of this repository.
fn shared() -> Arc<SharedCatalogue> {
    static SHARED: LazyLock<Arc<SharedCatalogue>> = LazyLock::new(|| {
        let text = std::fs::read_to_string(in_repository("policies/catalogue.pvb")).unwrap();
        Arc::new(SharedCatalogue::read(Source::new("catalogue", &text)).unwrap())
    });
    Arc::clone(&SHARED)
}

/// Laid out, and in the other spelling, it is a policy still, with the same remarks.
fn stays_a_policy(version: &Version, shared: &Arc<SharedCatalogue>) {
    for language in [Language::English, Language::Dutch] {
        let text = authoring::format(&version.source, Some(language)).unwrap();
        if text.len() > LONGEST {
            continue;
        }
        let source = Source::new("printed", &text);
        let again = Version::read(source, shared)
            .unwrap_or_else(|told| panic!("a policy, printed, is none: {told:?}\n{text}"));
        let codes = |version: &Version| -> Vec<&str> {
            let mut codes: Vec<&str> =
                version.diagnostics.iter().map(|one| one.code.text()).collect();
            codes.sort_unstable();
            codes
        };
        assert_eq!(codes(&again), codes(version), "{text}");
    }
}

/// Everything that is said of a policy without applying it.
fn is_described(version: &Version) {
    assert!(!plan::listing(&version.plan).is_empty());
    let catalogue = &version.shared.catalogue;
    let on = version.from();
    let candidates = [version.candidate(on)];
    assert!(describe::structure(&version.source, &version.policy, catalogue).is_object());
    assert!(describe::schema(&version.policy, catalogue).is_object());
    assert!(serde_json::to_value(describe::matrix(on, &candidates)).unwrap().is_object());
    let asked = |(place, one): (usize, &Indication)| (IndicationId::at(place), one.to_string());
    let indications = catalogue.indications.iter().enumerate().map(asked);
    for indication in indications.skip(2).step_by(7).map(Some).chain([None]) {
        let values = describe::values(on, &candidates, indication);
        assert!(serde_json::to_value(values).unwrap().is_object());
    }
}

fn runs_its_examples(version: &Version) {
    let catalogue = &version.shared.catalogue;
    let checked = authoring::read_policy(&version.source, catalogue);
    for ran in examples::run(&version.source, &checked, catalogue) {
        assert!(ran.at.line > 0, "{ran:?}");
    }
}

/// A statement, a comparison and a ledger, in both languages.
fn is_applied(version: Version) {
    let on = version.from();
    let catalogue = Arc::clone(&version.shared);
    let facts = [Turn::First, Turn::Last].map(|turn| facts(&version.policy.facts, on, turn));
    let name = version.policy.organisation.clone();
    let tariffs = [None, Some(json!({ "amount": "118.42", "per": "day" }))];
    let mut versions = Versions::new(Arc::clone(&catalogue));
    versions.add(Arc::new(version)).unwrap();
    let locales = [Locale::Dutch, Locale::English];
    for ((locale, tariff), facts) in locales.into_iter().zip(tariffs).zip(facts) {
        let mut client = json!({ "facts": facts, "indication": vpt("4") });
        if let Some(tariff) = tariff {
            client["tariff"] = tariff;
        }
        let arrangement = json!({
            "on": on.to_string(),
            "client": client,
            "activities": activities(&catalogue.catalogue),
            "capacity": { "network": { "minutes": 90, "per": "week" } },
            "signed": ["client", "supporter"],
        });
        let request = json!({ "arrangement": arrangement, "yardstick": { "hour": "41.92" } });
        answered(asked(&request, |json| versions.compare(json, locale)));
        let course = course(on, &facts, &catalogue.catalogue);
        let request = json!({ "policy": name, "course": course });
        answered(asked(&request, |json| versions.ledger(json, locale)));
        let request = json!({ "course": course });
        answered(asked(&request, |json| versions.compare_ledgers(json, locale)));
    }
}

/// An answer can be written; a refusal says why.
fn answered<T: serde::Serialize>(answer: Result<T, Vec<Fault>>) {
    match answer {
        Ok(answer) => assert!(!serde_json::to_string(&answer).unwrap().is_empty()),
        Err(faults) => assert!(!faults.is_empty(), "refused without a fault"),
    }
}

/// What comes of a request, read as one that travels.
fn asked<T>(request: &Value, work: impl FnOnce(&Json) -> T) -> T {
    let text = request.to_string();
    work(&Json::parse(text.as_bytes()).unwrap())
}

fn vpt(profile: &str) -> Value {
    json!({ "law": "Wlz", "delivery": "VPT", "profile": profile })
}

/// Which of the values that fit a fact.
#[derive(Clone, Copy, PartialEq)]
enum Turn {
    First,
    Last,
}

/// A value that fits each fact.
fn facts(facts: &[Fact], on: NaiveDate, turn: Turn) -> Map<String, Value> {
    let value = |kind: &FactKind| match kind {
        FactKind::Truth => json!(turn == Turn::First),
        FactKind::OneOf(names) => {
            json!(if turn == Turn::First { names.first() } else { names.last() })
        }
        FactKind::Number(Some((least, most))) => {
            let number = if turn == Turn::First { least } else { most };
            json!(round(*number, 2).map_or_else(|_| "0".to_owned(), |shown| shown.to_string()))
        }
        FactKind::Number(None) => json!("3"),
        FactKind::Date => json!(on.to_string()),
    };
    facts.iter().map(|fact| (fact.name.clone(), value(&fact.kind))).collect()
}

/// Some of every service, by everyone in turn.
fn activities(catalogue: &Catalogue) -> Vec<Value> {
    let services = catalogue.services.iter().enumerate();
    let activity = |(place, service): (usize, &Service)| {
        let mut one = json!({
            "id": format!("a{place}"),
            "service": service.name,
            "by": PERFORMERS.iter().cycle().nth(place),
        });
        let per = json!(PERIODS.iter().cycle().nth(place));
        match service.measure {
            Measure::Time => {
                one["minutes"] = json!(25);
                one["times"] = json!("3.5");
                one["per"] = per;
                one["able"] = json!(["network", "provider"]);
                one["role"] =
                    json!(catalogue.roles.iter().cycle().nth(place).map(|role| &role.name));
            }
            Measure::Pieces => {
                one["times"] = json!(4);
                one["per"] = per;
                one["consent"] = json!("client");
            }
            Measure::Period => one["provider_unable"] = json!(true),
            Measure::Quoted => {
                one["quote"] = json!("125.00");
                one["per"] = per;
            }
        }
        one
    };
    services.map(activity).collect()
}

/// Ten weeks in which something of everything happens.
fn course(on: NaiveDate, facts: &Map<String, Value>, catalogue: &Catalogue) -> Value {
    let day = |number| on.checked_add_days(Days::new(number)).unwrap_or(on).to_string();
    let activities = activities(catalogue);
    let care = json!({ "service": "personal_care", "minutes": 30, "times": 2, "per": "day", "role": "carer" });
    let later: Vec<Value> = activities.iter().skip(on.month0() as usize % 3).cloned().collect();
    json!({
        "from": day(0),
        "until": day(70),
        "moved_on": day(0),
        "client": {
            "facts": facts,
            "indications": [
                { "from": day(0), "until": day(40), "indication": vpt("4") },
                { "from": day(41), "indication": vpt("6") },
            ],
        },
        "agreements": [
            { "signed_on": day(0), "signed": ["client"], "activities": activities },
            { "signed_on": day(20), "from": day(45), "signed": ["client"], "activities": later },
        ],
        "events": [
            { "kind": "absence", "in": "hospital", "from": day(5), "until": day(12) },
            { "kind": "absence", "in": "holiday", "from": day(30), "until": day(50) },
            { "kind": "unplanned_care", "on": day(3), "activity": care },
            { "kind": "temporary_extra_care", "from": day(14), "until": day(25), "activity": care },
            { "kind": "network_away", "from": day(14), "until": day(20), "role": "carer" },
            { "kind": "points_bought", "on": day(15), "points": 40 },
            { "kind": "leaves", "on": day(66) },
        ],
        "opening": { "saved": "80", "kept": "12.50" },
    })
}
