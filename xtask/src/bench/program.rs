//! A program under measurement: started, waited for, watched in /proc, and ended as a service manager would.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use crate::run;
use crate::trouble::Trouble;

use super::wire::{Answer, Connection, Question};

/// Somebody of the demo who leads the programme.
const LEAD: &str = "leitung-lja";

/// A running program that listens on loopback.
pub(super) struct Program {
    child: Child,
    /// Held, so that what the program says later does not break its pipe.
    _words: BufReader<ChildStdout>,
    /// Where it listens.
    pub(super) address: SocketAddr,
    /// From the start of the process to the first good answer.
    pub(super) took: Duration,
}

impl Program {
    /// The demo over this folder, ready for readers; `core` keeps it on one processor.
    pub(super) fn demo(program: &Path, data: &Path, core: Option<&str>) -> Result<Self, Trouble> {
        let data = data.to_string_lossy();
        Self::start(program, &["demo", "--listen", "127.0.0.1:0", "--data", &data], "/health/ready", core)
    }

    /// Starts a program that says its address in one of its first lines, and asks this page until it answers well.
    pub(super) fn start(program: &Path, words: &[&str], page: &str, core: Option<&str>) -> Result<Self, Trouble> {
        let name = program.to_string_lossy();
        let pinned = core.filter(|_| can_pin());
        let mut command = match pinned {
            Some(core) => run::command("taskset", &["-c", core, &name]),
            None => run::command(&name, &[]),
        };
        let begin = Instant::now();
        let mut child = run::start(command.args(words).stdout(Stdio::piped()))?;
        let Some(pipe) = child.stdout.take() else { return Err(silent(&name)) };
        let mut said = BufReader::new(pipe);
        let address = match address(&mut said) {
            Some(address) => address,
            None => {
                let _ended = child.kill().and_then(|()| child.wait().map(drop));
                return Err(silent(&name));
            }
        };
        let mut program = Self { child, _words: said, address, took: Duration::ZERO };
        program.wait_for(page)?;
        program.took = begin.elapsed();
        Ok(program)
    }

    fn wait_for(&self, page: &str) -> Result<(), Trouble> {
        let (question, patience) = (Question::page(page, None, false), Instant::now() + Duration::from_secs(30));
        while Instant::now() < patience {
            let answer = Connection::open(self.address).and_then(|mut way| way.ask(&question).map(Answer::status));
            if matches!(answer, Ok(200)) {
                return Ok(());
            }
            std::thread::yield_now();
        }
        Err(silent(page))
    }

    /// Asks one thing on a fresh connection.
    pub(super) fn ask(&self, question: &Question) -> Result<Answer, Trouble> {
        let mut way = Connection::open(self.address).map_err(|error| speechless(&error))?;
        way.ask(question).map_err(|error| speechless(&error))?;
        Ok(way.into_answer())
    }

    /// Signs the lead of the programme in, as the demo's button does; their session's token.
    pub(super) fn sign_in(&self) -> Result<String, Trouble> {
        let answer = self.ask(&Question::form("/demo/sign-in", &format!("person={LEAD}&to=%2F")))?;
        let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
        let token = cookie.and_then(|pair| pair.strip_prefix("__Host-session="));
        token.map(str::to_owned).ok_or_else(|| {
            let what = format!("The demo's sign-in of {LEAD} answers {} without a session.", answer.status());
            Trouble::new(what, "See scenarios/niedersachsen-2016/people.toml and the page /sign-in of the demo.")
        })
    }

    /// Processor time of the process so far, in seconds: what it used itself and what the system did for it.
    pub(super) fn processor_seconds(&self) -> f64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        ticks(&stat).unwrap_or(0) as f64 / ticks_a_second()
    }

    /// Memory that the process holds, in MiB.
    pub(super) fn memory(&self) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        line.trim().trim_end_matches(" kB").parse().unwrap_or(0.0) / 1024.0
    }

    /// Ends it as a service manager would.
    pub(super) fn end(mut self) {
        run::ask_to_end("TERM", self.child.id());
        let _ended = self.child.wait();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// Keeps this process, and every thread it starts from now on, on one processor.
pub(super) fn stay_on(core: &str) {
    let me = std::process::id().to_string();
    if can_pin() {
        let _moved = run::quietly(Command::new("taskset").args(["-cp", core, &me]));
    }
}

/// Whether there are two processors for us, and the program that binds to them.
pub(super) fn can_pin() -> bool {
    let may = |core: &&str| run::quietly(Command::new("taskset").args(["-c", core, "true"])).is_some();
    ["0", "1"].iter().all(may)
}

fn address(said: &mut impl BufRead) -> Option<SocketAddr> {
    let mut line = String::new();
    while said.read_line(&mut line).is_ok_and(|bytes| bytes > 0) {
        if let Some((_, rest)) = line.split_once("http://127.0.0.1:") {
            let port: String = rest.chars().take_while(char::is_ascii_digit).collect();
            return format!("127.0.0.1:{port}").parse().ok();
        }
        line.clear();
    }
    None
}

/// `utime` and `stime` of a line of /proc/PID/stat, the 14th and 15th field; the second one may hold spaces.
fn ticks(stat: &str) -> Option<u64> {
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    Some(fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?)
}

fn ticks_a_second() -> f64 {
    let told = run::quietly(Command::new("getconf").arg("CLK_TCK"));
    told.and_then(|text| text.trim().parse().ok()).unwrap_or(100.0)
}

fn silent(what: &str) -> Trouble {
    Trouble::new(format!("{what} does not become ready."), "Its own words are above; start it by hand to see more.")
}

fn speechless(error: &std::io::Error) -> Trouble {
    Trouble::new(format!("The program does not answer: {error}."), "Its own words are above.")
}

#[cfg(test)]
mod tests {
    use super::{address, ticks};

    #[test]
    fn processor_time_is_read_past_a_name_with_spaces() {
        let stat = "42 (a (strange) name) S 1 42 42 0 -1 4194304 100 0 0 0 17 5 0 0 20 0 8 0 1 2 3";
        assert_eq!(ticks(stat), Some(22));
        assert_eq!(ticks("42 (short) S 1"), None);
    }

    #[test]
    fn the_address_is_found_in_any_language() {
        let said = |text: &str| address(&mut text.as_bytes()).map(|address| address.port());
        assert_eq!(said("Lädt …\n\nBereit: http://127.0.0.1:4711\n"), Some(4711));
        assert_eq!(said("Lädt …\n"), None);
    }
}
