//! Taking an item out: asks before. Its wordings stay in the records, and in every version that has it.

use kernel::{Id, Outcome};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::frame;
use crate::{cases, model::Item};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Item> = visit.param("item")?;
    let to = Visit::to(&frame::home(&visit), "item_withdraw");
    let sent = visit
        .submit(
            |form| Ok(form.version()),
            move |tx, version| cases::item_withdraw(tx, id, *version).map(|()| to.clone()),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again).await,
    }
}

async fn view(visit: &Visit, mut again: Again) -> Outcome<Reply> {
    let id: Id<Item> = visit.param("item")?;
    let shown = visit.ctx.read(move |tx| cases::item_form(tx, id)).await?;
    let t = &visit.t;
    again.fields.set("version", shown.item.version);
    let back = format!("{}/items/{id}", frame::home(visit));
    let form = Form::new(t, "item_withdraw", &visit.path, &again.fields, &again.faults).danger().cancel(&back);
    let body = html! {
        p { (t.text("item_withdraw-text")) }
        blockquote { p { (shown.item.text) } }
        (form.render())
    };
    Ok(Reply::page(visit, frame::sheet(visit, t.text("item_withdraw-heading")), body).again(&again))
}
