//! One step of the simplex: a variable enters the basis, another leaves, and a key may change.

use super::master::{Basic, Column, Entering, Master, Place};

/// A rate of change below this is none.
const FLAT: f64 = 1e-9;

/// What stops a variable from growing.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stop {
    /// Its own other bound.
    Own,
    /// A basic variable reaches its lower or upper bound.
    Row(usize, Place),
    /// The key of an office has no share left.
    Key(usize),
}

impl Master {
    /// Lets a variable enter. Answers how far it went.
    pub(super) fn enter(&mut self, entering: Entering) -> f64 {
        self.pivots += 1;
        if self.pivots.is_multiple_of(200) {
            self.invert();
        }
        let direction = match &entering {
            Entering::Loose(at) if self.loose[*at].place == Place::High => -1.0,
            _ => 1.0,
        };
        let alpha = self.times_inverse(&self.spread(&entering));
        let (way, stop) = self.limit(&entering, &alpha, direction);
        match stop {
            Stop::Own => self.flip(&entering),
            Stop::Row(row, place) => self.replace(row, place, entering, &alpha),
            Stop::Key(office) => self.change_key(office, entering),
        }
        self.solve();
        way
    }

    /// The entering variable's column in the rows of the areas.
    fn spread(&self, entering: &Entering) -> Vec<f64> {
        let mut column = vec![0.0; self.rows];
        match entering {
            Entering::Loose(at) => self.loose[*at].rows.iter().for_each(|(row, times)| column[*row] += times),
            Entering::Column(new) => self.against_key(new, &mut column),
        }
        column
    }

    fn against_key(&self, column: &Column, spread: &mut [f64]) {
        column.choice.areas.iter().for_each(|area| spread[*area] += 1.0);
        self.keys[column.office].choice.areas.iter().for_each(|area| spread[*area] -= 1.0);
    }

    fn times_inverse(&self, column: &[f64]) -> Vec<f64> {
        let lines = self.inverse.chunks_exact(self.rows);
        lines.map(|line| line.iter().zip(column).map(|(a, b)| a * b).sum()).collect()
    }

    /// How far the entering variable can go, and what stops it; of equals the one that moves fastest.
    fn limit(&self, entering: &Entering, alpha: &[f64], direction: f64) -> (f64, Stop) {
        let own = match entering {
            Entering::Loose(at) => self.loose[*at].high - self.loose[*at].low,
            Entering::Column(_) => f64::INFINITY,
        };
        let mut best = (own, f64::INFINITY, Stop::Own);
        let mut offer = |room: f64, rate: f64, stop: Stop| {
            let way = (room / rate).max(0.0);
            if way < best.0 - 1e-12 || (way <= best.0 + 1e-12 && rate > best.1) {
                best = (way.min(best.0), rate, stop);
            }
        };
        let mut keys: Vec<(usize, f64, f64)> = Vec::new();
        if let Entering::Column(column) = entering {
            keys.push((column.office, 0.0, -1.0));
        }
        for (row, basic) in self.basis.iter().enumerate() {
            let rate = -direction * alpha[row];
            let share = self.shares[row];
            let (low, high) = match basic {
                Basic::Column(column) => {
                    match keys.iter_mut().find(|key| key.0 == column.office) {
                        Some(key) => (key.1, key.2) = (key.1 + share, key.2 - rate),
                        None => keys.push((column.office, share, -rate)),
                    }
                    (0.0, f64::INFINITY)
                }
                Basic::Loose(at) => (self.loose[*at].low, self.loose[*at].high),
            };
            if rate < -FLAT {
                offer(share - low, -rate, Stop::Row(row, Place::Low));
            } else if rate > FLAT && high.is_finite() {
                offer(high - share, rate, Stop::Row(row, Place::High));
            }
        }
        for (office, others, rate) in keys {
            if rate < -FLAT {
                offer(1.0 - others, -rate, Stop::Key(office));
            }
        }
        (best.0, best.2)
    }

    /// From one bound to the other, without a change of the basis.
    fn flip(&mut self, entering: &Entering) {
        let Entering::Loose(at) = entering else { return };
        let loose = &mut self.loose[*at];
        let (way, place) = match loose.place {
            Place::High => (loose.low - loose.high, Place::Low),
            _ => (loose.high - loose.low, Place::High),
        };
        loose.place = place;
        loose.rows.iter().for_each(|(row, times)| self.right[*row] -= times * way);
    }

