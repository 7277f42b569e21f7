//! Beginning a definition with its stem, and wording the stem anew.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{No, Outcome};

use super::here;
use crate::{
    model::Definition,
    rules::{permissions, submission::text_is_open},
    store,
};

/// The new stem, for the version that the reader saw; 0 where there was none.
#[derive(Debug, Clone)]
pub(crate) struct StemEdit {
    pub(crate) stem: String,
    pub(crate) version: i64,
}

/// The definition as it is now, if one was begun.
#[derive(Debug)]
pub(crate) struct StemForm {
    pub(crate) definition: Option<Definition>,
}

/// What the form shows.
pub(crate) fn stem_edit_show(tx: &mut ReadTx<'_>) -> Outcome<StemForm> {
    tx.allow(&permissions::DEFINITION_EDIT)?;
    programmes::offer::programme_name(tx)?;
    text_is_open(here::newest(tx)?.as_ref())?;
    Ok(StemForm { definition: store::definition::definition_find(tx)? })
}

/// Begins the definition, or writes its stem anew; the wording before stays in the records.
pub(crate) fn stem_edit(tx: &mut WriteTx<'_>, cmd: &StemEdit) -> Outcome<()> {
    tx.allow(&permissions::DEFINITION_EDIT)?;
    let old = stem_edit_show(tx)?.definition;
    let (before, number) = match &old {
        None if store::definition::definition_insert(tx, &cmd.stem)? => (String::new(), 1),
        None => return Err(No::Stale),
        Some(old) => {
            store::definition::stem_update(tx, &cmd.stem, cmd.version)?;
            store::definition::revision_count(tx)?;
            (old.stem.clone(), old.version + 1)
        }
    };
    store::definition::stem_keep(tx, number, &cmd.stem)?;
    let scope = tx.scope_id();
    tx.append(Event::new("definition.stem_edited", scope).change("stem", before, &cmd.stem))
}
