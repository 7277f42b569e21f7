//! A running throw-away server: created, started, awaited, ended.

use std::fs::{self, File};
use std::io::Read;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::home::Home;
use crate::run;
use crate::trouble::Trouble;

const USER: &str = "gelingen";

/// A running server; it ends and its data goes when this value is dropped.
pub(crate) struct Cluster {
    home: Home,
    server: Child,
    /// Where the tests find it.
    pub(crate) url: String,
    leave: bool,
}

impl Cluster {
    /// Makes fresh data in this home and serves it; `prepare` has the last word on the server's command.
    pub(super) fn start(home: Home, prepare: impl Fn(&mut Command)) -> Result<Self, Trouble> {
        let password = random_word()?;
        create(&home, &password)?;
        let port = free_port()?;
        let log = File::create(home.log()).map_err(|error| broken(&home, &error.to_string()))?;
        let again = log.try_clone().map_err(|error| broken(&home, &error.to_string()))?;
        let mut command = home.command("postgres")?;
        for setting in settings(&home, port) {
            command.arg("-c").arg(setting);
        }
        prepare(command.stdin(Stdio::null()).stdout(log).stderr(again));
        let server = run::start(&mut command)?;
        let url = format!("postgres://{USER}:{password}@127.0.0.1:{port}/postgres");
        let mut cluster = Self { home, server, url, leave: false };
        cluster.wait_until_ready()?;
        Ok(cluster)
    }

    /// The server's process.
    pub(super) fn pid(&self) -> u32 {
        self.server.id()
    }

    /// Lets the server go on without this program.
    pub(super) fn leave(mut self) {
        self.leave = true;
    }

    fn wait_until_ready(&mut self) -> Result<(), Trouble> {
        let patience = Instant::now() + Duration::from_secs(60);
        // The eighth line of this file is PostgreSQL's own sign for its pg_ctl.
        let sign = self.home.data().join("postmaster.pid");
        let ready = |text: String| text.lines().nth(7).is_some_and(|line| line.trim() == "ready");
        while !fs::read_to_string(&sign).is_ok_and(ready) {
            let ended = self.server.try_wait().is_ok_and(|status| status.is_some());
            if ended || Instant::now() > patience {
                let log = fs::read_to_string(self.home.log()).unwrap_or_default();
                return Err(broken(&self.home, &log));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if self.leave {
            return;
        }
        if !run::ask_to_end("INT", self.server.id()) {
            let _ended = self.server.kill();
        }
        let _reaped = self.server.wait();
        let _kept = self.home.clear();
    }
}

fn create(home: &Home, password: &str) -> Result<(), Trouble> {
    let file = home.folder.join("password");
    home.furnish(&file, password)?;
    let mut initdb = home.command("initdb")?;
    // Not scram: its 4,096 rounds, unoptimised in a test build, would be the slowest part of many a test.
    initdb.args(["--auth=password", "--encoding=UTF8", "--locale=C", "--no-sync", "--username", USER]);
    let output = initdb.arg("--pwfile").arg(&file).output().map_err(|error| broken(home, &error.to_string()))?;
    if output.status.success() { Ok(()) } else { Err(broken(home, &String::from_utf8_lossy(&output.stderr))) }
}

fn settings(home: &Home, port: u16) -> Vec<String> {
    let socket = format!("unix_socket_directories={}", home.folder.display());
    let fixed = [
        "listen_addresses=127.0.0.1",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "wal_level=minimal",
        "max_wal_senders=0",
        "max_connections=200",
        "shared_buffers=64MB",
    ];
    fixed.map(str::to_owned).into_iter().chain([format!("port={port}"), socket]).collect()
}

fn free_port() -> Result<u16, Trouble> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| Trouble::new(format!("No free port on 127.0.0.1: {error}."), "See `ss -ltn`."))
}

/// A password, for other accounts of this machine reach the loopback too, and a superuser can run programs.
fn random_word() -> Result<String, Trouble> {
    let mut bytes = [0_u8; 16];
    File::open("/dev/urandom").and_then(|mut source| source.read_exact(&mut bytes)).map_err(|error| {
        Trouble::new(format!("No random bytes for a password: {error}."), "See that /dev/urandom can be read.")
    })?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn broken(home: &Home, words: &str) -> Trouble {
    Trouble::new(
        format!("The throw-away PostgreSQL in {} does not start.\n{}", home.folder.display(), words.trim()),
        "Its own words are above; `cargo xtask test --only tests-sqlite` runs the tests without it.",
    )
}
