//! The form of a service, as `service_new` and `service_edit` show it.

use kernel::{Faults, Fields, Reader};
use ui::{Form, T};

use crate::{
    cases::ServiceFields,
    model::{Office, Programme, Service},
    pages::frame,
};

/// The form's fields, in their order.
pub(crate) const NAMES: [&str; 3] = ["name", "comparable", "offices"];

/// Reads the form.
pub(crate) fn read(form: &Fields) -> Result<ServiceFields, Faults> {
    let mut read = Reader::new(form);
    let (name, comparable, offices) = (read.line("name", 200), read.flag("comparable"), read.choices("offices"));
    read.done().map(|()| ServiceFields { name, comparable, offices })
}

/// The fields filled from a record.
pub(crate) fn fields(service: &Service) -> Fields {
    let mut fields = Fields::default().with("version", service.version).with("name", &service.name);
    if service.comparable {
        fields = fields.with("comparable", "yes");
    }
    service.offices.iter().fold(fields, |fields, office| fields.with("offices", office))
}

/// The form on the page.
pub(crate) fn form<'a>(
    t: &'a T,
    action: &str,
    (programme, offices): (&Programme, &[Office]),
    (fields, faults): (&'a Fields, &'a Faults),
) -> Form<'a> {
    let form = Form::new(t, "service_edit", action, fields, faults).line("name", 200).flag("comparable");
    let options: Vec<_> = offices.iter().map(|office| (office.id.to_string(), office.name.clone())).collect();
    let form = if options.is_empty() { form } else { form.checks("offices", options) };
    form.cancel(&format!("{}/offices", frame::home(programme)))
}
