//! From a document to a question: everything that is wrong with it is found at once, each fault with its path.

use std::collections::{BTreeMap, BTreeSet};

use allot::{Objective, Office, Pin, Problem};

use super::fields::{Faults, Part, missing};
use super::json::Json;
use crate::model::{Found, Question, Wish, Wished};

const NEED_MOST: i64 = 100;
const WEIGHT_MOST: i64 = 1_000;

/// The areas by key, in order.
type Areas<'j> = BTreeMap<&'j str, usize>;

/// What an office says.
struct Sheet<'j> {
    key: &'j str,
    need: Vec<i64>,
    ranks: usize,
    pins: Vec<(Pin, Option<&'j str>)>,
    musts: Said<'j>,
    bans: Said<'j>,
}

/// Areas, each with the reason that was given.
type Said<'j> = BTreeMap<usize, Option<&'j str>>;

/// Reads a question.
pub(crate) fn question_read(text: &str) -> Result<Question, Vec<Found>> {
    let mut faults = Faults::default();
    let question = match serde_json::from_str::<Json>(text) {
        Ok(json) => question(&Part::root(&json), &mut faults),
        Err(error) => {
            faults.add_with("$", "allocate-fault-json", "reason", error.to_string());
            None
        }
    };
    match question {
        Some(question) if faults.0.is_empty() => Ok(question),
        _ => Err(faults.0),
    }
}

fn question(part: &Part<'_>, faults: &mut Faults) -> Option<Question> {
    let keys = ["areas", "offices", "rank_weight", "per_area", "objective"];
    let [areas, offices, weights, per_area, objective] = part.object(keys, faults)?;
    for (key, found) in keys.iter().zip([&areas, &offices, &weights]) {
        if found.is_none() {
            missing(part, key, faults);
        }
    }
    let weights = weights.and_then(|part| read_weights(&part, faults));
    let (min, max) = per_area.map_or((0, None), |part| read_per_area(&part, faults));
    let objective = objective.map_or(Objective::Total, |part| read_objective(&part, faults));
    let areas = read_areas(&areas?, faults)?;
    let mut sheets = read_offices(&offices?, (&areas, weights.as_deref()), faults)?;
    sheets.sort_by_key(|sheet| sheet.key);
    let weights = weights?;
    let mut question = Question {
        areas: areas.keys().map(|key| (*key).to_owned()).collect(),
        offices: sheets.iter().map(|sheet| sheet.key.to_owned()).collect(),
        problem: Problem { areas: areas.len(), offices: Vec::new(), weights, min, max },
        objective,
        reasons: BTreeMap::new(),
        need_parts: 100,
        weight_parts: 100,
    };
    for (office, sheet) in sheets.into_iter().enumerate() {
        let pins = sheet.pins.iter().map(|(pin, reason)| (Wished::Pin(pin.rank), pin.area, *reason));
        let musts = sheet.musts.iter().map(|(area, reason)| (Wished::Must, *area, *reason));
        let bans = sheet.bans.iter().map(|(area, reason)| (Wished::Ban, *area, *reason));
        for (what, area, reason) in pins.chain(musts).chain(bans) {
            question.reasons.extend(reason.map(|reason| (Wish { office, what, area }, reason.to_owned())));
        }
        let pins = sheet.pins.into_iter().map(|(pin, _)| pin).collect();
        let [musts, bans] = [sheet.musts, sheet.bans].map(|areas| areas.into_keys().collect());
        question.problem.offices.push(Office { need: sheet.need, ranks: sheet.ranks, pins, musts, bans });
    }
    coarsen(&mut question);
    Some(question)
}

/// Where no number has decimals, points are counted whole: smaller numbers.
fn coarsen(question: &mut Question) {
    let problem = &mut question.problem;
    if problem.weights.iter().all(|weight| weight % 100 == 0) {
        problem.weights.iter_mut().for_each(|weight| *weight /= 100);
        question.weight_parts = 1;
    }
    if problem.offices.iter().flat_map(|office| &office.need).all(|need| need % 100 == 0) {
        problem.offices.iter_mut().flat_map(|office| &mut office.need).for_each(|need| *need /= 100);
        question.need_parts = 1;
    }
}

fn read_areas<'j>(part: &Part<'j>, faults: &mut Faults) -> Option<Areas<'j>> {
    let mut keys = BTreeSet::new();
    let list = part.list(faults)?;
    if list.is_empty() {
        faults.add(&part.path, "allocate-fault-empty");
    }
    for one in list {
        if let Some(key) = one.text(faults)
            && !keys.insert(key)
        {
            faults.add_with(&one.path, "allocate-fault-area_twice", "area", key);
        }
    }
    Some(keys.into_iter().enumerate().map(|(at, key)| (key, at)).collect())
}

fn read_weights(part: &Part<'_>, faults: &mut Faults) -> Option<Vec<i64>> {
    let list = part.list(faults)?;
    Some(list.iter().map(|one| one.hundredths(WEIGHT_MOST, faults).unwrap_or_default()).collect())
}

fn read_per_area(part: &Part<'_>, faults: &mut Faults) -> (usize, Option<usize>) {
    let Some([min, max]) = part.object(["min", "max"], faults) else { return (0, None) };
    let min = min.and_then(|part| part.whole(faults)).unwrap_or_default();
    let max = max.filter(|part| *part.json != Json::Null).and_then(|part| part.whole(faults));
    (min, max)
}

