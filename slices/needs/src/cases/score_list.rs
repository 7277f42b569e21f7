//! What an office handed on to its programme, and what its leadership stated: by area, in the catalogue's order.

use db::{ReadTx, scopes};
use kernel::{Key, Outcome, Scope, ScopeKind};
use programmes::offer::{ServiceRow, cohort_services};
use workshops::offer::Room;

use crate::{
    cases::office_here::{Here, may_here, office_here},
    model::{Area, Score, Sitting, WishRow, WishWord},
    rules::permissions,
    store,
};

/// An area with what is known of it.
#[derive(Debug)]
pub(crate) struct ScoreRow {
    pub(crate) area: Area,
    pub(crate) score: Option<Score>,
    pub(crate) wish: Option<WishRow>,
}

/// The office as its page needs it.
#[derive(Debug)]
pub(crate) struct ScoreList {
    pub(crate) here: Here,
    pub(crate) rows: Vec<ScoreRow>,
    /// All services of the programme, to name those that wishes are bound to.
    pub(crate) services: Vec<ServiceRow>,
    pub(crate) sittings: Vec<(Sitting, Room)>,
    pub(crate) may_score: bool,
    pub(crate) may_wish: bool,
    pub(crate) may_stock: bool,
    pub(crate) may_results: bool,
    pub(crate) may_new: bool,
}

/// Scores and wishes of an office.
pub(crate) fn score_list(tx: &mut ReadTx<'_>, office: &Key) -> Outcome<ScoreList> {
    tx.allow(&permissions::SCORE_SHOW)?;
    let here = office_here(tx, office, &permissions::SCORE_SHOW)?;
    let id = here.office.id;
    let (scores, wishes) = (store::score::scores(tx)?, store::wish::wishes(tx)?);
    let row = |area: Area| ScoreRow {
        score: scores.iter().find(|one| one.office == id && one.area == area.key).cloned(),
        wish: wishes.iter().find(|one| one.office == id && one.area == area.key && one.kind != WishWord::None).cloned(),
        area,
    };
    let mut sittings = Vec::new();
    for sitting in store::sitting::sittings_of_programme(tx)?.into_iter().filter(|one| one.office == id) {
        let place = scopes::place(tx, Scope { kind: ScopeKind::Workshop, id: sitting.workshop })?;
        sittings.push((sitting, tx.inside(place, workshops::offer::room)?));
    }
    Ok(ScoreList {
        rows: here.areas().into_iter().map(row).collect(),
        services: cohort_services(tx)?,
        sittings,
        may_score: may_here(tx, id, &permissions::SCORE_EDIT),
        may_wish: may_here(tx, id, &permissions::WISH_EDIT),
        may_stock: may_here(tx, id, &permissions::ENTRY_LIST),
        may_results: may_here(tx, id, &permissions::SITTING_SHOW),
        may_new: may_here(tx, id, &permissions::SITTING_NEW),
        here,
    })
}
