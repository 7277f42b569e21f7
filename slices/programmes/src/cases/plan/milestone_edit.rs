//! Changing a milestone.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Outcome};
use ui::T;

use crate::{
    cases::{Happened, MilestoneFields, happened, offices, programme_here},
    model::{Milestone, Office, Participation, Programme, TimeOfDay},
    rules::permissions,
    store,
};

/// The new facts of a milestone, for the version that the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct MilestoneEdit {
    pub(crate) id: Id<Milestone>,
    pub(crate) version: i64,
    pub(crate) fields: MilestoneFields,
}

/// The milestone as it is now, and the offices to choose from.
#[derive(Debug)]
pub(crate) struct MilestoneForm {
    pub(crate) programme: Programme,
    pub(crate) milestone: Milestone,
    pub(crate) offices: Vec<Office>,
    pub(crate) history: Happened,
}

/// The milestone as the form shows it, with what happened to it.
pub(crate) fn milestone_edit_show(tx: &mut ReadTx<'_>, t: &T, id: Id<Milestone>) -> Outcome<MilestoneForm> {
    tx.allow(&permissions::MILESTONE_EDIT)?;
    let programme = programme_here(tx)?;
    let milestone = store::milestone_find(tx, id)?;
    let cohort = cohort(tx, &milestone)?;
    let offices = offices(tx, &cohort)?;
    let history = happened(tx, t, id)?;
    Ok(MilestoneForm { programme, milestone, offices, history })
}

/// Saves the new facts.
pub(crate) fn milestone_edit(tx: &mut WriteTx<'_>, cmd: &MilestoneEdit) -> Outcome<()> {
    tx.allow(&permissions::MILESTONE_EDIT)?;
    programme_here(tx)?;
    let old = store::milestone_find(tx, cmd.id)?;
    let cohort = cohort(tx, &old)?;
    cmd.fields.fits(&cohort)?;
    let fields = cmd.fields.clone();
    let new = Milestone {
        kind: fields.kind,
        title: fields.title,
        on: fields.on,
        starts_at: fields.starts_at,
        ends_at: fields.ends_at,
        place: fields.place,
        organisation: fields.office,
        example: fields.example,
        version: cmd.version,
        ..old.clone()
    };
    store::milestone_update(tx, &new)?;
    let named = offices(tx, &cohort)?;
    tx.append(event(&old, &new, &named))
}

/// The cohort, and the milestone's own office where it was taken out of it: whoever saves something else keeps it.
fn cohort(tx: &mut ReadTx<'_>, milestone: &Milestone) -> Outcome<Vec<Participation>> {
    let mut cohort = store::participations(tx)?;
    let gone = milestone.organisation.filter(|own| cohort.iter().all(|part| part.organisation != *own));
    cohort.extend(gone.map(|own| Participation::new(own, None)));
    Ok(cohort)
}

fn event(old: &Milestone, new: &Milestone, named: &[Office]) -> Event {
    let office = |milestone: &Milestone| {
        let office = named.iter().find(|office| Some(office.id) == milestone.organisation);
        office.map_or_else(String::new, |office| office.name.clone())
    };
    let example = |milestone: &Milestone| if milestone.example { "yes" } else { "" };
    let time = |time: Option<TimeOfDay>| time.map_or_else(String::new, |time| time.to_string());
    let place = |milestone: &Milestone| milestone.place.clone().unwrap_or_default();
    Event::new("programmes.milestone_edited", new.id)
        .change("milestone_kind", old.kind, new.kind)
        .change("title", &old.title, &new.title)
        .change("on", old.on, new.on)
        .change("starts_at", time(old.starts_at), time(new.starts_at))
        .change("ends_at", time(old.ends_at), time(new.ends_at))
        .change("place", place(old), place(new))
        .change("office", office(old), office(new))
        .change("example", example(old), example(new))
}
