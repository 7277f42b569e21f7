//! A disk that says no: a failed sync ends the process and start-up recovers; a failed write is refused and forgotten.
//!
//! `strace` makes a system call of the program fail: the n-th one of a thread, for several n.

mod night;
mod start;

use std::{
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::Duration,
};

use crate::{
    damage,
    ledger::{self, Clients},
    look::Look,
    program::{self, Program, Setup, built},
    scratch::Scratch,
    trial::{Length, Trial},
};

/// The trial.
pub(crate) const TRIAL: Trial = Trial {
    name: "faults",
    what: "a failed sync ends the process and start-up recovers; a failed write hurts nobody",
    run,
};

const CLIENTS: usize = 8;

/// Which call fails how, and whether the process must end. How, in the words of `strace`: an error, or what the call
/// answers without being done.
#[derive(Clone, Copy)]
struct Fault {
    calls: &'static str,
    how: &'static str,
    ends: bool,
    /// Left to the long form.
    rare: bool,
}

const fn fault(calls: &'static str, how: &'static str, ends: bool, rare: bool) -> Fault {
    Fault { calls, how, ends, rare }
}

const FAULTS: [Fault; 8] = [
    fault(SYNC, "error=EIO", true, false),
    fault("pwrite64", "error=EIO", false, false),
    fault("pwrite64", "error=ENOSPC", false, false),
    fault(SYNC, "error=ENOSPC", true, true),
    fault(SYNC, "error=EDQUOT", true, true),
    fault("pwrite64", "error=EDQUOT", false, true),
    // The caller must try again.
    fault("pwrite64", "error=EINTR", false, true),
    // A short write: nothing of it. (Of a part, `strace` would only say that it was written; the trial `full` has real ones.)
    fault("pwrite64", "retval=0", false, true),
];

const SYNC: &str = "fsync,fdatasync";

/// A database with somebody signed in; each point has a copy of its own, so that none is the slower for those before it.
struct Bench {
    setup: Setup,
    session: String,
    scratch: Scratch,
}

/// The database of the point under way, and what it begins with.
const DATA: &str = "data.db";
const FIRST: &str = "first.db";

/// Puts a database in the place of another; the index of its log is made anew by whoever opens it.
fn copy(scratch: &Scratch, from: &str, to: &str) -> Result<(), String> {
    for end in ["", "-wal", "-shm"] {
        let (from, to) = (scratch.path(&format!("{from}{end}")), scratch.path(&format!("{to}{end}")));
        let _old = std::fs::remove_file(&to);
        if end != "-shm" && from.exists() {
            std::fs::copy(&from, &to).map_err(|error| format!("{}: {error}", to.display()))?;
        }
    }
    Ok(())
}

fn run(length: Length) -> Result<String, String> {
    if Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_err() {
        return Err("strace is not here: it makes the system calls fail (Debian: apt-get install strace)".to_owned());
    }
    let bench = bench()?;
    control(&bench)?;
    // The writer's second sync is SQLite's own one of the folder, whose failure it passes over; the program has synced the
    // folder itself before it began (the first sync of the thread that opens).
    let points: Vec<usize> = if length == Length::Long { (1..=120).collect() } else { vec![1, 3, 7, 20] };
    let points: Vec<usize> = points.into_iter().filter(|point| *point != 2).collect();
    let (mut ended, mut refused, mut restarts) = (0, 0, Duration::ZERO);
    let mut kinds = 0;
    for fault in FAULTS.iter().filter(|fault| length == Length::Long || !fault.rare) {
        kinds += 1;
        for point in &points {
            let took = try_point(&bench, bench.setup.clone(), fault, *point)
                .map_err(|said| format!("{} number {point} with {}: {said}", fault.calls, fault.how))?;
            restarts = restarts.max(took);
            *if fault.ends { &mut ended } else { &mut refused } += 1;
        }
    }
    let attachments = attachments(&bench.scratch)?;
    copy(&bench.scratch, FIRST, DATA)?;
    let start = start::run(&bench.scratch, &bench.setup)?;
    let night = night::run(&bench.scratch, &bench.setup)?;
    Ok(format!(
        "{kinds} kinds: {ended} failed syncs each ended the process, ready again within {} ms; {refused} failed writes hurt nobody; \
         0 acknowledged writes lost; {attachments}; {start}; {night}",
        restarts.as_millis()
    ))
}

fn bench() -> Result<Bench, String> {
    let scratch = Scratch::new("faults")?;
    let setup = Setup::sqlite(&scratch.path(DATA));
    let link = setup.user_add()?;
    let program = Program::serve(&setup)?;
    let session = program.sign_in(&link)?;
    ledger::prepare(&program, &session)?;
    program.end()?;
    copy(&scratch, DATA, FIRST)?;
    Ok(Bench { setup, session, scratch })
}

