//! Creating a programme. Whoever creates it leads it, and hands the lead on in the directory.

use catalogue::offer::CatalogueRef;
use db::{ReadTx, WriteTx, journal::Event, scopes};
use directory::offer::{self, OrganisationRow};
use kernel::{Id, Key, No, Outcome, Place, Role, Say, Scope, ScopeKind, When};

use crate::{
    model::{OfficeId, Programme},
    rules,
    rules::permissions,
    store,
};

/// What the form of a programme asks for.
#[derive(Debug, Clone)]
pub(crate) struct ProgrammeFields {
    pub(crate) title: String,
    pub(crate) short: String,
    pub(crate) legal_basis: Vec<String>,
    pub(crate) starts: When,
    pub(crate) ends: When,
    pub(crate) commissioned_by: Option<OfficeId>,
    pub(crate) guided_by: Option<OfficeId>,
    pub(crate) catalogue: CatalogueRef,
}

/// A programme to be created; without a key one is made from the short title.
#[derive(Debug, Clone)]
pub(crate) struct ProgrammeNew {
    pub(crate) key: Option<Key>,
    pub(crate) fields: ProgrammeFields,
}

/// What can be chosen in the form.
#[derive(Debug)]
pub(crate) struct Choices {
    pub(crate) organisations: Vec<OrganisationRow>,
    /// Withdrawn organisations that a field still names, each with its field: whoever saves keeps them.
    pub(crate) kept: Vec<(&'static str, OrganisationRow)>,
    pub(crate) catalogues: Vec<(CatalogueRef, catalogue::offer::Wording)>,
}

/// What can be chosen for a new programme.
pub(crate) fn programme_new_show(tx: &mut ReadTx<'_>) -> Outcome<Choices> {
    tx.allow(&permissions::PROGRAMME_NEW)?;
    choices(tx)
}

/// Organisations and released catalogues.
pub(crate) fn choices(tx: &mut ReadTx<'_>) -> Outcome<Choices> {
    let organisations = offer::organisations_all(tx)?;
    Ok(Choices { organisations, kept: Vec::new(), catalogues: catalogue::offer::versions_released(tx)? })
}

/// Creates a programme and makes its creator the lead; the key by which it is reached.
pub(crate) fn programme_new(tx: &mut WriteTx<'_>, cmd: &ProgrammeNew) -> Outcome<Key> {
    tx.allow(&permissions::PROGRAMME_NEW)?;
    fields_fit(tx, &cmd.fields, None)?;
    rules::programme_times(cmd.fields.starts, cmd.fields.ends, &[])?;
    let key = match &cmd.key {
        Some(key) => key.clone(),
        None => free_key(tx, &cmd.fields.short)?,
    };
    let programme = cmd.fields.clone().programme(tx.id(), key);
    programme_enter(tx, &programme)?;
    Ok(programme.key)
}

/// Enters a programme with its scope, and its creator as lead. The right has been asked.
pub(crate) fn programme_enter(tx: &mut WriteTx<'_>, programme: &Programme) -> Outcome<()> {
    let scope = Scope { kind: ScopeKind::Programme, id: programme.id };
    if rules::key_reserved(&programme.key) {
        return Err(No::at("key", Say::new("form-key_taken").with("key", programme.key.as_str())));
    }
    scopes::insert(tx, scope, &programme.key)?;
    if let Some(person) = tx.actor().person() {
        offer::role_grant(tx, person, scope, Role::Lead)?;
    }
    tx.within(Place { scope, members: Vec::new() }, |tx| {
        store::programme_insert(tx, programme)?;
        scopes::entitle(tx, &programme.short)?;
        tx.append(
            Event::new("programmes.programme_created", programme.id)
                .set("title", &programme.title)
                .set("starts", programme.starts)
                .set("ends", programme.ends),
        )
    })
}

/// What a form can get wrong although each field by itself is right. What stays as it was need not be valid any more.
pub(crate) fn fields_fit(tx: &mut ReadTx<'_>, fields: &ProgrammeFields, old: Option<&Programme>) -> Outcome<()> {
    let [commissioned, guided] = old.map_or([None, None], |old| [old.commissioned_by, old.guided_by]);
    for (field, chosen, before) in
        [("commissioned_by", fields.commissioned_by, commissioned), ("guided_by", fields.guided_by, guided)]
    {
        let Some(id) = chosen.filter(|_| chosen != before) else { continue };
        if offer::organisation_by_id(tx, id)?.is_none_or(|row| row.withdrawn) {
            return Err(No::at(field, Say::new("form-choice")));
        }
    }
    if catalogue::offer::areas(tx, &fields.catalogue)?.is_none() {
        return Err(No::at("catalogue", Say::new("form-choice")));
    }
    Ok(())
}

/// A key nobody has, made from the short title.
fn free_key(tx: &mut ReadTx<'_>, short: &str) -> Outcome<Key> {
    let mut taken = Vec::new();
    loop {
        let key = rules::key_fresh("programm", short, &taken).map_err(|_| No::at("key", Say::new("form-key")))?;
        if !rules::key_reserved(&key) && scopes::find(tx, ScopeKind::Programme, key.as_str())?.is_none() {
            return Ok(key);
        }
        taken.push(key);
    }
}

impl ProgrammeFields {
    /// The record of a new programme.
    fn programme(self, id: Id<Scope>, key: Key) -> Programme {
        Programme {
            id,
            key,
            title: self.title,
            short: self.short,
            legal_basis: self.legal_basis,
            starts: self.starts,
            ends: self.ends,
            commissioned_by: self.commissioned_by,
            guided_by: self.guided_by,
            catalogue: self.catalogue.catalogue,
            catalogue_version: self.catalogue.version,
            version: 1,
            withdrawn: false,
        }
    }
}
