//! The archive of a backup is on the disk before it has its name, and its name before anybody hears of it.
//!
//! A lost archive is missed only when it is needed, so the order of the calls themselves is judged: no cut has to hit it.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use super::calls::{Call, Calls};
use crate::{
    program::{Program, Setup},
    scratch::Scratch,
};

/// How long a night may take: there is next to nothing in it, but much else may run beside it.
const PATIENCE: Duration = Duration::from_secs(60);

const UNSYNCED: &str = "has its name before its bytes are on the disk";
const UNNAMED: &str = "is told of before its name is on the disk";

/// A backup by hand and one of the night, each with programs that forget a sync.
pub(super) fn run(scratch: &Scratch) -> Result<String, String> {
    let noticed = |fault: &str, found: Result<(), String>, says: &str| match found {
        Err(said) if said.contains(says) => Ok(()),
        other => Err(format!("the control {fault} was not caught: {other:?}")),
    };
    for (fault, says) in [("backup-unsynced", UNSYNCED), ("backup-unnamed", UNNAMED)] {
        noticed(fault, by_hand(scratch, Some(fault)), says)?;
    }
    noticed("night-unnamed", by_night(scratch, Some("night-unnamed")), UNNAMED)?;
    println!("   control: archives whose bytes or names are not synced are caught, by hand and at night");
    by_hand(scratch, None)?;
    by_night(scratch, None)?;
    Ok("archives by hand and at night are on the disk before they are told of".to_owned())
}

/// A database of its own for each: a night is due only once.
fn watched(scratch: &Scratch, name: &str, fault: Option<&str>) -> Result<(Setup, Calls), String> {
    let name = format!("{name}-{}", fault.unwrap_or("good"));
    let setup = Setup::sqlite(&scratch.path(&format!("{name}.db")));
    setup.user_add()?;
    let record = scratch.path(&format!("{name}.calls"));
    let calls = Calls::open(&record)?;
    let mut setup = fault.map_or(setup.clone(), |fault| setup.faulty(fault));
    setup.wrapper = Calls::words(&record.to_string_lossy());
    Ok((setup, calls))
}

fn by_hand(scratch: &Scratch, fault: Option<&str>) -> Result<(), String> {
    let (setup, calls) = watched(scratch, "by-hand", fault)?;
    let file = Path::new(&setup.database).with_extension("gelingen");
    let output = setup.command(&["backup"])?.arg(&file).env("GELINGEN_LANG", "en").output();
    let output = output.map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(format!("gelingen backup: {}", String::from_utf8_lossy(&output.stderr)));
    }
    whole(before(&calls.all()?, "Content: ")?, |named| named == file)
}

fn by_night(scratch: &Scratch, fault: Option<&str>) -> Result<(), String> {
    const TOLD: &str = "backup made and restored for trial";
    let (mut setup, calls) = watched(scratch, "night", fault)?;
    let folder = Path::new(&setup.database).with_extension("backups");
    setup.env.push(("GELINGEN_BACKUP_FOLDER".to_owned(), folder.display().to_string()));
    setup.env.push(("GELINGEN_LOG".to_owned(), "info".to_owned()));
    // No night was ever: the first one begins with the service.
    let mut program = Program::serve(&setup)?;
    let (begin, mut said) = (Instant::now(), String::new());
    while !said.contains(TOLD) {
        said.push_str(&program.errors());
        if program.ended().is_some() || begin.elapsed() > PATIENCE {
            return Err(format!("no night was told of: {said}"));
        }
    }
    program.kill();
    let all = calls.all()?;
    let calls = before(&all, TOLD)?;
    let begins = |path: &Path, word: &str| {
        path.parent() == Some(&folder) && path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(word))
    };
    whole(calls, |named| begins(named, "unproven-"))?;
    named(calls, |named| begins(named, "gelingen-")).map(drop)
}

/// What was done before this was said.
fn before<'c>(calls: &'c [Call], words: &str) -> Result<&'c [Call], String> {
    let said = |call: &Call| matches!(call, Call::Write { data, .. } if String::from_utf8_lossy(data).contains(words));
    let told = calls.iter().position(said).ok_or_else(|| format!("nobody said “{words}”"))?;
    Ok(&calls[..told])
}

/// All that was written to a file is on the disk before it gets such a name, and then the name.
fn whole(calls: &[Call], is_name: impl Fn(&Path) -> bool) -> Result<(), String> {
    let (at, from) = named(calls, is_name)?;
    let written = |call: &Call| matches!(call, Call::Write { path, .. } | Call::Cut { path, .. } if path == from);
    let last = calls[..at].iter().rposition(written).ok_or("nothing was written")?;
    let synced = |call: &Call| matches!(call, Call::Sync { path, since } if path == from && *since > last);
    if calls[..at].iter().any(synced) { Ok(()) } else { Err(format!("{} {UNSYNCED}", from.display())) }
}

/// Where a file gets such a name, and what it was called before; the folder is synced afterwards.
fn named(calls: &[Call], is_name: impl Fn(&Path) -> bool) -> Result<(usize, &Path), String> {
    let renamed = calls.iter().enumerate().find_map(|(at, call)| match call {
        Call::Rename { from, to } if is_name(to) => Some((at, from, to)),
        _ => None,
    });
    let (at, from, to) = renamed.ok_or("no file got the name of an archive")?;
    let synced =
        |call: &Call| matches!(call, Call::Sync { path, since } if Some(&**path) == to.parent() && *since > at);
    if calls.iter().any(synced) { Ok((at, from)) } else { Err(format!("{} {UNNAMED}", to.display())) }
}
