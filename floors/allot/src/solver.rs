//! A solved problem, and what may be asked of it.

use crate::conflict::{self, Conflict};
use crate::every;
use crate::explain::{self, Alternative, Detours, Reason};
use crate::fair::{self, Search};
use crate::flow::Flow;
use crate::problem::{Objective, Picks, Problem, Worth};

/// A solved problem.
#[derive(Debug)]
pub struct Solver<'a> {
    problem: &'a Problem,
    objective: Objective,
    flow: Flow<'a>,
    search: Option<Search<'a>>,
    picks: Picks,
}

impl<'a> Solver<'a> {
    /// Solves a problem, or says which constraints contradict each other. Pins name ranks and areas that there are, and no
    /// office has more ranks than there are areas or weights.
    ///
    /// # Errors
    ///
    /// The smallest set of constraints that cannot hold together.
    pub fn solve(problem: &'a Problem, objective: Objective) -> Result<Self, Conflict> {
        let choosing = problem.offices.iter().all(|office| office.can_choose());
        let flow = if choosing { Flow::solve(problem) } else { None };
        let Some(flow) = flow else { return Err(conflict::find(problem)) };
        let mut solver = Self { problem, objective, picks: flow.picks(), flow, search: None };
        if objective == Objective::Fair {
            let mut search = solver.searcher();
            solver.picks = fair::solve(problem, &mut search, std::mem::take(&mut solver.picks));
            solver.search = Some(search);
        }
        Ok(solver)
    }

    /// The area on each rank of each office.
    #[must_use]
    pub fn picks(&self) -> &Picks {
        &self.picks
    }

    /// How good that is.
    #[must_use]
    pub fn worth(&self) -> Worth {
        self.problem.worth(&self.picks)
    }

    /// Why each pick is as it is.
    pub fn reasons(&mut self) -> Vec<Vec<Reason>> {
        let alternatives = match self.objective {
            Objective::Total => self.detours(),
            Objective::Fair => self.searched(),
        };
        let because = explain::because(self.problem, &self.picks);
        let offices = because.into_iter().zip(alternatives);
        offices.map(|(because, alternatives)| because.into_iter().zip(alternatives).map(reason).collect()).collect()
    }

    /// Solutions that are equally good, this one first, at most `limit`; and whether there are more.
    pub fn every(&mut self, limit: usize) -> (Vec<Picks>, bool) {
        let mut search = self.prepared();
        let found = every::list(self.problem, &mut search, self.picks.clone(), limit);
        self.search = Some(search);
        found
    }

    fn searcher(&self) -> Search<'a> {
        let covered = self.problem.worth(&self.flow.picks()).covered;
        Search::new(self.problem, covered, self.flow.prices())
    }

    fn prepared(&mut self) -> Search<'a> {
        let worst = self.worth().worst;
        let mut search = self.search.take().unwrap_or_else(|| self.searcher());
        search.prepare(if self.objective == Objective::Fair { worst } else { 0 });
        search
    }

    fn detours(&self) -> Vec<Vec<Option<Alternative>>> {
        let detours = Detours::new(self.problem, &self.picks, &self.flow);
        let of = |office: usize| (0..self.picks[office].len()).map(|rank| detours.alternative(office, rank)).collect();
        (0..self.picks.len()).map(of).collect()
    }

    fn searched(&mut self) -> Vec<Vec<Option<Alternative>>> {
        let picks = self.picks.clone();
        let mut search = self.prepared();
        let mut of = |office: usize, rank: usize| {
            let pick = (office, rank, picks[office][rank]);
            let wishes = &self.problem.offices[office];
            let other = if wishes.pinned(rank).is_some() || wishes.musts.contains(&pick.2) {
                self.freed(pick)
            } else {
                // Mostly there is one that leaves coverage and the worst-off office as they are.
                search.without(office, rank, pick.2).or_else(|| fairest(self.problem, &self.flow, pick))
            };
            other.map(|other| self.beside(&other, (office, rank)))
        };
        let offices = picks.iter().enumerate();
        let found = offices.map(|(office, own)| (0..own.len()).map(|rank| of(office, rank)).collect()).collect();
        self.search = Some(search);
        found
    }

    /// The fairest spread without a pick, and without the pin or must that sets it.
    fn freed(&self, pick: (usize, usize, usize)) -> Option<Picks> {
        let problem = self.problem.freed(pick.0, pick.1, pick.2);
        let flow = Flow::solve(&problem)?;
        fairest(&problem, &flow, pick)
    }

    /// What another spread costs.
    fn beside(&self, other: &Picks, (office, rank): (usize, usize)) -> Alternative {
        let (here, there) = (self.worth(), self.problem.worth(other));
        Alternative {
            area: other[office][rank],
            cost: here.value - there.value,
            uncovered: here.covered as i64 - there.covered as i64,
            worse: here.worst - there.worst,
        }
    }
}

/// The fairest spread in which an office has another area on a rank: covers as many areas as any such spread.
fn fairest(problem: &Problem, flow: &Flow<'_>, pick: (usize, usize, usize)) -> Option<Picks> {
    let (office, rank, area) = pick;
    let picks = flow.picks();
    let covered = problem.worth(&picks).covered as i64;
    let fewer = match picks[office][rank] == area {
        true => Detours::new(problem, &picks, flow).alternative(office, rank)?.uncovered,
        false => 0,
    };
    fair::without(problem, usize::try_from(covered - fewer).ok()?, flow.prices(), pick)
}

fn reason((because, alternative): (Vec<explain::Because>, Option<Alternative>)) -> Reason {
    Reason { alternative, because }
}
