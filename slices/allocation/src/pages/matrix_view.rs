//! Allocations as tables and lists: each cell says its rank in words, never by colour alone.

use kernel::Arg;
use maud::{Markup, html};
use ui::T;

use crate::{
    model::{Basis, Office, Origin, Rank, Told},
    rules,
};

/// Offices across, areas down; each cell its rank in words.
pub(crate) fn matrix(basis: &Basis, ranks: &[Vec<Rank>], t: &T) -> Markup {
    let area_head = t.text("solution-area");
    let head: Vec<&str> =
        std::iter::once(area_head.as_str()).chain(basis.offices.iter().map(|office| office.name.as_str())).collect();
    let rows = basis.areas.iter().map(|area| {
        let offices = basis.offices.iter().zip(ranks);
        let cells = offices.map(|(office, own)| cell(basis, (office, own), &area.key, t));
        std::iter::once(html! { (area.name(t.lang())) }).chain(cells).collect()
    });
    ui::table(&t.text("solution-caption"), &head, rows.collect())
}

fn cell(basis: &Basis, (office, ranks): (&Office, &[Rank]), area: &str, t: &T) -> Markup {
    let found = ranks.iter().zip(1_usize..).find(|(rank, _)| rank.areas.iter().any(|key| key == area));
    let Some((rank, number)) = found else { return html! {} };
    let word = rank_word(rank, number, t);
    let bound = office.sheet.conditions.iter().find(|condition| condition.area == area);
    html! {
        @if rank.optional { (word) } @else { strong { (word) } }
        @if rank.areas.len() > 1 { ", " (t.with("solution-open", &[("areas", rules::choice_word(basis, &rank.areas, t).into())])) }
        @if let Some(bound) = bound { ", " (t.with("condition-only", &[("service", bound.name.as_str().into())])) }
        @if rank.moved { ", " (t.text("solution-moved")) }
    }
}

/// „Rang 1“, „Rang 3, wenn Zeit bleibt“
pub(crate) fn rank_word(rank: &Rank, number: usize, t: &T) -> String {
    t.with(if rank.optional { "solution-rank_if_time" } else { "solution-rank" }, &[("rank", number.into())])
}

/// Why the ranks of an office are as they are, and under which conditions; where somebody moved them, that and why.
pub(crate) fn told(basis: &Basis, (office, ranks): (&Office, &[Rank]), told: &[Told], t: &T) -> Markup {
    html! {
        @if !told.is_empty() { ol { @for one in told { li { (one.text) } } } }
        @for condition in rules::conditions_told(basis, office, ranks, t) { p { (condition) } }
        @if let Some(moved) = office.sheet.moved.as_ref().filter(|_| ranks.iter().any(|rank| rank.moved)) {
            p { (t.with("solution-moved_why", &[("reason", Arg::from(moved.reason.as_str()))])) }
        }
    }
}

/// The moves with their reasons.
pub(crate) fn moves(basis: &Basis, ranks: &[Vec<Rank>], t: &T) -> Markup {
    let moves = rules::moves(basis, ranks);
    html! {
        @if !moves.is_empty() {
            (ui::section(&t.text("solution-moves"), html! {
                ul {
                    @for (office, own, reason) in &moves {
                        li {
                            strong { (office) } ": " (rules::ranks_word(basis, own, t)) ". "
                            (t.with("solution-moved_reason", &[("reason", Arg::from(*reason))]))
                        }
                    }
                }
            }))
        }
    }
}

/// The needs of offices: offices across, areas down, with their origin and what is set.
pub(crate) fn needs(basis: &Basis, offices: &[usize], t: &T) -> Markup {
    let area_head = t.text("solution-area");
    let shown: Vec<&Office> = offices.iter().filter_map(|at| basis.offices.get(*at)).collect();
    let names = shown.iter().map(|office| office.name.as_str());
    let head: Vec<&str> = std::iter::once(area_head.as_str()).chain(names).collect();
    let rows = basis.areas.iter().map(|area| {
        let cells = shown.iter().map(|office| need(office, &area.key, t));
        std::iter::once(html! { (area.name(t.lang())) }).chain(cells).collect()
    });
    ui::table(&t.text("sheet-caption"), &head, rows.collect())
}

fn need(office: &Office, area: &str, t: &T) -> Markup {
    let wish = rules::wish_word(&office.sheet, area, t);
    let need = office.sheet.needs.get(area);
    html! {
        @match need {
            Some(need) => {
                strong { (need.score) } " "
                @if need.origin == Origin::Example { (ui::example_mark(t)) } @else { (t.text(need.origin.key())) }
            }
            None => { (t.text("sheet-no_need")) }
        }
        @if !wish.is_empty() { p { (wish) } }
    }
}

/// Value, coverage, the office that is worst off.
pub(crate) fn measures(basis: &Basis, (covered, worst, value): (i64, i64, i64), t: &T) -> Markup {
    let covered = [("covered", Arg::from(covered)), ("count", Arg::from(basis.areas.len()))];
    ui::facts(vec![
        (t.text("terms_edit-goal"), html! { (rules::goal_word(&basis.terms, t)) }),
        (t.text("solution-covered"), html! { (t.with("solution-covered_of", &covered)) }),
        (t.text("solution-value"), html! { (t.number(value)) }),
        (t.text("solution-worst"), html! { (t.number(worst)) }),
    ])
}
