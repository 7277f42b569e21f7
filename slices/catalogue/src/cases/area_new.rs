//! Adding an area to a draft.

use db::{WriteTx, journal::Event};
use kernel::{Faults, Id, Key, No, Outcome, Say};

use super::version_at;
use crate::{
    model::{Address, Area, Version, Wording},
    rules::{self, permissions},
    store,
};

/// An area to add.
pub(crate) struct AreaNew {
    pub(crate) at: Address,
    pub(crate) key: Key,
    pub(crate) number: i64,
    pub(crate) name: Wording,
    pub(crate) purpose: Wording,
}

pub(crate) fn area_new(tx: &mut WriteTx<'_>, cmd: &AreaNew) -> Outcome<()> {
    tx.allow(&permissions::AREA_NEW)?;
    let version = version_at(tx, &cmd.at)?;
    rules::version_editable(&version)?;
    let id = tx.id();
    let (name, purpose) = (cmd.name.clone(), cmd.purpose.clone());
    let area = Area { id, origin: id, key: cmd.key.clone(), number: cmd.number, name, purpose, version: 1 };
    area_unique(tx, version.id, &area)?;
    store::area_insert(tx, version.id, &area)?;
    tx.append(Event::new("catalogue.area_created", id).set("number", area.number).set("name_de", &area.name.de))
}

/// Key and number of an area are its own in a version.
pub(super) fn area_unique(tx: &mut WriteTx<'_>, version: Id<Version>, new: &Area) -> Outcome<()> {
    let mut faults = Faults::default();
    for other in store::areas_counted(tx, version)?.into_iter().filter(|other| other.area.id != new.id) {
        let named = other.area.name.de;
        if other.area.key == new.key {
            faults.0.extend(Faults::one("key", Say::new("area_edit-refused-key_taken").with("area", named.as_str())).0);
        }
        if other.area.number == new.number {
            faults.0.extend(Faults::one("number", Say::new("area_edit-refused-number_taken").with("area", named)).0);
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(No::Faulty(faults)) }
}
