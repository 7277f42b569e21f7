//! Comments with their resolutions.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Outcome, Role};

use crate::model::{Author, Comment, Resolution, Verdict};

/// All comments on items that stand, in the order in which they came.
pub(crate) fn comments(tx: &mut ReadTx<'_>) -> Outcome<Vec<Comment>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT c.id, c.item_id, c.text, c.proposal, c.role, c.office_id, c.at, c.outcome, c.resolution, c.resolved_at,
             c.version FROM definition_comments c JOIN definition_items i ON i.scope_id = c.scope_id AND i.id = c.item_id
             WHERE c.scope_id = $1 AND i.withdrawn_at IS NULL ORDER BY c.at, c.id"
        ),
        args![scope],
        comment,
    )
}

/// One comment.
pub(crate) fn comment_find(tx: &mut ReadTx<'_>, id: Id<Comment>) -> Outcome<Comment> {
    let scope = tx.scope_id();
    tx.one(
        sql!(
            "SELECT id, item_id, text, proposal, role, office_id, at, outcome, resolution, resolved_at, version
             FROM definition_comments WHERE scope_id = $1 AND id = $2"
        ),
        args![scope, id],
        comment,
    )
}

/// Enters a comment.
pub(crate) fn comment_insert(tx: &mut WriteTx<'_>, new: &Comment) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "INSERT INTO definition_comments (id, scope_id, item_id, text, proposal, role, office_id, at, resolution, version)
             VALUES ($2, $1, $3, $4, $5, $6, $7, $8, '', 1)"
        ),
        args![
            scope,
            new.id,
            new.item,
            &new.text,
            new.proposal.as_deref(),
            new.author.role.map(Role::word),
            new.author.office,
            new.at
        ],
    )
}

/// Writes what was made of it, if nobody did since.
pub(crate) fn comment_resolve(
    tx: &mut WriteTx<'_>,
    id: Id<Comment>,
    version: i64,
    made: (Verdict, &str),
) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE definition_comments SET outcome = $4, resolution = $5, resolved_at = $6, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3"
        ),
        args![scope, id, version, made.0.word(), made.1, now],
    )
}

fn comment(row: &mut Row) -> Result<Comment, DbError> {
    let (id, item, text, proposal) = (row.get()?, row.get()?, row.get()?, row.get()?);
    let author = Author { role: row.get()?, office: row.get()? };
    let at = row.get()?;
    let (verdict, words, when) = (row.get::<Option<String>>()?, row.get()?, row.get::<Option<kernel::Moment>>()?);
    let verdict = verdict.and_then(|word| word.parse().ok());
    let resolution = verdict.zip(when).map(|(verdict, at)| Resolution { verdict, text: words, at });
    Ok(Comment { id, item, text, proposal, author, at, resolution, version: row.get()? })
}
