//! Freezing a resolution, and working it out again: the same basis must give the same.

use kernel::{Arg, No, Outcome, Say};
use ui::T;

use super::spread::{move_fits, price, spread};
use crate::model::{Basis, Frozen, Rank, Solution, Solving};

/// What is decided now: refused where somebody moved ranks that no longer fit.
pub(crate) fn freeze(basis: &Basis, solution: &Solution, note: &str, t: &T) -> Outcome<Frozen> {
    if let Some(office) = basis.offices.iter().find(|office| !move_fits(basis, office)) {
        return Err(No::Refused(Say::new("resolution_new-refused-move").with("office", office.name.as_str())));
    }
    let ranks = spread(basis, &solution.picks);
    let price = price(basis, solution, &ranks, t);
    Ok(Frozen {
        basis: basis.clone(),
        best: solution.picks.clone(),
        covered: solution.covered,
        worst: solution.worst,
        value: solution.value,
        ranks,
        cost: price.cost,
        note: note.to_owned(),
    })
}

/// Whether what came of working it out again is the same allocation, with the same measures.
pub(crate) fn is_reproduced(frozen: &Frozen, again: &Solving, t: &T) -> bool {
    let Solving::Solved(again) = again else { return false };
    again.picks == frozen.best
        && (again.covered, again.worst, again.value) == (frozen.covered, frozen.worst, frozen.value)
        && spread(&frozen.basis, &again.picks) == frozen.ranks
        && price(&frozen.basis, again, &frozen.ranks, t).cost == frozen.cost
}

/// The ranks that were moved, with the reasons: office by office.
pub(crate) fn moves<'a>(basis: &'a Basis, ranks: &'a [Vec<Rank>]) -> Vec<(&'a str, &'a [Rank], &'a str)> {
    let offices = basis.offices.iter().zip(ranks);
    let moved = offices.filter(|(_, own)| own.iter().any(|rank| rank.moved));
    let told = moved.map(|(office, own)| {
        let reason = office.sheet.moved.as_ref().map_or("", |moved| moved.reason.as_str());
        (office.name.as_str(), own.as_slice(), reason)
    });
    told.collect()
}

/// What a move is worth in words: cost, coverage, and what is not kept.
pub(crate) fn price_told(price: &crate::model::Price, fair: bool, t: &T) -> Vec<String> {
    let points = |key: &str, points: i64| t.with(key, &[("points", Arg::from(points))]);
    let mut told = vec![match price.cost {
        0 => t.text("price-equal"),
        cost if cost > 0 => points("price-cost", cost),
        cost => points("price-more", -cost),
    }];
    if fair && price.worst_cost > 0 {
        told.push(points("price-worst", price.worst_cost));
    }
    if price.uncovered > 0 {
        told.push(t.with("price-uncovered", &[("count", Arg::from(price.uncovered))]));
    }
    told.extend(price.breaks.iter().cloned());
    told
}
