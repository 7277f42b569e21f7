//! The stem: the sentence that the items complete. Saving it for the first time begins the definition.

use kernel::{Faults, Fields, Outcome, Reader};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::frame;
use crate::{
    cases::{self, StemEdit, StemForm},
    model::Definition,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::stem_edit_show).await?;
    // A programme begins with the sentence that the method proposes.
    let fields = shown
        .definition
        .as_ref()
        .map_or_else(|| Fields::default().with("stem", visit.t.text("stem_edit-proposal")), fields);
    view(&visit, &shown, Again::fresh(fields))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let to = Visit::to(&frame::home(&visit), "stem_edit");
    let sent = visit.submit(read, move |tx, cmd| cases::stem_edit(tx, cmd).map(|()| to.clone())).await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let shown = visit.ctx.read(cases::stem_edit_show).await?;
            view(&visit, &shown, again)
        }
    }
}

fn read(form: &Fields) -> Result<StemEdit, Faults> {
    let mut read = Reader::new(form);
    let cmd = StemEdit { stem: read.line("stem", 200), version: read.version() };
    read.warn(&["stem"]);
    read.done().map(|()| cmd)
}

fn fields(definition: &Definition) -> Fields {
    Fields::default().with("version", definition.version).with("stem", &definition.stem)
}

fn view(visit: &Visit, shown: &StemForm, again: Again) -> Outcome<Reply> {
    let t = &visit.t;
    let stale = again.stale;
    let stored = shown.definition.as_ref().map_or_else(Fields::default, fields);
    let (both, again) = again.beside(t, ("stem_edit", &["stem"]), &stored, &|_, value| value.to_owned());
    let form = Form::new(t, "stem_edit", &visit.path, &again.fields, &again.faults)
        .line("stem", 200)
        .hidden("sure", again.fields.sure(&again.faults, &["stem"]))
        .keep()
        .cancel(&frame::home(visit));
    let sheet = frame::sheet(visit, t.text("stem_edit-heading")).lead(t.text("stem_edit-lead"));
    Ok(Reply::page(visit, sheet, html! { (both) (form.render()) }).again(&Again { stale, ..again }))
}