fn read_objective(part: &Part<'_>, faults: &mut Faults) -> Objective {
    match part.json {
        Json::Text(word) if word == "fair" => Objective::Fair,
        Json::Text(word) if word == "total" => Objective::Total,
        _ => {
            faults.add(&part.path, "allocate-fault-objective");
            Objective::Total
        }
    }
}

fn read_offices<'j>(
    part: &Part<'j>,
    known: (&Areas<'j>, Option<&[i64]>),
    faults: &mut Faults,
) -> Option<Vec<Sheet<'j>>> {
    let list = part.list(faults)?;
    if list.is_empty() {
        faults.add(&part.path, "allocate-fault-empty");
    }
    let mut keys = BTreeSet::new();
    let mut sheets = Vec::with_capacity(list.len());
    for one in list {
        let Some(sheet) = read_office(&one, known, faults) else { continue };
        if !keys.insert(sheet.key) {
            faults.add_with(&format!("{}.key", one.path), "allocate-fault-office_twice", "office", sheet.key);
        }
        sheets.push(sheet);
    }
    Some(sheets)
}

fn read_office<'j>(
    part: &Part<'j>,
    (areas, weights): (&Areas<'j>, Option<&[i64]>),
    faults: &mut Faults,
) -> Option<Sheet<'j>> {
    let keys = ["key", "need", "firm", "optional", "pin", "must", "ban"];
    let [key, need, firm, optional, pin, must, ban] = part.object(keys, faults)?;
    for (name, found) in keys.iter().zip([&key, &need, &firm]) {
        if found.is_none() {
            missing(part, name, faults);
        }
    }
    let firm = firm.and_then(|part| part.whole(faults)).unwrap_or_default();
    let optional = optional.and_then(|part| part.whole(faults)).unwrap_or_default();
    let ranks = firm.saturating_add(optional);
    if ranks > areas.len() {
        faults.add_with(&part.path, "allocate-fault-ranks_areas", "ranks", ranks);
    }
    if weights.is_some_and(|weights| ranks > weights.len()) {
        faults.add_with(&part.path, "allocate-fault-ranks_weights", "ranks", ranks);
    }
    let need = need.map(|part| read_need(&part, areas, faults)).unwrap_or_default();
    let pins = pin.map(|part| read_pins(&part, areas, ranks, faults)).unwrap_or_default();
    let [musts, bans] = [must, ban].map(|part| part.map(|part| read_said(&part, areas, faults)).unwrap_or_default());
    let key = key.and_then(|part| part.text(faults))?;
    Some(Sheet { key, need, ranks, pins, musts, bans })
}

fn read_need(part: &Part<'_>, areas: &Areas<'_>, faults: &mut Faults) -> Vec<i64> {
    let mut needs = vec![None; areas.len()];
    let Some(entries) = part.entries(faults) else { return Vec::new() };
    for (key, one) in entries {
        match areas.get(key) {
            Some(area) => needs[*area] = Some(one.hundredths(NEED_MOST, faults).unwrap_or_default()),
            None => faults.add_with(&one.path, "allocate-fault-area_unknown", "area", key),
        }
    }
    for (key, area) in areas {
        if needs[*area].is_none() {
            missing(part, key, faults);
        }
    }
    needs.into_iter().map(Option::unwrap_or_default).collect()
}

fn read_pins<'j>(part: &Part<'j>, areas: &Areas<'_>, ranks: usize, faults: &mut Faults) -> Vec<(Pin, Option<&'j str>)> {
    let mut pins: Vec<(Pin, Option<&str>)> = Vec::new();
    for one in part.list(faults).unwrap_or_default() {
        let keys = ["rank", "area", "reason"];
        let Some([rank, area, reason]) = one.object(keys, faults) else { continue };
        for (name, found) in keys.iter().zip([&rank, &area]) {
            if found.is_none() {
                missing(&one, name, faults);
            }
        }
        let rank = rank.and_then(|part| {
            let rank = part.whole(faults)?;
            if rank == 0 || rank > ranks {
                faults.add_with(&part.path, "allocate-fault-rank", "ranks", ranks);
            }
            rank.checked_sub(1)
        });
        let area = area.and_then(|part| read_area(&part, areas, faults));
        let reason = reason.and_then(|part| part.text(faults));
        let (Some(rank), Some(area)) = (rank, area) else { continue };
        let pin = Pin { rank, area };
        if pins.iter().any(|(other, _)| *other == pin) {
            faults.add(&one.path, "allocate-fault-twice");
        }
        pins.push((pin, reason));
    }
    pins.sort_unstable();
    pins
}

/// A must or a ban is an area, or an area with a reason.
fn read_said<'j>(part: &Part<'j>, areas: &Areas<'_>, faults: &mut Faults) -> Said<'j> {
    let mut said = BTreeMap::new();
    for one in part.list(faults).unwrap_or_default() {
        let (area, reason) = if let Json::Object(_) = one.json {
            let Some([area, reason]) = one.object(["area", "reason"], faults) else { continue };
            if area.is_none() {
                missing(&one, "area", faults);
            }
            let area = area.and_then(|part| read_area(&part, areas, faults));
            (area, reason.and_then(|part| part.text(faults)))
        } else {
            (read_area(&one, areas, faults), None)
        };
        if let Some(area) = area
            && said.insert(area, reason).is_some()
        {
            faults.add(&one.path, "allocate-fault-twice");
        }
    }
    said
}

fn read_area(part: &Part<'_>, areas: &Areas<'_>, faults: &mut Faults) -> Option<usize> {
    let key = part.text(faults)?;
    let area = areas.get(key).copied();
    if area.is_none() {
        faults.add_with(&part.path, "allocate-fault-area_unknown", "area", key);
    }
    area
}
