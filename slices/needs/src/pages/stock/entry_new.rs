//! Entering something that an office has.

use db::WriteTx;
use kernel::{Key, Outcome};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, EntryFields},
    model::EntryKind,
    pages::{frame, stock::entry_form},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let again = Again::fresh(kernel::Fields::default().with("kind", EntryKind::Document.word()));
    view(&visit, again).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let office: Key = visit.param("office")?;
    let to = Visit::to(visit.path.trim_end_matches("/new"), "entry_new");
    // The right before the bytes: nobody fills the disk who may enter nothing.
    let asked = office.clone();
    visit.ctx.read(move |tx| cases::entry_new_show(tx, &asked)).await?;
    let file = match entry_form::file(&visit).await? {
        Ok(file) => file,
        Err(say) => return view(&visit, entry_form::refused(&visit, say)).await,
    };
    let enter =
        move |tx: &mut WriteTx<'_>, cmd: &EntryFields| cases::entry_new(tx, &office, cmd, &file).map(|()| to.clone());
    match visit.submit(entry_form::read, enter).await? {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again).await,
    }
}

async fn view(visit: &Visit, again: Again) -> Outcome<Reply> {
    let office: Key = visit.param("office")?;
    let here = visit.ctx.read(move |tx| cases::entry_new_show(tx, &office)).await?;
    let (t, back) = (&visit.t, format!("{}/stock", frame::office(&here)));
    let form = entry_form::form(t, ("entry_new", &visit.path), &here, &again, (&back, false));
    let sheet = frame::office_sheet(t, &here, t.text("entry_new-heading")).crumb(&back, t.text("entry_list-title"));
    Ok(Reply::page(visit, sheet, form.render()).again(&again))
}
