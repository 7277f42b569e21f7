//! Editing a requirement of a draft.

use kernel::{Faults, Fields, Key, No, Outcome, Reader};
use maud::html;
use web::{Again, Reply, Sent, Visit};

use super::{
    address::{address, below_area},
    requirement_new,
    stale::compared,
    wording,
};
use crate::{
    cases::{self, AreaShow, RequirementEdit},
    model::{Address, Number, Requirement},
    rules::{self, permissions},
};

const FIELDS: [&str; 8] = ["number", "kind", "minimum", "text_de", "text_en", "evidence_de", "evidence_en", "tags"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (show, one) = load(&visit).await?;
    Ok(view(&visit, &show, &one, &Again::fresh(fields(&one))))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (at, area): (Address, Key) = (address(&visit)?, visit.param("area")?);
    let number: Number = visit.param("requirement")?;
    let home = format!("{}/areas/{area}", at.path());
    let sent = visit
        .submit(
            move |form| read(at, area, number, form),
            move |tx, cmd| cases::requirement_edit(tx, cmd).map(|()| Visit::to(&home, "requirement_edit")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let (show, one) = load(&visit).await?;
            Ok(view(&visit, &show, &one, &again))
        }
    }
}

async fn load(visit: &Visit) -> Outcome<(AreaShow, Requirement)> {
    let (at, key, number): (_, _, Number) = (address(visit)?, visit.param("area")?, visit.param("requirement")?);
    let show = visit.ctx.read(move |tx| cases::area_open(tx, &permissions::REQUIREMENT_EDIT, &at, &key)).await?;
    let one = show.requirements.iter().find(|one| one.number == number).cloned().ok_or(No::Missing)?;
    Ok((show, one))
}

fn read(at: Address, area: Key, number: Number, form: &Fields) -> Result<RequirementEdit, Faults> {
    let version = Reader::new(form).version();
    Ok(RequirementEdit { number, version, to: requirement_new::read(at, area, form)? })
}

fn fields(one: &Requirement) -> Fields {
    let (de, en) = rules::evidence_lines(&one.evidence);
    let mut fields = Fields::default().with("version", one.version).with("number", &one.number).with("kind", one.kind);
    if one.minimum {
        fields.push("minimum", "yes");
    }
    for tag in &one.tags {
        fields.push("tags", tag.as_str());
    }
    wording::filled(fields, "text_de", "text_en", &one.text).with("evidence_de", de).with("evidence_en", en)
}

fn view(visit: &Visit, show: &AreaShow, one: &Requirement, again: &Again) -> Reply {
    let (t, path) = (&visit.t, show.path());
    let (stale, kept) = compared(t, "requirement_edit", &FIELDS, again, &fields(one));
    let action = format!("{path}/requirements/{}/edit", one.number);
    let form = requirement_new::form(t, &show.version, &action, &kept, &again.faults).cancel(&path);
    let title = t.with("requirement_edit-title", &[("number", one.number.to_string().into())]);
    Reply::page(visit, below_area(t, show, title), html! { (stale) (form.render()) }).again(again)
}
