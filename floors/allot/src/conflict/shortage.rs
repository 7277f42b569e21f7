//! Conflicts between offices: some areas together must hold too many, or cannot get enough.
//!
//! For given areas each office adds what it must take of them (or can take of them) at least (at most). One pin or ban
//! changes that by one at most, so the fewest that make it a contradiction can be counted.

use super::{Conflict, Constraint, Kind};
use crate::flow::Flow;
use crate::problem::{Office, Problem};

/// Up to so many areas with pins or bans every set of areas is tried.
const TRIED: usize = 16;

/// Whether the areas hold too many or get too few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Many,
    Few,
}

/// What an office's pins and bans can change for given areas: the first ones `wasted` change nothing.
struct Lever {
    constraints: Vec<Constraint>,
    wasted: usize,
}

/// The smallest conflict between offices with fewer constraints than `most`.
pub(super) fn find(problem: &Problem, most: Option<usize>) -> Option<Conflict> {
    let mut best = most.unwrap_or(usize::MAX);
    let mut found: Option<Conflict> = None;
    let (sets, all) = sets(problem);
    let bases = |side| (0..=problem.areas).map(|size| bases(problem, size, side)).collect::<Vec<usize>>();
    let plain = [bases(Side::Many), bases(Side::Few)];
    let mut tries: Vec<(usize, Side, Vec<bool>)> = Vec::new();
    for inside in sets {
        let size = inside.iter().filter(|inside| **inside).count();
        for (side, plain) in [Side::Many, Side::Few].into_iter().zip(&plain) {
            tries.extend(missing(problem, size, side, plain[size]).map(|missing| (missing, side, inside.clone())));
        }
    }
    tries.sort_by_key(|one| one.0);
    for (missing, side, inside) in tries {
        if missing + 1 >= best {
            break;
        }
        if let Some(conflict) =
            contradiction(problem, &inside, side, missing).filter(|new| new.constraints.len() < best)
        {
            best = conflict.constraints.len();
            found = Some(conflict);
        }
    }
    if all { found } else { found.map(|conflict| lessen(problem, conflict)) }
}

/// Whether every set of areas is tried.
pub(super) fn tries_all(problem: &Problem) -> bool {
    marked(problem).iter().filter(|marked| **marked).count() <= TRIED
}

/// The areas that somebody pins or bans.
fn marked(problem: &Problem) -> Vec<bool> {
    let mut marked = vec![false; problem.areas];
    for office in &problem.offices {
        office.pins.iter().map(|pin| pin.area).chain(office.bans.iter().copied()).for_each(|area| marked[area] = true);
    }
    marked
}

/// Sets of areas to try, and whether no other set could give a smaller conflict. Areas without pins and bans are alike,
/// so of those only the number counts.
fn sets(problem: &Problem) -> (Vec<Vec<bool>>, bool) {
    let marked = marked(problem);
    let (special, plain): (Vec<usize>, Vec<usize>) = (0..problem.areas).partition(|area| marked[*area]);
    if special.len() > TRIED {
        let mut sets: Vec<Vec<bool>> =
            (1..=problem.areas).map(|size| (0..problem.areas).map(|area| area < size).collect()).collect();
        if problem.offices.iter().all(Office::can_choose) {
            let cut = Flow::cut(problem);
            sets.push(cut.iter().map(|inside| !inside).collect());
            sets.push(cut);
        }
        return (sets, false);
    }
    let mut sets = Vec::new();
    for mask in 0..1_usize << special.len() {
        for count in 0..=plain.len() {
            let mut inside = vec![false; problem.areas];
            special.iter().enumerate().for_each(|(bit, area)| inside[*area] = mask >> bit & 1 == 1);
            plain[..count].iter().for_each(|area| inside[*area] = true);
            sets.push(inside);
        }
    }
    (sets, true)
}

/// What all offices must (or can) take of so many areas without pins and bans.
fn bases(problem: &Problem, size: usize, side: Side) -> usize {
    problem.offices.iter().map(|office| base(office, size, problem.areas, side)).sum()
}

/// How many steps pins and bans must go to make so many areas contradict `max` or `min`.
fn missing(problem: &Problem, size: usize, side: Side, plain: usize) -> Option<usize> {
    let missing = match side {
        Side::Many => (problem.max? * size + 1).saturating_sub(plain),
        Side::Few => (plain + 1).saturating_sub(problem.min * size),
    };
    (size > 0 && (side == Side::Many || problem.min > 0)).then_some(missing)
}

