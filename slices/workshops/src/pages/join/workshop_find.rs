//! Entering the short code from the poster.

use kernel::{Faults, Fields, Outcome, Reader};
use ui::Form;
use web::{Again, Reply, Sent, Sheet, Visit};

use crate::cases;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    Ok(view(&visit, Again::default()))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let sent =
        visit.submit(read, |tx, code: &String| cases::code_find(tx, code).map(|()| format!("/w/{code}"))).await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, again)),
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
