//! What a decided allocation asks of a programme: to put its picks among the records, and to show them as the matrix.

use db::{ReadTx, WriteTx};
use kernel::{No, Outcome};
use press::Document;
use ui::T;

use crate::{
    cases::{self, AllocationEdit, Wish, matrix_show::facts, offices, programme_here},
    model::{Office, OfficePicks, Pick, PickRow},
    rules::{matrix, permissions},
    store,
};

/// Writes the ranks of these offices into the allocation, each with its entry in the journal; from now on they are decided.
pub(crate) fn picks_put(tx: &mut WriteTx<'_>, all: &[OfficePicks], reason: &str) -> Outcome<()> {
    tx.allow(&permissions::ALLOCATION_EDIT)?;
    let cohort = store::participations(tx)?;
    let named = offices(tx, &cohort)?;
    for picks in all {
        let office = named.iter().find(|office| office.key == picks.office).ok_or(No::Missing)?;
        let version =
            cohort.iter().find(|part| part.organisation == office.id).map_or(0, |part| part.allocation_version);
        let wish = |rank: &PickRow| Wish { areas: rank.areas.clone(), optional: rank.optional };
        let wishes = picks.ranks.iter().map(wish).collect();
        let edit = AllocationEdit { key: picks.office.clone(), version, wishes, reason: reason.to_owned() };
        cases::allocation_edit(tx, &edit)?;
        store::participation_decided(tx, office.id)?;
    }
    Ok(())
}

/// The ranks as they are written down now, office by office in the order of the cohort.
pub(crate) fn picks_now(tx: &mut ReadTx<'_>) -> Outcome<Vec<OfficePicks>> {
    let cohort = store::participations(tx)?;
    let (named, picks) = (offices(tx, &cohort)?, store::picks(tx)?);
    let of = |office: Office| {
        let own = picks.iter().filter(|pick| pick.organisation == office.id);
        let ranks = own.map(|pick| PickRow { areas: pick.areas.clone(), optional: pick.optional });
        OfficePicks { ranks: ranks.collect(), office: office.key }
    };
    Ok(named.into_iter().map(of).collect())
}

/// The matrix paper with these ranks in the place of those that are written down.
pub(crate) fn matrix_with(tx: &mut ReadTx<'_>, t: &T, all: &[OfficePicks]) -> Outcome<Document> {
    tx.allow(&permissions::PROGRAMME_SHOW)?;
    let programme = programme_here(tx)?;
    let (mut facts, offices) = facts(tx, &programme)?;
    for (matrix, office) in facts.offices.iter_mut().zip(&offices) {
        let own = all.iter().find(|picks| picks.office == office.key);
        matrix.picks = own.map_or_else(Vec::new, |own| as_picks(office, own));
    }
    Ok(matrix(&facts, t))
}

/// Picks that are shown and not kept: nobody asks for their ids.
fn as_picks(office: &Office, own: &OfficePicks) -> Vec<Pick> {
    let pick = |(row, rank): (&PickRow, i64)| Pick {
        id: office.id.cast(),
        organisation: office.id,
        rank,
        optional: row.optional,
        areas: row.areas.clone(),
    };
    own.ranks.iter().zip(1_i64..).map(pick).collect()
}
