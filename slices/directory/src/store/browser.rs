//! Browsers in which somebody signed in before. A token is asked for by its hash; the token itself is never here.

use db::{ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Moment, Outcome, Person};

use super::INSTANCE;

/// Whether this person signed in with this browser after a moment.
pub(crate) fn browser_is_known(tx: &mut ReadTx<'_>, hash: &str, person: Id<Person>, after: Moment) -> Outcome<bool> {
    let found = tx.maybe(
        sql!(
            "SELECT seen_at FROM browsers WHERE token_hash = $1 AND person_id = $2 AND scope_id = $3 AND seen_at > $4"
        ),
        args![hash, person, INSTANCE, after],
        Row::get::<Moment>,
    )?;
    Ok(found.is_some())
}

/// A browser gets a new token, with everybody who signed in there.
pub(crate) fn browser_renew(tx: &mut WriteTx<'_>, old: &str, new: &str) -> Outcome<()> {
    tx.run(
        sql!("UPDATE browsers SET token_hash = $2 WHERE token_hash = $1 AND scope_id = $3"),
        args![old, new, INSTANCE],
    )?;
    Ok(())
}

pub(crate) fn browser_save(tx: &mut WriteTx<'_>, hash: &str, person: Id<Person>) -> Outcome<()> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO browsers (token_hash, scope_id, person_id, seen_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (token_hash, person_id) DO UPDATE SET seen_at = $4"
        ),
        args![hash, INSTANCE, person, now],
    )?;
    Ok(())
}

/// Forgets the browsers of a person; none with the switch of the tests of guessing, which have to notice.
pub(crate) fn browser_forget_all(tx: &mut WriteTx<'_>, person: Id<Person>) -> Outcome<()> {
    if db::is_faulty("browsers_stay") {
        return Ok(());
    }
    tx.run(sql!("DELETE FROM browsers WHERE person_id = $1 AND scope_id = $2"), args![person, INSTANCE])?;
    Ok(())
}

/// Forgets browsers that were not used since a moment.
pub(crate) fn browser_forget(tx: &mut WriteTx<'_>, before: Moment) -> Outcome<()> {
    tx.run(sql!("DELETE FROM browsers WHERE scope_id = $1 AND seen_at <= $2"), args![INSTANCE, before])?;
    Ok(())
}
