//! Adding a law reference.

use db::{WriteTx, journal::Event};
use kernel::{Key, No, Outcome, Say};

use crate::{
    model::{Law, Wording},
    rules::permissions,
    store,
};

/// A law reference to add.
pub(crate) struct LawNew {
    pub(crate) key: Key,
    pub(crate) citation: String,
    pub(crate) title: Wording,
    pub(crate) summary: Wording,
}

pub(crate) fn law_new(tx: &mut WriteTx<'_>, cmd: &LawNew) -> Outcome<()> {
    tx.allow(&permissions::LAW_NEW)?;
    if store::law_key_taken(tx, &cmd.key)? {
        return Err(No::at("key", Say::new("law_new-refused-key_taken")));
    }
    let law = Law {
        id: tx.id(),
        key: cmd.key.clone(),
        citation: cmd.citation.clone(),
        title: cmd.title.clone(),
        summary: cmd.summary.clone(),
        version: 1,
    };
    store::law_insert(tx, &law)?;
    tx.append(Event::new("catalogue.law_created", law.id).set("citation", &law.citation).set("title_de", &law.title.de))
}
