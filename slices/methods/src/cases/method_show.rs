//! Which methods there are, and one of them.

use db::ReadTx;
use kernel::{Lang, Outcome};

use crate::{
    model::{Kept, Method, MethodRef, Shipped},
    rules,
    rules::permissions,
    store,
};

/// The list as its page needs it.
#[derive(Debug)]
pub(crate) struct MethodList {
    pub(crate) shipped: Vec<(Shipped, Method)>,
    pub(crate) own: Vec<Kept>,
}

/// One method, and what its reader may do with it.
#[derive(Debug)]
pub(crate) struct MethodShow {
    pub(crate) method: Method,
    /// The version of the programme's own; `None` of one that ships.
    pub(crate) version: Option<i64>,
    pub(crate) may_copy: bool,
    pub(crate) may_edit: bool,
}

/// All methods a workshop of this programme can run by.
pub(crate) fn method_list(tx: &mut ReadTx<'_>, lang: Lang) -> Outcome<MethodList> {
    tx.allow(&permissions::METHOD_SHOW)?;
    let ship = |which: Shipped| rules::shipped(which, lang).map(|method| (which, method));
    let shipped = Shipped::ALL.into_iter().map(ship).collect::<Outcome<Vec<_>>>()?;
    Ok(MethodList { shipped, own: store::methods(tx)? })
}

/// One of them.
pub(crate) fn method_show(tx: &mut ReadTx<'_>, which: MethodRef, lang: Lang) -> Outcome<MethodShow> {
    tx.allow(&permissions::METHOD_SHOW)?;
    let (method, version) = match which {
        MethodRef::Shipped(shipped) => (rules::shipped(shipped, lang)?, None),
        MethodRef::Own(id) => store::method_find(tx, id).map(|kept| (kept.method, Some(kept.version)))?,
    };
    let may_edit = version.is_some() && tx.may(&permissions::METHOD_EDIT);
    Ok(MethodShow { method, version, may_copy: tx.may(&permissions::METHOD_COPY), may_edit })
}

/// The programme's own method, for a form that changes it.
pub(crate) fn method_edit_show(tx: &mut ReadTx<'_>, id: kernel::Id<Method>) -> Outcome<Kept> {
    tx.allow(&permissions::METHOD_EDIT)?;
    store::method_find(tx, id)
}
