//! A person of the demonstration, who signs in with one click. Only the demo's set-up calls this.

use db::WriteTx;
use kernel::{Id, Outcome, Person};

use super::person_create::person_create;
use crate::{model::PersonNew, store};

/// Enters a person with a card on the sign-in page of the demo; the cards stand in the order of these calls.
pub fn demo_person_create(tx: &mut WriteTx<'_>, key: &str, new: &PersonNew) -> Outcome<Id<Person>> {
    let id = person_create(tx, new)?;
    store::demo::demo_person_insert(tx, key, id)?;
    Ok(id)
}
