//! What a group does with statements. The table decides, the records remember.

use db::{WriteTx, journal::Event};
use kernel::{Id, No, Outcome, Say};

use crate::{
    cases::group_work::{settle, work, work_show},
    model::{Dissent, Group, Statement},
    rules::course,
    store,
};

/// Other words for a statement, for the version that the writer saw.
#[derive(Debug, Clone)]
pub(crate) struct StatementEdit {
    pub(crate) group: Id<Group>,
    pub(crate) id: Id<Statement>,
    pub(crate) version: i64,
    pub(crate) text: String,
}

/// One or several statements that go on as one.
#[derive(Debug, Clone)]
pub(crate) struct Carry {
    pub(crate) group: Id<Group>,
    pub(crate) from: Vec<Id<Statement>>,
    /// In these words; `None`: in the same.
    pub(crate) text: Option<String>,
}

/// One statement that goes on as several.
#[derive(Debug, Clone)]
pub(crate) struct Split {
    pub(crate) group: Id<Group>,
    pub(crate) from: Id<Statement>,
    pub(crate) texts: Vec<String>,
}

/// A new statement of the group.
pub(crate) fn statement_new(tx: &mut WriteTx<'_>, group: Id<Group>, text: &str) -> Outcome<()> {
    let work = work(tx, group)?;
    let change = work.table().write(text)?;
    settle(tx, &work, change, 0)
}

/// Other words for one of its own.
pub(crate) fn statement_edit(tx: &mut WriteTx<'_>, cmd: &StatementEdit) -> Outcome<()> {
    let work = work(tx, cmd.group)?;
    let change = work.table().reword(cmd.id, &cmd.text)?;
    settle(tx, &work, change, cmd.version)
}

/// Carries statements on: taken, reworded or merged.
pub(crate) fn statement_carry(tx: &mut WriteTx<'_>, cmd: &Carry) -> Outcome<()> {
    let work = work(tx, cmd.group)?;
    let same = cmd.from.first().and_then(|id| work.board.statement(*id)).map(|one| one.text.clone());
    let text = cmd.text.clone().or(same).unwrap_or_default();
    let change = work.table().carry(&cmd.from, &text)?;
    settle(tx, &work, change, 0)
}

/// Carries one on as several.
pub(crate) fn statement_split(tx: &mut WriteTx<'_>, cmd: &Split) -> Outcome<()> {
    let work = work(tx, cmd.group)?;
    let changes = work.table().split(cmd.from, &cmd.texts)?;
    changes.into_iter().try_for_each(|change| settle(tx, &work, change, 0))
}

/// Does not carry one on, with the reason.
pub(crate) fn statement_set_aside(
    tx: &mut WriteTx<'_>,
    group: Id<Group>,
    id: Id<Statement>,
    reason: &str,
) -> Outcome<()> {
    let work = work(tx, group)?;
    let change = work.table().set_aside(id, reason)?;
    settle(tx, &work, change, 0)
}

/// Brings back what was set aside.
pub(crate) fn statement_bring_back(tx: &mut WriteTx<'_>, group: Id<Group>, id: Id<Statement>) -> Outcome<()> {
    let work = work(tx, group)?;
    let change = work.table().bring_back(id)?;
    settle(tx, &work, change, 0)
}

/// Takes back what was made of other statements.
pub(crate) fn statement_undo(tx: &mut WriteTx<'_>, group: Id<Group>, id: Id<Statement>) -> Outcome<()> {
    let work = work(tx, group)?;
    let change = work.table().take_back(id)?;
    settle(tx, &work, change, 0)
}

/// Puts dissent beside a statement, in any round: it is recorded, never overwritten, and never who said it.
pub(crate) fn dissent_new(tx: &mut WriteTx<'_>, group: Id<Group>, id: Id<Statement>, text: &str) -> Outcome<()> {
    let work = work_show(tx, group)?;
    course::open(&work.workshop)?;
    if work.statement(id)?.withdrawn_at.is_some() {
        return Err(No::Refused(Say::new("statement-refused-gone")));
    }
    let dissent = Dissent { id: tx.id(), statement: id, text: text.to_owned(), at: tx.now() };
    store::statement::dissent_insert(tx, &dissent)?;
    tx.append(Event::new("workshops.dissent_noted", id).set("text", text))
}

/// A group says that it is done, or that it is not.
pub(crate) fn group_done(tx: &mut WriteTx<'_>, group: Id<Group>, done: bool) -> Outcome<()> {
    let work = work(tx, group)?;
    let at = done.then(|| tx.now());
    store::group::group_done(tx, work.group.id, at)?;
    tx.append(Event::new("workshops.group_done", group))
}
