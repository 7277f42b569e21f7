//! The nightly backup: it is made, restored for trial, told of; and what goes wrong is told as well.

use std::path::PathBuf;

use db::{
    Ctx, Db,
    backups::{self, BackupFault},
    journal::Event,
};
use kernel::{Id, Scope};
use testkit::TestClock;

use crate::{
    attachments::Place,
    night::{Night, Plan},
    scrub::{Health, Scrubber, health},
    slices,
};

struct Stage {
    night: Night,
    clock: TestClock,
    folder: PathBuf,
}

impl Stage {
    fn new() -> Self {
        let ((world, clock), engine) = (testkit::world(), testkit::engine());
        let migrations = slices::migrations();
        let ctx = Ctx::system(Db::open(engine.clone(), &migrations, 2, &world).unwrap(), world);
        ctx.write_now(catalogue::offer::shipped_load).unwrap();
        let folder = std::env::temp_dir().join("gelingen-tests").join(format!("night-{}", ctx.world().id::<Scope>()));
        let plan = Plan { folder: folder.join("backups"), at: (2, 30), keep: 2 };
        plan.prepare().unwrap();
        let files = Place::new(folder.join("attachments"));
        Self { night: Night { ctx, engine, migrations, files, plan }, clock, folder }
    }

    fn once(&self) -> backups::Backup {
        self.clock.forward(86_400);
        self.night.once(self.night.ctx.world().now()).unwrap()
    }

    fn archives(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.night.plan.folder).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn latest(&self) -> backups::Backups {
        self.night.ctx.read_now(backups::latest).unwrap()
    }

