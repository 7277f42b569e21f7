//! One statement goes on as several: each line becomes one.

use kernel::{Faults, Fields, Id, Outcome, Reader, Say};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, Split},
    model::{Group, LONGEST, Statement},
    pages::{
        frame,
        group::one_field::{ids, page, work},
        warned,
    },
};

const NAMED: (&str, &str) = ("statement_split", "statement_split-heading");

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (_, one) = work(&visit).await?;
    page(&visit, NAMED, "texts", Again::fresh(Fields::default().with("texts", &one.text))).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (group, id) = ids(&visit)?;
    let to = Visit::to(&frame::after(&visit, group), "statement_split");
    let sent = visit
        .submit(move |form| read(group, id, form), move |tx, cmd| cases::statement_split(tx, cmd).map(|()| to.clone()))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => page(&visit, NAMED, "texts", again).await,
    }
}

fn read(group: Id<Group>, from: Id<Statement>, form: &Fields) -> Result<Split, Faults> {
    let mut read = Reader::new(form);
    let typed = read.text("texts", 4 * LONGEST);
    warned::warn(&mut read, form, "texts", &typed.split_whitespace().collect::<Vec<_>>().join(" "));
    let texts: Vec<String> = typed.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect();
    if texts.len() < 2 && !typed.is_empty() {
        read.fault("texts", Say::new("statement_split-refused-one"));
    }
    if let Some(long) = texts.iter().map(|text| text.chars().count()).find(|length| *length > LONGEST) {
        read.fault("texts", Say::new("form-too_long").with("max", LONGEST).with("length", long));
    }
    read.done().map(|()| Split { group, from, texts })
}
