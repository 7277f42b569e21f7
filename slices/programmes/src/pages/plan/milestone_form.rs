//! The form of a milestone, as `milestone_new` and `milestone_edit` show it.

use kernel::{Faults, Fields, Reader, Say};
use ui::{Form, T};

use crate::{
    cases::MilestoneFields,
    model::{Milestone, MilestoneKind, Office, Programme, TimeOfDay},
    pages::{frame, programme_form::whole},
};

/// The form's fields, in their order.
pub(crate) const NAMES: [&str; 8] = ["kind", "title", "on", "starts_at", "ends_at", "place", "office", "example"];

/// Reads the form.
pub(crate) fn read(form: &Fields) -> Result<MilestoneFields, Faults> {
    let mut read = Reader::new(form);
    let (kind, title, on) = (read.choice::<MilestoneKind>("kind"), read.line("title", 200), read.when("on"));
    let (starts_at, ends_at) = (time(&mut read, "starts_at"), time(&mut read, "ends_at"));
    let place = Some(read.line_or_empty("place", 200)).filter(|place| !place.is_empty());
    let office = read.choice_or_none("office");
    let example = read.flag("example");
    let fields =
        kind.zip(on).map(|(kind, on)| MilestoneFields { kind, title, on, starts_at, ends_at, place, office, example });
    whole(read, fields)
}

/// A time of day that may be left out.
fn time(read: &mut Reader<'_>, field: &'static str) -> Option<TimeOfDay> {
    let text = read.line_or_empty(field, 5);
    let time = text.parse().ok();
    if time.is_none() && !text.is_empty() {
        read.fault(field, Say::new("milestone_edit-refused-no_time"));
    }
    time
}

/// The fields filled from a record.
pub(crate) fn fields(milestone: &Milestone) -> Fields {
    let time = |time: Option<TimeOfDay>| time.map_or_else(String::new, |time| time.to_string());
    let fields = Fields::default()
        .with("version", milestone.version)
        .with("kind", milestone.kind)
        .with("title", &milestone.title)
        .with("on", milestone.on)
        .with("starts_at", time(milestone.starts_at))
        .with("ends_at", time(milestone.ends_at))
        .with("place", milestone.place.clone().unwrap_or_default())
        .with("office", milestone.organisation.map_or_else(String::new, |id| id.to_string()));
    if milestone.example { fields.with("example", "yes") } else { fields }
}

/// The form on the page.
pub(crate) fn form<'a>(
    t: &'a T,
    action: &str,
    (programme, offices): (&Programme, &[Office]),
    (fields, faults): (&'a Fields, &'a Faults),
) -> Form<'a> {
    Form::new(t, "milestone_edit", action, fields, faults)
        .select("kind", kinds(t))
        .line("title", 200)
        .when("on")
        .line("starts_at", 5)
        .optional()
        .line("ends_at", 5)
        .optional()
        .line("place", 200)
        .optional()
        .select("office", office_options(t, offices))
        .optional()
        .flag("example")
        .cancel(&format!("{}/timeline", frame::home(programme)))
}

/// A field's value in words.
pub(crate) fn shown(t: &T, offices: &[Office], name: &str, value: &str) -> String {
    let options = match name {
        "kind" => kinds(t),
        "office" => office_options(t, offices),
        _ => Vec::new(),
    };
    options.into_iter().find(|(word, _)| word == value).map_or_else(|| value.to_owned(), |(_, label)| label)
}

fn kinds(t: &T) -> Vec<(String, String)> {
    let kind = |kind: MilestoneKind| (kind.word().to_owned(), t.text(&format!("milestone-kind-{kind}")));
    MilestoneKind::ALL.map(kind).to_vec()
}

fn office_options(t: &T, offices: &[Office]) -> Vec<(String, String)> {
    let all = (String::new(), t.text("milestone_edit-all_offices"));
    let rows = offices.iter().map(|office| (office.id.to_string(), office.name.clone()));
    std::iter::once(all).chain(rows).collect()
}
