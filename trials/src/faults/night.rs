//! The nightly backup is restored into a copy. Where the disk of that copy fails, the night has failed, and the service goes on.

use std::time::{Duration, Instant};

use super::{SYNC, injected};
use crate::{
    program::{self, Program, Setup},
    scratch::Scratch,
    wire,
};

/// How long a night may take: there is next to nothing in it, but much else may run beside it.
const PATIENCE: Duration = Duration::from_secs(60);

/// One night over a disk that fails each sync of the copy; and one with a program that takes the copy for its own data.
pub(super) fn run(scratch: &Scratch, setup: &Setup) -> Result<String, String> {
    match night(scratch, &setup.clone().faulty("copies_end"), "control") {
        Err(said) if said.starts_with(ENDED) => println!("   control: a copy whose disk ends the service is caught"),
        other => return Err(format!("the control was not caught: {other:?}")),
    }
    night(scratch, setup, "night")?;
    Ok("a night whose copy could not be synced was told, and ended nothing".to_owned())
}

const ENDED: &str = "the service ended with the night:";

fn night(scratch: &Scratch, setup: &Setup, name: &str) -> Result<(), String> {
    let (folder, trace) = (scratch.path(name), scratch.path(&format!("{name}.trace")));
    let copy = folder.join(".scratch").join("scratch.db");
    let [trace_text, file] = [&trace, &copy].map(|path| path.display().to_string());
    let (log, calls, inject) = (format!("{file}-wal"), format!("trace={SYNC}"), format!("inject={SYNC}:error=EIO"));
    let words = ["strace", "-f", "-qq", "-o", &trace_text, "-P", &file, "-P", &log, "-e", &calls, "-e", &inject];
    let mut setup = setup.clone().under(&words);
    setup.env.push(("GELINGEN_BACKUP_FOLDER".to_owned(), folder.display().to_string()));
    // No night was ever: the first one begins with the service.
    let mut program = Program::serve(&setup)?;
    let (begin, mut said) = (Instant::now(), String::new());
    while !said.contains("the backup failed") {
        said.push_str(&program.errors());
        match program.ended() {
            Some(status) if program::aborted(status) && injected(&trace) => return Err(format!("{ENDED} {status}")),
            Some(status) => return Err(format!("the program ended: {status}; {said}")),
            None if begin.elapsed() > PATIENCE => return Err(format!("no night was told to have failed: {said}")),
            None => {}
        }
    }
    if !injected(&trace) {
        return Err(format!("the night failed before any sync of the copy: {said}"));
    }
    match wire::get(program.address, "/health/ready", None) {
        Ok(answer) if answer.status == 200 => Ok(()),
        other => Err(format!("after the night: {other:?}")),
    }
}
