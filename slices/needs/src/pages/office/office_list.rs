//! The needs of a programme: how far each office is, in the cohort's order.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{Kind, Link, T};
use web::{Reply, Sheet, Visit};

use super::sitting_new::way;
use crate::cases::{self, OfficeList, OfficeRow};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let list = visit.ctx.read(cases::office_list).await?;
    let t = &visit.t;
    let programme = format!("/programmes/{}", list.programme.key);
    let body = html! {
        @if list.rows.is_empty() {
            (ui::empty(&t.text("needs_list-empty"), &t.text("needs_list-empty_text"), None))
        } @else {
            @if list.may_new {
                (ui::actions(vec![ui::button_link(&Link::new(format!("{programme}/needs/templates"), t.text("template_list-title")), Kind::Secondary)]))
            }
            (table(t, &programme, &list))
        }
    };
    let sheet =
        Sheet::new(t.text("needs_list-title")).lead(t.text("needs_list-lead")).crumb(&programme, &list.programme.short);
    Ok(Reply::page(&visit, sheet, body))
}

fn table(t: &T, programme: &str, list: &OfficeList) -> Markup {
    let head = ["office", "stock", "workshops", "scores"].map(|key| t.text(&format!("needs_list-{key}")));
    let rows = list.rows.iter().map(|row| line(t, programme, list, row)).collect();
    ui::table(&t.text("needs_list-caption"), &head.each_ref().map(String::as_str), rows)
}

fn line(t: &T, programme: &str, list: &OfficeList, row: &OfficeRow) -> Vec<Markup> {
    let path = format!("{programme}/offices/{}", row.office.key);
    let areas = list.programme.areas.len();
    vec![
        html! { @if row.may_show { a href={ (path) "/needs" } { (row.office.name) } } @else { (row.office.name) } },
        html! {
            @match row.entries {
                Some(count) => a href={ (path) "/stock" } {
                    (t.with("needs_list-entries", &[("count", count.into())]))
                    span class="visually-hidden" { ": " (row.office.name) }
                },
                None => span class="muted" { (t.text("needs_list-own")) },
            }
        },
        html! {
            @for (sitting, room) in &row.sittings {
                p {
                    @if row.may_room { a href={ "/w/" (room.code) "/needs/room" } { (room.title) } }
                    @else if row.may_results { a href={ "/w/" (room.code) "/needs/results" } { (room.title) } }
                    @else if list.may_new { a href={ "/w/" (room.code) "/console" } { (room.title) } }
                    @else { (room.title) }
                    " · " (t.day(room.day))
                    @if room.example { " " (ui::example_mark(t)) }
                    @if sitting.handed_at.is_some() { " " (ui::badge(&t.text("needs_list-handed"), ui::Tone::Good)) }
                }
            }
            @if row.sittings.is_empty() { span class="muted" { (t.text("needs_list-no_workshop")) } }
            @if list.may_new { p { a href={ (path) "/needs/new" } { (t.text(way(row.sittings.is_empty()))) span class="visually-hidden" { ": " (row.office.name) } } } }
        },
        html! { (t.with("needs_list-scored", &[("count", row.scored.into()), ("areas", areas.into())])) },
    ]
}
