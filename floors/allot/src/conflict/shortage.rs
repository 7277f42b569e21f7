//! Conflicts between offices: some areas together must hold too many, or cannot get enough.
//!
//! For given areas each office adds what it must take of them (or can take of them) at least (at most). One pin, must or
//! ban changes that by one at most, so the fewest that make it a contradiction can be counted.

use super::hunt::{Found, Goal, Hunt};
use super::{Conflict, Constraint, Kind, lever};
use crate::flow::Flow;
use crate::problem::{Office, Problem};

/// What a search may cost, in looks at an office: enough for any catalogue that people write.
const WORK: usize = 30_000_000;

/// Whether the areas hold too many or get too few.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Many,
    Few,
}

/// So many areas that hold too many or get too few, and what pins, musts and bans must add for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Lack {
    missing: usize,
    side: Side,
    size: usize,
}

/// The smallest conflict between offices with fewer constraints than `most`, and whether no other is smaller.
pub(super) fn find(problem: &Problem, most: Option<usize>) -> (Option<Conflict>, bool) {
    let wishes = lever::wishes(problem);
    let mut lacks: Vec<Lack> = [Side::Many, Side::Few]
        .into_iter()
        .flat_map(|side| (1..=problem.areas).filter_map(move |size| lack(problem, side, size)))
        .collect();
    lacks.sort_unstable();
    let mut best: Option<(Lack, Found)> = None;
    // Beside pins, musts and bans there is `min` or `max`.
    let mut fewer = most.map_or(usize::MAX, |most| most.saturating_sub(1));
    let (mut proved, mut work) = (true, WORK);
    // What the flow could not give away is a contradiction: seldom the smallest or the one with the fewest areas, but it
    // spares much of the search.
    for wanted in known(problem) {
        for side in [Side::Many, Side::Few] {
            let areas: Vec<bool> = wanted.iter().map(|wanted| *wanted == (side == Side::Many)).collect();
            let size = areas.iter().filter(|inside| **inside).count();
            let Some(lack) = lacks.iter().find(|lack| (lack.side, lack.size) == (side, size)) else { continue };
            let bounds = (lack.missing, fewer.saturating_sub(usize::from(best.is_some())));
            let (found, fewest) = lever::fewest(&wishes, &wanted, bounds, &mut work);
            proved &= fewest;
            if let Some(constraints) = found {
                fewer = constraints.len() + 1;
                best = Some((*lack, Found { wanted: wanted.clone(), constraints }));
            }
        }
    }
    for lack in lacks {
        if lack.missing >= fewer {
            break;
        }
        let wanted = if lack.side == Side::Many { lack.size } else { problem.areas - lack.size };
        let goal = Goal { wanted, missing: lack.missing, last: lack.side == Side::Few };
        let (found, all) = Hunt::new(problem.areas, &wishes, goal, fewer).run(&mut work);
        proved &= all;
        if let Some(found) = found {
            fewer = found.constraints.len();
            best = Some((lack, found));
        }
    }
    (best.map(|(lack, found)| told(problem, lack, found)), proved)
}

/// Areas that are known to contradict something, as the search wants them.
fn known(problem: &Problem) -> Vec<Vec<bool>> {
    if !problem.offices.iter().all(Office::can_choose) {
        return Vec::new();
    }
    let cut = Flow::cut(problem);
    let others = cut.iter().map(|inside| !inside).collect();
    vec![cut, others]
}

/// What so many areas lack for a contradiction; nothing where `min` or `max` asks nothing of them.
fn lack(problem: &Problem, side: Side, size: usize) -> Option<Lack> {
    let plain = bases(problem, side, size);
    let missing = match side {
        Side::Many => (problem.max? * size + 1).saturating_sub(plain),
        Side::Few if problem.min == 0 => return None,
        Side::Few => (plain + 1).saturating_sub(problem.min * size),
    };
    Some(Lack { missing, side, size })
}

/// What all offices must (or can) take of so many areas without pins, musts and bans.
fn bases(problem: &Problem, side: Side, size: usize) -> usize {
    let base = |office: &Office| match side {
        Side::Many => office.ranks.saturating_sub(problem.areas - size),
        Side::Few => office.ranks.min(size),
    };
    problem.offices.iter().map(base).sum()
}

fn told(problem: &Problem, lack: Lack, found: Found) -> Conflict {
    let Lack { side, size, .. } = lack;
    let areas = (0..problem.areas).filter(|area| found.wanted[*area] == (side == Side::Many)).collect();
    let plain = bases(problem, side, size);
    let mut constraints = found.constraints;
    let kind = match side {
        Side::Many => {
            let room = problem.max.unwrap_or_default() * size;
            constraints.push(Constraint::Max);
            Kind::TooMany { areas, demand: (room + 1).max(plain), room }
        }
        Side::Few => {
            let demand = problem.min * size;
            constraints.push(Constraint::Min);
            Kind::TooFew { areas, demand, room: (demand - 1).min(plain) }
        }
    };
    Conflict { constraints, kind, smallest: true }
}
