//! The form of a phase, as `phase_new` and `phase_edit` show it.

use kernel::{Faults, Fields, Reader};
use ui::{Form, T};

use crate::{
    cases::PhaseFields,
    model::{Phase, Programme},
    pages::{frame, programme_form::whole},
};

/// The form's fields, in their order.
pub(crate) const NAMES: [&str; 4] = ["title", "starts", "ends", "example"];

/// Reads the form.
pub(crate) fn read(form: &Fields) -> Result<PhaseFields, Faults> {
    let mut read = Reader::new(form);
    let title = read.line("title", 200);
    let (starts, ends) = (read.when("starts"), read.when("ends"));
    let example = read.flag("example");
    let fields = starts.zip(ends).map(|(starts, ends)| PhaseFields { title, starts, ends, example });
    whole(read, fields)
}

/// The fields filled from a record.
pub(crate) fn fields(phase: &Phase) -> Fields {
    let fields = Fields::default()
        .with("version", phase.version)
        .with("title", &phase.title)
        .with("starts", phase.starts)
        .with("ends", phase.ends);
    if phase.example { fields.with("example", "yes") } else { fields }
}

/// The form on the page.
pub(crate) fn form<'a>(
    t: &'a T,
    action: &str,
    programme: &Programme,
    (fields, faults): (&'a Fields, &'a Faults),
) -> Form<'a> {
    Form::new(t, "phase_edit", action, fields, faults)
        .line("title", 200)
        .when("starts")
        .when("ends")
        .flag("example")
        .cancel(&format!("{}/timeline", frame::home(programme)))
}
