//! The room as the facilitator sees it: cards and their groups, how many voices there are, and the end of the ratings.

use db::{ReadTx, WriteTx, journal, journal::Event};
use kernel::{No, Outcome, Say};
use workshops::offer::{Room, room};

use crate::{
    model::{Card, CardGroup, Sitting},
    rules::permissions,
    store,
};

/// The room as its page needs it.
#[derive(Debug)]
pub(crate) struct RoomShow {
    pub(crate) sitting: Sitting,
    pub(crate) room: Room,
    pub(crate) cards: Vec<Card>,
    pub(crate) groups: Vec<CardGroup>,
    /// The last act of grouping, by its number.
    pub(crate) last: Option<i64>,
    /// How many people and sheets rated; never who.
    pub(crate) voices: i64,
    pub(crate) seen: journal::Mark,
}

/// Cards, groups, and how many voices.
pub(crate) fn room_show(tx: &mut ReadTx<'_>) -> Outcome<RoomShow> {
    tx.allow(&permissions::SITTING_STEER)?;
    let seen = journal::last_mark(tx)?;
    let sitting = store::sitting::sitting_here(tx)?;
    Ok(RoomShow {
        sitting,
        room: room(tx)?,
        cards: store::card::cards_shared(tx)?,
        groups: store::card::card_groups(tx)?,
        last: store::card::card_move_last(tx)?.map(|(number, _)| number),
        voices: store::rating::voice_count(tx)?,
        seen,
    })
}

/// Closes ratings and dots for good. From now on there are figures, and nothing can change them any more: two states of
/// them could be compared, and the difference would be somebody's answer.
pub(crate) fn ratings_close(tx: &mut WriteTx<'_>, version: i64) -> Outcome<()> {
    tx.allow(&permissions::SITTING_STEER)?;
    let sitting = store::sitting::sitting_here(tx)?;
    if sitting.rated_at.is_some() {
        return Err(No::Refused(Say::new("sitting-refused-rated")));
    }
    let now = tx.now();
    store::sitting::sitting_update(tx, &Sitting { rated_at: Some(now), version, ..sitting.clone() })?;
    tx.append(Event::new("needs.ratings_closed", sitting.workshop))
}
