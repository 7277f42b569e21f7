//! The form of a programme's own facts, as `programme_new` and `programme_edit` show it.

use catalogue::offer::CatalogueRef;
use kernel::{Arg, Faults, Fields, Key, Reader, Say};
use ui::{Form, T};

use crate::{
    cases::{Choices, ProgrammeFields},
    model::Programme,
};

/// The form's fields, in their order.
pub(crate) const NAMES: [&str; 8] =
    ["title", "short", "legal_basis", "starts", "ends", "catalogue", "commissioned_by", "guided_by"];

/// Reads what both forms ask for; `None` only with faults.
pub(crate) fn read(read: &mut Reader<'_>, form: &Fields) -> Option<ProgrammeFields> {
    let (title, short) = (read.line("title", 250), read.line("short", 80));
    let legal = read.text_or_empty("legal_basis", 1000);
    let (starts, ends) = (read.when("starts"), read.when("ends"));
    let catalogue = catalogue(read, form.get("catalogue"));
    let (commissioned_by, guided_by) = (read.choice_or_none("commissioned_by"), read.choice_or_none("guided_by"));
    let lines = legal.lines().map(str::trim).filter(|line| !line.is_empty());
    let legal_basis = lines.map(str::to_owned).collect();
    let (starts, ends, catalogue) = (starts?, ends?, catalogue?);
    Some(ProgrammeFields { title, short, legal_basis, starts, ends, commissioned_by, guided_by, catalogue })
}

/// What `read` gave, or the faults: each `None` above comes with a fault.
pub(crate) fn whole<C>(read: Reader<'_>, command: Option<C>) -> Result<C, Faults> {
    read.done()?;
    command.ok_or_else(|| Faults::one("", Say::new("form-missing")))
}

fn catalogue(read: &mut Reader<'_>, text: &str) -> Option<CatalogueRef> {
    let known = text.split_once('/').and_then(|(key, version)| {
        Some(CatalogueRef { catalogue: key.parse::<Key>().ok()?, version: version.to_owned() })
    });
    if known.is_none() {
        read.fault("catalogue", Say::new(if text.is_empty() { "form-missing" } else { "form-choice" }));
    }
    known
}

/// The fields filled from a record.
pub(crate) fn fields(programme: &Programme) -> Fields {
    let id = |id: Option<crate::model::OfficeId>| id.map_or_else(String::new, |id| id.to_string());
    Fields::default()
        .with("version", programme.version)
        .with("title", &programme.title)
        .with("short", &programme.short)
        .with("legal_basis", programme.legal_lines())
        .with("starts", programme.starts)
        .with("ends", programme.ends)
        .with("catalogue", format!("{}/{}", programme.catalogue, programme.catalogue_version))
        .with("commissioned_by", id(programme.commissioned_by))
        .with("guided_by", id(programme.guided_by))
}

/// The fields on the page; `named` adds what only a new programme asks for.
pub(crate) fn form<'a>(t: &T, form: Form<'a>, choices: &Choices, named: impl FnOnce(Form<'a>) -> Form<'a>) -> Form<'a> {
    named(form.line("title", 250).line("short", 80))
        .text("legal_basis", 1000)
        .optional()
        .when("starts")
        .when("ends")
        .select("catalogue", catalogue_options(t, choices))
        .select("commissioned_by", organisation_options(t, choices, "commissioned_by"))
        .optional()
        .select("guided_by", organisation_options(t, choices, "guided_by"))
        .optional()
}

/// A field's value in words, for the page that shows two versions beside each other.
pub(crate) fn shown(t: &T, choices: &Choices, name: &str, value: &str) -> String {
    let options = match name {
        "catalogue" => catalogue_options(t, choices),
        "commissioned_by" | "guided_by" => organisation_options(t, choices, name),
        _ => Vec::new(),
    };
    options.into_iter().find(|(word, _)| word == value).map_or_else(|| value.to_owned(), |(_, label)| label)
}

fn organisation_options(t: &T, choices: &Choices, field: &str) -> Vec<(String, String)> {
    let none = (String::new(), t.text("common-none"));
    let rows = choices.organisations.iter().map(|row| (row.id.to_string(), row.name.clone()));
    let kept = choices.kept.iter().filter(|(own, _)| *own == field).map(|(_, row)| {
        let name = Arg::Text(row.name.clone());
        (row.id.to_string(), t.with("programme_edit-withdrawn", &[("name", name)]))
    });
    std::iter::once(none).chain(kept).chain(rows).collect()
}

fn catalogue_options(t: &T, choices: &Choices) -> Vec<(String, String)> {
    let option = |(of, name): &(CatalogueRef, catalogue::offer::Wording)| {
        let name = name.in_lang(t.lang());
        (format!("{}/{}", of.catalogue, of.version), format!("{name} ({})", of.version))
    };
    choices.catalogues.iter().map(option).collect()
}
