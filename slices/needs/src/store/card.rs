//! The tables `cards`, `card_groups` and `card_moves`.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, No, Outcome, Participant};

use crate::model::{Card, CardGroup, CardKind, Move};

/// The cards that all see, in the order in which they were shown.
pub(crate) fn cards_shared(tx: &mut ReadTx<'_>) -> Outcome<Vec<Card>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT id, author_id, area_key, kind, text, number, group_id FROM cards
             WHERE scope_id = $1 AND number IS NOT NULL ORDER BY number"
        ),
        args![scope],
        card,
    )
}

/// The cards of one participant, their own first.
pub(crate) fn cards_of(tx: &mut ReadTx<'_>, author: Id<Participant>) -> Outcome<Vec<Card>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT id, author_id, area_key, kind, text, number, group_id FROM cards
             WHERE scope_id = $1 AND author_id = $2 ORDER BY COALESCE(number, 0), id"
        ),
        args![scope, author],
        card,
    )
}

/// Enters a card that is still private; or, from paper, one that is not.
pub(crate) fn card_insert(tx: &mut WriteTx<'_>, new: &Card) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("INSERT INTO cards (id, scope_id, author_id, area_key, kind, text) VALUES ($2, $1, $3, $4, $5, $6)"),
        args![scope, new.id, new.author, &new.area, new.kind.word(), &new.text],
    )
}

/// Shows a card to all: it gets the next number. One that was shown already stays as it is.
pub(crate) fn card_share(tx: &mut WriteTx<'_>, id: Id<Card>) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run(
        sql!(
            "UPDATE cards SET shared_at = $3,
             number = (SELECT COALESCE(MAX(c.number), 0) + 1 FROM cards c WHERE c.scope_id = $1)
             WHERE scope_id = $1 AND id = $2 AND number IS NULL"
        ),
        args![scope, id, now],
    )?;
    Ok(())
}

/// Throws a private card of its author away.
pub(crate) fn card_delete(tx: &mut WriteTx<'_>, author: Id<Participant>, id: Id<Card>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("DELETE FROM cards WHERE scope_id = $1 AND author_id = $2 AND id = $3 AND number IS NULL"),
        args![scope, author, id],
    )
}

/// Gives a card its place.
pub(crate) fn card_place(tx: &mut WriteTx<'_>, id: Id<Card>, group: Option<Id<CardGroup>>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(sql!("UPDATE cards SET group_id = $3 WHERE scope_id = $1 AND id = $2"), args![scope, id, group])
}

/// The groups, in the order in which they were begun.
pub(crate) fn card_groups(tx: &mut ReadTx<'_>) -> Outcome<Vec<CardGroup>> {
    let scope = tx.scope_id();
    tx.all(
        sql!("SELECT id, name FROM card_groups WHERE scope_id = $1 AND withdrawn_at IS NULL ORDER BY position, id"),
        args![scope],
        |row| Ok(CardGroup { id: row.get()?, name: row.get()? }),
    )
}

/// Begins a group.
pub(crate) fn card_group_insert(tx: &mut WriteTx<'_>, new: &CardGroup) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "INSERT INTO card_groups (id, scope_id, name, position)
             VALUES ($2, $1, $3, (SELECT COALESCE(MAX(g.position), 0) + 1 FROM card_groups g WHERE g.scope_id = $1))"
        ),
        args![scope, new.id, &new.name],
    )
}

/// Withdraws a group that an undone act had begun.
pub(crate) fn card_group_withdraw(tx: &mut WriteTx<'_>, id: Id<CardGroup>) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!("UPDATE card_groups SET withdrawn_at = $3 WHERE scope_id = $1 AND id = $2 AND withdrawn_at IS NULL"),
        args![scope, id, now],
    )
}

/// Notes an act of grouping.
pub(crate) fn card_move_insert(tx: &mut WriteTx<'_>, act: &Move) -> Outcome<()> {
    let (scope, now, act) = (tx.scope_id(), tx.now(), serde_json::to_string(act).map_err(No::broken)?);
    tx.run_one(
        sql!(
            "INSERT INTO card_moves (scope_id, number, move, at)
             VALUES ($1, (SELECT COALESCE(MAX(m.number), 0) + 1 FROM card_moves m WHERE m.scope_id = $1), $2, $3)"
        ),
        args![scope, act, now],
    )
}

/// The last act that was not undone.
pub(crate) fn card_move_last(tx: &mut ReadTx<'_>) -> Outcome<Option<(i64, Move)>> {
    let scope = tx.scope_id();
    let found = tx.maybe(
        sql!(
            "SELECT number, move FROM card_moves WHERE scope_id = $1 AND undone_at IS NULL
             ORDER BY number DESC LIMIT 1"
        ),
        args![scope],
        |row| Ok((row.get::<i64>()?, row.get::<String>()?)),
    )?;
    found.map(|(number, act)| Ok((number, serde_json::from_str(&act).map_err(No::broken)?))).transpose()
}

/// Notes that it was undone; a second time is `No::Stale`.
pub(crate) fn card_move_undone(tx: &mut WriteTx<'_>, number: i64) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!("UPDATE card_moves SET undone_at = $3 WHERE scope_id = $1 AND number = $2 AND undone_at IS NULL"),
        args![scope, number, now],
    )
}

fn card(row: &mut Row) -> Result<Card, DbError> {
    Ok(Card {
        id: row.get()?,
        author: row.get()?,
        area: row.get()?,
        kind: row.get::<String>()?.parse().unwrap_or(CardKind::Strength),
        text: row.get()?,
        number: row.get()?,
        group: row.get()?,
    })
}
