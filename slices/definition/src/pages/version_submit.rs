//! Laying a version before the offices: shows what they will get, and asks until when they answer.

use kernel::{Faults, Fields, Outcome, Reader};
use maud::{Markup, html};
use ui::{Form, section};
use web::{Again, Reply, Sent, Visit};

use super::frame;
use crate::{
    cases::{self, VersionSubmit},
    model::Snapshot,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let to = Visit::to(&frame::home(&visit), "version_submit");
    let sent = visit.submit(read, move |tx, cmd| cases::version_submit(tx, cmd).map(|()| to.clone())).await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let told = frame::told(&again);
            view(&visit, again).await.map_err(told)
        }
    }
}

fn read(form: &Fields) -> Result<VersionSubmit, Faults> {
    let mut read = Reader::new(form);
    let due = read.day("due");
    read.done()?;
    let due = due.ok_or_else(Faults::default)?;
    Ok(VersionSubmit { due, revision: form.get("revision").parse().unwrap_or(0) })
}

async fn view(visit: &Visit, again: Again) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::version_submit_show).await?;
    let t = &visit.t;
    let form = Form::new(t, "version_submit", &visit.path, &again.fields, &again.faults)
        .day("due")
        .hidden("revision", shown.definition.revision)
        .cancel(&frame::home(visit));
    let body = html! {
        (section(&t.text("version_submit-preview"), text(&shown.snapshot)))
        (form.render())
    };
    let sheet = frame::sheet(visit, t.text("version_submit-heading")).lead(t.text("version_submit-lead"));
    Ok(Reply::page(visit, sheet, body).again(&again))
}

/// The text of a version: stem and items.
pub(crate) fn text(snapshot: &Snapshot) -> Markup {
    html! {
        p { strong { (snapshot.stem) } }
        ol { @for item in &snapshot.items { li { (item.text) } } }
    }
}
