//! One button: the next draft, copied from a version.

use kernel::Outcome;
use web::{Reply, Visit};

use super::address::address;
use crate::cases;

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let at = address(&visit)?;
    visit.change(move |tx| cases::version_new(tx, &at).map(|new| Visit::to(&new.path(), "version_new"))).await
}
