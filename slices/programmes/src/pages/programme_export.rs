//! A programme as a file to keep, to edit elsewhere, or to bring to another installation.

use kernel::Outcome;
use web::{Reply, Visit};

use crate::cases;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let transfer = visit.ctx.read(cases::programme_export).await?;
    let name = format!("{}.toml", transfer.programme.key);
    Ok(Reply::bytes("application/toml; charset=utf-8", transfer.write().into_bytes()).saved_as(&name))
}
