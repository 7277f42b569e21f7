//! Putting the areas of an office into their order.

use catalogue::offer::AreaRow;
use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Key, No, Outcome, Say};

use crate::{
    cases::{areas, office_here, programme_here},
    model::{Office, Participation, Pick, Programme},
    rules,
    rules::permissions,
    store,
};

/// One rank as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wish {
    pub(crate) areas: Vec<Key>,
    pub(crate) optional: bool,
}

/// The ranks of an office in their order, for the version that the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct AllocationEdit {
    pub(crate) key: Key,
    pub(crate) version: i64,
    pub(crate) wishes: Vec<Wish>,
    pub(crate) reason: String,
}

/// The allocation as it is now, and the areas to choose from.
#[derive(Debug)]
pub(crate) struct AllocationForm {
    pub(crate) programme: Programme,
    pub(crate) office: Office,
    pub(crate) part: Participation,
    pub(crate) picks: Vec<Pick>,
    pub(crate) areas: Vec<AreaRow>,
}

/// The allocation as the form shows it.
pub(crate) fn allocation_edit_show(tx: &mut ReadTx<'_>, key: &Key) -> Outcome<AllocationForm> {
    tx.allow(&permissions::ALLOCATION_EDIT)?;
    let programme = programme_here(tx)?;
    let (office, part) = office_here(tx, key)?;
    let mut picks = store::picks(tx)?;
    picks.retain(|pick| pick.organisation == office.id);
    let areas = areas(tx, &programme)?;
    Ok(AllocationForm { programme, office, part, picks, areas })
}

/// Saves the ranks; the journal keeps what they were, and why they changed. Whoever changes what was decided says why.
pub(crate) fn allocation_edit(tx: &mut WriteTx<'_>, cmd: &AllocationEdit) -> Outcome<()> {
    tx.allow(&permissions::ALLOCATION_EDIT)?;
    let programme = programme_here(tx)?;
    let (office, part) = office_here(tx, &cmd.key)?;
    // Who saves second sees what the first one saved before all else.
    if part.allocation_version != cmd.version {
        return Err(No::Stale);
    }
    if part.decided && cmd.reason.is_empty() {
        return Err(No::at("reason", Say::new("allocation_edit-refused-no_reason")));
    }
    let areas = areas(tx, &programme)?;
    let new: Vec<Pick> = cmd.wishes.iter().zip(1_i64..).map(|(wish, rank)| picked(tx, &office, wish, rank)).collect();
    let known: Vec<Key> = areas.iter().map(|area| area.key.clone()).collect();
    rules::allocation_fits(&new, &known)?;
    let mut old = store::picks(tx)?;
    old.retain(|pick| pick.organisation == office.id);
    store::participation_allocated(tx, office.id, cmd.version)?;
    store::picks_delete(tx, office.id)?;
    for pick in &new {
        store::pick_insert(tx, pick)?;
    }
    tx.append(
        Event::new("programmes.allocation_edited", office.id)
            .set("office", office.name)
            .change("areas", allocation_written(&old, &areas), allocation_written(&new, &areas))
            .set("reason", &cmd.reason),
    )
}

fn picked(tx: &WriteTx<'_>, office: &Office, wish: &Wish, rank: i64) -> Pick {
    Pick { id: tx.id(), organisation: office.id, rank, optional: wish.optional, areas: wish.areas.clone() }
}

/// As the newsletter of 2016 wrote it: `1. Personal, 2. Strategie, (3. Leitbild / Führung)`.
pub(crate) fn allocation_written(picks: &[Pick], areas: &[AreaRow]) -> String {
    let name = |key: &Key| {
        let area = areas.iter().find(|area| area.key == *key);
        area.map_or_else(|| key.to_string(), |area| area.name.de.clone())
    };
    let rank = |pick: &Pick| {
        let names = pick.areas.iter().map(name).collect::<Vec<_>>().join(" / ");
        if pick.optional { format!("({}. {names})", pick.rank) } else { format!("{}. {names}", pick.rank) }
    };
    picks.iter().map(rank).collect::<Vec<_>>().join(", ")
}
