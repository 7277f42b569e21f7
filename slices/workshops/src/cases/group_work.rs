//! A group's table: who may work at it, and what lies on it.

use db::{ReadTx, WriteTx, journal, journal::Event};
use kernel::{Actor, Id, No, Outcome};
use methods::offer::Round;

use crate::{
    model::{Board, Group, SetAside, Statement, Strand, Workshop},
    rules::{
        course, permissions,
        table::{Change, Table},
    },
    store,
};

/// What a group works on.
#[derive(Debug)]
pub(crate) struct Work {
    pub(crate) workshop: Workshop,
    pub(crate) group: Group,
    pub(crate) round: Round,
    pub(crate) board: Board,
    /// The names of its people who are here.
    pub(crate) names: Vec<String>,
    /// The journal's mark that all this is of, for the stream to go on from.
    pub(crate) seen: journal::Mark,
}

impl Work {
    /// The table on which rules decide.
    pub(crate) fn table(&self) -> Table<'_> {
        Table { board: &self.board, group: &self.group, round: &self.round }
    }

    /// A statement that lies on the table, or lay there until somebody else was faster: who writes about it sees both the
    /// statement and what they wrote.
    pub(crate) fn statement(&self, id: Id<Statement>) -> Outcome<&Statement> {
        self.table().lay(id)
    }
}

/// A group's table, for those who sit at it and for facilitators.
pub(crate) fn work_show(tx: &mut ReadTx<'_>, id: Id<Group>) -> Outcome<Work> {
    tx.allow(&permissions::STATEMENT_WRITE)?;
    // Before all else: what comes while this is read is told again, never left out.
    let seen = journal::last_mark(tx)?;
    let workshop = store::workshop::workshop_here(tx)?;
    let group = store::group::group_find(tx, id)?;
    if let Actor::Participant { id, .. } = tx.actor()
        && !group.members.contains(id)
    {
        return Err(No::Forbidden(permissions::STATEMENT_WRITE.key));
    }
    let round = workshop.round_at(group.round).ok_or(No::Missing)?.clone();
    let board = store::board::part(tx, &group)?;
    let names = store::participant::names_in(tx, group.id)?;
    Ok(Work { names, workshop, group, round, board, seen })
}

/// The same for writing: only while its round runs.
pub(crate) fn work(tx: &mut WriteTx<'_>, id: Id<Group>) -> Outcome<Work> {
    let work = work_show(tx, id)?;
    course::writable(&work.workshop, work.group.round)?;
    Ok(work)
}

/// Writes a decision down.
pub(crate) fn settle(tx: &mut WriteTx<'_>, work: &Work, change: Change, version: i64) -> Outcome<()> {
    let (now, group) = (tx.now(), &work.group);
    match change {
        Change::Add(text, from) => {
            let id = tx.id();
            let merged = from.len() > 1;
            let one = Statement {
                id,
                round: group.round,
                group: group.id,
                number: 0,
                text,
                withdrawn_at: None,
                at: now,
                version: 1,
            };
            store::statement::statement_insert(tx, &one)?;
            for (parent, way) in &from {
                store::statement::strand_insert(tx, Strand { child: id, parent: *parent, way: *way })?;
            }
            let kind = match from.first() {
                None => "workshops.statement_shared",
                Some(_) if merged => "workshops.statements_merged",
                Some(_) => "workshops.statement_carried",
            };
            tx.append(Event::new(kind, id).set("text", &one.text))
        }
        Change::Reword(id, text) => {
            let old = work.statement(id)?;
            store::statement::statement_update(tx, id, &text, version)?;
            store::statement::strand_reworded(tx, id)?;
            tx.append(Event::new("workshops.statement_reworded", id).change("text", &old.text, &text))
        }
        Change::SetAside(statement, reason) => {
            let event = Event::new("workshops.statement_set_aside", statement).set("reason", &reason);
            store::statement::set_aside_insert(tx, &SetAside { statement, group: group.id, reason, at: now })?;
            tx.append(event)
        }
        Change::BringBack(id) => {
            store::statement::set_aside_delete(tx, id, group.id)?;
            tx.append(Event::new("workshops.statement_brought_back", id))
        }
        Change::Withdraw(id) => {
            store::statement::statement_withdraw(tx, id, now)?;
            tx.append(Event::new("workshops.statement_taken_back", id))
        }
    }
}
