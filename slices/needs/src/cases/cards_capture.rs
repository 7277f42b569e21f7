//! Cards from paper: somebody who steers enters them afterwards. They are nobody's, and all see them at once.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{No, Outcome, Say};
use workshops::offer::{Room, room};

use crate::{
    cases::hall_show::CardNew,
    model::{Card, Sitting},
    rules::{self, permissions},
    store,
};

/// What the form is filled in for.
pub(crate) fn cards_capture_show(tx: &mut ReadTx<'_>) -> Outcome<(Sitting, Room)> {
    tx.allow(&permissions::SITTING_STEER)?;
    Ok((store::sitting::sitting_here(tx)?, room(tx)?))
}

/// Enters them in their order: all or none.
pub(crate) fn cards_capture(tx: &mut WriteTx<'_>, cards: &[CardNew]) -> Outcome<()> {
    tx.allow(&permissions::SITTING_STEER)?;
    let (sitting, room) = cards_capture_show(tx)?;
    rules::open(room.closed)?;
    if cards.iter().any(|card| sitting.area(card.area.as_str()).is_none()) {
        return Err(No::Refused(Say::new("form-choice")));
    }
    for new in cards {
        let (area, text) = (new.area.clone(), new.text.clone());
        let card = Card { id: tx.id(), author: None, area, kind: new.kind, text, number: None, group: None };
        store::card::card_insert(tx, &card)?;
        store::card::card_share(tx, card.id)?;
    }
    tx.append(Event::new("needs.cards_captured", sitting.workshop).set("count", cards.len()))
}