    fn append(&self) {
        let event = |tx: &mut db::WriteTx<'_>| {
            tx.append(Event::new::<Scope>("directory.person_created", Id::new(uuid::Uuid::from_u128(3))))
        };
        self.night.ctx.write_now(event).unwrap();
    }

    /// Puts an archive of another journal among those of this stage, as of an hour after the first night's; its path.
    fn foreign_archive(&self) -> PathBuf {
        let other = Self::new();
        other.clock.forward(60);
        (0..9).for_each(|_| other.append());
        let path = self.night.plan.folder.join("gelingen-2016-10-21-130000.gelingen");
        std::fs::copy(other.night.plan.folder.join(other.once().file), &path).unwrap();
        path
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn each_night_leaves_an_archive_that_was_restored_and_the_oldest_goes() {
    let stage = Stage::new();
    for day in ["21", "22", "23"] {
        stage.append();
        let backup = stage.once();
        assert_eq!((backup.fault, backup.file), (None, format!("gelingen-2016-10-{day}-120000.gelingen")));
        assert!(backup.restored_at.is_some() && backup.rows > 100 && backup.bytes > 1_000);
    }
    let kept = ["gelingen-2016-10-22-120000.gelingen", "gelingen-2016-10-23-120000.gelingen"];
    assert_eq!(stage.archives(), kept, "and nothing of the scratch database");
    let known = stage.latest();
    assert_eq!(known.last, known.last_good);
    assert_eq!(known.last.unwrap().file, kept[1]);
}

#[test]
fn a_journal_that_was_written_anew_is_told_in_the_morning() {
    let stage = Stage::new();
    (0..5).for_each(|_| stage.append());
    assert_eq!(stage.once().fault, None);
    // As if the journal had been another one last night: what it vouches for is not in tonight's.
    let foreign = stage.foreign_archive();
    // And in each morning after: what failed is nothing to be compared with.
    for day in ["22", "23", "24"] {
        let told = stage.once();
        assert_eq!(
            (told.fault, told.file),
            (Some(BackupFault::Journal), format!("unproven-2016-10-{day}-120000.gelingen"))
        );
    }
    let known = stage.latest();
    assert_eq!(known.last.unwrap().fault, Some(BackupFault::Journal));
    assert_eq!(known.last_good.unwrap().file, "gelingen-2016-10-21-120000.gelingen");
    // Until somebody has looked and put the other archive away.
    std::fs::remove_file(foreign).unwrap();
    assert_eq!(stage.once().fault, None);
}

/// A spoilt archive excuses nothing: the journal is compared with the one before it.
#[test]
fn a_journal_that_was_written_anew_is_told_though_the_last_archive_is_spoilt() {
    let stage = Stage::new();
    (0..5).for_each(|_| stage.append());
    assert_eq!(stage.once().fault, None);
    stage.foreign_archive();
    std::fs::write(stage.night.plan.folder.join("gelingen-2016-10-21-140000.gelingen"), b"spoilt").unwrap();
    assert_eq!(stage.once().fault, Some(BackupFault::Journal));
}

#[test]
fn bad_nights_cost_no_good_archive() {
    let mut stage = Stage::new();
    let good = [stage.once().file, stage.once().file];
    let last = stage.night.migrations.pop().unwrap();
    for _ in 0..4 {
        assert_eq!(stage.once().fault, Some(BackupFault::Restored));
        let unproven = stage.archives().into_iter().filter(|name| name.starts_with("unproven-")).count();
        assert!(unproven <= 2, "{unproven} archives of bad nights");
    }
    stage.night.migrations.push(last);
    let newest = stage.once();
    assert_eq!(newest.fault, None);
    let (kept, unproven): (Vec<_>, Vec<_>) =
        stage.archives().into_iter().partition(|name| name.starts_with("gelingen-"));
    assert_eq!(kept, [good[1].clone(), newest.file], "two good ones are kept, whatever came between");
    assert_eq!(unproven, ["unproven-2016-10-25-120000.gelingen", "unproven-2016-10-26-120000.gelingen"]);
}

/// Whoever kills the program while it makes a backup leaves a part, and the next start begins another one.
#[test]
fn parts_of_nights_that_were_killed_go_and_other_files_stay() {
    let stage = Stage::new();
    let parts = ["unproven-2016-10-19-120000.gelingen.part", "unproven-2016-10-20-093000.gelingen.part"];
    // Somebody's own backup may be growing in the same folder, under any other name.
    let others = ["by-hand.gelingen.part", "gelingen-2016-10-19-120000.gelingen.part", "unproven.part"];
    for name in [&parts[..], &others].concat() {
        std::fs::write(stage.night.plan.folder.join(name), b"Beispiel").unwrap();
    }
    // A copy that was on trial takes the room that the next archive needs: it goes before.
    let scratch = stage.night.plan.folder.join(".scratch");
    std::fs::create_dir(&scratch).unwrap();
    crate::night::sweep(&stage.night.plan.folder);
    assert!(!scratch.exists(), "the copy of a night that was killed on trial");
    let backup = stage.once();
    assert_eq!(backup.fault, None);
    let left: Vec<String> = stage.archives().into_iter().filter(|name| *name != backup.file).collect();
    assert_eq!(left, others, "what a night left that was killed");
}

/// The control: a night that passes over them.
#[test]
fn a_night_that_leaves_parts_is_noticed() {
    let test = "night::parts_of_nights_that_were_killed_go_and_other_files_stay";
    super::caught(test, "parts_left", "what a night left that was killed", &[]);
}

#[test]
fn what_cannot_be_written_or_restored_is_told() {
    let mut stage = Stage::new();
    assert_eq!(stage.once().fault, None);
    // A program without the last step cannot take back what it wrote: as if the archive were of no use.
    let last = stage.night.migrations.pop().unwrap();
    assert_eq!(stage.once().fault, Some(BackupFault::Restored));
    stage.night.migrations.push(last);
    std::fs::remove_dir_all(&stage.night.plan.folder).unwrap();
    std::fs::write(&stage.night.plan.folder, b"no folder").unwrap();
    assert!(stage.night.plan.prepare().is_err());
    assert_eq!(stage.once().fault, Some(BackupFault::Written));
    let known = stage.latest();
    assert_eq!((known.last.unwrap().fault, known.last_good.unwrap().fault), (Some(BackupFault::Written), None));
    std::fs::remove_file(&stage.night.plan.folder).unwrap();
}

/// The text of an attachment, with its record.
fn handed_in(stage: &Stage, text: &'static str) -> kernel::Attachment {
    let vault = vault::Vault::open(&stage.night.files.folder).unwrap();
    let attachment = vault.put("beispiel.txt", text.as_bytes()).unwrap();
    let row = attachment.clone();
    stage.night.ctx.write_now(move |tx| db::attachments::enter(tx, &row)).unwrap();
    attachment
}

#[test]
fn a_file_that_nobody_names_any_more_is_nothing_to_a_backup() {
    let stage = Stage::new();
    let place = |digest: &str| stage.night.files.folder.join(&digest[..2]).join(digest);
    handed_in(&stage, "eins");
    // Somebody replaced it: it may go, or be spoilt, at any moment, also while the backup runs.
    let nobodys = vault::Vault::open(&stage.night.files.folder).unwrap().put("alt.txt", b"zwei").unwrap();
    std::fs::write(place(&nobodys.digest), b"zwex").unwrap();
    let backup = stage.once();
    assert_eq!((backup.fault, backup.lacking), (None, 0));
}

#[test]
fn a_night_without_some_attachment_is_told_and_costs_no_complete_archive() {
    let stage = Stage::new();
    let place = |digest: &str| stage.night.files.folder.join(&digest[..2]).join(digest);
    let (lost, spoilt) = (handed_in(&stage, "eins"), handed_in(&stage, "zwei"));
    let complete = [stage.once().file, stage.once().file];
    std::fs::remove_file(place(&lost.digest)).unwrap();
    std::fs::write(place(&spoilt.digest), b"zwex").unwrap();
    for day in ["23", "24", "25"] {
        stage.append();
        let backup = stage.once();
        let file = format!("lacking-2016-10-{day}-120000.gelingen");
        assert_eq!((backup.fault, backup.lacking, backup.file.clone()), (None, 2, file));
        assert_eq!(stage.latest().last_good, Some(backup.clone()), "all else was restored");
        assert!(backup.restored_at.is_some());
        let told = db::archive::check(&stage.night.plan.folder.join(backup.file)).unwrap();
        let mut lacking = vec![lost.digest.clone(), spoilt.digest.clone()];
        lacking.sort();
        assert_eq!(told.lacking, lacking);
    }
    let lacking = ["lacking-2016-10-24-120000.gelingen", "lacking-2016-10-25-120000.gelingen"];
    assert_eq!(stage.archives(), [&complete[..], &lacking.map(str::to_owned)].concat());
    // Whoever hands them in again has complete archives from then on, and those follow the ones that lack.
    for text in ["eins", "zwei"] {
        vault::Vault::open(&stage.night.files.folder).unwrap().put("beispiel.txt", text.as_bytes()).unwrap();
    }
    let backup = stage.once();
    assert_eq!((backup.fault, backup.lacking, &backup.file[..9]), (None, 0, "gelingen-"));
}

/// As if the last night had been longer ago, for the clock of the disk.
fn age(file: &std::path::Path) {
    let file = std::fs::File::options().write(true).open(file).unwrap();
    file.set_modified(file.metadata().unwrap().modified().unwrap() - std::time::Duration::from_secs(7_200)).unwrap();
}

/// A backup reads what records named at its moment; a record that is removed meanwhile must not take the file away from it.
#[test]
fn an_old_file_whose_record_went_a_moment_ago_stays_for_a_backup_that_reads() {
    let stage = Stage::new();
    let (ctx, files) = (stage.night.ctx.clone(), stage.night.files.clone());
    let vault = vault::Vault::open(&files.folder).unwrap();
    let kept = vault.put("beispiel.txt", b"eins").unwrap();
    let row = kept.clone();
    let id = ctx.write_now(move |tx| db::attachments::enter(tx, &row)).unwrap();
    age(&files.folder.join(&kept.digest[..2]).join(&kept.digest));
    ctx.write_now(move |tx| db::attachments::remove(tx, id)).unwrap();
    let found = Scrubber { ctx: ctx.clone(), files, at: (2, 30) }.once(ctx.world().now()).unwrap();
    assert_eq!(found.discarded, 0, "the file went with its record");
    assert_eq!(vault.get(&kept.digest).unwrap(), b"eins");
}

/// The control: a scrub that asks how old the file is.
#[test]
fn a_scrub_that_goes_by_the_age_of_files_is_noticed() {
    let test = "night::an_old_file_whose_record_went_a_moment_ago_stays_for_a_backup_that_reads";
    super::caught(test, "age-of-file", "the file went with its record", &[]);
}

/// The control: an archive that passes over what it lacks.
#[test]
fn a_night_that_passes_over_a_lack_is_noticed() {
    let test = "night::a_night_without_some_attachment_is_told_and_costs_no_complete_archive";
    super::caught(test, "lack-untold", "right: (None, 2, ", &[]);
}

#[test]
fn each_night_every_attachment_is_read_and_what_is_spoilt_is_told() {
    let stage = Stage::new();
    let (ctx, files) = (stage.night.ctx.clone(), stage.night.files.clone());
    let place = |digest: &str| files.folder.join(&digest[..2]).join(digest);
    let scrubber = Scrubber { ctx: ctx.clone(), files: files.clone(), at: (2, 30) };
    let look = || {
        stage.clock.forward(86_400);
        let found = scrubber.once(ctx.world().now()).unwrap();
        assert_eq!(ctx.read_now(db::scrubs::latest).unwrap(), Some(found));
        (health(Some(&found)), found.whole, found.discarded)
    };
    assert_eq!(health(ctx.read_now(db::scrubs::latest).unwrap().as_ref()), Health::Unseen);
    assert_eq!(look(), (Health::Whole, 0, 0));
    let (kept, lost) = (handed_in(&stage, "eins"), handed_in(&stage, "zwei"));
    let nobodys = vault::Vault::open(&files.folder).unwrap().put("alt.txt", b"drei").unwrap();
    age(&place(&nobodys.digest));
    assert_eq!(look(), (Health::Whole, 3, 0));
    age(&files.folder.join("nameless").join(&nobodys.digest));
    assert_eq!(look(), (Health::Whole, 3, 1));
    assert!(!place(&nobodys.digest).exists());
    std::fs::write(place(&kept.digest), b"einz").unwrap();
    std::fs::remove_file(place(&lost.digest)).unwrap();
    assert_eq!(look(), (Health::Spoilt(2), 0, 0));
    std::fs::remove_dir_all(&files.folder).unwrap();
    std::fs::write(&files.folder, b"no folder").unwrap();
    assert_eq!(look().0, Health::Unread);
    std::fs::remove_file(&files.folder).unwrap();
}
