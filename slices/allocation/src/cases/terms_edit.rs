//! Changing what holds for all offices.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{No, Outcome};

use super::basis_here::{Here, basis_here};
use crate::{
    model::Terms,
    rules::{self, permissions},
    store,
};

/// The terms as they were filled in, for the version that the reader saw.
#[derive(Debug)]
pub(crate) struct TermsEdit {
    pub(crate) version: i64,
    pub(crate) terms: Terms,
}

/// The terms as the form shows them.
pub(crate) fn terms_edit_show(tx: &mut ReadTx<'_>) -> Outcome<Here> {
    tx.allow(&permissions::TERMS_EDIT)?;
    basis_here(tx)
}

/// Saves them.
pub(crate) fn terms_edit(tx: &mut WriteTx<'_>, cmd: &TermsEdit) -> Outcome<()> {
    tx.allow(&permissions::TERMS_EDIT)?;
    rules::terms_fit(&cmd.terms)?;
    let here = basis_here(tx)?;
    if here.terms_version != cmd.version {
        return Err(No::Stale);
    }
    store::terms_save(tx, &cmd.terms, cmd.version)?;
    let (old, new, scope) = (&here.basis.terms, &cmd.terms, tx.scope_id());
    let most = |terms: &Terms| terms.max.map_or_else(String::new, |max| max.to_string());
    let [before, after] = [old, new].map(|terms| rules::weights_word(&terms.weights));
    tx.append(
        Event::new("allocation.terms_edited", scope)
            .change("goal", old.goal.word(), new.goal.word())
            .change("weights", before, after)
            .change("min", old.min, new.min)
            .change("max", most(old), most(new)),
    )
}
