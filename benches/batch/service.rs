//! A service in a process of its own.
//!
//! In: nothing. Out: its address, and what the system says of it.
//! Absent on purpose: requests.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A service; it ends when this is dropped.
pub struct Service {
    child: Child,
    pub address: String,
}

impl Service {
    pub fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_pvb"))
            .args(["serve", "--listen", "127.0.0.1:0", "--policies", "policies"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let out = child.stdout.take().expect("it is piped");
        BufReader::new(out).read_line(&mut line).expect("it says where it listens");
        let address = line.trim().rsplit('/').next().expect("an address").to_owned();
        Self { child, address }
    }

    /// The most memory that it has had, in KiB.
    pub fn peak(&self) -> u64 {
        let status = self.told("status");
        let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("it is there");
        line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).expect("a number")
    }

    /// How long processors have worked for it.
    pub fn processor_time(&self) -> Duration {
        processor_time(&self.told("stat"))
    }

    fn told(&self, file: &str) -> String {
        fs::read_to_string(format!("/proc/{}/{file}", self.child.id())).expect("it runs")
    }
}

/// How long processors have worked for this process.
pub fn own_processor_time() -> Duration {
    processor_time(&fs::read_to_string("/proc/self/stat").expect("it runs"))
}

/// The 14th and 15th word of what the system says of a process, in hundredths of a second.
fn processor_time(stat: &str) -> Duration {
    let behind_its_name = stat.rsplit(')').next().expect("it has a name");
    let words = behind_its_name.split_whitespace().skip(11).take(2);
    let hundredths: u64 = words.map(|word| word.parse::<u64>().expect("a number")).sum();
    Duration::from_millis(hundredths * 10)
}

impl Drop for Service {
    fn drop(&mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }
}
