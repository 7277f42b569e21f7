//! Releasing a resolution: shows who confirmed and who did not before it counts.

use kernel::{Id, Outcome, Reader};
use maud::{Markup, html};
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use super::frame;
use crate::{
    cases::{self, ReleaseShow},
    model::Resolution,
    rules,
};

const REASON_MOST: usize = 1000;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Resolution> = visit.param("resolution")?;
    let back = format!("{}/resolutions/{id}", frame::home_of(&visit));
    let sent = visit
        .submit(
            |form| {
                let mut read = Reader::new(form);
                let reason = read.text_or_empty("reason", REASON_MOST);
                read.done().map(|()| reason)
            },
            move |tx, reason| {
                cases::resolution_release(tx, id, reason).map(|()| Visit::to(&back, "resolution_release"))
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    let id: Id<Resolution> = visit.param("resolution")?;
    let shown = visit.ctx.read(move |tx| cases::resolution_release_show(tx, id)).await?;
    let t = &visit.t;
    let back = frame::resolution(&shown.programme, id);
    let form = Form::new(t, "resolution_release", &visit.path, &again.fields, &again.faults);
    let form = form.text("reason", REASON_MOST).optional().cancel(&back);
    let body = html! {
        (standing(t, &shown))
        (offices(t, &shown))
        @if !shown.over && shown.returned.is_empty() { (form.render()) }
        @else if !again.faults.is_empty() { div class="summary" role="alert" { p { (t.say(&again.faults.0[0].say)) } } }
    };
    let sheet = frame::sheet(&visit, &shown.programme, t.text("resolution_release-heading"));
    let sheet = sheet.lead(t.text("resolution_release-lead"));
    let sheet = sheet.crumb(back, frame::numbered(t, shown.resolution.line.number));
    Ok(Reply::page(&visit, sheet, body).again(&again))
}

/// Who confirmed, who returned it, who said nothing yet.
fn standing(t: &T, shown: &ReleaseShow) -> Markup {
    let named = |key: &str, names: &[String]| t.with(key, &[("offices", names.join(", ").into())]);
    html! {
        @if shown.over { p { (t.text("resolution_release-over")) } }
        @if !shown.returned.is_empty() { p { (named("resolution_release-returned", &shown.returned)) } }
        @if !shown.silent.is_empty() { p { (named("resolution_release-silent", &shown.silent)) } }
        @if shown.silent.is_empty() && shown.returned.is_empty() { p { (t.text("resolution_release-all")) } }
    }
}

fn offices(t: &T, shown: &ReleaseShow) -> Markup {
    let basis = &shown.resolution.frozen.basis;
    let lines = basis.offices.iter().zip(&shown.resolution.frozen.ranks);
    let lines: Vec<String> =
        lines.map(|(office, ranks)| format!("{}: {}", office.name, rules::ranks_word(basis, ranks, t))).collect();
    frame::list(&lines)
}
