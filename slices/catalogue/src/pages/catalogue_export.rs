//! A version as a file in the shipped format: brought in elsewhere, it is the same catalogue.

use kernel::Outcome;
use web::{Reply, Visit};

use super::address::address;
use crate::cases;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let at = address(&visit)?;
    let name = format!("{}-{}.toml", at.catalogue, at.number);
    let file = visit.ctx.read(move |tx| cases::catalogue_export(tx, &at)).await?;
    Ok(Reply::bytes("application/toml", file.into_bytes()).saved_as(&name))
}
