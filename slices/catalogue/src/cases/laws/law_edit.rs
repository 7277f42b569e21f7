//! Editing a law reference.

use db::{WriteTx, journal::Event};
use kernel::{Key, Outcome};

use crate::{
    model::{Law, Wording},
    rules::permissions,
    store,
};

/// What a law reference shall be; its key stays.
pub(crate) struct LawEdit {
    pub(crate) key: Key,
    pub(crate) version: i64,
    pub(crate) citation: String,
    pub(crate) title: Wording,
    pub(crate) summary: Wording,
}

pub(crate) fn law_edit(tx: &mut WriteTx<'_>, cmd: &LawEdit) -> Outcome<()> {
    tx.allow(&permissions::LAW_EDIT)?;
    let old = store::law_find(tx, &cmd.key)?;
    let new = Law {
        citation: cmd.citation.clone(),
        title: cmd.title.clone(),
        summary: cmd.summary.clone(),
        version: cmd.version,
        ..old.clone()
    };
    store::law_update(tx, &new)?;
    tx.append(
        Event::new("catalogue.law_edited", old.id)
            .change("citation", &old.citation, &new.citation)
            .change("title_de", &old.title.de, &new.title.de)
            .change("title_en", &old.title.en, &new.title.en)
            .change("summary_de", &old.summary.de, &new.summary.de)
            .change("summary_en", &old.summary.en, &new.summary.en),
    )
}
