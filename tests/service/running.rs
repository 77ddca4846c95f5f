//! A service in a process of its own, and a client that sends what it is told to, byte by byte.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// A service; it ends with the test.
pub struct Running {
    pub child: Child,
    pub address: String,
    pub scheme: String,
    log: PathBuf,
}

impl Running {
    /// Starts one with these flags.
    pub fn start(flags: &[&str]) -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("service-{}-{number}.log", std::process::id());
        let log = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let mut child = Command::new(env!("CARGO_BIN_EXE_pvb"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args(["serve", "--listen", "127.0.0.1:0"])
            .env("PVB_STOP_NOTICE", "0s")
            .args(flags)
            .stdout(Stdio::piped())
            .stderr(fs::File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let told = line.trim().strip_prefix("listening on ");
        let told = told.unwrap_or_else(|| panic!("{line}{}", fs::read_to_string(&log).unwrap()));
        let (scheme, address) = told.split_once("://").unwrap();
        let (scheme, address) = (scheme.to_owned(), address.to_owned());
        Self { child, address, scheme, log }
    }

    pub fn connect(&self) -> Client {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.set_nodelay(true).unwrap();
        Client { stream }
    }

    /// The answer to a request on a connection of its own.
    pub fn get(&self, path: &str) -> Answer {
        self.connect().get(path)
    }

    pub fn post(&self, path: &str, body: &str) -> Answer {
        self.connect().post(path, body)
    }

    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }

    pub fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([name, &id]).status().unwrap().success());
    }

    /// How it ended, once it has.
    pub fn ended(mut self) -> Option<i32> {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(20) {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("it has not ended: {}", self.log());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.child.try_wait().unwrap().is_none() {
            self.child.kill().unwrap();
            self.child.wait().unwrap();
        }
        fs::remove_file(&self.log).unwrap();
    }
}

/// One connection.
pub struct Client {
    stream: TcpStream,
}

impl Client {
    pub fn send(&mut self, text: &str) {
        self.stream.write_all(text.as_bytes()).unwrap();
    }

    pub fn get(&mut self, path: &str) -> Answer {
        self.send(&format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n"));
        self.answer()
    }

    pub fn post(&mut self, path: &str, body: &str) -> Answer {
        self.send(&format!("{}{body}", head(path, body.len())));
        self.answer()
    }

    /// The next answer.
    pub fn answer(&mut self) -> Answer {
        Answer::read(&mut self.stream)
    }

    /// Whether the other end closes the connection without another word, within some time.
    pub fn is_closed_within(&mut self, time: Duration) -> bool {
        self.stream.set_read_timeout(Some(time)).unwrap();
        let mut rest = [0; 1];
        match self.stream.read(&mut rest) {
            Ok(length) => length == 0,
            Err(error) => error.kind() == std::io::ErrorKind::ConnectionReset,
        }
    }
}

/// The head of a request with a JSON body of some length.
pub fn head(path: &str, length: usize) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n"
    )
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub text: String,
}

impl Answer {
    pub fn read(stream: &mut impl Read) -> Self {
        let mut bytes = Vec::new();
        let mut byte = [0; 1];
        while !bytes.ends_with(b"\r\n\r\n") {
            assert_eq!(stream.read(&mut byte).unwrap(), 1, "{}", String::from_utf8_lossy(&bytes));
            bytes.push(byte[0]);
        }
        let head = String::from_utf8(bytes).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        let length = headers.iter().find(|(name, _)| name == "content-length");
        let mut body = vec![0; length.map_or(0, |(_, length)| length.parse().unwrap())];
        stream.read_exact(&mut body).unwrap();
        Self { status, headers, text: String::from_utf8(body).unwrap() }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(known, _)| known == name);
        let value = found.next().map(|(_, value)| value.as_str());
        assert!(found.next().is_none(), "{name} stands twice: {self:?}");
        value
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// That it is a problem with a status.
    #[track_caller]
    pub fn is_problem(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{self:?}");
        assert_eq!(self.header("content-type"), Some("application/problem+json"), "{self:?}");
        let json = self.json();
        assert_eq!(json["status"], json!(status));
        assert!(json["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{self:?}");
        assert!(json["title"].as_str().is_some_and(|title| title != "Internal Server Error"));
        self.is_dressed()
    }

    /// That it has the headers that every answer has.
    #[track_caller]
    pub fn is_dressed(&self) -> &Self {
        for (name, value) in [
            ("api-version", env!("CARGO_PKG_VERSION")),
            ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
            ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(self.header(name), Some(value), "{name}: {self:?}");
        }
        assert!(self.header("x-request-id").is_some_and(|id| !id.is_empty()), "{self:?}");
        self
    }

    #[track_caller]
    pub fn tells_when_to_come_back(&self) -> &Self {
        let after: u64 = self.header("retry-after").expect("a time").parse().unwrap();
        assert!((1..=2).contains(&after), "{self:?}");
        self
    }
}

/// A request that is answered with a statement.
pub fn evaluation() -> String {
    json!({
        "policy": "archipel",
        "arrangement": {
            "on": "2013-11-01",
            "client": {
                "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" },
                "facts": { "location": "berkenstaete", "closed_unit": false },
                "tariff": { "amount": "118.42", "per": "day" },
            },
            "activities": [
                { "id": "a1", "service": "hot_meal", "label": "geheim-label", "times": 7, "per": "week", "by": "provider" },
            ],
            "signed": ["client", "supporter", "contact_carer"],
        },
    })
    .to_string()
}

/// A request that keeps a processor busy for a while: a text to check, as long as one may be.
pub fn long_check() -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("policies/archipel/2013-10-21.pvb");
    let text = fs::read_to_string(path).unwrap();
    let (rules, examples) = text.split_once("\nexample ").unwrap();
    let one = format!("\nexample {}", examples.split("\nexample ").next().unwrap());
    let mut long = rules.to_owned();
    while long.len() + one.len() < 120 * 1024 {
        long.push_str(&one);
    }
    json!({ "source": long }).to_string()
}
