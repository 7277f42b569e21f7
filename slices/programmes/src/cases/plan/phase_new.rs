//! Entering a phase.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Key, Outcome, When};

use crate::{
    cases::programme_here,
    model::{Phase, Programme},
    rules,
    rules::permissions,
    store,
};

/// What the form of a phase asks for.
#[derive(Debug, Clone)]
pub(crate) struct PhaseFields {
    pub(crate) title: String,
    pub(crate) starts: When,
    pub(crate) ends: When,
    pub(crate) example: bool,
}

/// The programme whose phase it will be.
pub(crate) fn phase_new_show(tx: &mut ReadTx<'_>) -> Outcome<Programme> {
    tx.allow(&permissions::PHASE_NEW)?;
    programme_here(tx)
}

/// Enters it.
pub(crate) fn phase_new(tx: &mut WriteTx<'_>, cmd: &PhaseFields) -> Outcome<()> {
    tx.allow(&permissions::PHASE_NEW)?;
    rules::phase_fits(&programme_here(tx)?, cmd.starts, cmd.ends)?;
    let taken: Vec<Key> = store::phases(tx)?.into_iter().map(|phase| phase.key).collect();
    let phase = Phase {
        id: tx.id(),
        key: rules::key_fresh("phase", &cmd.title, &taken)?,
        title: cmd.title.clone(),
        starts: cmd.starts,
        ends: cmd.ends,
        example: cmd.example,
        position: 0,
        version: 1,
    };
    store::phase_insert(tx, &phase)?;
    let event = Event::new("programmes.phase_created", phase.id);
    tx.append(event.set("title", &phase.title).set("starts", phase.starts).set("ends", phase.ends))
}
