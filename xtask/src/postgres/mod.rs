//! A throw-away PostgreSQL server for the tests: fresh data, loopback and a socket only, ended by its own process id.
//!
//! It does not sync to disk and is deleted afterwards: nothing worth keeping ever goes in.

mod cluster;
mod home;

use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};

pub(crate) use cluster::Cluster;
use home::Home;

use crate::place;
use crate::trouble::Trouble;

/// The variable that tells the tests where the server is; without it they run on SQLite.
pub(crate) const VARIABLE: &str = "GELINGEN_TEST_POSTGRES";

/// Makes the data and starts a server for as long as this run lasts.
pub(crate) fn for_this_run() -> Result<Cluster, Trouble> {
    home::sweep()?;
    Cluster::start(Home::new(&std::process::id().to_string())?, |_| {})
}

/// Starts a server that stays until `postgres stop`.
pub(crate) fn stand() -> Result<(), Trouble> {
    stop_standing()?;
    // Out of our process group, or Ctrl+C at this terminal would end it.
    let cluster = Cluster::start(Home::new("standing")?, |command| {
        command.process_group(0);
    })?;
    println!("PostgreSQL runs (process {}). For tests run by hand:", cluster.pid());
    println!("  export {VARIABLE}='{}'", cluster.url);
    println!("End it with `cargo xtask postgres stop`.");
    cluster.leave();
    Ok(())
}

/// Ends the server that `postgres start` left, if one runs, and deletes its data.
pub(crate) fn stop_standing() -> Result<(), Trouble> {
    if let Some(pid) = Home::new("standing")?.clear()? {
        println!("PostgreSQL (process {pid}) has ended.");
    }
    Ok(())
}

/// The folder with PostgreSQL's server programs: the newest of Debian's, or what is on the search path.
pub(crate) fn programs() -> Option<PathBuf> {
    let complete = |bin: &PathBuf| bin.join("initdb").is_file() && bin.join("postgres").is_file();
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let debian = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse::<u32>().ok()?, entry.path().join("bin"))))
        .filter(|(_, bin)| complete(bin))
        .max();
    let on_path = || place::program("initdb")?.parent().map(Path::to_path_buf).filter(complete);
    debian.map(|(_, bin)| bin).or_else(on_path)
}
