//! What happened to an area or a requirement, in all versions; and to the version it stands in.

use db::ReadTx;
use directory::offer::history_entries;
use kernel::{Key, No, Outcome};
use ui::{HistoryEntry, T};

use super::{area_show, version_at};
use crate::{
    model::{Address, Area, Number, Requirement, Version},
    rules::permissions,
};

/// A thing with its history, and that of its version.
pub(crate) struct History<N> {
    pub(crate) thing: N,
    pub(crate) version: Version,
    pub(crate) entries: Vec<HistoryEntry>,
    pub(crate) of_version: Vec<HistoryEntry>,
}

pub(crate) fn version_history(tx: &mut ReadTx<'_>, t: &T, at: &Address) -> Outcome<History<()>> {
    tx.allow(&permissions::VERSION_SHOW)?;
    let version = version_at(tx, at)?;
    let of_version = history_entries(tx, t, &version.id.to_string())?;
    Ok(History { thing: (), version, entries: Vec::new(), of_version })
}

pub(crate) fn area_history(tx: &mut ReadTx<'_>, t: &T, at: &Address, key: &Key) -> Outcome<History<Area>> {
    tx.allow(&permissions::AREA_SHOW)?;
    let show = area_show(tx, at, key)?;
    let entries = history_entries(tx, t, &show.area.origin.to_string())?;
    let of_version = history_entries(tx, t, &show.version.id.to_string())?;
    Ok(History { thing: show.area, version: show.version, entries, of_version })
}

pub(crate) fn requirement_history(
    tx: &mut ReadTx<'_>,
    t: &T,
    at: &Address,
    area: &Key,
    number: &Number,
) -> Outcome<History<(Area, Requirement)>> {
    tx.allow(&permissions::AREA_SHOW)?;
    let show = area_show(tx, at, area)?;
    let one = show.requirements.into_iter().find(|one| one.number == *number).ok_or(No::Missing)?;
    let entries = history_entries(tx, t, &one.origin.to_string())?;
    let of_version = history_entries(tx, t, &show.version.id.to_string())?;
    Ok(History { thing: (show.area, one), version: show.version, entries, of_version })
}
