//! Commenting on an item, with or without another wording.

use kernel::{Faults, Fields, Id, Outcome, Reader};
use maud::html;
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use super::{frame, item_new::LONGEST, pieces};
use crate::{
    cases::{self, CommentNew},
    model::Item,
};

const NAMES: [&str; 2] = ["text", "proposal"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Item> = visit.param("item")?;
    let to = Visit::to(&format!("{}/items/{id}", frame::home(&visit)), "comment_new");
    let sent = visit
        .submit(move |form| read(id, form), move |tx, cmd| cases::comment_new(tx, cmd).map(|()| to.clone()))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again).await,
    }
}

fn read(item: Id<Item>, form: &Fields) -> Result<CommentNew, Faults> {
    let mut read = Reader::new(form);
    let (text, proposal) = (read.text("text", 2_000), read.line_or_empty("proposal", LONGEST));
    read.warn(&NAMES);
    let proposal = Some(proposal).filter(|words| !words.is_empty());
    read.done().map(|()| CommentNew { item, text, proposal })
}

async fn view(visit: &Visit, again: Again) -> Outcome<Reply> {
    let id: Id<Item> = visit.param("item")?;
    let item = visit.ctx.read(move |tx| cases::comment_new_show(tx, id)).await?;
    let t: &T = &visit.t;
    let form = Form::new(t, "comment_new", &visit.path, &again.fields, &again.faults)
        .text("text", 2_000)
        .text("proposal", LONGEST)
        .optional()
        .hidden("sure", again.fields.sure(&again.faults, &NAMES))
        .keep()
        .cancel(&format!("{}/items/{id}", frame::home(visit)));
    let sheet = frame::sheet(visit, t.text("comment_new-heading")).lead(t.text("comment_new-lead"));
    Ok(Reply::page(visit, sheet, html! { (pieces::about(&item)) (form.render()) }).again(&again))
}
