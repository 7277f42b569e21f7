//! Tries at passwords, counted per account.

use db::{ReadTx, WriteTx, args, sql};
use kernel::{Moment, Outcome};

use super::INSTANCE;
use crate::model::Guesses;

pub(crate) fn guesses_find(tx: &mut ReadTx<'_>, account: &str) -> Outcome<Guesses> {
    let found = tx.maybe(
        sql!("SELECT count, last_at, locked_until FROM guesses WHERE account = $1 AND scope_id = $2"),
        args![account, INSTANCE],
        |row| Ok(Guesses { count: row.get()?, last_at: row.get()?, locked_until: row.get()? }),
    )?;
    Ok(found.unwrap_or_default())
}

pub(crate) fn guesses_save(tx: &mut WriteTx<'_>, account: &str, guesses: &Guesses) -> Outcome<()> {
    tx.run(
        sql!(
            "INSERT INTO guesses (account, scope_id, count, last_at, locked_until) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (account) DO UPDATE SET count = $3, last_at = $4, locked_until = $5"
        ),
        args![account, INSTANCE, guesses.count, guesses.last_at, guesses.locked_until],
    )?;
    Ok(())
}

pub(crate) fn guesses_clear(tx: &mut WriteTx<'_>, account: &str) -> Outcome<()> {
    tx.run(sql!("DELETE FROM guesses WHERE account = $1 AND scope_id = $2"), args![account, INSTANCE])?;
    Ok(())
}

/// Forgets what was tried before a moment, so that made-up accounts do not pile up.
pub(crate) fn guesses_forget(tx: &mut WriteTx<'_>, before: Moment) -> Outcome<()> {
    tx.run(sql!("DELETE FROM guesses WHERE scope_id = $1 AND last_at < $2"), args![INSTANCE, before])?;
    Ok(())
}
