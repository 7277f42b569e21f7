//! The nightly backup: an archive, restored at once into a scratch database, compared, and told of.
//!
//! Only a backup that was restored is one. An archive gets its name after it came through its trial; until then, and for
//! ever if it failed, it is called unproven. One whose only fault is that attachments were spoilt before is called lacking: it
//! has all else, but it must not push out an older one that may still have them. So each night is compared with the last one
//! that came through, and only good ones count among those that are kept. Each night ends with a row that says how it went,
//! for `gelingen check` and for the page of the administration. Old archives go only after a night that went well.

use std::{
    fs::{self, DirBuilder},
    path::{Path, PathBuf},
    time::Duration,
};

use db::{
    ArchiveError, Ctx, Engine, Migration,
    archive::{self, Summary},
    backups::{self, Backup, BackupFault, Backups},
    journal::Head,
};
use kernel::{Moment, Outcome, World};

use crate::attachments::Place;

/// How often the clock is looked at.
const PAUSE: Duration = Duration::from_secs(20);
/// Names of archives: behind the beginning they sort by time.
const GOOD: &str = "gelingen-";
const LACKING: &str = "lacking-";
const UNPROVEN: &str = "unproven-";
/// The folder of the copy in which an archive is tried.
const SCRATCH: &str = ".scratch";
const ENDING: &str = ".gelingen";
/// The end of a name under which an archive grows.
const PART: &str = ".gelingen.part";
/// After so many hours without a good backup something is wrong, even if the night was long.
const LATE_HOURS: i64 = 26;

/// When and where backups are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plan {
    /// The folder of archives.
    pub(crate) folder: PathBuf,
    /// Hour and minute, German time.
    pub(crate) at: (i8, i8),
    /// How many archives are kept.
    pub(crate) keep: usize,
}

impl Plan {
    /// Makes the folder, for the owner alone; a folder that cannot be written shows at once and not at night.
    pub(crate) fn prepare(&self) -> std::io::Result<()> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.folder)?;
        let probe = self.folder.join(".probe");
        fs::write(&probe, b"")?;
        fs::remove_file(probe)
    }
}

/// What the night needs.
pub(crate) struct Night {
    /// The database.
    pub(crate) ctx: Ctx,
    /// The same, to be read beside the service.
    pub(crate) engine: Engine,
    /// The schema's steps, for the scratch database.
    pub(crate) migrations: Vec<Migration>,
    /// The attachments.
    pub(crate) files: Place,
    /// When and where.
    pub(crate) plan: Plan,
}

impl Night {
    /// Waits for each night, in a thread of its own, as long as the process lives.
    pub(crate) fn watch(self) -> std::io::Result<()> {
        let watch = move || {
            let mut tried = None;
            loop {
                let now = self.ctx.world().now();
                let last = self.ctx.read_now(backups::latest).map(|known| known.last.map(|last| last.at));
                // A night that could not even be written down is not tried again every minute.
                if last.is_ok_and(|last| is_due(last.max(tried), now, self.plan.at)) {
                    tried = Some(now);
                    self.tell(self.once(now));
                }
                std::thread::sleep(PAUSE);
            }
        };
        std::thread::Builder::new().name("night".to_owned()).spawn(watch).map(drop)
    }

    fn tell(&self, told: Outcome<Backup>) {
        match told {
            Ok(Backup { fault: None, file, lacking: 1.., .. }) => {
                tracing::error!(file, "the backup was made and restored for trial, but attachments are missing in it");
            }
            Ok(Backup { fault: None, file, bytes, rows, .. }) => {
                tracing::info!(file, bytes, rows, "backup made and restored for trial");
            }
            Ok(Backup { fault: Some(fault), .. }) => tracing::error!(fault = fault.word(), "the backup failed"),
            Err(no) => tracing::error!(error = ?no, "how the backup went could not be written down"),
        }
    }

