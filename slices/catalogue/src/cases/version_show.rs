//! A version: its areas with the number of requirements, and what a filter finds in them.

use db::ReadTx;
use kernel::{Lang, No, Outcome, Permission};

use crate::{
    model::{Address, AreaCount, Kind, Number, Requirement, Version},
    rules::{self, permissions},
    store,
};

/// What is looked for; nothing set means all.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filter {
    pub(crate) words: String,
    pub(crate) tag: String,
    pub(crate) kind: Option<Kind>,
    pub(crate) lang: Lang,
}

impl Filter {
    /// Whether it looks for anything.
    pub(crate) fn is_set(&self) -> bool {
        !self.words.is_empty() || !self.tag.is_empty() || self.kind.is_some()
    }
}

/// An area with the requirements that were found.
pub(crate) struct AreaMatch {
    pub(crate) area: AreaCount,
    pub(crate) found: Vec<Requirement>,
}

/// A version as its page shows it.
pub(crate) struct VersionShow {
    pub(crate) version: Version,
    /// The other versions: number, and whether it is released.
    pub(crate) others: Vec<(Number, bool)>,
    pub(crate) areas: Vec<AreaMatch>,
    /// Editors of a draft.
    pub(crate) may_edit: bool,
    /// Copies this version into the next draft; not while there is one.
    pub(crate) may_copy: bool,
}

pub(crate) fn version_show(tx: &mut ReadTx<'_>, at: &Address, filter: &Filter) -> Outcome<VersionShow> {
    tx.allow(&permissions::VERSION_SHOW)?;
    let version = version_at(tx, at)?;
    let mut others = store::version_numbers(tx, version.catalogue_id)?;
    let drafts = others.iter().any(|(_, released)| !released);
    others.retain(|(number, _)| *number != version.number);
    others.reverse();
    let areas = store::areas_counted(tx, version.id)?;
    let mut requirements = if filter.is_set() { store::requirements_of_version(tx, version.id)? } else { Vec::new() };
    requirements.retain(|(_, one)| rules::requirement_found(one, &filter.words, &filter.tag, filter.kind, filter.lang));
    let areas = areas.into_iter().map(|area| {
        let own = requirements.extract_if(.., |(id, _)| *id == area.area.id);
        let found = own.map(|(_, requirement)| requirement).collect();
        AreaMatch { area, found }
    });
    Ok(VersionShow {
        areas: areas.collect(),
        may_edit: tx.may(&permissions::VERSION_EDIT) && !version.is_released(),
        may_copy: tx.may(&permissions::VERSION_NEW) && !drafts,
        version,
        others,
    })
}

/// The version at an address; what is not there is missing.
pub(crate) fn version_at(tx: &mut ReadTx<'_>, at: &Address) -> Outcome<Version> {
    store::version_find(tx, &at.catalogue, &at.number)?.ok_or(No::Missing)
}

/// A draft, for the pages that change it.
pub(crate) fn version_open(tx: &mut ReadTx<'_>, permission: &'static Permission, at: &Address) -> Outcome<Version> {
    tx.allow(permission)?;
    let version = version_at(tx, at)?;
    rules::version_editable(&version)?;
    Ok(version)
}
