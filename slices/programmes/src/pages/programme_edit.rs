//! Changing a programme's own facts.

use kernel::{Faults, Fields, Outcome, Reader};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, ProgrammeEdit, ProgrammeForm},
    pages::{frame, programme_form},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = visit.ctx.read(cases::programme_edit_show).await?;
    let fields = programme_form::fields(&now.programme);
    Ok(view(&visit, &now, Again::fresh(fields)))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let home = format!("/programmes/{}", visit.key("programme"));
    let sent = visit
        .submit(read, move |tx, cmd| cases::programme_edit(tx, cmd).map(|()| Visit::to(&home, "programme_edit")))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let now = visit.ctx.read(cases::programme_edit_show).await?;
            Ok(view(&visit, &now, again))
        }
    }
}

fn read(form: &Fields) -> Result<ProgrammeEdit, Faults> {
    let mut read = Reader::new(form);
    let version = read.version();
    let fields = programme_form::read(&mut read, form);
    programme_form::whole(read, fields.map(|fields| ProgrammeEdit { version, fields }))
}

fn view(visit: &Visit, now: &ProgrammeForm, again: Again) -> Reply {
    let t = &visit.t;
    let (fields, home) = (programme_form::fields(&now.programme), frame::home(&now.programme));
    let shown = |name: &str, value: &str| programme_form::shown(t, &now.choices, name, value);
    let (both, again) = again.beside(t, ("programme_edit", &programme_form::NAMES), &fields, &shown);
    let form = Form::new(t, "programme_edit", &visit.path, &again.fields, &again.faults);
    let form = programme_form::form(t, form, &now.choices, |form| form);
    let body = html! { (both) (form.cancel(&home).render()) };
    Reply::page(visit, frame::sheet(t, &now.programme, t.text("programme_edit-heading")), body).again(&again)
}
