//! The greatest total: offices begin with what is best for each alone, and areas with too many or too few offices are
//! put right by cheapest chains of exchanges.
//!
//! It is a minimum-cost flow from the offices' ranks to the areas, looked at from the areas only: there are a few dozen
//! of them, however many offices there are. A chain with the lowest cost and, among those, the fewest steps keeps the
//! flow cheapest (successive shortest paths; Murota, Discrete Convex Analysis, 2003, on why an office may stand in a chain
//! more than once). Prices make all costs non-negative, and at the end they prove that nothing better exists: see
//! [`Flow::is_proven`].

use std::cmp::Ordering;

use crate::hand::Hands;
use crate::market::Market;
use crate::problem::{Picks, Problem};

/// No chain is as dear as this.
const NEVER: i64 = i64::MAX / 4;

/// From so many offices on, prices are guessed from a sample.
const SAMPLED: usize = 400;

/// Every so manieth office belongs to the sample.
const SAMPLE: usize = 4;

/// A flow that grows until every area has what it may have.
#[derive(Debug)]
pub(crate) struct Flow<'a> {
    problem: &'a Problem,
    hands: Hands<'a>,
    market: Market,
    /// How many offices each area counts as its own.
    flow: Vec<i64>,
    /// What stands at an area and is not counted yet; negative where one is missing. The last one is the sink.
    excess: Vec<i64>,
    /// The price of each area and of the sink.
    price: Vec<i64>,
    /// What covering an area is worth: more than twice all needs together.
    cover: i64,
}

/// How a node is reached: what it costs, in how many steps, and from where.
#[derive(Clone, Copy, Debug)]
struct Reach {
    cost: i64,
    steps: u32,
    from: usize,
    done: bool,
}

impl<'a> Flow<'a> {
    /// The best spread, or nothing if the constraints contradict each other. Every office by itself can choose.
    pub(crate) fn solve(problem: &'a Problem) -> Option<Self> {
        Self::run(problem).ok()
    }

    /// Which areas have too much and cannot give it away, if the constraints contradict each other.
    pub(crate) fn cut(problem: &'a Problem) -> Vec<bool> {
        Self::run(problem).err().unwrap_or_else(|| vec![true; problem.areas])
    }

    fn run(problem: &'a Problem) -> Result<Self, Vec<bool>> {
        if problem.min > problem.most() {
            return Err(vec![true; problem.areas]);
        }
        let mut flow = Self::begin(problem, guess(problem));
        while flow.excess.iter().any(|excess| *excess > 0) {
            let reach = flow.reach();
            let Some(end) = flow.nearest(&reach) else {
                return Err(reach[..problem.areas].iter().map(|reach| reach.done).collect());
            };
            flow.pay(&reach, end);
            flow.send(&reach, end);
        }
        debug_assert!(flow.is_proven(), "the prices prove nothing");
        Ok(flow)
    }

    /// The area on each rank.
    pub(crate) fn picks(&self) -> Picks {
        self.hands.picks()
    }

    /// The prices of the areas.
    pub(crate) fn prices(&self) -> &[i64] {
        &self.price[..self.problem.areas]
    }

    /// What a step from one area to another costs, the sink among them.
    pub(crate) fn step_cost(&self, from: usize, to: usize) -> Option<i64> {
        let sink = self.problem.areas;
        match (from == sink, to == sink) {
            (true, true) => None,
            (true, false) => self.uncount_cost(to),
            (false, true) => self.count_cost(from),
            (false, false) => self.market.best(from, to).map(|(gain, _)| -gain),
        }
    }

    /// What covering one area more is worth.
    pub(crate) fn cover(&self) -> i64 {
        self.cover
    }

    fn begin(problem: &'a Problem, price: Vec<i64>) -> Self {
        let hands = Hands::best(problem, &price);
        let market = Market::open(problem.areas, problem.offices.len(), &hands);
        let counts = hands.counts();
        let most = problem.most() as i64;
        let least = (problem.min as i64).max(most.min(1));
        // An area counts what is best for it at these prices, as if it had it; what is missing is a debt.
        let flow: Vec<i64> = (0..problem.areas)
            .map(|area| match price[area].cmp(&price[problem.areas]) {
                Ordering::Less => most,
                Ordering::Equal => counts[area].min(most).max(least),
                Ordering::Greater => least,
            })
            .collect();
        let mut excess: Vec<i64> = counts.iter().zip(&flow).map(|(count, flow)| count - flow).collect();
        excess.push(-excess.iter().sum::<i64>());
        let need = problem.offices.iter().flat_map(|office| &office.need).max().copied().unwrap_or_default();
        let ranks: usize = problem.offices.iter().map(|office| office.ranks).sum();
        let weight = problem.weights.iter().max().copied().unwrap_or_default();
        let cover = 1 + 2 * need * weight * ranks as i64;
        Self { problem, hands, market, flow, excess, price, cover }
    }

