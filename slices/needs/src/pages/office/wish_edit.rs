//! Writing down what leadership states about an area.

use kernel::{Faults, Fields, Key, Outcome, Reader};
use maud::html;
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, WishEdit, WishForm},
    model::WishWord,
    pages::{frame, warned},
};

/// The fields in their order.
const NAMES: [&str; 3] = ["kind", "service", "reason"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let again = Again::fresh(fields(&now));
    Ok(view(&visit, &now, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (office, area): (Key, Key) = (visit.param("office")?, visit.param("area")?);
    let to = format!("/programmes/{}/offices/{office}/needs", visit.key("programme"));
    let to = Visit::to(&to, "wish_edit");
    let sent = visit
        .submit(move |form| read(area, form), move |tx, cmd| cases::wish_edit(tx, &office, cmd).map(|()| to.clone()))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &now(&visit).await?, again)),
    }
}

fn read(area: Key, form: &Fields) -> Result<WishEdit, Faults> {
    let mut read = Reader::new(form);
    let (kind, service) = (read.choice::<WishWord>("kind"), read.line_or_empty("service", 60));
    let reason = read.text_or_empty("reason", 500);
    warned::warn(&mut read, form, "reason", &reason);
    let version = read.version();
    read.done()?;
    let Some(kind) = kind else { return Err(Faults::default()) };
    Ok(WishEdit { area, version, kind, service: (!service.is_empty()).then_some(service), reason })
}

fn fields(now: &WishForm) -> Fields {
    let Some(wish) = &now.wish else { return Fields::default().with("kind", WishWord::None.word()) };
    Fields::default()
        .with("version", wish.version)
        .with("kind", wish.kind.word())
        .with("service", wish.service.clone().unwrap_or_default())
        .with("reason", &wish.reason)
}

async fn now(visit: &Visit) -> Outcome<WishForm> {
    let (office, area): (Key, Key) = (visit.param("office")?, visit.param("area")?);
    visit.ctx.read(move |tx| cases::wish_edit_show(tx, &office, &area)).await
}

fn view(visit: &Visit, now: &WishForm, again: Again) -> Reply {
    let t = &visit.t;
    let back = format!("{}/needs", frame::office(&now.here));
    let shown = |field: &str, value: &str| shown(t, now, field, value);
    let (both, again) = again.beside(t, ("wish_edit", &NAMES), &fields(now), &shown);
    let kinds = WishWord::ALL.map(|kind| (kind.word().to_owned(), t.text(&format!("wish_edit-kind_{}", kind.word()))));
    let services = now.here.services.iter().map(|service| (service.id.clone(), service.name.clone()));
    let none = (String::new(), t.text("wish_edit-no_service"));
    let form = Form::new(t, "wish_edit", &visit.path, &again.fields, &again.faults)
        .radios("kind", kinds.to_vec())
        .select("service", std::iter::once(none).chain(services).collect())
        .optional()
        .text("reason", 500)
        .optional()
        .hidden("sure", warned::sure(&again, "reason"))
        .cancel(&back);
    let body = html! { (both) p { (t.text("wish_edit-explained")) } (form.render()) };
    let title = t.with("wish_edit-heading", &[("area", now.area.label(t.lang()).into())]);
    let sheet = frame::office_sheet(t, &now.here, title).crumb(&back, &now.here.office.name);
    Reply::page(visit, sheet, body).again(&again)
}

/// A field as people read it, for two versions beside each other.
fn shown(t: &T, now: &WishForm, field: &str, value: &str) -> String {
    match field {
        "kind" if !value.is_empty() => t.text(&format!("wish_edit-kind_{value}")),
        "service" => {
            let found = now.here.services.iter().find(|service| service.id == value);
            found.map_or_else(|| t.text("wish_edit-no_service"), |service| service.name.clone())
        }
        _ => value.to_owned(),
    }
}
