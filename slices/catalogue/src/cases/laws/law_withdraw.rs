//! Withdrawing a law reference. Its rows and its history stay in the records.

use db::{WriteTx, journal::Event};
use kernel::{Key, No, Outcome};

use super::law_show;
use crate::{rules::permissions, store};

/// Withdraws it, if it and its versions are still as the reader saw them.
pub(crate) fn law_withdraw(tx: &mut WriteTx<'_>, key: &Key, stand: i64) -> Outcome<()> {
    tx.allow(&permissions::LAW_WITHDRAW)?;
    let show = law_show(tx, key)?;
    if show.stand() != stand {
        return Err(No::Stale);
    }
    let law = show.law;
    store::law_withdraw(tx, law.id)?;
    tx.append(Event::new("catalogue.law_withdrawn", law.id).change("citation", &law.citation, ""))
}
