//! The overview of a programme. It renews itself while it is open.

use kernel::{Arg, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, button_link, section, section_with};
use web::{Reply, Sheet, Visit};

use crate::{
    cases::{self, OfficeLine, ProgrammeShow},
    pages::{allocation_words, frame, milestone_words, span::span},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (texts, t) = (visit.t.clone(), &visit.t);
    let shown = visit.ctx.read(move |tx| cases::programme_show(tx, &texts)).await?;
    let home = frame::home(&shown.programme);
    let edit = Link::new(format!("{home}/edit"), t.text("programme_show-edit"));
    let export = Link::new(format!("{home}/export.toml"), t.text("programme_export-link"));
    let withdraw = Link::new(format!("{home}/withdraw"), t.text("programme_withdraw-heading"));
    let body = html! {
        (facts(t, &shown))
        (ui::actions([
            shown.may.programme.then(|| button_link(&edit, Kind::Secondary)),
            Some(button_link(&export, Kind::Quiet)),
            shown.may.withdraw.then(|| button_link(&withdraw, Kind::Quiet)),
        ].into_iter().flatten().collect()))
        (region(t, &shown, visit.every()))
    };
    let sheet = Sheet::new(&shown.programme.short).lead(&shown.programme.title);
    Ok(Reply::page(&visit, sheet.crumb("/programmes", t.text("programme_list-heading")), body).every(&visit))
}

/// The part that renews itself, alone.
pub(crate) async fn latest(visit: Visit) -> Outcome<Reply> {
    let texts = visit.t.clone();
    let shown = visit.ctx.read(move |tx| cases::programme_show(tx, &texts)).await?;
    Ok(Reply::html(region(&visit.t, &shown, None)))
}

fn region(t: &T, shown: &ProgrammeShow, every: Option<u32>) -> Markup {
    let home = frame::home(&shown.programme);
    let body = html! { (offices(t, shown)) (milestones(t, shown)) (happenings(t, shown)) };
    let stream = format!("{home}/live?after={}", shown.seen);
    let live = ui::Live { id: "programme-latest", stream, part: format!("{home}/latest"), every };
    ui::live(t, &live, body)
}

fn facts(t: &T, shown: &ProgrammeShow) -> Markup {
    let programme = &shown.programme;
    let time = span(t, programme.starts, programme.ends);
    let mut rows = vec![(t.text("programme_show-time"), html! { (time) })];
    if !programme.legal_basis.is_empty() {
        let laws = html! { @for law in &programme.legal_basis { (ui::tag(law)) " " } };
        rows.push((t.text("programme_edit-legal_basis"), laws));
    }
    let by =
        [("programme_edit-commissioned_by", &shown.commissioned_by), ("programme_edit-guided_by", &shown.guided_by)];
    for (label, name) in by {
        rows.extend(name.iter().map(|name| (t.text(label), html! { (name) })));
    }
    let catalogue = format!("/catalogues/{}/{}", programme.catalogue, programme.catalogue_version);
    let version = ("version", Arg::from(programme.catalogue_version.as_str()));
    let text = t.with("programme_show-catalogue", &[("count", Arg::from(shown.areas.len())), version]);
    rows.push((t.text("programme_edit-catalogue"), html! { a href=(catalogue) { (text) } }));
    ui::facts(rows)
}

fn offices(t: &T, shown: &ProgrammeShow) -> Markup {
    let home = frame::home(&shown.programme);
    let add = shown.may.offices.then(|| Link::new(format!("{home}/offices/add"), t.text("office_list-add")));
    let body = if shown.offices.is_empty() {
        ui::empty(&t.text("office_list-empty"), &t.text("office_list-empty_text"), add)
    } else {
        html! { ul class="cards" { @for line in &shown.offices { (office_card(t, &home, line, shown)) } } }
    };
    section(&t.text("programme_show-offices"), body)
}

/// A card each: on a phone, a table with the areas in words would have to be pushed to and fro.
fn office_card(t: &T, home: &str, line: &OfficeLine, shown: &ProgrammeShow) -> Markup {
    let (office, picks) = (&line.office, &line.picks);
    html! {
        li class="card" {
            h3 { a href={ (home) "/offices/" (office.key) } { (office.name) } }
            @if picks.is_empty() { p class="muted" { (t.text("allocation-none")) } }
            @else { (allocation_words::list(t, picks, &shown.areas)) }
        }
    }
}

fn milestones(t: &T, shown: &ProgrammeShow) -> Markup {
    let home = frame::home(&shown.programme);
    let add = shown.may.plan.then(|| Link::new(format!("{home}/milestones/new"), t.text("milestone_new-heading")));
    let all = Link::new(format!("{home}/timeline"), t.text("programme_show-timeline"));
    if shown.milestones.is_empty() {
        let empty = ui::empty(&t.text("programme_show-no_milestone"), &t.text("programme_show-no_milestone_text"), add);
        return section(&t.text("programme_show-next"), empty);
    }
    let heading = t.text(if shown.all_over { "programme_show-last" } else { "programme_show-next" });
    section_with(&heading, button_link(&all, Kind::Quiet), milestone_words::list(t, &shown.milestones))
}

fn happenings(t: &T, shown: &ProgrammeShow) -> Markup {
    let all = Link::new(format!("{}/history", frame::home(&shown.programme)), t.text("programme_show-whole_history"));
    section_with(&t.text("programme_show-latest"), button_link(&all, Kind::Quiet), ui::history(t, &shown.latest))
}
