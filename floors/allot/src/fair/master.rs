//! The linear programme over all offices' choices: shares of choices per office, counts per area. Its prices bound what
//! is possible, its shares say where to branch.
//!
//! Every office's shares add up to one. These rows are kept out of the basis by naming a key choice per office
//! (generalised upper bounds, Dantzig and Van Slyke 1967), so the basis has one row per area, however many offices there
//! are. It works in floating point, because nothing is proved here: proofs are the exact bounds in `search`.

use super::choice::{Choice, Choices};
use crate::problem::Problem;

/// What is so small that it is nothing.
pub(super) const TINY: f64 = 1e-7;

/// What counts in the objective.
#[derive(Clone, Copy, Debug)]
pub(super) struct Aim {
    /// Of a point of value: 1, or 0 when only feasibility matters.
    pub(super) value: f64,
    /// Of anything that must not be.
    pub(super) penalty: f64,
}

/// A choice of an office in the programme.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) office: usize,
    pub(super) choice: Choice,
    pub(super) allowed: bool,
}

/// A variable beside the choices: how often an area is counted, and what is missing or too much.
#[derive(Clone, Debug)]
pub(super) struct Loose {
    pub(super) rows: Vec<(usize, f64)>,
    pub(super) low: f64,
    pub(super) high: f64,
    /// Whether it stands for something that must not be.
    pub(super) wrong: bool,
    pub(super) place: Place,
}

/// Where a loose variable stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Basic,
    Low,
    High,
}

/// A variable in the basis.
#[derive(Clone, Debug)]
pub(super) enum Basic {
    Column(Column),
    Loose(usize),
}

/// A variable that enters the basis.
#[derive(Clone, Debug)]
pub(super) enum Entering {
    Column(Column),
    Loose(usize),
}

/// The programme with its basis.
#[derive(Clone, Debug)]
pub(super) struct Master {
    pub(super) rows: usize,
    pub(super) aim: Aim,
    pub(super) keys: Vec<Column>,
    pub(super) basis: Vec<Basic>,
    pub(super) loose: Vec<Loose>,
    pub(super) inverse: Vec<f64>,
    /// Right side without keys and loose variables that stand at a bound.
    pub(super) right: Vec<f64>,
    pub(super) shares: Vec<f64>,
    pub(super) pivots: usize,
}

impl Master {
    /// Begins with one choice per office; what does not fit is made good by variables that must not be.
    pub(super) fn new(problem: &Problem, covered: usize, keys: Vec<Column>) -> Self {
        let areas = problem.areas;
        let covers = covered < areas;
        let rows = areas + usize::from(covers);
        let mut loose = Vec::new();
        for area in 0..areas {
            // Bounds a hair wider than they are, each by another hair: ties would make the simplex walk in circles.
            let hair = 1e-6 * (1.0 + (area * 7 % 11) as f64 / 11.0);
            let (least, most) = (problem.min as f64 - hair, problem.most() as f64 + hair);
            if covers {
                let first = if problem.min > 0 { 1.0 } else { 0.0 };
                loose.push(Loose::new(vec![(area, -1.0), (areas, 1.0)], (first, 1.0_f64.min(most))));
                loose.push(Loose::new(vec![(area, -1.0)], ((least - 1.0).max(0.0), (most - 1.0).max(0.0))));
            } else {
                let least = least.max(1.0 - hair).min(most);
                loose.push(Loose::new(vec![(area, -1.0)], (least, most)));
            }
        }
        if covers {
            loose.push(Loose::new(vec![(areas, -1.0)], (0.0, f64::INFINITY)));
        }
        let own = loose.len();
        for row in 0..rows {
            loose.push(Loose::new(vec![(row, 1.0)], (0.0, f64::INFINITY)).wrong());
            loose.push(Loose::new(vec![(row, -1.0)], (0.0, f64::INFINITY)).wrong());
        }
        let mut right = vec![0.0; rows];
        if covers {
            right[areas] = covered as f64;
        }
        let mut master = Self {
            rows,
            aim: Aim { value: 1.0, penalty: 1.0 },
            keys,
            basis: Vec::new(),
            loose,
            inverse: vec![0.0; rows * rows],
            right,
            shares: vec![0.0; rows],
            pivots: 0,
        };
        master.settle(own);
        master
    }

