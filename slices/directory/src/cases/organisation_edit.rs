//! Changing what is known about an organisation.

use db::{ReadTx, WriteTx, journal::Event, scopes};
use kernel::{Day, Id, No, Outcome, Say, Scope};

use crate::{
    model::{OrganisationFacts, OrganisationKind, OrganisationRow},
    rules::{self, permissions},
    store::organisation as store,
};

/// What may change.
#[derive(Debug)]
pub(crate) struct OrganisationEdit {
    pub(crate) version: i64,
    pub(crate) name: String,
    pub(crate) kind: OrganisationKind,
    pub(crate) official_key: Option<String>,
    pub(crate) valid_from: Option<Day>,
    pub(crate) valid_until: Option<Day>,
    pub(crate) successor: Option<Id<Scope>>,
}

/// What the form needs: the record, and who may be the successor.
pub(crate) fn organisation_edit_show(tx: &mut ReadTx<'_>) -> Outcome<(OrganisationFacts, Vec<OrganisationRow>)> {
    tx.allow(&permissions::ORGANISATION_EDIT)?;
    let id = tx.scope_id();
    let facts = store::organisation_facts(tx, id)?;
    let mut others = store::organisations_all(tx)?;
    others.retain(|row| row.id != id);
    // The successor of now stays a choice when it was withdrawn itself: saving another field does not drop it.
    if let Some(successor) = facts.successor.filter(|id| !others.iter().any(|row| row.id == *id)) {
        others.extend(store::organisation_by_id(tx, successor)?);
    }
    Ok((facts, others))
}

pub(crate) fn organisation_edit(tx: &mut WriteTx<'_>, cmd: &OrganisationEdit) -> Outcome<()> {
    tx.allow(&permissions::ORGANISATION_EDIT)?;
    let id = tx.scope_id();
    let old = store::organisation_facts(tx, id)?;
    rules::organisation::validity(cmd.valid_from, cmd.valid_until)?;
    if let Some(successor) = cmd.successor {
        let known = store::organisation_by_id(tx, successor)?;
        let new_and_withdrawn = |row: OrganisationRow| row.withdrawn && old.successor != Some(row.id);
        if successor == id || known.is_none_or(new_and_withdrawn) {
            return Err(No::at("successor", Say::new("organisation_edit-refused-successor")));
        }
    }
    let row = OrganisationRow {
        name: cmd.name.clone(),
        kind: cmd.kind,
        official_key: cmd.official_key.clone(),
        ..old.row.clone()
    };
    let (valid_from, valid_until, successor) = (cmd.valid_from, cmd.valid_until, cmd.successor);
    organisation_save(tx, &old, &OrganisationFacts { row, valid_from, valid_until, successor, version: cmd.version })
}

/// Writes the new facts and what changed.
pub(crate) fn organisation_save(tx: &mut WriteTx<'_>, old: &OrganisationFacts, new: &OrganisationFacts) -> Outcome<()> {
    store::organisation_update(tx, new)?;
    scopes::entitle(tx, &new.row.name)?;
    let successors = (name(tx, old.successor)?, name(tx, new.successor)?);
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let day = |value: Option<Day>| value.map(|day| day.to_string()).unwrap_or_default();
    let event = Event::new("directory.organisation_edited", new.row.id)
        .change("name", &old.row.name, &new.row.name)
        .change("kind", old.row.kind, new.row.kind)
        .change("official_key", text(&old.row.official_key), text(&new.row.official_key))
        .change("valid_from", day(old.valid_from), day(new.valid_from))
        .change("valid_until", day(old.valid_until), day(new.valid_until))
        .change("successor", successors.0, successors.1);
    tx.append(event)
}

fn name(tx: &mut ReadTx<'_>, id: Option<Id<Scope>>) -> Outcome<String> {
    let row = id.map(|id| store::organisation_by_id(tx, id)).transpose()?.flatten();
    Ok(row.map_or_else(String::new, |row| row.name))
}
