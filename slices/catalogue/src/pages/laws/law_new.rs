//! Adding a law reference.

use kernel::{Faults, Fields, Outcome, Reader, Say};
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::super::{address::below_list, wording};
use crate::cases::laws::{self, LawNew};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    visit.ctx.read(laws::law_begin).await?;
    Ok(view(&visit, &Again::default()))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let sent = visit
        .submit(read, |tx, cmd| laws::law_new(tx, cmd).map(|()| Visit::to(&format!("/laws/{}", cmd.key), "law_new")))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            // Who may not make one is not shown the form either, whatever they sent.
            visit.ctx.read(laws::law_begin).await?;
            Ok(view(&visit, &again))
        }
    }
}

fn read(form: &Fields) -> Result<LawNew, Faults> {
    let mut read = Reader::new(form);
    let key = read.key("key");
    // `new` is the address of this form.
    if key.as_ref().is_some_and(|key| key.as_str() == "new") {
        read.fault("key", Say::new("form-key"));
    }
    let citation = read.line("citation", 200);
    let title = wording::line(&mut read, "title_de", "title_en");
    let summary = wording::text(&mut read, "summary_de", "summary_en", 2_000);
    read.done()?;
    key.map(|key| LawNew { key, citation, title, summary }).ok_or_else(Faults::default)
}

fn view(visit: &Visit, again: &Again) -> Reply {
    let t = &visit.t;
    let form = Form::new(t, "law_new", "/laws/new", &again.fields, &again.faults)
        .key("key")
        .line("citation", 200)
        .line("title_de", 200)
        .line("title_en", 200)
        .optional()
        .text("summary_de", 2_000)
        .text("summary_en", 2_000)
        .optional()
        .cancel("/laws");
    let sheet = below_list(t, t.text("law_new-title")).crumb("/laws", t.text("law_list-title"));
    Reply::page(visit, sheet, form.render()).again(again)
}
