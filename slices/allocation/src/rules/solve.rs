//! From a basis to its solution, with the names that people know.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Arg, Lang};
use ui::T;

use super::{document::document, question_answer, question_read};
use crate::model::{Answer, Basis, Obstacle, Pick, Picked, Question, Reason, Solution, Solved, Solving, Told};

/// Solves a basis; with `all`, lists up to so many equally good solutions. Sentences are in the reader's language.
pub(crate) fn solve(basis: &Basis, all: Option<usize>, t: &T) -> Solving {
    let obstacles = obstacles(basis, t);
    if !obstacles.is_empty() {
        return Solving::Unready(obstacles);
    }
    let mut question = match question_read(&document(basis, t)) {
        Ok(question) => question,
        Err(found) => return Solving::Unready(found.iter().map(|one| anyone(t.say(&one.say))).collect()),
    };
    let names = Names::new(basis, t.lang());
    names.put(&mut question);
    match question_answer(&question, all, t) {
        Answer::Solved(solved) => Solving::Solved(Box::new(names.solution(basis, solved))),
        Answer::Conflict(conflict) => Solving::Conflict(conflict.text),
        Answer::Faulty(faulty) => Solving::Unready(faulty.faults.into_iter().map(|fault| anyone(fault.text)).collect()),
    }
}

fn anyone(text: String) -> Obstacle {
    Obstacle { office: None, text }
}

/// What is missing before anything can be worked out.
pub(crate) fn obstacles(basis: &Basis, t: &T) -> Vec<Obstacle> {
    if basis.offices.is_empty() {
        return vec![anyone(t.text("solution-no_offices"))];
    }
    if basis.areas.is_empty() {
        return vec![anyone(t.text("solution-no_areas"))];
    }
    let (areas, weights) = (basis.areas.len(), basis.terms.weights.len());
    let mut found = Vec::new();
    for office in &basis.offices {
        let name = ("office", Arg::from(office.name.as_str()));
        let mut add =
            |text: String| found.push(Obstacle { office: Some((office.key.clone(), office.name.clone())), text });
        let ranks = usize::try_from(office.sheet.ranks()).unwrap_or_default();
        let missing = basis.areas.iter().filter(|area| !office.sheet.needs.contains_key(&area.key)).count();
        if missing == areas {
            add(t.with("solution-no_needs", std::slice::from_ref(&name)));
        } else if missing > 0 {
            add(t.with("solution-few_needs", &[name.clone(), ("count", missing.into())]));
        }
        if ranks > areas.min(weights) {
            let most = ("most", Arg::from(areas.min(weights)));
            add(t.with("solution-too_many_ranks", &[name, ("ranks", ranks.into()), most]));
        }
    }
    found
}

/// Names of offices and areas by their keys, and the keys by these names. No name stands for two.
struct Names {
    offices: BTreeMap<String, String>,
    areas: BTreeMap<String, String>,
}

impl Names {
    fn new(basis: &Basis, lang: Lang) -> Self {
        let offices = basis.offices.iter().map(|office| (office.key.as_str(), office.name.as_str()));
        let areas = basis.areas.iter().map(|area| (area.key.as_str(), area.name(lang)));
        Self { offices: told_apart(offices), areas: told_apart(areas) }
    }

    /// The question with names in the place of keys; their order stays that of the keys.
    fn put(&self, question: &mut Question) {
        let name = |names: &BTreeMap<String, String>, key: &mut String| {
            if let Some(name) = names.get(key.as_str()) {
                name.clone_into(key);
            }
        };
        question.offices.iter_mut().for_each(|key| name(&self.offices, key));
        question.areas.iter_mut().for_each(|key| name(&self.areas, key));
    }

    fn solution(&self, basis: &Basis, solved: Solved) -> Solution {
        let picks = self.picked(basis, &solved.picks);
        let all = solved.solutions.unwrap_or_default();
        Solution {
            covered: i64::try_from(solved.covered).unwrap_or_default(),
            worst: solved.worst.whole(),
            value: solved.value.whole(),
            told: self.told(basis, solved.explanation),
            all: all.iter().map(|picks| self.picked(basis, picks)).collect(),
            more: solved.more.unwrap_or_default(),
            picks,
        }
    }

    /// The keys of the areas, office by office in the order of the basis.
    fn picked(&self, basis: &Basis, picks: &[Pick]) -> Picked {
        let keys: BTreeMap<&str, &str> = self.areas.iter().map(|(key, name)| (name.as_str(), key.as_str())).collect();
        let mut of: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for pick in picks {
            let key = keys.get(pick.area.as_str()).copied().unwrap_or_default();
            of.entry(pick.office.as_str()).or_default().push(key.to_owned());
        }
        let name = |key: &String| self.offices.get(key).map_or("", String::as_str);
        basis.offices.iter().map(|office| of.remove(name(&office.key)).unwrap_or_default()).collect()
    }

    fn told(&self, basis: &Basis, reasons: Vec<Reason>) -> Vec<Vec<Told>> {
        let mut of: BTreeMap<String, Vec<Told>> = BTreeMap::new();
        for reason in reasons {
            let cost = reason.alternative.map(|other| other.cost.whole());
            of.entry(reason.office).or_default().push(Told { gain: reason.gain.whole(), cost, text: reason.text });
        }
        let name = |key: &String| self.offices.get(key).map_or("", String::as_str);
        basis.offices.iter().map(|office| of.remove(name(&office.key)).unwrap_or_default()).collect()
    }
}

/// Each key with its name; where two have the same name, the key stands beside it.
fn told_apart<'a>(named: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> BTreeMap<String, String> {
    let (mut once, mut twice) = (BTreeSet::new(), BTreeSet::new());
    for (_, name) in named.clone() {
        if !once.insert(name) {
            twice.insert(name);
        }
    }
    let label = |(key, name): (&str, &str)| {
        (key.to_owned(), if twice.contains(name) { format!("{name} ({key})") } else { name.to_owned() })
    };
    named.map(label).collect()
}
