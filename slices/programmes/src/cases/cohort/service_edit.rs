//! Changing a service and the offices that take part with it.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Outcome};
use ui::T;

use crate::{
    cases::{Happened, ServiceFields, happened, offices, programme_here},
    model::{Office, OfficeId, Programme, Service},
    rules::permissions,
    store,
};

/// The new facts of a service, for the version that the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct ServiceEdit {
    pub(crate) id: Id<Service>,
    pub(crate) version: i64,
    pub(crate) fields: ServiceFields,
}

/// The service as it is now, and the offices to choose from.
#[derive(Debug)]
pub(crate) struct ServiceForm {
    pub(crate) programme: Programme,
    pub(crate) service: Service,
    pub(crate) offices: Vec<Office>,
    pub(crate) history: Happened,
}

/// The service as the form shows it, with what happened to it.
pub(crate) fn service_edit_show(tx: &mut ReadTx<'_>, t: &T, id: Id<Service>) -> Outcome<ServiceForm> {
    tx.allow(&permissions::SERVICE_EDIT)?;
    let programme = programme_here(tx)?;
    let service = store::service_find(tx, id)?;
    let cohort = store::participations(tx)?;
    let offices = offices(tx, &cohort)?;
    let history = happened(tx, t, id)?;
    Ok(ServiceForm { programme, service, offices, history })
}

/// Saves name, comparability and offices.
pub(crate) fn service_edit(tx: &mut WriteTx<'_>, cmd: &ServiceEdit) -> Outcome<()> {
    tx.allow(&permissions::SERVICE_EDIT)?;
    programme_here(tx)?;
    let cohort = store::participations(tx)?;
    cmd.fields.fits(&cohort)?;
    let old = store::service_find(tx, cmd.id)?;
    let name = cmd.fields.name.clone();
    let new = Service { name, comparable: cmd.fields.comparable, version: cmd.version, ..old.clone() };
    store::service_update(tx, &new)?;
    let (before, after) = (&old.offices, &cmd.fields.offices);
    for office in after.iter().filter(|office| !before.contains(office)) {
        store::service_office_insert(tx, cmd.id, *office)?;
    }
    for office in before.iter().filter(|office| !after.contains(office)) {
        store::service_office_delete(tx, cmd.id, *office)?;
    }
    let named = offices(tx, &cohort)?;
    let comparable = |service: &Service| if service.comparable { "yes" } else { "" };
    tx.append(
        Event::new("programmes.service_edited", cmd.id)
            .change("name", &old.name, &new.name)
            .change("comparable", comparable(&old), comparable(&new))
            .change("offices", names(&named, before), names(&named, after)),
    )
}

fn names(named: &[Office], chosen: &[OfficeId]) -> String {
    let names = named.iter().filter(|office| chosen.contains(&office.id)).map(|office| office.name.as_str());
    names.collect::<Vec<_>>().join(", ")
}
