//! Entering the short code from the poster.

use kernel::{Faults, Fields, No, Outcome, Reader};
use ui::Form;
use web::{Again, Reply, Sheet, Visit};

use crate::cases;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    Ok(view(&visit, Again::default()))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let again = |faults| Again { fields: visit.form.clone(), faults, stale: false };
    let code = match read(&visit.form) {
        Ok(code) => code,
        Err(faults) => return Ok(view(&visit, again(faults))),
    };
    // Only looked up, so there is nothing to be remembered under the form's key.
    let asked = code.clone();
    match visit.ctx.read(move |tx| cases::code_find(tx, &asked)).await {
        Ok(()) => Ok(Reply::to(format!("/w/{code}"))),
        Err(No::Faulty(faults)) => Ok(view(&visit, again(faults))),
        Err(other) => Err(other),
    }
}

/// People type codes with spaces and in capitals.
fn read(form: &Fields) -> Result<String, Faults> {
    let mut read = Reader::new(form);
    let code = read.line("code", 20);
    let code = code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    read.done().map(|()| code)
}

fn view(visit: &Visit, again: Again) -> Reply {
    let t = &visit.t;
    let form = Form::new(t, "workshop_find", "/w", &again.fields, &again.faults).line("code", 20);
    let sheet = Sheet::new(t.text("workshop_find-title")).lead(t.text("workshop_find-lead"));
    Reply::page(visit, sheet, form.render()).again(&again)
}
