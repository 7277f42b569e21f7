//! Joining without an account: a code, a name, and words to come back with. Nothing about the device is kept.

use db::{ReadTx, WriteTx, journal::Event, scopes};
use kernel::{Id, No, Outcome, Participant, Say, ScopeKind};

use crate::{
    cases::{
        origin::{known, origins},
        participant_place::seat,
    },
    model::{Attendee, Origin, Workshop},
    rules::{course, names, permissions},
    store,
    store::participant::Entered,
};

/// What the page of a code shows.
#[derive(Debug)]
pub(crate) struct JoinShow {
    pub(crate) workshop: Workshop,
    pub(crate) origins: Vec<(Origin, String)>,
}

/// Somebody who joins; the token is made at the door, so that the records see only its hash.
#[derive(Debug, Clone)]
pub(crate) struct Join {
    /// What they typed, or nothing: then a pseudonym is made.
    pub(crate) name: String,
    pub(crate) origin: Option<Origin>,
    pub(crate) seats: u32,
    pub(crate) token_hash: String,
}

/// Whether there is a workshop with this code.
pub(crate) fn code_find(tx: &mut ReadTx<'_>, code: &str) -> Outcome<()> {
    tx.allow(&permissions::PARTICIPANT_JOIN)?;
    let found = scopes::find(tx, ScopeKind::Workshop, code)?;
    found.map(|_| ()).ok_or_else(|| No::at("code", Say::new("workshop_find-refused-unknown")))
}

/// The workshop behind a code, and where somebody may say they come from.
pub(crate) fn join_show(tx: &mut ReadTx<'_>) -> Outcome<JoinShow> {
    tx.allow(&permissions::PARTICIPANT_JOIN)?;
    let workshop = store::workshop::workshop_here(tx)?;
    let origins = origins(tx, &workshop)?;
    Ok(JoinShow { workshop, origins })
}

/// Enters somebody; late comers find a group at once.
pub(crate) fn participant_join(tx: &mut WriteTx<'_>, cmd: &Join) -> Outcome<()> {
    tx.allow(&permissions::PARTICIPANT_JOIN)?;
    let workshop = store::workshop::workshop_here(tx)?;
    // The same form again from somebody who is somebody else by now: signed in, or signed out.
    if here_by(tx, &cmd.token_hash)?.is_some() {
        return Ok(());
    }
    course::open(&workshop)?;
    let name = if cmd.name.is_empty() { names::pseudonym(tx.bytes()) } else { cmd.name.clone() };
    let name = free_name(tx, &name)?;
    let origin = known(tx, &workshop, cmd.origin.as_ref())?;
    let attendee = Attendee { id: tx.id(), name, origin, seats: cmd.seats.max(1), has_phone: true, left_at: None };
    let words = free_words(tx)?;
    let entered = Entered { attendee: &attendee, token_hash: Some(cmd.token_hash.clone()), return_words: Some(words) };
    store::participant::participant_insert(tx, &entered)?;
    seat(tx, &workshop, attendee.id)?;
    tx.append(Event::new("workshops.participant_joined", attendee.id))
}

/// Who is here in this workshop under this token.
fn here_by(tx: &mut ReadTx<'_>, token_hash: &str) -> Outcome<Option<Id<Participant>>> {
    let (known, scope) = (store::participant::participant_of_token(tx, token_hash)?, tx.scope_id());
    Ok(known.filter(|(_, own)| *own == scope).map(|(id, _)| id))
}

/// Comes back with the words shown at joining; the former device is let go.
pub(crate) fn participant_return(tx: &mut WriteTx<'_>, words: &str, token_hash: &str) -> Outcome<()> {
    tx.allow(&permissions::PARTICIPANT_JOIN)?;
    let unknown = || No::at("words", Say::new("participant_return-refused-unknown"));
    let words = names::return_words_read(words);
    let id = store::participant::participant_of_words(tx, &words)?.ok_or_else(unknown)?;
    if here_by(tx, token_hash)? == Some(id) {
        return Ok(());
    }
    store::participant::participant_returned(tx, id, token_hash)?;
    let workshop = store::workshop::workshop_here(tx)?;
    seat(tx, &workshop, id)?;
    tx.append(Event::new("workshops.participant_returned", id))
}

/// Leaves. What was shared stays.
pub(crate) fn participant_leave(tx: &mut WriteTx<'_>) -> Outcome<()> {
    tx.allow(&permissions::PARTICIPANT_SHOW)?;
    let id = me(tx)?;
    let now = tx.now();
    store::participant::participant_left(tx, id, Some(now))?;
    tx.append(Event::new("workshops.participant_left", id))
}

/// The participant who acts.
pub(crate) fn me(tx: &ReadTx<'_>) -> Outcome<Id<Participant>> {
    tx.actor().participant().ok_or(No::Missing)
}

/// A name that nobody of this workshop has. The number is doubled and then halved: a whole school of „Anna“ needs few questions.
pub(crate) fn free_name(tx: &mut ReadTx<'_>, name: &str) -> Outcome<String> {
    let mut taken = |number| store::participant::is_taken(tx, &names::numbered(name, number));
    let (mut low, mut high) = (0, 1);
    while taken(high)? {
        (low, high) = (high, high * 2);
    }
    while high - low > 1 {
        let middle = low.midpoint(high);
        if taken(middle)? { low = middle } else { high = middle }
    }
    Ok(names::numbered(name, high))
}

/// Words that nobody of this workshop has, as they are compared.
fn free_words(tx: &mut WriteTx<'_>) -> Outcome<String> {
    for _ in 0..8 {
        let words = names::return_words_read(&names::return_words(tx.bytes()));
        if store::participant::participant_of_words(tx, &words)?.is_none() {
            return Ok(words);
        }
    }
    Err(No::Busy(1))
}
