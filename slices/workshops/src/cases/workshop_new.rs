//! Entering a workshop.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Outcome};

use crate::{model::Workshop, rules, rules::permissions, store};

/// What the form asks for.
#[derive(Debug, Clone)]
pub(crate) struct WorkshopNew {
    pub(crate) title: String,
    pub(crate) about: String,
}

/// Whether the reader may see the form.
pub(crate) fn workshop_new_show(tx: &mut ReadTx<'_>) -> Outcome<()> {
    tx.allow(&permissions::WORKSHOP_NEW)
}

/// Enters it.
pub(crate) fn workshop_new(tx: &mut WriteTx<'_>, cmd: &WorkshopNew) -> Outcome<Id<Workshop>> {
    tx.allow(&permissions::WORKSHOP_NEW)?;
    rules::title_is_free(&cmd.title, &store::workshop_titles(tx)?)?;
    let new = Workshop { id: tx.id(), title: cmd.title.clone(), about: cmd.about.clone(), created_at: tx.now() };
    store::workshop_insert(tx, &new)?;
    tx.append(Event::new("workshops.workshop_created", new.id).set("title", &new.title).set("about", &new.about))?;
    Ok(new.id)
}
