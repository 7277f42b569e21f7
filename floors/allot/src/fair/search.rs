//! The best sum in which every office reaches a given value: branch and bound over shares of choices.
//!
//! A branch is given up only because of a bound in whole numbers: at any prices, the sum of each office's best choice
//! and each area's best count is at least as great as any solution. Where those prices come from does not matter.

use super::choice::{Choice, Choices, Prices, UNIT};
use super::master::{Aim, Basic, Column, Entering, Master, TINY};
use crate::every::Part;
use crate::problem::{Picks, Problem};

/// No price is farther from nothing, in points.
const FAR: i64 = 1 << 32;

/// A share this close to a whole number is one.
const WHOLE: f64 = 1e-4;

/// The search with what it found so far.
#[derive(Debug)]
pub(crate) struct Search<'a> {
    problem: &'a Problem,
    pub(super) choices: Choices<'a>,
    covered: usize,
    /// Prices at which first choices are made.
    first: Vec<i64>,
    /// A solution must be better than this.
    floor: i64,
    /// A solution this good is good enough.
    enough: i64,
    found: Option<Picks>,
    /// The solved programme of all solutions, for questions about what could be otherwise.
    root: Option<Root>,
    /// Nodes that were looked at.
    pub(super) nodes: usize,
}

/// The solved programme of all solutions with its bound.
#[derive(Clone, Debug)]
struct Root {
    master: Master,
    bound: i128,
    prices: Vec<i64>,
}

/// What became of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Nothing better can be in it: proved.
    Closed,
    /// Its programme is solved.
    Solved,
}

/// Rank and area of an office to branch on, and their share.
#[derive(Clone, Copy, Debug)]
struct Fork {
    office: usize,
    rank: usize,
    area: usize,
    share: f64,
}

impl<'a> Search<'a> {
    pub(crate) fn new(problem: &'a Problem, covered: usize, prices: &[i64]) -> Self {
        let first = prices.iter().map(|price| price.clamp(&-FAR, &FAR) * UNIT).collect();
        Self {
            problem,
            choices: Choices::new(problem),
            covered,
            first,
            floor: -1,
            enough: i64::MAX,
            found: None,
            root: None,
            nodes: 0,
        }
    }

    /// Whether every office can reach this value, as far as shares of choices can tell. A no is proved.
    pub(crate) fn is_possible(&mut self, least: i64) -> bool {
        self.choices.least = least;
        let Some(mut master) = self.master(Aim { value: 0.0, penalty: 1.0 }) else { return false };
        self.optimise(&mut master) == Verdict::Solved
    }

    /// The best sum above `floor` in which every office reaches this value.
    pub(crate) fn best(&mut self, least: i64, floor: Option<i64>) -> Option<Picks> {
        self.choices.least = least;
        self.floor = floor.unwrap_or(least * self.problem.offices.len() as i64 - 1);
        self.found = None;
        let master = self.master(self.aim())?;
        self.node(master);
        self.found.take()
    }

    /// A penalty that outweighs what a few exchanges can gain.
    fn aim(&self) -> Aim {
        let need = self.problem.offices.iter().flat_map(|office| &office.need).max().copied().unwrap_or_default();
        let weight: i64 = self.problem.weights.iter().sum();
        Aim { value: 1.0, penalty: 100.0 * (1 + need * weight) as f64 }
    }

    /// The programme in which every office has its best choice at the first prices.
    fn master(&self, aim: Aim) -> Option<Master> {
        let prices = Prices { unit: UNIT, areas: &self.first };
        let keys: Option<Vec<Column>> = (0..self.problem.offices.len())
            .map(|office| Some(Column { office, choice: self.choices.best(office, prices)?.1, allowed: true }))
            .collect();
        let mut master = Master::new(self.problem, self.covered, keys?);
        master.aim = aim;
        Some(master)
    }

    /// Makes ready for questions about solutions in which every office reaches `least`.
    pub(crate) fn prepare(&mut self, least: i64) {
        self.choices.least = least;
        self.floor = least * self.problem.offices.len() as i64 - 1;
        let Some(mut master) = self.master(self.aim()) else { return };
        if self.optimise(&mut master) == Verdict::Closed || !self.mend(&mut master) {
            return;
        }
        let prices = master.prices()[..self.problem.areas].iter().map(|price| whole_price(*price)).collect();
        let bound = self.bound(&master).map(|(bound, _)| bound);
        self.root = bound.map(|bound| Root { master, bound, prices });
    }

    /// The best solution in which an office has another area on a rank; after [`Search::prepare`].
    pub(crate) fn without(&mut self, office: usize, rank: usize, area: usize) -> Option<Picks> {
        let mut master = self.root.as_ref()?.master.clone();
        let saved = self.choices.save(office);
        self.choices.set(office, rank, area, false);
        master.mark(&self.choices);
        self.floor = self.choices.least * self.problem.offices.len() as i64 - 1;
        self.node(master);
        self.choices.restore(office, saved);
        self.found.take()
    }

