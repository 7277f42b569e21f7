//! Organisations.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Key, Outcome, Page, Scope};

use super::{INSTANCE, chunks, pattern, sorted};
use crate::model::{OrganisationFacts, OrganisationNew, OrganisationRow};

pub(crate) fn organisation_insert(tx: &mut WriteTx<'_>, id: Id<Scope>, new: &OrganisationNew) -> Outcome<()> {
    let search = search(&new.name, new.key.as_str(), new.official_key.as_deref());
    tx.run_one(
        sql!(
            "INSERT INTO organisations (id, scope_id, name, sort_key, search, kind, official_key, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 1)"
        ),
        args![id, INSTANCE, &new.name, sorted(&new.name, id), search, new.kind.word(), new.official_key.clone()],
    )
}

pub(crate) fn organisation_update(tx: &mut WriteTx<'_>, facts: &OrganisationFacts) -> Outcome<()> {
    let row = &facts.row;
    let search = search(&row.name, row.key.as_str(), row.official_key.as_deref());
    tx.run_one(
        sql!(
            "UPDATE organisations SET name = $4, sort_key = $5, search = $6, kind = $7, official_key = $8, valid_from = $9,
                    valid_until = $10, successor_id = $11, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3"
        ),
        args![
            INSTANCE,
            row.id,
            facts.version,
            &row.name,
            sorted(&row.name, row.id),
            search,
            row.kind.word(),
            row.official_key.clone(),
            facts.valid_from,
            facts.valid_until,
            facts.successor
        ],
    )
}

/// Withdraws an organisation; a second time changes nothing and is `No::Stale`.
pub(crate) fn organisation_withdraw(tx: &mut WriteTx<'_>, id: Id<Scope>) -> Outcome<()> {
    let now = tx.now();
    tx.run_one(
        sql!(
            "UPDATE organisations SET withdrawn_at = $3, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND withdrawn_at IS NULL"
        ),
        args![INSTANCE, id, now],
    )
}

pub(crate) fn organisation_by_key(tx: &mut ReadTx<'_>, key: &Key) -> Outcome<Option<OrganisationRow>> {
    tx.maybe(
        sql!(
            "SELECT o.id, s.key, o.name, o.kind, o.official_key, o.withdrawn_at
             FROM organisations o JOIN scopes s ON s.id = o.id
             WHERE o.scope_id = $1 AND s.kind = 'organisation' AND s.key = $2"
        ),
        args![INSTANCE, key],
        OrganisationRow::read,
    )
}

pub(crate) fn organisation_by_id(tx: &mut ReadTx<'_>, id: Id<Scope>) -> Outcome<Option<OrganisationRow>> {
    tx.maybe(
        sql!(
            "SELECT o.id, s.key, o.name, o.kind, o.official_key, o.withdrawn_at
             FROM organisations o JOIN scopes s ON s.id = o.id WHERE o.scope_id = $1 AND o.id = $2"
        ),
        args![INSTANCE, id],
        OrganisationRow::read,
    )
}

/// Those of these ids, by name.
pub(crate) fn organisations_by_ids(tx: &mut ReadTx<'_>, ids: &[Id<Scope>]) -> Outcome<Vec<OrganisationRow>> {
    let mut rows = Vec::new();
    for [a, b, c, d, e, f, g, h] in chunks(ids) {
        rows.extend(tx.all(
            sql!(
                "SELECT o.id, s.key, o.name, o.kind, o.official_key, o.withdrawn_at
                 FROM organisations o JOIN scopes s ON s.id = o.id
                 WHERE o.scope_id = $1 AND o.id IN ($2, $3, $4, $5, $6, $7, $8, $9)"
            ),
            args![INSTANCE, a, b, c, d, e, f, g, h],
            OrganisationRow::read,
        )?);
    }
    rows.sort_by_cached_key(|row| sorted(&row.name, row.id));
    Ok(rows)
}

/// Valid organisations by name, for select fields.
pub(crate) fn organisations_all(tx: &mut ReadTx<'_>) -> Outcome<Vec<OrganisationRow>> {
    tx.all(
        sql!(
            "SELECT o.id, s.key, o.name, o.kind, o.official_key, o.withdrawn_at
             FROM organisations o JOIN scopes s ON s.id = o.id
             WHERE o.scope_id = $1 AND o.withdrawn_at IS NULL ORDER BY o.sort_key LIMIT 1000"
        ),
        args![INSTANCE],
        OrganisationRow::read,
    )
}

/// One page of the list, withdrawn ones included: their work is still there.
pub(crate) fn organisation_page(tx: &mut ReadTx<'_>, words: &str, after: &str) -> Outcome<Page<OrganisationRow>> {
    let rows = tx.all(
        sql!(
            "SELECT o.id, s.key, o.name, o.kind, o.official_key, o.withdrawn_at, o.sort_key
             FROM organisations o JOIN scopes s ON s.id = o.id
             WHERE o.scope_id = $1 AND o.search LIKE $2 ESCAPE '\\' AND o.sort_key > $3 ORDER BY o.sort_key LIMIT $4"
        ),
        args![INSTANCE, pattern(words), after, Page::<()>::LIMIT],
        |row| Ok((OrganisationRow::read(row)?, row.get::<String>()?)),
    )?;
    let page = Page::cut(rows, |(_, sort_key)| sort_key.clone());
    Ok(Page { rows: page.rows.into_iter().map(|(row, _)| row).collect(), next: page.next })
}

pub(crate) fn organisation_facts(tx: &mut ReadTx<'_>, id: Id<Scope>) -> Outcome<OrganisationFacts> {
    tx.one(
        sql!(
            "SELECT o.id, s.key, o.name, o.kind, o.official_key, o.withdrawn_at,
                    o.valid_from, o.valid_until, o.successor_id, o.version
             FROM organisations o JOIN scopes s ON s.id = o.id WHERE o.scope_id = $1 AND o.id = $2"
        ),
        args![INSTANCE, id],
        facts,
    )
}

/// The organisations whose work this one carries on.
pub(crate) fn organisation_predecessors(tx: &mut ReadTx<'_>, id: Id<Scope>) -> Outcome<Vec<OrganisationRow>> {
    tx.all(
        sql!(
            "SELECT o.id, s.key, o.name, o.kind, o.official_key, o.withdrawn_at
             FROM organisations o JOIN scopes s ON s.id = o.id
             WHERE o.scope_id = $1 AND o.successor_id = $2 ORDER BY o.sort_key LIMIT 50"
        ),
        args![INSTANCE, id],
        OrganisationRow::read,
    )
}

fn facts(row: &mut Row) -> Result<OrganisationFacts, DbError> {
    Ok(OrganisationFacts {
        row: OrganisationRow::read(row)?,
        valid_from: row.get()?,
        valid_until: row.get()?,
        successor: row.get()?,
        version: row.get()?,
    })
}

fn search(name: &str, key: &str, official_key: Option<&str>) -> String {
    format!("{} {key} {}", name.to_lowercase(), official_key.unwrap_or_default())
}
