//! The programme's timeline: a drawing, and the same as tables.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{Kind, Link, T, button_link, section_with};
use web::{Reply, Visit};

use super::timeline_view;
use crate::{
    cases::{self, TimelineShow},
    model::{Milestone, Phase},
    pages::{frame, milestone_words, span::span},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::timeline_show).await?;
    let t = &visit.t;
    let nothing = shown.phases.is_empty() && shown.milestones.is_empty();
    let body = html! {
        @if !nothing { (timeline_view::drawing(t, &shown)) }
        (phases(t, &shown))
        (milestones(t, &shown))
    };
    let sheet = frame::sheet(t, &shown.programme, t.text("timeline-heading"));
    Ok(Reply::page(&visit, sheet.lead(span(t, shown.programme.starts, shown.programme.ends)), body))
}

fn phases(t: &T, shown: &TimelineShow) -> Markup {
    let home = frame::home(&shown.programme);
    let new = shown.may.phase_new.then(|| Link::new(format!("{home}/phases/new"), t.text("timeline-phase_new")));
    let may = shown.may.phase_edit || shown.may.phase_withdraw;
    let head = ["timeline-phase", "timeline-time"].map(|key| t.text(key));
    let row = |phase: &Phase| {
        let path = format!("{home}/phases/{}", phase.id);
        let mut cells = vec![titled(t, &phase.title, phase.example), html! { (span(t, phase.starts, phase.ends)) }];
        let does = (shown.may.phase_edit, shown.may.phase_withdraw);
        cells.extend(may.then(|| links(t, &path, &phase.title, does)));
        cells
    };
    let rows = shown.phases.iter().map(row).collect::<Vec<_>>();
    listed(t, ("phases", &head), may, rows, new)
}

fn milestones(t: &T, shown: &TimelineShow) -> Markup {
    let home = frame::home(&shown.programme);
    let text = t.text("timeline-milestone_new");
    let new = shown.may.milestone_new.then(|| Link::new(format!("{home}/milestones/new"), text));
    let may = shown.may.milestone_edit || shown.may.milestone_withdraw;
    let head = ["timeline-milestone", "timeline-on", "timeline-kind", "timeline-where"].map(|key| t.text(key));
    let row = |milestone: &Milestone| {
        let path = format!("{home}/milestones/{}", milestone.id);
        let mut cells = vec![
            titled(t, &milestone.title, milestone.example),
            html! {
                (t.when(milestone.on))
                @if let Some(hours) = milestone_words::hours(t, milestone) { ", " (hours) }
            },
            html! { (t.text(&format!("milestone-kind-{}", milestone.kind))) },
            html! { (place(t, shown, milestone)) },
        ];
        let does = (shown.may.milestone_edit, shown.may.milestone_withdraw);
        cells.extend(may.then(|| links(t, &path, &milestone.title, does)));
        cells
    };
    let rows = shown.milestones.iter().map(row).collect::<Vec<_>>();
    listed(t, ("milestones", &head), may, rows, new)
}

/// The place, and the one office it concerns; otherwise all.
fn place(t: &T, shown: &TimelineShow, milestone: &Milestone) -> String {
    let office = milestone.organisation.and_then(|id| shown.offices.iter().find(|office| office.id == id));
    let office = office.map_or_else(|| t.text("timeline-all_offices"), |office| office.name.clone());
    milestone.place.iter().cloned().chain([office]).collect::<Vec<_>>().join("; ")
}

fn titled(t: &T, title: &str, example: bool) -> Markup {
    html! { (title) @if example { " " (ui::example_mark(t)) } }
}

/// Links that say what they change without their surroundings.
fn links(t: &T, path: &str, title: &str, (edit, withdraw): (bool, bool)) -> Markup {
    let link = |end: &str, text: &str| {
        html! { a href={ (path) "/" (end) } { (t.text(text)) span class="visually-hidden" { ": " (title) } } }
    };
    html! {
        @if edit { (link("edit", "common-edit")) }
        @if edit && withdraw { " · " }
        @if withdraw { (link("withdraw", "common-withdraw")) }
    }
}

/// A table under its heading, or what to do where nothing is in it yet.
fn listed(t: &T, (name, head): (&str, &[String]), links: bool, rows: Vec<Vec<Markup>>, new: Option<Link>) -> Markup {
    let heading = t.text(&format!("timeline-{name}"));
    if rows.is_empty() {
        let (title, text) = (t.text(&format!("timeline-no_{name}")), t.text(&format!("timeline-no_{name}_text")));
        return ui::section(&heading, ui::empty(&title, &text, new));
    }
    let mut head: Vec<&str> = head.iter().map(String::as_str).collect();
    let actions = t.text("timeline-actions");
    head.extend(links.then_some(actions.as_str()));
    let table = ui::table(&t.text(&format!("timeline-{name}_caption")), &head, rows);
    let button = new.map(|link| button_link(&link, Kind::Secondary));
    section_with(&heading, html! { @if let Some(button) = button { (button) } }, table)
}
