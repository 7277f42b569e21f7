//! A participant's own view: their group, their notes, their words to come back with.

use db::{ReadTx, WriteTx, journal, journal::Event};
use kernel::{Id, Outcome, Participant};

use crate::{
    cases::{
        group_work::{Work, settle, work_show},
        participant_join::me,
    },
    model::{Attendee, Draft, Group, Statement, Workshop},
    rules::{course, permissions},
    store,
};

/// The view as its page needs it.
#[derive(Debug)]
pub(crate) struct Here {
    pub(crate) workshop: Workshop,
    pub(crate) me: Attendee,
    pub(crate) return_words: Option<String>,
    /// The group of the round that runs, if one does and is written.
    pub(crate) work: Option<Work>,
    /// While nothing is written: the table of the last written round, to look at and to put another view beside.
    pub(crate) last: Option<Work>,
    pub(crate) drafts: Vec<Draft>,
    /// After which entry of the journal this was read.
    pub(crate) seen: journal::Mark,
    pub(crate) now: kernel::Moment,
}

/// What this participant sees now.
pub(crate) fn here(tx: &mut ReadTx<'_>) -> Outcome<Here> {
    tx.allow(&permissions::PARTICIPANT_SHOW)?;
    // Before all else: what comes while this is read is told again, never left out.
    let seen = journal::last_mark(tx)?;
    let id = me(tx)?;
    let workshop = store::workshop::workshop_here(tx)?;
    let written = workshop.round().is_some_and(|(_, round)| round.is_written());
    let number = if written { Some(workshop.position) } else { workshop.written_before(workshop.position) };
    let group = number.map_or(Ok(None), |number| store::group::group_of(tx, id, number))?;
    let table = group.map(|group| work_show(tx, group)).transpose()?;
    let (work, last) = if written { (table, None) } else { (None, table) };
    Ok(Here {
        me: store::participant::attendee_find(tx, id)?,
        return_words: store::participant::return_words(tx, id)?,
        work,
        last,
        drafts: store::draft::drafts(tx, id)?,
        seen,
        now: tx.now(),
        workshop,
    })
}

/// The most notes somebody keeps for themselves.
const MOST: usize = 20;

/// Notes something for oneself.
pub(crate) fn draft_new(tx: &mut WriteTx<'_>, text: &str) -> Outcome<()> {
    tx.allow(&permissions::PARTICIPANT_SHOW)?;
    let here = here(tx)?;
    course::open(&here.workshop)?;
    if here.drafts.len() >= MOST {
        return Err(kernel::No::Refused(kernel::Say::new("draft_new-refused-many").with("max", MOST)));
    }
    let group = here.work.map(|work| work.group.id);
    let draft = Draft { id: tx.id(), group, text: text.to_owned(), version: 1 };
    // The journal is everybody's; it does not hear of notes.
    store::draft::draft_insert(tx, here.me.id, &draft)
}

/// Throws a note away.
pub(crate) fn draft_delete(tx: &mut WriteTx<'_>, id: Id<Statement>) -> Outcome<()> {
    tx.allow(&permissions::PARTICIPANT_SHOW)?;
    let me = me(tx)?;
    // What is somebody else's is not there.
    store::draft::draft_find(tx, me, id)?;
    store::draft::draft_delete(tx, me, id)
}

/// Whether somebody is in a group; they may have been put into another one of its round since.
fn is_of(tx: &mut ReadTx<'_>, who: Id<Participant>, group: Id<Group>) -> Outcome<bool> {
    let round = store::group::group_find(tx, group)?.round;
    Ok(store::group::group_of(tx, who, round)? == Some(group))
}

/// Shares a note: with the group it was written in while that is still before people and its author is one of it; or else with
/// today's.
pub(crate) fn draft_share(tx: &mut WriteTx<'_>, id: Id<Statement>) -> Outcome<()> {
    tx.allow(&permissions::PARTICIPANT_SHOW)?;
    let me = me(tx)?;
    let draft = store::draft::draft_find(tx, me, id)?;
    let here = here(tx)?;
    course::open(&here.workshop)?;
    let today = here.work.ok_or_else(|| kernel::No::Refused(kernel::Say::new("draft_share-refused-no_round")))?;
    let before = draft.group.filter(|group| today.group.parents.contains(group));
    let work = match before {
        Some(group) if is_of(tx, me, group)? => work_show(tx, group)?,
        _ => today,
    };
    let change = work.table().write(&draft.text)?;
    store::draft::draft_delete(tx, me, id)?;
    settle(tx, &work, change, 0)?;
    tx.append(Event::new("workshops.note_shared", work.group.id))
}
