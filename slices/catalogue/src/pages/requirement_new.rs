//! Adding a requirement to an area of a draft.

use kernel::{Faults, Fields, Key, Outcome, Reader};
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use super::{
    address::{address, below_area},
    version_edit, wording,
};
use crate::{
    cases::{self, AreaShow, RequirementNew},
    model::{Address, Kind, Version},
    rules::{self, permissions},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, &Again::fresh(Fields::default().with("minimum", "yes"))).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (at, area): (Address, Key) = (address(&visit)?, visit.param("area")?);
    let home = format!("{}/areas/{area}", at.path());
    let sent = visit
        .submit(
            move |form| read(at, area, form),
            move |tx, cmd| cases::requirement_new(tx, cmd).map(|()| Visit::to(&home, "requirement_new")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, &again).await,
    }
}

/// What the form of a requirement sends; the same for a new one and an old one.
pub(super) fn read(at: Address, area: Key, form: &Fields) -> Result<RequirementNew, Faults> {
    let mut read = Reader::new(form);
    let number = version_edit::number(&mut read);
    let kind = read.choice::<Kind>("kind");
    let minimum = read.flag("minimum");
    let text = wording::text(&mut read, "text_de", "text_en", 2_000);
    // Line by line, so that a line of one language stays beside its line of the other: not trimmed.
    let lines = |field: &str| form.get(field).replace("\r\n", "\n");
    let evidence = rules::evidence_read(&lines("evidence_de"), &lines("evidence_en")).unwrap_or_else(|faults| {
        for fault in faults.0 {
            read.fault(&fault.field, fault.say);
        }
        Vec::new()
    });
    let tags = read.choices::<String>("tags");
    read.done()?;
    let (Some(number), Some(kind)) = (number, kind) else { return Err(Faults::default()) };
    Ok(RequirementNew { at, area, number, kind, minimum, text, evidence, tags })
}

/// The form of a requirement; the same for a new one and an old one.
pub(super) fn form<'a>(t: &'a T, version: &Version, action: &str, fields: &'a Fields, faults: &'a Faults) -> Form<'a> {
    let kinds = Kind::ALL.map(|kind| (kind.to_string(), t.text(&format!("requirement-kind-{kind}"))));
    let form = Form::new(t, "requirement_edit", action, fields, faults)
        .line("number", 20)
        .radios("kind", kinds.to_vec())
        .flag("minimum")
        .text("text_de", 2_000)
        .text("text_en", 2_000)
        .optional()
        .text("evidence_de", 4_000)
        .optional()
        .text("evidence_en", 4_000)
        .optional();
    let tag = |tag: &crate::model::Tag| (tag.key.clone(), format!("{} – {}", tag.key, tag.name.in_lang(t.lang())));
    let tags: Vec<(String, String)> = version.tags.iter().map(tag).collect();
    if tags.is_empty() { form } else { form.checks("tags", tags).optional() }
}

async fn view(visit: &Visit, again: &Again) -> Outcome<Reply> {
    let (at, key) = (address(visit)?, visit.param("area")?);
    let show: AreaShow =
        visit.ctx.read(move |tx| cases::area_open(tx, &permissions::REQUIREMENT_NEW, &at, &key)).await?;
    let (t, path) = (&visit.t, show.path());
    let action = format!("{path}/requirements/new");
    let form = form(t, &show.version, &action, &again.fields, &again.faults).cancel(&path);
    let sheet = below_area(t, &show, t.text("requirement_new-title"));
    Ok(Reply::page(visit, sheet, form.render()).again(again))
}
