//! The overview of a programme: what it is, what comes next, who works on what, what happened last.

use catalogue::offer::AreaRow;
use db::{ReadTx, journal};
use directory::offer::{OrganisationRow, organisations_by_ids};
use kernel::{Outcome, Permission};
use ui::{HistoryEntry, T};

use crate::{
    cases::{areas, programme_here},
    model::{Milestone, Office, OfficeId, Pick, Programme},
    rules::permissions,
    store,
};

/// How many milestones the overview names.
const SOME: usize = 5;
/// How many happenings.
const NEWEST: i64 = 5;

/// An office of the cohort and its ranks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OfficeLine {
    pub(crate) office: Office,
    pub(crate) picks: Vec<Pick>,
}

/// Which buttons the reader sees.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct MayEdit {
    pub(crate) programme: bool,
    pub(crate) withdraw: bool,
    pub(crate) offices: bool,
    pub(crate) plan: bool,
}

/// The overview as its page needs it.
#[derive(Debug)]
pub(crate) struct ProgrammeShow {
    pub(crate) programme: Programme,
    pub(crate) commissioned_by: Option<String>,
    pub(crate) guided_by: Option<String>,
    pub(crate) offices: Vec<OfficeLine>,
    pub(crate) areas: Vec<AreaRow>,
    /// The next milestones; the last ones where all lie behind.
    pub(crate) milestones: Vec<Milestone>,
    pub(crate) all_over: bool,
    pub(crate) latest: Vec<HistoryEntry>,
    /// The journal's mark that all this is of, for the stream to go on from.
    pub(crate) seen: journal::Mark,
    pub(crate) may: MayEdit,
}

/// The overview. Statements: programme, cohort, milestones, picks, areas, organisations, journal and its names.
pub(crate) fn programme_show(tx: &mut ReadTx<'_>, t: &T) -> Outcome<ProgrammeShow> {
    tx.allow(&permissions::PROGRAMME_SHOW)?;
    // Before all else: what comes while this is read is told again, never left out.
    let seen = journal::last_mark(tx)?;
    let programme = programme_here(tx)?;
    let cohort = store::participations(tx)?;
    let mut ids: Vec<OfficeId> = cohort.iter().map(|part| part.organisation).collect();
    let offices = ids.clone();
    ids.extend(programme.commissioned_by.into_iter().chain(programme.guided_by));
    let named = if ids.is_empty() { Vec::new() } else { organisations_by_ids(tx, &ids)? };
    let (milestones, all_over) = near(store::milestones(tx)?, tx.now().day());
    let picks = store::picks(tx)?;
    let latest = directory::offer::stream_newest(tx, t, NEWEST)?;
    Ok(ProgrammeShow {
        commissioned_by: name(&named, programme.commissioned_by),
        guided_by: name(&named, programme.guided_by),
        offices: lines(&offices, &named, &picks),
        areas: areas(tx, &programme)?,
        milestones,
        all_over,
        latest,
        seen,
        may: may(tx),
        programme,
    })
}

fn may(tx: &ReadTx<'_>) -> MayEdit {
    let may = |permission: &'static Permission| tx.may(permission);
    MayEdit {
        programme: may(&permissions::PROGRAMME_EDIT),
        withdraw: may(&permissions::PROGRAMME_WITHDRAW),
        offices: may(&permissions::OFFICE_ADD),
        plan: may(&permissions::MILESTONE_NEW),
    }
}

fn name(named: &[OrganisationRow], id: Option<OfficeId>) -> Option<String> {
    named.iter().find(|row| Some(row.id) == id).map(|row| row.name.clone())
}

/// The offices in the cohort's order, each with its ranks.
fn lines(offices: &[OfficeId], named: &[OrganisationRow], picks: &[Pick]) -> Vec<OfficeLine> {
    let line = |id: &OfficeId| {
        let row = named.iter().find(|row| row.id == *id)?;
        let picks = picks.iter().filter(|pick| pick.organisation == *id).cloned().collect();
        Some(OfficeLine { office: Office { id: *id, key: row.key.clone(), name: row.name.clone() }, picks })
    };
    offices.iter().filter_map(line).collect()
}

/// The next milestones from a day on, or the last ones when there is none.
fn near(milestones: Vec<Milestone>, today: kernel::Day) -> (Vec<Milestone>, bool) {
    let next: Vec<Milestone> = milestones.iter().filter(|m| m.on.last() >= today).take(SOME).cloned().collect();
    if !next.is_empty() || milestones.is_empty() {
        return (next, false);
    }
    let from = milestones.len().saturating_sub(3);
    (milestones.into_iter().skip(from).collect(), true)
}
