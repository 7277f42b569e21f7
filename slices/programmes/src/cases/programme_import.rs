//! Creating a programme from a transfer file: all of it, or nothing.
//!
//! Faults name their place in the file, so that whoever knows the text can tell the line.

use files::LineFault;
use std::collections::BTreeMap;

use catalogue::offer::CatalogueRef;
use db::{ReadTx, WriteTx, scopes};
use directory::offer::{OrganisationNew, organisation_by_key, organisation_create};
use kernel::{Fault, Faults, Id, Key, No, Outcome, Place, Say, Scope, ScopeKind};

use super::programme_import_rows::Rows;
use crate::{
    cases::{areas, programme_enter},
    model::{
        OfficeId, Programme,
        transfer::{OrganisationPart, Transfer},
    },
    rules::{line_of, permissions},
};

/// Asks whether the reader may do it at all.
pub(crate) fn programme_import_show(tx: &mut ReadTx<'_>) -> Outcome<()> {
    tx.allow(&permissions::PROGRAMME_IMPORT)
}

/// Reads a file and creates its programme. What is wrong with the file comes back line by line, before anything is
/// written; a fault that only shows while writing is `No::Faulty`, so that nothing is half done.
pub(crate) fn transfer_import(tx: &mut WriteTx<'_>, text: &str) -> Outcome<Result<Key, Vec<LineFault>>> {
    tx.allow(&permissions::PROGRAMME_IMPORT)?;
    let transfer = match Transfer::parse(text) {
        Ok(transfer) => transfer,
        Err(faults) => return Ok(Err(faults)),
    };
    let faults = faults(tx, &transfer)?;
    if !faults.is_empty() {
        return Ok(Err(with_lines(text, faults)));
    }
    programme_import(tx, &transfer)?;
    Ok(Ok(transfer.programme.key))
}

/// Faults at places of a file, with their lines.
pub(crate) fn with_lines(text: &str, faults: Faults) -> Vec<LineFault> {
    let line = |fault: Fault| LineFault { line: line_of(text, &fault.field), path: fault.field, say: fault.say };
    let mut lines: Vec<LineFault> = faults.0.into_iter().map(line).collect();
    lines.sort_by_key(|fault| fault.line);
    lines
}

/// Creates the programme with its organisations, cohort, services, phases, milestones and allocation.
pub(crate) fn programme_import(tx: &mut WriteTx<'_>, transfer: &Transfer) -> Outcome<Id<Scope>> {
    tx.allow(&permissions::PROGRAMME_IMPORT)?;
    let faults = faults(tx, transfer)?;
    if !faults.is_empty() {
        return Err(No::Faulty(faults));
    }
    let organisations = organisations(tx, transfer)?;
    let programme = programme(transfer, tx.id(), &organisations);
    programme_enter(tx, &programme)?;
    let scope = Scope { kind: ScopeKind::Programme, id: programme.id };
    tx.within(Place { scope, members: Vec::new() }, |tx| {
        let areas = areas(tx, &programme)?;
        Rows { transfer, known: &organisations, areas: &areas }.enter(tx)
    })?;
    Ok(programme.id)
}

fn programme(transfer: &Transfer, id: Id<Scope>, organisations: &BTreeMap<Key, OfficeId>) -> Programme {
    let part = &transfer.programme;
    let known = |key: &Option<Key>| key.as_ref().and_then(|key| organisations.get(key)).copied();
    Programme {
        id,
        key: part.key.clone(),
        title: part.title.clone(),
        short: part.short.clone(),
        legal_basis: part.legal_basis.clone(),
        starts: part.starts,
        ends: part.ends,
        commissioned_by: known(&part.commissioned_by),
        guided_by: known(&part.guided_by),
        catalogue: part.catalogue.clone(),
        catalogue_version: part.catalogue_version.clone(),
        version: 1,
        withdrawn: false,
    }
}

