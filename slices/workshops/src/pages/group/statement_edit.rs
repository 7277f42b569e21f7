//! Other words for a group's own statement. Who saves second sees both texts and decides.

use kernel::{Faults, Fields, Id, Outcome, Reader};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, StatementEdit},
    model::{Group, LONGEST, Statement},
    pages::{
        frame,
        group::one_field::{below, ids, work},
        warned,
    },
};

const NAMED: (&str, &str) = ("statement_edit", "statement_edit-heading");

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (_, one) = work(&visit).await?;
    view(&visit, Again::fresh(fields(&one))).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (group, id) = ids(&visit)?;
    let to = Visit::to(&frame::after(&visit, group), "statement_edit");
    let sent = visit
        .submit(move |form| read(group, id, form), move |tx, cmd| cases::statement_edit(tx, cmd).map(|()| to.clone()))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again).await,
    }
}

fn read(group: Id<Group>, id: Id<Statement>, form: &Fields) -> Result<StatementEdit, Faults> {
    let mut read = Reader::new(form);
    let text = read.line("text", LONGEST);
    warned::warn(&mut read, form, "text", &text);
    let cmd = StatementEdit { group, id, version: read.version(), text };
    read.done().map(|()| cmd)
}

fn fields(one: &Statement) -> Fields {
    Fields::default().with("version", one.version).with("text", &one.text)
}

async fn view(visit: &Visit, again: Again) -> Outcome<Reply> {
    let (work, one) = work(visit).await?;
    let stale = again.stale;
    let same = |_: &str, value: &str| value.to_owned();
    let (both, again) = again.beside(&visit.t, ("statement_edit", &["text"]), &fields(&one), &same);
    Ok(below(visit, &work, NAMED, (both, "text"), Again { stale, ..again }))
}
