//! Every limit is met, and answers with its own problem.

use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::running::{Answer, Running, evaluation, head, long_check};

/// Sends a request on so many connections at the same moment.
fn at_once(
    service: &Arc<Running>,
    number: usize,
    path: &'static str,
    body: &str,
) -> Vec<(Answer, Duration)> {
    let barrier = Arc::new(Barrier::new(number));
    let threads: Vec<_> = (0..number)
        .map(|_| {
            let (service, barrier, body) =
                (Arc::clone(service), Arc::clone(&barrier), body.to_owned());
            thread::spawn(move || {
                let mut client = service.connect();
                barrier.wait();
                let start = Instant::now();
                (client.post(path, &body), start.elapsed())
            })
        })
        .collect();
    threads.into_iter().map(|thread| thread.join().unwrap()).collect()
}

#[test]
fn a_head_that_comes_too_slowly_closes_the_connection() {
    let service = Running::start(&["--header-time", "300ms"]);
    let mut slow = service.connect();
    let start = Instant::now();
    slow.send("GET /v1/policies HTTP/1.1\r\nhost: loc");
    assert!(slow.is_closed_within(Duration::from_secs(10)));
    assert!(start.elapsed() >= Duration::from_millis(300));
    let mut drop_by_drop = service.connect();
    let closed = (0..100).any(|_| {
        drop_by_drop.send("x");
        drop_by_drop.is_closed_within(Duration::from_millis(50))
    });
    assert!(closed, "a byte now and then keeps no connection");
    let mut idle = service.connect();
    assert_eq!(idle.get("/healthz").status, 200);
    assert!(idle.is_closed_within(Duration::from_secs(10)));
    assert_eq!(service.get("/healthz").status, 200);
}

#[test]
fn a_body_that_comes_too_slowly_is_408_and_takes_no_place() {
    let flags = ["--body-time", "1s", "--concurrency-limit", "1"];
    let service = Running::start(&flags);
    let mut slow: Vec<_> = (0..4).map(|_| service.connect()).collect();
    for client in &mut slow {
        client.send(&head("/v1/evaluations", 100));
        client.send("{ \"policy\": ");
    }
    thread::sleep(Duration::from_millis(100));
    assert_eq!(service.post("/v1/evaluations", &evaluation()).status, 200);
    for client in &mut slow {
        client.answer().is_problem(408);
    }
}

#[test]
fn a_body_that_is_too_large_is_413_however_it_is_sent() {
    let service = Running::start(&["--body-limit", "2KiB"]);
    let mut told = service.connect();
    told.send(&head("/v1/evaluations", 10_000_000_000));
    told.answer().is_problem(413);
    let body = " ".repeat(1500) + &evaluation();
    assert!((1500..2048).contains(&body.len()));
    assert_eq!(service.post("/v1/evaluations", &body).status, 200);
    let mut in_pieces = service.connect();
    in_pieces.send(
        "POST /v1/evaluations HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n",
    );
    in_pieces.send("transfer-encoding: chunked\r\n\r\n");
    for _ in 0..3 {
        in_pieces.send(&format!("400\r\n{}\r\n", " ".repeat(1024)));
    }
    let answer = in_pieces.answer();
    answer.is_problem(413);
    assert_eq!(answer.json()["detail"], json!("the body is larger than 2048 bytes"));
}

#[test]
fn json_that_is_too_deep_is_a_fault_with_a_code() {
    let service = Running::start(&["--json-depth", "8"]);
    for depth in [9, 10_000] {
        let answer = service.post("/v1/evaluations", &"[".repeat(depth));
        answer.is_problem(400);
        assert_eq!(answer.json()["errors"][0]["code"], json!("too-deep"));
        assert_eq!(answer.json()["errors"][0]["pointer"], json!(""));
    }
    let fine = service.post("/v1/evaluations", &evaluation());
    assert_eq!(fine.status, 200, "{fine:?}");
    let shallow = service.post("/v1/evaluations", &"[".repeat(8));
    assert_eq!(shallow.json()["errors"][0]["code"], json!("not-json"));
}

#[test]
fn more_than_can_be_worked_on_is_turned_away_after_a_pause() {
    let flags = ["--concurrency-limit", "1", "--shed-pause", "200ms"];
    let service = Arc::new(Running::start(&flags));
    let answers = at_once(&service, 12, "/v1/checks", &long_check());
    let (met, shed): (Vec<_>, Vec<_>) =
        answers.iter().partition(|(answer, _)| answer.status == 200);
    assert!(!met.is_empty() && !shed.is_empty(), "{} met, {} shed", met.len(), shed.len());
    for (answer, took) in shed {
        answer.is_problem(503).tells_when_to_come_back();
        assert!(*took >= Duration::from_millis(100), "half the pause at least: {took:?}");
    }
    let metrics = service.get("/metrics").text;
    let counted: Vec<&str> =
        metrics.lines().filter(|line| line.starts_with("pvb_http_shed_total{")).collect();
    assert!(!counted.is_empty(), "{metrics}");
    assert!(service.log().contains("requests turned away"), "{}", service.log());
    assert_eq!(service.post("/v1/evaluations", &evaluation()).status, 200);
}

