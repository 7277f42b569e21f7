//! The built program as a trial uses it: built, started over a folder, signed in, killed or ended, started again.

use std::{
    io::{BufRead, BufReader, Read},
    net::SocketAddr,
    os::unix::process::ExitStatusExt,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::{
        OnceLock,
        mpsc::{Receiver, channel},
    },
    time::{Duration, Instant},
};

use crate::wire::{self, Wire};

/// What a word on the command line of the trials says: the program is taken as it was built last.
const AS_BUILT: &str = "--as-built";

/// Where the program keeps its data, and what is different about this start of it.
#[derive(Debug, Clone)]
pub(crate) struct Setup {
    /// `GELINGEN_DATABASE`: a file or a connection string.
    pub(crate) database: String,
    /// `GELINGEN_DATABASE_SCHEMA`; empty on SQLite.
    pub(crate) schema: String,
    /// More variables.
    pub(crate) env: Vec<(String, String)>,
    /// Words before the program, such as those of `strace`.
    pub(crate) wrapper: Vec<String>,
}

impl Setup {
    /// The embedded database in a file.
    pub(crate) fn sqlite(file: &Path) -> Self {
        let database = file.display().to_string();
        Self { database, schema: String::new(), env: Vec::new(), wrapper: Vec::new() }
    }

    /// PostgreSQL in a schema of its own, where the variable of the test runs names a server.
    pub(crate) fn postgres(schema: &str) -> Option<Self> {
        let database = std::env::var_os("GELINGEN_TEST_POSTGRES")?.into_string().ok().filter(|url| !url.is_empty())?;
        Some(Self { database, schema: schema.to_owned(), env: Vec::new(), wrapper: Vec::new() })
    }

    /// The same with a fault switched on, which only a debug build knows.
    pub(crate) fn faulty(mut self, fault: &str) -> Self {
        self.env.push(("GELINGEN_FAULT".to_owned(), fault.to_owned()));
        self
    }

    /// The same, started by these words.
    pub(crate) fn under(mut self, words: &[&str]) -> Self {
        self.wrapper = words.iter().map(|word| (*word).to_owned()).collect();
        self
    }

    /// A command of the program, not started yet.
    pub(crate) fn command(&self, words: &[&str]) -> Result<Command, String> {
        let program = built("gelingen", None)?;
        let mut command = match self.wrapper.split_first() {
            Some((first, rest)) => {
                let mut command = Command::new(first);
                command.args(rest).arg(program);
                command
            }
            None => Command::new(program),
        };
        command.args(words).env("GELINGEN_DATABASE", &self.database).env("GELINGEN_LISTEN", "127.0.0.1:0");
        command.env("GELINGEN_LANG", "de").env("GELINGEN_LOG", "warn").env_remove("GELINGEN_TEST_POSTGRES");
        // Many clients of a trial share one session and write as fast as they are answered.
        command.env("GELINGEN_FORMS_PER_MINUTE", "0");
        if !self.schema.is_empty() {
            command.env("GELINGEN_DATABASE_SCHEMA", &self.schema);
        }
        command.envs(self.env.iter().map(|(name, value)| (name, value))).stdin(Stdio::null());
        Ok(command)
    }

    /// Adds an administrator with `gelingen user add`; the path of the link with which they set their password.
    pub(crate) fn user_add(&self) -> Result<String, String> {
        let words = ["user", "add", "--name", "Beispiel Verwaltung", "--email", "verwaltung@example.org"];
        let output = self.command(&words)?.output().map_err(|error| error.to_string())?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let link = said.find("/link/").map(|at| said[at..].split_whitespace().next().unwrap_or_default().to_owned());
        link.ok_or_else(|| format!("user add gave no link: {said}{}", String::from_utf8_lossy(&output.stderr)))
    }
}

/// A running program that listens on loopback. It is killed when this value goes.
#[derive(Debug)]
pub(crate) struct Program {
    child: Child,
    words: Receiver<String>,
    /// Where it listens.
    pub(crate) address: SocketAddr,
    /// From the start of the process to the first good answer.
    pub(crate) took: Duration,
}

impl Program {
    /// Starts `gelingen serve` and waits until it is ready.
    pub(crate) fn serve(setup: &Setup) -> Result<Self, String> {
        let mut command = setup.command(&["serve"])?;
        Self::start(command.stderr(Stdio::piped()))
    }

