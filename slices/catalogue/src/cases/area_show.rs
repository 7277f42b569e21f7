//! An area with its requirements, and the areas before and after it. Three statements.

use db::ReadTx;
use kernel::{Key, No, Outcome, Permission};

use super::version_at;
use crate::{
    model::{Address, Area, Requirement, Version},
    rules::{self, permissions},
    store,
};

/// An area as its page shows it.
pub(crate) struct AreaShow {
    pub(crate) version: Version,
    pub(crate) area: Area,
    pub(crate) requirements: Vec<Requirement>,
    pub(crate) previous: Option<Area>,
    pub(crate) next: Option<Area>,
    pub(crate) may_edit: bool,
}

impl AreaShow {
    /// The area's page.
    pub(crate) fn path(&self) -> String {
        format!("{}/areas/{}", self.version.path(), self.area.key)
    }

    /// Changes with the area and each of its requirements.
    pub(crate) fn stand(&self) -> i64 {
        let area = (self.area.id.to_string(), self.area.version);
        rules::stand(self.requirements.iter().map(|one| (one.id.to_string(), one.version)).chain([area]))
    }
}

pub(crate) fn area_show(tx: &mut ReadTx<'_>, at: &Address, key: &Key) -> Outcome<AreaShow> {
    tx.allow(&permissions::AREA_SHOW)?;
    let version = version_at(tx, at)?;
    let mut areas: Vec<Area> = store::areas_counted(tx, version.id)?.into_iter().map(|one| one.area).collect();
    let index = areas.iter().position(|area| area.key == *key).ok_or(No::Missing)?;
    let next = if index + 1 < areas.len() { Some(areas.remove(index + 1)) } else { None };
    let area = areas.remove(index);
    let previous = index.checked_sub(1).map(|before| areas.remove(before));
    let requirements = store::requirements_of_area(tx, area.id)?;
    let may_edit = tx.may(&permissions::AREA_EDIT) && !version.is_released();
    Ok(AreaShow { version, area, requirements, previous, next, may_edit })
}

/// An area of a draft, for the pages that change it.
pub(crate) fn area_open(
    tx: &mut ReadTx<'_>,
    permission: &'static Permission,
    at: &Address,
    key: &Key,
) -> Outcome<AreaShow> {
    tx.allow(permission)?;
    let show = area_show(tx, at, key)?;
    rules::version_editable(&show.version)?;
    Ok(show)
}
