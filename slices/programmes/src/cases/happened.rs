//! The newest of what happened to one thing, for the foot of its page.

use db::ReadTx;
use kernel::{Id, Outcome};
use ui::{HistoryEntry, T};

/// How much of a history stands below something else: what is older is in the programme's own history.
const NEWEST: usize = 10;

/// What happened to a thing, the newest first.
#[derive(Debug)]
pub(crate) struct Happened {
    pub(crate) entries: Vec<HistoryEntry>,
    /// Whether there are older ones.
    pub(crate) more: bool,
}

/// The newest entries about a thing. Asks no right: the caller has.
pub(crate) fn happened<N: ?Sized>(tx: &mut ReadTx<'_>, t: &T, id: Id<N>) -> Outcome<Happened> {
    let mut entries = directory::offer::history_entries(tx, t, &id.to_string())?;
    let more = entries.len() > NEWEST;
    entries.truncate(NEWEST);
    Ok(Happened { entries, more })
}
