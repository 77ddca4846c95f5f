//! The settings: from a file, the environment and flags; all that is wrong is told at once.
#![expect(clippy::unwrap_used, reason = "a test that fails may say so by panicking")]

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use pvb::settings::{Approval, Limit, Said, Settings, Size, environment, file, markdown};

fn in_file(text: &str) -> Result<Vec<Said>, Vec<String>> {
    file(Path::new("pvb.toml"), text)
        .map_err(|wrong| wrong.iter().map(ToString::to_string).collect())
}

fn in_environment(variables: &[(&str, &str)]) -> Vec<Said> {
    let own = |(name, value): &(&str, &str)| (OsString::from(name), OsString::from(value));
    environment(variables.iter().map(own))
}

fn read(said: &[Said]) -> Result<Settings, Vec<String>> {
    Settings::read(said).map_err(|wrong| wrong.iter().map(ToString::to_string).collect())
}

fn of_file(text: &str) -> Result<Settings, Vec<String>> {
    read(&in_file(text)?)
}

#[test]
fn every_kind_of_value_is_read() {
    let text = r#"
        listen = "[::1]:0"           # text
        body_limit = 4096            # a bare number of bytes
        line_limit = "2MiB"
        json_depth = 16
        body_time = "1500ms"
        drain_time = "2min"
        concurrency_limit = "auto"
        metrics = false
        approval = "second-owner"
        oidc_issuer = "https://id.example"
        oidc_audience = "pvb"
        oidc_jwks = "https://id.example/keys"
        oidc_algorithms = ["ES256", "EdDSA"]
    "#;
    let settings = of_file(text).unwrap();
    assert_eq!(settings.listen.to_string(), "[::1]:0");
    assert_eq!((settings.body_limit, settings.line_limit), (Size(4096), Size(2 * 1024 * 1024)));
    assert_eq!(settings.json_depth, 16);
    assert_eq!(settings.body_time, Duration::from_millis(1500));
    assert_eq!(settings.drain_time, Duration::from_secs(120));
    assert_eq!(settings.concurrency_limit, Limit::Auto);
    assert!(!settings.metrics);
    assert_eq!(settings.approval, Approval::SecondOwner);
    assert_eq!(format!("{:?}", settings.oidc_algorithms), "[ES256, EdDSA]");
    assert_eq!(of_file("concurrency_limit = 3").unwrap().concurrency_limit, Limit::At(3));
}

#[test]
fn everything_wrong_with_a_file_is_told_with_its_line() {
    let text = "body_limt = 1\njson_depth = 3\nbody_time = 15\nlisten = \"localhost\"\n\n[tls]\nkey = 1\n\
                [[x]]\n";
    assert_eq!(
        of_file(text).unwrap_err(),
        [
            "pvb.toml:1: there is no setting `body_limt`; did you mean `body_limit`; `pvb settings` lists them all",
            "pvb.toml:2: `3` is out of bounds; write 8 to 120",
            "pvb.toml:3: `15` is no time; write a time with its unit, as `500ms`, `30s` or `5min`",
            "pvb.toml:4: `localhost` cannot be read; write an address with its port, as `127.0.0.1:8080`",
            "pvb.toml:6: settings do not stand in sections; write `name = value`",
            "pvb.toml:8: settings do not stand in sections; write `name = value`",
        ]
    );
    let broken = of_file("listen = \nmetrics = tru\nmetrics = true\n").unwrap_err();
    assert!(broken.len() >= 2, "{broken:?}");
    assert!(broken[0].starts_with("pvb.toml:1: this is not TOML: "), "{broken:?}");
    let twice = of_file("metrics = true\nmetrics = false\n").unwrap_err();
    assert!(twice[0].starts_with("pvb.toml:2: this is not TOML: "), "{twice:?}");
}

