//! Which constraints cannot hold together: the smallest number of pins, musts, bans, `min` and `max`.
//!
//! Constraints contradict each other in few ways: within one office, or because some areas together must hold more than
//! `max` allows, or cannot get what `min` asks (Hoffman's circulation theorem; `min` and `max` never need each other,
//! unless one is above the other). For a given set of areas the fewest pins, musts and bans are counted (`lever`); the
//! sets are searched with bounds (`hunt`).

mod hunt;
mod lever;
mod shortage;

use crate::problem::{Pin, Problem};

/// A constraint that somebody set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Constraint {
    /// The least number of offices per area.
    Min,
    /// The greatest number of offices per area.
    Max,
    /// An office's pin.
    Pin {
        /// The office.
        office: usize,
        /// Its pin.
        pin: Pin,
    },
    /// An area that an office takes in any case.
    Must {
        /// The office.
        office: usize,
        /// The area.
        area: usize,
    },
    /// An office's ban of an area.
    Ban {
        /// The office.
        office: usize,
        /// The area.
        area: usize,
    },
}

/// In which way constraints contradict each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Two pins set different areas on the same rank, or the same area on two ranks.
    Pins,
    /// An area is pinned and banned.
    PinAndBan,
    /// An area is banned, and yet to be taken in any case.
    MustAndBan,
    /// Pins and musts set more areas than an office has ranks.
    Full,
    /// An office has fewer areas left than ranks.
    Bans,
    /// `min` is greater than `max`.
    MinAboveMax,
    /// These areas must be taken more often than `max` allows.
    TooMany {
        /// The areas.
        areas: Vec<usize>,
        /// How often they must be taken.
        demand: usize,
        /// How often they may be taken.
        room: usize,
    },
    /// These areas cannot be taken as often as `min` asks.
    TooFew {
        /// The areas.
        areas: Vec<usize>,
        /// How often they must be taken.
        demand: usize,
        /// How often they can be taken.
        room: usize,
    },
}

/// Constraints that cannot hold together, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The constraints, in order.
    pub constraints: Vec<Constraint>,
    /// The way in which they contradict each other.
    pub kind: Kind,
    /// Whether it is proved that no smaller set of constraints contradicts itself. Seldom, with very many offices and
    /// areas that all have pins, musts or bans, the search ends before it has a proof.
    pub smallest: bool,
}

/// The smallest conflict of a problem without solutions.
pub(crate) fn find(problem: &Problem) -> Conflict {
    let mut found: Vec<Conflict> = within_offices(problem);
    if problem.max.is_some_and(|max| max < problem.min) && problem.areas > 0 {
        found.push(conflict(vec![Constraint::Min, Constraint::Max], Kind::MinAboveMax));
    }
    let most = found.iter().map(|conflict| conflict.constraints.len()).min();
    let (shortage, proved) = shortage::find(problem, most);
    found.extend(shortage);
    let fewest = found.into_iter().min_by_key(|conflict| conflict.constraints.len());
    // There is one, for the flow found none that keeps all; this only spares a panic.
    let mut best = fewest.unwrap_or_else(|| conflict(Vec::new(), Kind::MinAboveMax));
    best.smallest = proved || best.constraints.len() <= 1;
    best.constraints.sort_unstable();
    best
}

fn conflict(constraints: Vec<Constraint>, kind: Kind) -> Conflict {
    Conflict { constraints, kind, smallest: true }
}

/// What an office's own pins, musts and bans make impossible.
fn within_offices(problem: &Problem) -> Vec<Conflict> {
    let mut found = Vec::new();
    for (office, wishes) in problem.offices.iter().enumerate() {
        for (at, pin) in wishes.pins.iter().enumerate() {
            let one = Constraint::Pin { office, pin: *pin };
            for other in &wishes.pins[..at] {
                if (other.rank == pin.rank) != (other.area == pin.area) {
                    found.push(conflict(vec![one, Constraint::Pin { office, pin: *other }], Kind::Pins));
                }
            }
            if wishes.bans.contains(&pin.area) {
                found.push(conflict(vec![one, Constraint::Ban { office, area: pin.area }], Kind::PinAndBan));
            }
        }
        for area in wishes.musts.iter().filter(|area| wishes.bans.contains(area)) {
            let both = [Constraint::Must { office, area: *area }, Constraint::Ban { office, area: *area }];
            found.push(conflict(both.to_vec(), Kind::MustAndBan));
        }
        let forced = lever::forced(wishes, office);
        if forced.len() > wishes.ranks {
            let some = forced.into_iter().take(wishes.ranks + 1).map(|(_, constraint)| constraint);
            found.push(conflict(some.collect(), Kind::Full));
        }
        let spare = problem.areas.saturating_sub(wishes.ranks);
        if wishes.bans.len() > spare {
            let bans = wishes.bans[..=spare].iter().map(|area| Constraint::Ban { office, area: *area });
            found.push(conflict(bans.collect(), Kind::Bans));
        }
    }
    found
}
