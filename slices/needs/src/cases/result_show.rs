//! Results and protocol of a needs workshop.

use db::{ReadTx, journal, scopes};
use directory::offer::organisation_by_id;
use kernel::{Moment, Outcome, Scope, ScopeKind};
use programmes::offer::cohort_services;
use workshops::offer::{Room, room};

use crate::{
    model::{Card, CardGroup, Sitting, Sum, WishRow},
    rules::{self, AreaResult, permissions},
    store,
};

/// Everything, as its pages need it.
#[derive(Debug)]
pub(crate) struct ResultShow {
    pub(crate) sitting: Sitting,
    pub(crate) room: Room,
    /// The office's name, and its key.
    pub(crate) office: (String, String),
    pub(crate) cards: Vec<Card>,
    pub(crate) groups: Vec<CardGroup>,
    /// Figures; none before ratings are closed.
    pub(crate) results: Option<Vec<(AreaResult, Option<Sum>)>>,
    pub(crate) wishes: Vec<WishRow>,
    /// Services by their ids, to name those that wishes are bound to.
    pub(crate) services: Vec<(String, String)>,
    pub(crate) may_steer: bool,
    pub(crate) may_release: bool,
    pub(crate) now: Moment,
    pub(crate) seen: journal::Mark,
}

/// Results, cards in their groups, and what leadership stated.
pub(crate) fn result_show(tx: &mut ReadTx<'_>) -> Outcome<ResultShow> {
    tx.allow(&permissions::SITTING_SHOW)?;
    let seen = journal::last_mark(tx)?;
    let sitting = store::sitting::sitting_here(tx)?;
    let results = if sitting.rated_at.is_some() { Some(reckoned(tx, &sitting)?) } else { None };
    let place = scopes::place(tx, Scope { kind: ScopeKind::Programme, id: sitting.programme })?;
    let (wishes, services) = tx.inside(place, |tx| Ok((store::wish::wishes(tx)?, cohort_services(tx)?)))?;
    let office = organisation_by_id(tx, sitting.office)?;
    let office = office.map_or_else(Default::default, |row| (row.name, row.key.to_string()));
    Ok(ResultShow {
        room: room(tx)?,
        office,
        cards: store::card::cards_shared(tx)?,
        groups: store::card::card_groups(tx)?,
        results,
        wishes: wishes.into_iter().filter(|wish| wish.office == sitting.office).collect(),
        services: services.into_iter().map(|service| (service.id, service.name)).collect(),
        may_steer: tx.may(&permissions::SITTING_STEER),
        may_release: tx.may(&permissions::RESULT_RELEASE),
        now: tx.now(),
        seen,
        sitting,
    })
}

/// Figures and need score of each area.
pub(crate) fn reckoned(tx: &mut ReadTx<'_>, sitting: &Sitting) -> Outcome<Vec<(AreaResult, Option<Sum>)>> {
    let ratings = store::rating::ratings(tx)?;
    let template = &sitting.template;
    let with_sum = |result: AreaResult| {
        let medians: Vec<Option<i64>> = result.figures.iter().map(|one| one.map(|one| one.median)).collect();
        let formula = template.formulas.first();
        let sum = formula.and_then(|formula| rules::score(formula, &template.scales, &medians));
        (result, sum)
    };
    Ok(rules::results(sitting, &ratings).into_iter().map(with_sum).collect())
}
