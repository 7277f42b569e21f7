//! What one office may choose, and the best choice at given prices: exact, by search over its ranks with bounds.

use crate::problem::Problem;

/// Prices and gains are whole numbers in units of this fraction of a point, so that bounds are exact.
pub(super) const UNIT: i64 = 1 << 20;

/// What each office may choose now: areas per rank that are still open, and the least value.
#[derive(Clone, Debug)]
pub(super) struct Choices<'a> {
    problem: &'a Problem,
    /// Per office: ranks × areas that are open.
    open: Vec<Vec<bool>>,
    /// The value that every office must reach.
    pub(super) least: i64,
    /// Ranks, the greatest weight first.
    order: Vec<Vec<usize>>,
}

/// An area for each rank of an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) areas: Vec<usize>,
    pub(super) value: i64,
}

/// What a search is after: the value counts so many units, and each area has its price in units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prices<'p> {
    pub(super) unit: i64,
    pub(super) areas: &'p [i64],
}

impl<'a> Choices<'a> {
    pub(super) fn new(problem: &'a Problem) -> Self {
        let open = problem.offices.iter().map(|office| {
            let mut open = vec![true; office.ranks * problem.areas];
            let mut close = |rank: usize, area: usize| open[rank * problem.areas + area] = false;
            for rank in 0..office.ranks {
                office.bans.iter().for_each(|area| close(rank, *area));
                for pin in &office.pins {
                    if pin.rank == rank {
                        (0..problem.areas).filter(|area| *area != pin.area).for_each(|area| close(rank, area));
                    } else {
                        close(rank, pin.area);
                    }
                }
            }
            open
        });
        let order = problem.offices.iter().map(|office| {
            let mut order: Vec<usize> = (0..office.ranks).collect();
            order.sort_by_key(|rank| (-problem.weights[*rank], *rank));
            order
        });
        Self { problem, open: open.collect(), least: 0, order: order.collect() }
    }

    /// Whether an office may have this area on this rank.
    pub(super) fn is_open(&self, office: usize, rank: usize, area: usize) -> bool {
        self.open[office][rank * self.problem.areas + area]
    }

    /// Opens or closes an area on a rank.
    pub(super) fn set(&mut self, office: usize, rank: usize, area: usize, open: bool) {
        self.open[office][rank * self.problem.areas + area] = open;
    }

    /// Leaves only this area on a rank, and takes it from the other ranks.
    pub(super) fn fix(&mut self, office: usize, rank: usize, area: usize) {
        let areas = self.problem.areas;
        for (at, open) in self.open[office].iter_mut().enumerate() {
            let (here, this) = (at / areas == rank, at % areas == area);
            *open &= here == this;
        }
    }

    /// What is open for an office, to be restored.
    pub(super) fn save(&self, office: usize) -> Vec<bool> {
        self.open[office].clone()
    }

    pub(super) fn restore(&mut self, office: usize, open: Vec<bool>) {
        self.open[office] = open;
    }

    /// Whether an office may still choose this, which has what it must.
    pub(super) fn allows(&self, office: usize, choice: &Choice) -> bool {
        choice.value >= self.least
            && choice.areas.iter().enumerate().all(|(rank, area)| self.is_open(office, rank, *area))
    }

    /// The best choice of an office at these prices and its gain in units, or nothing if it has no choice.
    pub(super) fn best(&self, office: usize, prices: Prices<'_>) -> Option<(i64, Choice)> {
        let mut search = Search::new(self, office, prices);
        search.go(0, 0, 0);
        let (gain, areas) = search.best?;
        let value = self.problem.value_of(office, &areas);
        Some((gain, Choice { areas, value }))
    }

    /// The greatest value an office can reach by itself.
    pub(super) fn greatest(&self, office: usize) -> Option<i64> {
        let free = vec![0; self.problem.areas];
        self.best(office, Prices { unit: 1, areas: &free }).map(|(gain, _)| gain)
    }
}

/// Rank after rank, the greatest weight first, with what the remaining ranks can bring at most.
struct Search<'s> {
    /// Per rank, in order: (gain, value, area), the greatest gain first.
    lists: Vec<Vec<(i64, i64, usize)>>,
    /// What the ranks from here on can gain, and be worth, at most.
    rest: Vec<(i64, i64)>,
    order: &'s [usize],
    /// What must be among the areas.
    musts: &'s [usize],
    least: i64,
    taken: Vec<usize>,
    best: Option<(i64, Vec<usize>)>,
}

impl<'s> Search<'s> {
    fn new(choices: &'s Choices<'_>, office: usize, prices: Prices<'_>) -> Self {
        let (problem, order) = (choices.problem, &choices.order[office]);
        let need = &problem.offices[office].need;
        let mut lists = Vec::with_capacity(order.len());
        for rank in order {
            let worth = |area: usize| problem.weights[*rank] * need[area];
            let row = &choices.open[office][rank * problem.areas..(rank + 1) * problem.areas];
            let mut list: Vec<(i64, i64, usize)> = (0..problem.areas)
                .filter(|area| row[*area])
                .map(|area| (worth(area) * prices.unit - prices.areas[area], worth(area), area))
                .collect();
            list.sort_unstable_by_key(|(gain, _, area)| (-gain, *area));
            lists.push(list);
        }
        let mut rest = vec![(0, 0); order.len() + 1];
        for (at, list) in lists.iter().enumerate().rev() {
            let value = list.iter().map(|one| one.1).max().unwrap_or_default();
            let gain = list.first().map(|one| one.0).unwrap_or_default();
            rest[at] = (rest[at + 1].0 + gain, rest[at + 1].1 + value);
        }
        let musts = &problem.offices[office].musts;
        Self { lists, rest, order, musts, least: choices.least, taken: Vec::new(), best: None }
    }

    fn go(&mut self, at: usize, gain: i64, value: i64) {
        if self.musts.iter().filter(|area| !self.taken.contains(area)).count() > self.lists.len() - at {
            return;
        }
        if at == self.lists.len() {
            if value < self.least {
                return;
            }
            let mut areas = vec![0; at];
            self.order.iter().zip(&self.taken).for_each(|(rank, area)| areas[*rank] = *area);
            self.best = Some((gain, areas));
            return;
        }
        let (more, worth) = self.rest[at + 1];
        for next in 0..self.lists[at].len() {
            let (add, add_value, area) = self.lists[at][next];
            if self.best.as_ref().is_some_and(|best| gain + add + more <= best.0) {
                return;
            }
            if value + add_value + worth < self.least || self.taken.contains(&area) {
                continue;
            }
            self.taken.push(area);
            self.go(at + 1, gain + add, value + add_value);
            self.taken.pop();
        }
    }
}
