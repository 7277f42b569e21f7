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
    let (entries, next) = directory::offer::stream_page(tx, t, before)?;
    Ok(ProgrammeHistory { programme, entries, next })
}
