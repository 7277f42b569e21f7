//! The office that a path names: in the cohort, and open to this reader.

use db::ReadTx;
use kernel::{Id, Key, No, Outcome, Permission, Place, Scope};
use programmes::offer::{CohortRow, ProgrammeFacts, ServiceRow, cohort, cohort_services, programme_facts};

use crate::model::Area;

/// An office with its programme and its services.
#[derive(Debug, Clone)]
pub(crate) struct Here {
    pub(crate) programme: ProgrammeFacts,
    pub(crate) office: CohortRow,
    pub(crate) services: Vec<ServiceRow>,
}

impl Here {
    /// The areas of the programme's catalogue.
    pub(crate) fn areas(&self) -> Vec<Area> {
        areas(&self.programme)
    }

    /// An area by its key; `Missing` where there is none.
    pub(crate) fn area(&self, key: &Key) -> Outcome<Area> {
        self.areas().into_iter().find(|area| area.key == *key).ok_or(No::Missing)
    }
}

/// The areas of a programme's catalogue, as this slice keeps them.
pub(crate) fn areas(programme: &ProgrammeFacts) -> Vec<Area> {
    let one =
        |row: &catalogue::offer::AreaRow| Area { key: row.key.clone(), number: row.number, name: row.name.clone() };
    programme.areas.iter().map(one).collect()
}

/// The office, if this reader may do that for it: people of an office only for their own.
pub(crate) fn office_here(tx: &mut ReadTx<'_>, key: &Key, permission: &'static Permission) -> Outcome<Here> {
    let programme = programme_facts(tx)?;
    let office = cohort(tx)?.into_iter().find(|office| office.key == *key).ok_or(No::Missing)?;
    narrowed(tx, office.id).allow(tx.actor(), permission)?;
    let services = cohort_services(tx)?.into_iter().filter(|service| service.offices.contains(&office.id));
    Ok(Here { programme, services: services.collect(), office })
}

/// Whether this reader may do that for an office.
pub(crate) fn may_here(tx: &ReadTx<'_>, office: Id<Scope>, permission: &'static Permission) -> bool {
    kernel::may(tx.actor(), permission, &narrowed(tx, office))
}

/// The programme as if only this office took part.
fn narrowed(tx: &ReadTx<'_>, office: Id<Scope>) -> Place {
    let members = tx.place().members.iter().copied().filter(|member| *member == office).collect();
    Place { scope: tx.place().scope, members }
}
