//! The law references, each with what is valid on a day.

use db::ReadTx;
use kernel::{Day, Outcome};

use crate::{
    model::LawRow,
    rules::{self, permissions},
    store,
};

/// The list of law references.
pub(crate) struct LawList {
    pub(crate) day: Day,
    pub(crate) laws: Vec<LawRow>,
    pub(crate) may_new: bool,
}

/// On the day asked for, today without one.
pub(crate) fn law_list(tx: &mut ReadTx<'_>, day: Option<Day>) -> Outcome<LawList> {
    tx.allow(&permissions::LAW_SHOW)?;
    let day = day.unwrap_or_else(|| tx.now().day());
    let spans = store::law_version_list(tx)?;
    let mut laws = store::law_list(tx)?;
    laws.sort_by_cached_key(|law| law.order());
    let row = |law: crate::model::Law| {
        let own = spans.iter().filter(|(id, _)| *id == law.id).map(|(_, span)| *span);
        let valid = rules::law_valid(own, day);
        LawRow { law, valid }
    };
    let laws = laws.into_iter().map(row).collect();
    Ok(LawList { day, laws, may_new: tx.may(&permissions::LAW_NEW) })
}
