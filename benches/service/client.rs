//! A small client: connections that are kept, one request after another on each.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use memchr::memmem;

/// So many connections keep two processors busy.
const CONNECTIONS: usize = 8;

/// Requests per second that a service answers in a while.
pub fn throughput(address: SocketAddr, body: &str, size: usize, time: Duration) -> f64 {
    let request = format!(
        "POST /v1/evaluations HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    let stop = AtomicBool::new(false);
    let begun = Instant::now();
    let answered: u64 = thread::scope(|scope| {
        let ask = || scope.spawn(|| ask(address, request.as_bytes(), size, &stop));
        let all: Vec<_> = (0..CONNECTIONS).map(|_| ask()).collect();
        thread::sleep(time);
        stop.store(true, Ordering::Relaxed);
        all.into_iter().map(|one| one.join().expect("a client that ends")).sum()
    });
    answered as f64 / begun.elapsed().as_secs_f64()
}

fn ask(address: SocketAddr, request: &[u8], size: usize, stop: &AtomicBool) -> u64 {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.set_nodelay(true).expect("no delay");
    let mut room = vec![0; 64 * 1024];
    let mut answered = 0;
    while !stop.load(Ordering::Relaxed) {
        stream.write_all(request).expect("a request sent");
        let body = answer(&mut stream, &mut room);
        assert_eq!(body, size, "answers of one size");
        answered += 1;
    }
    answered
}

/// Reads an answer to its end; how long its body is.
fn answer(stream: &mut TcpStream, room: &mut [u8]) -> usize {
    let mut filled = 0;
    loop {
        let read = stream.read(room.get_mut(filled..).expect("room")).expect("an answer");
        assert!(read > 0, "the service hung up");
        filled += read;
        let text = room.get(..filled).expect("what was read");
        let Some(head) = memmem::find(text, b"\r\n\r\n") else { continue };
        let lines = std::str::from_utf8(text.get(..head).expect("a head")).expect("a plain head");
        assert!(lines.starts_with("HTTP/1.1 200 "), "{lines}");
        let length = lines.lines().find_map(|line| line.strip_prefix("content-length: "));
        let length: usize = length.expect("a length").parse().expect("a number");
        if filled >= head + 4 + length {
            return length;
        }
    }
}
