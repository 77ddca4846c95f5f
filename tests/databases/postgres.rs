//! A PostgreSQL server of the tests' own, with its data on disk and fsync on, as in earnest.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{Connection as _, PgConnection};

/// The user that PostgreSQL runs as where the tests run as root: it refuses to be root.
const USER: &str = "postgres";
const ABSENT: &str = "PostgreSQL is not installed, and these tests need a real one: \
                      `apt-get install postgresql` (on other systems, put initdb, pg_ctl and postgres in PATH)";

/// A server.
#[derive(Debug)]
pub struct Postgres {
    tools: PathBuf,
    home: PathBuf,
    port: u16,
    as_user: bool,
    /// Stops the server and removes its data when the tests end, also where they are killed.
    _keeper: Child,
}

/// The server that the tests of one binary share.
pub fn shared() -> &'static Postgres {
    static SHARED: OnceLock<Postgres> = OnceLock::new();
    SHARED.get_or_init(Postgres::start_new)
}

impl Postgres {
    /// Makes a server and starts it.
    pub fn start_new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let tools = tools();
        let as_user = is_root();
        let home = reachable(as_user).join(format!("pvb-pg-{}-{number}", std::process::id()));
        fs::create_dir_all(&home).unwrap();
        if as_user {
            must(Command::new("chown").arg(USER).arg(&home));
        }
        let keeper = keeper(&tools, &home, as_user);
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let server = Self { tools, home, port, as_user, _keeper: keeper };
        let data = server.data();
        must(server.tool("initdb").arg("-D").arg(&data).args([
            "-U",
            "pvb",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "-N",
        ]));
        server.start();
        server
    }

    fn data(&self) -> PathBuf {
        self.home.join("data")
    }

    fn tool(&self, name: &str) -> Command {
        tool(&self.tools, name, self.as_user, &self.home)
    }

    /// Starts it.
    pub fn start(&self) {
        let options = format!(
            "-c listen_addresses=127.0.0.1 -p {} -c unix_socket_directories='' -c fsync=on \
             -c max_connections=300",
            self.port
        );
        let log = self.home.join("log");
        let data = self.data();
        let mut start = self.tool("pg_ctl");
        start.arg("-D").arg(data).arg("-l").arg(&log).args(["-w", "-t", "120", "-o", &options]);
        let status = quiet(&mut start).arg("start").status().unwrap();
        assert!(status.success(), "{}", fs::read_to_string(log).unwrap_or_default());
    }

    /// Stops it as a power cut would: nobody is told, nothing is written any more.
    pub fn stop_at_once(&self) {
        let mut stop = self.tool("pg_ctl");
        let data = self.data();
        must(quiet(stop.arg("-D").arg(data).args(["-m", "immediate", "-w", "stop"])));
    }

    /// Makes an empty database: its address.
    pub async fn database(&self, name: &str) -> String {
        let mut connection = PgConnection::connect(&self.url("postgres")).await.unwrap();
        let make = format!("create database {name}");
        sqlx::raw_sql(sqlx::AssertSqlSafe(make)).execute(&mut connection).await.unwrap();
        self.url(name)
    }

    fn url(&self, database: &str) -> String {
        format!("postgres://pvb@127.0.0.1:{}/{database}", self.port)
    }

    /// Lets every process of it stand still, or go on.
    pub fn signal(&self, signal: &str) {
        let pid = fs::read_to_string(self.data().join("postmaster.pid")).unwrap();
        let postmaster: u32 = pid.lines().next().unwrap().trim().parse().unwrap();
        let mut kill = Command::new("kill");
        kill.arg(signal).arg(postmaster.to_string());
        kill.args(children(postmaster).iter().map(ToString::to_string));
        must(&mut kill);
    }
}

/// Where the tools are; the newest where there are more.
pub fn tools() -> PathBuf {
    let mut found: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let version = path.file_name()?.to_str()?.parse().ok()?;
            Some((version, path.join("bin")))
        })
        .filter(|(_, bin)| bin.join("initdb").is_file())
        .collect();
    found.sort();
    if let Some((_, newest)) = found.pop() {
        return newest;
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let inside = std::env::split_paths(&path).find(|bin| bin.join("initdb").is_file());
    inside.expect(ABSENT)
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    id.stdout.trim_ascii() == b"0"
}

/// A folder that the server's user can enter.
fn reachable(as_user: bool) -> PathBuf {
    let own = Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::create_dir_all(own).unwrap();
    let enters = |folder: &Path| {
        let mut test = Command::new("runuser");
        test.args(["-u", USER, "--", "test", "-x"]).arg(folder).status().unwrap().success()
    };
    if !as_user || enters(own) { own.to_owned() } else { std::env::temp_dir() }
}

fn tool(tools: &Path, name: &str, as_user: bool, at: &Path) -> Command {
    let tool = tools.join(name);
    let mut command = if as_user {
        let mut command = Command::new("runuser");
        command.args(["-u", USER, "--"]).arg(tool);
        command
    } else {
        Command::new(tool)
    };
    command.current_dir(at);
    command
}

/// A shell that waits until the tests are gone, and cleans up behind them.
fn keeper(tools: &Path, home: &Path, as_user: bool) -> Child {
    let script = r#"read -r _; "$@" -D "$0/data" -m immediate -w stop; rm -rf "$0""#;
    let mut command = Command::new("sh");
    command.arg("-c").arg(script).arg(home);
    if as_user {
        command.args(["runuser", "-u", USER, "--"]);
    }
    command.arg(tools.join("pg_ctl")).stdin(Stdio::piped());
    quiet_out(&mut command).spawn().unwrap()
}

fn children(parent: u32) -> Vec<u32> {
    let processes = fs::read_dir("/proc").unwrap().filter_map(|entry| {
        let id: u32 = entry.ok()?.file_name().to_str()?.parse().ok()?;
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        // behind the name in brackets stand the state and the parent
        let behind = stat.rsplit_once(')')?.1;
        let above: u32 = behind.split_whitespace().nth(1)?.parse().ok()?;
        (above == parent).then_some(id)
    });
    processes.collect()
}

fn quiet(command: &mut Command) -> &mut Command {
    quiet_out(command.stdin(Stdio::null()))
}

fn quiet_out(command: &mut Command) -> &mut Command {
    command.stdout(Stdio::null()).stderr(Stdio::null())
}

fn must(command: &mut Command) {
    let done = command.stdin(Stdio::null()).output().unwrap();
    let told = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{command:?}: {told}");
}
