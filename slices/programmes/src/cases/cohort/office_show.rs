//! An office's page in the programme.

use catalogue::offer::AreaRow;
use db::ReadTx;
use directory::offer::{Member, members};
use kernel::{Key, Outcome};
use ui::T;

use crate::{
    cases::{Happened, areas, happened, office_here, programme_here},
    model::{Milestone, Office, Participation, Pick, Programme, Service},
    rules,
    rules::permissions,
    store,
};

/// The office as its page needs it.
#[derive(Debug)]
pub(crate) struct OfficeShow {
    pub(crate) programme: Programme,
    pub(crate) office: Office,
    pub(crate) part: Participation,
    pub(crate) services: Vec<Service>,
    pub(crate) picks: Vec<Pick>,
    pub(crate) areas: Vec<AreaRow>,
    pub(crate) milestones: Vec<Milestone>,
    /// Its people; `None` for readers who may not see them.
    pub(crate) people: Option<Vec<Member>>,
    pub(crate) history: Happened,
    pub(crate) may_edit: bool,
    pub(crate) may_remove: bool,
    pub(crate) may_allocate: bool,
}

/// What an office does in the programme: services, areas in their order, milestones, people.
pub(crate) fn office_show(tx: &mut ReadTx<'_>, t: &T, key: &Key) -> Outcome<OfficeShow> {
    tx.allow(&permissions::PROGRAMME_SHOW)?;
    let programme = programme_here(tx)?;
    let (office, part) = office_here(tx, key)?;
    let mut services = store::services(tx)?;
    services.retain(|service| service.offices.contains(&office.id));
    let mut picks = store::picks(tx)?;
    picks.retain(|pick| pick.organisation == office.id);
    let mut milestones = store::milestones(tx)?;
    milestones.retain(|milestone| milestone.organisation.is_none_or(|own| own == office.id));
    let own = |permission| rules::own_office(tx.actor(), permission, tx.place(), office.id);
    let (may_edit, may_people) = (own(&permissions::OFFICE_EDIT), own(&permissions::OFFICE_PEOPLE));
    let people = if may_people { Some(members(tx, office.id)?) } else { None };
    Ok(OfficeShow {
        areas: areas(tx, &programme)?,
        history: happened(tx, t, office.id)?,
        may_edit,
        may_remove: tx.may(&permissions::OFFICE_REMOVE),
        may_allocate: tx.may(&permissions::ALLOCATION_EDIT),
        programme,
        office,
        part,
        services,
        picks,
        milestones,
        people,
    })
}
