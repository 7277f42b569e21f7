//! Against brute force: every spread of tiny problems is tried, and the solver must say the same.

mod conflicts;

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::{Alternative, Constraint, Objective, Office, Picks, Pin, Problem, Solver, Worth};

const OBJECTIVES: [Objective; 2] = [Objective::Total, Objective::Fair];

/// All ways to give an office an area per rank, whatever pins and bans say.
fn ways(areas: usize, ranks: usize) -> Vec<Vec<usize>> {
    let mut ways = vec![Vec::new()];
    for _ in 0..ranks {
        let longer = |way: &Vec<usize>| {
            let way = way.clone();
            let free = (0..areas).filter(|area| !way.contains(area)).collect::<Vec<_>>();
            free.into_iter().map(move |area| [&way[..], &[area]].concat())
        };
        ways = ways.iter().flat_map(longer).collect();
    }
    ways
}

/// Every spread that keeps the constraints.
fn spreads(problem: &Problem) -> Vec<Picks> {
    let mut spreads: Vec<Picks> = vec![Vec::new()];
    for office in &problem.offices {
        let keeps = |way: &Vec<usize>| {
            office.pins.iter().all(|pin| way[pin.rank] == pin.area)
                && !way.iter().any(|area| office.bans.contains(area))
                && office.musts.iter().all(|area| way.contains(area))
        };
        let ways: Vec<Vec<usize>> = ways(problem.areas, office.ranks).into_iter().filter(keeps).collect();
        spreads = spreads
            .iter()
            .flat_map(|picks| ways.iter().map(move |way| [&picks[..], std::slice::from_ref(way)].concat()))
            .collect();
    }
    spreads.retain(|picks| problem.keeps(picks));
    spreads
}

fn best(problem: &Problem, objective: Objective, spreads: &[Picks]) -> Option<Worth> {
    spreads.iter().map(|picks| problem.worth(picks)).max_by_key(|worth| worth.key(objective))
}

fn problems() -> impl Strategy<Value = Problem> {
    (1_usize..=4, 0_usize..=3, prop::sample::select(vec![0_i64, 1, 3, 9, 100])).prop_flat_map(
        |(areas, offices, most)| {
            let office = (
                prop::collection::vec(0..=most, areas),
                0..=areas.min(3),
                prop::collection::vec((0_usize..3, 0..areas), 0..=1),
                prop::sample::select(vec![0_usize, 0, 1, 2])
                    .prop_flat_map(move |most| prop::collection::btree_set(0..areas, 0..=most.min(areas))),
                prop::collection::btree_set(0..areas, 0..=1),
            );
            let offices = prop::collection::vec(office.prop_map(wishes), offices);
            let weights = prop::sample::select(vec![vec![3, 2, 1], vec![1, 1, 1], vec![1, 0, 5], vec![0, 0, 0]]);
            let max = prop::option::of(0_usize..=3);
            (offices, weights, prop::sample::select(vec![0_usize, 0, 0, 1, 2]), max)
                .prop_map(move |(offices, weights, min, max)| Problem { areas, offices, weights, min, max })
        },
    )
}

/// Needs, ranks, pins, musts and bans as they are thrown.
type Thrown = (Vec<i64>, usize, Vec<(usize, usize)>, BTreeSet<usize>, BTreeSet<usize>);

fn wishes((need, ranks, pins, musts, bans): Thrown) -> Office {
    let pins = pins.into_iter().filter(|(rank, _)| *rank < ranks).map(|(rank, area)| Pin { rank, area });
    let [musts, bans] = [musts, bans].map(|areas| areas.into_iter().collect());
    Office { need, ranks, pins: pins.collect(), musts, bans }
}

/// The constraints of a problem.
fn constraints(problem: &Problem) -> Vec<Constraint> {
    let mut all = Vec::new();
    all.extend((problem.min > 0).then_some(Constraint::Min));
    all.extend(problem.max.map(|_| Constraint::Max));
    for (office, wishes) in problem.offices.iter().enumerate() {
        all.extend(wishes.pins.iter().map(|pin| Constraint::Pin { office, pin: *pin }));
        all.extend(wishes.musts.iter().map(|area| Constraint::Must { office, area: *area }));
        all.extend(wishes.bans.iter().map(|area| Constraint::Ban { office, area: *area }));
    }
    all
}

fn with_only(problem: &Problem, constraints: &[Constraint]) -> Problem {
    let mut bare = problem.clone();
    bare.min = if constraints.contains(&Constraint::Min) { problem.min } else { 0 };
    bare.max = problem.max.filter(|_| constraints.contains(&Constraint::Max));
    for (office, wishes) in bare.offices.iter_mut().enumerate() {
        wishes.pins.retain(|pin| constraints.contains(&Constraint::Pin { office, pin: *pin }));
        wishes.musts.retain(|area| constraints.contains(&Constraint::Must { office, area: *area }));
        wishes.bans.retain(|area| constraints.contains(&Constraint::Ban { office, area: *area }));
    }
    bare
}

/// The size of the smallest set of constraints for which there is no solution, by trying every set.
fn smallest(problem: &Problem, has_none: impl Fn(&Problem) -> bool) -> usize {
    let all = constraints(problem);
    let of = |size: usize| (0_u32..1 << all.len()).filter(move |mask| mask.count_ones() as usize == size);
    let chosen = |mask: u32| -> Vec<Constraint> {
        all.iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1).map(|(_, one)| *one).collect()
    };
    let is_conflict = |size: &usize| of(*size).any(|mask| has_none(&with_only(problem, &chosen(mask))));
    (0..=all.len()).find(is_conflict).expect("there is one")
}

