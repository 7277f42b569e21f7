//! Changing an office's part: dates and services.

use kernel::{Faults, Fields, Key, Outcome, Reader, When};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, OfficeEdit, OfficeForm},
    pages::frame,
};

const NAMES: [&str; 3] = ["joined", "left", "services"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let again = Again::fresh(fields(&now));
    Ok(view(&visit, &now, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let key: Key = visit.param("office")?;
    let back = format!("/programmes/{}/offices/{key}", visit.key("programme"));
    let sent = visit
        .submit(
            |form| read(key, form),
            move |tx, cmd| cases::office_edit(tx, cmd).map(|()| Visit::to(&back, "office_edit")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &now(&visit).await?, again)),
    }
}

async fn now(visit: &Visit) -> Outcome<OfficeForm> {
    let key: Key = visit.param("office")?;
    visit.ctx.read(move |tx| cases::office_edit_show(tx, &key)).await
}

fn read(key: Key, form: &Fields) -> Result<OfficeEdit, Faults> {
    let mut read = Reader::new(form);
    let (version, services) = (read.version(), read.choices("services"));
    let (joined, left) = (read.when_or_none("joined"), read.when_or_none("left"));
    read.done().map(|()| OfficeEdit { key, version, joined, left, services })
}

fn fields(now: &OfficeForm) -> Fields {
    let when = |when: Option<When>| when.map_or_else(String::new, |when| when.to_string());
    let fields = Fields::default()
        .with("version", now.part.version)
        .with("joined", when(now.part.joined))
        .with("left", when(now.part.left));
    let own = now.services.iter().filter(|service| service.offices.contains(&now.office.id));
    own.fold(fields, |fields, service| fields.with("services", service.id))
}

fn view(visit: &Visit, now: &OfficeForm, again: Again) -> Reply {
    let t = &visit.t;
    let options: Vec<_> = now.services.iter().map(|service| (service.id.to_string(), service.name.clone())).collect();
    let label = |value: &str| options.iter().find(|(word, _)| word == value).map(|(_, label)| label.clone());
    let shown = |_: &str, value: &str| label(value).unwrap_or_else(|| value.to_owned());
    let fields = fields(now);
    let (both, again) = again.beside(t, ("office_edit", &NAMES), &fields, &shown);
    let offices = format!("{}/offices", frame::home(&now.programme));
    let back = format!("{offices}/{}", now.office.key);
    let form = Form::new(t, "office_edit", &visit.path, &again.fields, &again.faults);
    let form = form.when("joined").optional().when("left").optional();
    let form = if options.is_empty() { form } else { form.checks("services", options) };
    let sheet = frame::sheet(t, &now.programme, t.text("office_edit-heading"));
    let sheet = sheet.crumb(offices, t.text("office_list-heading")).crumb(&back, &now.office.name);
    Reply::page(visit, sheet, html! { (both) (form.cancel(&back).render()) }).again(&again)
}
