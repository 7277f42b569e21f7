//! `gelingen restore FILE`: takes an archive back into an empty database, whichever engine it came from.

use std::path::PathBuf;

use clap::ArgMatches;
use db::archive;
use ui::T;

use super::backup::{about, told, whole};
use crate::{config::Config, slices, speak, trouble::Trouble, world};

pub(super) fn run(t: &T, config: &Config, matches: &ArgMatches) -> Result<(), Trouble> {
    let file = matches.get_one::<PathBuf>("file").ok_or(Trouble::said("cli-see_help"))?;
    let (engine, files) = (config.engine(), config.attachments()?);
    let restored = archive::restore(&engine, &slices::migrations(), &files, &world::world(), file);
    let summary = restored.map_err(|error| about(file, error))?;
    speak::say(&told(t, "cli-restore-done", file, &summary));
    speak::say(&t.with("cli-restore-next", &[("place", engine.place().into())]));
    whole(file, &summary)
}
