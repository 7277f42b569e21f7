//! Beginning a catalogue: with a first draft, and the fields and features of § 79a as its tags.

use db::{WriteTx, journal::Event};
use kernel::{Key, No, Outcome, Say};

use super::shipped_load::shipped_catalogue;
use crate::{
    model::{Address, Number, Version, Wording},
    rules::permissions,
    store,
};

/// A catalogue to begin.
pub(crate) struct CatalogueNew {
    pub(crate) key: Key,
    pub(crate) title: Wording,
    pub(crate) about: Wording,
    pub(crate) licence: String,
}

pub(crate) fn catalogue_new(tx: &mut WriteTx<'_>, cmd: &CatalogueNew) -> Outcome<Address> {
    tx.allow(&permissions::CATALOGUE_NEW)?;
    if store::catalogue_find(tx, &cmd.key)?.is_some() {
        return Err(No::at("key", Say::new("catalogue_new-refused-key_taken")));
    }
    let version = Version {
        id: tx.id(),
        catalogue_id: store::catalogue_insert(tx, &cmd.key)?,
        catalogue: cmd.key.clone(),
        number: Number::first_version(),
        title: cmd.title.clone(),
        about: cmd.about.clone(),
        licence: cmd.licence.clone(),
        tags: shipped_catalogue()?.tags,
        from: None,
        released_at: None,
        version: 1,
    };
    store::version_insert(tx, &version)?;
    tx.append(Event::new("catalogue.version_created", version.id).set("title_de", &version.title.de))?;
    Ok(version.address())
}
