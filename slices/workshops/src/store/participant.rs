//! The table `participants`.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Outcome, Participant, Scope};

use crate::{
    model::{Attendee, Group, Origin},
    store::workshop::{count, number},
};

/// Somebody new, with what they come back with.
pub(crate) struct Entered<'a> {
    pub(crate) attendee: &'a Attendee,
    pub(crate) token_hash: Option<String>,
    pub(crate) return_words: Option<String>,
}

/// Who is behind a token, in any workshop. Looks across scopes: the door asks it before it knows who comes.
pub(crate) fn participant_of_token(tx: &mut ReadTx<'_>, hash: &str) -> Outcome<Option<(Id<Participant>, Id<Scope>)>> {
    let sql = sql!("SELECT id, scope_id FROM participants WHERE token_hash = $1 AND left_at IS NULL");
    tx.maybe(sql, args![hash], |row| Ok((row.get()?, row.get()?)))
}

/// Everybody of this workshop, in the order in which they came.
pub(crate) fn attendees(tx: &mut ReadTx<'_>) -> Outcome<Vec<Attendee>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT id, name, organisation_id, service_id, seats, has_phone, left_at FROM participants
             WHERE scope_id = $1 ORDER BY number, id"
        ),
        args![scope],
        read,
    )
}

/// One of them.
pub(crate) fn attendee_find(tx: &mut ReadTx<'_>, id: Id<Participant>) -> Outcome<Attendee> {
    let scope = tx.scope_id();
    tx.one(
        sql!(
            "SELECT id, name, organisation_id, service_id, seats, has_phone, left_at FROM participants
             WHERE scope_id = $1 AND id = $2"
        ),
        args![scope, id],
        read,
    )
}

/// Whether somebody in this workshop has this name, in whatever letters.
pub(crate) fn is_taken(tx: &mut ReadTx<'_>, name: &str) -> Outcome<bool> {
    let scope = tx.scope_id();
    let sql = sql!("SELECT 1 FROM participants WHERE scope_id = $1 AND name_key = $2 LIMIT 1");
    tx.maybe(sql, args![scope, name.to_lowercase()], Row::get::<i64>).map(|found| found.is_some())
}

/// The names of those who are here and in a group, in the order in which they came. However many people a workshop has, only
/// theirs are read: every statement asks.
pub(crate) fn names_in(tx: &mut ReadTx<'_>, group: Id<Group>) -> Outcome<Vec<String>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT p.name FROM group_members m JOIN participants p ON p.id = m.participant_id
             WHERE m.scope_id = $1 AND m.group_id = $2 AND p.left_at IS NULL ORDER BY p.number, p.id"
        ),
        args![scope, group],
        Row::get,
    )
}

/// Who comes back with these words, however they had left.
pub(crate) fn participant_of_words(tx: &mut ReadTx<'_>, words: &str) -> Outcome<Option<Id<Participant>>> {
    let scope = tx.scope_id();
    let sql = sql!("SELECT id FROM participants WHERE scope_id = $1 AND return_words = $2");
    tx.maybe(sql, args![scope, words], Row::get)
}

/// The words somebody comes back with.
pub(crate) fn return_words(tx: &mut ReadTx<'_>, id: Id<Participant>) -> Outcome<Option<String>> {
    let scope = tx.scope_id();
    tx.one(sql!("SELECT return_words FROM participants WHERE scope_id = $1 AND id = $2"), args![scope, id], Row::get)
}

/// Enters somebody.
pub(crate) fn participant_insert(tx: &mut WriteTx<'_>, new: &Entered<'_>) -> Outcome<()> {
    let (scope, one) = (tx.scope_id(), new.attendee);
    tx.run_one(
        sql!(
            "INSERT INTO participants (id, scope_id, name, organisation_id, seats, token_hash, return_words, has_phone, name_key, service_id, number)
             SELECT CAST($2 AS TEXT), CAST($1 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS BIGINT), CAST($6 AS TEXT),
             CAST($7 AS TEXT), CAST($8 AS BIGINT), CAST($9 AS TEXT), CAST($10 AS TEXT), COALESCE(MAX(number), 0) + 1
             FROM participants WHERE scope_id = $1"
        ),
        args![
            scope,
            one.id,
            &one.name,
            one.origin.as_ref().map(|origin| origin.organisation),
            i64::from(one.seats),
            new.token_hash.clone(),
            new.return_words.clone(),
            number(usize::from(one.has_phone)),
            one.name.to_lowercase(),
            one.origin.as_ref().and_then(|origin| origin.service.clone())
        ],
    )
}

/// Gives somebody who came back another token; the old one ends.
pub(crate) fn participant_returned(tx: &mut WriteTx<'_>, id: Id<Participant>, hash: &str) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("UPDATE participants SET token_hash = $3, left_at = NULL WHERE scope_id = $1 AND id = $2"),
        args![scope, id, hash],
    )
}

/// Somebody leaves, or comes back.
pub(crate) fn participant_left(tx: &mut WriteTx<'_>, id: Id<Participant>, at: Option<kernel::Moment>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(sql!("UPDATE participants SET left_at = $3 WHERE scope_id = $1 AND id = $2"), args![scope, id, at])
}

/// Forgets by what devices would be known again, where the workshop was closed before a moment. For all workshops.
pub(crate) fn participants_forget(tx: &mut WriteTx<'_>, before: kernel::Moment) -> Outcome<u64> {
    tx.run(
        sql!(
            "UPDATE participants SET token_hash = NULL, return_words = NULL
             WHERE token_hash IS NOT NULL AND scope_id IN (SELECT scope_id FROM workshops WHERE closed_at < $1)"
        ),
        args![before],
    )
}

fn read(row: &mut Row) -> Result<Attendee, DbError> {
    Ok(Attendee {
        id: row.get()?,
        name: row.get()?,
        origin: Origin::told(row.get()?, row.get()?),
        seats: u32::try_from(row.get::<i64>()?).unwrap_or(1),
        has_phone: count(row.get()?) > 0,
        left_at: row.get()?,
    })
}
