//! TLS with a certificate made for the test.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use crate::running::{Answer, Running};

struct Files {
    certificate: PathBuf,
    key: PathBuf,
    roots: RootCertStore,
}

fn files(name: &str) -> Files {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("tls-{name}"));
    fs::create_dir_all(&folder).unwrap();
    let (certificate, key) = (folder.join("certificate.pem"), folder.join("key.pem"));
    fs::write(&certificate, made.cert.pem()).unwrap();
    fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    let mut roots = RootCertStore::empty();
    roots.add(made.cert.der().clone()).unwrap();
    Files { certificate, key, roots }
}

fn start(files: &Files, flags: &[&str]) -> Running {
    let mut all = vec!["--tls-certificate", files.certificate.to_str().unwrap()];
    all.extend(["--tls-key", files.key.to_str().unwrap()]);
    all.extend(flags);
    Running::start(&all)
}

fn get(service: &Running, files: &Files, path: &str) -> Answer {
    let config = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(files.roots.clone())
        .with_no_client_auth();
    let name = ServerName::try_from("localhost").unwrap();
    let connection = ClientConnection::new(Arc::new(config), name).unwrap();
    let stream = TcpStream::connect(&service.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let mut stream = StreamOwned::new(connection, stream);
    write!(stream, "GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n").unwrap();
    Answer::read(&mut stream)
}

#[test]
fn with_a_certificate_it_speaks_https() {
    let files = files("speaks");
    let service = start(&files, &[]);
    assert_eq!(service.scheme, "https");
    let answer = get(&service, &files, "/v1/policies");
    assert_eq!(answer.status, 200);
    answer.is_dressed();
    assert_eq!(answer.header("strict-transport-security"), Some("max-age=31536000"));
    service.signal("-TERM");
    assert_eq!(service.ended(), Some(0));
}

#[test]
fn whoever_does_not_shake_hands_keeps_nobody_waiting() {
    let files = files("hands");
    let service = start(&files, &["--handshake-time", "500ms"]);
    let silent: Vec<TcpStream> =
        (0..50).map(|_| TcpStream::connect(&service.address).unwrap()).collect();
    assert_eq!(get(&service, &files, "/v1/policies").status, 200);
    for mut stream in silent {
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        assert_eq!(stream.read(&mut [0; 16]).unwrap_or(0), 0, "it is closed");
    }
    let mut plain = service.connect();
    plain.send("GET /v1/policies HTTP/1.1\r\nhost: localhost\r\n\r\n");
    assert!(!plain_answer(&mut plain), "plain HTTP is not answered");
    assert_eq!(get(&service, &files, "/v1/policies").status, 200);
}

fn plain_answer(client: &mut crate::running::Client) -> bool {
    let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| client.answer()));
    read.is_ok()
}

#[test]
fn a_certificate_that_cannot_be_used_is_told_at_the_start() {
    let files = files("unusable");
    let other = self::files("other");
    let nothing = files.certificate.with_file_name("nothing.pem");
    fs::write(&nothing, "").unwrap();
    let absent = files.certificate.with_file_name("absent.pem");
    for (certificate, key, part) in [
        (&nothing, &files.key, "tls_certificate: cannot use"),
        (&absent, &files.key, "tls_certificate: cannot use"),
        (&files.certificate, &nothing, "tls_key: cannot use"),
        (&files.certificate, &other.key, "tls_certificate: cannot use"),
    ] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_pvb"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args(["serve", "--listen", "127.0.0.1:0", "--tls-certificate"])
            .arg(certificate)
            .arg("--tls-key")
            .arg(key)
            .output()
            .unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains(part), "{told}");
        assert!(output.stdout.is_empty());
    }
}
