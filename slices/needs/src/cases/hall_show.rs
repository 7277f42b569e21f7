//! What a participant sees and writes: cards that are private first.

use db::{ReadTx, WriteTx, journal, journal::Event};
use kernel::{Id, Key, No, Outcome, Participant, Say};
use workshops::offer::{Room, room};

use crate::{
    model::{Card, CardGroup, CardKind, DOTS, Sitting},
    rules::{self, Deed, permissions},
    store,
};

/// The most cards somebody keeps or shares.
const MOST: usize = 60;

/// The view as its page needs it.
#[derive(Debug)]
pub(crate) struct Hall {
    pub(crate) sitting: Sitting,
    pub(crate) room: Room,
    /// The participant's own cards, private ones first.
    pub(crate) own: Vec<Card>,
    /// The cards that all see, and the groups they lie in.
    pub(crate) shared: Vec<Card>,
    pub(crate) groups: Vec<CardGroup>,
    pub(crate) has_rated: bool,
    pub(crate) has_voted: bool,
    /// After which entry of the journal this was read.
    pub(crate) seen: journal::Mark,
}

impl Hall {
    /// Whether this participant may do that now.
    pub(crate) fn may(&self, deed: Deed) -> bool {
        rules::may(&self.sitting, (self.room.position, self.room.closed), deed).is_ok()
    }
}

/// What this participant sees now.
pub(crate) fn hall_show(tx: &mut ReadTx<'_>) -> Outcome<Hall> {
    tx.allow(&permissions::CARD_WRITE)?;
    // Before all else: what comes while this is read is told again, never left out.
    let seen = journal::last_mark(tx)?;
    let me = me(tx)?;
    let sitting = store::sitting::sitting_here(tx)?;
    let given = store::rating::ratings_of(tx, me.cast())?;
    Ok(Hall {
        room: room(tx)?,
        own: store::card::cards_of(tx, me)?,
        shared: store::card::cards_shared(tx)?,
        groups: store::card::card_groups(tx)?,
        has_rated: given.iter().any(|one| one.scale != DOTS),
        has_voted: given.iter().any(|one| one.scale == DOTS),
        sitting,
        seen,
    })
}

/// The participant who acts.
pub(crate) fn me(tx: &ReadTx<'_>) -> Outcome<Id<Participant>> {
    tx.actor().participant().ok_or(No::Missing)
}

/// A card to be written.
#[derive(Debug, Clone)]
pub(crate) struct CardNew {
    pub(crate) area: Key,
    pub(crate) kind: CardKind,
    pub(crate) text: String,
}

/// Writes a card for oneself. The journal is everybody's; it does not hear of it.
pub(crate) fn card_new(tx: &mut WriteTx<'_>, cmd: &CardNew) -> Outcome<()> {
    tx.allow(&permissions::CARD_WRITE)?;
    let hall = hall_show(tx)?;
    rules::may(&hall.sitting, (hall.room.position, hall.room.closed), Deed::Write)?;
    if hall.sitting.area(cmd.area.as_str()).is_none() {
        return Err(No::at("area", Say::new("form-choice")));
    }
    if hall.own.len() >= MOST {
        return Err(No::Refused(Say::new("card_new-refused-many").with("max", MOST)));
    }
    let author = Some(me(tx)?);
    let (area, text) = (cmd.area.clone(), cmd.text.clone());
    let card = Card { id: tx.id(), author, area, kind: cmd.kind, text, number: None, group: None };
    store::card::card_insert(tx, &card)
}

/// Shares one of one's own cards with all, or all of them.
pub(crate) fn card_share(tx: &mut WriteTx<'_>, only: Option<Id<Card>>) -> Outcome<()> {
    tx.allow(&permissions::CARD_WRITE)?;
    let hall = hall_show(tx)?;
    rules::may(&hall.sitting, (hall.room.position, hall.room.closed), Deed::Share)?;
    let private: Vec<&Card> = hall.own.iter().filter(|card| card.number.is_none()).collect();
    let chosen: Vec<&Card> = private.into_iter().filter(|card| only.is_none_or(|id| id == card.id)).collect();
    if chosen.is_empty() {
        // What is somebody else's, or shown already, is not there to be shown.
        return Err(if only.is_some() { No::Missing } else { No::refused("card_share-refused-none") });
    }
    for card in &chosen {
        store::card::card_share(tx, card.id)?;
    }
    tx.append(Event::new("needs.cards_shared", hall.sitting.workshop).set("count", chosen.len()))
}

/// Throws one of one's own private cards away.
pub(crate) fn card_delete(tx: &mut WriteTx<'_>, id: Id<Card>) -> Outcome<()> {
    tx.allow(&permissions::CARD_WRITE)?;
    let hall = hall_show(tx)?;
    // What is somebody else's, or shared, is not there to be thrown away.
    if !hall.own.iter().any(|card| card.id == id && card.number.is_none()) {
        return Err(No::Missing);
    }
    let me = me(tx)?;
    store::card::card_delete(tx, me, id)
}
