//! Writing a programme as a transfer file: what was imported comes out as the same file.

use db::ReadTx;
use directory::offer::{OrganisationRow, organisations_by_ids};
use kernel::{Key, Outcome};

use crate::{
    cases::programme_here,
    model::{
        Milestone, OfficeId, Participation, Phase, Pick, Programme, Service,
        transfer::{
            AllocationPart, MilestonePart, OrganisationPart, PhasePart, PickPart, ProgrammePart, ServicePart, Transfer,
        },
    },
    rules::permissions,
    store,
};

/// The programme of this scope as a file.
pub(crate) fn programme_export(tx: &mut ReadTx<'_>) -> Outcome<Transfer> {
    tx.allow(&permissions::PROGRAMME_SHOW)?;
    let programme = programme_here(tx)?;
    let cohort = store::participations(tx)?;
    let named = [programme.commissioned_by, programme.guided_by].into_iter().flatten();
    let mut ids: Vec<OfficeId> = Vec::new();
    for id in named.chain(cohort.iter().map(|part| part.organisation)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let register = Register { rows: organisations_by_ids(tx, &ids)? };
    // The file keeps the order in which things were entered, whatever order pages show.
    let (mut services, mut phases, mut milestones) = (store::services(tx)?, store::phases(tx)?, store::milestones(tx)?);
    services.sort_by_key(|service| service.position);
    phases.sort_by_key(|phase| phase.position);
    milestones.sort_by_key(|milestone| milestone.position);
    let picks = store::picks(tx)?;
    Ok(Transfer {
        organisations: ids.iter().filter_map(|id| register.part(*id, &cohort)).collect(),
        services: services.into_iter().map(|service| register.service(service)).collect(),
        phases: phases.into_iter().map(phase).collect(),
        milestones: milestones.into_iter().map(|milestone| register.milestone(milestone)).collect(),
        allocations: cohort.iter().filter_map(|part| register.allocation(part, &picks)).collect(),
        programme: register.programme(programme),
    })
}

/// The organisations that the file names.
struct Register {
    rows: Vec<OrganisationRow>,
}

impl Register {
    fn row(&self, id: OfficeId) -> Option<&OrganisationRow> {
        self.rows.iter().find(|row| row.id == id)
    }

    fn key(&self, id: Option<OfficeId>) -> Option<Key> {
        id.and_then(|id| self.row(id)).map(|row| row.key.clone())
    }

    fn programme(&self, programme: Programme) -> ProgrammePart {
        ProgrammePart {
            key: programme.key,
            title: programme.title,
            short: programme.short,
            legal_basis: programme.legal_basis,
            starts: programme.starts,
            ends: programme.ends,
            commissioned_by: self.key(programme.commissioned_by),
            guided_by: self.key(programme.guided_by),
            catalogue: programme.catalogue,
            catalogue_version: programme.catalogue_version,
        }
    }

    fn part(&self, id: OfficeId, cohort: &[Participation]) -> Option<OrganisationPart> {
        let row = self.row(id)?;
        let part = cohort.iter().find(|part| part.organisation == id);
        Some(OrganisationPart {
            key: row.key.clone(),
            name: row.name.clone(),
            kind: row.kind,
            official_key: row.official_key.clone(),
            joined: part.and_then(|part| part.joined),
            left: part.and_then(|part| part.left),
            office: part.is_some(),
        })
    }

    fn service(&self, service: Service) -> ServicePart {
        let offices = service.offices.iter().filter_map(|id| self.key(Some(*id))).collect();
        ServicePart { key: service.key, name: service.name, comparable: service.comparable, offices }
    }

    fn milestone(&self, milestone: Milestone) -> MilestonePart {
        MilestonePart {
            key: milestone.key,
            kind: milestone.kind,
            title: milestone.title,
            on: milestone.on,
            starts_at: milestone.starts_at,
            ends_at: milestone.ends_at,
            place: milestone.place,
            office: self.key(milestone.organisation),
            example: milestone.example,
        }
    }

    /// An office without ranks is not in the file.
    fn allocation(&self, part: &Participation, picks: &[Pick]) -> Option<AllocationPart> {
        let own = picks.iter().filter(|pick| pick.organisation == part.organisation);
        let picks: Vec<PickPart> =
            own.map(|pick| PickPart { rank: pick.rank, optional: pick.optional, areas: pick.areas.clone() }).collect();
        let office = self.key(Some(part.organisation))?;
        (!picks.is_empty()).then_some(AllocationPart { office, picks })
    }
}

fn phase(phase: Phase) -> PhasePart {
    let Phase { key, title, starts, ends, example, .. } = phase;
    PhasePart { key, title, starts, ends, example }
}
