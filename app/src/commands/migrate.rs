//! `gelingen migrate`: brings the schema up to date, or says what that would do.

use db::{Db, Engine};
use ui::T;

use crate::{config::Config, slices, speak, trouble::Trouble};

pub(super) fn run(t: &T, config: &Config, dry: bool) -> Result<(), Trouble> {
    let engine = config.engine();
    // Looking must not make a file.
    let absent = matches!(&engine, Engine::Sqlite(path) if !path.exists());
    let pending = if absent {
        slices::migrations().iter().map(|migration| migration.name).collect()
    } else {
        Db::pending(&engine, &slices::migrations())?
    };
    if !dry {
        super::open(config)?;
    }
    for name in &pending {
        speak::say(name);
    }
    let key = if dry { "cli-migrate-pending" } else { "cli-migrate-done" };
    speak::say(&t.with(key, &[("count", pending.len().into())]));
    Ok(())
}
