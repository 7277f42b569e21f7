//! Commands carry a key made by the client; a repeated key brings back the first answer and writes nothing again.

use kernel::{No, Outcome, Say};

use crate::{
    ReadTx, WriteTx, args,
    disk::{Fault, faulty},
    is_faulty, sql,
};

/// A command's key and the digest of what was sent with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// What the records know a form by: made of the key that the client chose.
    pub key: String,
    /// Digest of key, route and body: the same key with another body is refused.
    pub digest: String,
}

/// Runs the work unless this command was answered before.
pub(crate) fn once(
    tx: &mut WriteTx<'_>,
    command: &Command,
    work: &(impl Fn(&mut WriteTx<'_>) -> Outcome<String> + ?Sized),
) -> Outcome<String> {
    match answered(tx, command)? {
        Some(answer) if !faulty(Fault::KeysIgnored) => Ok(answer),
        Some(_) => work(tx),
        None => {
            let answer = work(tx)?;
            let (actor, now) = (actor(tx), tx.now());
            tx.run(
                sql!("INSERT INTO commands (actor, key, digest, answer, at) VALUES ($1, $2, $3, $4, $5)"),
                args![actor, &command.key, &command.digest, &answer, now],
            )?;
            Ok(answer)
        }
    }
}

/// What this command was answered before; no where its key came with something else. Who came as nobody may have become
/// somebody by that very form, such as by signing in or joining: then it comes again with their cookie.
pub(crate) fn answered(tx: &mut ReadTx<'_>, command: &Command) -> Outcome<Option<String>> {
    let before = tx.maybe(
        sql!(
            "SELECT digest, answer FROM commands WHERE key = $2 AND (actor = $1 OR actor = '') ORDER BY actor DESC LIMIT 1"
        ),
        args![actor(tx), &command.key],
        |row| Ok((row.get::<String>()?, row.get::<String>()?)),
    )?;
    match before {
        // The switch of the test of repeated forms, which has to notice.
        Some((digest, answer)) if digest == command.digest || is_faulty("other_content_taken") => Ok(Some(answer)),
        Some(_) => Err(No::Refused(Say::new("form-key_reused"))),
        None => Ok(None),
    }
}

fn actor(tx: &ReadTx<'_>) -> String {
    tx.actor().mark()
}

/// How long an answer is kept for a repeated key: 30 days, longer than any form stays open.
const KEPT_DAYS: i64 = 30;

/// Forgets answers that nobody will ask for again. For all actors.
pub fn commands_forget(tx: &mut WriteTx<'_>) -> Outcome<u64> {
    let before = tx.now().plus_seconds(-KEPT_DAYS * 86_400);
    tx.run(sql!("DELETE FROM commands WHERE at < $1"), args![before])
}
