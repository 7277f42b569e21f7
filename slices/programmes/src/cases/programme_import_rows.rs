//! The rows of an imported programme, each with its entry in the journal, in the order of the file.

use std::collections::BTreeMap;

use catalogue::offer::AreaRow;
use db::{WriteTx, journal::Event};
use kernel::{Key, No, Outcome};

use crate::{
    cases::allocation_written,
    model::{
        Milestone, OfficeId, Participation, Phase, Pick, Service,
        transfer::{AllocationPart, MilestonePart, OrganisationPart, PhasePart, PickPart, ServicePart, Transfer},
    },
    store,
};

/// What the rows are made from.
pub(super) struct Rows<'a> {
    pub(super) transfer: &'a Transfer,
    pub(super) known: &'a BTreeMap<Key, OfficeId>,
    pub(super) areas: &'a [AreaRow],
}

impl Rows<'_> {
    /// Enters everything that belongs to the programme of this scope.
    pub(super) fn enter(&self, tx: &mut WriteTx<'_>) -> Outcome<()> {
        let transfer = self.transfer;
        transfer.organisations.iter().filter(|part| part.office).try_for_each(|part| self.participation(tx, part))?;
        transfer.services.iter().try_for_each(|part| self.service(tx, part))?;
        transfer.phases.iter().try_for_each(|part| phase(tx, part))?;
        transfer.milestones.iter().try_for_each(|part| self.milestone(tx, part))?;
        transfer.allocations.iter().try_for_each(|part| self.allocation(tx, part))
    }

    /// The reader lets no name pass that is not in the file.
    fn id(&self, key: &Key) -> Outcome<OfficeId> {
        self.known.get(key).copied().ok_or(No::Missing)
    }

    fn participation(&self, tx: &mut WriteTx<'_>, part: &OrganisationPart) -> Outcome<()> {
        let organisation = self.id(&part.key)?;
        let new = Participation { left: part.left, ..Participation::new(organisation, part.joined) };
        store::participation_insert(tx, &new)?;
        tx.append(Event::new("programmes.office_added", organisation).set("office", &part.name))
    }

    fn service(&self, tx: &mut WriteTx<'_>, part: &ServicePart) -> Outcome<()> {
        let offices = part.offices.iter().map(|key| self.id(key)).collect::<Outcome<Vec<OfficeId>>>()?;
        let new = Service {
            id: tx.id(),
            key: part.key.clone(),
            name: part.name.clone(),
            comparable: part.comparable,
            offices,
            position: 0,
            version: 1,
        };
        store::service_insert(tx, &new)?;
        tx.append(Event::new("programmes.service_created", new.id).set("name", &new.name))
    }

    fn milestone(&self, tx: &mut WriteTx<'_>, part: &MilestonePart) -> Outcome<()> {
        let new = Milestone {
            id: tx.id(),
            key: part.key.clone(),
            kind: part.kind,
            title: part.title.clone(),
            on: part.on,
            starts_at: part.starts_at,
            ends_at: part.ends_at,
            place: part.place.clone(),
            organisation: part.office.as_ref().map(|key| self.id(key)).transpose()?,
            example: part.example,
            position: 0,
            version: 1,
        };
        store::milestone_insert(tx, &new)?;
        tx.append(Event::new("programmes.milestone_created", new.id).set("title", &new.title).set("on", new.on))
    }

    fn allocation(&self, tx: &mut WriteTx<'_>, part: &AllocationPart) -> Outcome<()> {
        let organisation = self.id(&part.office)?;
        let pick = |part: &PickPart| Pick {
            id: tx.id(),
            organisation,
            rank: part.rank,
            optional: part.optional,
            areas: part.areas.clone(),
        };
        let picks: Vec<Pick> = part.picks.iter().map(pick).collect();
        picks.iter().try_for_each(|pick| store::pick_insert(tx, pick))?;
        let name = self.transfer.organisations.iter().find(|other| other.key == part.office).map(|other| &other.name);
        let event =
            Event::new("programmes.allocation_edited", organisation).set("office", name.unwrap_or(&String::new()));
        tx.append(event.set("areas", allocation_written(&picks, self.areas)))
    }
}

fn phase(tx: &mut WriteTx<'_>, part: &PhasePart) -> Outcome<()> {
    let new = Phase {
        id: tx.id(),
        key: part.key.clone(),
        title: part.title.clone(),
        starts: part.starts,
        ends: part.ends,
        example: part.example,
        position: 0,
        version: 1,
    };
    store::phase_insert(tx, &new)?;
    let event = Event::new("programmes.phase_created", new.id).set("title", &new.title);
    tx.append(event.set("starts", new.starts).set("ends", new.ends))
}
