//! The table `needs_templates`.

use db::{DbError, ReadTx, Row, WriteTx, args, sort_key, sql};
use kernel::{Id, No, Outcome};

use crate::model::TemplateOwn;

/// The programme's own templates, by title; at most 200.
pub(crate) fn templates(tx: &mut ReadTx<'_>) -> Outcome<Vec<TemplateOwn>> {
    let scope = tx.scope_id();
    let rows = tx.all(
        sql!(
            "SELECT id, title, version, content FROM needs_templates WHERE scope_id = $1 AND withdrawn_at IS NULL
             ORDER BY sort_key, id LIMIT 200"
        ),
        args![scope],
        raw,
    )?;
    rows.into_iter().map(read).collect()
}

/// One of them; `Missing` once it was withdrawn.
pub(crate) fn template_find(tx: &mut ReadTx<'_>, id: Id<TemplateOwn>) -> Outcome<TemplateOwn> {
    let scope = tx.scope_id();
    let row = tx.one(
        sql!(
            "SELECT id, title, version, content FROM needs_templates
             WHERE scope_id = $1 AND id = $2 AND withdrawn_at IS NULL"
        ),
        args![scope, id],
        raw,
    );
    row.and_then(read)
}

/// Enters one.
pub(crate) fn template_insert(tx: &mut WriteTx<'_>, new: &TemplateOwn) -> Outcome<()> {
    let (scope, content) = (tx.scope_id(), serde_json::to_string(&new.template).map_err(No::broken)?);
    tx.run_one(
        sql!(
            "INSERT INTO needs_templates (id, scope_id, title, sort_key, content, version)
             VALUES ($2, $1, $3, $4, $5, 1)"
        ),
        args![scope, new.id, &new.title, sort_key(&new.title), content],
    )
}

/// Writes one anew, if nobody did since.
pub(crate) fn template_update(tx: &mut WriteTx<'_>, new: &TemplateOwn) -> Outcome<()> {
    let (scope, content) = (tx.scope_id(), serde_json::to_string(&new.template).map_err(No::broken)?);
    tx.run_one(
        sql!(
            "UPDATE needs_templates SET title = $4, sort_key = $5, content = $6, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, new.id, new.version, &new.title, sort_key(&new.title), content],
    )
}

/// Withdraws one, if nobody changed it since. Sittings keep the copy they were planned with.
pub(crate) fn template_withdraw(tx: &mut WriteTx<'_>, id: Id<TemplateOwn>, version: i64) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE needs_templates SET withdrawn_at = $4, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, id, version, now],
    )
}

fn raw(row: &mut Row) -> Result<(TemplateHead, String), DbError> {
    Ok(((row.get()?, row.get()?, row.get()?), row.get()?))
}

/// Id, title and version.
type TemplateHead = (Id<TemplateOwn>, String, i64);

fn read(((id, title, version), content): (TemplateHead, String)) -> Outcome<TemplateOwn> {
    Ok(TemplateOwn { id, title, version, template: serde_json::from_str(&content).map_err(No::broken)? })
}
