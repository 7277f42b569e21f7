//! Changing the words of a method.

use kernel::{Faults, Fields, Id, Outcome, Reader};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, MethodEdit},
    model::{Kept, Method},
    pages::{here, own, sheet_below_list},
};

const NAMES: [&str; 4] = ["title", "about", "question", "interview"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let id = own(&visit)?;
    let kept = visit.ctx.read(move |tx| cases::method_edit_show(tx, id)).await?;
    let again = Again::fresh(fields(&kept));
    Ok(view(&visit, &kept, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (id, here) = (own(&visit)?, here(&visit));
    let sent = visit
        .submit(
            move |form| read(id, form),
            move |tx, cmd| cases::method_edit(tx, cmd).map(|()| Visit::to(&here, "method_edit")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let kept = visit.ctx.read(move |tx| cases::method_edit_show(tx, id)).await?;
            Ok(view(&visit, &kept, again))
        }
    }
}

fn read(id: Id<Method>, form: &Fields) -> Result<MethodEdit, Faults> {
    let mut read = Reader::new(form);
    let (title, about) = (read.line("title", 120), read.text_or_empty("about", 500));
    let (question, interview) = (read.line("question", 300), read.text_or_empty("interview", 2_000));
    read.warn(&NAMES);
    let interview = interview.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let cmd = MethodEdit { id, version: read.version(), title, about, question, interview };
    read.done().map(|()| cmd)
}

fn fields(kept: &Kept) -> Fields {
    let method = &kept.method;
    Fields::default()
        .with("version", kept.version)
        .with("title", &method.title)
        .with("about", &method.about)
        .with("question", &method.question)
        .with("interview", method.interview.join("\n"))
}

fn view(visit: &Visit, kept: &Kept, again: Again) -> Reply {
    let t = &visit.t;
    let (both, again) = again.beside(t, ("method_edit", &NAMES), &fields(kept), &|_, value| value.to_owned());
    let form = Form::new(t, "method_edit", &visit.path, &again.fields, &again.faults)
        .line("title", 120)
        .text("about", 500)
        .optional()
        .line("question", 300)
        .text("interview", 2_000)
        .optional()
        .hidden("sure", again.fields.sure(&again.faults, &NAMES))
        .keep()
        .cancel(&here(visit));
    let sheet = sheet_below_list(visit, t.text("method_edit-heading")).crumb(here(visit), &kept.method.title);
    Reply::page(visit, sheet, html! { (both) (form.render()) }).again(&again)
}
