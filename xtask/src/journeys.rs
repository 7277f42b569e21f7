//! The browser journeys: the built program shows its demo on free ports, Node drives a browser through them.

use std::fs::{self, File};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use crate::count::Count;
use crate::http;
use crate::place;
use crate::run;
use crate::setup;
use crate::trouble::Trouble;

/// How many journeys go at once, each at a demo of its own: a journey keeps one core busy, and CI has two.
const LANES: usize = 2;

/// Runs every journey against fresh demos.
pub(crate) fn run() -> Result<Count, Trouble> {
    let demos = (0..LANES).map(Demo::start).collect::<Result<Vec<_>, _>>()?;
    let addresses: Vec<_> = demos.iter().map(|demo| format!("http://{}", demo.address)).collect();
    let base = ("GELINGEN_BASE", addresses.join(" "));
    // One journey opens a house of its own, without the demo.
    let program = ("GELINGEN_PROGRAM", place::target().join("debug/gelingen").to_string_lossy().into_owned());
    let count = node(&[], &[base, program])?;
    demos.into_iter().try_for_each(Demo::end)?;
    Ok(count)
}

/// What the harness rests on: the policy of scripts and when streams come back, which need no browser, and the harness's own tests.
pub(crate) fn harness() -> Result<Count, Trouble> {
    let mut policy = run::command("node", &["--test", "policy.test.mjs", "sse.test.mjs"]);
    let (status, _) = run::counting(policy.current_dir(place::root().join("journeys")))?;
    if !status.success() {
        return Ok(Count { passed: 0, failed: 1 });
    }
    node(&["--self-test"], &[])
}

/// Runs `journeys/run.mjs` with these words.
pub(crate) fn node(words: &[&str], variables: &[(&str, String)]) -> Result<Count, Trouble> {
    let mut node = run::command("node", &[&["run.mjs"], words].concat());
    node.current_dir(place::root().join("journeys")).envs(variables.iter().cloned());
    if let Some(chromium) = setup::chromium() {
        node.env("GELINGEN_CHROMIUM", chromium);
    }
    let (status, mut count) = run::counting(&mut node)?;
    if !status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

struct Demo {
    address: SocketAddr,
    program: Child,
    folder: PathBuf,
}

impl Demo {
    fn start(number: usize) -> Result<Self, Trouble> {
        let folder = std::env::temp_dir().join(format!("gelingen-journeys-{}-{number}", std::process::id()));
        place::remove_folder(&folder)?;
        place::make_folder(&folder)?;
        let address = free_address()?;
        let log = File::create(folder.join("demo.log")).map_err(|error| silent(&error.to_string()))?;
        let again = log.try_clone().map_err(|error| silent(&error.to_string()))?;
        let program = place::target().join("debug/gelingen");
        let mut command = run::command(&program.to_string_lossy(), &["demo", "--listen", &address.to_string()]);
        command.arg("--data").arg(folder.join("data")).stdout(log).stderr(again);
        let mut demo = Self { address, program: run::start(&mut command)?, folder };
        demo.wait_until_ready()?;
        Ok(demo)
    }

    /// Loading the demo takes a while in a debug build, so patience is long.
    fn wait_until_ready(&mut self) -> Result<(), Trouble> {
        let patience = Instant::now() + Duration::from_secs(180);
        while http::status(self.address, "/health/ready") != Some(200) {
            let ended = self.program.try_wait().is_ok_and(|status| status.is_some());
            if ended || Instant::now() > patience {
                return Err(silent(&self.log()));
            }
            thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }

    /// Ends the demo as a service manager would, and wants a clean farewell.
    fn end(mut self) -> Result<(), Trouble> {
        run::ask_to_end("TERM", self.program.id());
        let patience = Instant::now() + Duration::from_secs(20);
        loop {
            match self.program.try_wait() {
                Ok(Some(status)) if status.success() => return Ok(()),
                Ok(None) if Instant::now() < patience => thread::sleep(Duration::from_millis(50)),
                ended => {
                    let what = format!("The demo did not end cleanly on SIGTERM ({ended:?}).\n{}", self.log());
                    return Err(Trouble::new(
                        what,
                        "Look at the graceful shutdown; an open live stream must not hold it.",
                    ));
                }
            }
        }
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.join("demo.log")).unwrap_or_default()
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ended = self.program.kill();
        let _reaped = self.program.wait();
        let _kept = place::remove_folder(&self.folder);
    }
}

fn free_address() -> Result<SocketAddr, Trouble> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map_err(|error| Trouble::new(format!("No free port on 127.0.0.1: {error}."), "See `ss -ltn`."))
}

fn silent(words: &str) -> Trouble {
    Trouble::new(
        format!("The demo does not become ready.\n{}", words.trim()),
        "Its own words are above; `cargo run -- demo` shows it by hand.",
    )
}
