//! Photos of cards: added per group, taken away, and forgotten with a rehearsal.

use db::{ReadTx, WriteTx, attachments, journal::Event};
use kernel::{Attachment, Id, No, Outcome, Say};

use crate::{
    model::{Group, Photo},
    rules::permissions,
    store,
};

/// The most photos of a workshop: eight groups of eight, and as many again.
const MOST: usize = 128;

/// Adds a photo to a group. Its bytes are in the vault already.
pub(crate) fn photo_add(tx: &mut WriteTx<'_>, group: Id<Group>, taken: &Attachment) -> Outcome<()> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let group = store::group::group_find(tx, group)?.id;
    if store::photo::photos(tx)?.len() >= MOST {
        return Err(No::Refused(Say::new("photo_add-refused-many").with("max", MOST)));
    }
    let photo = Photo { id: tx.id(), group, attachment: attachments::enter(tx, taken)?, at: tx.now() };
    store::photo::photo_insert(tx, &photo)?;
    tx.append(Event::new("workshops.photo_added", photo.id))
}

/// Takes a photo away.
pub(crate) fn photo_remove(tx: &mut WriteTx<'_>, id: Id<Photo>) -> Outcome<()> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let photo = store::photo::photo_find(tx, id)?;
    forget(tx, &photo)?;
    tx.append(Event::new("workshops.photo_removed", id))
}

/// The file of a photo, for those who see the protocol.
pub(crate) fn photo_show(tx: &mut ReadTx<'_>, id: Id<Photo>) -> Outcome<Attachment> {
    tx.allow(&permissions::WORKSHOP_SHOW)?;
    let photo = store::photo::photo_find(tx, id)?;
    attachments::find(tx, photo.attachment)
}

/// All photos of a rehearsal go with it.
pub(super) fn photos_forget(tx: &mut WriteTx<'_>) -> Outcome<()> {
    store::photo::photos(tx)?.iter().try_for_each(|photo| forget(tx, photo))
}

fn forget(tx: &mut WriteTx<'_>, photo: &Photo) -> Outcome<()> {
    store::photo::photo_delete(tx, photo.id)?;
    attachments::remove(tx, photo.attachment)
}
