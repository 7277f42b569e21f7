//! The journal: every change appends an entry to the stream of its scope, in the same transaction.
//!
//! One mechanism, several readers: history, live pages, outbox, audit trail. Numbers in a stream have no gaps, and each
//! entry carries the hash of the one before. Who acted lies beside the chain and expires. Payloads hold no personal data
//! beyond what the record itself shows.

mod mark;
mod verify;

use kernel::{Id, Moment, Outcome, Person, Role, Scope};
use sha2::{Digest, Sha256};

use crate::{DbError, Grown, ReadTx, Row, WriteTx, args, sql};

pub use mark::{Mark, last_mark, since};
pub use verify::{Fault, Head, Stream, heads, verify, verify_all, verify_unchained};

/// How long the journal remembers who acted: 400 days, so that a yearly cycle can be accounted for.
const ACTOR_DAYS: i64 = 400;

/// Something that happened: `programmes.phase_edited`, past tense, with what changed.
#[derive(Debug, Clone)]
pub struct Event {
    kind: &'static str,
    subject: String,
    changes: Vec<Change>,
}

/// One field before and after; empty text where there was or is nothing.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Change {
    /// The field, as its form names it.
    pub field: String,
    /// Before.
    pub old: String,
    /// After.
    pub new: String,
}

impl Event {
    /// An event about a thing.
    pub fn new<T: ?Sized>(kind: &'static str, subject: Id<T>) -> Self {
        Self { kind, subject: subject.to_string(), changes: Vec::new() }
    }

    /// Notes a field if it changed.
    #[must_use]
    pub fn change(mut self, field: &str, old: impl ToString, new: impl ToString) -> Self {
        let (old, new) = (old.to_string(), new.to_string());
        if old != new {
            self.changes.push(Change { field: field.to_owned(), old, new });
        }
        self
    }

    /// Notes a field of a new thing.
    #[must_use]
    pub fn set(self, field: &str, new: impl ToString) -> Self {
        self.change(field, "", new)
    }
}

/// An entry as it is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number in the stream, from 1.
    pub number: i64,
    /// When.
    pub at: Moment,
    /// What, as in `programmes.phase_edited`.
    pub kind: String,
    /// The role that acted, where one did.
    pub role: Option<Role>,
    /// Who acted, while the journal still knows.
    pub who: Option<Id<Person>>,
    /// The thing it is about.
    pub subject: String,
    /// What changed.
    pub changes: Vec<Change>,
}

impl WriteTx<'_> {
    /// Appends an entry to the stream of this transaction's scope.
    pub fn append(&mut self, event: Event) -> Outcome<()> {
        let (scope, now) = (self.scope_id(), self.now());
        let role = self.acting_role();
        let payload = serde_json::to_string(&event.changes).map_err(kernel::No::broken)?;
        let (number, before) = self.one(
            sql!(
                "INSERT INTO journal_streams (scope_id, last_number, last_hash) VALUES ($1, 1, '')
                 ON CONFLICT (scope_id) DO UPDATE SET last_number = journal_streams.last_number + 1
                 RETURNING last_number, last_hash"
            ),
            args![scope],
            |row| Ok((row.get::<i64>()?, row.get::<String>()?)),
        )?;
        let role_word = role.map_or("", Role::word);
        let hash = chained(
            &before,
            &[
                &scope.to_string(),
                &number.to_string(),
                &now.0.to_string(),
                event.kind,
                role_word,
                &event.subject,
                &payload,
            ],
        );
        self.run(
            sql!(
                "INSERT INTO journal (scope_id, number, at, kind, role, subject, payload, hash)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
            ),
            args![scope, number, now, event.kind, role.map(Role::word), &event.subject, payload, &hash],
        )?;
        let mark = Mark::new(number, &hash);
        self.run(sql!("UPDATE journal_streams SET last_hash = $2 WHERE scope_id = $1"), args![scope, hash])?;
        if let Some(person) = self.actor().person() {
            let until = now.plus_seconds(ACTOR_DAYS * 86_400);
            self.run(
                sql!("INSERT INTO journal_actors (scope_id, number, person_id, expires_at) VALUES ($1, $2, $3, $4)"),
                args![scope, number, person, until],
            )?;
        }
        self.grown.push(Grown { scope, mark, kind: event.kind.to_owned(), subject: event.subject });
        Ok(())
    }

    /// The role in which the actor works here: the widest one that reaches this place.
    fn acting_role(&self) -> Option<Role> {
        let place = self.place();
        let reaches =
            |scope: Scope| scope == place.scope || scope == Scope::INSTANCE || place.members.contains(&scope.id);
        self.actor().grants().iter().filter(|grant| reaches(grant.scope)).map(|grant| grant.role).min()
    }
}

/// The hash of an entry: over the hash before and each part with its length, so that no two entries read alike.
fn chained(before: &str, parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    hash.update(before.as_bytes());
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The history of one thing, newest first: at most 50 entries before a number.
pub fn history(tx: &mut ReadTx<'_>, subject: &str, before: Option<i64>) -> Outcome<Vec<Entry>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT j.number, j.at, j.kind, j.role, a.person_id, j.subject, j.payload
             FROM journal j LEFT JOIN journal_actors a ON a.scope_id = j.scope_id AND a.number = j.number
             WHERE j.scope_id = $1 AND j.subject = $2 AND j.number < $3 ORDER BY j.number DESC LIMIT 50"
        ),
        args![scope, subject, before.unwrap_or(i64::MAX)],
        entry,
    )
}

/// The stream of this scope, newest first: at most 50 entries before a number.
pub fn latest(tx: &mut ReadTx<'_>, before: Option<i64>) -> Outcome<Vec<Entry>> {
    part(tx, before, 50)
}

/// The newest entries of this scope's stream, no more than asked for.
pub fn newest(tx: &mut ReadTx<'_>, count: i64) -> Outcome<Vec<Entry>> {
    part(tx, None, count)
}

fn part(tx: &mut ReadTx<'_>, before: Option<i64>, count: i64) -> Outcome<Vec<Entry>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT j.number, j.at, j.kind, j.role, a.person_id, j.subject, j.payload
             FROM journal j LEFT JOIN journal_actors a ON a.scope_id = j.scope_id AND a.number = j.number
             WHERE j.scope_id = $1 AND j.number < $2 ORDER BY j.number DESC LIMIT $3"
        ),
        args![scope, before.unwrap_or(i64::MAX), count],
        entry,
    )
}

/// Forgets who acted, where the time for it is over: the entries stay, the names beside them go. For all scopes.
pub fn forget_expired(tx: &mut WriteTx<'_>) -> Outcome<u64> {
    let now = tx.now();
    tx.run(sql!("DELETE FROM journal_actors WHERE expires_at <= $1"), args![now])
}

fn entry(row: &mut Row) -> Result<Entry, DbError> {
    Ok(Entry {
        number: row.get()?,
        at: row.get()?,
        kind: row.get()?,
        role: row.get()?,
        who: row.get()?,
        subject: row.get()?,
        changes: changes_read(&row.get::<String>()?),
    })
}

/// What an entry says of its changes; nothing where nobody can read it.
fn changes_read(payload: &str) -> Vec<Change> {
    serde_json::from_str(payload).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fuzz_journal_payload() {
        let entry = r#"[{"field":"title","old":"","new":"x"},{"field":"due","old":"2016-10-20","new":""}]"#;
        assert_eq!(changes_read(entry).len(), 2);
        testkit::fuzz_text(&[entry], |payload| {
            let read = changes_read(payload);
            assert_eq!(changes_read(&serde_json::to_string(&read).unwrap()), read);
        });
    }
}