#[test]
fn long_work_leaves_places_for_short_work() {
    let service = Arc::new(Running::start(&["--concurrency-limit", "4"]));
    let others = {
        let service = Arc::clone(&service);
        thread::spawn(move || at_once(&service, 40, "/v1/checks", &long_check()))
    };
    let mut client = service.connect();
    let mut statuses = Vec::new();
    while !others.is_finished() {
        statuses.push(client.post("/v1/evaluations", &evaluation()).status);
    }
    let checks = others.join().unwrap();
    let long_shed = checks.iter().filter(|(answer, _)| answer.status == 503).count();
    assert!(long_shed > 0 && statuses.contains(&200), "{statuses:?}");
}

#[test]
fn a_request_that_takes_too_long_is_503() {
    let flags = ["--concurrency-limit", "200", "--request-time", "100ms"];
    let service = Arc::new(Running::start(&flags));
    let answers = at_once(&service, 60, "/v1/checks", &long_check());
    let late: Vec<_> = answers.iter().filter(|(answer, _)| answer.status == 503).collect();
    assert!(!late.is_empty());
    for (answer, _) in late {
        answer.is_problem(503).tells_when_to_come_back();
        assert!(answer.text.contains("takes longer than it may"), "{answer:?}");
    }
}

#[test]
fn more_connections_than_there_may_be_hear_so_and_health_is_answered() {
    let service = Running::start(&["--connection-limit", "2"]);
    let mut held: Vec<_> = (0..2).map(|_| service.connect()).collect();
    for client in &mut held {
        assert_eq!(client.get("/v1/policies").status, 200);
    }
    let mut third = service.connect();
    let answer = third.get("/v1/policies");
    answer.is_problem(503).tells_when_to_come_back();
    assert_eq!(answer.header("connection"), Some("close"));
    assert!(third.is_closed_within(Duration::from_secs(5)));
    for path in ["/healthz", "/readyz", "/metrics"] {
        assert_eq!(service.get(path).status, 200, "{path}");
    }
    assert_eq!(held[0].get("/v1/policies").status, 200);
    drop(held);
    let again = (0..100).any(|_| {
        thread::sleep(Duration::from_millis(20));
        service.get("/v1/policies").status == 200
    });
    assert!(again, "a connection that ends makes room");
}

#[test]
fn a_caller_who_sends_too_much_is_429_and_health_is_answered() {
    let service = Running::start(&["--rate-limit", "3", "--shed-pause", "100ms"]);
    let mut client = service.connect();
    let start = Instant::now();
    let answers: Vec<_> = (0..5).map(|_| client.get("/v1/policies")).collect();
    assert_eq!(answers[0].status, 200);
    let limited: Vec<_> = answers.iter().filter(|answer| answer.status == 429).collect();
    assert!(!limited.is_empty());
    for answer in &limited {
        answer.is_problem(429).tells_when_to_come_back();
    }
    assert!(start.elapsed() >= Duration::from_millis(50), "each is held back");
    for _ in 0..10 {
        assert_eq!(client.get("/healthz").status, 200);
    }
    let metrics = service.get("/metrics").text;
    let expected = format!("pvb_http_rate_limited_total {}", limited.len());
    assert!(metrics.contains(&expected), "{metrics}");
    thread::sleep(Duration::from_millis(1100));
    assert_eq!(client.get("/v1/policies").status, 200);
}

#[test]
fn whoever_takes_no_answers_keeps_no_connection() {
    let service = Running::start(&["--answer-time", "500ms"]);
    let mut deaf = service.connect();
    deaf.send(&"GET /v1/matrix HTTP/1.1\r\nhost: localhost\r\n\r\n".repeat(1000));
    let connections = || {
        let metrics = service.get("/metrics").text;
        let line = metrics.lines().find(|line| line.starts_with("pvb_http_connections "));
        line.unwrap().to_owned()
    };
    assert_eq!(connections(), "pvb_http_connections 2");
    let start = Instant::now();
    let closed = (0..400).any(|_| {
        thread::sleep(Duration::from_millis(50));
        connections() == "pvb_http_connections 1"
    });
    assert!(closed && start.elapsed() >= Duration::from_millis(400), "{:?}", start.elapsed());
    drop(deaf);
}
