//! Creating a programme in the browser.

use kernel::{Faults, Fields, Outcome, Reader};
use maud::html;
use ui::{Form, Link};
use web::{Again, Reply, Sent, Sheet, Visit};

use crate::{
    cases::{self, Choices, ProgrammeNew},
    pages::programme_form,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let choices = visit.ctx.read(cases::programme_new_show).await?;
    Ok(view(&visit, &choices, &Again::default()))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let sent = visit
        .submit(read, |tx, cmd| {
            cases::programme_new(tx, cmd).map(|key| Visit::to(&format!("/programmes/{key}"), "programme_new"))
        })
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let choices = visit.ctx.read(cases::programme_new_show).await?;
            Ok(view(&visit, &choices, &again))
        }
    }
}

fn read(form: &Fields) -> Result<ProgrammeNew, Faults> {
    let mut read = Reader::new(form);
    let fields = programme_form::read(&mut read, form);
    let key = if form.get("key").trim().is_empty() { None } else { read.key("key") };
    programme_form::whole(read, fields.map(|fields| ProgrammeNew { key, fields }))
}

fn view(visit: &Visit, choices: &Choices, again: &Again) -> Reply {
    let t = &visit.t;
    let form = Form::new(t, "programme_edit", "/programmes/new", &again.fields, &again.faults);
    let form = programme_form::form(t, form, choices, |form| form.key("key").optional());
    let import = Link::new("/programmes/import", t.text("programme_list-import"));
    let body = html! {
        p { (t.text("programme_new-text")) " " a href=(import.href) { (import.text) } }
        @if choices.catalogues.is_empty() { p class="hint" { (t.text("programme_new-no_catalogue")) } }
        (form.cancel("/programmes").render())
    };
    let sheet = Sheet::new(t.text("programme_new-heading")).crumb("/programmes", t.text("programme_list-heading"));
    Reply::page(visit, sheet, body).again(again)
}
