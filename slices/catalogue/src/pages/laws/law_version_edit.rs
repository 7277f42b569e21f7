//! Editing a version of a law reference.

use kernel::{Faults, Fields, Id, Key, No, Outcome, Reader};
use maud::html;
use web::{Again, Reply, Sent, Visit};

use super::{
    super::{stale::compared, wording},
    law_show::below_law,
    law_version_new,
};
use crate::{
    cases::laws::{self, LawVersionEdit},
    model::{Law, LawVersion},
    rules::permissions,
};

const FIELDS: [&str; 4] = ["valid_from", "valid_until", "note_de", "note_en"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (law, version) = load(&visit).await?;
    Ok(view(&visit, &law, &version, &Again::fresh(fields(&version))))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (key, id): (Key, Id<LawVersion>) = (visit.param("law")?, visit.param("version")?);
    let home = format!("/laws/{key}");
    let sent = visit
        .submit(
            move |form| read(key, id, form),
            move |tx, cmd| laws::law_version_edit(tx, cmd).map(|()| Visit::to(&home, "law_version_edit")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let (law, version) = load(&visit).await?;
            Ok(view(&visit, &law, &version, &again))
        }
    }
}

async fn load(visit: &Visit) -> Outcome<(Law, LawVersion)> {
    let (key, id): (Key, Id<LawVersion>) = (visit.param("law")?, visit.param("version")?);
    let show = visit.ctx.read(move |tx| laws::law_open(tx, &permissions::LAW_EDIT, &key)).await?;
    let version = show.versions.into_iter().find(|version| version.id == id).ok_or(No::Missing)?;
    Ok((show.law, version))
}

fn read(law: Key, id: Id<LawVersion>, form: &Fields) -> Result<LawVersionEdit, Faults> {
    let version = Reader::new(form).version();
    Ok(LawVersionEdit { id, version, to: law_version_new::read(law, form)? })
}

fn fields(version: &LawVersion) -> Fields {
    let day = |day: Option<kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let fields = Fields::default().with("version", version.version);
    let fields = fields.with("valid_from", day(version.span.from)).with("valid_until", day(version.span.until));
    wording::filled(fields, "note_de", "note_en", &version.note)
}

fn view(visit: &Visit, law: &Law, version: &LawVersion, again: &Again) -> Reply {
    let (t, path) = (&visit.t, format!("/laws/{}", law.key));
    let (stale, kept) = compared(t, "law_version_edit", &FIELDS, again, &fields(version));
    let action = format!("{path}/versions/{}/edit", version.id);
    let form = law_version_new::form(t, &action, &kept, &again.faults).cancel(&path);
    let sheet = below_law(t, law, t.text("law_version_edit-title"));
    Reply::page(visit, sheet, html! { (stale) (form.render()) }).again(again)
}
