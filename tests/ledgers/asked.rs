//! Asking for a ledger, and reading what comes back.

use std::path::Path;
use std::str::FromStr as _;
use std::sync::{Arc, OnceLock};

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use pvb::http::{State, router};
use pvb::store::{Folder, Versions};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use tower::ServiceExt;

/// The policies of this repository.
pub fn shipped() -> Arc<Versions> {
    static SHIPPED: OnceLock<Arc<Versions>> = OnceLock::new();
    let open = || {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
        Arc::new(Folder::open(&folder).unwrap())
    };
    Arc::clone(SHIPPED.get_or_init(open))
}

pub fn post(
    versions: Arc<Versions>,
    path: &str,
    body: &Value,
    language: &str,
) -> (StatusCode, String) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let request = Request::post(path)
            .header("content-type", "application/json")
            .header("accept-language", language)
            .body(Body::from(body.to_string()))
            .unwrap();
        let response = router(State::new(versions)).oneshot(request).await.unwrap();
        let status = response.status();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8(bytes.to_vec()).unwrap())
    })
}

/// A ledger that came back.
pub struct Booked(pub Value);

/// The ledger of a course under policies of a test's own.
pub fn under(versions: Arc<Versions>, policy: &str, course: &Value) -> Booked {
    let body = json!({ "policy": policy, "course": course });
    let (status, text) = post(versions, "/v1/ledgers", &body, "nl");
    assert_eq!(status, StatusCode::OK, "{text}");
    Booked(serde_json::from_str(&text).unwrap())
}

/// The ledger of a course under a policy of this repository.
pub fn ledger(policy: &str, course: &Value) -> Booked {
    under(shipped(), policy, course)
}

/// Every fault of a request as `code pointer`, in order of the pointers.
pub fn refused(versions: Arc<Versions>, path: &str, body: &Value) -> Vec<String> {
    let (status, text) = post(versions, path, body, "nl");
    assert_eq!(status, StatusCode::BAD_REQUEST, "{text}");
    let problem: Value = serde_json::from_str(&text).unwrap();
    let errors = problem["errors"].as_array().unwrap().iter();
    let mut told: Vec<String> = errors
        .map(|one| format!("{} {}", text_of(&one["code"]), text_of(&one["pointer"])))
        .collect();
    told.sort_by_key(|one| one.split(' ').next_back().map(str::to_owned));
    told
}

pub fn text_of(value: &Value) -> &str {
    value.as_str().unwrap()
}

pub fn decimal(value: &Value) -> Decimal {
    Decimal::from_str(text_of(value)).unwrap()
}

impl Booked {
    pub fn months(&self) -> &[Value] {
        self.0["months"].as_array().unwrap()
    }

    /// One month, as `2018-12`.
    pub fn month(&self, name: &str) -> &Value {
        self.months().iter().find(|month| month["month"] == name).unwrap()
    }

    /// One of the ten sums of a month.
    pub fn sum(&self, month: &str, name: &str) -> &str {
        text_of(&self.month(month)["sums"][name])
    }

    /// A pot after a month.
    pub fn pot(&self, month: &str, name: &str) -> &str {
        text_of(&self.month(month)["closing"][name])
    }

    /// One of the sums, month by month.
    pub fn row(&self, name: &str) -> Vec<&str> {
        self.months().iter().map(|month| text_of(&month["sums"][name])).collect()
    }

    /// A pot after each month.
    pub fn pots(&self, name: &str) -> Vec<&str> {
        self.months().iter().map(|month| text_of(&month["closing"][name])).collect()
    }

    /// What the client is asked to pay, month by month.
    pub fn invoices(&self) -> Vec<&str> {
        self.months().iter().map(|month| text_of(&month["invoice"]["amount"])).collect()
    }

    /// The entries of one kind in a month: whose, and how much.
    pub fn entries(&self, month: &str, kind: &str) -> Vec<(String, String)> {
        let all = self.month(month)["entries"].as_array().unwrap().iter();
        let whose = |entry: &Value| {
            let name = entry["id"].as_str().or_else(|| entry["payer"].as_str());
            let event = entry["event"].as_u64().map(|event| format!("event {event}"));
            name.map(str::to_owned).or(event).unwrap_or_default()
        };
        all.filter(|entry| entry["kind"] == kind)
            .map(|entry| (whose(entry), text_of(&entry["amount"]).to_owned()))
            .collect()
    }

    /// The codes of what stands out in a month.
    pub fn found(&self, month: &str) -> Vec<&str> {
        let all = self.month(month)["findings"].as_array().unwrap().iter();
        all.map(|finding| text_of(&finding["code"])).collect()
    }

    /// What the ledger says about something that stands out in a month.
    pub fn said(&self, month: &str, code: &str) -> &str {
        let mut all = self.month(month)["findings"].as_array().unwrap().iter();
        text_of(&all.rfind(|finding| finding["code"] == code).unwrap()["message"])
    }

    /// What could not be counted: what, from when until when, how much.
    pub fn unsettled(&self) -> Vec<String> {
        let all = self.0["unsettled"].as_array().unwrap().iter();
        let mut told: Vec<String> = all
            .map(|one| {
                let days = format!("{} {}", text_of(&one["from"]), text_of(&one["until"]));
                let amount = one["amount"].as_str().map(|amount| format!(" {amount}"));
                format!("{} {days}{}", text_of(&one["what"]), amount.unwrap_or_default())
            })
            .collect();
        told.sort();
        told
    }

