//! What happened to a version, an area or a requirement, page by page; and to the version it stands in.

use db::ReadTx;
use directory::offer::{history_entries, history_page};
use kernel::{Key, No, Outcome};
use ui::{HistoryEntry, T};

use super::{area_show, version_at};
use crate::{
    model::{Address, Area, Number, Requirement, Version},
    rules::permissions,
};

/// How much of the version's history stands below that of a thing in it.
const BELOW: usize = 10;

/// Which part of a history is read, and in whose language.
pub(crate) struct Part {
    pub(crate) t: T,
    pub(crate) before: Option<i64>,
}

/// A thing with its history, and the newest of its version's.
pub(crate) struct History<N> {
    pub(crate) thing: N,
    pub(crate) version: Version,
    pub(crate) entries: Vec<HistoryEntry>,
    /// Where the next page begins, if there is one.
    pub(crate) next: Option<i64>,
    pub(crate) below: Vec<HistoryEntry>,
    /// Whether the version's history goes on.
    pub(crate) below_more: bool,
}

pub(crate) fn version_history(tx: &mut ReadTx<'_>, part: &Part, at: &Address) -> Outcome<History<()>> {
    tx.allow(&permissions::VERSION_SHOW)?;
    let version = version_at(tx, at)?;
    let (entries, next) = history_page(tx, &part.t, &version.id.to_string(), part.before)?;
    Ok(History { thing: (), version, entries, next, below: Vec::new(), below_more: false })
}

pub(crate) fn area_history(tx: &mut ReadTx<'_>, part: &Part, at: &Address, key: &Key) -> Outcome<History<Area>> {
    tx.allow(&permissions::AREA_SHOW)?;
    let show = area_show(tx, at, key)?;
    let origin = show.area.origin.to_string();
    both(tx, part, &origin, (show.area, show.version))
}

pub(crate) fn requirement_history(
    tx: &mut ReadTx<'_>,
    part: &Part,
    at: &Address,
    (area, number): (&Key, &Number),
) -> Outcome<History<(Area, Requirement)>> {
    tx.allow(&permissions::AREA_SHOW)?;
    let show = area_show(tx, at, area)?;
    let one = show.requirements.into_iter().find(|one| one.number == *number).ok_or(No::Missing)?;
    let origin = one.origin.to_string();
    both(tx, part, &origin, ((show.area, one), show.version))
}

fn both<N>(tx: &mut ReadTx<'_>, part: &Part, origin: &str, (thing, version): (N, Version)) -> Outcome<History<N>> {
    let (entries, next) = history_page(tx, &part.t, origin, part.before)?;
    let mut below = history_entries(tx, &part.t, &version.id.to_string())?;
    let below_more = below.len() > BELOW;
    below.truncate(BELOW);
    Ok(History { thing, version, entries, next, below, below_more })
}
