//! Releasing a draft: from then on it is frozen. What is missing is listed before.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{No, Outcome};

use super::{version_at, version_withdraw::version_stand};
use crate::{
    model::{Address, Version},
    rules::{self, Gap, permissions},
    store,
};

/// A draft before its release.
pub(crate) struct ReleaseShow {
    pub(crate) version: Version,
    pub(crate) gaps: Vec<Gap>,
    pub(crate) areas: usize,
    pub(crate) requirements: usize,
    pub(crate) stand: i64,
}

pub(crate) fn release_show(tx: &mut ReadTx<'_>, at: &Address) -> Outcome<ReleaseShow> {
    tx.allow(&permissions::VERSION_RELEASE)?;
    let version = version_at(tx, at)?;
    rules::version_editable(&version)?;
    let requirements = store::requirements_of_version(tx, version.id)?;
    let count = requirements.len();
    let of_area = |id| requirements.iter().filter(move |(area, _)| *area == id).map(|(_, one)| one.clone()).collect();
    let areas: Vec<_> =
        store::areas_counted(tx, version.id)?.into_iter().map(|one| (one.area.clone(), of_area(one.area.id))).collect();
    let stand = version_stand(tx, &version)?;
    let gaps = rules::version_gaps(&version, &areas);
    Ok(ReleaseShow { version, gaps, areas: areas.len(), requirements: count, stand })
}

/// Releases it, if it is still as the reader saw it: what is frozen is what was read.
pub(crate) fn version_release(tx: &mut WriteTx<'_>, at: &Address, stand: i64) -> Outcome<()> {
    let show = release_show(tx, at)?;
    if !show.gaps.is_empty() {
        return Err(No::refused("version_release-refused-gaps"));
    }
    if show.stand != stand {
        return Err(No::Stale);
    }
    store::version_release(tx, show.version.id)?;
    tx.append(Event::new("catalogue.version_released", show.version.id))
}
