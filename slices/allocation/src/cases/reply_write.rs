//! The head of an office confirms a resolution, or returns it with a reason.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Key, No, Outcome};
use programmes::offer::ProgrammeFacts;

use crate::{
    model::{Reply, Resolution, Said},
    rules::permissions,
    store,
};

/// What is asked of an office.
#[derive(Debug)]
pub(crate) struct ReplyShow {
    pub(crate) programme: ProgrammeFacts,
    pub(crate) resolution: Resolution,
    /// The office's place in its basis.
    pub(crate) at: usize,
    /// What it said before.
    pub(crate) reply: Option<Reply>,
    id: Id<kernel::Scope>,
}

/// What a head of office says, for the version of the answer that they saw.
#[derive(Debug)]
pub(crate) struct ReplyWrite {
    pub(crate) resolution: Id<Resolution>,
    pub(crate) office: Key,
    pub(crate) said: Said,
    pub(crate) reason: String,
    pub(crate) version: i64,
}

/// The question, for whoever answers for this office.
pub(crate) fn reply_show(tx: &mut ReadTx<'_>, id: Id<Resolution>, office: &Key) -> Outcome<ReplyShow> {
    tx.allow(&permissions::REPLY_WRITE)?;
    let programme = programmes::offer::programme_facts(tx)?;
    let resolution = store::resolution_find(tx, id)?;
    let cohort = programmes::offer::cohort(tx)?;
    let row = cohort.into_iter().find(|row| row.key == *office).ok_or(No::Missing)?;
    if !permissions::own_office(tx.actor(), &permissions::REPLY_WRITE, tx.place(), row.id) {
        return Err(No::Forbidden(permissions::REPLY_WRITE.key));
    }
    let offices = &resolution.frozen.basis.offices;
    let at = offices.iter().position(|own| own.key == office.as_str()).ok_or(No::Missing)?;
    let reply = store::replies(tx, id)?.into_iter().find(|reply| reply.office == row.id);
    Ok(ReplyShow { programme, resolution, at, reply, id: row.id })
}

/// Keeps the answer, as long as the resolution is the newest one and not released.
pub(crate) fn reply_write(tx: &mut WriteTx<'_>, cmd: &ReplyWrite) -> Outcome<()> {
    tx.allow(&permissions::REPLY_WRITE)?;
    let shown = reply_show(tx, cmd.resolution, &cmd.office)?;
    let newest = store::resolution_list(tx)?.first().is_some_and(|line| line.id == cmd.resolution);
    if !newest || shown.resolution.line.released_at.is_some() {
        return Err(No::refused("reply_write-refused-over"));
    }
    if shown.reply.as_ref().map_or(0, |reply| reply.version) != cmd.version {
        return Err(No::Stale);
    }
    let new = store::Replied { office: shown.id, said: cmd.said, reason: &cmd.reason, version: cmd.version };
    store::reply_save(tx, cmd.resolution, &new)?;
    let kind = match cmd.said {
        Said::Confirmed => "allocation.resolution_confirmed",
        Said::Returned => "allocation.resolution_returned",
    };
    let office = &shown.resolution.frozen.basis.offices[shown.at].name;
    let number = shown.resolution.line.number;
    tx.append(Event::new(kind, cmd.resolution).set("number", number).set("office", office).set("reason", &cmd.reason))
}
