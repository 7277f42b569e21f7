//! The search for the areas for which the fewest pins, musts and bans are a contradiction.
//!
//! Area after area is wanted or not, until so many are wanted as are sought. A branch is given up when what is still open
//! cannot bring enough, or not with fewer constraints than are known. Areas with the same wishes are alike: of those
//! only the number counts.

use super::Constraint;
use super::lever::{self, Wishes};

/// What is sought: so many wanted areas whose offices bring so much more than without their wishes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Goal {
    pub(super) wanted: usize,
    pub(super) missing: usize,
    /// Whether of areas that are alike the last ones are wanted, because the others are those that people read of.
    pub(super) last: bool,
}

/// Areas, and the fewest constraints for them.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) wanted: Vec<bool>,
    pub(super) constraints: Vec<Constraint>,
}

/// The search.
#[derive(Debug)]
pub(super) struct Hunt<'a> {
    wishes: &'a [Wishes],
    goal: Goal,
    /// Areas as they are decided: those that most offices force come first.
    order: Vec<usize>,
    /// By how many offices each is forced, in this order.
    forced: Vec<usize>,
    /// Whether an area has the same wishes as the one before it.
    alike: Vec<bool>,
    /// Per area the offices that force it, and that ban it.
    of: Vec<[Vec<usize>; 2]>,
    /// Per office: forced areas that are wanted, and that are open; bans that are not wanted, and that are open.
    counts: Vec<[usize; 4]>,
    wanted: Vec<bool>,
    /// Fewer constraints than this are sought.
    most: usize,
    found: Option<Found>,
}

impl<'a> Hunt<'a> {
    pub(super) fn new(areas: usize, wishes: &'a [Wishes], goal: Goal, most: usize) -> Self {
        let mut of = vec![[Vec::new(), Vec::new()]; areas];
        for (office, one) in wishes.iter().enumerate() {
            one.forced.iter().for_each(|(area, _)| of[*area][0].push(office));
            one.bans.iter().for_each(|(area, _)| of[*area][1].push(office));
        }
        let mut order: Vec<usize> = (0..areas).collect();
        if goal.last {
            order.reverse();
        }
        order.sort_by(|one, other| {
            let (one, other) = (&of[*one], &of[*other]);
            (other[0].len(), one).cmp(&(one[0].len(), other))
        });
        let alike = (0..areas).map(|at| at > 0 && of[order[at]] == of[order[at - 1]]).collect();
        let forced = order.iter().map(|area| of[*area][0].len()).collect();
        let counts = wishes.iter().map(|one| [0, one.forced.len(), 0, one.bans.len()]).collect();
        Self { wishes, goal, order, forced, alike, of, counts, wanted: vec![false; areas], most, found: None }
    }

    /// The fewest constraints, and whether that is proved. `work` is what may still be spent.
    pub(super) fn run(mut self, work: &mut usize) -> (Option<Found>, bool) {
        let proved = self.go((0, 0, 0), false, work);
        (self.found, proved)
    }

    /// Whether everything from here on was looked at: `at` areas are decided, of which so many are wanted, by so many
    /// offices together.
    fn go(&mut self, (at, wanted, forced): (usize, usize, usize), skipped: bool, work: &mut usize) -> bool {
        let open = self.order.len() - at;
        let left = self.goal.wanted - wanted;
        if left > open || self.most <= self.goal.missing || self.is_hopeless((at, left, forced)) {
            return true;
        }
        if open == 0 {
            let bounds = (self.goal.missing, self.most);
            let (best, fewest) = lever::fewest(self.wishes, &self.wanted, bounds, work);
            if let Some(constraints) = best {
                self.most = constraints.len();
                self.found = Some(Found { wanted: self.wanted.clone(), constraints });
            }
            return fewest;
        }
        if *work < self.wishes.len() {
            return false;
        }
        *work -= self.wishes.len() + 1;
        let area = self.order[at];
        let mut proved = true;
        // Of areas that are alike the first ones are wanted.
        let barred = skipped && self.alike[at];
        if left > 0 && !barred {
            self.decide(area, true);
            proved &= self.go((at + 1, wanted + 1, forced + self.forced[at]), false, work);
            self.undo(area, true);
        }
        self.decide(area, false);
        proved &= self.go((at + 1, wanted, forced), true, work);
        self.undo(area, false);
        proved
    }

    /// Whether what is open cannot bring enough, or not with fewer constraints than are known.
    fn is_hopeless(&self, (at, left, forced): (usize, usize, usize)) -> bool {
        let open = self.order.len() - at;
        // Forced areas at most, whichever areas are wanted: the first open ones have most.
        let mut together = forced + self.forced[at..at + left].iter().sum::<usize>();
        let (mut apart, mut plain, mut least) = (0, 0, usize::MAX);
        for (one, [inside, may_force, outside, may_ban]) in self.wishes.iter().zip(&self.counts) {
            let [forced_wasted, bans_wasted] = one.wasted(self.order.len() - self.goal.wanted);
            let by_force = (inside + left.min(*may_force)).saturating_sub(forced_wasted);
            let by_bans = (outside + (open - left).min(*may_ban)).saturating_sub(bans_wasted);
            apart += by_force.max(by_bans);
            together += by_bans;
            for (gain, wasted) in [(by_force, forced_wasted), (by_bans, bans_wasted)] {
                if gain > 0 && wasted > 0 {
                    least = least.min(wasted);
                }
            }
            let without_waste = |gain: usize, wasted: usize| if wasted == 0 { gain } else { 0 };
            plain += without_waste(by_force, forced_wasted).max(without_waste(by_bans, bans_wasted));
        }
        let missing = self.goal.missing;
        let dear = if plain >= missing { missing } else { missing.saturating_add(least) };
        apart < missing || together < missing || dear >= self.most
    }

    fn decide(&mut self, area: usize, wanted: bool) {
        self.wanted[area] = wanted;
        let [forced, bans] = &self.of[area];
        for office in forced {
            self.counts[*office][1] -= 1;
            self.counts[*office][0] += usize::from(wanted);
        }
        for office in bans {
            self.counts[*office][3] -= 1;
            self.counts[*office][2] += usize::from(!wanted);
        }
    }

    fn undo(&mut self, area: usize, wanted: bool) {
        self.wanted[area] = false;
        let [forced, bans] = &self.of[area];
        for office in forced {
            self.counts[*office][1] += 1;
            self.counts[*office][0] -= usize::from(wanted);
        }
        for office in bans {
            self.counts[*office][3] += 1;
            self.counts[*office][2] -= usize::from(!wanted);
        }
    }
}
