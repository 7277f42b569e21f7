//! Changing a phase.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Outcome};
use ui::T;

use crate::{
    cases::{Happened, PhaseFields, happened, programme_here},
    model::{Phase, Programme},
    rules,
    rules::permissions,
    store,
};

/// The new facts of a phase, for the version that the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct PhaseEdit {
    pub(crate) id: Id<Phase>,
    pub(crate) version: i64,
    pub(crate) fields: PhaseFields,
}

/// The phase as it is now.
#[derive(Debug)]
pub(crate) struct PhaseForm {
    pub(crate) programme: Programme,
    pub(crate) phase: Phase,
    pub(crate) history: Happened,
}

/// The phase as the form shows it, with what happened to it.
pub(crate) fn phase_edit_show(tx: &mut ReadTx<'_>, t: &T, id: Id<Phase>) -> Outcome<PhaseForm> {
    tx.allow(&permissions::PHASE_EDIT)?;
    let programme = programme_here(tx)?;
    let phase = store::phase_find(tx, id)?;
    let history = happened(tx, t, id)?;
    Ok(PhaseForm { programme, phase, history })
}

/// Saves the new facts.
pub(crate) fn phase_edit(tx: &mut WriteTx<'_>, cmd: &PhaseEdit) -> Outcome<()> {
    tx.allow(&permissions::PHASE_EDIT)?;
    rules::phase_fits(&programme_here(tx)?, cmd.fields.starts, cmd.fields.ends)?;
    let old = store::phase_find(tx, cmd.id)?;
    let new = Phase {
        title: cmd.fields.title.clone(),
        starts: cmd.fields.starts,
        ends: cmd.fields.ends,
        example: cmd.fields.example,
        version: cmd.version,
        ..old.clone()
    };
    store::phase_update(tx, &new)?;
    let example = |phase: &Phase| if phase.example { "yes" } else { "" };
    tx.append(
        Event::new("programmes.phase_edited", new.id)
            .change("title", &old.title, &new.title)
            .change("starts", old.starts, new.starts)
            .change("ends", old.ends, new.ends)
            .change("example", example(&old), example(&new)),
    )
}
