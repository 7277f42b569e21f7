//! Submitted versions.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, No, Outcome, When};

use crate::model::{Snapshot, State, Version};

/// All versions, the newest first; at most 200.
pub(crate) fn versions(tx: &mut ReadTx<'_>) -> Outcome<Vec<Version>> {
    let scope = tx.scope_id();
    let rows = tx.all(
        sql!(
            "SELECT id, number, state, content, revision, submitted_at, due, decided_at, reason, version
             FROM definition_versions WHERE scope_id = $1 ORDER BY number DESC LIMIT 200"
        ),
        args![scope],
        version,
    )?;
    rows.into_iter().map(read).collect()
}

/// One version.
pub(crate) fn version_find(tx: &mut ReadTx<'_>, id: Id<Version>) -> Outcome<Version> {
    let scope = tx.scope_id();
    let found = tx.one(
        sql!(
            "SELECT id, number, state, content, revision, submitted_at, due, decided_at, reason, version
             FROM definition_versions WHERE scope_id = $1 AND id = $2"
        ),
        args![scope, id],
        version,
    )?;
    read(found)
}

/// Enters a version.
pub(crate) fn version_insert(tx: &mut WriteTx<'_>, new: &Version) -> Outcome<()> {
    let (scope, content) = (tx.scope_id(), serde_json::to_string(&new.content).map_err(No::broken)?);
    tx.run_one(
        sql!(
            "INSERT INTO definition_versions (id, scope_id, number, state, content, revision, submitted_at, due, reason, version)
             VALUES ($2, $1, $3, $4, $5, $6, $7, $8, '', 1)"
        ),
        args![
            scope,
            new.id,
            new.number,
            new.state.word(),
            content,
            new.revision,
            new.submitted_at,
            When::Day(new.due)
        ],
    )
}

/// Writes what became of a version, if nobody decided since.
pub(crate) fn version_decide(tx: &mut WriteTx<'_>, version: &Version, state: State, reason: &str) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE definition_versions SET state = $4, reason = $5, decided_at = $6, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3"
        ),
        args![scope, version.id, version.version, state.word(), reason, now],
    )
}

/// A version whose content was not read yet.
type Raw = (Version, String);

fn version(row: &mut Row) -> Result<Raw, DbError> {
    let (id, number, state, content) = (row.get()?, row.get()?, row.get::<String>()?, row.get()?);
    let version = Version {
        id,
        number,
        state: State::from_word(&state).unwrap_or(State::Returned),
        content: Snapshot::default(),
        revision: row.get()?,
        submitted_at: row.get()?,
        due: row.get()?,
        decided_at: row.get()?,
        reason: row.get()?,
        version: row.get()?,
    };
    Ok((version, content))
}

fn read((version, content): Raw) -> Outcome<Version> {
    Ok(Version { content: serde_json::from_str(&content).map_err(No::broken)?, ..version })
}
