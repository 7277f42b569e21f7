//! What an office needs: its scores with how they came about, and what its leadership states. In the catalogue's order.

use kernel::{Key, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, button_link};
use web::{Reply, Visit};

use super::sitting_new::way;
use crate::{
    cases::{self, ScoreList, ScoreRow},
    pages::frame,
    rules,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let office: Key = visit.param("office")?;
    let list = visit.ctx.read(move |tx| cases::score_list(tx, &office)).await?;
    let t = &visit.t;
    let path = frame::office(&list.here);
    let body = html! {
        (buttons(t, &path, &list))
        (workshops(t, &list))
        p { (t.text("score_list-explained")) }
        (table(t, &path, &list))
    };
    let title = t.with("score_list-heading", &[("office", list.here.office.name.as_str().into())]);
    Ok(Reply::page(&visit, frame::office_sheet(t, &list.here, title), body))
}

fn buttons(t: &T, path: &str, list: &ScoreList) -> Markup {
    let stock = Link::new(format!("{path}/stock"), t.text("entry_list-title"));
    let plan = Link::new(format!("{path}/needs/new"), t.text(way(list.sittings.is_empty())));
    let stock = list.may_stock.then(|| button_link(&stock, Kind::Secondary));
    let plan = list.may_new.then(|| button_link(&plan, Kind::Secondary));
    ui::actions(stock.into_iter().chain(plan).collect())
}

fn workshops(t: &T, list: &ScoreList) -> Markup {
    html! {
        @if list.may_results && !list.sittings.is_empty() {
            ul {
                @for (sitting, room) in &list.sittings {
                    li {
                        a href={ "/w/" (room.code) "/needs/results" } { (room.title) } " · " (t.day(room.day))
                        @if room.example { " " (ui::example_mark(t)) }
                        @if sitting.handed_at.is_some() { " " (ui::badge(&t.text("needs_list-handed"), ui::Tone::Good)) }
                    }
                }
            }
        }
    }
}

fn table(t: &T, path: &str, list: &ScoreList) -> Markup {
    let head = ["area", "score", "how", "wish", "change"].map(|key| t.text(&format!("score_list-{key}")));
    let rows = list.rows.iter().map(|row| line(t, path, list, row)).collect();
    ui::table(&t.text("score_list-caption"), &head.each_ref().map(String::as_str), rows)
}

fn line(t: &T, path: &str, list: &ScoreList, row: &ScoreRow) -> Vec<Markup> {
    let label = row.area.label(t.lang());
    let points = row.score.as_ref().and_then(crate::model::Score::counts);
    let how = row.score.as_ref().and_then(rules::words).map(|say| t.say(&say));
    let link = |end: &str, key: &str| {
        html! { a href={ (path) "/needs/" (row.area.key) "/" (end) } { (t.text(key)) span class="visually-hidden" { ": " (label) } } " " }
    };
    vec![
        html! { (label) },
        html! { @match points { Some(points) => (points), None => "–" } },
        html! { @match how { Some(how) => (how), None => span class="muted" { (t.text("score_list-none")) } } },
        html! { @match &row.wish { Some(wish) => (wish_words(t, list, wish)), None => "–" } },
        html! {
            @if list.may_score { (link("score", "score_list-set")) }
            @if list.may_wish { (link("wish", "score_list-state")) }
            @if !list.may_score && !list.may_wish { "–" }
        },
    ]
}

fn wish_words(t: &T, list: &ScoreList, wish: &crate::model::WishRow) -> Markup {
    let service = list.services.iter().find(|service| wish.service.as_ref() == Some(&service.id));
    let name = service.map_or("", |service| service.name.as_str());
    let gone = service.is_some_and(|service| !service.offices.contains(&list.here.office.id));
    html! { strong { (words(t, wish.kind, name)) } ": " (wish.reason) @if gone { " " (t.text("wish-gone")) } }
}

/// What is stated, in words.
pub(crate) fn words(t: &T, kind: crate::model::WishWord, service: &str) -> String {
    match kind {
        crate::model::WishWord::OnlyWith => t.with("wish-only_with", &[("service", service.into())]),
        other => t.text(&format!("wish-{}", other.word())),
    }
}
