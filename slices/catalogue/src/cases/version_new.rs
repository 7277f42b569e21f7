//! Copying a version into the next draft, with areas and requirements; their history goes on.

use db::{WriteTx, journal::Event};
use kernel::{No, Outcome, Say};

use super::version_at;
use crate::{
    model::{Address, Area, Requirement, Version},
    rules::{self, permissions},
    store,
};

pub(crate) fn version_new(tx: &mut WriteTx<'_>, at: &Address) -> Outcome<Address> {
    tx.allow(&permissions::VERSION_NEW)?;
    let old = version_at(tx, at)?;
    let numbers = store::version_numbers(tx, old.catalogue_id)?;
    if let Some((draft, _)) = numbers.iter().find(|(_, released)| !released) {
        return Err(No::Refused(Say::new("version_new-refused-draft_open").with("number", draft.to_string())));
    }
    let number = rules::version_next(numbers.iter().map(|(number, _)| number));
    let from = Some(old.number.clone());
    let new = Version { id: tx.id(), number, from, released_at: None, version: 1, ..old.clone() };
    store::version_insert(tx, &new)?;
    let requirements = store::requirements_of_version(tx, old.id)?;
    for one in store::areas_counted(tx, old.id)? {
        let area = Area { id: tx.id(), version: 1, ..one.area.clone() };
        store::area_insert(tx, new.id, &area)?;
        for (_, requirement) in requirements.iter().filter(|(id, _)| *id == one.area.id) {
            let copy = Requirement { id: tx.id(), version: 1, ..requirement.clone() };
            store::requirement_insert(tx, new.id, area.id, &copy)?;
        }
    }
    tx.append(Event::new("catalogue.version_copied", new.id).set("from_number", &old.number))?;
    Ok(new.address())
}
