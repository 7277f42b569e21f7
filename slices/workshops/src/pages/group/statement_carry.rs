//! Carrying statements on: taken as they are, in other words, or several merged into one; and taking that back.

use kernel::{Faults, Fields, Id, Outcome, Reader};
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, Carry, Work},
    model::{Group, LONGEST, Statement},
    pages::{frame, group::one_field::ids, warned},
    rules::{protocol, table::Fate},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let group = visit.param("group")?;
    let work = visit.ctx.read(move |tx| cases::work_show(tx, group)).await?;
    let from = visit.query.get("from").parse().ok().and_then(|id| work.statement(id).ok());
    let fields = from.map_or(Fields::default(), |one| Fields::default().with("from", one.id).with("text", &one.text));
    Ok(view(&visit, &work, &Again::fresh(fields)))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let group = visit.param("group")?;
    let to = Visit::to(&frame::after(&visit, group), "statement_carry");
    let sent = visit
        .submit(move |form| read(group, form), move |tx, cmd| cases::statement_carry(tx, cmd).map(|()| to.clone()))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let work = visit.ctx.read(move |tx| cases::work_show(tx, group)).await?;
            Ok(view(&visit, &work, &again))
        }
    }
}

/// One statement, word by word.
pub(crate) async fn take(visit: Visit) -> Outcome<Reply> {
    let (group, id) = ids(&visit)?;
    let to = Visit::to(&frame::after(&visit, group), "statement_carry");
    let cmd = Carry { group, from: vec![id], text: None };
    visit.change(move |tx| cases::statement_carry(tx, &cmd).map(|()| to.clone())).await
}

pub(crate) async fn undo(visit: Visit) -> Outcome<Reply> {
    let (group, id) = ids(&visit)?;
    let to = Visit::to(&frame::after(&visit, group), "statement_undo");
    visit.change(move |tx| cases::statement_undo(tx, group, id).map(|()| to.clone())).await
}

fn read(group: Id<Group>, form: &Fields) -> Result<Carry, Faults> {
    let mut read = Reader::new(form);
    let from = read.choices::<Id<Statement>>("from");
    let text = read.line("text", LONGEST);
    warned::warn(&mut read, form, "text", &text);
    read.done().map(|()| Carry { group, from, text: Some(text) })
}

fn view(visit: &Visit, work: &Work, again: &Again) -> Reply {
    let t: &T = &visit.t;
    let sure = warned::sure(again, "text");
    let form = Form::new(t, "statement_carry", &visit.path, &again.fields, &again.faults)
        .checks("from", options(work))
        .text("text", LONGEST)
        .hidden("sure", sure)
        .keep()
        .cancel(&frame::after(visit, work.group.id));
    let sheet = frame::sheet(visit, &work.workshop, t.text("statement_carry-heading"));
    Reply::page(visit, sheet, form.render()).again(again)
}

/// Everything on the table that nobody has dealt with yet.
fn options(work: &Work) -> Vec<(String, String)> {
    let table = work.table();
    let open = table.before().chain(table.standing()).filter(|one| table.fate(one.id) == Fate::Open);
    let words = |one: &Statement| {
        let label = protocol::label(&work.workshop, &work.board, one.id).unwrap_or_default();
        (one.id.to_string(), format!("{label} {}", one.text))
    };
    open.map(words).collect()
}