#[test]
fn values_of_the_wrong_kind_are_refused() {
    for (text, part) in [
        ("json_depth = 16.5", "this kind of value"),
        ("json_depth = 0x10", "this kind of value"),
        ("json_depth = \"sixteen\"", "`sixteen` cannot be read; write a whole number"),
        ("json_depth = -1", "`-1` cannot be read"),
        ("metrics = \"yes\"", "`yes` is none of them; write `true` or `false`"),
        ("log_level = \"loud\"", "write `error`, `warn`, `info`, `debug` or `trace`"),
        ("log_format = \"xml\"", "write `json` or `text`"),
        ("approval = \"boss\"", "write `none` or `second-owner`"),
        ("body_limit = \"1MB\"", "`1MB` is no size"),
        ("body_limit = \"1GiB\"", "`1GiB` is no size"),
        ("body_limit = \"65MiB\"", "`65MiB` is out of bounds; write 1KiB to 64MiB"),
        ("body_limit = 99999999999999999999", "is no size"),
        ("body_time = \"99999999999999999999s\"", "is no time"),
        ("body_time = \"1h\"", "`1h` is no time"),
        ("body_time = \"-1s\"", "is no time"),
        ("body_time = \"0ms\"", "`0ms` is out of bounds; write 100ms to 10min"),
        ("concurrency_limit = 0", "`0` is no limit"),
        ("concurrency_limit = 10001", "`10001` is no limit"),
        ("policies = \"\"", "it is empty"),
        ("listen = 1979-05-27", "this kind of value"),
        ("oidc_algorithms = \"none\"", "`none` is no algorithm"),
        ("oidc_algorithms = [\"RS256\", \"HS256\"]", "`HS256` is signed with a shared secret"),
        ("oidc_algorithms = []", "is no algorithm"),
        ("rate_limit = 1000001", "out of bounds"),
    ] {
        let wrong = of_file(text).map(drop).unwrap_err();
        assert_eq!(wrong.len(), 1, "{text}: {wrong:?}");
        assert!(wrong[0].starts_with("pvb.toml:1: "), "{wrong:?}");
        assert!(wrong[0].contains(part), "{text}: {wrong:?}");
    }
}

#[test]
fn settings_that_do_not_go_together_are_told() {
    for (text, part) in [
        ("tls_certificate = \"c\"", "tls_certificate is set and tls_key is not"),
        ("tls_key = \"k\"", "tls_key is set and tls_certificate is not"),
        ("oidc_issuer = \"i\"\noidc_jwks = \"j\"", "oidc_issuer is set and oidc_audience is not"),
        ("oidc_issuer = \"i\"\noidc_audience = \"a\"", "oidc_issuer is set and oidc_jwks is not"),
        ("oidc_audience = \"a\"", "oidc_audience is set and oidc_issuer is not"),
    ] {
        let wrong = of_file(text).map(drop).unwrap_err();
        assert!(wrong.len() == 1 && wrong[0].starts_with(part), "{text}: {wrong:?}");
    }
    if !cfg!(feature = "otel") {
        let wrong = of_file("otel_endpoint = \"http://localhost:4318\"").map(drop).unwrap_err();
        assert!(wrong[0].contains("build it with the feature `otel`"), "{wrong:?}");
    }
}

#[test]
fn the_environment_is_read_and_its_strangers_are_refused() {
    let variables = [
        ("PVB_JSON_DEPTH", "16"),
        ("PVB_CONFIG", "elsewhere.toml"),
        ("PATH", "x"),
        ("PVB_STORE", ""),
        ("PVB_SERVICE_HOST", "10.0.0.1"),
        ("PVB_SERVICE_PORT", "80"),
        ("PVB_SERVICE_PORT_HTTP", "80"),
        ("PVB_PORT", "tcp://10.0.0.1:80"),
        ("PVB_PORT_80_TCP_ADDR", "10.0.0.1"),
    ];
    let settings = read(&in_environment(&variables)).unwrap();
    assert_eq!((settings.json_depth, settings.store), (16, None));
    let wrong = read(&in_environment(&[("PVB_JSON_DETPH", "16"), ("PVB_METRICS", "1")]));
    assert_eq!(
        wrong.map(drop).unwrap_err(),
        [
            "PVB_JSON_DETPH: there is no setting `json_detph`; did you mean `json_depth`; `pvb settings` lists \
             them all",
            "PVB_METRICS: `1` is none of them; write `true` or `false`",
        ]
    );
}

#[test]
fn of_two_that_are_said_the_later_holds_and_both_must_be_right() {
    let mut said = in_file("json_depth = 16\nrate_limit = 7").unwrap();
    said.extend(in_environment(&[("PVB_JSON_DEPTH", "20")]));
    let settings = read(&said).unwrap();
    assert_eq!((settings.json_depth, settings.rate_limit), (20, 7));
    let mut said = in_file("json_depth = \"deep\"").unwrap();
    said.extend(in_environment(&[("PVB_JSON_DEPTH", "20")]));
    assert!(read(&said).is_err());
}

#[test]
fn a_secret_is_shown_nowhere() {
    let settings = of_file("store = \"postgres://u:geheim@db/pvb\"").unwrap();
    assert!(!format!("{settings:?}").contains("geheim"));
    assert_eq!(settings.store.unwrap().reveal(), "postgres://u:geheim@db/pvb");
    assert!(markdown().contains("| `store` | nothing | text, never shown |"));
}