    /// One night: an archive, its trial, its row.
    pub(crate) fn once(&self, now: Moment) -> Outcome<Backup> {
        let folder = &self.plan.folder;
        sweep(folder);
        let unproven = folder.join(name(UNPROVEN, now));
        let mut backup = Backup {
            at: now,
            file: name(UNPROVEN, now),
            bytes: 0,
            rows: 0,
            content: String::new(),
            lacking: 0,
            restored_at: None,
            fault: Some(BackupFault::Written),
        };
        match archive::write(&self.engine, &self.files, self.ctx.world(), &unproven) {
            Err(error) => tracing::error!(%error, "no backup was written"),
            Ok(summary) => {
                backup.bytes =
                    fs::metadata(&unproven).map_or(0, |about| i64::try_from(about.len()).unwrap_or(i64::MAX));
                backup.rows = i64::try_from(summary.rows).unwrap_or(i64::MAX);
                backup.content.clone_from(&summary.content);
                backup.lacking = i64::try_from(summary.lacking.len()).unwrap_or(i64::MAX);
                let proven = self.proven(&unproven, &summary, now);
                backup.fault = proven.as_ref().err().copied();
                if let Ok(file) = proven {
                    backup.file = file;
                    backup.restored_at = Some(self.ctx.world().now());
                }
            }
        }
        // Bad nights cost no good archive, and fill no disk either.
        prune(&self.plan, UNPROVEN);
        let row = backup.clone();
        self.ctx.write_now(move |tx| backups::note(tx, &row))?;
        Ok(backup)
    }

    /// Tries an archive and gives it the name of what came of that; older ones of the same sort make room.
    fn proven(&self, unproven: &Path, summary: &Summary, now: Moment) -> Result<String, BackupFault> {
        let folder = &self.plan.folder;
        self.rehearse(unproven, summary, &all_proven(folder))?;
        let sort = if summary.lacking.is_empty() { GOOD } else { LACKING };
        approved(unproven, &folder.join(name(sort, now)))?;
        prune(&self.plan, sort);
        Ok(name(sort, now))
    }

    /// Restores the archive into a scratch database, which goes afterwards, however it went.
    fn rehearse(&self, path: &Path, summary: &Summary, before: &[PathBuf]) -> Result<(), BackupFault> {
        let scratch = self.plan.folder.join(SCRATCH);
        let _ = fs::remove_dir_all(&scratch);
        let done = fs::create_dir_all(&scratch).map_err(ArchiveError::from);
        let done = done.and_then(|()| restored(path, &scratch, &self.migrations, self.ctx.world()));
        let tried = match done {
            Ok((found, _)) if found != *summary => Err(BackupFault::Restored),
            Ok((_, copy)) => follows(&copy, self.ctx.world(), before),
            Err(error) => {
                tracing::error!(%error, "the backup cannot be restored");
                Err(BackupFault::Restored)
            }
        };
        if let Err(error) = fs::remove_dir_all(&scratch) {
            tracing::warn!(%error, "the scratch database could not be deleted");
        }
        tried
    }
}

fn restored(
    path: &Path,
    scratch: &Path,
    migrations: &[Migration],
    world: &World,
) -> Result<(Summary, Engine), ArchiveError> {
    let engine = Engine::Sqlite(scratch.join("scratch.db"));
    let files = Place::scratch(scratch.join("attachments"));
    let summary = archive::restore(&engine, migrations, &files, world, path)?;
    Ok((summary, engine))
}

/// Gives an archive that came through its trial the name of a good one, on the disk for good.
fn approved(unproven: &Path, good: &Path) -> Result<(), BackupFault> {
    let named = fs::rename(unproven, good).and_then(|()| match good.parent() {
        // The switch of the trial `forgetful`, which has to notice.
        _ if db::is_faulty("night-unnamed") => Ok(()),
        Some(folder) if cfg!(unix) => fs::File::open(folder)?.sync_all(),
        _ => Ok(()),
    });
    named.map_err(|error| {
        tracing::error!(%error, "the backup could not be named");
        BackupFault::Written
    })
}

/// Whether the journal of the copy holds together and goes on from the last archive before that came through its trial.
fn follows(copy: &Engine, world: &World, before: &[PathBuf]) -> Result<(), BackupFault> {
    // One of before that is spoilt takes nothing away from this one, but somebody should know; and the comparison is made with
    // the one before that: otherwise a single bad sector would excuse a journal that was written anew.
    let heads = before.iter().rev().find_map(|archive| {
        let unreadable = |error: &ArchiveError| {
            tracing::error!(%error, archive = %archive.display(), "an archive of before cannot be read any more");
        };
        archive::heads(archive).inspect_err(unreadable).ok()
    });
    let kept: Vec<Head> = heads.unwrap_or_default();
    let streams = archive::verify(copy, world, &kept).map_err(|_| BackupFault::Journal)?;
    for stream in streams.iter().filter(|stream| stream.fault.is_some()) {
        tracing::error!(scope = %stream.scope, fault = ?stream.fault, "the journal does not hold together");
    }
    if streams.iter().all(|stream| stream.fault.is_none()) { Ok(()) } else { Err(BackupFault::Journal) }
}

