//! Changing what is known about an organisation.

use kernel::{Arg, Day, Faults, Fields, Outcome, Reader, Say, When};
use maud::html;
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use super::home::Home;
use crate::{
    cases::organisation_edit::{self, OrganisationEdit},
    model::{OrganisationFacts, OrganisationKind, OrganisationRow},
    rules::organisation::is_official_key,
};

/// The form's fields, in their order.
const NAMES: [&str; 6] = ["name", "kind", "official_key", "valid_from", "valid_until", "successor"];

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

/// Who may be the successor, for a select field.
fn successors(t: &T, others: &[OrganisationRow]) -> Vec<(String, String)> {
    let name = |row: &OrganisationRow| match row.withdrawn {
        true => t.with("organisation_edit-successor_withdrawn", &[("name", Arg::from(row.name.as_str()))]),
        false => row.name.clone(),
    };
    let none = (String::new(), t.text("organisation_edit-successor_none"));
    std::iter::once(none).chain(others.iter().map(|row| (row.id.to_string(), name(row)))).collect()
}

/// A field's value in words, for the page that shows two versions beside each other.
fn shown(t: &T, others: &[OrganisationRow], field: &str, value: &str) -> String {
    let options = match field {
        "kind" => kinds(t),
        "successor" => successors(t, others),
        _ => Vec::new(),
    };
    let word = options.into_iter().find(|(option, _)| option == value).map(|(_, word)| word);
    let day = || value.parse::<When>().ok().filter(|_| field.starts_with("valid_")).map(|when| t.when_short(when));
    word.or_else(day).unwrap_or_else(|| value.to_owned())
}

fn view(visit: &Visit, facts: &OrganisationFacts, others: &[OrganisationRow], again: Again) -> Outcome<Reply> {
    let (t, home) = (&visit.t, Home::of(visit));
    let shown = |field: &str, value: &str| shown(t, others, field, value);
    let (both, again) = again.beside(t, ("organisation_edit", &NAMES), &fields(facts), &shown);
    let form = Form::new(t, "organisation_edit", &format!("{}/edit", home.path), &again.fields, &again.faults)
        .line("name", 200)
        .select("kind", kinds(t))
        .line("official_key", 8)
        .optional()
        .day("valid_from")
        .optional()
        .day("valid_until")
        .optional()
        .select("successor", successors(t, others))
        .optional()
        .cancel(&home.path)
        .render();
    let sheet = home.sheet(visit, t.text("organisation_edit-title"), &facts.row.name);
    let body = html! { (both) (form) };
    Ok(Reply::page(visit, sheet, body).again(&again))
}