    /// The questions of the policy behind something that could not be counted.
    pub fn asks(&self, what: &str) -> Vec<&str> {
        let all = self.0["unsettled"].as_array().unwrap().iter();
        let questions = all.filter(|one| one["what"] == what);
        let questions = questions.flat_map(|one| one["questions"].as_array().unwrap());
        questions.map(|question| text_of(&question["what"])).collect()
    }

    /// The calendar of duties: name, due, state, done on.
    pub fn duties(&self) -> Vec<String> {
        let all = self.0["duties"].as_array().unwrap().iter();
        all.map(|duty| {
            let day = |name: &str| duty[name].as_str().unwrap_or("-").to_owned();
            format!("{} {} {} {}", text_of(&duty["name"]), day("due"), day("state"), day("done_on"))
        })
        .collect()
    }

    /// The two sides of a month, and of the span, are equal but for what rounding hides: each of the eighteen
    /// figures is off by half a cent at most. Months follow on each other, and entries add up to the sums.
    pub fn conserves(&self) {
        let total = |pots: &Value| {
            let parts = ["saved", "bought", "kept", "open"].map(|name| decimal(&pots[name]));
            let sum: Decimal = parts.iter().sum();
            assert!((sum - decimal(&pots["total"])).abs() <= Decimal::new(25, 3), "{pots}");
            assert!(parts.iter().all(|part| !part.is_sign_negative()), "{pots}");
            sum
        };
        let holds = |part: &Value, sums: &Value| {
            let come = ["budget", "given_back", "bought", "copaid", "borne"];
            let go = ["collective", "paid_out", "planned", "unplanned", "lapsed"];
            let add =
                |names: [&str; 5]| names.iter().map(|name| decimal(&sums[*name])).sum::<Decimal>();
            let off = total(&part["opening"]) + add(come) - add(go) - total(&part["closing"]);
            assert!(off.abs() <= Decimal::new(9, 2), "off by {off}: {part}");
        };
        let mut before = &self.0["opening"];
        for month in self.months() {
            holds(month, &month["sums"]);
            assert_eq!(&month["opening"], before, "a month begins as the one before it ended");
            before = &month["closing"];
            entries_add_up(month);
        }
        assert_eq!(&self.0["closing"], before);
        holds(&self.0, &self.0["totals"]);
    }
}

/// What entries say comes in and goes out is what the sums of the month say.
fn entries_add_up(month: &Value) {
    for side in ["in", "out"] {
        let names = if side == "in" {
            ["budget", "given_back", "bought", "copaid", "borne"]
        } else {
            ["collective", "paid_out", "planned", "unplanned", "lapsed"]
        };
        let sums: Decimal = names.iter().map(|name| decimal(&month["sums"][*name])).sum();
        let entries = month["entries"].as_array().unwrap().iter();
        let own: Vec<Decimal> = entries
            .filter(|entry| entry["side"] == side)
            .map(|entry| decimal(&entry["amount"]))
            .collect();
        let slack = Decimal::new(5, 3) * Decimal::from(own.len() + 5);
        let entries: Decimal = own.iter().sum();
        assert!((sums - entries).abs() <= slack, "{side}: {sums} is not {entries} in {month}");
    }
}

/// A client with profile 4, who lives at Berkenstaete and has a tariff of 100.00 a day.
pub fn course(from: &str, until: &str) -> Value {
    json!({
        "from": from, "until": until,
        "client": {
            "facts": { "location": "berkenstaete", "closed_unit": false },
            "indications": [{
                "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" },
                "tariff": { "amount": "100", "per": "day" }
            }]
        },
        "agreements": [], "events": []
    })
}

/// The same without a tariff: the policy's own start.
pub fn plain(from: &str, until: &str) -> Value {
    let mut course = course(from, until);
    course["client"]["indications"][0].as_object_mut().unwrap().remove("tariff");
    course
}

/// Adds an agreement that everyone who must signed.
pub fn agree(course: &mut Value, signed_on: &str, activities: &Value) {
    let agreement = json!({
        "signed_on": signed_on, "signed": ["client", "supporter", "contact_carer"],
        "activities": activities
    });
    course["agreements"].as_array_mut().unwrap().push(agreement);
}

pub fn happens(course: &mut Value, event: Value) {
    course["events"].as_array_mut().unwrap().push(event);
}

/// Hours of care a week by the organisation.
pub fn care(id: &str, hours: u32) -> Value {
    json!({
        "id": id, "service": "personal_care", "minutes": 60, "times": hours, "per": "week",
        "by": "provider", "role": "carer", "consent": "client"
    })
}

/// One hour of a service a week.
pub fn hour(id: &str, service: &str, by: &str) -> Value {
    json!({
        "id": id, "service": service, "minutes": 60, "times": 1, "per": "week", "by": by
    })
}

/// Owned pairs, to compare with entries.
pub fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(name, amount)| ((*name).to_owned(), (*amount).to_owned())).collect()
}
