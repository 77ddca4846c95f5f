//! What every answer has, whoever asks whatever.

use std::process::Command;

use serde_json::json;

use crate::running::{Answer, Running, evaluation};

fn ask(service: &Running, request: &str) -> Answer {
    let mut client = service.connect();
    client.send(request);
    client.answer()
}

#[test]
fn every_answer_has_the_same_headers_and_every_refusal_is_a_problem() {
    let service = Running::start(&[]);
    for path in ["/healthz", "/readyz", "/metrics", "/v1/policies"] {
        let answer = service.get(path);
        assert_eq!(answer.status, 200, "{path}");
        answer.is_dressed();
        assert_eq!(answer.header("strict-transport-security"), None);
    }
    service.get("/nowhere").is_problem(404);
    assert_eq!(service.get("/v1/evaluations").is_problem(405).header("allow"), Some("POST"));
    let host = "host: localhost\r\n";
    ask(&service, &format!("POST /v1/checks HTTP/1.1\r\n{host}content-length: 2\r\n\r\n{{}}"))
        .is_problem(415);
    service.get(&format!("/{}", "a".repeat(9000))).is_problem(414);
    service.get(&format!("/healthz?{}", "a".repeat(9000))).is_problem(414);
    let long = format!("GET /healthz HTTP/1.1\r\n{host}x-long: {}\r\n\r\n", "a".repeat(33 * 1024));
    ask(&service, &long).is_problem(431);
    let many = format!("GET /healthz HTTP/1.1\r\n{host}{}\r\n", "x-one: 1\r\n".repeat(101));
    ask(&service, &many).is_problem(431);
    service.get("/v1/policies/%ff").is_problem(400);
    service.post("/v1/evaluations", "{}").is_problem(400);
}

#[test]
fn what_is_no_http_at_all_is_a_problem_too() {
    let service = Running::start(&[]);
    ask(&service, "nonsense\r\n\r\n").is_problem(400);
    ask(&service, "GET / HTTP/7.0\r\n\r\n").is_problem(400);
    let huge = format!("GET /healthz HTTP/1.1\r\nx-long: {}\r\n\r\n", "a".repeat(300 * 1024));
    let mut client = service.connect();
    client.send(&huge[..200 * 1024]);
    client.answer().is_problem(431);
}

#[test]
fn a_request_keeps_its_id() {
    let service = Running::start(&[]);
    let with = |id: &str| {
        let answer = ask(
            &service,
            &format!("GET /v1/policies HTTP/1.1\r\nhost: localhost\r\nx-request-id: {id}\r\n\r\n"),
        );
        answer.header("x-request-id").unwrap().to_owned()
    };
    assert_eq!(with("abc-1"), "abc-1");
    assert_ne!(with("<script>"), "<script>");
    assert_ne!(with(&"a".repeat(65)), "a".repeat(65));
    assert_ne!(with("<1>"), with("<1>"));
}

#[test]
fn without_authentication_only_this_machine_is_answered() {
    let service = Running::start(&[]);
    let of =
        |host: &str| ask(&service, &format!("GET /v1/policies HTTP/1.1\r\nhost: {host}\r\n\r\n"));
    for host in ["localhost", "localhost:9", "127.0.0.1:8080", "[::1]:8080"] {
        assert_eq!(of(host).status, 200, "{host}");
    }
    for host in ["pvb.example", "127.0.0.1.example:80", "10.0.0.1", ""] {
        of(host).is_problem(421);
    }
    let absolute = "GET http://pvb.example/v1/policies HTTP/1.1\r\nhost: localhost\r\n\r\n";
    ask(&service, absolute).is_problem(421);
    assert!(service.log().contains("nobody is asked who he is"), "{}", service.log());
    for address in ["0.0.0.0:0", "[::]:0"] {
        let output = Command::new(env!("CARGO_BIN_EXE_pvb"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args(["serve", "--listen", address])
            .output()
            .unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains("nobody is asked who he is, so"), "{told}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn requests_are_counted_by_the_template_of_their_route() {
    let service = Running::start(&[]);
    let mut client = service.connect();
    for _ in 0..3 {
        assert_eq!(client.get("/v1/policies/archipel/versions").status, 200);
    }
    assert_eq!(client.get("/v1/policies/amsta/versions").status, 200);
    client.get("/v1/policies/geheime-naam/versions").is_problem(404);
    client.get("/geheim/pad?bsn=123456782").is_problem(404);
    client.send("GEHEIM /v1/policies HTTP/1.1\r\nhost: localhost\r\n\r\n");
    client.answer().is_problem(405);
    assert_eq!(client.post("/v1/evaluations", &evaluation()).status, 200);
    let answer = client.get("/metrics");
    assert!(answer.header("content-type").unwrap().starts_with("application/openmetrics-text"));
    let text = answer.text;
    let versions = "route=\"/v1/policies/{organisation}/versions\",method=\"GET\"";
    for line in [
        &format!("pvb_http_requests_total{{{versions},status=\"2xx\"}} 4"),
        &format!("pvb_http_requests_total{{{versions},status=\"4xx\"}} 1"),
        "pvb_http_requests_total{route=\"none\",method=\"GET\",status=\"4xx\"} 1",
        "pvb_http_requests_total{route=\"/v1/policies\",method=\"other\",status=\"4xx\"} 1",
        "pvb_http_request_duration_seconds_count{route=\"/v1/evaluations\"} 1",
        "pvb_http_requests_in_flight 1",
        "pvb_http_connections 1",
        &format!("pvb_http_request_bytes_total {}", evaluation().len()),
    ] {
        assert!(text.lines().any(|one| one == line), "{line} is not in:\n{text}");
    }
    assert!(!text.contains("geheim") && !text.contains("123456782"), "{text}");
    assert!(text.ends_with("# EOF\n"));
    let off = Running::start(&["--metrics", "false"]);
    off.get("/metrics").is_problem(404);
}

#[test]
fn readiness_says_so() {
    let service = Running::start(&[]);
    assert_eq!(service.get("/readyz").json(), json!({ "status": "ready" }));
}