    /// The first basis: one variable per row that makes its count right.
    fn settle(&mut self, own: usize) {
        for at in 0..self.keys.len() {
            for area in self.keys[at].choice.areas.clone() {
                self.right[area] -= 1.0;
            }
        }
        for at in 0..own {
            let low = self.loose[at].low;
            self.loose[at].rows.clone().iter().for_each(|(row, times)| self.right[*row] -= times * low);
        }
        for row in 0..self.rows {
            // A count that has room takes what is there, another variable of the row what is left.
            let room = (0..own).find(|at| {
                let loose = &self.loose[*at];
                let more = self.right[row] / -1.0;
                loose.rows == [(row, -1.0)] && more >= 0.0 && more <= loose.high - loose.low
            });
            let pick = room.unwrap_or(own + 2 * row + usize::from(self.right[row] < 0.0));
            let times = self.loose[pick].rows[0].1;
            self.inverse[row * self.rows + row] = 1.0 / times;
            let low = self.loose[pick].low;
            self.right[row] += times * low;
            self.loose[pick].place = Place::Basic;
            self.basis.push(Basic::Loose(pick));
        }
        self.solve();
    }

    /// Shares of the basic variables.
    pub(super) fn solve(&mut self) {
        let size = self.rows;
        self.shares = (0..size)
            .map(|row| self.inverse[row * size..(row + 1) * size].iter().zip(&self.right).map(|(a, b)| a * b).sum())
            .collect();
    }

    /// What a choice counts.
    pub(super) fn cost(&self, column: &Column) -> f64 {
        self.aim.value * column.choice.value as f64 - if column.allowed { 0.0 } else { self.aim.penalty }
    }

    pub(super) fn loose_cost(&self, at: usize) -> f64 {
        if self.loose[at].wrong { -self.aim.penalty } else { 0.0 }
    }

    /// The price of each row.
    pub(super) fn prices(&self) -> Vec<f64> {
        let size = self.rows;
        let mut prices = vec![0.0; size];
        for (row, basic) in self.basis.iter().enumerate() {
            let cost = match basic {
                Basic::Column(column) => self.cost(column) - self.cost(&self.keys[column.office]),
                Basic::Loose(at) => self.loose_cost(*at),
            };
            if cost != 0.0 {
                let line = &self.inverse[row * size..(row + 1) * size];
                prices.iter_mut().zip(line).for_each(|(price, part)| *price += cost * part);
            }
        }
        prices
    }

    /// What a choice would gain against the key of its office.
    pub(super) fn gain(&self, column: &Column, prices: &[f64]) -> f64 {
        let sum = |choice: &Choice| choice.areas.iter().map(|area| prices[*area]).sum::<f64>();
        let key = &self.keys[column.office];
        self.cost(column) - sum(&column.choice) - self.cost(key) + sum(&key.choice)
    }

    /// The loose variable that gains most.
    pub(super) fn loose_gain(&self, prices: &[f64]) -> Option<(f64, usize)> {
        let mut best = None;
        for (at, loose) in self.loose.iter().enumerate() {
            let sum: f64 = loose.rows.iter().map(|(row, times)| times * prices[*row]).sum();
            let gain = match loose.place {
                Place::Basic => continue,
                Place::Low => self.loose_cost(at) - sum,
                Place::High => sum - self.loose_cost(at),
            };
            let scale = TINY * self.scale();
            if gain > scale && loose.high > loose.low && best.is_none_or(|(most, _)| gain > most) {
                best = Some((gain, at));
            }
        }
        best
    }

    /// How large numbers are here.
    pub(super) fn scale(&self) -> f64 {
        1.0 + self.aim.penalty * 1e-3
    }

    /// How much there is of what must not be.
    pub(super) fn wrong(&self) -> f64 {
        let mut wrong = 0.0;
        let mut share_of: std::collections::BTreeMap<usize, f64> = std::collections::BTreeMap::new();
        for (basic, share) in self.basis.iter().zip(&self.shares) {
            match basic {
                Basic::Loose(at) if self.loose[*at].wrong => wrong += share.abs(),
                Basic::Column(column) => {
                    *share_of.entry(column.office).or_default() += share;
                    wrong += if column.allowed { 0.0 } else { share.abs() };
                }
                Basic::Loose(_) => {}
            }
        }
        let keys = self.keys.iter().enumerate().filter(|(_, key)| !key.allowed);
        wrong + keys.map(|(office, _)| (1.0 - share_of.get(&office).copied().unwrap_or_default()).abs()).sum::<f64>()
    }

    /// Marks anew which choices are allowed.
    pub(super) fn mark(&mut self, choices: &Choices<'_>) {
        for (office, key) in self.keys.iter_mut().enumerate() {
            key.allowed = choices.allows(office, &key.choice);
        }
        for basic in &mut self.basis {
            if let Basic::Column(column) = basic {
                column.allowed = choices.allows(column.office, &column.choice);
            }
        }
    }
}

impl Loose {
    fn new(rows: Vec<(usize, f64)>, (low, high): (f64, f64)) -> Self {
        Self { rows, low, high, wrong: false, place: Place::Low }
    }

    fn wrong(mut self) -> Self {
        self.wrong = true;
        self
    }
}
