//! The verbs of the command line, one file each.

mod allocate;
mod check;
mod demo;
mod migrate;
mod openapi;
mod print;
mod programme;
mod serve;
mod user;

use std::path::PathBuf;

use clap::ArgMatches;
use db::{Ctx, Db};
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
        "openapi" => openapi::run(t),
        "print" => print::run(rest.get_one::<String>("what").map_or("", String::as_str)),
        "programme" => programme::run(t, &load()?, rest),
        "user" => user::run(t, &load()?, rest),
        _ => Err(Trouble::said("cli-see_help")),
    }
}

/// Opens the configured database and brings it up to date.
fn open(config: &Config) -> Result<Ctx, Trouble> {
    let world = world::world();
    let db = Db::open(config.engine(), &slices::migrations(), READERS, &world)?;
    Ok(Ctx::system(db, world))
}
