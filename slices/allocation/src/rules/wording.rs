//! Reasons and conflicts in words.

use allot::{Kind, Objective};
use kernel::Arg;
use ui::T;

use crate::model::{Because, Question, Reason};

/// Why a pick is as it is, in a few sentences.
pub(super) fn reason(question: &Question, reason: &Reason, t: &T) -> String {
    let gain = ("gain", Arg::from(reason.gain.to_string()));
    let pick = [("office", Arg::from(reason.office.as_str())), ("rank", reason.rank.into()), gain];
    let mut sentences = vec![t.with("allocate-pick", &with(&pick, "area", reason.area.as_str()))];
    sentences.extend(reason.because.iter().map(|because| behind(because, t)));
    if reason.because.is_empty() {
        sentences.push(t.text("allocate-because-own"));
    }
    if reason.because.iter().all(|because| because.constraint != "pin") {
        sentences.push(alternative(question, reason, t));
    }
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

fn alternative(question: &Question, reason: &Reason, t: &T) -> String {
    let Some(other) = &reason.alternative else {
        return t.text(match question.objective {
            Objective::Total => "allocate-alternative-none",
            Objective::Fair => "allocate-alternative-none_fair",
        });
    };
    let args = [("area", Arg::from(other.area.as_str())), ("cost", other.cost.to_string().into())];
    if other.uncovered > 0 {
        t.with("allocate-alternative-uncovered", &with(&args[..1], "count", other.uncovered))
    } else if other.cost.parts == 0 {
        t.with("allocate-alternative-equal", &args[..1])
    } else {
        t.with("allocate-alternative", &args)
    }
}

/// A conflict: what contradicts itself, and why.
pub(super) fn conflict(question: &Question, conflict: &allot::Conflict, constraints: &[Because], t: &T) -> String {
    let mut sentences = vec![t.with("allocate-conflict", &[("count", constraints.len().into())])];
    sentences.extend(constraints.iter().map(|constraint| said(constraint, t)));
    sentences.push(why(question, conflict, t));
    sentences.join(" ")
}

fn said(constraint: &Because, t: &T) -> String {
    let office = ("office", Arg::from(constraint.office.as_deref().unwrap_or_default()));
    let area = ("area", Arg::from(constraint.area.as_deref().unwrap_or_default()));
    let limit = ("limit", Arg::from(constraint.limit.unwrap_or_default()));
    let sentence = match constraint.constraint {
        "pin" => t.with("allocate-conflict-pin", &[office, area, ("rank", constraint.rank.unwrap_or_default().into())]),
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
        Kind::Bans => {
            let office = conflict.constraints.iter().find_map(|constraint| match constraint {
                allot::Constraint::Ban { office, .. } => Some(*office),
                _ => None,
            });
            let ranks = office.map_or(0, |office| question.problem.offices[office].ranks);
            let left = question.areas.len().saturating_sub(conflict.constraints.len());
            t.with("allocate-why-bans", &[("left", left.into()), ("ranks", ranks.into())])
        }
        Kind::MinAboveMax => t.text("allocate-why-min_above_max"),
        Kind::TooMany { areas, demand, room } => t.with("allocate-why-too_many", &numbers(areas, demand, room)),
        Kind::TooFew { areas, demand, room } => t.with("allocate-why-too_few", &numbers(areas, demand, room)),
    }
}
