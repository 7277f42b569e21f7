//! Programmes. A programme's row belongs to its own scope; only lists look across scopes.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Outcome, Page, Scope};

use crate::model::{Programme, ProgrammeCard};

/// The programme of this scope, withdrawn or not.
pub(crate) fn programme_find(tx: &mut ReadTx<'_>) -> Outcome<Programme> {
    let scope = tx.scope_id();
    tx.one(
        sql!(
            "SELECT scope_id, key, title, short, legal_basis, starts, ends, commissioned_by, guided_by, catalogue,
                    catalogue_version, version, withdrawn_at
             FROM programmes WHERE scope_id = $1"
        ),
        args![scope],
        programme,
    )
}

/// Enters the programme of this scope.
pub(crate) fn programme_insert(tx: &mut WriteTx<'_>, new: &Programme) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!(
            "INSERT INTO programmes (scope_id, key, title, short, legal_basis, starts, ends, commissioned_by, guided_by,
                                     catalogue, catalogue_version, sort_key, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)"
        ),
        args![
            scope,
            &new.key,
            &new.title,
            &new.short,
            new.legal_lines(),
            new.starts,
            new.ends,
            new.commissioned_by,
            new.guided_by,
            &new.catalogue,
            &new.catalogue_version,
            db::sort_key(&new.short)
        ],
    )?;
    Ok(())
}

/// Writes everything but the key, if nobody saved since.
pub(crate) fn programme_update(tx: &mut WriteTx<'_>, new: &Programme) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE programmes SET title = $3, short = $4, legal_basis = $5, starts = $6, ends = $7,
                    commissioned_by = $8, guided_by = $9, catalogue = $10, catalogue_version = $11, sort_key = $12,
                    version = version + 1
             WHERE scope_id = $1 AND version = $2 AND withdrawn_at IS NULL"
        ),
        args![
            scope,
            new.version,
            &new.title,
            &new.short,
            new.legal_lines(),
            new.starts,
            new.ends,
            new.commissioned_by,
            new.guided_by,
            &new.catalogue,
            &new.catalogue_version,
            db::sort_key(&new.short)
        ],
    )
}

/// Withdraws the programme of this scope.
pub(crate) fn programme_withdraw(tx: &mut WriteTx<'_>) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!("UPDATE programmes SET withdrawn_at = $2 WHERE scope_id = $1 AND withdrawn_at IS NULL"),
        args![scope, now],
    )
}

/// All valid programmes of the installation by name, one page after a sort key (and key).
pub(crate) fn programme_cards(tx: &mut ReadTx<'_>, after: &(String, String)) -> Outcome<Vec<ProgrammeCard>> {
    tx.all(
        sql!(
            "SELECT p.scope_id, p.key, p.title, p.short, p.starts, p.ends, p.sort_key,
                    (SELECT count(*) FROM participations o
                     WHERE o.scope_id = p.scope_id AND o.withdrawn_at IS NULL) AS offices
             FROM programmes p
             WHERE p.withdrawn_at IS NULL AND (p.sort_key > $1 OR (p.sort_key = $1 AND p.key > $2))
             ORDER BY p.sort_key, p.key LIMIT $3"
        ),
        args![&after.0, &after.1, Page::<ProgrammeCard>::LIMIT],
        card,
    )
}

/// How many programmes one statement looks up.
const PORTION: usize = 8;

/// The valid programmes among these, by name: one statement for eight of them.
pub(crate) fn programme_cards_of(tx: &mut ReadTx<'_>, ids: &[Id<Scope>]) -> Outcome<Vec<ProgrammeCard>> {
    let mut cards = Vec::new();
    for portion in ids.chunks(PORTION) {
        // Fewer than eight: the last one stands in for the rest.
        let id = |index: usize| portion.get(index).or(portion.last()).copied();
        cards.extend(tx.all(
            sql!(
                "SELECT p.scope_id, p.key, p.title, p.short, p.starts, p.ends, p.sort_key,
                        (SELECT count(*) FROM participations o
                         WHERE o.scope_id = p.scope_id AND o.withdrawn_at IS NULL) AS offices
                 FROM programmes p
                 WHERE p.withdrawn_at IS NULL AND p.scope_id IN ($1, $2, $3, $4, $5, $6, $7, $8)"
            ),
            args![id(0), id(1), id(2), id(3), id(4), id(5), id(6), id(7)],
            card,
        )?);
    }
    cards.sort_by(|a, b| (&a.sort_key, &a.key).cmp(&(&b.sort_key, &b.key)));
    Ok(cards)
}

fn card(row: &mut Row) -> Result<ProgrammeCard, DbError> {
    Ok(ProgrammeCard {
        id: row.get()?,
        key: row.get()?,
        title: row.get()?,
        short: row.get()?,
        starts: row.get()?,
        ends: row.get()?,
        sort_key: row.get()?,
        offices: row.get()?,
    })
}

fn programme(row: &mut Row) -> Result<Programme, DbError> {
    Ok(Programme {
        id: row.get()?,
        key: row.get()?,
        title: row.get()?,
        short: row.get()?,
        legal_basis: row.get::<String>()?.lines().map(str::to_owned).collect(),
        starts: row.get()?,
        ends: row.get()?,
        commissioned_by: row.get()?,
        guided_by: row.get()?,
        catalogue: row.get()?,
        catalogue_version: row.get()?,
        version: row.get()?,
        withdrawn: row.get::<Option<i64>>()?.is_some(),
    })
}