/// A program that passes over a failed sync goes on acknowledging: that must be seen.
fn control(bench: &Bench) -> Result<(), String> {
    let deaf = bench.setup.clone().faulty("sync-ignored");
    match try_point(bench, deaf, &FAULTS[0], 7) {
        Err(said) if said.contains("went on") => {
            println!("   control: a failed sync that is passed over is caught: {said}");
            Ok(())
        }
        other => Err(format!("the control was not caught: {other:?}")),
    }
}

/// One point: writes until the call has failed, then what must hold holds; how long the next start took.
fn try_point(bench: &Bench, setup: Setup, fault: &Fault, point: usize) -> Result<Duration, String> {
    let trace = bench.scratch.path("trace");
    let (trace_text, inject) =
        (trace.display().to_string(), format!("inject={}:{}:when={point}", fault.calls, fault.how));
    let filter = format!("trace={}", fault.calls);
    let words = ["strace", "-f", "-qq", "-o", &trace_text, "-e", &filter, "-e", &inject];
    copy(&bench.scratch, FIRST, DATA)?;
    let setup = setup.under(&words);
    let _old = std::fs::remove_file(&trace);
    let clients = Clients::start(CLIENTS, &bench.session, Arc::new(|| 0));
    match Program::serve(&setup) {
        Ok(mut program) => {
            clients.at(Some(program.address));
            let result = watch(&mut program, fault, &trace, &clients);
            clients.at(None);
            result?;
        }
        // The point may lie before the program is ready.
        Err(said) if (said.contains("ended") || said.contains("did not say")) && injected(&trace) => {}
        Err(said) => return Err(said),
    }
    let plain = bench.setup.clone();
    let again = Program::serve(&plain)?;
    let took = again.took;
    clients.at(Some(again.address));
    clients.more(20, Duration::from_secs(30)).map_err(|said| format!("after the next start {said}"))?;
    damage::compare(clients.acknowledged().keys(), &Look::at(&plain)?)?;
    clients.stop();
    again.end()?;
    Ok(took)
}

fn watch(program: &mut Program, fault: &Fault, trace: &Path, clients: &Clients) -> Result<(), String> {
    for _ in 0..3_000 {
        if injected(trace) {
            break;
        }
        clients.wait_for(clients.count() + 1, Duration::from_millis(20));
    }
    if !injected(trace) {
        return Err("the call was never reached".to_owned());
    }
    if fault.ends {
        return match program.wait(Duration::from_secs(5)) {
            Some(status) if program::aborted(status) => Ok(()),
            Some(status) => Err(format!("the process ended otherwise: {status}; {}", program.errors())),
            None => {
                Err(format!("the process went on after a failed sync, with {} writes acknowledged", clients.count()))
            }
        };
    }
    let before = clients.count();
    if !clients.wait_for(before + 20, Duration::from_secs(30)) {
        return Err(format!("the program does not go on after a failed write: {:?}", clients.refusals().first()));
    }
    match clients.refusals().into_iter().find(|(status, _)| *status != 507) {
        Some((status, page)) => Err(format!("a write was refused with {status}: {page}")),
        None => Ok(()),
    }
}

fn injected(trace: &Path) -> bool {
    std::fs::read_to_string(trace).is_ok_and(|text| text.contains("(INJECTED)"))
}

/// What a vault did that acknowledged a file whose sync failed.
const PASSED_OVER: &str = "a file was acknowledged after its sync failed,";

/// The vault ends likewise: the sync of a file, and those of its folders. Each with its control: a vault that passes over it.
fn attachments(scratch: &Scratch) -> Result<String, String> {
    for point in 1..=4 {
        match failed_sync(scratch, point, Some("sync-ignored")) {
            Err(said) if said.starts_with(PASSED_OVER) => {}
            other => return Err(format!("the control was not caught: the vault's sync number {point}: {other:?}")),
        }
        failed_sync(scratch, point, None)?;
    }
    println!("   control: a vault that passes over any of its 4 syncs is caught");
    Ok("4 failed syncs of attachments each ended the process before it answered".to_owned())
}

/// Hands one file in while a sync of the vault fails.
fn failed_sync(scratch: &Scratch, point: usize, fault: Option<&str>) -> Result<(), String> {
    let inject = format!("inject=fsync:error=EIO:when={point}");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "-e", &inject]);
    command.arg(built("vault", Some("put"))?).arg(scratch.path("vault")).arg("1");
    command.envs(fault.map(|fault| ("GELINGEN_FAULT", fault))).stdout(Stdio::piped()).stderr(Stdio::null());
    let output = command.output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stdout);
    let digest = said.trim().len() == 64;
    match (program::aborted(output.status) && said.is_empty(), output.status.success() && digest) {
        (true, _) => Ok(()),
        (_, true) => Err(format!("{PASSED_OVER} number {point}")),
        _ => Err(format!("the vault's sync number {point} failed and it said {said:?} ({})", output.status)),
    }
}
