//! One law reference with all its versions, and what happened to it.

use db::ReadTx;
use directory::offer::history_page;
use kernel::{Day, Key, Outcome, Permission};
use ui::HistoryEntry;

use crate::{
    cases::HistoryPart,
    model::{Law, LawVersion},
    rules::{self, permissions},
    store,
};

/// A law reference as its page shows it.
pub(crate) struct LawShow {
    pub(crate) law: Law,
    /// The newest first; without a beginning last.
    pub(crate) versions: Vec<LawVersion>,
    pub(crate) today: Day,
    pub(crate) may_edit: bool,
    pub(crate) may_withdraw: bool,
}

impl LawShow {
    /// Changes with the law reference and each of its versions.
    pub(crate) fn stand(&self) -> i64 {
        let law = (self.law.id.to_string(), self.law.version);
        rules::stand(self.versions.iter().map(|one| (one.id.to_string(), one.version)).chain([law]))
    }
}

pub(crate) fn law_show(tx: &mut ReadTx<'_>, key: &Key) -> Outcome<LawShow> {
    tx.allow(&permissions::LAW_SHOW)?;
    let law = store::law_find(tx, key)?;
    let mut versions = store::law_versions_of(tx, law.id)?;
    versions.sort_by_key(|version| std::cmp::Reverse(version.span.from));
    Ok(LawShow {
        law,
        versions,
        today: tx.now().day(),
        may_edit: tx.may(&permissions::LAW_EDIT),
        may_withdraw: tx.may(&permissions::LAW_WITHDRAW),
    })
}

/// A page of a law reference's history, and where the next one begins, if there is one.
pub(crate) type LawHistory = (Law, Vec<HistoryEntry>, Option<i64>);

pub(crate) fn law_history(tx: &mut ReadTx<'_>, part: &HistoryPart, key: &Key) -> Outcome<LawHistory> {
    tx.allow(&permissions::LAW_SHOW)?;
    let law = store::law_find(tx, key)?;
    let (entries, next) = history_page(tx, &part.t, &law.id.to_string(), part.before)?;
    Ok((law, entries, next))
}

/// A law reference, for the pages that change it.
pub(crate) fn law_open(tx: &mut ReadTx<'_>, permission: &'static Permission, key: &Key) -> Outcome<LawShow> {
    tx.allow(permission)?;
    law_show(tx, key)
}

/// Whether somebody may begin something: for pages with an empty form.
pub(crate) fn law_begin(tx: &mut ReadTx<'_>) -> Outcome<()> {
    tx.allow(&permissions::LAW_NEW)
}
