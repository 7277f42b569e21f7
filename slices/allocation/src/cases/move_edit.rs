//! Moving the ranks of an office by hand, with a reason; or taking that back.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Key, No, Outcome};
use ui::T;

use super::{basis_here::basis_here, sheet_edit::SheetShow};
use crate::{
    model::Moved,
    rules::{self, permissions},
    store,
};

/// The ranks as somebody wants them, for the version of the sheet that they saw; none takes a move back.
#[derive(Debug)]
pub(crate) struct MoveEdit {
    pub(crate) office: Key,
    pub(crate) version: i64,
    pub(crate) moved: Option<Moved>,
}

/// The basis, and the office that is moved.
pub(crate) fn move_edit_show(tx: &mut ReadTx<'_>, office: &Key) -> Outcome<SheetShow> {
    tx.allow(&permissions::MOVE_EDIT)?;
    let here = basis_here(tx)?;
    let at = here.at(office)?;
    Ok(SheetShow { here, at, heard: Vec::new() })
}

/// Saves the move.
pub(crate) fn move_edit(tx: &mut WriteTx<'_>, cmd: &MoveEdit, t: &T) -> Outcome<()> {
    tx.allow(&permissions::MOVE_EDIT)?;
    let mut here = basis_here(tx)?;
    let at = here.at(&cmd.office)?;
    let known = here.offices[at];
    if known.version != cmd.version {
        return Err(No::Stale);
    }
    let before = here.basis.offices[at].sheet.moved.clone();
    here.basis.offices[at].sheet.moved.clone_from(&cmd.moved);
    let office = &here.basis.offices[at];
    if !rules::move_fits(&here.basis, office) {
        return Err(No::refused("move_edit-refused-fit"));
    }
    store::sheet_save(tx, known.id, &office.sheet, cmd.version)?;
    let kind = if cmd.moved.is_some() { "allocation.move_edited" } else { "allocation.move_withdrawn" };
    // None stands for the computed ranks, which are no record.
    let written = |moved: Option<&Moved>| {
        let ranks = moved.map(|moved| rules::ranks(&office.sheet, &[], Some(moved)));
        ranks.map_or_else(String::new, |ranks| rules::ranks_word(&here.basis, &ranks, t))
    };
    let event = Event::new(kind, known.id).set("office", &office.name);
    tx.append(event.change("ranks", written(before.as_ref()), written(cmd.moved.as_ref())))
}
