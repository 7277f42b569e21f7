//! `gelingen migrate`: brings the schema up to date, or says what that would do.

use db::Db;
use ui::T;

use crate::{config::Config, slices, speak, trouble::Trouble};

pub(super) fn run(t: &T, config: &Config, dry: bool) -> Result<(), Trouble> {
    let pending = Db::pending(&config.engine(), &slices::migrations())?;
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