/// What only the records can tell: whether the key is free, the catalogue there, an organisation the one it claims to be.
fn faults(tx: &mut ReadTx<'_>, transfer: &Transfer) -> Outcome<Faults> {
    let mut faults = Faults::default();
    let part = &transfer.programme;
    if scopes::find(tx, ScopeKind::Programme, part.key.as_str())?.is_some() {
        note(&mut faults, "programme.key", Say::new("programme_import-fault-exists").with("value", part.key.as_str()));
    }
    known_areas(tx, transfer, &mut faults)?;
    for (index, part) in transfer.organisations.iter().enumerate() {
        organisation(tx, index, part, &mut faults)?;
    }
    Ok(faults)
}

fn note(faults: &mut Faults, place: impl Into<String>, say: Say) {
    faults.0.push(Fault { field: place.into(), say });
}

fn known_areas(tx: &mut ReadTx<'_>, transfer: &Transfer, faults: &mut Faults) -> Outcome<()> {
    let part = &transfer.programme;
    let reference = CatalogueRef { catalogue: part.catalogue.clone(), version: part.catalogue_version.clone() };
    let Some(areas) = catalogue::offer::areas(tx, &reference)? else {
        let say = Say::new("programme_import-fault-catalogue").with("catalogue", part.catalogue.as_str());
        note(faults, "programme.catalogue_version", say.with("version", part.catalogue_version.as_str()));
        return Ok(());
    };
    for (office, allocation) in transfer.allocations.iter().enumerate() {
        for (rank, pick) in allocation.picks.iter().enumerate() {
            for (place, key) in pick.areas.iter().enumerate() {
                if !areas.iter().any(|area| area.key == *key) {
                    let say = Say::new("programme_import-fault-unknown_area").with("value", key.as_str());
                    let place = format!("allocation[{}].pick[{}].areas[{}]", office + 1, rank + 1, place + 1);
                    note(faults, place, say.with("catalogue", part.catalogue.as_str()));
                }
            }
        }
    }
    Ok(())
}

/// An organisation that exists is used as it is, if it is the same one.
fn organisation(tx: &mut ReadTx<'_>, index: usize, part: &OrganisationPart, faults: &mut Faults) -> Outcome<()> {
    let Some(row) = organisation_by_key(tx, &part.key)? else { return Ok(()) };
    let place = |field: &str| format!("organisation[{}].{field}", index + 1);
    if row.withdrawn {
        let say = Say::new("programme_import-fault-organisation_withdrawn").with("value", part.key.as_str());
        note(faults, place("key"), say);
    } else if row.name != part.name {
        let say = Say::new("programme_import-fault-organisation_name").with("value", part.key.as_str());
        note(faults, place("name"), say.with("there", row.name).with("here", part.name.as_str()));
    } else if row.kind != part.kind {
        let say = Say::new("programme_import-fault-organisation_kind").with("value", part.key.as_str());
        note(faults, place("kind"), say.with("there", row.kind.word()).with("here", part.kind.word()));
    }
    Ok(())
}

/// The organisations of the file by their keys; those that do not exist yet are created.
fn organisations(tx: &mut WriteTx<'_>, transfer: &Transfer) -> Outcome<BTreeMap<Key, OfficeId>> {
    let mut known = BTreeMap::new();
    for (index, part) in transfer.organisations.iter().enumerate() {
        let id = match organisation_by_key(tx, &part.key)? {
            Some(row) => row.id,
            None => create(tx, part).map_err(|no| placed(no, index))?,
        };
        known.insert(part.key.clone(), id);
    }
    Ok(known)
}

fn create(tx: &mut WriteTx<'_>, part: &OrganisationPart) -> Outcome<OfficeId> {
    let new = OrganisationNew {
        key: part.key.clone(),
        name: part.name.clone(),
        kind: part.kind,
        official_key: part.official_key.clone(),
    };
    organisation_create(tx, &new)
}

/// The directory's faults are at fields; here they are at places of the file.
fn placed(no: No, index: usize) -> No {
    let place = |fault: Fault| Fault { field: format!("organisation[{}].{}", index + 1, fault.field), ..fault };
    match no {
        No::Faulty(faults) => No::Faulty(Faults(faults.0.into_iter().map(place).collect())),
        No::Refused(say) => No::Faulty(Faults::one(&format!("organisation[{}]", index + 1), say)),
        other => other,
    }
}