#[test]
fn every_default_can_be_written_down_and_read_again() {
    for row in Settings::rows() {
        let said = in_environment(&[(&row.variable(), &row.default)]);
        let settings = read(&said).unwrap_or_else(|wrong| panic!("{wrong:?}"));
        let usual = Settings::default();
        assert_eq!(format!("{settings:?}"), format!("{usual:?}"), "{}", row.name);
    }
    let names: BTreeSet<&str> = Settings::rows().iter().map(|row| row.name).collect();
    assert_eq!(names.len(), Settings::rows().len());
}

#[test]
fn the_readme_holds_the_table() {
    let readme = fs::read_to_string("README.md").unwrap();
    if std::env::var("UPDATE_README").is_ok() {
        let start = readme.find("| setting |").unwrap();
        let length = readme[start..].find("\n\n").unwrap() + 1;
        let old = readme[start..start + length].to_owned();
        fs::write("README.md", readme.replace(&old, &markdown())).unwrap();
        return;
    }
    assert!(readme.contains(&markdown()), "run it with UPDATE_README=1");
    let printed = pvb(&["settings"], &[]);
    assert_eq!(String::from_utf8(printed.stdout).unwrap(), markdown());
}

fn pvb(arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pvb"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    command.envs(variables.iter().copied()).output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn written(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn the_program_tells_everything_that_is_wrong_and_does_not_start() {
    let path = written("wrong.toml", "json_depth = 3\nlog_level = \"info\"\n");
    let config = path.to_str().unwrap();
    let flags = ["serve", "--config", config, "--body-time", "15", "--listen", "127.0.0.1:0"];
    let output = pvb(&flags, &[("PVB_RATE_LIMIT", "many"), ("PVB_NOTHING", "1")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let told = told(&output);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 5, "{told}");
    assert_eq!(lines[0], "pvb: the settings cannot be used:");
    assert!(lines[1].ends_with("wrong.toml:1: `3` is out of bounds; write 8 to 120"), "{told}");
    assert!(lines[2].starts_with("  PVB_NOTHING: there is no setting `nothing`"), "{told}");
    assert!(lines[3].starts_with("  PVB_RATE_LIMIT: `many` cannot be read"), "{told}");
    assert!(lines[4].starts_with("  --body-time: `15` is no time"), "{told}");
}

#[test]
fn a_flag_wins_over_the_environment_and_that_over_the_file() {
    let path = written("order.toml", "listen = \"no-address\"\n");
    let config = path.to_str().unwrap();
    // the certificate is looked at last: what is told of it shows which one was taken
    let path = written("certificates.toml", "tls_certificate = \"of-file\"\ntls_key = \"k\"\n");
    let file = path.to_str().unwrap();
    let listen = ["serve", "--listen", "127.0.0.1:0"];
    let by_file = pvb(&[&listen[..], &["--config", file]].concat(), &[]);
    assert!(told(&by_file).contains("cannot use of-file"), "{}", told(&by_file));
    let named = pvb(&listen, &[("PVB_CONFIG", file)]);
    assert!(told(&named).contains("cannot use of-file"), "{}", told(&named));
    let variable = [("PVB_CONFIG", file), ("PVB_TLS_CERTIFICATE", "of-environment")];
    let by_variable = pvb(&listen, &variable);
    assert!(told(&by_variable).contains("cannot use of-environment"), "{}", told(&by_variable));
    let by_flag = pvb(&[&listen[..], &["--tls-certificate", "of-flag"]].concat(), &variable);
    assert!(told(&by_flag).contains("cannot use of-flag"), "{}", told(&by_flag));
    let absent = pvb(&["serve", "--config", "no-such.toml"], &[]);
    assert!(told(&absent).contains("cannot read no-such.toml"), "{}", told(&absent));
    let wrong = pvb(&["serve", "--config", config, "--listen", "127.0.0.1:0"], &[]);
    assert!(told(&wrong).contains("order.toml:1: `no-address` cannot be read"), "{}", told(&wrong));
}

#[test]
fn help_knows_every_setting() {
    let help = String::from_utf8(pvb(&["serve", "--help"], &[]).stdout).unwrap();
    for row in Settings::rows() {
        assert!(help.contains(&format!("--{} ", row.flag())), "{}", row.name);
        assert!(help.contains(&format!("[env: {}]", row.variable())), "{}", row.name);
    }
}
