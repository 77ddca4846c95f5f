//! What stands in the log, and what never does.

use serde_json::Value;

use crate::running::{Running, evaluation};

fn lines(service: &Running) -> Vec<Value> {
    let log = service.log();
    let lines = log.lines().filter(|line| !line.starts_with("pvb: "));
    lines.map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"))).collect()
}

/// Asks in every way that could leave something behind.
fn ask_with_secrets(service: &Running) {
    let body = evaluation();
    let secret = "authorization: Bearer geheim-teken\r\nx-api-key: geheim-sleutel\r\ncookie: geheim-koek\r\n";
    let head = |method: &str, path: &str, length: usize| {
        format!(
            "{method} {path} HTTP/1.1\r\nhost: localhost\r\n{secret}content-type: application/json\r\n\
             x-request-id: herkenbaar-1\r\ncontent-length: {length}\r\n\r\n"
        )
    };
    for (path, body) in [
        ("/v1/evaluations", body.as_str()),
        ("/v1/evaluations?bsn=geheim-nummer", body.as_str()),
        ("/v1/evaluations", "{ \"geheim-veld\": \"geheim-waarde\" }"),
        ("/v1/evaluations", "geheim-onzin"),
        ("/v1/checks", "{ \"source\": \"geheim-beleid\" }"),
        ("/geheim-pad", "{}"),
    ] {
        let mut client = service.connect();
        client.send(&head("POST", path, body.len()));
        client.send(body);
        assert_ne!(client.answer().status, 0);
    }
    for path in ["/v1/policies/geheim-huis", "/v1/matrix?on=geheim-dag", "/v1/policies?naam=geheim"]
    {
        let mut client = service.connect();
        client.send(&head("GET", path, 0));
        assert_ne!(client.answer().status, 200);
    }
    let mut broken = service.connect();
    broken.send("GET /geheim HTTP/1.1\r\nhost: geheim\r\nauthorization geheim\r\n\r\n");
    assert_eq!(broken.answer().status, 400);
    let mut other = service.connect();
    other.send("GET /v1/policies HTTP/1.1\r\nhost: geheim.example\r\n\r\n");
    assert_eq!(other.answer().status, 421);
    let mut cut = service.connect();
    cut.send(&head("POST", "/v1/evaluations", 1000));
    cut.send("geheim-half");
}

#[test]
fn nothing_that_a_client_sends_is_logged_at_the_lowest_level() {
    for format in ["json", "text"] {
        let service = Running::start(&["--log-level", "trace", "--log-format", format]);
        ask_with_secrets(&service);
        service.signal("-INT");
        std::thread::sleep(std::time::Duration::from_millis(300));
        let log = service.log();
        assert!(log.contains("herkenbaar-1"), "the id stands in it: {log}");
        assert!(log.contains("/v1/policies/{organisation}"), "{log}");
        for secret in ["geheim", "Geheim", "berkenstaete", "118.42", "hot_meal"] {
            assert!(!log.contains(secret), "{secret} stands in:\n{log}");
        }
    }
}

#[test]
fn at_the_usual_level_only_what_matters_is_logged() {
    let service = Running::start(&[]);
    ask_with_secrets(&service);
    let lines = lines(&service);
    let told: Vec<&str> = lines.iter().map(|line| line["message"].as_str().unwrap()).collect();
    assert_eq!(told, ["versions are read", "started", "request for another host refused"]);
    assert_eq!(lines[2]["level"], "WARN");
    assert_eq!(lines[2]["status"], 421);
    assert!(lines[2]["id"].as_str().is_some_and(|id| !id.is_empty()));
}

#[test]
fn a_slow_request_is_told_with_its_route_and_time() {
    let service = Running::start(&["--slow-request", "1ms"]);
    let answer = service.post("/v1/checks", &crate::running::long_check());
    assert_eq!(answer.status, 200);
    let lines = lines(&service);
    let slow = lines.iter().find(|line| line["message"] == "slow request").expect("a line");
    assert_eq!((&slow["route"], &slow["method"]), (&"/v1/checks".into(), &"POST".into()));
    assert!(slow["microseconds"].as_u64().unwrap() >= 1000);
    assert_eq!(slow["id"].as_str(), answer.header("x-request-id"));
}
