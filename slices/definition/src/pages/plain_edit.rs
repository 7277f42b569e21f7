//! Wording the definition in plain language, with the original beside the form.

use kernel::{Faults, Fields, Outcome, Reader};
use maud::html;
use ui::{Form, section};
use web::{Again, Reply, Sent, Visit};

use super::{frame, plain_show};
use crate::{
    cases::{self, PlainEdit, PlainShow},
    model::Plain,
};

const NAMES: [&str; 2] = ["stem", "text"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::plain_edit_show).await?;
    let again = Again::fresh(fields(shown.plain.as_ref()));
    Ok(view(&visit, &shown, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let to = Visit::to(&format!("{}/plain", frame::home(&visit)), "plain_edit");
    let sent = visit.submit(read, move |tx, cmd| cases::plain_edit(tx, cmd).map(|()| to.clone())).await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let shown = visit.ctx.read(cases::plain_edit_show).await?;
            Ok(view(&visit, &shown, again))
        }
    }
}

fn read(form: &Fields) -> Result<PlainEdit, Faults> {
    let mut read = Reader::new(form);
    let (stem, text) = (read.line("stem", 200), read.text("text", 4_000));
    read.warn(&NAMES);
    let revision = form.get("revision").parse().unwrap_or(0);
    let cmd = PlainEdit { stem, text, version: read.version(), revision, checked: read.flag("checked") };
    read.done().map(|()| cmd)
}

fn fields(plain: Option<&Plain>) -> Fields {
    match plain {
        None => Fields::default(),
        Some(plain) => {
            Fields::default().with("version", plain.number).with("stem", &plain.stem).with("text", &plain.text)
        }
    }
}

fn view(visit: &Visit, shown: &PlainShow, again: Again) -> Reply {
    let t = &visit.t;
    let stale = again.stale;
    let stored = fields(shown.plain.as_ref());
    let (both, again) = again.beside(t, ("plain_edit", &NAMES), &stored, &|_, value| value.to_owned());
    let form = Form::new(t, "plain_edit", &visit.path, &again.fields, &again.faults)
        .line("stem", 200)
        .text("text", 4_000)
        .flag("checked")
        .hidden("revision", shown.definition.revision)
        .hidden("sure", again.fields.sure(&again.faults, &NAMES))
        .keep()
        .cancel(&format!("{}/plain", frame::home(visit)));
    let body = html! {
        (both)
        (section(&t.text("plain_show-original"), plain_show::original(shown)))
        (form.render())
    };
    let sheet = frame::sheet(visit, t.text("plain_edit-heading")).lead(t.text("plain_edit-lead"));
    Reply::page(visit, sheet, body).again(&Again { stale, ..again })
}
