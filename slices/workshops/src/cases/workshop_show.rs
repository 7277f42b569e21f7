//! A workshop.

use db::ReadTx;
use kernel::{Id, No, Outcome};

use crate::{model::Workshop, rules::permissions, store};

pub(crate) fn workshop_show(tx: &mut ReadTx<'_>, id: Id<Workshop>) -> Outcome<Workshop> {
    tx.allow(&permissions::WORKSHOP_SHOW)?;
    store::workshop_maybe(tx, id)?.ok_or(No::Missing)
}
