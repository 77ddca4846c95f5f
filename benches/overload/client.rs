//! A client that keeps many connections busy: on each, the next request follows the last answer.
//!
//! In: an address, a number of connections, a time. Out: how long each accepted request took.
//! Absent on purpose: heed to `Retry-After`; this client has none.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::Builder;

/// What the client saw.
#[derive(Default)]
pub struct Seen {
    /// How long each accepted request took, the shortest first.
    pub accepted: Vec<Duration>,
    /// How many were turned away.
    pub shed: usize,
}

impl Seen {
    /// The time within which so many of a hundred were answered.
    pub fn part(&self, of_a_hundred: usize) -> Duration {
        self.accepted[(self.accepted.len() * of_a_hundred / 100).min(self.accepted.len() - 1)]
    }
}

/// An evaluation of ten activities.
fn request() -> Vec<u8> {
    let activity = |number: usize| {
        json!({ "id": format!("a{number}"), "service": "personal_care", "label": "hulp bij douchen", "minutes": 20,
                "times": "3.5", "per": "week", "by": "provider", "able": ["network"] })
    };
    let body = json!({
        "policy": "archipel",
        "arrangement": {
            "on": "2013-11-01",
            "client": {
                "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" },
                "facts": { "location": "berkenstaete", "closed_unit": false },
                "tariff": { "amount": "118.42", "per": "day" },
            },
            "activities": (0..10).map(activity).collect::<Vec<_>>(),
            "signed": ["client", "supporter", "contact_carer"],
        },
    })
    .to_string();
    let length = body.len();
    format!(
        "POST /v1/evaluations HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
         content-length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> u16 {
    buffer.clear();
    loop {
        let read = stream.read_buf(buffer).await.expect("an answer");
        assert!(read > 0, "closed");
        let Some(head) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else {
            continue;
        };
        let text = std::str::from_utf8(&buffer[..head]).expect("a head");
        let length = text.split("content-length: ").nth(1).and_then(|rest| rest.lines().next());
        let length: usize = length.expect("a length").parse().expect("a number");
        let status = text[9..12].parse().expect("a status");
        while buffer.len() < head + 4 + length {
            assert!(stream.read_buf(buffer).await.expect("a body") > 0, "closed");
        }
        return status;
    }
}

async fn connection(address: SocketAddr, request: Vec<u8>, until: Instant) -> Seen {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    stream.set_nodelay(true).expect("a socket");
    let (mut seen, mut buffer) = (Seen::default(), Vec::with_capacity(64 * 1024));
    while Instant::now() < until {
        let start = Instant::now();
        stream.write_all(&request).await.expect("a request");
        match answer(&mut stream, &mut buffer).await {
            200 => seen.accepted.push(start.elapsed()),
            503 => seen.shed += 1,
            other => unreachable!("{other}: {}", String::from_utf8_lossy(&buffer)),
        }
    }
    seen
}

/// Keeps so many connections busy for a time.
pub fn load(address: SocketAddr, connections: usize, time: Duration) -> Seen {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a thread");
    runtime.block_on(async {
        let until = Instant::now() + time;
        let tasks: Vec<_> =
            (0..connections).map(|_| tokio::spawn(connection(address, request(), until))).collect();
        let mut all = Seen::default();
        for task in tasks {
            let seen = task.await.expect("a connection");
            all.accepted.extend(seen.accepted);
            all.shed += seen.shed;
        }
        all.accepted.sort_unstable();
        all
    })
}
