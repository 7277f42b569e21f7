//! The tables `stock_entries` and `stock_areas`.

use db::{DbError, ReadTx, Row, WriteTx, args, sort_key, sql};
use kernel::{Id, Key, No, Outcome, Scope};

use crate::model::{Entry, EntryKind};

/// What an office has, by title, with the areas of each entry; at most 1,000.
pub(crate) fn entries(tx: &mut ReadTx<'_>, office: Id<Scope>) -> Outcome<Vec<Entry>> {
    let scope = tx.scope_id();
    let rows = tx.all(
        sql!(
            "SELECT id, office_id, kind, title, service_id, link, attachment_id, dated, in_force_until, version
             FROM stock_entries WHERE scope_id = $1 AND office_id = $2 AND withdrawn_at IS NULL
             ORDER BY sort_key, id LIMIT 1000"
        ),
        args![scope, office],
        entry,
    )?;
    let areas = entry_areas(tx, office)?;
    Ok(rows.into_iter().map(|one| with_areas(one, &areas)).collect())
}

/// One of them.
pub(crate) fn entry_find(tx: &mut ReadTx<'_>, office: Id<Scope>, id: Id<Entry>) -> Outcome<Entry> {
    let scope = tx.scope_id();
    let found = tx.maybe(
        sql!(
            "SELECT id, office_id, kind, title, service_id, link, attachment_id, dated, in_force_until, version
             FROM stock_entries WHERE scope_id = $1 AND office_id = $2 AND id = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, office, id],
        entry,
    )?;
    let areas = entry_areas(tx, office)?;
    found.map(|one| with_areas(one, &areas)).ok_or(No::Missing)
}

/// How many entries each office has.
pub(crate) fn entry_counts(tx: &mut ReadTx<'_>) -> Outcome<Vec<(Id<Scope>, i64)>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT office_id, COUNT(*) FROM stock_entries WHERE scope_id = $1 AND withdrawn_at IS NULL
             GROUP BY office_id ORDER BY office_id"
        ),
        args![scope],
        |row| Ok((row.get()?, row.get()?)),
    )
}

/// Enters one, without its areas.
pub(crate) fn entry_insert(tx: &mut WriteTx<'_>, new: &Entry) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "INSERT INTO stock_entries (id, scope_id, office_id, kind, title, sort_key, service_id, link, attachment_id,
             dated, in_force_until, version) VALUES ($2, $1, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)"
        ),
        args![
            scope,
            new.id,
            new.office,
            new.kind.word(),
            &new.title,
            sort_key(&new.title),
            new.service.clone(),
            &new.link,
            new.attachment,
            new.dated,
            new.in_force_until
        ],
    )
}

/// Writes what the form edits, if nobody saved since.
pub(crate) fn entry_update(tx: &mut WriteTx<'_>, new: &Entry) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE stock_entries SET kind = $4, title = $5, sort_key = $6, service_id = $7, link = $8, dated = $9,
             in_force_until = $10, attachment_id = $11, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![
            scope,
            new.id,
            new.version,
            new.kind.word(),
            &new.title,
            sort_key(&new.title),
            new.service.clone(),
            &new.link,
            new.dated,
            new.in_force_until,
            new.attachment
        ],
    )
}

/// Withdraws one, if nobody saved since.
pub(crate) fn entry_withdraw(tx: &mut WriteTx<'_>, id: Id<Entry>, version: i64) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE stock_entries SET withdrawn_at = $4, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, id, version, now],
    )
}

/// Counts the version on, so that a form that was open before is told.
pub(crate) fn entry_touch(tx: &mut WriteTx<'_>, id: Id<Entry>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("UPDATE stock_entries SET version = version + 1 WHERE scope_id = $1 AND id = $2 AND withdrawn_at IS NULL"),
        args![scope, id],
    )
}

/// Notes that an entry belongs to an area.
pub(crate) fn entry_area_insert(tx: &mut WriteTx<'_>, id: Id<Entry>, area: &Key) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!("INSERT INTO stock_areas (scope_id, entry_id, area_key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
        args![scope, id, area],
    )?;
    Ok(())
}

/// Takes all its areas away.
pub(crate) fn entry_areas_delete(tx: &mut WriteTx<'_>, id: Id<Entry>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(sql!("DELETE FROM stock_areas WHERE scope_id = $1 AND entry_id = $2"), args![scope, id])?;
    Ok(())
}

fn entry_areas(tx: &mut ReadTx<'_>, office: Id<Scope>) -> Outcome<Vec<(Id<Entry>, Key)>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT a.entry_id, a.area_key FROM stock_areas a
             JOIN stock_entries e ON e.scope_id = a.scope_id AND e.id = a.entry_id
             WHERE a.scope_id = $1 AND e.office_id = $2 ORDER BY a.entry_id, a.area_key"
        ),
        args![scope, office],
        |row| Ok((row.get()?, row.get()?)),
    )
}

fn with_areas(mut one: Entry, areas: &[(Id<Entry>, Key)]) -> Entry {
    one.areas = areas.iter().filter(|(id, _)| *id == one.id).map(|(_, key)| key.clone()).collect();
    one
}

fn entry(row: &mut Row) -> Result<Entry, DbError> {
    Ok(Entry {
        id: row.get()?,
        office: row.get()?,
        kind: row.get::<String>()?.parse().unwrap_or(EntryKind::Document),
        title: row.get()?,
        service: row.get()?,
        link: row.get()?,
        attachment: row.get()?,
        dated: row.get()?,
        in_force_until: row.get()?,
        areas: Vec::new(),
        version: row.get()?,
    })
}
