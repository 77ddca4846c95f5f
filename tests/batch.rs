//! Batches: a line out for each line in, in order, as a client sees them and as memory sees them.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a test that fails, or overflows, may say so by panicking"
)]

use std::convert::Infallible;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, StatusCode};
use axum::response::Response;
use futures_util::{StreamExt, stream};
use pvb::http::{BatchLimits, State, router};
use pvb::store::{Folder, Versions};
use serde_json::{Value, json};
use tower::ServiceExt;

const BATCH: &str = "/v1/evaluations/batch";
/// More lines than this are never read beyond those that are answered: four chunks that are worked on,
/// one that is gathered, and what stands between them.
const AHEAD: usize = 6 * 32;

fn versions() -> Arc<Versions> {
    Arc::new(Folder::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("policies")).unwrap())
}

fn limits() -> BatchLimits {
    BatchLimits { line: 64 * 1024, depth: 32, patience: Duration::from_millis(400) }
}

fn service() -> Router {
    router(State::new(versions()).with_batches(limits()))
}

/// A request that has an answer of its own: the tariff tells it from all others.
fn sound(number: usize) -> String {
    json!({ "policy": "archipel", "arrangement": {
        "on": "2013-11-01",
        "client": {
            "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" },
            "facts": { "location": "berkenstaete", "closed_unit": false },
            "tariff": { "amount": format!("{number}.07"), "per": "day" },
        },
        "activities": [
            { "id": "a1", "service": "hot_meal", "times": 7, "per": "week", "by": "provider" },
            { "id": "a2", "service": "linen", "by": "provider", "able": ["network"] },
        ],
        "signed": ["client"],
    } })
    .to_string()
}

