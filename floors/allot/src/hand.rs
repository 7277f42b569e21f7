//! What each office holds, and what changing one area for another would bring it, with its ranks put in order anew.
//!
//! Within an office the areas that no pin sets are best ranked by need: the greatest need gets the greatest weight. So a
//! set of areas is enough to know its ranks.

use crate::problem::{Office, Picks, Problem};

/// The hands of all offices.
#[derive(Clone, Debug)]
pub(crate) struct Hands<'a> {
    problem: &'a Problem,
    hands: Vec<Hand>,
}

/// The free part of an office: what pins do not set.
#[derive(Clone, Debug)]
struct Hand {
    /// Ranks without a pin, the greatest weight first.
    ranks: Vec<usize>,
    /// Their weights.
    weights: Vec<i64>,
    /// Areas held, the greatest need first.
    held: Vec<usize>,
    /// Areas that this hand may never hold: banned or pinned.
    closed: Vec<bool>,
    /// Areas that it may never give away.
    bound: Vec<usize>,
    value: i64,
}

impl<'a> Hands<'a> {
    /// Each office holds what is best for it at these prices.
    pub(crate) fn best(problem: &'a Problem, price: &[i64]) -> Self {
        let hands = problem.offices.iter().map(|office| Hand::best(problem, office)).collect();
        let mut hands = Self { problem, hands };
        if price.iter().any(|one| *one != price[0]) {
            (0..problem.offices.len()).for_each(|office| hands.improve(office, price));
        }
        hands
    }

    /// Exchanges as long as one gains: with needs and weights, what no exchange betters is best (M-concavity).
    fn improve(&mut self, office: usize, price: &[i64]) {
        loop {
            let mut best = (0, 0, 0);
            self.exchanges(office, |given, taken, gain| {
                let gain = gain + price[taken] - price[given];
                if gain > best.0 {
                    best = (gain, given, taken);
                }
            });
            if best.0 == 0 {
                return;
            }
            self.exchange(office, &[best.1], &[best.2]);
        }
    }

    /// How many offices hold each area, pinned ones included.
    pub(crate) fn counts(&self) -> Vec<i64> {
        let mut counts = vec![0; self.problem.areas];
        for (hand, office) in self.hands.iter().zip(&self.problem.offices) {
            hand.held.iter().for_each(|area| counts[*area] += 1);
            office.pins.iter().for_each(|pin| counts[pin.area] += 1);
        }
        counts
    }

    /// The areas on ranks without a pin.
    pub(crate) fn held(&self, office: usize) -> &[usize] {
        &self.hands[office].held
    }

    /// For each area this office may give away and each it may take instead: what that brings it.
    pub(crate) fn exchanges(&self, office: usize, mut found: impl FnMut(usize, usize, i64)) {
        let hand = &self.hands[office];
        let need = &self.problem.offices[office].need;
        let size = hand.held.len();
        let mut rest = Vec::with_capacity(size);
        let mut around = vec![(0, 0); size];
        for (at, given) in hand.held.iter().enumerate().filter(|(_, given)| !hand.bound.contains(given)) {
            rest.clear();
            rest.extend(hand.held.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, area)| need[*area]));
            hand.around(&rest, &mut around);
            for (taken, wanted) in need.iter().enumerate() {
                if hand.closed[taken] || hand.held.contains(&taken) {
                    continue;
                }
                let place = rest.iter().take_while(|other| *other > wanted).count();
                let (before, after) = around[place];
                found(*given, taken, before + hand.weights[place] * wanted + after - hand.value);
            }
        }
    }

    /// Gives areas away and takes others; answers what that brought.
    pub(crate) fn exchange(&mut self, office: usize, given: &[usize], taken: &[usize]) -> i64 {
        let hand = &mut self.hands[office];
        let need = &self.problem.offices[office].need;
        let old = hand.value;
        hand.held.retain(|area| !given.contains(area));
        hand.held.extend(taken);
        hand.sort(need);
        hand.value - old
    }

    /// The area on each rank.
    pub(crate) fn picks(&self) -> Picks {
        self.hands.iter().zip(&self.problem.offices).map(|(hand, office)| hand.picks(office)).collect()
    }
}

impl Hand {
    fn best(problem: &Problem, office: &Office) -> Self {
        let mut ranks: Vec<usize> = (0..office.ranks).filter(|rank| office.pinned(*rank).is_none()).collect();
        ranks.sort_by_key(|rank| (-problem.weights[*rank], *rank));
        let weights = ranks.iter().map(|rank| problem.weights[*rank]).collect();
        let mut closed = vec![false; problem.areas];
        office.bans.iter().chain(office.pins.iter().map(|pin| &pin.area)).for_each(|area| closed[*area] = true);
        let mut held: Vec<usize> = (0..problem.areas).filter(|area| !closed[*area]).collect();
        let bound: Vec<usize> = office.musts.iter().copied().filter(|area| !closed[*area]).collect();
        held.sort_by_key(|area| (!bound.contains(area), -office.need[*area], *area));
        held.truncate(ranks.len());
        let mut hand = Self { ranks, weights, held, closed, bound, value: 0 };
        hand.sort(&office.need);
        hand
    }

    fn sort(&mut self, need: &[i64]) {
        self.held.sort_by_key(|area| (-need[*area], *area));
        self.value = self.held.iter().zip(&self.weights).map(|(area, weight)| weight * need[*area]).sum();
    }

    /// For each place at which an area may be put between the others: what those before and after it are worth then.
    fn around(&self, rest: &[i64], around: &mut [(i64, i64)]) {
        let mut before = 0;
        let mut after: i64 = rest.iter().zip(&self.weights[1..]).map(|(need, weight)| need * weight).sum();
        for (place, sums) in around.iter_mut().enumerate() {
            *sums = (before, after);
            if let Some(need) = rest.get(place) {
                before += self.weights[place] * need;
                after -= self.weights[place + 1] * need;
            }
        }
    }

    fn picks(&self, office: &Office) -> Vec<usize> {
        let mut picks = vec![0; office.ranks];
        office.pins.iter().for_each(|pin| picks[pin.rank] = pin.area);
        self.ranks.iter().zip(&self.held).for_each(|(rank, area)| picks[*rank] = *area);
        picks
    }
}
