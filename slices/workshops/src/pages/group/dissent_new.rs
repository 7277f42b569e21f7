//! Dissent beside a statement.

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

const NAMED: (&str, &str) = ("dissent_new", "dissent_new-heading");

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    page(&visit, NAMED, "text", Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (group, id) = ids(&visit)?;
    let to = Visit::to(&frame::after(&visit, group), "dissent_new");
    let sent = visit
        .submit(read, move |tx, text: &String| cases::dissent_new(tx, group, id, text).map(|()| to.clone()))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => page(&visit, NAMED, "text", again).await,
    }
}

fn read(form: &Fields) -> Result<String, Faults> {
    let mut read = Reader::new(form);
    let text = read.line("text", LONGEST);
    warned::warn(&mut read, form, "text", &text);
    read.done().map(|()| text)
}
