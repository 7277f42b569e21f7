//! Editing a draft's number, title, description and licence.

use kernel::{Faults, Fields, Outcome, Reader, Say};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::{
    address::{address, below_version},
    stale::compared,
    wording,
};
use crate::{
    cases::{self, VersionEdit},
    model::{Address, Number, Version},
    rules::permissions,
};

const FIELDS: [&str; 6] = ["number", "title_de", "title_en", "about_de", "about_en", "licence"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let version = load(&visit).await?;
    Ok(view(&visit, &version, &Again::fresh(fields(&version))))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let at = address(&visit)?;
    let sent = visit
        .submit(
            move |form| read(at, form),
            |tx, cmd| cases::version_edit(tx, cmd).map(|at| Visit::to(&at.path(), "version_edit")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &load(&visit).await?, &again)),
    }
}

async fn load(visit: &Visit) -> Outcome<Version> {
    let at = address(visit)?;
    visit.ctx.read(move |tx| cases::version_open(tx, &permissions::VERSION_EDIT, &at)).await
}

fn read(at: Address, form: &Fields) -> Result<VersionEdit, Faults> {
    let mut read = Reader::new(form);
    let number = number(&mut read);
    let title = wording::line(&mut read, "title_de", "title_en");
    let about = wording::text(&mut read, "about_de", "about_en", 4_000);
    let (licence, version) = (read.line("licence", 200), read.version());
    read.done()?;
    number.map(|number| VersionEdit { at, version, number, title, about, licence }).ok_or_else(Faults::default)
}

/// A number with dots in the field `number`.
pub(super) fn number(read: &mut Reader<'_>) -> Option<Number> {
    let text = read.line("number", 20);
    let number = text.parse().ok();
    if number.is_none() && !text.is_empty() {
        read.fault("number", Say::new("version_edit-refused-number_shape"));
    }
    number
}

fn fields(version: &Version) -> Fields {
    let fields = Fields::default().with("version", version.version).with("number", &version.number);
    let fields = wording::filled(fields, "title_de", "title_en", &version.title);
    wording::filled(fields, "about_de", "about_en", &version.about).with("licence", &version.licence)
}

fn view(visit: &Visit, version: &Version, again: &Again) -> Reply {
    let t = &visit.t;
    let (stale, kept) = compared(t, "version_edit", &FIELDS, again, &fields(version));
    let action = format!("{}/edit", version.path());
    let form = Form::new(t, "version_edit", &action, &kept, &again.faults)
        .line("number", 20)
        .line("title_de", 200)
        .line("title_en", 200)
        .optional()
        .text("about_de", 4_000)
        .text("about_en", 4_000)
        .optional()
        .line("licence", 200)
        .cancel(&version.path());
    let sheet = below_version(t, version, t.text("version_edit-title"));
    Reply::page(visit, sheet, html! { (stale) (form.render()) }).again(again)
}
