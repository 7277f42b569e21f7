//! What higher storeys may use of methods. A workshop keeps its own copy, so that a method can change after it.

use db::ReadTx;
use kernel::{Lang, Outcome};

use crate::cases;
pub use crate::{
    model::{Colour, Method, MethodRef, Mix, Round, Shipped},
    rules::{Slot, clock, duration, minute_of, timetable},
};

/// All methods a workshop of this programme can run by, the shipped ones first.
pub fn methods(tx: &mut ReadTx<'_>, lang: Lang) -> Outcome<Vec<(MethodRef, Method)>> {
    let list = cases::method_list(tx, lang)?;
    let shipped = list.shipped.into_iter().map(|(which, method)| (MethodRef::Shipped(which), method));
    Ok(shipped.chain(list.own.into_iter().map(|kept| (MethodRef::Own(kept.id), kept.method))).collect())
}

/// One of them.
pub fn method(tx: &mut ReadTx<'_>, which: MethodRef, lang: Lang) -> Outcome<Method> {
    Ok(cases::method_show(tx, which, lang)?.method)
}
