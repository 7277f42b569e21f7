//! Answers of offices, and personal links.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Outcome, Scope};

use crate::model::{Answer, Consent, Version};

/// All answers to a version, those of an office in their order.
pub(crate) fn consents(tx: &mut ReadTx<'_>, version: Id<Version>) -> Outcome<Vec<Consent>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT office_id, number, answer, text, by_link, at FROM definition_consents
             WHERE scope_id = $1 AND version_id = $2 ORDER BY office_id, number"
        ),
        args![scope, version],
        consent,
    )
}

/// Adds an answer.
pub(crate) fn consent_insert(tx: &mut WriteTx<'_>, version: Id<Version>, new: &Consent) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "INSERT INTO definition_consents (scope_id, version_id, office_id, number, answer, text, by_link, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        args![scope, version, new.office, new.number, new.answer.word(), &new.text, new.by_link, new.at],
    )
}

/// Version and office of a personal link that still counts.
pub(crate) fn link_find(tx: &mut ReadTx<'_>, hash: &str) -> Outcome<Option<(Id<Version>, Id<Scope>)>> {
    let scope = tx.scope_id();
    tx.maybe(
        sql!(
            "SELECT version_id, office_id FROM definition_links
             WHERE scope_id = $1 AND token_hash = $2 AND ended_at IS NULL"
        ),
        args![scope, hash],
        |row| Ok((row.get()?, row.get()?)),
    )
}

/// Enters a personal link.
pub(crate) fn link_insert(
    tx: &mut WriteTx<'_>,
    hash: &str,
    (version, office): (Id<Version>, Id<Scope>),
) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "INSERT INTO definition_links (token_hash, scope_id, version_id, office_id, made_at)
             VALUES ($2, $1, $3, $4, $5)"
        ),
        args![scope, hash, version, office, now],
    )
}

/// Ends the links of an office to a version: the newest one counts.
pub(crate) fn links_end(tx: &mut WriteTx<'_>, (version, office): (Id<Version>, Id<Scope>)) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run(
        sql!(
            "UPDATE definition_links SET ended_at = $4
             WHERE scope_id = $1 AND version_id = $2 AND office_id = $3 AND ended_at IS NULL"
        ),
        args![scope, version, office, now],
    )?;
    Ok(())
}

fn consent(row: &mut Row) -> Result<Consent, DbError> {
    let (office, number, answer) = (row.get()?, row.get()?, row.get::<String>()?);
    let answer = answer.parse().unwrap_or(Answer::Returned);
    Ok(Consent { office, number, answer, text: row.get()?, by_link: row.get()?, at: row.get()? })
}
