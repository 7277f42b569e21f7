//! Withdrawing a law reference. Its rows and its history stay in the records.

use db::{WriteTx, journal::Event};
use kernel::{Key, Outcome};

use crate::{rules::permissions, store};

pub(crate) fn law_withdraw(tx: &mut WriteTx<'_>, key: &Key) -> Outcome<()> {
    tx.allow(&permissions::LAW_WITHDRAW)?;
    let law = store::law_find(tx, key)?;
    store::law_withdraw(tx, law.id)?;
    tx.append(Event::new("catalogue.law_withdrawn", law.id).change("citation", &law.citation, ""))
}