    fn replace(&mut self, row: usize, place: Place, entering: Entering, alpha: &[f64]) {
        let size = self.rows;
        let pivot = alpha[row];
        let line: Vec<f64> = self.inverse[row * size..(row + 1) * size].iter().map(|part| part / pivot).collect();
        for (other, times) in alpha.iter().enumerate() {
            let target = &mut self.inverse[other * size..(other + 1) * size];
            if other == row {
                target.copy_from_slice(&line);
            } else if *times != 0.0 {
                target.iter_mut().zip(&line).for_each(|(part, new)| *part -= times * new);
            }
        }
        let new = match entering {
            Entering::Column(column) => Basic::Column(column),
            Entering::Loose(at) => {
                let loose = &mut self.loose[at];
                let stood = if loose.place == Place::High { loose.high } else { loose.low };
                loose.place = Place::Basic;
                loose.rows.iter().for_each(|(row, times)| self.right[*row] += times * stood);
                Basic::Loose(at)
            }
        };
        if let Basic::Loose(at) = std::mem::replace(&mut self.basis[row], new) {
            let loose = &mut self.loose[at];
            loose.place = place;
            let stands = if place == Place::High { loose.high } else { loose.low };
            loose.rows.iter().for_each(|(row, times)| self.right[*row] -= times * stands);
        }
    }

    /// The key leaves: another choice of its office becomes the key, and the old key is what the entering one replaces.
    fn change_key(&mut self, office: usize, entering: Entering) {
        let mut own: Vec<usize> = (0..self.rows).filter(|row| self.is_of(*row, office)).collect();
        let greatest = own.iter().copied().max_by(|one, other| self.shares[*one].total_cmp(&self.shares[*other]));
        let Some(row) = greatest else {
            if let Entering::Column(column) = entering {
                self.set_key(office, column);
            }
            return;
        };
        own.retain(|other| *other != row);
        let size = self.rows;
        let mut line: Vec<f64> = self.inverse[row * size..(row + 1) * size].iter().map(|part| -part).collect();
        for other in own {
            let other = &self.inverse[other * size..(other + 1) * size];
            line.iter_mut().zip(other).for_each(|(part, more)| *part -= more);
        }
        self.inverse[row * size..(row + 1) * size].copy_from_slice(&line);
        let old = self.keys[office].clone();
        if let Basic::Column(column) = std::mem::replace(&mut self.basis[row], Basic::Column(old)) {
            self.set_key(office, column);
        }
        let alpha = self.times_inverse(&self.spread(&entering));
        if alpha[row].abs() > FLAT {
            self.replace(row, Place::Low, entering, &alpha);
        }
    }

    fn set_key(&mut self, office: usize, column: Column) {
        let old = std::mem::replace(&mut self.keys[office], column);
        old.choice.areas.iter().for_each(|area| self.right[*area] += 1.0);
        self.keys[office].choice.areas.iter().for_each(|area| self.right[*area] -= 1.0);
    }

    fn is_of(&self, row: usize, office: usize) -> bool {
        matches!(&self.basis[row], Basic::Column(column) if column.office == office)
    }

    /// The inverse anew, so that rounding does not pile up (Gauss and Jordan, greatest pivot first).
    fn invert(&mut self) {
        let size = self.rows;
        let mut lines: Vec<Vec<f64>> = vec![vec![0.0; 2 * size]; size];
        for (at, basic) in self.basis.iter().enumerate() {
            let entering = match basic {
                Basic::Column(column) => Entering::Column(column.clone()),
                Basic::Loose(loose) => Entering::Loose(*loose),
            };
            self.spread(&entering).into_iter().enumerate().for_each(|(row, part)| lines[row][at] = part);
            lines[at][size + at] = 1.0;
        }
        for at in 0..size {
            let greatest = (at..size).max_by(|one, other| lines[*one][at].abs().total_cmp(&lines[*other][at].abs()));
            let Some(greatest) = greatest.filter(|row| lines[*row][at].abs() > FLAT) else { return };
            lines.swap(at, greatest);
            let pivot = lines[at][at];
            lines[at].iter_mut().for_each(|part| *part /= pivot);
            let line = lines[at].clone();
            for other in (0..size).filter(|other| *other != at) {
                let times = lines[other][at];
                if times != 0.0 {
                    lines[other].iter_mut().zip(&line).for_each(|(part, new)| *part -= times * new);
                }
            }
        }
        self.inverse = lines.iter().flat_map(|line| line[size..].iter().copied()).collect();
    }
}