fn contradiction(problem: &Problem, inside: &[bool], side: Side, missing: usize) -> Option<Conflict> {
    let size = inside.iter().filter(|inside| **inside).count();
    let wishing = (0..problem.offices.len()).filter(|office| {
        let wishes = &problem.offices[*office];
        missing > 0 && !(wishes.pins.is_empty() && wishes.bans.is_empty())
    });
    let levers: Vec<[Lever; 2]> = wishing.map(|office| levers(problem, office, inside, side)).collect();
    let most = |pair: &[Lever; 2]| pair.iter().map(|one| one.constraints.len().saturating_sub(one.wasted)).max();
    if levers.iter().filter_map(most).sum::<usize>() < missing {
        return None;
    }
    let mut constraints = fewest(&levers, missing)?;
    let areas = (0..problem.areas).filter(|area| inside[*area]).collect();
    let plain = bases(problem, size, side);
    let kind = match side {
        Side::Many => {
            let room = problem.max? * size;
            Kind::TooMany { areas, demand: (room + 1).max(plain), room }
        }
        Side::Few => {
            let demand = problem.min * size;
            Kind::TooFew { areas, demand, room: (demand - 1).min(plain) }
        }
    };
    constraints.push(if side == Side::Many { Constraint::Max } else { Constraint::Min });
    Some(Conflict { constraints, kind, smallest: true })
}

/// How many of the areas an office must (or can) take without pins and bans.
fn base(office: &Office, size: usize, areas: usize, side: Side) -> usize {
    match side {
        Side::Many => office.ranks.saturating_sub(areas - size),
        Side::Few => office.ranks.min(size),
    }
}

/// Pins and bans of an office, as far as they count for these areas.
fn levers(problem: &Problem, office: usize, inside: &[bool], side: Side) -> [Lever; 2] {
    let size = inside.iter().filter(|inside| **inside).count();
    let wishes = &problem.offices[office];
    // Too many: pins inside, bans outside. Too few: pins outside, bans inside.
    let pins_inside = side == Side::Many;
    let pins = wishes.pins.iter().filter(|pin| inside[pin.area] == pins_inside);
    let bans = wishes.bans.iter().filter(|area| inside[**area] != pins_inside);
    let (pins_wasted, bans_wasted) = match side {
        Side::Many => {
            let outside = problem.areas - size;
            (wishes.ranks.saturating_sub(outside), outside.saturating_sub(wishes.ranks))
        }
        Side::Few => (wishes.ranks.saturating_sub(size), size.saturating_sub(wishes.ranks)),
    };
    [
        Lever { constraints: pins.map(|pin| Constraint::Pin { office, pin: *pin }).collect(), wasted: pins_wasted },
        Lever { constraints: bans.map(|area| Constraint::Ban { office, area: *area }).collect(), wasted: bans_wasted },
    ]
}

/// The fewest constraints that change enough; of each office either pins or bans.
fn fewest(levers: &[[Lever; 2]], missing: usize) -> Option<Vec<Constraint>> {
    // By how much was changed: the fewest constraints, and for each office what was taken of which lever.
    let mut best: Vec<Option<Vec<(usize, usize, usize)>>> = vec![None; missing + 1];
    let mut cost = vec![usize::MAX; missing + 1];
    (best[0], cost[0]) = (Some(Vec::new()), 0);
    for (at, pair) in levers.iter().enumerate() {
        for from in (0..missing).rev().filter(|from| cost[*from] < usize::MAX).collect::<Vec<_>>() {
            for (which, lever) in pair.iter().enumerate() {
                for taken in lever.wasted + 1..=lever.constraints.len() {
                    let to = (from + taken - lever.wasted).min(missing);
                    if cost[from] + taken < cost[to] {
                        cost[to] = cost[from] + taken;
                        let mut way = best[from].clone().unwrap_or_default();
                        way.push((at, which, taken));
                        best[to] = Some(way);
                    }
                }
            }
        }
    }
    let way = best[missing].take()?;
    Some(way.into_iter().flat_map(|(at, which, taken)| levers[at][which].constraints[..taken].to_vec()).collect())
}

/// Leaves out what is not needed for a contradiction, one after the other.
fn lessen(problem: &Problem, mut conflict: Conflict) -> Conflict {
    if !problem.offices.iter().all(Office::can_choose) {
        return conflict;
    }
    let mut at = 0;
    while at < conflict.constraints.len() {
        let mut fewer = conflict.constraints.clone();
        fewer.remove(at);
        if Flow::solve(&only(problem, &fewer)).is_none() {
            conflict.constraints = fewer;
        } else {
            at += 1;
        }
    }
    conflict
}

/// The problem with no other constraints than these.
fn only(problem: &Problem, constraints: &[Constraint]) -> Problem {
    let mut bare = problem.clone();
    let has = |constraint: Constraint| constraints.contains(&constraint);
    bare.min = if has(Constraint::Min) { problem.min } else { 0 };
    bare.max = problem.max.filter(|_| has(Constraint::Max));
    for (office, wishes) in bare.offices.iter_mut().enumerate() {
        wishes.pins.retain(|pin| has(Constraint::Pin { office, pin: *pin }));
        wishes.bans.retain(|area| has(Constraint::Ban { office, area: *area }));
    }
    bare
}