    /// A solution of this part that is as good as the best; after [`Search::prepare`].
    pub(crate) fn other(&mut self, part: &Part<'_>, value: i64) -> Option<Picks> {
        if !self.may_hold(part, value)? {
            return None;
        }
        let mut master = self.root.as_ref()?.master.clone();
        let last = part.places[part.fixed].0;
        let saved: Vec<Vec<bool>> = (0..=last).map(|office| self.choices.save(office)).collect();
        (0..=last).for_each(|office| self.close(part, office));
        master.mark(&self.choices);
        (self.floor, self.enough) = (value - 1, value);
        self.node(master);
        self.enough = i64::MAX;
        saved.into_iter().enumerate().for_each(|(office, open)| self.choices.restore(office, open));
        self.found.take()
    }

    /// Whether the bound leaves room for such a value in a part, as far as its one split office tells.
    fn may_hold(&mut self, part: &Part<'_>, value: i64) -> Option<bool> {
        let (areas, bound) = self.root.as_ref().map(|root| (root.prices.clone(), root.bound))?;
        let (office, prices) = (part.places[part.fixed].0, Prices { unit: UNIT, areas: &areas });
        let best = self.choices.best(office, prices)?.0;
        let saved = self.choices.save(office);
        self.close(part, office);
        let here = self.choices.best(office, prices);
        self.choices.restore(office, saved);
        let least = i128::from(value) * i128::from(UNIT);
        Some(here.is_some_and(|(gain, _)| bound - i128::from(best - gain) >= least))
    }

    /// Fixes and closes what a part says of an office.
    fn close(&mut self, part: &Part<'_>, office: usize) {
        for (at, (owner, rank)) in part.places.iter().enumerate().take(part.fixed + 1) {
            if *owner == office && at < part.fixed {
                self.choices.fix(office, *rank, part.picks[office][*rank]);
            } else if *owner == office {
                part.closed.iter().for_each(|area| self.choices.set(office, *rank, *area, false));
            }
        }
    }

    fn node(&mut self, mut master: Master) {
        self.nodes += 1;
        if self.found.is_some() && self.floor >= self.enough {
            return;
        }
        if self.optimise(&mut master) == Verdict::Closed || !self.mend(&mut master) {
            return;
        }
        let fork = self.fork(&master).or_else(|| {
            self.keep(&master);
            // Whole, and yet the bound leaves room: seldom more than a matter of rounding.
            if self.bound(&master).is_none_or(|(bound, _)| bound <= self.cutoff(&master)) {
                None
            } else {
                self.any_fork(&master)
            }
        });
        let Some(fork) = fork else { return };
        let Fork { office, rank, area, share } = fork;
        for fix in [share >= 0.5, share < 0.5] {
            let saved = self.choices.save(office);
            if fix {
                self.choices.fix(office, rank, area);
            } else {
                self.choices.set(office, rank, area, false);
            }
            let mut child = master.clone();
            child.mark(&self.choices);
            self.node(child);
            self.choices.restore(office, saved);
        }
    }

    /// Solves the programme of a node, or proves that it holds nothing better.
    fn optimise(&self, master: &mut Master) -> Verdict {
        loop {
            let Some((bound, mut columns)) = self.bound(master) else { return Verdict::Closed };
            if bound <= self.cutoff(master) {
                return Verdict::Closed;
            }
            if master.aim.value == 0.0 && master.wrong() < WHOLE {
                return Verdict::Solved;
            }
            let mut moved = false;
            while let Some(entering) = best_entering(master, &mut columns) {
                moved = true;
                master.enter(entering);
            }
            if !moved {
                return Verdict::Solved;
            }
        }
    }

    /// Takes out what must not be and is still in a solved programme; no if that is impossible.
    fn mend(&self, master: &mut Master) -> bool {
        let aim = master.aim;
        let mut penalty = aim.penalty;
        while master.wrong() > WHOLE {
            master.aim = Aim { value: 0.0, penalty: 1.0 };
            if self.optimise(master) == Verdict::Closed {
                return false;
            }
            penalty *= 100.0;
            master.aim = Aim { value: 1.0, penalty };
            if self.optimise(master) == Verdict::Closed {
                return false;
            }
        }
        true
    }

    /// A bound up to this closes a node, in units.
    fn cutoff(&self, master: &Master) -> i128 {
        if master.aim.value == 0.0 { -1 } else { i128::from(self.floor + 1) * i128::from(UNIT) - 1 }
    }

    /// The exact bound at the programme's prices, and the choices that it rests on; nothing if an office has no choice.
    fn bound(&self, master: &Master) -> Option<(i128, Vec<Column>)> {
        let prices = master.prices();
        let areas: Vec<i64> = prices[..self.problem.areas].iter().map(|price| whole_price(*price)).collect();
        let unit = if master.aim.value == 0.0 { 0 } else { UNIT };
        let mut bound = self.counted(&areas);
        let mut columns = Vec::new();
        for office in 0..self.problem.offices.len() {
            let (gain, choice) = self.choices.best(office, Prices { unit, areas: &areas })?;
            bound += i128::from(gain);
            let column = Column { office, choice, allowed: true };
            if master.gain(&column, &prices) > TINY * master.scale() {
                columns.push(column);
            }
        }
        Some((bound, columns))
    }