/// A request that has faults, or is none.
fn faulty(number: usize) -> String {
    match number % 7 {
        0 => sound(number).replace("hot_meal", "hot_meall").replace("2013-11-01", "2013-02-30"),
        1 => sound(number).replace("archipel", &format!("archipel{number}")),
        2 => "{".to_owned(),
        3 => String::new(),
        4 => " \t".to_owned(),
        5 => sound(number).replace("berkenstaete", "berkenstate"),
        _ => format!(r#"{{ "source": "policy {number}", "arrangement": 1, "extra": 2 }}"#),
    }
}

fn mixed(number: usize) -> String {
    if number.is_multiple_of(3) { faulty(number / 3) } else { sound(number) }
}

async fn post(service: &Router, path: &str, kind: &str, body: Body) -> Response {
    let request = Request::post(path).header("content-type", kind).body(body).unwrap();
    service.clone().oneshot(request).await.unwrap()
}

async fn text(response: Response) -> String {
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

async fn batch(body: impl Into<Body>) -> Vec<String> {
    let response = post(&service(), BATCH, "application/x-ndjson", body.into()).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["content-type"], "application/x-ndjson");
    assert_eq!(response.headers()["content-language"], "nl");
    text(response).await.split_terminator('\n').map(str::to_owned).collect()
}

/// What a single request is answered.
async fn single(service: &Router, line: &str) -> String {
    let body = Body::from(line.to_owned());
    text(post(service, "/v1/evaluations", "application/json", body).await).await
}

/// A line of a batch, made of the answer to a single request.
fn expected(index: usize, answer: &str) -> String {
    let statement = answer.starts_with(r#"{"policy":"#);
    let what = if statement { "statement" } else { "problem" };
    format!(r#"{{"index":{index},"{what}":{answer}}}"#)
}

fn count(done: usize, failed: usize) -> String {
    format!(r#"{{"done":{done},"failed":{failed}}}"#)
}

fn json(line: &str) -> Value {
    serde_json::from_str(line).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_line_is_answered_in_order_as_a_single_request_is() {
    const LINES: usize = 3000;
    let service = service();
    let body: String = (0..LINES).map(|number| mixed(number) + "\n").collect();
    let answers = batch(body).await;
    assert_eq!(answers.len(), LINES + 1);
    let mut failed = 0;
    for (index, answer) in answers.iter().take(LINES).enumerate() {
        let alone = single(&service, &mixed(index)).await;
        assert_eq!(*answer, expected(index, &alone), "line {index}");
        failed += usize::from(answer.contains(r#","problem":{"#));
    }
    assert_eq!(failed, LINES / 3);
    assert_eq!(answers[LINES], count(LINES, failed));
    assert_eq!(json(&answers[0])["problem"]["errors"][0]["pointer"], "/arrangement/on");
}

#[tokio::test]
async fn a_body_without_lines_has_none_answered() {
    assert_eq!(batch("").await, [r#"{"done":0,"failed":0}"#]);
    let pieces = [Bytes::new(), Bytes::new()].map(Ok::<_, Infallible>);
    assert_eq!(batch(Body::from_stream(stream::iter(pieces))).await, [count(0, 0)]);
}

#[tokio::test]
async fn lines_may_end_as_they_do_elsewhere_and_the_last_need_not_end() {
    let of = async |body: String| batch(body).await;
    let (one, two) = (sound(1), sound(2));
    let unix = of(format!("{one}\n{two}\n")).await;
    assert_eq!(unix[2], count(2, 0));
    assert_eq!(of(format!("{one}\r\n{two}\r\n")).await, unix);
    assert_eq!(of(format!("{one}\n{two}")).await, unix);
    assert_eq!(of(format!("{one}\r\n{two}\r")).await, unix);
}

#[tokio::test]
async fn a_line_without_anything_on_it_keeps_its_number_and_has_a_problem() {
    let answers = batch(format!("\n{}\n\r\n", sound(1))).await;
    assert_eq!(answers.len(), 4);
    assert_eq!(json(&answers[0])["problem"]["errors"][0]["code"], "not-json");
    assert!(answers[1].starts_with(r#"{"index":1,"statement":"#));
    assert!(answers[2].starts_with(r#"{"index":2,"problem":"#));
    assert_eq!(answers[3], count(3, 2));
}

#[tokio::test]
async fn a_line_that_is_too_long_has_its_problem_in_its_place() {
    let long = "x".repeat(limits().line + 1);
    let fits = format!("{}{}", sound(2), " ".repeat(limits().line - sound(2).len()));
    let answers = batch(format!("{}\n{long}\n{fits}\n{long}", sound(0))).await;
    assert_eq!(answers.len(), 5);
    for index in [1, 3] {
        let problem = &json(&answers[index])["problem"];
        assert_eq!(problem["status"], 413, "{problem}");
        assert_eq!(problem["detail"], "the line is longer than 65536 bytes");
    }
    assert!(answers[2].starts_with(r#"{"index":2,"statement":"#));
    assert_eq!(answers[4], count(4, 2));
}

#[tokio::test]
async fn only_lines_of_json_are_taken() {
    let of = async |kind: &str| post(&service(), BATCH, kind, Body::from(sound(1))).await;
    for kind in ["application/ndjson", "application/jsonl", "Application/X-NDJSON; charset=utf-8"] {
        assert_eq!(of(kind).await.status(), StatusCode::OK, "{kind}");
    }
    for kind in ["application/json", "text/plain", ""] {
        let refused = of(kind).await;
        assert_eq!(refused.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE, "{kind}");
        assert_eq!(refused.headers()["content-type"], "application/problem+json");
    }
}

#[tokio::test]
async fn a_reader_chooses_the_language_of_all_lines() {
    let request = Request::post(BATCH)
        .header("content-type", "application/x-ndjson")
        .header("accept-language", "en")
        .body(Body::from(sound(1)));
    let response = service().oneshot(request.unwrap()).await.unwrap();
    assert_eq!(response.headers()["content-language"], "en");
    assert!(text(response).await.contains("information desk"));
}

#[tokio::test]
async fn a_policy_text_can_come_on_a_line() {
    let policy = include_str!("../policies/archipel/2013-10-21.pvb");
    let mut request = json(&sound(118));
    request.as_object_mut().unwrap().remove("policy");
    request["source"] = json!(policy);
    let line = request.to_string();
    let answers = batch(format!("{line}\n{}\n{line}\n", sound(1))).await;
    let alone = single(&service(), &line).await;
    assert_eq!(answers[0], expected(0, &alone));
    assert_eq!(answers[2], expected(2, &alone));
    assert_eq!(answers[3], count(3, 0));
}

#[tokio::test]
async fn a_stream_that_stalls_ends_with_a_problem_and_no_count() {
    let sent = stream::iter([Ok::<_, Infallible>(format!("{}\n{}\n{{", sound(0), sound(1)))]);
    let started = Instant::now();
    let answers = batch(Body::from_stream(sent.chain(stream::pending()))).await;
    assert!(started.elapsed() >= limits().patience);
    assert_eq!(answers.len(), 3, "{answers:?}");
    assert!(answers[1].starts_with(r#"{"index":1,"statement":"#));
    let last = json(&answers[2]);
    assert_eq!(last["problem"]["status"], 408, "{last}");
    assert_eq!(last.as_object().unwrap().len(), 1, "{last}");
    // before the first byte nothing has been answered, and the problem is the whole answer
    let never = Body::from_stream(stream::pending::<Result<Bytes, Infallible>>());
    let refused = post(&service(), BATCH, "application/x-ndjson", never).await;
    assert_eq!(refused.status(), StatusCode::REQUEST_TIMEOUT);
}

#[tokio::test]
async fn a_slow_stream_does_not_stall() {
    let sent = stream::iter(0..8).then(|number| async move {
        tokio::time::sleep(limits().patience / 3).await;
        Ok::<_, Infallible>(sound(number) + "\n")
    });
    assert_eq!(batch(Body::from_stream(sent)).await[8], count(8, 0));
}

#[tokio::test]
async fn a_body_that_breaks_off_ends_with_a_problem_and_no_count() {
    let sent = stream::iter([Ok(sound(0) + "\n" + &sound(1)), Err(io::Error::other("gone"))]);
    let answers = batch(Body::from_stream(sent)).await;
    assert_eq!(answers.len(), 2, "{answers:?}");
    assert!(answers[0].starts_with(r#"{"index":0,"statement":"#));
    assert_eq!(json(&answers[1])["problem"]["status"], 400);
    assert!(json(&answers[1]).get("done").is_none());
}

/// A body of so many lines, each alone in its piece, that counts how many were taken from it.
fn counted(lines: usize) -> (Body, Arc<AtomicUsize>) {
    let taken = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&taken);
    let pieces = stream::iter(0..lines).map(move |number| {
        counter.fetch_add(1, Ordering::SeqCst);
        Ok::<_, Infallible>(sound(number % 300) + "\n")
    });
    (Body::from_stream(pieces), taken)
}

#[tokio::test(flavor = "multi_thread")]
async fn no_more_lines_are_kept_at_once_than_a_few_chunks() {
    const LINES: usize = 20_000;
    let (body, taken) = counted(LINES);
    let response = post(&service(), BATCH, "application/x-ndjson", body).await;
    let mut answers = response.into_body().into_data_stream();
    let (mut answered, mut most, mut largest) = (0, 0, 0);
    while let Some(piece) = answers.next().await {
        let piece = piece.unwrap();
        most = most.max(taken.load(Ordering::SeqCst) - answered);
        largest = largest.max(piece.len());
        answered += piece.iter().filter(|byte| **byte == b'\n').count();
    }
    assert_eq!(answered, LINES + 1);
    assert!(most <= AHEAD, "{most} lines were kept");
    assert!(largest < 1024 * 1024, "a piece of {largest} bytes");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_read_while_nothing_is_taken() {
    let (body, taken) = counted(usize::MAX);
    let response = post(&service(), BATCH, "application/x-ndjson", body).await;
    let mut answers = response.into_body().into_data_stream();
    answers.next().await.unwrap().unwrap();
    tokio::time::sleep(Duration::from_millis(300)).await;
    let before = taken.load(Ordering::SeqCst);
    assert!(before <= AHEAD, "{before} lines were read");
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(taken.load(Ordering::SeqCst), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn turns_are_not_lost_to_those_who_take_no_answers() {
    let service = service();
    let mut idle = Vec::new();
    for _ in 0..20 {
        let (body, _) = counted(usize::MAX);
        let response = post(&service, BATCH, "application/x-ndjson", body).await;
        let mut answers = response.into_body().into_data_stream();
        answers.next().await.unwrap().unwrap();
        idle.push(answers);
    }
    let (body, _) = counted(1000);
    let answered = text(post(&service, BATCH, "application/x-ndjson", body).await);
    let answered = tokio::time::timeout(Duration::from_secs(60), answered).await.unwrap();
    assert!(answered.ends_with(&format!("{}\n", count(1000, 0))));
}

#[tokio::test(flavor = "multi_thread")]
async fn work_stops_soon_when_nobody_waits_for_it() {
    let versions = versions();
    let service = router(State::new(Arc::clone(&versions)));
    let at_rest = Arc::strong_count(&versions);
    let (body, taken) = counted(usize::MAX);
    let response = post(&service, BATCH, "application/x-ndjson", body).await;
    let mut answers = response.into_body().into_data_stream();
    answers.next().await.unwrap().unwrap();
    assert!(Arc::strong_count(&versions) > at_rest);
    drop(answers);
    let before = taken.load(Ordering::SeqCst);
    is_soon(|| Arc::strong_count(&versions) == at_rest, "a chunk is still worked on").await;
    assert_eq!(taken.load(Ordering::SeqCst), before);
}

async fn is_soon(holds: impl Fn() -> bool, otherwise: &str) {
    let deadline = Instant::now() + Duration::from_secs(5);
    while !holds() {
        assert!(Instant::now() < deadline, "{otherwise}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// The service over a socket; it ends with its runtime.
struct Served {
    runtime: tokio::runtime::Runtime,
    address: SocketAddr,
    versions: Arc<Versions>,
    at_rest: usize,
}

fn served() -> Served {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let address = listener.local_addr().unwrap();
    let versions = versions();
    let router = router(State::new(Arc::clone(&versions)).with_batches(limits()));
    // every route holds the versions, and so does every batch under way
    let at_rest = Arc::strong_count(&versions);
    runtime.spawn(async move { axum::serve(listener, router).await.unwrap() });
    Served { runtime, address, versions, at_rest }
}

impl Served {
    /// A connection on which the head of a batch has been sent.
    fn begin(&self, length: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let head = format!(
            "POST {BATCH} HTTP/1.1\r\nhost: pvb\r\ncontent-type: application/x-ndjson\r\n\
             connection: close\r\n{length}\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        stream
    }

    /// Waits until the service holds nothing of any batch.
    fn is_soon_at_rest(&self) {
        let at_rest = || Arc::strong_count(&self.versions) <= self.at_rest;
        self.runtime.block_on(is_soon(at_rest, "a batch is still under way"));
    }
}

fn chunk(text: &str) -> String {
    format!("{:x}\r\n{text}\r\n", text.len())
}

/// The head of an answer, and its lines so far.
fn answers(stream: &TcpStream) -> impl Iterator<Item = String> + use<> {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    let status = lines.next().unwrap();
    assert_eq!(status, "HTTP/1.1 200 OK");
    lines.by_ref().take_while(|line| !line.is_empty()).for_each(drop);
    // between lines stand the sizes of pieces
    lines.filter(|line| line.starts_with('{'))
}

#[test]
fn an_answer_comes_before_the_next_line_is_sent() {
    let served = served();
    let mut stream = served.begin("transfer-encoding: chunked");
    stream.write_all(chunk(&format!("{}\n", sound(0))).as_bytes()).unwrap();
    let mut answers = answers(&stream);
    for number in 1..20 {
        let index = number - 1;
        assert!(answers.next().unwrap().starts_with(&format!(r#"{{"index":{index},"statement":"#)));
        stream.write_all(chunk(&format!("{}\n", sound(number))).as_bytes()).unwrap();
    }
    stream.write_all(b"0\r\n\r\n").unwrap();
    assert_eq!(answers.by_ref().last().unwrap(), count(20, 0));
}

#[test]
fn a_body_larger_than_others_may_be_is_taken() {
    let served = served();
    let line = sound(7) + "\n";
    let lines = 5 * 1024 * 1024 / line.len();
    let mut stream = served.begin(&format!("content-length: {}", line.len() * lines));
    let mut sending = stream.try_clone().unwrap();
    let sender = std::thread::spawn(move || {
        for _ in 0..lines {
            sending.write_all(line.as_bytes()).unwrap();
        }
    });
    let (mut number, mut last) = (0, String::new());
    for answer in answers(&stream) {
        if answer.starts_with(r#"{"index":"#) {
            assert!(answer.starts_with(&format!(r#"{{"index":{number},"statement":"#)));
            number += 1;
        }
        last = answer;
    }
    sender.join().unwrap();
    assert_eq!((number, last), (lines, count(lines, 0)));
    assert_eq!(stream.read(&mut [0]).unwrap(), 0);
}

/// Sends lines until the service takes no more of them, or as many as there are; how many bytes that were.
fn sent_until_refused(stream: &mut TcpStream, lines: usize) -> usize {
    stream.set_write_timeout(Some(Duration::from_millis(700))).unwrap();
    let piece = chunk(&(sound(1) + "\n").repeat(50));
    let mut sent = 0;
    for _ in 0..lines / 50 {
        match stream.write(piece.as_bytes()) {
            Ok(written) if written == piece.len() => sent += written,
            Ok(_) | Err(_) => break,
        }
    }
    sent
}

#[test]
fn a_client_that_takes_no_answers_is_not_read_and_is_let_go_when_it_leaves() {
    let served = served();
    let mut stream = served.begin("transfer-encoding: chunked");
    let sent = sent_until_refused(&mut stream, 200_000);
    // what the sockets of both sides hold, and a few chunks
    assert!(sent < 24 * 1024 * 1024, "{sent} bytes were read");
    assert!(Arc::strong_count(&served.versions) > served.at_rest);
    drop(stream);
    served.is_soon_at_rest();
}

#[test]
fn a_client_that_goes_away_stops_the_work() {
    let served = served();
    let mut stream = served.begin("transfer-encoding: chunked");
    let mut sending = stream.try_clone().unwrap();
    let sender = std::thread::spawn(move || sent_until_refused(&mut sending, 200_000));
    let mut some = [0; 100_000];
    stream.read_exact(&mut some).unwrap();
    stream.shutdown(Shutdown::Both).unwrap();
    drop(stream);
    sender.join().unwrap();
    served.is_soon_at_rest();
}

#[test]
fn a_client_that_only_stops_sending_is_told_that_its_body_broke_off() {
    let served = served();
    let mut stream = served.begin("content-length: 1000000");
    stream.write_all(format!("{}\n{}\n", sound(0), sound(1)).as_bytes()).unwrap();
    let mut answers = answers(&stream);
    assert!(answers.next().unwrap().starts_with(r#"{"index":0,"statement":"#));
    stream.shutdown(Shutdown::Write).unwrap();
    let rest: Vec<String> = answers.collect();
    assert_eq!(rest.len(), 2, "{rest:?}");
    assert!(rest[0].starts_with(r#"{"index":1,"statement":"#));
    assert!(
        rest[1].starts_with(r#"{"problem":{"#) && rest[1].contains(r#""status":400"#),
        "{rest:?}"
    );
    served.is_soon_at_rest();
}
