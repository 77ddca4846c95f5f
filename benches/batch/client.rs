//! A client that sends and takes at once, and keeps nothing.
//!
//! In: a service and requests. Out: what it was told, once every answer has been found in its place.
//! Absent on purpose: what stands in the answers, save for who asks for them.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use crate::service::Service;

/// Requests are sent some at a time.
const TOGETHER: usize = 50;
const PATH: &str = "/v1/evaluations/batch";

/// What came of a batch.
pub struct Told {
    pub sent: usize,
    pub taken: usize,
    /// The largest memory of the service once a tenth, a half and all of the answers had come.
    pub peaks: [u64; 3],
}

/// Sends so many requests, and takes every answer.
pub fn run(service: &Service, requests: &[String], lines: usize) -> Told {
    let marks = [lines / 10, lines / 2, lines];
    let mut told = Told { sent: 0, taken: 0, peaks: [0; 3] };
    let (mut number, mut start) = (0, String::new());
    told.sent = exchange(service, requests, lines, |line| {
        told.taken += line.len();
        if number == lines {
            let last = format!("{{\"done\":{lines},\"failed\":0}}\n");
            assert_eq!(String::from_utf8_lossy(line), last);
            return;
        }
        start.clear();
        start.push_str("{\"index\":");
        start.push_str(&number.to_string());
        start.push_str(",\"statement\":{");
        assert!(line.starts_with(start.as_bytes()), "{}", String::from_utf8_lossy(line));
        number += 1;
        for (mark, peak) in marks.iter().zip(&mut told.peaks) {
            if number == *mark {
                *peak = service.peak();
            }
        }
    });
    assert_eq!(number, lines);
    told
}

/// The statement that answers each request.
pub fn answers(service: &Service, requests: &[String]) -> Vec<String> {
    let mut answers = Vec::new();
    exchange(service, requests, requests.len(), |line| {
        let line = String::from_utf8_lossy(line);
        if let Some((_, statement)) = line.split_once(r#","statement":"#) {
            answers.push(statement.trim_end().strip_suffix('}').expect("an object").to_owned());
        }
    });
    assert_eq!(answers.len(), requests.len(), "every request is sound");
    answers
}

/// Sends requests, the same ones over and over, and hands over every line of the answer. Tells how many bytes
/// the requests were.
fn exchange(
    service: &Service,
    requests: &[String],
    lines: usize,
    mut take: impl FnMut(&[u8]),
) -> usize {
    let mut stream = TcpStream::connect(&service.address).expect("it listens");
    let taking = stream.try_clone().expect("a socket can be had twice");
    let head = format!(
        "POST {PATH} HTTP/1.1\r\nhost: pvb\r\ncontent-type: application/x-ndjson\r\n\
         connection: close\r\ntransfer-encoding: chunked\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).expect("it takes the head");
    std::thread::scope(|scope| {
        let sending = scope.spawn(move || send(&mut stream, requests, lines));
        let mut taking = BufReader::with_capacity(256 * 1024, taking);
        let mut line = Vec::new();
        // between the lines of the answer stand the sizes of its pieces, each of whole lines
        while taking.read_until(b'\n', &mut line).expect("it answers") > 0 {
            if line.starts_with(b"{") {
                take(&line);
            }
            line.clear();
        }
        sending.join().expect("it sends")
    })
}

fn send(stream: &mut TcpStream, requests: &[String], lines: usize) -> usize {
    let (mut sent, mut number, mut piece) = (0, 0, String::new());
    while number < lines {
        let together = TOGETHER.min(lines - number);
        piece.clear();
        for request in (number..number + together).map(|number| &requests[number % requests.len()])
        {
            piece.push_str(request);
            piece.push('\n');
        }
        number += together;
        sent += piece.len();
        let size = format!("{:x}\r\n", piece.len());
        piece.push_str("\r\n");
        stream.write_all(size.as_bytes()).expect("it takes the size");
        stream.write_all(piece.as_bytes()).expect("it takes the lines");
    }
    stream.write_all(b"0\r\n\r\n").expect("it takes the end");
    sent
}
