//! Entering what a room wrote on paper, and taking the last entry back.

use db::{ReadTx, WriteTx};
use kernel::Outcome;
use workshops::offer::{Card, CardRoom, card_room, cards_enter, cards_undo};

use crate::{
    model::{Decided, Row, RowFault},
    rules::{cards, permissions},
};

/// The room whose cards are entered.
pub(crate) fn room_show(tx: &mut ReadTx<'_>) -> Outcome<CardRoom> {
    tx.allow(&permissions::CARDS_CAPTURE)?;
    card_room(tx)
}

/// The room, and what is wrong with these rows; nothing is written.
pub(crate) fn cards_check(tx: &mut ReadTx<'_>, rows: &[Row]) -> Outcome<(CardRoom, Vec<RowFault>)> {
    let room = room_show(tx)?;
    let faults = read(&room, rows, &Decided::default()).err().unwrap_or_default();
    Ok((room, faults))
}

/// Enters the cards of all rows: how many, or what is wrong row by row; then nothing was written.
pub(crate) fn cards_capture(
    tx: &mut WriteTx<'_>,
    rows: &[Row],
    decided: &Decided,
) -> Outcome<Result<usize, Vec<RowFault>>> {
    let room = room_show(tx)?;
    let cards = match read(&room, rows, decided) {
        Ok(cards) => cards,
        Err(faults) => return Ok(Err(faults)),
    };
    if !cards.is_empty() {
        cards_enter(tx, &cards)?;
    }
    Ok(Ok(cards.len()))
}

/// Takes the last entry back, if it is the one that somebody saw.
pub(crate) fn capture_undo(tx: &mut WriteTx<'_>, number: i64) -> Outcome<()> {
    tx.allow(&permissions::CARDS_CAPTURE)?;
    cards_undo(tx, number)
}

fn read(room: &CardRoom, rows: &[Row], decided: &Decided) -> Result<Vec<Card>, Vec<RowFault>> {
    let found = cards::cards(room.rounds.len(), (rows, decided.doubles), &room.known)?;
    let mut faults = cards::traces(rows, &decided.sure);
    faults.extend(cards::over(room, &found, &decided.over));
    faults.sort_by_key(|fault| fault.row);
    if faults.is_empty() { Ok(found.into_iter().map(|(_, card)| card).collect()) } else { Err(faults) }
}
