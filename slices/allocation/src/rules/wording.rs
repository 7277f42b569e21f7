//! Reasons and conflicts in words.

use allot::Kind;
use kernel::Arg;
use ui::T;

use crate::model::{Alternative, Because, Points, Question, Reason};

/// Why a pick is as it is, in a few sentences.
pub(super) fn reason(reason: &Reason, t: &T) -> String {
    let gain = ("gain", Arg::from(reason.gain.to_string()));
    let pick = [("office", Arg::from(reason.office.as_str())), ("rank", reason.rank.into()), gain];
    let mut sentences = vec![t.with("allocate-pick", &with(&pick, "area", reason.area.as_str()))];
    sentences.extend(reason.because.iter().map(|because| behind(because, t)));
    if reason.because.is_empty() {
        sentences.push(t.text("allocate-because-own"));
    }
    sentences.extend(alternative(reason, t));
    sentences.join(" ")
}

fn with(args: &[(&'static str, Arg)], name: &'static str, value: impl Into<Arg>) -> Vec<(&'static str, Arg)> {
    args.iter().cloned().chain([(name, value.into())]).collect()
}

fn behind(because: &Because, t: &T) -> String {
    let area = because.area.as_deref().unwrap_or_default();
    let args = [("area", Arg::from(area)), ("limit", because.limit.unwrap_or_default().into())];
    let sentence = match because.constraint {
        "pin" => t.text("allocate-because-pin"),
        "must" => t.text("allocate-because-must"),
        "ban" => t.with("allocate-because-ban", &args[..1]),
        "max" => t.with("allocate-because-max", &args),
        "min" => t.with("allocate-because-min", &args),
        "coverage" => t.with("allocate-because-coverage", &args[..1]),
        _ => t.with("allocate-because-others", &args[..1]),
    };
    match &because.reason {
        Some(reason) => format!("{sentence} {}", t.with("allocate-reason", &[("reason", reason.as_str().into())])),
        None => sentence,
    }
}

/// What would be best without the pick; where a pin or a must sets it, first what that costs.
fn alternative(reason: &Reason, t: &T) -> Vec<String> {
    let is_set = reason.because.iter().any(|because| matches!(because.constraint, "pin" | "must"));
    let nothing = || is_set.then(|| t.text("allocate-set-nothing"));
    let Some(other) = &reason.alternative else {
        return nothing().into_iter().chain([t.text("allocate-alternative-none")]).collect();
    };
    let worse = other.worse.map_or(0, |worse| worse.parts);
    let (area, cost) = (("area", Arg::from(other.area.as_str())), other.cost);
    let lost = [other.uncovered, worse, cost.parts].into_iter().find(|lost| *lost != 0).unwrap_or_default();
    let only_points = other.uncovered == 0 && worse == 0;
    let points = |cost: Points| ("cost", Arg::from(cost.to_string()));
    if is_set && lost < 0 {
        return vec![if only_points {
            t.with("allocate-set-costs", &[area, points(-cost)])
        } else {
            t.with("allocate-set-then", &[area, ("changes", changes(other, t).into())])
        }];
    }
    let told = match lost {
        0 => t.with("allocate-alternative-equal", &[area]),
        _ if only_points => t.with("allocate-alternative", &[area, points(cost)]),
        _ => t.with("allocate-alternative-then", &[area, ("changes", changes(other, t).into())]),
    };
    nothing().into_iter().chain([told]).collect()
}

/// „ein Bereich mehr ohne Amt; alle zusammen 12 Punkte weniger“
fn changes(other: &Alternative, t: &T) -> String {
    let key = |lost: i64, keys: [&'static str; 2]| keys[usize::from(lost < 0)];
    let mut changes = Vec::new();
    if other.uncovered != 0 {
        let word = key(other.uncovered, ["allocate-then-uncovered", "allocate-then-covered"]);
        changes.push(t.with(word, &[("count", other.uncovered.abs().into())]));
    }
    if let Some(worse) = other.worse.filter(|worse| worse.parts != 0) {
        let word = key(worse.parts, ["allocate-then-worse", "allocate-then-better"]);
        changes.push(t.with(word, &[("points", worse.abs().to_string().into())]));
    }
    if other.cost.parts != 0 {
        let word = key(other.cost.parts, ["allocate-then-fewer", "allocate-then-more"]);
        changes.push(t.with(word, &[("points", other.cost.abs().to_string().into())]));
    }
    changes.join("; ")
}

/// A conflict: what contradicts itself, and why.
pub(super) fn conflict(question: &Question, conflict: &allot::Conflict, constraints: &[Because], t: &T) -> String {
    let mut sentences = vec![t.with("allocate-conflict", &[("count", constraints.len().into())])];
    sentences.extend(constraints.iter().map(|constraint| said(constraint, t)));
    sentences.push(why(question, conflict, t));
    if !conflict.smallest {
        sentences.push(t.text("allocate-conflict-not_smallest"));
    }
    sentences.join(" ")
}

fn said(constraint: &Because, t: &T) -> String {
    let office = ("office", Arg::from(constraint.office.as_deref().unwrap_or_default()));
    let area = ("area", Arg::from(constraint.area.as_deref().unwrap_or_default()));
    let limit = ("limit", Arg::from(constraint.limit.unwrap_or_default()));
    let sentence = match constraint.constraint {
        "pin" => t.with("allocate-conflict-pin", &[office, area, ("rank", constraint.rank.unwrap_or_default().into())]),
        "must" => t.with("allocate-conflict-must", &[office, area]),
        "ban" => t.with("allocate-conflict-ban", &[office, area]),
        "min" => t.with("allocate-conflict-min", &[limit]),
        _ => t.with("allocate-conflict-max", &[limit]),
    };
    match &constraint.reason {
        Some(reason) => format!("{sentence} {}", t.with("allocate-reason", &[("reason", reason.as_str().into())])),
        None => sentence,
    }
}

fn name(area: &str, t: &T) -> String {
    t.with("allocate-name", &[("name", area.into())])
}

fn why(question: &Question, conflict: &allot::Conflict, t: &T) -> String {
    let areas = |areas: &[usize]| {
        let names: Vec<String> = areas.iter().map(|area| name(&question.areas[*area], t)).collect();
        if areas.len() == question.areas.len() && areas.len() > 1 {
            t.with("allocate-areas-all", &[("count", areas.len().into())])
        } else {
            t.with("allocate-areas", &[("count", areas.len().into()), ("names", names.join(", ").into())])
        }
    };
    let numbers = |list: &[usize], demand: &usize, room: &usize| {
        [("areas", Arg::from(areas(list))), ("demand", Arg::from(*demand)), ("room", Arg::from(*room))]
    };
    match &conflict.kind {
        Kind::Pins => t.text("allocate-why-pins"),
        Kind::PinAndBan => t.text("allocate-why-pin_and_ban"),
        Kind::MustAndBan => t.text("allocate-why-must_and_ban"),
        Kind::Full => t.with("allocate-why-full", &[("ranks", ranks(question, conflict).into())]),
        Kind::Bans => {
            let ranks = ranks(question, conflict);
            let left = question.areas.len().saturating_sub(conflict.constraints.len());
            t.with("allocate-why-bans", &[("left", left.into()), ("ranks", ranks.into())])
        }
        Kind::MinAboveMax => t.text("allocate-why-min_above_max"),
        Kind::TooMany { areas, demand, room } => t.with("allocate-why-too_many", &numbers(areas, demand, room)),
        Kind::TooFew { areas, demand, room } => t.with("allocate-why-too_few", &numbers(areas, demand, room)),
    }
}

/// How many ranks the office of a conflict has.
fn ranks(question: &Question, conflict: &allot::Conflict) -> usize {
    let office = conflict.constraints.iter().find_map(|constraint| match constraint {
        allot::Constraint::Pin { office, .. }
        | allot::Constraint::Must { office, .. }
        | allot::Constraint::Ban { office, .. } => Some(*office),
        allot::Constraint::Min | allot::Constraint::Max => None,
    });
    office.map_or(0, |office| question.problem.offices[office].ranks)
}
