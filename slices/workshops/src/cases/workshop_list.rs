//! Which workshops a programme has.

use db::ReadTx;
use kernel::Outcome;
use programmes::offer::{MilestoneRow, milestones};

pub(crate) use crate::store::workshop::Listed;
use crate::{model::Purpose, rules::permissions, store};

/// The list as its page needs it.
pub(crate) struct WorkshopList {
    pub(crate) rows: Vec<Listed>,
    /// The events that workshops are planned for.
    pub(crate) milestones: Vec<MilestoneRow>,
    pub(crate) may_new: bool,
}

/// The workshops of this programme. Rehearsals are seen by those who can plan.
pub(crate) fn workshop_list(tx: &mut ReadTx<'_>) -> Outcome<WorkshopList> {
    tx.allow(&permissions::WORKSHOP_LIST)?;
    let may_new = tx.may(&permissions::WORKSHOP_NEW);
    let mut rows = store::workshop::workshops_of_programme(tx)?;
    rows.retain(|row| may_new || row.workshop.purpose != Purpose::Rehearsal);
    Ok(WorkshopList { rows, milestones: milestones(tx)?, may_new })
}
