//! What is to be solved: offices with needs, ranks with weights, pins and bans, and how many offices an area may have.
//!
//! Offices and areas are numbers here. Who calls brings both in an order of their own (by key), so that the order of
//! an input never matters.

/// A whole problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How many areas there are.
    pub areas: usize,
    /// The offices.
    pub offices: Vec<Office>,
    /// What a point of need is worth on each rank; the first belongs to rank 1. None is negative.
    pub weights: Vec<i64>,
    /// The least number of offices per area.
    pub min: usize,
    /// The greatest number of offices per area, if there is one.
    pub max: Option<usize>,
}

/// One office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Its need per area; none is negative.
    pub need: Vec<i64>,
    /// How many ranks it fills, firm and optional together.
    pub ranks: usize,
    /// Ranks whose area is set.
    pub pins: Vec<Pin>,
    /// Areas it takes in any case, on whatever rank, in rising order.
    pub musts: Vec<usize>,
    /// Areas it does not take, in rising order.
    pub bans: Vec<usize>,
}

/// A rank whose area is set; ranks count from 0 here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pin {
    /// The rank.
    pub rank: usize,
    /// Its area.
    pub area: usize,
}

/// What is to be as great as possible. Both begin with the number of areas that some office takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objective {
    /// Then the sum of weight × need.
    Total,
    /// Then the value of the office that is worst off, then the sum.
    Fair,
}

/// The area on each rank, office by office.
pub type Picks = Vec<Vec<usize>>;

/// How good a spread is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Worth {
    /// Areas that at least one office takes.
    pub covered: usize,
    /// The value of the office that is worst off.
    pub worst: i64,
    /// The sum over all offices.
    pub value: i64,
}

impl Worth {
    /// What is compared under an objective, the first place first.
    #[must_use]
    pub fn key(&self, objective: Objective) -> (usize, i64, i64) {
        match objective {
            Objective::Total => (self.covered, self.value, 0),
            Objective::Fair => (self.covered, self.worst, self.value),
        }
    }
}

impl Problem {
    /// The greatest number of offices per area, as a number.
    pub(crate) fn most(&self) -> usize {
        self.max.unwrap_or(self.offices.len()).min(self.offices.len())
    }

    /// What an office's picks are worth to it.
    #[must_use]
    pub fn value_of(&self, office: usize, picks: &[usize]) -> i64 {
        let need = &self.offices[office].need;
        picks.iter().zip(&self.weights).map(|(area, weight)| weight * need[*area]).sum()
    }

    /// How good these picks are.
    #[must_use]
    pub fn worth(&self, picks: &Picks) -> Worth {
        let values = picks.iter().enumerate().map(|(office, picks)| self.value_of(office, picks));
        let counts = self.counts(picks);
        Worth {
            covered: counts.iter().filter(|count| **count > 0).count(),
            worst: values.clone().min().unwrap_or_default(),
            value: values.sum(),
        }
    }

    /// The same without what sets this pick: a pin of the rank, and a must of its area.
    pub(crate) fn freed(&self, office: usize, rank: usize, area: usize) -> Self {
        let mut freed = self.clone();
        let wishes = &mut freed.offices[office];
        wishes.pins.retain(|pin| pin.rank != rank);
        wishes.musts.retain(|must| *must != area);
        freed
    }

    /// How many offices take each area.
    #[must_use]
    pub fn counts(&self, picks: &Picks) -> Vec<usize> {
        let mut counts = vec![0; self.areas];
        picks.iter().flatten().for_each(|area| counts[*area] += 1);
        counts
    }

    /// Whether these picks keep every constraint.
    #[must_use]
    pub fn keeps(&self, picks: &Picks) -> bool {
        let max = self.max.unwrap_or(usize::MAX);
        picks.len() == self.offices.len()
            && self.offices.iter().zip(picks).all(|(office, picks)| office.keeps(picks))
            && self.counts(picks).iter().all(|count| (self.min..=max).contains(count))
    }
}

impl Office {
    fn keeps(&self, picks: &[usize]) -> bool {
        let twice = picks.iter().enumerate().any(|(at, area)| picks[..at].contains(area));
        picks.len() == self.ranks
            && !twice
            && picks.iter().all(|area| *area < self.need.len() && !self.bans.contains(area))
            && self.pins.iter().all(|pin| picks.get(pin.rank) == Some(&pin.area))
            && self.musts.iter().all(|area| picks.contains(area))
    }

    /// The areas that pins and musts force, each once, in rising order.
    pub(crate) fn forced(&self) -> Vec<usize> {
        let mut forced: Vec<usize> = self.pins.iter().map(|pin| pin.area).chain(self.musts.iter().copied()).collect();
        forced.sort_unstable();
        forced.dedup();
        forced
    }

    /// The area that a pin sets on this rank.
    pub(crate) fn pinned(&self, rank: usize) -> Option<usize> {
        self.pins.iter().find(|pin| pin.rank == rank).map(|pin| pin.area)
    }

    /// Whether pins, musts and bans of this office alone can be kept.
    pub(crate) fn can_choose(&self) -> bool {
        let clash = self.pins.iter().enumerate().any(|(at, pin)| {
            pin.rank >= self.ranks
                || self.bans.contains(&pin.area)
                || self.pins[..at].iter().any(|other| other.rank == pin.rank || other.area == pin.area)
        });
        let banned = self.musts.iter().any(|area| self.bans.contains(area));
        !clash && !banned && self.forced().len() <= self.ranks && self.ranks + self.bans.len() <= self.need.len()
    }
}
