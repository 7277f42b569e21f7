//! The register of attachments: which file belongs to which scope. A slice keeps the id; the bytes lie in the vault.
//!
//! The bytes come first, the entry after, in the transaction of the change: an entry never points into the void. Whoever
//! removes an entry leaves the bytes to a later scrub: another entry may name the same ones, or a backup be reading them.

use std::collections::BTreeSet;

use kernel::{Attachment, FileKind, Id, Outcome};

use crate::{DbError, ReadTx, Row, WriteTx, args, sql};

/// Enters an attachment whose bytes the vault has taken in.
pub fn enter(tx: &mut WriteTx<'_>, attachment: &Attachment) -> Outcome<Id<Attachment>> {
    let (scope, id, now) = (tx.scope_id(), tx.id::<Attachment>(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO attachments (scope_id, id, digest, kind, size, name, at) VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        args![scope, id, &attachment.digest, attachment.kind.word(), attachment.size, &attachment.name, now],
    )?;
    Ok(id)
}

/// An attachment of this scope.
pub fn find(tx: &mut ReadTx<'_>, id: Id<Attachment>) -> Outcome<Attachment> {
    let scope = tx.scope_id();
    tx.one(
        sql!("SELECT digest, kind, size, name FROM attachments WHERE scope_id = $1 AND id = $2"),
        args![scope, id],
        attachment,
    )
}

/// Removes an entry; a second time changes nothing and is `No::Stale`.
pub fn remove(tx: &mut WriteTx<'_>, id: Id<Attachment>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(sql!("DELETE FROM attachments WHERE scope_id = $1 AND id = $2"), args![scope, id])
}

/// The hashes that entries name, of all scopes: for the scrub. Archives gather the same from the rows (`archive::named`).
pub fn digests(tx: &mut ReadTx<'_>) -> Outcome<BTreeSet<String>> {
    let digests = tx.all(sql!("SELECT DISTINCT digest FROM attachments"), &[], Row::get)?;
    Ok(digests.into_iter().collect())
}

fn attachment(row: &mut Row) -> Result<Attachment, DbError> {
    let (digest, kind, size): (String, String, i64) = (row.get()?, row.get()?, row.get()?);
    // A kind that this program does not know is handed out as what harms least.
    Ok(Attachment { digest, kind: kind.parse().unwrap_or(FileKind::Txt), size, name: row.get()? })
}
