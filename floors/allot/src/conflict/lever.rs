//! What the pins, musts and bans of an office can change, and the fewest of all offices that change enough.
//!
//! Of an office with r ranks, some areas get at least r minus all the others, and at most r. So many areas of a pin or
//! must, or bans of all the others, change nothing: they are wasted. Each further one changes that by one.

use super::Constraint;
use crate::problem::{Office, Problem};

/// An office that wishes something.
#[derive(Clone, Debug)]
pub(super) struct Wishes {
    pub(super) ranks: usize,
    /// Areas that a pin or a must forces, each once.
    pub(super) forced: Vec<(usize, Constraint)>,
    pub(super) bans: Vec<(usize, Constraint)>,
}

/// Constraints of one office that pull the same way: the first `wasted` of them change nothing.
#[derive(Clone, Debug)]
struct Lever {
    constraints: Vec<Constraint>,
    wasted: usize,
}

/// The areas that pins and musts of an office force, each once, with a constraint that does.
pub(super) fn forced(wishes: &Office, office: usize) -> Vec<(usize, Constraint)> {
    let pins = wishes.pins.iter().map(|pin| (pin.area, Constraint::Pin { office, pin: *pin }));
    let musts = wishes.musts.iter().map(|area| (*area, Constraint::Must { office, area: *area }));
    let mut all: Vec<(usize, Constraint)> = pins.chain(musts).collect();
    all.sort_unstable();
    all.dedup_by_key(|one| one.0);
    all
}

/// The offices that wish something.
pub(super) fn wishes(problem: &Problem) -> Vec<Wishes> {
    let offices = problem.offices.iter().enumerate().map(|(office, wishes)| Wishes {
        ranks: wishes.ranks,
        forced: forced(wishes, office),
        bans: wishes.bans.iter().map(|area| (*area, Constraint::Ban { office, area: *area })).collect(),
    });
    offices.filter(|office| !office.forced.is_empty() || !office.bans.is_empty()).collect()
}

impl Wishes {
    /// How many pins and musts, and how many bans, change nothing when so many areas are not wanted.
    pub(super) fn wasted(&self, others: usize) -> [usize; 2] {
        [self.ranks.saturating_sub(others), others.saturating_sub(self.ranks)]
    }

    fn levers(&self, wanted: &[bool], others: usize) -> [Lever; 2] {
        let [forced_wasted, bans_wasted] = self.wasted(others);
        let of = |all: &[(usize, Constraint)], side: bool| {
            all.iter().filter(|one| wanted[one.0] == side).map(|one| one.1).collect::<Vec<_>>()
        };
        [
            Lever { constraints: of(&self.forced, true), wasted: forced_wasted },
            Lever { constraints: of(&self.bans, false), wasted: bans_wasted },
        ]
    }
}

impl Lever {
    fn reach(&self) -> usize {
        self.constraints.len().saturating_sub(self.wasted)
    }
}

/// A cell of the table costs as much as so many looks at an office: it takes memory, too.
const CELL: usize = 8;

/// The fewest constraints that bring `missing` more of the wanted areas, fewer than `most`; and whether they are the fewest: where
/// the work for that is used up, they only bring enough. Of each office either pins and musts of wanted areas, or bans of
/// the others.
pub(super) fn fewest(
    wishes: &[Wishes],
    wanted: &[bool],
    (missing, most): (usize, usize),
    work: &mut usize,
) -> (Option<Vec<Constraint>>, bool) {
    let others = wanted.iter().filter(|wanted| !**wanted).count();
    if missing >= most {
        return (None, true);
    }
    let pairs: Vec<[Lever; 2]> = wishes.iter().map(|one| one.levers(wanted, others)).collect();
    if pairs.iter().map(|pair| pair[0].reach().max(pair[1].reach())).sum::<usize>() < missing {
        return (None, true);
    }
    // Levers without waste cost one each: where they are enough, nothing can be cheaper.
    let best = |pair: &'_ [Lever; 2]| {
        let plain = pair.iter().filter(|one| one.wasted == 0).max_by_key(|one| one.reach());
        plain.map_or(&[][..], |one| &one.constraints).to_vec()
    };
    let plain: Vec<Vec<Constraint>> = pairs.iter().map(best).collect();
    if plain.iter().map(Vec::len).sum::<usize>() >= missing {
        return (Some(plain.into_iter().flatten().take(missing).collect()), true);
    }
    let table = pairs.len().saturating_mul(missing + 1).saturating_mul(CELL);
    let Some(left) = work.checked_sub(table) else {
        return (Some(enough(&pairs, missing)).filter(|found| found.len() < most), false);
    };
    *work = left;
    (counted(&pairs, missing).filter(|found| found.len() < most), true)
}

/// Office by office: the fewest constraints for each change, and what was taken for it.
fn counted(pairs: &[[Lever; 2]], missing: usize) -> Option<Vec<Constraint>> {
    let mut cost = vec![usize::MAX; missing + 1];
    cost[0] = 0;
    let mut ways: Vec<Vec<Option<Step>>> = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let mut next = cost.clone();
        let mut here = vec![None; missing + 1];
        for (which, lever) in pair.iter().enumerate() {
            for gain in 1..=lever.reach().min(missing) {
                let paid = gain + lever.wasted;
                for from in (0..=missing).filter(|from| cost[*from] < usize::MAX) {
                    let to = (from + gain).min(missing);
                    if cost[from] + paid < next[to] {
                        next[to] = cost[from] + paid;
                        here[to] = Some(Step { which, paid, from });
                    }
                }
            }
        }
        cost = next;
        ways.push(here);
    }
    if cost[missing] == usize::MAX {
        return None;
    }
    let (mut at, mut found) = (missing, Vec::new());
    for (pair, here) in pairs.iter().zip(&ways).rev() {
        if let Some(step) = here[at] {
            found.extend(pair[step.which].constraints.iter().take(step.paid));
            at = step.from;
        }
    }
    Some(found)
}

/// Constraints that bring as many, office by office: each office's longer lever.
fn enough(pairs: &[[Lever; 2]], missing: usize) -> Vec<Constraint> {
    let (mut left, mut found) = (missing, Vec::new());
    for lever in pairs.iter().filter_map(|pair| pair.iter().max_by_key(|one| one.reach())) {
        let gain = lever.reach().min(left);
        if gain > 0 {
            found.extend(lever.constraints.iter().take(gain + lever.wasted));
            left -= gain;
        }
    }
    found
}

/// What was taken of an office for a change: which of its levers, how much of it, and from which change before.
#[derive(Clone, Copy, Debug)]
struct Step {
    which: usize,
    paid: usize,
    from: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_the_work_is_used_up_there_is_still_a_contradiction() {
        let must = |office, area| (area, Constraint::Must { office, area });
        let office =
            |office| Wishes { ranks: 3, forced: (0..3).map(|area| must(office, area)).collect(), bans: Vec::new() };
        // Of three wanted areas each office takes two anyway: two of its musts are wasted, the third one changes that.
        let (wishes, wanted) = ((0..40).map(office).collect::<Vec<_>>(), [true, true, true, false]);
        let ask = |work: usize| fewest(&wishes, &wanted, (30, usize::MAX), &mut { work });
        let (found, proved) = ask(1_000_000);
        assert_eq!((found.map(|all| all.len()), proved), (Some(90), true));
        let (found, proved) = ask(40 * 31 * CELL - 1);
        assert_eq!((found.map(|all| all.len()), proved), (Some(90), false));
    }
}
