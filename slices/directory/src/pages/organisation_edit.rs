//! Changing what is known about an organisation.

use kernel::{Day, Faults, Fields, Outcome, Reader, Say};
use maud::html;
use ui::{Form, T, stale};
use web::{Again, Reply, Sent, Visit};

use super::home::Home;
use crate::{
    cases::organisation_edit::{self, OrganisationEdit},
    model::{OrganisationFacts, OrganisationKind, OrganisationRow},
    rules::organisation::is_official_key,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (facts, others) = visit.ctx.read(organisation_edit::organisation_edit_show).await?;
    let fields = fields(&facts);
    view(&visit, &facts, &others, Again::fresh(fields))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let home = Home::of(&visit).path;
    let case = move |tx: &mut db::WriteTx<'_>, cmd: &OrganisationEdit| {
        organisation_edit::organisation_edit(tx, cmd).map(|()| Visit::to(&home, "organisation_edit"))
    };
    match visit.submit(read, case).await? {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let (facts, others) = visit.ctx.read(organisation_edit::organisation_edit_show).await?;
            view(&visit, &facts, &others, again)
        }
    }
}

fn read(form: &Fields) -> Result<OrganisationEdit, Faults> {
    let mut read = Reader::new(form);
    let (version, name, kind) = (read.version(), read.line("name", 200), read.choice("kind"));
    let official_key = official_key(&mut read);
    let (valid_from, valid_until) = (day(&mut read, form, "valid_from"), day(&mut read, form, "valid_until"));
    let successor = read.choice_or_none("successor");
    read.done()?;
    let kind = kind.unwrap_or(OrganisationKind::Other);
    Ok(OrganisationEdit { version, name, kind, official_key, valid_from, valid_until, successor })
}

/// The Amtlicher Gemeindeschlüssel; spaces inside are how people write it.
pub(super) fn official_key(read: &mut Reader<'_>) -> Option<String> {
    let text = read.line_or_empty("official_key", 20).replace(' ', "");
    if text.is_empty() {
        return None;
    }
    if !is_official_key(&text) {
        read.fault("official_key", Say::new("organisation_edit-refused-official_key"));
    }
    Some(text)
}

/// A day that may be left out.
pub(super) fn day(read: &mut Reader<'_>, form: &Fields, field: &'static str) -> Option<Day> {
    if form.get(field).trim().is_empty() { None } else { read.day(field) }
}

/// All kinds, for a select field.
pub(super) fn kinds(t: &T) -> Vec<(String, String)> {
    OrganisationKind::ALL.map(|kind| (kind.word().to_owned(), t.text(&kind.text_key()))).to_vec()
}

fn fields(facts: &OrganisationFacts) -> Fields {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    Fields::default()
        .with("name", &facts.row.name)
        .with("kind", facts.row.kind)
        .with("official_key", facts.row.official_key.as_deref().unwrap_or_default())
        .with("valid_from", day(facts.valid_from))
        .with("valid_until", day(facts.valid_until))
        .with("successor", facts.successor.map(|id| id.to_string()).unwrap_or_default())
        .with("version", facts.version)
}

fn view(visit: &Visit, facts: &OrganisationFacts, others: &[OrganisationRow], mut again: Again) -> Outcome<Reply> {
    let (t, home) = (&visit.t, Home::of(visit));
    let now = fields(facts);
    let plain = ["name", "official_key", "valid_from", "valid_until"];
    let rows = plain.map(|field| {
        let label = t.text(&format!("organisation_edit-{field}"));
        (label, now.get(field).to_owned(), again.fields.get(field).to_owned())
    });
    if again.stale {
        again.fields.set("version", facts.version);
    }
    let mut successors = vec![(String::new(), t.text("organisation_edit-successor_none"))];
    successors.extend(others.iter().map(|row| (row.id.to_string(), row.name.clone())));
    let form = Form::new(t, "organisation_edit", &format!("{}/edit", home.path), &again.fields, &again.faults)
        .line("name", 200)
        .select("kind", kinds(t))
        .line("official_key", 8)
        .optional()
        .day("valid_from")
        .optional()
        .day("valid_until")
        .optional()
        .select("successor", successors)
        .optional()
        .cancel(&home.path)
        .render();
    let sheet = home.sheet(visit, t.text("organisation_edit-title"), &facts.row.name);
    let body = html! { @if again.stale { (stale(t, &rows)) } (form) };
    Ok(Reply::page(visit, sheet, body).again(&again))
}
