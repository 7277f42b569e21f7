//! What happened in a programme, the newest first.

use db::ReadTx;
use kernel::Outcome;
use ui::{HistoryEntry, T};

use crate::{model::Programme, rules::permissions, store};

/// A page of the programme's journal.
#[derive(Debug)]
pub(crate) struct ProgrammeHistory {
    pub(crate) programme: Programme,
    pub(crate) entries: Vec<HistoryEntry>,
    /// Where the next page begins, if there is one.
    pub(crate) next: Option<i64>,
}

/// The journal before a number; also of a programme that was withdrawn.
pub(crate) fn programme_history(tx: &mut ReadTx<'_>, t: &T, before: Option<i64>) -> Outcome<ProgrammeHistory> {
    tx.allow(&permissions::PROGRAMME_SHOW)?;
    let programme = store::programme_find(tx)?;
    let entries = directory::offer::stream_entries(tx, t, before)?;
    // Numbers of a stream have no gaps, so the next page is counted, not asked for.
    let last = match before {
        Some(number) => number - 1,
        None => db::journal::last_number(tx)?,
    };
    let oldest = last - i64::try_from(entries.len()).unwrap_or(last) + 1;
    Ok(ProgrammeHistory { programme, entries, next: (oldest > 1).then_some(oldest) })
}
