//! What people made of a solution: ranks moved by hand, open choices, and what that costs.

use std::collections::BTreeSet;

use kernel::Arg;
use ui::T;

use crate::model::{Basis, Moved, Office, Picked, Price, Rank, Sheet, Solution};

/// The ranks of all offices: as they were moved, or else as they were computed.
pub(crate) fn spread(basis: &Basis, picks: &Picked) -> Vec<Vec<Rank>> {
    let offices = basis.offices.iter().zip(picks);
    offices.map(|(office, own)| ranks(&office.sheet, own, office.sheet.moved.as_ref())).collect()
}

/// The ranks of one office with this move; only ranks that differ from the computed ones count as moved.
pub(crate) fn ranks(sheet: &Sheet, picks: &[String], moved: Option<&Moved>) -> Vec<Rank> {
    let count = usize::try_from(sheet.ranks()).unwrap_or_default();
    let rank = |at: usize| {
        let computed: Vec<String> = picks.get(at).cloned().into_iter().collect();
        let wanted = moved.and_then(|moved| moved.ranks.get(at)).cloned().unwrap_or_else(|| computed.clone());
        let optional = i64::try_from(at).is_ok_and(|at| at >= sheet.firm);
        Rank { optional, moved: wanted != computed, areas: wanted }
    };
    (0..count).map(rank).collect()
}

/// The move of an office for which another, equally good solution is taken. Where that is as computed, what people moved by
/// hand stays; what came of an earlier choice goes.
pub(crate) fn chosen(sheet: &Sheet, best: &[String], other: &[String], reason: &str) -> Option<Moved> {
    if best == other {
        return sheet.moved.clone().filter(|moved| !moved.chosen);
    }
    let ranks = other.iter().map(|area| vec![area.clone()]).collect();
    Some(Moved { ranks, reason: reason.to_owned(), chosen: true })
}

/// Whether that takes away what people moved by hand.
pub(crate) fn is_lost(sheet: &Sheet, best: &[String], other: &[String]) -> bool {
    best != other && sheet.moved.as_ref().is_some_and(|moved| !moved.chosen)
}

/// Whether a move fits its office still: as many ranks, areas that there are, none twice.
pub(crate) fn move_fits(basis: &Basis, office: &Office) -> bool {
    let Some(moved) = &office.sheet.moved else { return true };
    let mut seen = BTreeSet::new();
    i64::try_from(moved.ranks.len()) == Ok(office.sheet.ranks())
        && moved.ranks.iter().all(|areas| !areas.is_empty())
        && moved.ranks.iter().flatten().all(|key| seen.insert(key) && basis.areas.iter().any(|area| area.key == *key))
}

/// What an allocation costs compared with the best one. Of an open choice the first area counts.
pub(crate) fn price(basis: &Basis, best: &Solution, ranks: &[Vec<Rank>], t: &T) -> Price {
    let values: Vec<i64> = basis.offices.iter().zip(ranks).map(|(office, own)| points(basis, office, own)).collect();
    let value = values.iter().sum();
    let covered: BTreeSet<&String> = ranks.iter().flatten().filter_map(|rank| rank.areas.first()).collect();
    Price {
        value,
        cost: best.value - value,
        worst_cost: best.worst - values.iter().min().copied().unwrap_or_default(),
        uncovered: best.covered - i64::try_from(covered.len()).unwrap_or_default(),
        breaks: broken(basis, ranks, t),
    }
}

/// The points of an office.
pub(crate) fn points(basis: &Basis, office: &Office, ranks: &[Rank]) -> i64 {
    let first = |rank: &Rank| rank.areas.first().map_or(0, |area| office.sheet.score(area));
    ranks.iter().zip(&basis.terms.weights).map(|(rank, weight)| weight * first(rank)).sum()
}

/// Terms, pins, musts and bans that are not kept, each in a sentence.
fn broken(basis: &Basis, ranks: &[Vec<Rank>], t: &T) -> Vec<String> {
    let mut found = Vec::new();
    for area in &basis.areas {
        let takes = |own: &&Vec<Rank>| own.iter().any(|rank| rank.areas.first() == Some(&area.key));
        let count = i64::try_from(ranks.iter().filter(takes).count()).unwrap_or(i64::MAX);
        let args = |limit: i64| {
            [("area", Arg::from(area.name(t.lang()))), ("count", Arg::from(count)), ("limit", Arg::from(limit))]
        };
        match basis.terms.max {
            Some(max) if count > max => found.push(t.with("price-over", &args(max))),
            _ if count < basis.terms.min => found.push(t.with("price-under", &args(basis.terms.min))),
            _ => {}
        }
    }
    for (office, own) in basis.offices.iter().zip(ranks) {
        found.extend(unheard(basis, office, own, t));
    }
    found
}

fn unheard(basis: &Basis, office: &Office, ranks: &[Rank], t: &T) -> Vec<String> {
    let name = |area: &str| ("area", Arg::from(basis.area(area, t.lang())));
    let of = ("office", Arg::from(office.name.as_str()));
    let bans =
        super::bans(&office.sheet, t).into_iter().filter(|ban| ranks.iter().any(|rank| rank.areas.contains(&ban.area)));
    let bans =
        bans.map(|ban| t.with("price-ban", &[of.clone(), name(&ban.area), ("reason", Arg::from(ban.reason.as_str()))]));
    // Of an open choice the first area counts, here as in cost and coverage.
    let stands = |pin: &crate::model::Pin| {
        let rank = usize::try_from(pin.rank - 1).ok().and_then(|at| ranks.get(at));
        rank.is_some_and(|rank| rank.areas.first() == Some(&pin.area))
    };
    let taken = |area: &String| ranks.iter().any(|rank| rank.areas.first() == Some(area));
    let musts = super::musts(&office.sheet).into_iter().filter(|must| !taken(&must.area));
    let musts = musts
        .map(|must| t.with("price-must", &[of.clone(), name(&must.area), ("reason", Arg::from(must.reason.as_str()))]));
    let pins = office.sheet.pins.iter().filter(|pin| !stands(pin)).map(|pin| {
        let rank = ("rank", Arg::from(pin.rank));
        t.with("price-pin", &[of.clone(), name(&pin.area), rank, ("reason", Arg::from(pin.reason.as_str()))])
    });
    bans.chain(pins).chain(musts).collect()
}
