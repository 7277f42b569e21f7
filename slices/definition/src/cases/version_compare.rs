//! What changed between two versions, or between a version and the text as it is now.

use db::ReadTx;
use kernel::{Id, No, Outcome};

use super::here;
use crate::{
    model::{Snapshot, Version},
    rules::{
        difference::{ItemChange, Piece, items, words},
        permissions,
    },
    store,
};

/// A side of the comparison; none is the text as it is now.
pub(crate) type Side = Option<Id<Version>>;

/// What is compared: its number where it is a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Compared {
    pub(crate) id: Side,
    pub(crate) number: Option<i64>,
}

/// The page of a comparison.
#[derive(Debug)]
pub(crate) struct VersionCompare {
    pub(crate) old: Compared,
    pub(crate) new: Compared,
    pub(crate) stem: Vec<Piece>,
    pub(crate) items: Vec<ItemChange>,
    /// What else could be compared, the newest first.
    pub(crate) versions: Vec<Compared>,
}

/// Compares two sides; without a choice the newest version with the text as it is now.
pub(crate) fn version_compare(tx: &mut ReadTx<'_>, old: Side, new: Side) -> Outcome<VersionCompare> {
    tx.allow(&permissions::DEFINITION_SHOW)?;
    let definition = here::definition_here(tx)?;
    let versions = store::version::versions(tx)?;
    let old = old.or_else(|| versions.first().map(|newest| newest.id));
    let now = here::snapshot(tx, &definition)?;
    let side = |id: Side| -> Outcome<(Compared, &Snapshot)> {
        let Some(id) = id else { return Ok((Compared { id: None, number: None }, &now)) };
        let version = versions.iter().find(|version| version.id == id).ok_or(No::Missing)?;
        Ok((Compared { id: Some(id), number: Some(version.number) }, &version.content))
    };
    let ((old, before), (new, after)) = (side(old)?, side(new)?);
    Ok(VersionCompare {
        old,
        new,
        stem: words(&before.stem, &after.stem),
        items: items(before, after),
        versions: versions.iter().map(|one| Compared { id: Some(one.id), number: Some(one.number) }).collect(),
    })
}
