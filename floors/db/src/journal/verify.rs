//! Verification: follows every chain of the journal, and compares it with heads that were kept elsewhere.
//!
//! The chain shows every change to entries that its maker did not carry through to the end. Who can write to the database
//! can also make a whole new chain: only a head that was kept elsewhere (an archive, a printed list) shows that.

use std::fmt;

use kernel::{Id, Outcome, Scope};

use super::chained;
use crate::{DbError, ReadTx, Row, args, sql};

/// The end of a stream at some moment: its last entry's number and hash. It vouches for every entry up to there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The stream: that of a scope.
    pub scope: Id<Scope>,
    /// The number of the last entry.
    pub number: i64,
    /// Its hash.
    pub hash: String,
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.scope, self.number, self.hash)
    }
}

impl std::str::FromStr for Head {
    type Err = ();
    fn from_str(line: &str) -> Result<Self, ()> {
        let mut words = line.split_whitespace();
        let (scope, number, hash) = (words.next().ok_or(())?, words.next().ok_or(())?, words.next().ok_or(())?);
        let whole = words.next().is_none() && hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        let head = Head {
            scope: scope.parse().map_err(|_| ())?,
            number: number.parse().map_err(|_| ())?,
            hash: hash.to_owned(),
        };
        if whole { Ok(head) } else { Err(()) }
    }
}

/// What is wrong with a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The entry of this number is changed, missing, or not the one that follows.
    Entry(i64),
    /// After the entry of this number the stream ends otherwise than its head says.
    End(i64),
    /// A head that was kept elsewhere vouches for this entry, and it is another one or gone.
    Head(i64),
}

/// A stream and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stream {
    /// Whose it is.
    pub scope: Id<Scope>,
    /// The key of the scope; its id where even the scope is gone.
    pub key: String,
    /// How many entries fit.
    pub entries: i64,
    /// The first fault.
    pub fault: Option<Fault>,
}

/// Follows the chain of every stream, or of the streams of one key, and compares with the heads that were kept elsewhere.
pub fn verify_all(tx: &mut ReadTx<'_>, key: Option<&str>, kept: &[Head]) -> Outcome<Vec<Stream>> {
    let mut scopes = tx.all(
        sql!(
            "SELECT f.scope_id, s.key FROM (SELECT scope_id FROM journal_streams UNION SELECT scope_id FROM journal) f
             LEFT JOIN scopes s ON s.id = f.scope_id ORDER BY f.scope_id"
        ),
        args![],
        |row| Ok((row.get::<Id<Scope>>()?, row.get::<Option<String>>()?)),
    )?;
    for head in kept {
        // A stream of which nothing is left still has its head elsewhere.
        if scopes.iter().all(|(scope, _)| *scope != head.scope) {
            scopes.push((head.scope, None));
        }
    }
    let mut streams = Vec::new();
    for (scope, name) in scopes {
        let name = name.unwrap_or_else(|| scope.to_string());
        if key.is_none_or(|key| key == name) {
            let (entries, fault) = follow(tx, scope, Look::Chain)?;
            let fault = match fault {
                Some(fault) => Some(fault),
                None => against(tx, scope, kept)?,
            };
            streams.push(Stream { scope, key: name, entries, fault });
        }
    }
    Ok(streams)
}

/// Follows the chain of this scope's stream; the number of the first entry that does not fit, if there is one.
pub fn verify(tx: &mut ReadTx<'_>) -> Outcome<Option<i64>> {
    let scope = tx.scope_id();
    let (entries, fault) = follow(tx, scope, Look::Chain)?;
    Ok(fault.map(|fault| if let Fault::Entry(number) = fault { number } else { entries + 1 }))
}

/// Counts this scope's stream as if there were no chain. The control of the tests: it must miss what [`verify`] finds.
#[doc(hidden)]
pub fn verify_unchained(tx: &mut ReadTx<'_>) -> Outcome<bool> {
    let scope = tx.scope_id();
    Ok(follow(tx, scope, Look::Numbers)?.1.is_none())
}

/// The heads of all streams as they are now.
pub fn heads(tx: &mut ReadTx<'_>) -> Outcome<Vec<Head>> {
    tx.all(sql!("SELECT scope_id, last_number, last_hash FROM journal_streams ORDER BY scope_id"), args![], head)
}

fn head(row: &mut Row) -> Result<Head, DbError> {
    Ok(Head { scope: row.get()?, number: row.get()?, hash: row.get()? })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Chain,
    Numbers,
}

/// How many entries fit, and the first fault.
fn follow(tx: &mut ReadTx<'_>, scope: Id<Scope>, look: Look) -> Outcome<(i64, Option<Fault>)> {
    let (mut before, mut count) = (String::new(), 0);
    // From the very lowest number: an entry put in front of the first is one too many.
    let mut from = i64::MIN;
    loop {
        let part = tx.all(
            sql!(
                "SELECT number, at, kind, role, subject, payload, hash FROM journal
                 WHERE scope_id = $1 AND number >= $2 ORDER BY number LIMIT 500"
            ),
            args![scope, from],
            Link::read,
        )?;
        if part.is_empty() {
            return Ok((count, end(tx, scope, count, &before)?));
        }
        for link in part {
            let fits = link.number == count + 1 && (look == Look::Numbers || link.fits(scope, &before));
            if !fits {
                return Ok((count, Some(Fault::Entry(count + 1))));
            }
            (before, count, from) = (link.hash, count + 1, link.number + 1);
        }
    }
}

/// An entry as it lies in the chain.
struct Link {
    number: i64,
    at: i64,
    kind: String,
    role: Option<String>,
    subject: String,
    payload: String,
    hash: String,
}

impl Link {
    fn read(row: &mut Row) -> Result<Self, DbError> {
        Ok(Self {
            number: row.get()?,
            at: row.get()?,
            kind: row.get()?,
            role: row.get()?,
            subject: row.get()?,
            payload: row.get()?,
            hash: row.get()?,
        })
    }

    fn fits(&self, scope: Id<Scope>, before: &str) -> bool {
        // No role and an empty one hash alike; the program never writes an empty one.
        let Some(role) = self.role.as_deref().map_or(Some(""), |role| (!role.is_empty()).then_some(role)) else {
            return false;
        };
        let (scope, number, at) = (scope.to_string(), self.number.to_string(), self.at.to_string());
        let parts = [&scope, &number, &at, &self.kind, role, &self.subject, &self.payload];
        chained(before, &parts) == self.hash
    }
}

/// Whether the stream ends where its own head says.
fn end(tx: &mut ReadTx<'_>, scope: Id<Scope>, count: i64, hash: &str) -> Outcome<Option<Fault>> {
    let found = tx.maybe(
        sql!("SELECT scope_id, last_number, last_hash FROM journal_streams WHERE scope_id = $1"),
        args![scope],
        head,
    )?;
    let (number, last) = found.map_or((0, String::new()), |head| (head.number, head.hash));
    Ok((number != count || last != hash).then_some(Fault::End(count)))
}

/// Whether every head that was kept elsewhere still stands in the stream.
fn against(tx: &mut ReadTx<'_>, scope: Id<Scope>, kept: &[Head]) -> Outcome<Option<Fault>> {
    for head in kept.iter().filter(|head| head.scope == scope && head.number > 0) {
        let found = tx.maybe(
            sql!("SELECT hash FROM journal WHERE scope_id = $1 AND number = $2"),
            args![scope, head.number],
            Row::get::<String>,
        )?;
        if found.as_ref() != Some(&head.hash) {
            return Ok(Some(Fault::Head(head.number)));
        }
    }
    Ok(None)
}
