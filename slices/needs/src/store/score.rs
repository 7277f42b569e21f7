//! The table `need_scores`.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Key, No, Outcome, Scope};

use crate::model::Score;

/// All scores of this programme.
pub(crate) fn scores(tx: &mut ReadTx<'_>) -> Outcome<Vec<Score>> {
    let scope = tx.scope_id();
    let rows = tx.all(
        sql!(
            "SELECT office_id, area_key, sum, by_hand, reason, version FROM need_scores WHERE scope_id = $1
             ORDER BY office_id, area_key"
        ),
        args![scope],
        raw,
    )?;
    rows.into_iter().map(read).collect()
}

/// The score of an area of an office.
pub(crate) fn score_find(tx: &mut ReadTx<'_>, office: Id<Scope>, area: &Key) -> Outcome<Option<Score>> {
    let scope = tx.scope_id();
    let found = tx.maybe(
        sql!(
            "SELECT office_id, area_key, sum, by_hand, reason, version FROM need_scores
             WHERE scope_id = $1 AND office_id = $2 AND area_key = $3"
        ),
        args![scope, office, area],
        raw,
    )?;
    found.map(read).transpose()
}

/// Writes a score for the first time; what is there already makes it `No::Stale`.
pub(crate) fn score_insert(tx: &mut WriteTx<'_>, new: &Score) -> Outcome<()> {
    let (scope, sum) = (tx.scope_id(), written(new)?);
    tx.run_one(
        sql!(
            "INSERT INTO need_scores (scope_id, office_id, area_key, sum, by_hand, reason, version)
             VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT DO NOTHING"
        ),
        args![scope, new.office, &new.area, sum, new.by_hand.map(i64::from), &new.reason],
    )
}

/// Writes it anew, if nobody did since.
pub(crate) fn score_update(tx: &mut WriteTx<'_>, new: &Score) -> Outcome<()> {
    let (scope, sum) = (tx.scope_id(), written(new)?);
    tx.run_one(
        sql!(
            "UPDATE need_scores SET sum = $5, by_hand = $6, reason = $7, version = version + 1
             WHERE scope_id = $1 AND office_id = $2 AND area_key = $3 AND version = $4"
        ),
        args![scope, new.office, &new.area, new.version, sum, new.by_hand.map(i64::from), &new.reason],
    )
}

fn written(score: &Score) -> Outcome<String> {
    serde_json::to_string(&score.sum).map_err(No::broken)
}

fn raw(row: &mut Row) -> Result<(Score, String), DbError> {
    let (office, area, sum) = (row.get()?, row.get()?, row.get()?);
    let by_hand = row.get::<Option<i64>>()?.and_then(|points| u8::try_from(points).ok());
    Ok((Score { office, area, sum: None, by_hand, reason: row.get()?, version: row.get()? }, sum))
}

fn read((score, sum): (Score, String)) -> Outcome<Score> {
    Ok(Score { sum: serde_json::from_str(&sum).map_err(No::broken)?, ..score })
}
