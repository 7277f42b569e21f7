//! Adding an area to a draft.

use kernel::{Faults, Fields, Key, Outcome, Reader, Say};
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use super::{
    address::{address, below_version},
    wording,
};
use crate::{
    cases::{self, AreaNew},
    model::Address,
    rules::permissions,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, &Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let at = address(&visit)?;
    let home = at.path();
    let sent = visit
        .submit(
            move |form| read(at, form),
            move |tx, cmd| {
                let area = format!("{home}/areas/{}", cmd.key);
                cases::area_new(tx, cmd).map(|()| Visit::to(&area, "area_new"))
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, &again).await,
    }
}

/// What the form of an area sends; the same for a new one and an old one.
pub(super) fn read(at: Address, form: &Fields) -> Result<AreaNew, Faults> {
    let mut read = Reader::new(form);
    let key: Option<Key> = read.key("key");
    // `new` is the address of the form for new areas.
    if key.as_ref().is_some_and(|key| key.as_str() == "new") {
        read.fault("key", Say::new("form-key"));
    }
    let number = read.number("number", 1, 999);
    let name = wording::line(&mut read, "name_de", "name_en");
    let purpose = wording::text(&mut read, "purpose_de", "purpose_en", 2_000);
    read.done()?;
    key.map(|key| AreaNew { at, key, number, name, purpose }).ok_or_else(Faults::default)
}

/// The form of an area; the same for a new one and an old one.
pub(super) fn form<'a>(t: &'a T, action: &str, fields: &'a Fields, faults: &'a Faults) -> Form<'a> {
    Form::new(t, "area_edit", action, fields, faults)
        .number("number", 1, 999)
        .key("key")
        .line("name_de", 200)
        .line("name_en", 200)
        .optional()
        .text("purpose_de", 2_000)
        .text("purpose_en", 2_000)
        .optional()
}

async fn view(visit: &Visit, again: &Again) -> Outcome<Reply> {
    let at = address(visit)?;
    let version = visit.ctx.read(move |tx| cases::version_open(tx, &permissions::AREA_NEW, &at)).await?;
    let (t, path) = (&visit.t, version.path());
    let form = form(t, &format!("{path}/areas/new"), &again.fields, &again.faults).cancel(&path);
    let sheet = below_version(t, &version, t.text("area_new-title"));
    Ok(Reply::page(visit, sheet, form.render()).again(again))
}
