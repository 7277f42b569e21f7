//! Editing an area of a draft.

use db::{WriteTx, journal::Event};
use kernel::{Key, Outcome};

use super::{area_new::area_unique, area_show};
use crate::{
    model::{Address, Area, Wording},
    rules::{self, permissions},
    store,
};

/// What an area shall be.
pub(crate) struct AreaEdit {
    pub(crate) at: Address,
    pub(crate) area: Key,
    pub(crate) version: i64,
    pub(crate) key: Key,
    pub(crate) number: i64,
    pub(crate) name: Wording,
    pub(crate) purpose: Wording,
}

pub(crate) fn area_edit(tx: &mut WriteTx<'_>, cmd: &AreaEdit) -> Outcome<()> {
    tx.allow(&permissions::AREA_EDIT)?;
    let show = area_show(tx, &cmd.at, &cmd.area)?;
    rules::version_editable(&show.version)?;
    let old = show.area;
    let new = Area {
        key: cmd.key.clone(),
        number: cmd.number,
        name: cmd.name.clone(),
        purpose: cmd.purpose.clone(),
        version: cmd.version,
        ..old.clone()
    };
    area_unique(tx, show.version.id, &new)?;
    store::area_update(tx, &new)?;
    tx.append(
        Event::new("catalogue.area_edited", old.origin)
            .change("key", &old.key, &new.key)
            .change("number", old.number, new.number)
            .change("name_de", &old.name.de, &new.name.de)
            .change("name_en", &old.name.en, &new.name.en)
            .change("purpose_de", &old.purpose.de, &new.purpose.de)
            .change("purpose_en", &old.purpose.en, &new.purpose.en),
    )
}
