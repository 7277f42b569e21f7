//! Copying a method into the programme, and removing a copy.

use kernel::Outcome;
use web::{Reply, Visit};

use crate::{
    cases,
    model::MethodRef,
    pages::{list, own},
};

pub(crate) async fn copy(visit: Visit) -> Outcome<Reply> {
    let (from, lang, list): (MethodRef, _, _) = (visit.param("method")?, visit.t.lang(), list(&visit));
    let case = move |tx: &mut db::WriteTx<'_>| {
        cases::method_copy(tx, from, lang).map(|id| Visit::to(&format!("{list}/{id}"), "method_copy"))
    };
    visit.change(case).await
}

pub(crate) async fn remove(visit: Visit) -> Outcome<Reply> {
    let (id, list) = (own(&visit)?, list(&visit));
    visit.change(move |tx| cases::method_remove(tx, id).map(|()| Visit::to(&list, "method_remove"))).await
}