fn agree(problem: &Problem, objective: Objective) {
    let all = spreads(problem);
    match Solver::solve(problem, objective) {
        Ok(mut solver) => {
            assert!(problem.keeps(solver.picks()), "{:?} breaks a constraint", solver.picks());
            let worth = best(problem, objective, &all).expect("the solver found one");
            assert_eq!(solver.worth().key(objective), worth.key(objective), "{:?}", solver.picks());
            alternatives(problem, objective, &mut solver, &all);
            equals(problem, objective, &mut solver, &all);
        }
        Err(conflict) => {
            assert_eq!(all, Vec::<Picks>::new(), "{conflict:?}");
            assert_eq!(spreads(&with_only(problem, &conflict.constraints)), Vec::<Picks>::new(), "{conflict:?}");
            let fewest = smallest(problem, |problem| spreads(problem).is_empty());
            assert_eq!(conflict.constraints.len(), fewest, "{conflict:?}");
            assert!(conflict.smallest);
        }
    }
}

/// The cost of each alternative is what brute force says, with the pin or must put aside that sets the pick.
fn alternatives(problem: &Problem, objective: Objective, solver: &mut Solver<'_>, all: &[Picks]) {
    let (picks, worth) = (solver.picks().clone(), solver.worth());
    let fair = objective == Objective::Fair;
    let costs = |other: Worth| {
        let worse = if fair { worth.worst - other.worst } else { 0 };
        (worth.value - other.value, worth.covered as i64 - other.covered as i64, worse)
    };
    for (office, reasons) in solver.reasons().iter().enumerate() {
        for (rank, reason) in reasons.iter().enumerate() {
            let area = picks[office][rank];
            let freed = problem.freed(office, rank, area);
            let spreads = if freed == *problem { all.to_vec() } else { spreads(&freed) };
            let others: Vec<Picks> = spreads.into_iter().filter(|other| other[office][rank] != area).collect();
            let expected = best(problem, objective, &others).map(costs);
            let found = reason.alternative.map(|other| (other.cost, other.uncovered, other.worse));
            assert_eq!(found, expected, "office {office}, rank {rank}, {picks:?}");
            if let Some(Alternative { area, .. }) = reason.alternative {
                let same =
                    |other: &&Picks| other[office][rank] == area && Some(costs(problem.worth(other))) == expected;
                assert!(others.iter().any(|other| same(&other)), "no best alternative has area {area} there");
            }
        }
    }
}

/// All equally good solutions are listed, each once.
fn equals(problem: &Problem, objective: Objective, solver: &mut Solver<'_>, all: &[Picks]) {
    let key = solver.worth().key(objective);
    let mut expected: Vec<Picks> =
        all.iter().filter(|picks| problem.worth(picks).key(objective) == key).cloned().collect();
    let (mut listed, more) = solver.every(usize::MAX);
    assert_eq!(&listed[0], solver.picks());
    listed.sort();
    expected.sort();
    assert_eq!((listed, more), (expected, false));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn the_solver_agrees_with_brute_force(problem in problems()) {
        for objective in OBJECTIVES {
            agree(&problem, objective);
        }
    }
}

/// A solver that is nearly right: each office in turn takes what is best for it and still free.
fn greedy(problem: &Problem) -> Option<Picks> {
    let mut left = vec![problem.max.unwrap_or(usize::MAX); problem.areas];
    let mut picks = Picks::new();
    for (office, wishes) in problem.offices.iter().enumerate() {
        let keeps = |way: &Vec<usize>| {
            wishes.pins.iter().all(|pin| way[pin.rank] == pin.area)
                && wishes.musts.iter().all(|area| way.contains(area))
                && !way.iter().any(|area| wishes.bans.contains(area) || left[*area] == 0)
        };
        let ways = ways(problem.areas, wishes.ranks).into_iter().filter(keeps);
        let best = ways.max_by_key(|way| problem.value_of(office, way))?;
        best.iter().for_each(|area| left[*area] -= 1);
        picks.push(best);
    }
    problem.keeps(&picks).then_some(picks)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    /// The control: the same comparison finds a solver out that is nearly right.
    #[test]
    #[should_panic(expected = "worse than brute force")]
    fn a_solver_that_is_nearly_right_is_found_out(problem in problems()) {
        let best = best(&problem, Objective::Total, &spreads(&problem)).map(|worth| worth.key(Objective::Total));
        let found = greedy(&problem).map(|picks| problem.worth(&picks).key(Objective::Total));
        assert!(found.is_none() || found == best, "worse than brute force");
    }
}

/// A way that goes in a circle of no cost is as cheap as the one without, and begins with another area.
#[test]
fn an_alternative_names_the_area_that_is_taken_in_the_end() {
    let wishes = |need: [i64; 4], ranks, pins, musts| Office { need: need.into(), ranks, pins, musts, bans: vec![] };
    let offices =
        vec![wishes([0, 0, 0, 2], 3, vec![Pin { rank: 0, area: 1 }], vec![]), wishes([3, 3, 0, 4], 2, vec![], vec![1])];
    for objective in OBJECTIVES {
        agree(&Problem { areas: 4, offices: offices.clone(), weights: vec![1, 0, 5], min: 0, max: None }, objective);
    }
}
