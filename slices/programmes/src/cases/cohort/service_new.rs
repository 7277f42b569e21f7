//! Entering a service.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Key, Outcome};

use crate::{
    cases::{offices, programme_here},
    model::{Office, OfficeId, Participation, Programme, Service},
    rules,
    rules::permissions,
    store,
};

/// What the form of a service asks for.
#[derive(Debug, Clone)]
pub(crate) struct ServiceFields {
    pub(crate) name: String,
    pub(crate) comparable: bool,
    pub(crate) offices: Vec<OfficeId>,
}

/// The programme and the offices to choose from.
pub(crate) fn service_new_show(tx: &mut ReadTx<'_>) -> Outcome<(Programme, Vec<Office>)> {
    tx.allow(&permissions::SERVICE_NEW)?;
    let programme = programme_here(tx)?;
    let cohort = store::participations(tx)?;
    Ok((programme, offices(tx, &cohort)?))
}

/// Enters it.
pub(crate) fn service_new(tx: &mut WriteTx<'_>, cmd: &ServiceFields) -> Outcome<()> {
    tx.allow(&permissions::SERVICE_NEW)?;
    programme_here(tx)?;
    cmd.fits(&store::participations(tx)?)?;
    let taken: Vec<Key> = store::services(tx)?.into_iter().map(|service| service.key).collect();
    let service = Service {
        id: tx.id(),
        key: rules::key_fresh("dienst", &cmd.name, &taken)?,
        name: cmd.name.clone(),
        comparable: cmd.comparable,
        offices: cmd.offices.clone(),
        position: 0,
        version: 1,
    };
    store::service_insert(tx, &service)?;
    tx.append(Event::new("programmes.service_created", service.id).set("name", &service.name))
}

impl ServiceFields {
    /// Its offices take part in the programme.
    pub(crate) fn fits(&self, cohort: &[Participation]) -> Outcome<()> {
        self.offices.iter().try_for_each(|office| rules::participates("offices", *office, cohort))
    }
}
