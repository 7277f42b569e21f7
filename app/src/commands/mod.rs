//! The verbs of the command line, one file each.

mod allocate;
mod backup;
mod check;
mod demo;
mod journal;
mod migrate;
mod openapi;
mod print;
mod programme;
mod restore;
mod serve;
mod user;

use std::path::PathBuf;

use clap::ArgMatches;
use db::{Ctx, Db, Engine};
use ui::T;

use crate::{config::Config, slices, trouble::Trouble, world};

/// Database threads that read; on two cores more only wait for each other.
const READERS: usize = 4;

/// Runs the verb that was asked for.
pub(crate) fn run(t: &T, matches: &ArgMatches) -> Result<(), Trouble> {
    let Some((verb, rest)) = matches.subcommand() else { return Err(Trouble::said("cli-see_help")) };
    let load = || Config::load(rest.get_one::<PathBuf>("config").map(PathBuf::as_path));
    match verb {
        "allocate" => allocate::run(t, rest),
        "demo" => demo::run(t, rest),
        "serve" => serve::run(t, &load()?),
        "migrate" => migrate::run(t, &load()?, rest.get_flag("dry-run")),
        "check" => check::run(t, &load()?),
        "backup" => backup::run(t, &load()?, rest),
        "restore" => restore::run(t, &load()?, rest),
        "journal" => journal::run(t, &load()?, rest),
        "openapi" => openapi::run(t),
        "print" => print::run(rest.get_one::<String>("what").map_or("", String::as_str)),
        "programme" => programme::run(t, &load()?, rest),
        "user" => user::run(t, &load()?, rest),
        _ => Err(Trouble::said("cli-see_help")),
    }
}

/// Opens the configured database only if it is there and up to date: looking changes nothing.
fn open_as_it_is(config: &Config) -> Result<Ctx, Trouble> {
    let engine = config.engine();
    if matches!(&engine, Engine::Sqlite(path) if !path.exists()) {
        return Err(db::ArchiveError::NoDatabase(engine.place()).into());
    }
    match Db::pending(&engine, &slices::migrations())?.len() {
        0 => open(config),
        count => Err(Trouble::Said(kernel::Say::new("check-database-pending").with("count", count))),
    }
}

/// Opens the configured database and brings it up to date.
fn open(config: &Config) -> Result<Ctx, Trouble> {
    let world = world::world();
    let db = Db::open(config.engine(), &slices::migrations(), READERS, &world)?;
    Ok(Ctx::system(db, world))
}
