//! The head of an office answers a version.

use kernel::{Key, Outcome};
use web::{Again, Reply, Sent, Visit};

use super::{consent_form, frame};
use crate::cases::{self, ConsentShow};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = shown(&visit).await?;
    let again = Again::fresh(consent_form::fields(&shown));
    view(&visit, &shown, again)
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let office: Key = visit.param("office")?;
    let to = Visit::to(&frame::home(&visit), "consent_give");
    let sent = visit
        .submit(consent_form::read, move |tx, cmd| cases::consent_give(tx, &office, cmd).map(|()| to.clone()))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, &shown(&visit).await?, again),
    }
}

async fn shown(visit: &Visit) -> Outcome<ConsentShow> {
    let office: Key = visit.param("office")?;
    visit.ctx.read(move |tx| cases::consent_show(tx, &office)).await
}

fn view(visit: &Visit, shown: &ConsentShow, again: Again) -> Outcome<Reply> {
    let title = visit.t.with("consent_give-title", &[("number", shown.version.number.into())]);
    consent_form::page(visit, frame::sheet(visit, title), shown, again)
}
