//! Adding a version to a law reference.

use kernel::{Day, Faults, Fields, Key, Outcome, Reader};
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use super::{super::wording, law_show::below_law};
use crate::{
    cases::laws::{self, LawVersionNew},
    model::Span,
    rules::permissions,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, &Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let key: Key = visit.param("law")?;
    let home = format!("/laws/{key}");
    let sent = visit
        .submit(
            move |form| read(key, form),
            move |tx, cmd| laws::law_version_new(tx, cmd).map(|()| Visit::to(&home, "law_version_new")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, &again).await,
    }
}

/// What the form of a version sends; the same for a new one and an old one.
pub(super) fn read(law: Key, form: &Fields) -> Result<LawVersionNew, Faults> {
    let mut read = Reader::new(form);
    let mut day =
        |field: &'static str| -> Option<Day> { if form.get(field).trim().is_empty() { None } else { read.day(field) } };
    let span = Span { from: day("valid_from"), until: day("valid_until") };
    let note = wording::text(&mut read, "note_de", "note_en", 2_000);
    read.done().map(|()| LawVersionNew { law, span, note })
}

/// The form of a version; the same for a new one and an old one.
pub(super) fn form<'a>(t: &'a T, action: &str, fields: &'a Fields, faults: &'a Faults) -> Form<'a> {
    Form::new(t, "law_version_edit", action, fields, faults)
        .day("valid_from")
        .optional()
        .day("valid_until")
        .optional()
        .text("note_de", 2_000)
        .text("note_en", 2_000)
        .optional()
}

async fn view(visit: &Visit, again: &Again) -> Outcome<Reply> {
    let key = visit.param("law")?;
    let law = visit.ctx.read(move |tx| laws::law_open(tx, &permissions::LAW_EDIT, &key)).await?.law;
    let (t, path) = (&visit.t, format!("/laws/{}", law.key));
    let form = form(t, &format!("{path}/versions/new"), &again.fields, &again.faults).cancel(&path);
    let sheet = below_law(t, &law, t.text("law_version_new-title"));
    Ok(Reply::page(visit, sheet, form.render()).again(again))
}
