//! Only parsing the requests and writing the answers, with `serde_json`, into and from types that are made
//! for them.
//!
//! In: requests and the answers to them. Out: how long it takes.
//! Absent on purpose: sockets, and whatever lies between a request and its answer.

use std::hint::black_box;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is read to be read")]
struct Request {
    policy: String,
    arrangement: Arrangement,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is read to be read")]
struct Arrangement {
    on: String,
    client: Client,
    activities: Vec<Activity>,
    signed: Vec<String>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is read to be read")]
struct Client {
    indication: Indication,
    facts: Facts,
    tariff: Tariff,
}

#[derive(Deserialize, Serialize)]
struct Indication {
    law: String,
    delivery: String,
    profile: String,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is read to be read")]
struct Facts {
    location: String,
    closed_unit: bool,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is read to be read")]
struct Tariff {
    amount: String,
    per: String,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is read to be read")]
struct Activity {
    id: String,
    service: String,
    label: Option<String>,
    minutes: Option<u32>,
    times: Option<String>,
    quote: Option<String>,
    per: Option<String>,
    by: Option<String>,
    able: Option<Vec<String>>,
}

#[derive(Deserialize, Serialize)]
struct Statement {
    policy: Provenance,
    binding: bool,
    unit: String,
    eligible: bool,
    status: Option<String>,
    lines: Vec<Line>,
    totals: Totals,
    to_pay: Option<Money>,
    effort: Effort,
    share_of_budget: Option<String>,
    findings: Vec<Finding>,
    options: Vec<Possibility>,
    assumptions: Vec<Assumption>,
    open_questions: Vec<OpenQuestion>,
    unused: Vec<String>,
    receipt: Receipt,
}

#[derive(Deserialize, Serialize)]
struct Receipt {
    engine: String,
    policy_sha256: String,
    catalogue_sha256: String,
    input_sha256: String,
    language: String,
}

#[derive(Deserialize, Serialize)]
struct Provenance {
    organisation: String,
    in_force_from: String,
    sha256: String,
    catalogue_sha256: String,
    pinned: bool,
}

#[derive(Deserialize, Serialize)]
struct Money {
    week: String,
    month: String,
    day: String,
}

#[derive(Deserialize, Serialize)]
struct Line {
    kind: String,
    id: String,
    label: String,
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    purpose: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost_centre: Option<String>,
    amount: Option<Money>,
    balance: Option<Money>,
    because: Vec<Rule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stands: Option<String>,
}

#[derive(Deserialize, Serialize)]
struct Rule {
    rule: String,
    cites: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumed: Option<String>,
    at: String,
}

#[derive(Deserialize, Serialize)]
struct Totals {
    budget: Option<Money>,
    contributions: Option<Money>,
    kept: Option<Money>,
    free: Option<Money>,
    planned: Option<Money>,
    balance: Option<Money>,
    from_kept: Option<Money>,
    shortage: Option<Money>,
    copayment: Option<Money>,
    uncovered: Option<Money>,
    costs: Option<Money>,
}

#[derive(Deserialize, Serialize)]
struct Effort {
    #[serde(rename = "self")]
    own: String,
    network: String,
    volunteer: String,
    provider: String,
    external: String,
}

#[derive(Deserialize, Serialize)]
struct Finding {
    code: String,
    severity: String,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    activity: Option<String>,
    because: Vec<Rule>,
}

#[derive(Deserialize, Serialize)]
struct Possibility {
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    activity: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<To>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    frees: Money,
    message: String,
    because: Vec<Rule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumed: Option<String>,
}

#[derive(Deserialize, Serialize)]
#[serde(untagged)]
enum To {
    Performer(String),
    Indication(Indication),
}

#[derive(Deserialize, Serialize)]
struct Assumption {
    what: String,
    why: String,
    at: String,
}

#[derive(Deserialize, Serialize)]
struct OpenQuestion {
    block: String,
    what: String,
    at: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    index: usize,
    statement: &'a Statement,
}

/// Parses so many requests and writes an answer to each, shared among so many threads.
pub fn run(requests: &[String], answers: &[String], lines: usize, threads: usize) -> Duration {
    let statements: Vec<Statement> = answers.iter().map(|answer| read(answer)).collect();
    let started = Instant::now();
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let statements = &statements;
            scope.spawn(move || {
                let mut out = Vec::new();
                for index in (thread..lines).step_by(threads) {
                    let place = index % requests.len();
                    let request = serde_json::from_slice::<Request>(requests[place].as_bytes());
                    black_box(request.expect("a request"));
                    out.clear();
                    let answer = Answer { index, statement: &statements[place] };
                    serde_json::to_writer(&mut out, &answer).expect("plain data");
                    black_box(&out);
                }
            });
        }
    });
    started.elapsed()
}

/// An answer as types, which write it as it was.
fn read(answer: &str) -> Statement {
    let statement: Statement = serde_json::from_str(answer).expect("a statement");
    assert_eq!(serde_json::to_string(&statement).expect("plain data"), answer);
    statement
}
