//! From a question to its answer.

use allot::{Objective, Picks, Reason, Solver};
use ui::T;

use super::wording;
use crate::model::{self, Answer, Because, Pick, Points, Question, Solved, Wish, Wished};

/// Solves a question; with `all`, lists up to so many equally good solutions. Sentences are in the reader's language.
pub(crate) fn question_answer(question: &Question, all: Option<usize>, t: &T) -> Answer {
    let mut solver = match Solver::solve(&question.problem, question.objective) {
        Ok(solver) => solver,
        Err(conflict) => return Answer::Conflict(contradiction(question, &conflict, t)),
    };
    let (worth, reasons) = (solver.worth(), solver.reasons());
    let every = all.map(|limit| solver.every(limit.max(1)));
    Answer::Solved(Solved {
        status: "optimal",
        covered: worth.covered,
        worst: question.points(worth.worst),
        value: question.points(worth.value),
        picks: question.picks(solver.picks()),
        explanation: explanation(question, solver.picks(), &reasons, t),
        more: every.as_ref().map(|(_, more)| *more),
        solutions: every.map(|(found, _)| found.iter().map(|picks| question.picks(picks)).collect()),
    })
}

fn contradiction(question: &Question, conflict: &allot::Conflict, t: &T) -> model::Conflict {
    let constraints = conflict.constraints.iter().map(|constraint| question.constraint(constraint));
    let constraints: Vec<Because> = constraints.collect();
    let text = wording::conflict(question, conflict, &constraints, t);
    model::Conflict { status: "infeasible", conflict: constraints, smallest: conflict.smallest, text }
}

fn explanation(question: &Question, picks: &Picks, reasons: &[Vec<Reason>], t: &T) -> Vec<model::Reason> {
    let mut explanation = Vec::new();
    for (office, reasons) in reasons.iter().enumerate() {
        for (rank, reason) in reasons.iter().enumerate() {
            let area = picks[office][rank];
            let mut told = model::Reason {
                office: question.offices[office].clone(),
                rank: rank + 1,
                area: question.areas[area].clone(),
                gain: question.pick(office, rank, area).points,
                alternative: reason.alternative.map(|other| model::Alternative {
                    area: question.areas[other.area].clone(),
                    cost: question.points(other.cost),
                    uncovered: other.uncovered,
                    worse: (question.objective == Objective::Fair).then(|| question.points(other.worse)),
                }),
                because: reason
                    .because
                    .iter()
                    .map(|because| question.because(*because, (office, rank, area)))
                    .collect(),
                text: String::new(),
            };
            told.text = wording::reason(&told, t);
            explanation.push(told);
        }
    }
    explanation
}

impl Question {
    fn points(&self, parts: i64) -> Points {
        Points { parts, per_point: self.need_parts * self.weight_parts }
    }

    fn pick(&self, office: usize, rank: usize, area: usize) -> Pick {
        let need = self.problem.offices[office].need[area];
        Pick {
            office: self.offices[office].clone(),
            rank: rank + 1,
            area: self.areas[area].clone(),
            need: Points { parts: need, per_point: self.need_parts },
            points: self.points(need * self.problem.weights[rank]),
        }
    }

    fn picks(&self, picks: &Picks) -> Vec<Pick> {
        let offices = picks.iter().enumerate();
        offices
            .flat_map(|(office, own)| own.iter().enumerate().map(move |(rank, area)| self.pick(office, rank, *area)))
            .collect()
    }

    fn because(&self, because: allot::Because, (office, rank, own): (usize, usize, usize)) -> Because {
        let about = |constraint, area: usize| Because {
            constraint,
            area: Some(self.areas[area].clone()),
            ..Because::default()
        };
        let reason = |what, area| self.reasons.get(&Wish { office, what, area }).cloned();
        match because {
            allot::Because::Pin => Because { reason: reason(Wished::Pin(rank), own), ..about("pin", own) },
            allot::Because::Must => Because { reason: reason(Wished::Must, own), ..about("must", own) },
            allot::Because::Ban { area } => Because { reason: reason(Wished::Ban, area), ..about("ban", area) },
            allot::Because::Max { area } => Because { limit: self.problem.max, ..about("max", area) },
            allot::Because::Min => Because { limit: Some(self.problem.min), ..about("min", own) },
            allot::Because::Coverage => about("coverage", own),
            allot::Because::Others { area } => about("others", area),
        }
    }

    fn constraint(&self, constraint: &allot::Constraint) -> Because {
        let wish = |office: usize, what: Wished, area: usize| Because {
            constraint: match what {
                Wished::Pin(_) => "pin",
                Wished::Must => "must",
                Wished::Ban => "ban",
            },
            office: Some(self.offices[office].clone()),
            rank: if let Wished::Pin(rank) = what { Some(rank + 1) } else { None },
            area: Some(self.areas[area].clone()),
            reason: self.reasons.get(&Wish { office, what, area }).cloned(),
            limit: None,
        };
        match constraint {
            allot::Constraint::Min => {
                Because { constraint: "min", limit: Some(self.problem.min), ..Because::default() }
            }
            allot::Constraint::Max => Because { constraint: "max", limit: self.problem.max, ..Because::default() },
            allot::Constraint::Pin { office, pin } => wish(*office, Wished::Pin(pin.rank), pin.area),
            allot::Constraint::Must { office, area } => wish(*office, Wished::Must, *area),
            allot::Constraint::Ban { office, area } => wish(*office, Wished::Ban, *area),
        }
    }
}
