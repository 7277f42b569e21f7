//! Adding a requirement to an area of a draft.

use db::{WriteTx, journal::Event};
use kernel::{Id, Key, No, Outcome, Say};

use super::area_show;
use crate::{
    model::{Address, Kind, Number, Requirement, Version, Wording},
    rules::{self, permissions},
    store,
};

/// A requirement to add.
pub(crate) struct RequirementNew {
    pub(crate) at: Address,
    pub(crate) area: Key,
    pub(crate) number: Number,
    pub(crate) kind: Kind,
    pub(crate) minimum: bool,
    pub(crate) text: Wording,
    pub(crate) evidence: Vec<Wording>,
    pub(crate) tags: Vec<String>,
}

pub(crate) fn requirement_new(tx: &mut WriteTx<'_>, cmd: &RequirementNew) -> Outcome<()> {
    tx.allow(&permissions::REQUIREMENT_NEW)?;
    let show = area_show(tx, &cmd.at, &cmd.area)?;
    rules::version_editable(&show.version)?;
    let id = tx.id();
    let new = Requirement {
        id,
        origin: id,
        number: cmd.number.clone(),
        kind: cmd.kind,
        minimum: cmd.minimum,
        text: cmd.text.clone(),
        evidence: cmd.evidence.clone(),
        tags: cmd.tags.clone(),
        version: 1,
    };
    requirement_fits(tx, &show.version, &new)?;
    store::requirement_insert(tx, show.version.id, show.area.id, &new)?;
    tx.append(Event::new("catalogue.requirement_created", id).set("number", &new.number).set("text_de", &new.text.de))
}

/// A requirement's number is its own in a version, and its tags are the version's.
pub(super) fn requirement_fits(tx: &mut WriteTx<'_>, version: &Version, new: &Requirement) -> Outcome<()> {
    if new.tags.iter().any(|tag| !version.tags.iter().any(|known| known.key == *tag)) {
        return Err(No::at("tags", Say::new("form-choice")));
    }
    let number_taken = |id: Id<Version>, tx: &mut WriteTx<'_>| -> Outcome<bool> {
        let others = store::requirements_of_version(tx, id)?;
        Ok(others.iter().any(|(_, other)| other.id != new.id && other.number == new.number))
    };
    if number_taken(version.id, tx)? {
        return Err(No::at("number", Say::new("requirement_edit-refused-number_taken")));
    }
    Ok(())
}
