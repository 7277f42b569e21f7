//! Commands carry a key made by the client; a repeated key brings back the first answer and writes nothing again.

use kernel::{No, Outcome, Say};

use crate::{WriteTx, args, sql};

/// A command's key and the digest of what was sent with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// Made by the client: 16 to 64 characters.
    pub key: String,
    /// Digest of route and body: the same key with another body is refused.
    pub digest: String,
}

/// Runs the work unless this command was answered before.
pub(crate) fn once(
    tx: &mut WriteTx<'_>,
    command: &Command,
    work: &(impl Fn(&mut WriteTx<'_>) -> Outcome<String> + ?Sized),
) -> Outcome<String> {
    let actor = tx.actor().mark();
    let before = tx.maybe(
        sql!("SELECT digest, answer FROM commands WHERE actor = $1 AND key = $2"),
        args![&actor, &command.key],
        |row| Ok((row.get::<String>()?, row.get::<String>()?)),
    )?;
    match before {
        Some((digest, answer)) if digest == command.digest => Ok(answer),
        Some(_) => Err(No::Refused(Say::new("form-key_reused"))),
        None => {
            let answer = work(tx)?;
            let now = tx.now();
            tx.run(
                sql!("INSERT INTO commands (actor, key, digest, answer, at) VALUES ($1, $2, $3, $4, $5)"),
                args![actor, &command.key, &command.digest, &answer, now],
            )?;
            Ok(answer)
        }
    }
}

/// How long an answer is kept for a repeated key: 30 days, longer than any form stays open.
const KEPT_DAYS: i64 = 30;

/// Forgets answers that nobody will ask for again. For all actors.
pub fn commands_forget(tx: &mut WriteTx<'_>) -> Outcome<u64> {
    let before = tx.now().plus_seconds(-KEPT_DAYS * 86_400);
    tx.run(sql!("DELETE FROM commands WHERE at < $1"), args![before])
}
