//! The programme in time: phases and milestones, as drawing and as tables.

use db::ReadTx;
use kernel::{Day, Outcome};

use crate::{
    cases::{offices, programme_here},
    model::{Milestone, Office, Phase, Programme},
    rules::permissions,
    store,
};

/// The timeline as its page needs it.
#[derive(Debug)]
pub(crate) struct TimelineShow {
    pub(crate) programme: Programme,
    pub(crate) phases: Vec<Phase>,
    pub(crate) milestones: Vec<Milestone>,
    pub(crate) offices: Vec<Office>,
    pub(crate) today: Day,
    pub(crate) may: TimelineMay,
}

/// Which buttons the reader sees.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct TimelineMay {
    pub(crate) phase_new: bool,
    pub(crate) phase_edit: bool,
    pub(crate) phase_withdraw: bool,
    pub(crate) milestone_new: bool,
    pub(crate) milestone_edit: bool,
    pub(crate) milestone_withdraw: bool,
}

/// The phases and milestones of the programme.
pub(crate) fn timeline_show(tx: &mut ReadTx<'_>) -> Outcome<TimelineShow> {
    tx.allow(&permissions::PROGRAMME_SHOW)?;
    let programme = programme_here(tx)?;
    let cohort = store::participations(tx)?;
    Ok(TimelineShow {
        programme,
        phases: store::phases(tx)?,
        milestones: store::milestones(tx)?,
        offices: offices(tx, &cohort)?,
        today: tx.now().day(),
        may: TimelineMay {
            phase_new: tx.may(&permissions::PHASE_NEW),
            phase_edit: tx.may(&permissions::PHASE_EDIT),
            phase_withdraw: tx.may(&permissions::PHASE_WITHDRAW),
            milestone_new: tx.may(&permissions::MILESTONE_NEW),
            milestone_edit: tx.may(&permissions::MILESTONE_EDIT),
            milestone_withdraw: tx.may(&permissions::MILESTONE_WITHDRAW),
        },
    })
}
