//! Editing a draft's number, title, description and licence.

use db::{WriteTx, journal::Event};
use kernel::{No, Outcome, Say};

use super::version_at;
use crate::{
    model::{Address, Number, Version, Wording},
    rules::{self, permissions},
    store,
};

/// What a draft shall be.
pub(crate) struct VersionEdit {
    pub(crate) at: Address,
    pub(crate) version: i64,
    pub(crate) number: Number,
    pub(crate) title: Wording,
    pub(crate) about: Wording,
    pub(crate) licence: String,
}

pub(crate) fn version_edit(tx: &mut WriteTx<'_>, cmd: &VersionEdit) -> Outcome<Address> {
    tx.allow(&permissions::VERSION_EDIT)?;
    let old = version_at(tx, &cmd.at)?;
    rules::version_editable(&old)?;
    let taken = cmd.number != old.number
        && store::version_numbers(tx, old.catalogue_id)?.iter().any(|(number, _)| *number == cmd.number);
    if taken {
        return Err(No::at("number", Say::new("version_edit-refused-number_taken")));
    }
    let new = Version {
        number: cmd.number.clone(),
        title: cmd.title.clone(),
        about: cmd.about.clone(),
        licence: cmd.licence.clone(),
        version: cmd.version,
        ..old.clone()
    };
    store::version_update(tx, &new)?;
    tx.append(
        Event::new("catalogue.version_edited", old.id)
            .change("number", &old.number, &new.number)
            .change("title_de", &old.title.de, &new.title.de)
            .change("title_en", &old.title.en, &new.title.en)
            .change("about_de", &old.about.de, &new.about.de)
            .change("about_en", &old.about.en, &new.about.en)
            .change("licence", &old.licence, &new.licence),
    )?;
    Ok(new.address())
}
