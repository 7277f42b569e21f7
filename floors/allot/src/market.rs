//! The best exchange between any two areas: which office gives one and takes the other, and what that brings.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::hand::Hands;

/// An exchange that an office offers: gain, the office (the first one wins ties), and the offer's round.
type Offer = (i64, Reverse<u32>, u32);

/// For every two areas the offers between them.
#[derive(Debug)]
pub(crate) struct Market {
    areas: usize,
    /// How often each office changed its offers; an offer of an older round is void.
    rounds: Vec<u32>,
    offers: Vec<BinaryHeap<Offer>>,
    /// The size at which a heap is cleared of void offers.
    full: Vec<usize>,
    best: Vec<Option<(i64, usize)>>,
}

impl Market {
    /// Asks every office.
    pub(crate) fn open(areas: usize, offices: usize, hands: &Hands<'_>) -> Self {
        let mut lists: Vec<Vec<Offer>> = vec![Vec::new(); areas * areas];
        for office in 0..offices {
            hands.exchanges(office, |given, taken, gain| {
                lists[given * areas + taken].push((gain, Reverse(office as u32), 0));
            });
        }
        let offers: Vec<BinaryHeap<Offer>> = lists.into_iter().map(BinaryHeap::from).collect();
        let full = offers.iter().map(|heap| 2 * heap.len() + 1_000).collect();
        let best = offers.iter().map(|heap| heap.peek().map(|offer| (offer.0, offer.1.0 as usize))).collect();
        Self { areas, rounds: vec![0; offices], offers, full, best }
    }

    /// The greatest gain of an exchange, and the office that offers it.
    pub(crate) fn best(&self, given: usize, taken: usize) -> Option<(i64, usize)> {
        self.best[given * self.areas + taken]
    }

    /// An office changed what it holds: asks it anew. `before` is what it held.
    pub(crate) fn ask(&mut self, office: usize, before: &[usize], hands: &Hands<'_>) {
        self.rounds[office] += 1;
        let (areas, round) = (self.areas, self.rounds[office]);
        let offers = &mut self.offers;
        hands.exchanges(office, |given, taken, gain| {
            offers[given * areas + taken].push((gain, Reverse(office as u32), round));
        });
        for given in before.iter().chain(hands.held(office)) {
            (0..areas).for_each(|taken| self.look(given * areas + taken));
        }
    }

    fn look(&mut self, pair: usize) {
        let (heap, rounds) = (&mut self.offers[pair], &self.rounds);
        if heap.len() > self.full[pair] {
            heap.retain(|offer| rounds[offer.1.0 as usize] == offer.2);
            self.full[pair] = 2 * heap.len() + 1_000;
        }
        while heap.peek().is_some_and(|offer| rounds[offer.1.0 as usize] != offer.2) {
            heap.pop();
        }
        self.best[pair] = heap.peek().map(|offer| (offer.0, offer.1.0 as usize));
    }
}
