//! The nightly look at the attachments: every byte is read again and compared with its hash and with the records.
//!
//! A disk forgets in silence, and a backup cannot take in what is spoilt already. So somebody must hear of it the next
//! morning: each look ends with a row, for `gelingen check`, for the page of the administration and for the metrics.

use std::time::Duration;

use db::{
    Ctx, attachments,
    scrubs::{self, Scrubbed},
};
use kernel::{Moment, Outcome};

use crate::{attachments::Place, night::is_due};

/// How often the clock is looked at.
const PAUSE: Duration = Duration::from_secs(20);

/// What the look needs.
pub(crate) struct Scrubber {
    /// The records.
    pub(crate) ctx: Ctx,
    /// The files.
    pub(crate) files: Place,
    /// Hour and minute, German time.
    pub(crate) at: (i8, i8),
}

impl Scrubber {
    /// Waits for each night, in a thread of its own, as long as the process lives.
    pub(crate) fn watch(self) -> std::io::Result<()> {
        let watch = move || {
            let mut tried = None;
            loop {
                let now = self.ctx.world().now();
                let last = self.ctx.read_now(scrubs::latest).map(|last| last.map(|last| last.at));
                // A look that could not even be written down is not taken again every minute.
                if last.is_ok_and(|last| is_due(last.max(tried), now, self.at)) {
                    tried = Some(now);
                    tell(self.once(now));
                }
                std::thread::sleep(PAUSE);
            }
        };
        std::thread::Builder::new().name("scrub".to_owned()).spawn(watch).map(drop)
    }

    /// One look, and its row.
    pub(crate) fn once(&self, now: Moment) -> Outcome<Scrubbed> {
        let recorded = self.ctx.read_now(attachments::digests)?;
        let mut found = Scrubbed { at: now, ended_at: None, whole: 0, missing: 0, damaged: 0, discarded: 0 };
        match self.files.scrub(&recorded) {
            Err(error) => tracing::error!(%error, "the attachments could not be read through"),
            Ok(scrub) => {
                let count = |all: usize| i64::try_from(all).unwrap_or(i64::MAX);
                found.whole = count(scrub.whole);
                (found.missing, found.damaged) = (count(scrub.dangling.len()), count(scrub.damaged.len()));
                found.discarded = self.discard(&scrub.orphans)?;
                found.ended_at = Some(self.ctx.world().now());
                for digest in scrub.dangling.iter().chain(&scrub.damaged) {
                    tracing::error!(digest, "an attachment is missing or damaged");
                }
            }
        }
        self.ctx.write_now(move |tx| scrubs::note(tx, &found))?;
        Ok(found)
    }

    /// Removes what no record names, unless one does by now.
    fn discard(&self, orphans: &[String]) -> Outcome<i64> {
        let recorded = if orphans.is_empty() { Default::default() } else { self.ctx.read_now(attachments::digests)? };
        let mut gone = 0;
        for digest in orphans.iter().filter(|digest| !recorded.contains(*digest)) {
            match self.files.discard(digest) {
                Ok(went) => gone += i64::from(went),
                Err(error) => tracing::warn!(%error, "an attachment that nobody names could not be removed"),
            }
        }
        Ok(gone)
    }
}

fn tell(told: Outcome<Scrubbed>) {
    match told {
        Ok(Scrubbed { ended_at: Some(_), whole, missing: 0, damaged: 0, discarded, .. }) => {
            tracing::info!(whole, discarded, "every attachment was read and is whole");
        }
        Ok(Scrubbed { missing, damaged, .. }) => tracing::error!(missing, damaged, "attachments are not as they were"),
        Err(no) => tracing::error!(error = ?no, "how the look at the attachments went could not be written down"),
    }
}

/// What the last look says about the attachments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Health {
    /// Nobody has looked yet.
    Unseen,
    /// All are whole.
    Whole,
    /// So many cannot be handed out.
    Spoilt(i64),
    /// They could not be read through.
    Unread,
}

/// Judges the last look.
pub(crate) fn health(last: Option<&Scrubbed>) -> Health {
    match last {
        None => Health::Unseen,
        Some(Scrubbed { ended_at: None, .. }) => Health::Unread,
        Some(scrubbed) if scrubbed.spoilt() > 0 => Health::Spoilt(scrubbed.spoilt()),
        Some(_) => Health::Whole,
    }
}
