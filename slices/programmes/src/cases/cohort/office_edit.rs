//! Changing an office's part: dates and services. Its head and its coordinator do it for their own office.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Key, No, Outcome, Say, When};

use crate::{
    cases::{office_here, programme_here},
    model::{Office, OfficeId, Participation, Programme, Service},
    rules,
    rules::permissions,
    store,
};

/// The new facts of an office's part, for the version that the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct OfficeEdit {
    pub(crate) key: Key,
    pub(crate) version: i64,
    pub(crate) joined: Option<When>,
    pub(crate) left: Option<When>,
    pub(crate) services: Vec<Id<Service>>,
}

/// The office's part as it is now, and the services to choose from.
#[derive(Debug)]
pub(crate) struct OfficeForm {
    pub(crate) programme: Programme,
    pub(crate) office: Office,
    pub(crate) part: Participation,
    pub(crate) services: Vec<Service>,
}

/// The part as the form shows it.
pub(crate) fn office_edit_show(tx: &mut ReadTx<'_>, key: &Key) -> Outcome<OfficeForm> {
    tx.allow(&permissions::OFFICE_EDIT)?;
    let programme = programme_here(tx)?;
    let (office, part) = office_here(tx, key)?;
    allow_own(tx, office.id)?;
    Ok(OfficeForm { programme, office, part, services: store::services(tx)? })
}

/// Saves dates and services.
pub(crate) fn office_edit(tx: &mut WriteTx<'_>, cmd: &OfficeEdit) -> Outcome<()> {
    tx.allow(&permissions::OFFICE_EDIT)?;
    programme_here(tx)?;
    let (office, old) = office_here(tx, &cmd.key)?;
    allow_own(tx, office.id)?;
    rules::office_times(cmd.joined, cmd.left)?;
    let services = store::services(tx)?;
    if cmd.services.iter().any(|id| services.iter().all(|service| service.id != *id)) {
        return Err(No::at("services", Say::new("form-choice")));
    }
    let new = Participation { joined: cmd.joined, left: cmd.left, version: cmd.version, ..old.clone() };
    store::participation_update(tx, &new)?;
    for service in &services {
        match (service.offices.contains(&office.id), cmd.services.contains(&service.id)) {
            (false, true) => store::service_office_insert(tx, service.id, office.id)?,
            (true, false) => store::service_office_delete(tx, service.id, office.id)?,
            _ => {}
        }
    }
    let before = names(&services, |service| service.offices.contains(&office.id));
    let after = names(&services, |service| cmd.services.contains(&service.id));
    let when = |when: Option<When>| when.map_or_else(String::new, |when| when.to_string());
    tx.append(
        Event::new("programmes.office_edited", office.id)
            .change("joined", when(old.joined), when(new.joined))
            .change("left", when(old.left), when(new.left))
            .change("services", before, after),
    )
}

fn allow_own(tx: &ReadTx<'_>, office: OfficeId) -> Outcome<()> {
    let permission = &permissions::OFFICE_EDIT;
    let own = rules::own_office(tx.actor(), permission, tx.place(), office);
    if own { Ok(()) } else { Err(No::Forbidden(permission.key)) }
}

fn names(services: &[Service], chosen: impl Fn(&Service) -> bool) -> String {
    let names = services.iter().filter(|service| chosen(service)).map(|service| service.name.as_str());
    names.collect::<Vec<_>>().join(", ")
}