/// Whether the hour of the night has passed without the work of the night, since it was done last.
pub(crate) fn is_due(last: Option<Moment>, now: Moment, at: (i8, i8)) -> bool {
    let now = now.local();
    let today = now.date();
    let night = if (now.hour(), now.minute()) >= at { today } else { today.yesterday().unwrap_or(today) };
    last.is_none_or(|last| {
        let last = last.local();
        (last.date(), (last.hour(), last.minute())) < (night, at)
    })
}

/// Whether so long has passed since a good backup that somebody should look.
pub(crate) fn is_late(known: &Backups, now: Moment) -> bool {
    known.last_good.as_ref().is_none_or(|good| good.at.plus_seconds(LATE_HOURS * 3_600) < now)
}

/// `gelingen-2026-11-22-023000.gelingen`, in German time.
fn name(beginning: &str, now: Moment) -> String {
    let local = now.local();
    let (hour, minute, second) = (local.hour(), local.minute(), local.second());
    format!("{beginning}{}-{hour:02}{minute:02}{second:02}{ENDING}", local.date())
}

/// All archives that came through their trial, oldest first: names of both sorts end alike, and so sort by time.
fn all_proven(folder: &Path) -> Vec<PathBuf> {
    let mut found = [archives(folder, GOOD), archives(folder, LACKING)].concat();
    let time = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.split_once('-').map(|(_, time)| time.to_owned())
    };
    found.sort_by_key(time);
    found
}

/// All archives with such a name, oldest first.
fn archives(folder: &Path, beginning: &str) -> Vec<PathBuf> {
    named(folder, beginning, ENDING)
}

/// All files whose names begin and end so, in order.
fn named(folder: &Path, beginning: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_such = |path: &PathBuf| {
        path.file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with(beginning) && name.ends_with(ending))
    };
    let mut found: Vec<PathBuf> = entries.filter(is_such).collect();
    found.sort();
    found
}

/// Deletes what a night left that was killed while its archive grew or was on trial: each start begins another one under a new
/// name, and nobody would ever come back to these.
pub(crate) fn sweep(folder: &Path) {
    // The copy on trial is as large as the database: on a tight disk no archive would ever be written beside it.
    let _ = fs::remove_dir_all(folder.join(SCRATCH));
    // The switch of the test of this, which has to notice.
    let left = if db::is_faulty("parts_left") { Vec::new() } else { named(folder, UNPROVEN, PART) };
    for part in left {
        if let Err(error) = fs::remove_file(part) {
            tracing::warn!(%error, "the part of an archive that was never ended could not be deleted");
        }
    }
}

/// Deletes what is too old, each sort by its own number: no bad night costs a good archive.
/// Files of other names are nobody's business here.
fn prune(plan: &Plan, beginning: &str) {
    let found = archives(&plan.folder, beginning);
    for old in &found[..found.len().saturating_sub(plan.keep)] {
        if let Err(error) = fs::remove_file(old) {
            tracing::warn!(%error, "an old backup could not be deleted");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_night_is_due_once_after_its_hour() {
        // 20 October 2016, 10:00 UTC is noon in Germany.
        let noon = Moment(1_476_957_600_000_000);
        let hours = |count: i64| noon.plus_seconds(count * 3_600);
        let check = |last: Option<i64>, now: i64, expected: bool| {
            assert_eq!(is_due(last.map(hours), hours(now), (2, 30)), expected, "{last:?} {now}");
        };
        check(None, 0, true);
        check(Some(-1), 0, false);
        check(Some(-9), 0, false); // at 3 this morning
        check(Some(-10), 0, true); // at 2, which was too early
        check(Some(-9), 14, false); // 2 in the next night
        check(Some(-9), 15, true); // 3 in the next night
        check(Some(-48), 0, true);
    }

    #[test]
    fn only_a_good_backup_of_last_night_is_good_enough() {
        let good = |at: i64| Backup {
            at: Moment(at * 3_600_000_000),
            file: String::new(),
            bytes: 1,
            rows: 1,
            content: String::new(),
            lacking: 0,
            restored_at: Some(Moment(0)),
            fault: None,
        };
        let late = |last_good: Option<i64>| {
            is_late(&Backups { last: None, last_good: last_good.map(good) }, Moment(100 * 3_600_000_000))
        };
        assert!(late(None));
        assert!(late(Some(70)));
        assert!(!late(Some(75)));
    }
}
