//! The outbox: letters written in the same transaction as the change they tell of, sent after its commit by a worker.

use kernel::{Letter, Moment, Outcome};

use crate::{DbError, ReadTx, Row, WriteTx, args, sql};

/// How often a letter is tried: after 1, 2, 4 … minutes, the last time after about eight hours.
const TRIES: i64 = 10;

/// How long a letter that was given up is told of.
const TOLD_DAYS: i64 = 30;

/// How the outbox stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letters {
    /// Letters that wait.
    pub waiting: u64,
    /// When the oldest of them was written.
    pub oldest: Option<Moment>,
    /// Letters given up in the last thirty days.
    pub given_up: u64,
}

/// Puts a letter into the outbox of this scope.
pub fn put(tx: &mut WriteTx<'_>, to: &str, subject: &str, text: &str) -> Outcome<()> {
    let (id, scope, now) = (tx.id::<Letter>(), tx.scope_id(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO letters (id, scope_id, recipient, subject, text, due_at, tries)
             VALUES ($1, $2, $3, $4, $5, $6, 0)"
        ),
        args![id, scope, to, subject, text, now],
    )?;
    Ok(())
}

/// Letters that are due, of all scopes: for the worker on the roof.
pub fn due(tx: &mut ReadTx<'_>) -> Outcome<Vec<Letter>> {
    let now = tx.now();
    tx.all(
        sql!(
            "SELECT id, recipient, subject, text FROM letters
             WHERE sent_at IS NULL AND given_up_at IS NULL AND due_at <= $1 ORDER BY due_at, id LIMIT 20"
        ),
        args![now],
        letter,
    )
}

/// How the outbox stands, over all scopes: for the operator. Asks no right: the caller's case has.
pub fn standing(tx: &mut ReadTx<'_>) -> Outcome<Letters> {
    let since = tx.now().plus_seconds(-TOLD_DAYS * 86_400);
    let (waiting, oldest) = tx.one(
        sql!("SELECT COUNT(*), MIN(id) FROM letters WHERE sent_at IS NULL AND given_up_at IS NULL"),
        args![],
        |row| Ok((row.get::<i64>()?, row.get::<Option<String>>()?)),
    )?;
    let given_up =
        tx.one(sql!("SELECT COUNT(*) FROM letters WHERE given_up_at > $1"), args![since], Row::get::<i64>)?;
    Ok(Letters {
        waiting: waiting.unsigned_abs(),
        oldest: oldest.as_deref().and_then(written),
        given_up: given_up.unsigned_abs(),
    })
}

/// When a letter was written: its id begins with the milliseconds.
fn written(id: &str) -> Option<Moment> {
    let digits: String = id.chars().filter(char::is_ascii_hexdigit).take(12).collect();
    i64::from_str_radix(&digits, 16).ok().map(|millis| Moment(millis * 1_000))
}

/// A letter is on its way: its text is no longer needed and goes.
pub fn sent(tx: &mut WriteTx<'_>, id: &str) -> Outcome<()> {
    let now = tx.now();
    tx.run(sql!("UPDATE letters SET sent_at = $2, text = '', recipient = '' WHERE id = $1"), args![id, now])?;
    Ok(())
}

/// A letter did not go out: it is tried later, or given up; then its text goes too, for it may hold a link.
pub fn failed(tx: &mut WriteTx<'_>, id: &str, again: bool) -> Outcome<()> {
    let tries = tx.one(sql!("SELECT tries FROM letters WHERE id = $1"), args![id], Row::get::<i64>)? + 1;
    let now = tx.now();
    if again && tries < TRIES {
        let due = now.plus_seconds(60 << (tries - 1));
        tx.run(sql!("UPDATE letters SET tries = $2, due_at = $3 WHERE id = $1"), args![id, tries, due])?;
    } else {
        tx.run(
            sql!("UPDATE letters SET tries = $2, given_up_at = $3, text = '', recipient = '' WHERE id = $1"),
            args![id, tries, now],
        )?;
    }
    Ok(())
}

fn letter(row: &mut Row) -> Result<Letter, DbError> {
    Ok(Letter { id: row.get()?, to: row.get()?, subject: row.get()?, text: row.get()? })
}
