//! `gelingen backup FILE` and `gelingen backup --check FILE`: all data in one archive, while the service runs.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use db::archive::{self, Summary};
use kernel::{Arg, Say};
use ui::T;

use crate::{config::Config, speak, trouble::Trouble, world};

pub(super) fn run(t: &T, config: &Config, matches: &ArgMatches) -> Result<(), Trouble> {
    let file = matches.get_one::<PathBuf>("file").ok_or(Trouble::said("cli-see_help"))?;
    if matches.get_flag("check") {
        let summary = archive::check(file).map_err(|error| about(file, error))?;
        speak::say(&told(t, "cli-backup-good", file, &summary));
        return whole(file, &summary);
    }
    let files = config.attachments()?;
    let summary =
        archive::write(&config.engine(), &files, &world::world(), file).map_err(|error| about(file, error))?;
    speak::say(&told(t, "cli-backup-done", file, &summary));
    whole(file, &summary)
}

/// The exit status where all was done, but the archive lacks attachments: a script that goes on must say so itself.
const LACKING: u8 = 3;

/// Says which attachments an archive lacks, if it does.
pub(super) fn whole(file: &Path, summary: &Summary) -> Result<(), Trouble> {
    if summary.lacking.is_empty() {
        return Ok(());
    }
    let say = Say::new("archive-lacking").with("file", file.display().to_string());
    let say = say.with("count", i64::try_from(summary.lacking.len()).unwrap_or(i64::MAX));
    Err(Trouble::Lines(say, summary.lacking.clone()).with_status(LACKING))
}

/// An archive in one sentence.
pub(super) fn told(t: &T, key: &'static str, file: &Path, summary: &Summary) -> String {
    let number = |count: u64| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    t.with(
        key,
        &[
            ("file", file.display().to_string().into()),
            ("moment", t.moment(summary.made_at).into()),
            ("program", summary.program.clone().into()),
            ("rows", number(summary.rows)),
            ("files", number(summary.files)),
            ("content", summary.content.clone().into()),
        ],
    )
}

/// What went wrong, with the file that it is about.
pub(super) fn about(file: &Path, error: db::ArchiveError) -> Trouble {
    let place = file.display().to_string();
    match error {
        db::ArchiveError::Io(error) => {
            Trouble::Said(Say::new("archive-unreachable").with("file", place).with("reason", error.to_string()))
        }
        other => match Trouble::from(other) {
            Trouble::Said(say) => Trouble::Said(say.with("file", place)),
            trouble => trouble,
        },
    }
}