    /// Starts a program that says its address on one of its lines, and asks until it is ready.
    pub(crate) fn start(command: &mut Command) -> Result<Self, String> {
        let begin = Instant::now();
        let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| error.to_string())?;
        let (telling, words) = channel();
        if let Some(errors) = child.stderr.take() {
            std::thread::spawn(move || lines(errors, |line| telling.send(line).is_ok()));
        }
        let (said, saying) = channel();
        if let Some(output) = child.stdout.take() {
            std::thread::spawn(move || lines(output, |line| said.send(line).is_ok()));
        }
        let mut program = Self { child, words, address: SocketAddr::from(([127, 0, 0, 1], 0)), took: Duration::ZERO };
        let mut heard = String::new();
        while let Ok(line) = saying.recv_timeout(Duration::from_secs(60)) {
            if let Some(address) = address(&line) {
                // What it says later is read and dropped, so that its pipe does not break.
                std::thread::spawn(move || saying.iter().for_each(drop));
                program.address = address;
                program.ready()?;
                program.took = begin.elapsed();
                return Ok(program);
            }
            heard.push_str(&line);
        }
        let _status = program.child.kill().and_then(|()| program.child.wait());
        // Its last words may still be on their way.
        while let Ok(line) = program.words.recv_timeout(Duration::from_secs(2)) {
            heard.push_str(&line);
            heard.push('\n');
        }
        Err(format!("the program did not say its address: {heard}"))
    }

    fn ready(&mut self) -> Result<(), String> {
        let patience = Instant::now() + Duration::from_secs(60);
        while Instant::now() < patience {
            if wire::get(self.address, "/health/ready", None).is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            if let Some(status) = self.ended() {
                return Err(format!("the program ended ({status}) before it was ready: {}", self.errors()));
            }
            std::thread::yield_now();
        }
        Err("the program was not ready within a minute".to_owned())
    }

    /// Sets the password behind a link of `user add` and so signs in; the session's token.
    pub(crate) fn sign_in(&self, link: &str) -> Result<String, String> {
        let password = "Ein langes Kennwort fuer die Probe 7";
        let mut wire = Wire::open(self.address).map_err(|error| error.to_string())?;
        let answer = wire.post(link, None, &[("password", password)]).map_err(|error| error.to_string())?;
        answer.session().ok_or_else(|| format!("signing in answered {}: {}", answer.status, answer.text()))
    }

    /// Its process.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// `kill -9`.
    pub(crate) fn kill(self) {
        drop(self);
    }

    /// Asks it to end, as a service manager does, and waits.
    pub(crate) fn end(mut self) -> Result<ExitStatus, String> {
        signal("TERM", self.child.id());
        self.child.wait().map_err(|error| error.to_string())
    }

    /// How it ended, if it has.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    /// Waits for the program to end by itself.
    pub(crate) fn wait(&mut self, patience: Duration) -> Option<ExitStatus> {
        let until = Instant::now() + patience;
        while Instant::now() < until {
            if let Some(status) = self.ended() {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        None
    }

    /// What it said on standard error since this was asked last.
    pub(crate) fn errors(&self) -> String {
        std::thread::sleep(Duration::from_millis(20));
        self.words.try_iter().map(|line| line + "\n").collect()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // A wrapper that is killed leaves the program behind.
        let own = format!("/proc/{0}/task/{0}/children", self.child.id());
        let children = std::fs::read_to_string(own).unwrap_or_default();
        children.split_whitespace().filter_map(|pid| pid.parse().ok()).for_each(|pid| signal("KILL", pid));
        let _killed = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// Whether a process was ended by SIGABRT: by itself, on purpose; a wrapper passes it on.
pub(crate) fn aborted(status: ExitStatus) -> bool {
    status.signal() == Some(6) || status.code() == Some(134)
}

/// Sends a signal to one process.
pub(crate) fn signal(name: &str, pid: u32) {
    let _sent = Command::new("kill").args(["-s", name, &pid.to_string()]).status();
}

/// The path of a program of this workspace, built first: what is tried is what the sources say.
pub(crate) fn built(package: &str, example: Option<&str>) -> Result<PathBuf, String> {
    static BESIDE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let beside = BESIDE.get_or_init(|| {
        let own = std::env::current_exe().map_err(|error| error.to_string())?;
        own.parent().map(Path::to_path_buf).ok_or_else(|| "no folder".to_owned())
    });
    let path = match example {
        Some(name) => beside.clone()?.join("examples").join(name),
        None => beside.clone()?.join(package),
    };
    static DONE: std::sync::Mutex<Vec<PathBuf>> = std::sync::Mutex::new(Vec::new());
    let mut done = DONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !done.contains(&path) && !std::env::args().any(|word| word == AS_BUILT) {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(["build", "--quiet", "--package", package]).args(example.map(|_| "--example")).args(example);
        match cargo.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).status() {
            Ok(status) if status.success() => {}
            other => return Err(format!("{package} does not build: {other:?}")),
        }
    }
    done.push(path.clone());
    if path.is_file() { Ok(path) } else { Err(format!("{} is not there", path.display())) }
}

fn lines(pipe: impl Read, mut each: impl FnMut(String) -> bool) {
    for line in BufReader::new(pipe).lines().map_while(Result::ok) {
        if !each(line) {
            break;
        }
    }
}

fn address(line: &str) -> Option<SocketAddr> {
    let (_, rest) = line.split_once("http://127.0.0.1:")?;
    let port: String = rest.chars().take_while(char::is_ascii_digit).collect();
    format!("127.0.0.1:{port}").parse().ok()
}

/// What a process holds in memory, in KiB.
pub(crate) fn memory(pid: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0.0)
}
