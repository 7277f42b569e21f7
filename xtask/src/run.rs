//! Running other programs: loudly, quietly, or loudly while counting the tests they report.

use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;

use crate::count::Count;
use crate::place;
use crate::trouble::Trouble;

/// A command that runs in the workspace's folder.
pub(crate) fn command(program: &str, words: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(words).current_dir(place::root()).stdin(Stdio::null());
    command
}

/// The cargo that runs this chore.
pub(crate) fn cargo(words: &[&str]) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = command(&cargo, words);
    // Cargo tells its children about the crate it runs; a nested cargo would take xtask's facts for its own, and build
    // anew whatever a build script made of them: ring, and all that stands on it.
    let told = |name: &str| ["CARGO_MANIFEST_", "CARGO_PKG_"].iter().any(|start| name.starts_with(start));
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_str().is_some_and(told)) {
        command.env_remove(name);
    }
    if std::env::var("CI").is_ok_and(|ci| ci == "true") {
        command.env("CARGO_INCREMENTAL", "0"); // nothing is built twice there
    }
    command
}

/// Runs with our own output; says whether it went well.
pub(crate) fn aloud(command: &mut Command) -> Result<bool, Trouble> {
    let status = command.status().map_err(|error| unstartable(command, &error))?;
    Ok(status.success())
}

/// Runs without output and gives what it wrote, or nothing when it failed.
pub(crate) fn quietly(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs with our own output and adds up the tests that it reports.
pub(crate) fn counting(command: &mut Command) -> Result<(ExitStatus, Count), Trouble> {
    if std::io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always"); // it would see only our pipe
    }
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = start(command)?;
    let err = child.stderr.take().map(|pipe| thread::spawn(|| pass_on(pipe, std::io::stderr())));
    let mut count = child.stdout.take().map_or_else(Count::default, |pipe| pass_on(pipe, std::io::stdout()));
    if let Some(Ok(more)) = err.map(thread::JoinHandle::join) {
        count += more;
    }
    let status = child.wait().map_err(|error| unstartable(command, &error))?;
    Ok((status, count))
}

/// Starts a program and leaves it running.
pub(crate) fn start(command: &mut Command) -> Result<Child, Trouble> {
    command.spawn().map_err(|error| unstartable(command, &error))
}

/// Asks a process to end, as Ctrl+C or a service manager would.
pub(crate) fn ask_to_end(signal: &str, pid: u32) -> bool {
    // The shell's own `kill`: a bare Debian has no program of this name.
    quietly(Command::new("sh").args(["-c", &format!("kill -s {signal} {pid}")])).is_some()
}

fn pass_on(pipe: impl Read, mut to: impl Write) -> Count {
    let mut count = Count::default();
    let mut pipe = BufReader::new(pipe);
    let mut line = Vec::new();
    while pipe.read_until(b'\n', &mut line).is_ok_and(|bytes| bytes > 0) {
        // A reader who went away (`| head`) is no reason to stop the tests.
        let _gone = to.write_all(&line).and_then(|()| to.flush());
        count += Count::read(&String::from_utf8_lossy(&line));
        line.clear();
    }
    count
}

fn unstartable(command: &Command, error: &std::io::Error) -> Trouble {
    let program = command.get_program().to_string_lossy();
    Trouble::new(
        format!("`{program}` does not start: {error}."),
        format!("Install it, or see that `{program}` is on the PATH."),
    )
}
