//! Beginning a catalogue.

use kernel::{Faults, Fields, Outcome, Reader};
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::{address::below_list, wording};
use crate::{
    cases::{self, CatalogueNew},
    rules::permissions,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    visit.ctx.read(|tx| cases::catalogue_begin(tx, &permissions::CATALOGUE_NEW)).await?;
    Ok(view(&visit, &Again::default()))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let sent = visit
        .submit(read, |tx, cmd| cases::catalogue_new(tx, cmd).map(|at| Visit::to(&at.path(), "catalogue_new")))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            // Who may not make one is not shown the form either, whatever they sent.
            visit.ctx.read(|tx| cases::catalogue_begin(tx, &permissions::CATALOGUE_NEW)).await?;
            Ok(view(&visit, &again))
        }
    }
}

fn read(form: &Fields) -> Result<CatalogueNew, Faults> {
    let mut read = Reader::new(form);
    let key = read.key("key");
    let title = wording::line(&mut read, "title_de", "title_en");
    let about = wording::text(&mut read, "about_de", "about_en", 4_000);
    let licence = read.line("licence", 200);
    read.done()?;
    key.map(|key| CatalogueNew { key, title, about, licence }).ok_or_else(Faults::default)
}

fn view(visit: &Visit, again: &Again) -> Reply {
    let t = &visit.t;
    let form = Form::new(t, "catalogue_new", "/catalogues/new", &again.fields, &again.faults)
        .key("key")
        .line("title_de", 200)
        .line("title_en", 200)
        .optional()
        .text("about_de", 4_000)
        .text("about_en", 4_000)
        .optional()
        .line("licence", 200)
        .cancel("/catalogues");
    let sheet = below_list(t, t.text("catalogue_new-title")).lead(t.text("catalogue_new-lead"));
    Reply::page(visit, sheet, form.render()).again(again)
}
