//! Spans of requests arrive at a collector: a small one, on this machine.
#![cfg(feature = "otel")]
#![expect(clippy::unwrap_used, reason = "a test that fails may say so by panicking")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Reads one request: its head and its body.
fn request(stream: &mut TcpStream) -> Option<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    let mut byte = [0; 1];
    while !bytes.ends_with(b"\r\n\r\n") {
        if stream.read(&mut byte).ok()? == 0 {
            return None;
        }
        bytes.push(byte[0]);
    }
    let head = String::from_utf8(bytes).unwrap().to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
    let mut body = vec![0; length.parse().unwrap()];
    stream.read_exact(&mut body).unwrap();
    Some((head, body))
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_span_arrives_in_the_trace_of_the_caller_and_holds_nothing_of_his() {
    let collector = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", collector.local_addr().unwrap());
    let (arrived, arriving) = mpsc::channel();
    thread::spawn(move || {
        for stream in collector.incoming() {
            let (mut stream, arrived) = (stream.unwrap(), arrived.clone());
            thread::spawn(move || {
                while let Some(request) = request(&mut stream) {
                    arrived.send(request).unwrap();
                    let answer = b"HTTP/1.1 200 OK\r\ncontent-type: application/x-protobuf\r\ncontent-length: 0\r\n\r\n";
                    stream.write_all(answer).unwrap();
                }
            });
        }
    });
    let mut service = Command::new(env!("CARGO_BIN_EXE_pvb"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["serve", "--listen", "127.0.0.1:0", "--otel-endpoint", &endpoint])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(service.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("listening on http://").unwrap();
    let mut client = TcpStream::connect(address).unwrap();
    let (trace, parent) = ("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331");
    write!(
        client,
        "GET /v1/policies/geheim HTTP/1.1\r\nhost: localhost\r\nauthorization: geheim\r\n\
         traceparent: 00-{trace}-{parent}-01\r\nx-request-id: herkenbaar-1\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    client.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    assert!(
        Command::new("kill").args(["-INT", &service.id().to_string()]).status().unwrap().success()
    );
    let (head, body) = arriving.recv_timeout(Duration::from_secs(20)).unwrap();
    assert_eq!(service.wait().unwrap().code(), Some(0));
    assert!(head.starts_with("post /v1/traces http/1.1"), "{head}");
    let bytes = |hex: &str| -> Vec<u8> {
        (0..hex.len() / 2)
            .map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap())
            .collect()
    };
    for part in ["GET /v1/policies/{organisation}", "herkenbaar-1", "http.response.status_code"] {
        assert!(holds(&body, part.as_bytes()), "{part}");
    }
    assert!(holds(&body, &bytes(trace)) && holds(&body, &bytes(parent)));
    assert!(!holds(&body, b"geheim"));
}
