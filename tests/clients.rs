//! The example clients, each against a service that first says it is busy: what a program of another organisation
//! would start from works as it stands.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails may say so by panicking"
)]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;

/// A service over a store of its own, and what stands before it.
struct Service {
    child: Child,
    /// Where the service itself is.
    host: String,
    /// Where clients call.
    url: String,
    /// Every call that was made, as `METHOD PATH status`.
    calls: Arc<Mutex<Vec<String>>>,
}

impl Drop for Service {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("clients-{name}"));
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).unwrap();
    folder
}

impl Service {
    fn start(name: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_pvb"))
            .args(["serve", "--listen", "127.0.0.1:0", "--policies"])
            .arg(root().join("policies"))
            .arg("--store")
            .arg(folder(name).join("pvb.sqlite"))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let line = lines
            .find(|line| line.as_ref().unwrap().starts_with("listening on "))
            .unwrap()
            .unwrap();
        let host = line.strip_prefix("listening on http://").unwrap().to_owned();
        // whoever writes to a pipe that nobody reads is stopped
        thread::spawn(move || lines.for_each(drop));
        let calls = Arc::new(Mutex::new(Vec::new()));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (noted, behind) = (Arc::clone(&calls), host.clone());
        thread::spawn(move || {
            for client in listener.incoming() {
                let (noted, behind) = (Arc::clone(&noted), behind.clone());
                thread::spawn(move || pass_on(&client.unwrap(), &behind, &noted));
            }
        });
        Self { child, host, url, calls }
    }

    fn calls(&self) -> Vec<String> {
        self.calls.lock().unwrap().clone()
    }
}

