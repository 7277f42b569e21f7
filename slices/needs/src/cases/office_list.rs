//! How far each office of the cohort is, in the cohort's order: no ranking.

use db::{ReadTx, scopes};
use kernel::{Id, Outcome, Scope, ScopeKind};
use programmes::offer::{CohortRow, ProgrammeFacts, cohort, programme_facts};
use workshops::offer::Room;

use crate::{cases::office_here::may_here, model::Sitting, rules::permissions, store};

/// An office with what this reader may know of it.
#[derive(Debug)]
pub(crate) struct OfficeRow {
    pub(crate) office: CohortRow,
    /// Its workshops.
    pub(crate) sittings: Vec<(Sitting, Room)>,
    /// How many entries its stock has; `None` for readers whom that does not concern.
    pub(crate) entries: Option<i64>,
    /// How many areas have a score.
    pub(crate) scored: usize,
    pub(crate) may_show: bool,
    pub(crate) may_room: bool,
    pub(crate) may_results: bool,
}

/// The cohort as its page needs it.
#[derive(Debug)]
pub(crate) struct OfficeList {
    pub(crate) programme: ProgrammeFacts,
    pub(crate) rows: Vec<OfficeRow>,
    pub(crate) may_new: bool,
}

/// All offices.
pub(crate) fn office_list(tx: &mut ReadTx<'_>) -> Outcome<OfficeList> {
    tx.allow(&permissions::NEEDS_LIST)?;
    let programme = programme_facts(tx)?;
    let (counts, scores) = (store::entry::entry_counts(tx)?, store::score::scores(tx)?);
    let sittings = store::sitting::sittings_of_programme(tx)?;
    let mut rows = Vec::new();
    for office in cohort(tx)? {
        let own: Vec<&Sitting> = sittings.iter().filter(|one| one.office == office.id).collect();
        let mut held = Vec::new();
        for sitting in own {
            held.push((sitting.clone(), room_of(tx, sitting.workshop)?));
        }
        let count = counts.iter().find(|(id, _)| *id == office.id).map_or(0, |(_, count)| *count);
        rows.push(OfficeRow {
            sittings: held,
            entries: may_here(tx, office.id, &permissions::ENTRY_LIST).then_some(count),
            scored: scores.iter().filter(|one| one.office == office.id && one.counts().is_some()).count(),
            may_show: may_here(tx, office.id, &permissions::SCORE_SHOW),
            may_room: may_here(tx, office.id, &permissions::SITTING_STEER),
            may_results: may_here(tx, office.id, &permissions::SITTING_SHOW),
            office,
        });
    }
    Ok(OfficeList { programme, rows, may_new: tx.may(&permissions::SITTING_NEW) })
}

/// Where a workshop stands.
fn room_of(tx: &mut ReadTx<'_>, workshop: Id<Scope>) -> Outcome<Room> {
    let place = scopes::place(tx, Scope { kind: ScopeKind::Workshop, id: workshop })?;
    tx.inside(place, workshops::offer::room)
}
