//! Entering a milestone.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Key, Outcome, When};

use crate::{
    cases::{offices, programme_here},
    model::{Milestone, MilestoneKind, Office, OfficeId, Participation, Programme, TimeOfDay},
    rules,
    rules::permissions,
    store,
};

/// What the form of a milestone asks for.
#[derive(Debug, Clone)]
pub(crate) struct MilestoneFields {
    pub(crate) kind: MilestoneKind,
    pub(crate) title: String,
    pub(crate) on: When,
    pub(crate) starts_at: Option<TimeOfDay>,
    pub(crate) ends_at: Option<TimeOfDay>,
    pub(crate) place: Option<String>,
    pub(crate) office: Option<OfficeId>,
    pub(crate) example: bool,
}

/// The programme whose milestone it will be, and the offices to choose from.
pub(crate) fn milestone_new_show(tx: &mut ReadTx<'_>) -> Outcome<(Programme, Vec<Office>)> {
    tx.allow(&permissions::MILESTONE_NEW)?;
    let programme = programme_here(tx)?;
    let cohort = store::participations(tx)?;
    Ok((programme, offices(tx, &cohort)?))
}

/// Enters it.
pub(crate) fn milestone_new(tx: &mut WriteTx<'_>, cmd: &MilestoneFields) -> Outcome<()> {
    tx.allow(&permissions::MILESTONE_NEW)?;
    programme_here(tx)?;
    cmd.fits(&store::participations(tx)?)?;
    let taken: Vec<Key> = store::milestones(tx)?.into_iter().map(|milestone| milestone.key).collect();
    let milestone = Milestone {
        id: tx.id(),
        key: rules::key_fresh("termin", &cmd.title, &taken)?,
        kind: cmd.kind,
        title: cmd.title.clone(),
        on: cmd.on,
        starts_at: cmd.starts_at,
        ends_at: cmd.ends_at,
        place: cmd.place.clone(),
        organisation: cmd.office,
        example: cmd.example,
        position: 0,
        version: 1,
    };
    store::milestone_insert(tx, &milestone)?;
    let event = Event::new("programmes.milestone_created", milestone.id);
    tx.append(event.set("title", &milestone.title).set("on", milestone.on))
}

impl MilestoneFields {
    /// Its hours fit together and its office takes part.
    pub(crate) fn fits(&self, cohort: &[Participation]) -> Outcome<()> {
        rules::milestone_times(self.on, self.starts_at, self.ends_at)?;
        self.office.map_or(Ok(()), |office| rules::participates("office", office, cohort))
    }
}
