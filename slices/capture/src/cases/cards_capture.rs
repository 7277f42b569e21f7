//! Entering what a room wrote on paper.

use db::{ReadTx, WriteTx};
use kernel::Outcome;
use workshops::offer::{CardRoom, card_room, cards_enter};

use crate::{
    model::{Row, RowFault},
    rules::{cards, permissions},
};

/// The room whose cards are entered.
pub(crate) fn room_show(tx: &mut ReadTx<'_>) -> Outcome<CardRoom> {
    tx.allow(&permissions::CARDS_CAPTURE)?;
    card_room(tx)
}

/// The room, and what is wrong with these rows; nothing is written. `sure` was warned of before.
pub(crate) fn cards_check(tx: &mut ReadTx<'_>, rows: &[Row], sure: &[String]) -> Outcome<(CardRoom, Vec<RowFault>)> {
    let room = room_show(tx)?;
    let faults = cards::cards(room.rounds.len(), rows, &room.known).err().unwrap_or_default();
    let faults = if faults.is_empty() { cards::traces(rows, sure) } else { faults };
    Ok((room, faults))
}

/// Enters the cards of all rows: how many, or what is wrong row by row; then nothing was written.
pub(crate) fn cards_capture(
    tx: &mut WriteTx<'_>,
    rows: &[Row],
    sure: &[String],
) -> Outcome<Result<usize, Vec<RowFault>>> {
    let (room, faults) = cards_check(tx, rows, sure)?;
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let cards = cards::cards(room.rounds.len(), rows, &room.known).unwrap_or_default();
    if !cards.is_empty() {
        cards_enter(tx, &cards)?;
    }
    Ok(Ok(cards.len()))
}
