//! Changing an entry, taking it out of the list, and its file.

use kernel::{Id, Key, Outcome};
use maud::html;
use ui::careful_button;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, Here},
    model::Entry,
    pages::{frame, stock::entry_form},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let again = Again::fresh(entry_form::fields(&now.1));
    Ok(view(&visit, &now, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (office, id): (Key, Id<Entry>) = (visit.param("office")?, visit.param("entry")?);
    let to = Visit::to(&format!("{}/stock", office_path(&visit)), "entry_edit");
    // The right before the bytes.
    let was = now(&visit).await?;
    let file = match entry_form::file(&visit).await? {
        Ok(file) => file,
        Err(say) => return Ok(view(&visit, &was, entry_form::refused(&visit, say))),
    };
    let sent = visit
        .submit(
            |form| entry_form::read(form).map(|fields| (form.version(), fields)),
            move |tx, (version, fields)| {
                cases::entry_edit(tx, &office, (id, *version), (fields, &file)).map(|()| to.clone())
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &now(&visit).await?, again)),
    }
}

pub(crate) async fn withdraw(visit: Visit) -> Outcome<Reply> {
    let (office, id): (Key, Id<Entry>) = (visit.param("office")?, visit.param("entry")?);
    let (version, to) = (visit.form.version(), Visit::to(&format!("{}/stock", office_path(&visit)), "entry_withdraw"));
    visit.change(move |tx| cases::entry_withdraw(tx, &office, (id, version)).map(|()| to.clone())).await
}

pub(crate) async fn file(visit: Visit) -> Outcome<Reply> {
    let (office, id): (Key, Id<Entry>) = (visit.param("office")?, visit.param("entry")?);
    let attachment = visit.ctx.read(move |tx| cases::entry_file(tx, &office, id)).await?;
    visit.hand_out(&attachment).await
}

fn office_path(visit: &Visit) -> String {
    format!("/programmes/{}/offices/{}", visit.key("programme"), visit.key("office"))
}

async fn now(visit: &Visit) -> Outcome<(Here, Entry)> {
    let (office, id): (Key, Id<Entry>) = (visit.param("office")?, visit.param("entry")?);
    visit.ctx.read(move |tx| cases::entry_edit_show(tx, &office, id)).await
}

fn view(visit: &Visit, (here, entry): &(Here, Entry), again: Again) -> Reply {
    let t = &visit.t;
    let fields = entry_form::fields(entry);
    let shown = |field: &str, value: &str| entry_form::shown(t, here, field, value);
    let (both, again) = again.beside(t, ("entry_edit", &entry_form::NAMES), &fields, &shown);
    let back = format!("{}/stock", frame::office(here));
    let form = entry_form::form(t, ("entry_edit", &visit.path), here, &again, (&back, entry.attachment.is_some()));
    let path = format!("{back}/{}", entry.id);
    let (version, words) = (entry.version.to_string(), (t.text("entry_withdraw-label"), t.text("entry_withdraw-sure")));
    let body = html! {
        (both)
        @if entry.attachment.is_some() { p { a href={ (path) "/file" } { (t.text("entry_list-file")) } } }
        (form.render())
        (careful_button(t, &format!("{path}/withdraw"), (&words.0, &words.1), &[("version", &version)]))
    };
    let sheet = frame::office_sheet(t, here, t.text("entry_edit-heading")).crumb(&back, t.text("entry_list-title"));
    Reply::page(visit, sheet, body).again(&again)
}