    /// What counting one more office costs an area, if it may.
    fn count_cost(&self, area: usize) -> Option<i64> {
        let first = if self.flow[area] == 0 { -self.cover } else { 0 };
        (self.flow[area] < self.problem.most() as i64).then_some(first)
    }

    /// What counting one office fewer costs an area, if it may.
    fn uncount_cost(&self, area: usize) -> Option<i64> {
        let last = if self.flow[area] == 1 { self.cover } else { 0 };
        (self.flow[area] > self.problem.min as i64).then_some(last)
    }

    /// Cheapest chains from where there is too much (Dijkstra over areas and sink).
    fn reach(&self) -> Vec<Reach> {
        let sink = self.problem.areas;
        let start =
            |excess: &i64| Reach { cost: if *excess > 0 { 0 } else { NEVER }, steps: 0, from: usize::MAX, done: false };
        let mut reach: Vec<Reach> = self.excess.iter().map(start).collect();
        while let Some(node) = next(&reach) {
            reach[node].done = true;
            if self.excess[node] < 0 {
                break;
            }
            for other in (0..=sink).filter(|other| *other != node) {
                self.relax(&mut reach, (node, other), self.step_cost(node, other));
            }
        }
        reach
    }

    fn relax(&self, reach: &mut [Reach], (from, to): (usize, usize), cost: Option<i64>) {
        let Some(cost) = cost else { return };
        let (here, there) = (reach[from], reach[to]);
        let reduced = cost + self.price[from] - self.price[to];
        debug_assert!(there.done || reduced >= 0, "the prices do not fit");
        let (cost, steps) = (here.cost + reduced, here.steps + 1);
        if !there.done && (cost, steps) < (there.cost, there.steps) {
            reach[to] = Reach { cost, steps, from, done: false };
        }
    }

    /// The debt that was reached first.
    fn nearest(&self, reach: &[Reach]) -> Option<usize> {
        (0..reach.len()).find(|node| reach[*node].done && self.excess[*node] < 0)
    }

    fn pay(&mut self, reach: &[Reach], end: usize) {
        let most = reach[end].cost;
        for (price, reach) in self.price.iter_mut().zip(reach) {
            *price += if reach.done { reach.cost.min(most) } else { most };
        }
    }

    /// Moves one office along the chain.
    fn send(&mut self, reach: &[Reach], end: usize) {
        let sink = self.problem.areas;
        let mut moves: Vec<(usize, usize, usize)> = Vec::new();
        let mut node = end;
        while reach[node].from != usize::MAX {
            let from = reach[node].from;
            if node == sink {
                self.flow[from] += 1;
            } else if from == sink {
                self.flow[node] -= 1;
            } else if let Some((_, office)) = self.market.best(from, node) {
                moves.push((office, from, node));
            }
            node = from;
        }
        self.excess[node] -= 1;
        self.excess[end] += 1;
        moves.sort_unstable();
        for chain in moves.chunk_by(|one, other| one.0 == other.0) {
            let given: Vec<usize> = chain.iter().map(|step| step.1).collect();
            let taken: Vec<usize> = chain.iter().map(|step| step.2).collect();
            let before = self.hands.held(chain[0].0).to_vec();
            self.hands.exchange(chain[0].0, &given, &taken);
            self.market.ask(chain[0].0, &before, &self.hands);
        }
    }

    /// Whether the prices prove that no spread is better: no office gains by an exchange at these prices, and no area
    /// by counting one more or one fewer.
    pub(crate) fn is_proven(&self) -> bool {
        let sink = self.price[self.problem.areas];
        let offices = (0..self.problem.offices.len()).all(|office| {
            let mut good = true;
            self.hands.exchanges(office, |given, taken, gain| {
                good &= -gain + self.price[given] - self.price[taken] >= 0;
            });
            good
        });
        let areas = (0..self.problem.areas).all(|area| {
            self.count_cost(area).is_none_or(|cost| cost + self.price[area] - sink >= 0)
                && self.uncount_cost(area).is_none_or(|cost| cost + sink - self.price[area] >= 0)
        });
        offices && areas
    }
}

/// Prices to begin with: those of a sample of the offices. Good ones spare most chains; a bad one costs only time.
fn guess(problem: &Problem) -> Vec<i64> {
    let mut none = vec![0; problem.areas + 1];
    if problem.offices.len() < SAMPLED {
        return none;
    }
    let sample = Problem {
        offices: problem.offices.iter().step_by(SAMPLE).cloned().collect(),
        min: problem.min / SAMPLE,
        max: problem.max.map(|max| max.div_ceil(SAMPLE)),
        ..problem.clone()
    };
    if let Some(flow) = Flow::solve(&sample) {
        none.copy_from_slice(&flow.price);
    }
    none
}

/// The cheapest node that is not done.
fn next(reach: &[Reach]) -> Option<usize> {
    let open = (0..reach.len()).filter(|node| !reach[*node].done && reach[*node].cost < NEVER);
    open.min_by_key(|node| (reach[*node].cost, reach[*node].steps))
}
