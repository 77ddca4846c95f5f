//! Asked to stop, the service says so, answers what is under way, and ends.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::running::{Running, evaluation, head};

#[test]
fn a_request_under_way_is_answered_and_readiness_says_no_before() {
    let service = Running::start(&["--stop-notice", "1500ms"]);
    let body = evaluation();
    let (first, rest) = body.split_at(body.len() / 2);
    let mut under_way = service.connect();
    under_way.send(&head("/v1/evaluations", body.len()));
    under_way.send(first);
    let mut idle = service.connect();
    assert_eq!(idle.get("/readyz").status, 200);
    service.signal("-TERM");
    let start = Instant::now();
    let answer = loop {
        let answer = service.get("/readyz");
        if answer.status != 200 || start.elapsed() > Duration::from_secs(1) {
            break answer;
        }
    };
    answer.is_problem(503);
    assert_eq!(answer.json()["errors"][0]["code"], json!("not-ready-service"));
    assert_eq!(service.get("/healthz").status, 200, "it still answers those who have not heard");
    assert_eq!(service.post("/v1/evaluations", &body).status, 200);
    thread::sleep(Duration::from_millis(1700).saturating_sub(start.elapsed()));
    assert!(std::net::TcpStream::connect(&service.address).is_err(), "nobody new is let in");
    assert!(idle.is_closed_within(Duration::from_secs(5)), "who asks nothing is let go");
    under_way.send(rest);
    assert_eq!(under_way.answer().status, 200);
    assert!(service.log().contains("\"stopping\""), "{}", service.log());
    assert_eq!(service.ended(), Some(0));
}

#[test]
fn whoever_takes_too_long_is_not_waited_for() {
    let service = Running::start(&["--drain-time", "300ms"]);
    let mut never = service.connect();
    never.send(&head("/v1/evaluations", 100));
    thread::sleep(Duration::from_millis(100));
    service.signal("-TERM");
    let start = Instant::now();
    assert_eq!(service.ended(), Some(0));
    assert!(
        start.elapsed() >= Duration::from_millis(250) && start.elapsed() < Duration::from_secs(5)
    );
}

#[test]
fn the_keyboard_stops_it_at_once() {
    let service = Running::start(&["--stop-notice", "60s"]);
    assert_eq!(service.get("/healthz").status, 200);
    service.signal("-INT");
    assert_eq!(service.ended(), Some(0));
}

#[test]
fn who_asks_twice_is_in_a_hurry() {
    let service = Running::start(&["--stop-notice", "60s", "--drain-time", "60s"]);
    let mut never = service.connect();
    never.send(&head("/v1/evaluations", 100));
    for _ in 0..3 {
        thread::sleep(Duration::from_millis(200));
        service.signal("-TERM");
    }
    assert_eq!(service.ended(), Some(0));
}
