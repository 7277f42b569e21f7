//! Answering by a personal link, without an account. The link is the right; it ends with the version.

use db::{ReadTx, WriteTx};
use directory::offer::organisation_by_id;
use kernel::{Id, No, Outcome, Scope};

use super::consent_give::{ConsentGive, ConsentShow, answered, shown};
use crate::{
    model::{Token, Version},
    rules::permissions,
    store,
};

/// What the holder of a link is asked; missing where it does not count any more.
pub(crate) fn consent_link_show(tx: &mut ReadTx<'_>, token: &str) -> Outcome<ConsentShow> {
    tx.allow(&permissions::CONSENT_LINK)?;
    let (version, office) = behind(tx, token)?;
    let office = organisation_by_id(tx, office)?.ok_or(No::Missing)?;
    shown(tx, version, office)
}

/// Adds the answer.
pub(crate) fn consent_link(tx: &mut WriteTx<'_>, token: &str, cmd: &ConsentGive) -> Outcome<()> {
    tx.allow(&permissions::CONSENT_LINK)?;
    let (version, office) = behind(tx, token)?;
    answered(tx, &version, office, (cmd, true))
}

/// Version and office of a link; an office that left the programme answers no more.
fn behind(tx: &mut ReadTx<'_>, token: &str) -> Outcome<(Version, Id<Scope>)> {
    let (version, office) = store::consent::link_find(tx, &Token::brought(token).hash())?.ok_or(No::Missing)?;
    if !tx.place().members.contains(&office) {
        return Err(No::Missing);
    }
    Ok((store::version::version_find(tx, version)?, office))
}