/// Passes one request on, and its answer back. The first evaluation is told to come back in a second.
fn pass_on(client: &TcpStream, behind: &str, calls: &Mutex<Vec<String>>) {
    let mut reader = BufReader::new(client);
    let mut head = Vec::new();
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap() == 0 {
            return;
        }
        let lower = line.to_ascii_lowercase();
        if let Some(number) = lower.strip_prefix("content-length:") {
            length = number.trim().parse().unwrap();
        }
        if lower.starts_with("expect:") {
            (&mut &*client).write_all(b"HTTP/1.1 100 Continue\r\n\r\n").unwrap();
        } else if line == "\r\n" {
            break;
        } else if !lower.starts_with("connection:") && !lower.starts_with("host:") {
            head.push(line);
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let call = head[0].rsplit_once(' ').unwrap().0.to_owned();
    let busy = {
        let mut calls = calls.lock().unwrap();
        let first =
            call == "POST /v1/evaluations" && !calls.iter().any(|one| one.starts_with(&call));
        if first {
            calls.push(format!("{call} 503"));
        }
        first
    };
    let mut client = client;
    if busy {
        let problem =
            r#"{"type":"about:blank","title":"Service Unavailable","status":503,"detail":"busy"}"#;
        let answer = format!(
            "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Type: application/problem+json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{problem}",
            problem.len()
        );
        client.write_all(answer.as_bytes()).unwrap();
        return;
    }
    let mut service = TcpStream::connect(behind).unwrap();
    let head = format!("{}Host: {behind}\r\nConnection: close\r\n\r\n", head.concat());
    service.write_all(&[head.as_bytes(), &body].concat()).unwrap();
    let mut answer = Vec::new();
    service.read_to_end(&mut answer).unwrap();
    let status = String::from_utf8_lossy(&answer[9..12]).into_owned();
    calls.lock().unwrap().push(format!("{call} {status}"));
    client.write_all(&answer).unwrap();
}

/// Runs a program to its end.
fn run(command: &mut Command, what_to_install: &str) -> Output {
    let name = command.get_program().to_owned();
    command.output().unwrap_or_else(|error| {
        panic!("{} cannot be started ({error}): install it, with {what_to_install}", name.display())
    })
}

/// What a program says when all is well.
fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

/// Has a client evaluate, be refused, come back, and at last publish.
fn is_a_good_client(name: &str, arguments: &[&str], what_to_install: &str) {
    let service = Service::start(name);
    let client = |more: &[&str]| {
        let mut command = Command::new(arguments[0]);
        command.args(&arguments[1..]).args(more).env("PVB_URL", &service.url).env_remove("PVB_KEY");
        run(&mut command, what_to_install)
    };
    let told = said(&client(&[]));
    assert!(told.contains("status: green"), "{told}");
    assert!(told.contains("hulp bij douchen") && told.contains("-48.91"), "{told}");
    assert!(told.contains("problem 400"), "{told}");
    assert!(told.contains("/arrangement/on") && told.contains("bad-date"), "{told}");
    let calls = service.calls();
    let evaluations: Vec<_> =
        calls.iter().filter(|call| call.contains("/v1/evaluations")).collect();
    let expected =
        ["POST /v1/evaluations 503", "POST /v1/evaluations 200", "POST /v1/evaluations 400"];
    assert_eq!(evaluations, expected, "{calls:?}");
    assert!(!calls.iter().any(|call| call.starts_with("PUT")), "it published unasked: {calls:?}");

    let policy = root().join("src/http/openapi/examples/policy.pvb");
    let told = said(&client(&["--publish", policy.to_str().unwrap(), "voorbeeld", "2027-01-01"]));
    assert!(told.contains("published (201)"), "{told}");
    let wrong = client(&["--publish", policy.to_str().unwrap(), "voorbeeld", "2027-01-02"]);
    assert!(!wrong.status.success());
    let last = service.calls().pop().unwrap();
    assert_eq!(last, "PUT /v1/policies/voorbeeld/versions/2027-01-02 400");
}

#[test]
fn the_curl_client_works_as_it_stands() {
    let curl = run(Command::new("curl").arg("--version"), "apt-get install curl");
    assert!(curl.status.success());
    let script = root().join("examples/curl/evaluate.sh");
    is_a_good_client("curl", &["sh", script.to_str().unwrap()], "apt-get install curl");
}

#[test]
fn the_python_client_works_as_it_stands() {
    let script = root().join("examples/python/evaluate.py");
    is_a_good_client("python", &["python3", script.to_str().unwrap()], "apt-get install python3");
}

#[test]
fn the_typescript_client_works_as_it_stands_and_its_types_are_those_of_the_document() {
    let install = "apt-get install nodejs npm";
    let folder = typescript(install);
    let service = Service::start("types");
    let npm = |arguments: &[&str]| {
        said(&run(Command::new("npm").args(arguments).current_dir(&folder), install))
    };
    let document = format!("http://{}/v1/openapi.json", service.host);
    npm(&["run", "--silent", "types", "--", &document, "--output", "made.d.ts"]);
    let made = fs::read_to_string(folder.join("made.d.ts")).unwrap();
    let kept = root().join("examples/typescript/src/api.d.ts");
    if std::env::var("UPDATE_TYPES").is_ok() {
        fs::write(&kept, &made).unwrap();
    }
    let kept = fs::read_to_string(&kept).unwrap();
    assert!(made == kept, "the types are not those of the document: run this with UPDATE_TYPES=1");
    fs::write(folder.join("src/api.d.ts"), kept).unwrap();
    npm(&["run", "--silent", "build"]);
    let built = folder.join("build/evaluate.js");
    is_a_good_client("typescript", &["node", built.to_str().unwrap()], install);
}

/// The example in a folder of its own, with what it needs: installed again only when that changed.
fn typescript(install: &str) -> PathBuf {
    let example = root().join("examples/typescript");
    let folder = root().join("target/clients/typescript");
    fs::create_dir_all(folder.join("src")).unwrap();
    let lock = fs::read(example.join("package-lock.json")).unwrap();
    let installed = folder.join("node_modules/.installed");
    for file in [".npmrc", "package.json", "package-lock.json", "tsconfig.json", "src/evaluate.ts"]
    {
        fs::copy(example.join(file), folder.join(file)).unwrap();
    }
    fs::copy(root().join("examples/evaluation.json"), folder.join("../evaluation.json")).unwrap();
    if fs::read(&installed).ok().as_ref() != Some(&lock) {
        said(&run(
            Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder),
            install,
        ));
        fs::write(&installed, lock).unwrap();
    }
    folder
}
