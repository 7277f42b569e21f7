//! The overview of an allocation: what comes next, what was decided, and the reader's own part in it.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{Card, Kind, Link, T};
use web::{Reply, Visit};

use super::{drift_view, frame, matrix_view};
use crate::{
    cases::{self, AllocationShow},
    rules,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let texts = visit.t.clone();
    let shown = visit.ctx.read(move |tx| cases::allocation_show(tx, &texts)).await?;
    let t = &visit.t;
    let body = html! {
        @if shown.here.basis.offices.is_empty() {
            (nobody(t, &shown))
        } @else {
            (drift_view::drifts(t, &shown.here, &shown.drifts, shown.may_plan))
            (next(t, &shown))
            (asked(t, &shown))
            (resolutions(t, &shown))
            @if shown.sees_all { (terms(t, &shown)) }
            (needs(t, &shown))
        }
    };
    let sheet = frame::top(&shown.here.programme, t.text("allocation_show-title"));
    Ok(Reply::page(&visit, sheet.lead(t.text("allocation_show-lead")), body))
}

fn nobody(t: &T, shown: &AllocationShow) -> Markup {
    let offices = format!("/programmes/{}/offices", shown.here.programme.key);
    let link = Link::new(offices, t.text("allocation_show-to_offices"));
    ui::empty(&t.text("allocation_show-empty"), &t.text("allocation_show-empty_text"), Some(link))
}

/// The steps for those who work with all: needs, proposal, resolution.
fn next(t: &T, shown: &AllocationShow) -> Markup {
    let programme = &shown.here.programme;
    let mut buttons = Vec::new();
    if shown.sees_all {
        buttons.push(frame::button(t, programme, "solution", "allocation_show-solution", Kind::Primary));
    }
    if shown.may_plan {
        buttons.push(frame::button(t, programme, "needs", "allocation_show-import", Kind::Secondary));
        buttons.push(frame::button(t, programme, "terms", "allocation_show-terms", Kind::Secondary));
    }
    ui::actions(buttons)
}

/// What the newest resolution asks of the reader.
fn asked(t: &T, shown: &AllocationShow) -> Markup {
    let Some(newest) = shown.resolutions.first().filter(|line| line.released_at.is_none()) else { return html! {} };
    let silent = |at: &&usize| {
        let id = shown.here.offices[**at].id;
        !shown.replies.iter().any(|reply| reply.office == id)
    };
    let open: Vec<&usize> = shown.answers_for.iter().filter(silent).collect();
    let base = frame::resolution(&shown.here.programme, newest.id);
    html! {
        @for at in open {
            @let office = &shown.here.basis.offices[*at];
            p {
                (frame::numbered(t, newest.number)) ": "
                a href={ (base) "/offices/" (office.key) } { (t.with("allocation_show-reply", &[("office", office.name.as_str().into())])) }
            }
        }
    }
}

fn resolutions(t: &T, shown: &AllocationShow) -> Markup {
    let card = |line: &crate::model::ResolutionLine| Card {
        link: Link::new(frame::resolution(&shown.here.programme, line.id), frame::numbered(t, line.number)),
        meta: vec![frame::standing(t, line)],
        text: None,
    };
    let cards: Vec<Card> = shown.resolutions.iter().map(card).collect();
    let body = if cards.is_empty() {
        ui::empty(&t.text("allocation_show-no_resolution"), &t.text("allocation_show-no_resolution_text"), None)
    } else {
        ui::card_list(cards)
    };
    ui::section(&t.text("allocation_show-resolutions"), body)
}

fn terms(t: &T, shown: &AllocationShow) -> Markup {
    let terms = &shown.here.basis.terms;
    let most = terms.max.map_or_else(|| t.text("terms-no_max"), |max| t.number(max));
    let facts = ui::facts(vec![
        (t.text("terms_edit-goal"), html! { (rules::goal_word(terms, t)) }),
        (t.text("terms_edit-weights"), html! { (rules::weights_word(&terms.weights)) }),
        (t.text("terms_edit-min"), html! { (t.number(terms.min)) }),
        (t.text("terms_edit-max"), html! { (most) }),
    ]);
    ui::section(&t.text("terms_edit-heading"), facts)
}

/// The needs: of all offices, or of the reader's own.
fn needs(t: &T, shown: &AllocationShow) -> Markup {
    let all: Vec<usize> = (0..shown.here.basis.offices.len()).collect();
    let seen = if shown.sees_all { all } else { shown.own.clone() };
    let base = frame::home(&shown.here.programme);
    html! {
        @if !seen.is_empty() {
            (ui::section(&t.text("sheet-heading"), html! {
                @if shown.may_plan {
                    p { (t.text("sheet-edit_each")) }
                    ul {
                        @for office in &shown.here.basis.offices {
                            li { a href={ (base) "/offices/" (office.key) } { (office.name) } }
                        }
                    }
                }
                (matrix_view::needs(&shown.here.basis, &seen, t))
            }))
        }
    }
}
