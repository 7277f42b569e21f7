//! Wording an item anew. Who saves second sees both texts and decides. And moving it by a button.

use kernel::{Fields, Id, Outcome};
use maud::html;
use ui::{Form, Kind, Link, button_link};
use web::{Again, Reply, Sent, Visit};

use super::{
    frame,
    item_new::{LONGEST, read},
};
use crate::{
    cases::{self, ItemEdit, ItemForm},
    model::Item,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = shown(&visit).await?;
    let again = Again::fresh(fields(&shown.item));
    Ok(view(&visit, &shown, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Item> = visit.param("item")?;
    let to = Visit::to(&format!("{}/items/{id}", frame::home(&visit)), "item_edit");
    let sent = visit
        .submit(
            |form| read(form).map(|text| ItemEdit { id, version: form.version(), text }),
            move |tx, cmd| cases::item_edit(tx, cmd).map(|()| to.clone()),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &shown(&visit).await?, again)),
    }
}

/// Moves an item one place; the page is the definition's.
pub(crate) async fn shift(visit: Visit) -> Outcome<Reply> {
    let (id, earlier) = (visit.param("item")?, visit.form.get("to") == "earlier");
    let to = Visit::to(&frame::home(&visit), "item_move");
    visit.change(move |tx| cases::item_move(tx, id, earlier).map(|()| to.clone())).await
}

async fn shown(visit: &Visit) -> Outcome<ItemForm> {
    let id = visit.param("item")?;
    visit.ctx.read(move |tx| cases::item_form(tx, id)).await
}

fn fields(item: &Item) -> Fields {
    Fields::default().with("version", item.version).with("text", &item.text)
}

fn view(visit: &Visit, shown: &ItemForm, again: Again) -> Reply {
    let (t, item) = (&visit.t, &shown.item);
    let stale = again.stale;
    let (both, again) = again.beside(t, ("item_edit", &["text"]), &fields(item), &|_, value| value.to_owned());
    let home = frame::home(visit);
    let form = Form::new(t, "item_edit", &visit.path, &again.fields, &again.faults)
        .text("text", LONGEST)
        .hidden("sure", again.fields.sure(&again.faults, &["text"]))
        .keep()
        .cancel(&format!("{home}/items/{}", item.id));
    let withdraw = Link::new(format!("{home}/items/{}/withdraw", item.id), t.text("item_withdraw-heading"));
    let body = html! {
        (both)
        p { strong { (shown.definition.stem) } }
        (form.render())
        (ui::actions(vec![button_link(&withdraw, Kind::Quiet)]))
    };
    Reply::page(visit, frame::sheet(visit, t.text("item_edit-heading")), body).again(&Again { stale, ..again })
}
