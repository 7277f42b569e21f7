//! What higher storeys may use of workshops.

use db::ReadTx;
use kernel::{Id, Outcome};

pub use crate::model::Workshop;
use crate::store;

/// One of this scope, if it is there. Asks no right: the caller's case has.
pub fn workshop_by_id(tx: &mut ReadTx<'_>, id: Id<Workshop>) -> Outcome<Option<Workshop>> {
    store::workshop_maybe(tx, id)
}
