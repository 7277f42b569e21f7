//! Entering an item.

use kernel::{Faults, Fields, Outcome, Reader};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::frame;
use crate::cases;

/// The longest item.
pub(crate) const LONGEST: usize = 500;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let home = frame::home(&visit);
    let sent = visit
        .submit(read, move |tx, text| {
            cases::item_new(tx, text).map(|id| Visit::to(&format!("{home}/items/{id}"), "item_new"))
        })
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again).await,
    }
}

/// Reads the words of an item.
pub(crate) fn read(form: &Fields) -> Result<String, Faults> {
    let mut read = Reader::new(form);
    let text = read.line("text", LONGEST);
    read.warn(&["text"]);
    read.done().map(|()| text)
}

async fn view(visit: &Visit, again: Again) -> Outcome<Reply> {
    let definition = visit.ctx.read(cases::item_new_show).await?;
    let t = &visit.t;
    let form = Form::new(t, "item_edit", &visit.path, &again.fields, &again.faults)
        .text("text", LONGEST)
        .hidden("sure", again.fields.sure(&again.faults, &["text"]))
        .keep()
        .cancel(&frame::home(visit));
    let body = html! { p { strong { (definition.stem) } } (form.render()) };
    Ok(Reply::page(visit, frame::sheet(visit, t.text("item_new-heading")), body).again(&again))
}