    /// What the areas bring at most at these prices: each counts as many offices as is best, and enough are covered.
    fn counted(&self, prices: &[i64]) -> i128 {
        let (min, most) = (self.problem.min as i128, self.problem.most() as i128);
        let mut sum = 0;
        let mut losses = Vec::new();
        for price in prices.iter().map(|price| i128::from(*price)) {
            let covered = if price > 0 { most * price } else { min.max(1) * price };
            if price < 0 && min == 0 {
                losses.push(-covered);
            } else {
                sum += covered;
            }
        }
        let free = prices.len() - losses.len();
        losses.sort_unstable();
        let needed = self.covered.saturating_sub(free).min(losses.len());
        sum - losses[..needed].iter().sum::<i128>()
    }

    /// Where a solved programme is not whole: the rank and area whose share is nearest to one half.
    fn fork(&self, master: &Master) -> Option<Fork> {
        let mut best: Option<Fork> = None;
        for basic in &master.basis {
            let Basic::Column(column) = basic else { continue };
            let office = column.office;
            for rank in 0..column.choice.areas.len() {
                for area in 0..self.problem.areas {
                    let share = share(master, (office, rank, area));
                    let distance = |share: f64| (share - 0.5).abs();
                    if distance(share) < 0.5 - WHOLE && best.is_none_or(|best| distance(share) < distance(best.share)) {
                        best = Some(Fork { office, rank, area, share });
                    }
                }
            }
        }
        best
    }

    /// Some rank that still has another area than the key's.
    fn any_fork(&self, master: &Master) -> Option<Fork> {
        master.keys.iter().find_map(|key| {
            let rank = (0..key.choice.areas.len()).find(|rank| {
                (0..self.problem.areas).filter(|area| self.choices.is_open(key.office, *rank, *area)).count() > 1
            })?;
            Some(Fork { office: key.office, rank, area: key.choice.areas[rank], share: 1.0 })
        })
    }

    /// Keeps a whole solution if it is better.
    fn keep(&mut self, master: &Master) {
        let choices: Vec<&Choice> = master.keys.iter().map(|key| whole(master, key)).collect();
        let picks: Picks = choices.iter().map(|choice| choice.areas.clone()).collect();
        let worth = self.problem.worth(&picks);
        let good = worth.covered >= self.covered && worth.worst >= self.choices.least && self.problem.keeps(&picks);
        if good && worth.value > self.floor {
            self.floor = worth.value;
            self.found = Some(picks);
        }
    }
}

/// A price in whole units. Any price gives a true bound, so a price too far out may be cut.
fn whole_price(price: f64) -> i64 {
    (price.clamp(-FAR as f64, FAR as f64) * UNIT as f64).round() as i64
}

/// The choice of this office that has (nearly) the whole share.
fn whole<'m>(master: &'m Master, key: &'m Column) -> &'m Choice {
    let other = master.basis.iter().zip(&master.shares).find_map(|(basic, share)| match basic {
        Basic::Column(column) if column.office == key.office && *share > 0.5 => Some(&column.choice),
        _ => None,
    });
    other.unwrap_or(&key.choice)
}

fn share(master: &Master, (office, rank, area): (usize, usize, usize)) -> f64 {
    let own = master.basis.iter().zip(&master.shares).filter_map(|(basic, share)| match basic {
        Basic::Column(column) if column.office == office => Some((column, *share)),
        _ => None,
    });
    let (mut sum, mut others) = (0.0, 0.0);
    for (column, share) in own {
        others += share;
        sum += if column.choice.areas[rank] == area { share } else { 0.0 };
    }
    sum + if master.keys[office].choice.areas[rank] == area { 1.0 - others } else { 0.0 }
}

/// The variable that gains most at the prices of now.
fn best_entering(master: &Master, columns: &mut Vec<Column>) -> Option<Entering> {
    let prices = master.prices();
    let least = TINY * master.scale();
    let mut best = None;
    columns.retain(|column| master.gain(column, &prices) > least);
    for (at, column) in columns.iter().enumerate() {
        let gain = master.gain(column, &prices);
        if best.is_none_or(|(most, _)| gain > most) {
            best = Some((gain, at));
        }
    }
    let loose = master.loose_gain(&prices);
    match (best, loose) {
        (Some((gain, at)), loose) if loose.is_none_or(|(other, _)| other <= gain) => {
            Some(Entering::Column(columns.swap_remove(at)))
        }
        (_, Some((_, at))) => Some(Entering::Loose(at)),
        _ => None,
    }
}
