//! Bringing a catalogue in from a file, as a draft; also the way of the shipped one, which is released at once.

use db::{WriteTx, journal::Event};
use kernel::{Id, Moment, No, Outcome, Say};

use crate::{
    model::{Address, Area, AreaFile, CatalogueFile, Requirement, Version},
    rules::permissions,
    store,
};

pub(crate) fn catalogue_import(tx: &mut WriteTx<'_>, file: &CatalogueFile) -> Outcome<Address> {
    tx.allow(&permissions::CATALOGUE_IMPORT)?;
    if store::version_find(tx, &file.key, &file.number)?.is_some() {
        let say = Say::new("catalogue_import-refused-version_taken").with("key", file.key.as_str());
        return Err(No::at("file", say.with("number", file.number.to_string())));
    }
    file_keep(tx, file, None)
}

/// Writes a whole file as one version.
pub(super) fn file_keep(tx: &mut WriteTx<'_>, file: &CatalogueFile, released_at: Option<Moment>) -> Outcome<Address> {
    let catalogue_id = match store::catalogue_find(tx, &file.key)? {
        Some(id) => id,
        None => store::catalogue_insert(tx, &file.key)?,
    };
    let version = Version {
        id: tx.id(),
        catalogue_id,
        catalogue: file.key.clone(),
        number: file.number.clone(),
        title: file.title.clone(),
        about: file.about.clone(),
        licence: file.licence.clone(),
        tags: file.tags.clone(),
        from: None,
        released_at,
        version: 1,
    };
    store::version_insert(tx, &version)?;
    for area in &file.areas {
        area_keep(tx, version.id, area)?;
    }
    tx.append(Event::new("catalogue.version_imported", version.id).set("title_de", &version.title.de))?;
    if version.is_released() {
        tx.append(Event::new("catalogue.version_released", version.id))?;
    }
    Ok(version.address())
}

fn area_keep(tx: &mut WriteTx<'_>, version: Id<Version>, file: &AreaFile) -> Outcome<()> {
    let id = tx.id();
    let (name, purpose) = (file.name.clone(), file.purpose.clone());
    let area = Area { id, origin: id, key: file.key.clone(), number: file.number, name, purpose, version: 1 };
    store::area_insert(tx, version, &area)?;
    for one in &file.requirements {
        let id = tx.id();
        let requirement = Requirement {
            id,
            origin: id,
            number: one.number.clone(),
            kind: one.kind,
            minimum: one.minimum,
            text: one.text.clone(),
            evidence: one.evidence.clone(),
            tags: one.tags.clone(),
            version: 1,
        };
        store::requirement_insert(tx, version, area.id, &requirement)?;
    }
    Ok(())
}
