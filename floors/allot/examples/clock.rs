//! Solves the problems of the bench (`cargo xtask bench allocate`), writes each as a document for other solvers, and prints
//! what it found and how much processor time that took: `clock FOLDER`.
#![expect(clippy::print_stdout, reason = "it speaks on standard output")]

use std::error::Error;
use std::fmt::Write;
use std::path::Path;

use allot::{Objective, Office, Problem, Solver};

/// A problem of the bench.
struct Case {
    name: &'static str,
    offices: usize,
    areas: usize,
    objective: Objective,
    /// Whether all offices like the same areas; otherwise needs are even.
    popular: bool,
    /// Whether others are asked too.
    compared: bool,
}

const fn case(name: &'static str, (offices, areas): (usize, usize), objective: Objective) -> Case {
    Case { name, offices, areas, objective, popular: false, compared: true }
}

const fn popular(name: &'static str, size: (usize, usize), objective: Objective) -> Case {
    Case { popular: true, compared: false, ..case(name, size, objective) }
}

const CASES: [Case; 11] = [
    case("total_4x12", (4, 12), Objective::Total),
    case("total_575x12", (575, 12), Objective::Total),
    case("total_2000x20", (2_000, 20), Objective::Total),
    case("total_20000x50", (20_000, 50), Objective::Total),
    popular("total_575x12_popular", (575, 12), Objective::Total),
    popular("total_2000x20_popular", (2_000, 20), Objective::Total),
    popular("total_20000x50_popular", (20_000, 50), Objective::Total),
    case("fair_56x12", (56, 12), Objective::Fair),
    case("fair_600x12", (600, 12), Objective::Fair),
    popular("fair_56x12_popular", (56, 12), Objective::Fair),
    popular("fair_600x12_popular", (600, 12), Objective::Fair),
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("clock FOLDER")?;
    for case in &CASES {
        let problem = problem(case);
        if case.compared {
            std::fs::write(Path::new(&folder).join(case.name).with_extension("json"), document(case, &problem)?)?;
        }
        let (mut turns, mut spent, mut worth) = (1, 0.0, None);
        // As many turns as are needed for the ticks of this clock not to matter.
        while spent < 0.3 {
            turns *= 2;
            let begin = processor_seconds()?;
            for _ in 0..turns {
                let solver = Solver::solve(&problem, case.objective).map_err(|conflict| format!("{conflict:?}"))?;
                worth = Some(solver.worth());
            }
            spent = processor_seconds()? - begin;
        }
        let worth = worth.ok_or("no turn")?;
        let time = spent / f64::from(turns);
        println!("{} {time:.9} {} {} {}", case.name, worth.covered, worth.worst, worth.value);
    }
    Ok(())
}

/// Processor time of this thread: on a busy machine it says more than a clock.
fn processor_seconds() -> Result<f64, Box<dyn Error>> {
    let nanoseconds = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    Ok(nanoseconds.split(' ').next().unwrap_or_default().parse::<f64>()? / 1e9)
}

/// Needs by chance, always the same; `max` is the average load rounded up.
fn problem(case: &Case) -> Problem {
    let mut dice = Dice(case.offices as u64 * 1_000 + case.areas as u64);
    let liked: Vec<i64> = (0..case.areas).map(|_| dice.below(61)).collect();
    let mut need = |area: usize| if case.popular { liked[area] + dice.below(41) } else { dice.below(101) };
    let offices = (0..case.offices)
        .map(|_| Office {
            need: (0..case.areas).map(&mut need).collect(),
            ranks: 3,
            pins: Vec::new(),
            musts: Vec::new(),
            bans: Vec::new(),
        })
        .collect();
    let max = Some((case.offices * 3).div_ceil(case.areas));
    Problem { areas: case.areas, offices, weights: vec![3, 2, 1], min: 0, max }
}

/// SplitMix64.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> i64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end) as i64
    }
}

/// The document of `gelingen allocate`.
fn document(case: &Case, problem: &Problem) -> Result<String, std::fmt::Error> {
    let areas: Vec<String> = (0..problem.areas).map(|area| format!("\"a{area:02}\"")).collect();
    let mut text = format!("{{ \"areas\": [{}], \"offices\": [", areas.join(", "));
    for (number, office) in problem.offices.iter().enumerate() {
        let comma = if number == 0 { "" } else { "," };
        let need: Vec<String> = areas.iter().zip(&office.need).map(|(area, need)| format!("{area}: {need}")).collect();
        write!(
            text,
            "{comma}\n{{ \"key\": \"o{number:05}\", \"firm\": 2, \"optional\": 1, \"need\": {{ {} }} }}",
            need.join(", ")
        )?;
    }
    let objective = if case.objective == Objective::Fair { "fair" } else { "total" };
    let max = problem.max.unwrap_or_default();
    writeln!(
        text,
        "], \"rank_weight\": [3, 2, 1], \"per_area\": {{ \"min\": 0, \"max\": {max} }}, \"objective\": \"{objective}\" }}"
    )?;
    Ok(text)
}
