//! Setting a statement aside with a reason, and bringing it back.

use kernel::{Faults, Fields, Outcome, Reader};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases,
    model::LONGEST,
    pages::{
        frame,
        group::one_field::{ids, page},
        warned,
    },
};

const NAMED: (&str, &str) = ("statement_aside", "statement_aside-heading");

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    page(&visit, NAMED, "reason", Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (group, id) = ids(&visit)?;
    let to = Visit::to(&frame::after(&visit, group), "statement_aside");
    let sent = visit
        .submit(read, move |tx, reason: &String| cases::statement_set_aside(tx, group, id, reason).map(|()| to.clone()))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => page(&visit, NAMED, "reason", again).await,
    }
}

pub(crate) async fn bring_back(visit: Visit) -> Outcome<Reply> {
    let (group, id) = ids(&visit)?;
    let to = Visit::to(&frame::after(&visit, group), "statement_bring_back");
    visit.change(move |tx| cases::statement_bring_back(tx, group, id).map(|()| to.clone())).await
}

fn read(form: &Fields) -> Result<String, Faults> {
    let mut read = Reader::new(form);
    let reason = read.line("reason", LONGEST);
    warned::warn(&mut read, form, "reason", &reason);
    read.done().map(|()| reason)
}
