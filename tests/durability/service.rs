//! The service as a process of its own, and somebody who publishes over HTTP.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use chrono::NaiveDate;
use reqwest::{Client, Response};

use crate::databases::policy::policy;

/// A running `pvb serve`.
#[derive(Debug)]
pub struct Service {
    child: Child,
    pub address: String,
}

/// Where a service finds its things.
#[derive(Debug, Clone)]
pub struct Place {
    /// Where it is started; `policies` is in it.
    pub folder: PathBuf,
    /// What it is told after `--store`; nothing for the usual place.
    pub store: Option<String>,
}

impl Place {
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pvb"));
        command.current_dir(&self.folder).args(arguments);
        // what the tests are told is no setting of the service, and would be refused
        for (name, _) in std::env::vars_os().filter(|(name, _)| is_ours(name)) {
            command.env_remove(name);
        }
        if let Some(store) = &self.store {
            command.args(["--store", store]);
        }
        command
    }

    pub fn start(&self) -> Service {
        let mut command = self.command(&["serve", "--listen", "127.0.0.1:0"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut told = lines.map(Result::unwrap);
        let address = told.find_map(|line| {
            let (_, address) = line.split_once("listening on ")?;
            Some(address.trim().to_owned())
        });
        Service { child, address: address.expect("it starts") }
    }

    /// `pvb audit verify`: what it says.
    pub fn verify(&self) -> String {
        let output = self.command(&["audit", "verify"]).output().unwrap();
        let told = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
        told
    }

    /// The file of the usual place.
    pub fn usual_file(&self) -> PathBuf {
        self.folder.join(Path::new("pvb.sqlite"))
    }
}

fn is_ours(name: &OsStr) -> bool {
    name.to_string_lossy().starts_with("PVB_")
}

impl Service {
    /// As `kill -9` does: without a moment to finish anything.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn client() -> Client {
        Client::builder().timeout(Duration::from_secs(30)).build().unwrap()
    }

    pub fn version(&self, from: NaiveDate) -> String {
        version(&self.address, from)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn version(address: &str, from: NaiveDate) -> String {
    format!("{address}/v1/policies/hof/versions/{from}")
}

/// How many euros stand in the text of a date: every date has its own text.
pub fn euros(from: NaiveDate) -> u32 {
    use chrono::Datelike;
    100 + u32::try_from(from.num_days_from_ce() % 800).unwrap()
}

/// The text that is published for a date.
pub fn text(from: NaiveDate) -> String {
    policy("hof", from, euros(from))
}

/// Publishes the text of a date.
pub async fn put(client: &Client, address: &str, from: NaiveDate) -> reqwest::Result<Response> {
    let request = client.put(version(address, from)).header("content-type", "text/plain");
    request.body(text(from)).send().await
}

/// What a service says the text of a date is.
pub async fn get(client: &Client, url: &str) -> (u16, String) {
    let answer = client.get(url).header("accept", "text/plain").send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}
