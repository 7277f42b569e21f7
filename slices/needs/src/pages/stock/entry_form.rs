//! The form of an entry: what it is, its file or where else it lies, since when and until when it holds, and where it belongs.

use kernel::{Fault, Faults, Fields, No, Outcome, Reader, Say};
use ui::{Form, T};
use web::{Again, Visit};

use crate::{
    cases::{EntryFields, EntryFile, Here},
    model::{Entry, EntryKind},
    pages::warned,
};

/// The fields in their order.
pub(crate) const NAMES: [&str; 7] = ["kind", "title", "service", "link", "dated", "in_force_until", "areas"];

/// What browsers offer first; what is taken is decided by the bytes.
const ACCEPT: &str = ".pdf,.doc,.docx,.xls,.xlsx,.odt,.ods,.odp,.jpg,.jpeg,.png,.csv,.txt";

/// Takes in the file that came with the form, or says what is wrong with it. Ask the right before.
pub(crate) async fn file(visit: &Visit) -> Outcome<Result<EntryFile, Say>> {
    let gone = if visit.form.get("file_remove").is_empty() { EntryFile::Keep } else { EntryFile::Remove };
    let Some(upload) = visit.file("file") else { return Ok(Ok(gone)) };
    match visit.take_in(upload).await {
        Ok(taken) => Ok(Ok(EntryFile::Put(taken))),
        Err(No::Refused(say)) => Ok(Err(say)),
        Err(other) => Err(other),
    }
}

/// The form again because of its file, with every other fault as well.
pub(crate) fn refused(visit: &Visit, say: Say) -> Again {
    let mut again = visit.faulty("file", say);
    let others = read(&visit.form).err().unwrap_or_default();
    again.faults.0.splice(0..0, others.0.into_iter().filter(|one: &Fault| one.field != "file"));
    again
}

/// Reads the form.
pub(crate) fn read(form: &Fields) -> Result<EntryFields, Faults> {
    let mut read = Reader::new(form);
    let (kind, title) = (read.choice::<EntryKind>("kind"), read.line("title", 200));
    warned::warn(&mut read, form, "title", &title);
    let service = read.line_or_empty("service", 60);
    let link = read.line_or_empty("link", 500);
    if !link.is_empty() && !["https://", "http://"].iter().any(|start| link.starts_with(start)) {
        read.fault("link", Say::new("entry_new-refused-link"));
    }
    let (dated, in_force_until) = (read.when_or_none("dated"), read.when_or_none("in_force_until"));
    if let (Some(from), Some(until)) = (dated, in_force_until)
        && until.last() < from.first()
    {
        read.fault("in_force_until", Say::new("entry_new-refused-order"));
    }
    let areas = read.choices("areas");
    read.done()?;
    let Some(kind) = kind else { return Err(Faults::default()) };
    let service = (!service.is_empty()).then_some(service);
    Ok(EntryFields { kind, title, service, link, dated, in_force_until, areas })
}

/// The fields filled from the records.
pub(crate) fn fields(entry: &Entry) -> Fields {
    let mut fields = Fields::default()
        .with("version", entry.version)
        .with("kind", entry.kind.word())
        .with("title", &entry.title)
        .with("service", entry.service.clone().unwrap_or_default())
        .with("link", &entry.link)
        .with("dated", entry.dated.map_or_else(String::new, |when| when.to_string()))
        .with("in_force_until", entry.in_force_until.map_or_else(String::new, |when| when.to_string()));
    entry.areas.iter().for_each(|area| fields.push("areas", area.as_str()));
    fields
}

/// The form.
pub(crate) fn form<'a>(
    t: &'a T,
    (name, action): (&'static str, &str),
    here: &Here,
    again: &'a Again,
    (back, has_file): (&str, bool),
) -> Form<'a> {
    let kinds = EntryKind::ALL.map(|kind| (kind.word().to_owned(), t.text(&format!("entry-{}", kind.word()))));
    let services = here.services.iter().map(|service| (service.id.clone(), service.name.clone()));
    let whole = (String::new(), t.text("entry-whole_office"));
    let areas = here.areas().iter().map(|area| (area.key.to_string(), area.label(t.lang()))).collect();
    let form = Form::new(t, name, action, &again.fields, &again.faults)
        .line("title", 200)
        .radios("kind", kinds.to_vec())
        .select("service", std::iter::once(whole).chain(services).collect())
        .optional()
        .file("file", ACCEPT)
        .optional();
    let form = if has_file { form.flag("file_remove").optional() } else { form };
    form.line("link", 500)
        .optional()
        .when("dated")
        .optional()
        .when("in_force_until")
        .optional()
        .checks("areas", areas)
        .optional()
        .hidden("sure", warned::sure(again, "title"))
        .cancel(back)
}

/// A field as people read it, for two versions beside each other.
pub(crate) fn shown(t: &T, here: &Here, field: &str, value: &str) -> String {
    match field {
        "kind" => t.text(&format!("entry-{value}")),
        "service" => {
            let found = here.services.iter().find(|service| service.id == value);
            found.map_or_else(|| t.text("entry-whole_office"), |service| service.name.clone())
        }
        "areas" => {
            let found = here.areas().into_iter().find(|area| area.key.as_str() == value);
            found.map_or_else(|| value.to_owned(), |area| area.label(t.lang()))
        }
        _ => value.to_owned(),
    }
}
