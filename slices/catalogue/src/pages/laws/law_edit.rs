//! Editing a law reference.

use kernel::{Faults, Fields, Key, Outcome, Reader};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::{
    super::{stale::compared, wording},
    law_show::below_law,
};
use crate::{
    cases::laws::{self, LawEdit},
    model::Law,
    rules::permissions,
};

const FIELDS: [&str; 5] = ["citation", "title_de", "title_en", "summary_de", "summary_en"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let law = load(&visit).await?;
    Ok(view(&visit, &law, &Again::fresh(fields(&law))))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let key: Key = visit.param("law")?;
    let home = format!("/laws/{key}");
    let sent = visit
        .submit(
            move |form| read(key, form),
            move |tx, cmd| laws::law_edit(tx, cmd).map(|()| Visit::to(&home, "law_edit")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &load(&visit).await?, &again)),
    }
}

async fn load(visit: &Visit) -> Outcome<Law> {
    let key = visit.param("law")?;
    visit.ctx.read(move |tx| laws::law_open(tx, &permissions::LAW_EDIT, &key)).await.map(|show| show.law)
}

fn read(key: Key, form: &Fields) -> Result<LawEdit, Faults> {
    let mut read = Reader::new(form);
    let (version, citation) = (read.version(), read.line("citation", 200));
    let title = wording::line(&mut read, "title_de", "title_en");
    let summary = wording::text(&mut read, "summary_de", "summary_en", 2_000);
    read.done().map(|()| LawEdit { key, version, citation, title, summary })
}

fn fields(law: &Law) -> Fields {
    let fields = Fields::default().with("version", law.version).with("citation", &law.citation);
    let fields = wording::filled(fields, "title_de", "title_en", &law.title);
    wording::filled(fields, "summary_de", "summary_en", &law.summary)
}

fn view(visit: &Visit, law: &Law, again: &Again) -> Reply {
    let (t, path) = (&visit.t, format!("/laws/{}", law.key));
    let (stale, kept) = compared(t, "law_edit", &FIELDS, again, &fields(law));
    let form = Form::new(t, "law_edit", &format!("{path}/edit"), &kept, &again.faults)
        .line("citation", 200)
        .line("title_de", 200)
        .line("title_en", 200)
        .optional()
        .text("summary_de", 2_000)
        .text("summary_en", 2_000)
        .optional()
        .cancel(&path);
    let sheet = below_law(t, law, t.text("law_edit-title"));
    Reply::page(visit, sheet, html! { (stale) (form.render()) }).again(again)
}
