//! What the figures mean: which of them want somebody's attention, and what is to be done. Pure.

use super::Standing;
use crate::{
    night::is_late,
    scrub::{Health, health},
};

/// A letter that waits longer than an hour has been tried several times.
const LETTER_HOURS: i64 = 1;
/// So many writes wait only when the disk does not keep up.
const MANY: u64 = 500;

/// One thing that is wrong: its text says what, the one that ends in `-do` what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// Nothing was ever restored, or too long ago.
    BackupOld,
    /// The last backup failed.
    BackupFailed,
    /// The last backup lacks attachments that were spoilt before.
    BackupLacking,
    /// Attachments are missing or damaged.
    AttachmentsSpoilt,
    /// Attachments could not be read through.
    AttachmentsUnread,
    /// Letters wait and nobody can send them.
    NoPost,
    /// Letters wait for long.
    LettersWait,
    /// Letters were given up.
    LettersGivenUp,
    /// Requests were turned away.
    Crowded,
    /// Writes pile up.
    WritesWait,
    /// Something broke.
    Broken,
    /// The disk was full.
    Full,
}

impl Trouble {
    /// The word in its text keys.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::BackupOld => "backup_old",
            Self::BackupFailed => "backup_failed",
            Self::BackupLacking => "backup_lacking",
            Self::AttachmentsSpoilt => "attachments_spoilt",
            Self::AttachmentsUnread => "attachments_unread",
            Self::NoPost => "no_post",
            Self::LettersWait => "letters_wait",
            Self::LettersGivenUp => "letters_given_up",
            Self::Crowded => "crowded",
            Self::WritesWait => "writes_wait",
            Self::Broken => "broken",
            Self::Full => "full",
        }
    }
}

/// Everything that is wrong, the worst first, each with how often or how many.
pub(super) fn troubles(standing: &Standing) -> Vec<(Trouble, u64)> {
    let refused =
        |kind: &str| standing.door.refusals.iter().find(|(own, _)| *own == kind).map_or(0, |(_, count)| *count);
    let letters = &standing.letters;
    let waits = letters.oldest.is_some_and(|oldest| standing.now >= oldest.plus_seconds(LETTER_HOURS * 3_600));
    let old = is_late(&standing.backups, standing.now);
    let failed = standing.backups.last.as_ref().is_some_and(|backup| backup.fault.is_some());
    let lacking = standing.backups.last.as_ref().map_or(0, |backup| u64::try_from(backup.lacking).unwrap_or(1));
    let (spoilt, unread) = match health(standing.scrubbed.as_ref()) {
        Health::Spoilt(count) => (u64::try_from(count).unwrap_or(1), 0),
        Health::Unread => (0, 1),
        Health::Whole | Health::Unseen => (0, 0),
    };
    let all = [
        (Trouble::Full, refused("full")),
        (Trouble::Broken, refused("broken")),
        (Trouble::AttachmentsSpoilt, spoilt),
        (Trouble::AttachmentsUnread, unread),
        (Trouble::BackupFailed, u64::from(failed)),
        (Trouble::BackupLacking, if failed { 0 } else { lacking }),
        (Trouble::BackupOld, u64::from(old && !failed)),
        (Trouble::WritesWait, if standing.data.writes_waiting > MANY { standing.data.writes_waiting } else { 0 }),
        (Trouble::Crowded, refused("crowded") + standing.data.refused),
        (Trouble::NoPost, if standing.post { 0 } else { letters.waiting }),
        (Trouble::LettersWait, if standing.post && waits { letters.waiting } else { 0 }),
        (Trouble::LettersGivenUp, letters.given_up),
    ];
    all.into_iter().filter(|(_, count)| *count > 0).collect()
}

#[cfg(test)]
mod tests {
    use db::{
        DbFigures,
        backups::{Backup, BackupFault, Backups},
        outbox::Letters,
        scrubs::Scrubbed,
    };
    use kernel::Moment;
    use web::DoorFigures;

    use super::*;

    fn backup(restored_days_ago: Option<i64>, fault: Option<BackupFault>) -> Backup {
        let restored_at = restored_days_ago.map(|days| now().plus_seconds(-days * 86_400));
        let at = restored_at.unwrap_or(now());
        Backup { at, file: String::new(), bytes: 0, rows: 0, content: String::new(), lacking: 0, restored_at, fault }
    }

    fn scrubbed(missing: i64, damaged: i64) -> Scrubbed {
        Scrubbed { at: now(), ended_at: Some(now()), whole: 5, missing, damaged, discarded: 0 }
    }

    fn now() -> Moment {
        Moment(0).plus_seconds(100 * 86_400)
    }

    /// A program that stands well.
    fn well() -> Standing {
        Standing {
            now: now(),
            place: String::new(),
            post: true,
            door: DoorFigures::default(),
            data: DbFigures::default(),
            hashing: 0,
            letters: Letters::default(),
            backups: Backups { last: Some(backup(Some(1), None)), last_good: Some(backup(Some(1), None)) },
            scrubbed: Some(scrubbed(0, 0)),
        }
    }

    fn check(change: impl Fn(&mut Standing), expected: &[(Trouble, u64)]) {
        let mut standing = well();
        change(&mut standing);
        assert_eq!(troubles(&standing), expected);
    }

    #[test]
    fn what_is_wrong_is_said_and_what_is_well_is_not() {
        check(|_| {}, &[]);
        check(|s| s.backups = Backups::default(), &[(Trouble::BackupOld, 1)]);
        check(|s| s.backups.last_good = Some(backup(Some(2), None)), &[(Trouble::BackupOld, 1)]);
        check(|s| s.scrubbed = Some(scrubbed(2, 1)), &[(Trouble::AttachmentsSpoilt, 3)]);
        let unread = |s: &mut Standing| s.scrubbed = Some(Scrubbed { ended_at: None, ..scrubbed(0, 0) });
        check(unread, &[(Trouble::AttachmentsUnread, 1)]);
        check(|s| s.scrubbed = None, &[]);
        let failed = |s: &mut Standing| s.backups.last = Some(backup(None, Some(BackupFault::Restored)));
        check(failed, &[(Trouble::BackupFailed, 1)]);
        let lacking = |s: &mut Standing| s.backups.last = Some(Backup { lacking: 2, ..backup(Some(0), None) });
        check(lacking, &[(Trouble::BackupLacking, 2)]);
        check(
            |s| s.door.refusals = vec![("crowded", 3), ("missing", 9), ("full", 1)],
            &[(Trouble::Full, 1), (Trouble::Crowded, 3)],
        );
        let late = |seconds: i64| Letters { waiting: 2, oldest: Some(now().plus_seconds(-seconds)), given_up: 0 };
        check(|s| s.letters = late(3_599), &[]);
        check(|s| s.letters = late(3_600), &[(Trouble::LettersWait, 2)]);
        check(|s| (s.letters, s.post) = (late(1), false), &[(Trouble::NoPost, 2)]);
        check(|s| s.data.writes_waiting = MANY + 1, &[(Trouble::WritesWait, MANY + 1)]);
    }
}
