//! Taking needs over: from the needs workshops, or from a table that somebody pasted.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{No, Outcome};

use super::{
    basis_here::{Here, basis_here},
    needs_seen::needs_seen,
};
use crate::{
    model::{Heard, Origin, Scored, Sheet},
    rules::{self, Cell, permissions},
    store,
};

/// What can be taken over.
#[derive(Debug)]
pub(crate) struct ImportShow {
    pub(crate) here: Here,
    /// Whether there is something to take over, or something that was taken over and is gone.
    pub(crate) heard: bool,
}

/// The page before anything is taken over.
pub(crate) fn sheet_import_show(tx: &mut ReadTx<'_>) -> Outcome<ImportShow> {
    tx.allow(&permissions::SHEET_IMPORT)?;
    let here = basis_here(tx)?;
    let (scores, wishes) = needs_seen(tx)?;
    let heard = !scores.is_empty() || !wishes.is_empty() || was_heard(&here);
    Ok(ImportShow { here, heard })
}

/// Takes over a table that was read for the basis with this mark.
pub(crate) fn sheet_import(tx: &mut WriteTx<'_>, cells: &[Cell], seen: &str) -> Outcome<()> {
    tx.allow(&permissions::SHEET_IMPORT)?;
    let here = basis_here(tx)?;
    if here.mark() != seen {
        return Err(No::refused("sheet_import-refused-changed"));
    }
    let mut new = here.basis.clone();
    rules::needs_put(&mut new, cells, Origin::Hand);
    let sheets = new.offices.into_iter().map(|office| office.sheet).collect();
    save(tx, &here, sheets)
}

/// Takes over what the needs workshops brought.
pub(crate) fn sheet_take_over(tx: &mut WriteTx<'_>) -> Outcome<()> {
    tx.allow(&permissions::SHEET_IMPORT)?;
    let here = basis_here(tx)?;
    let new = heard(tx, &here)?;
    save(tx, &here, new)
}

/// The sheets with what the needs workshops brought; refused where they brought nothing yet.
pub(super) fn heard(tx: &mut ReadTx<'_>, here: &Here) -> Outcome<Vec<Sheet>> {
    let (scores, wishes) = needs_seen(tx)?;
    if scores.is_empty() && wishes.is_empty() && !was_heard(here) {
        return Err(No::refused("sheet_import-refused-none"));
    }
    let new = here.basis.offices.iter().map(|office| {
        let scores: Vec<&Scored> = scores.iter().filter(|score| score.office == office.key).collect();
        let wishes: Vec<&Heard> = wishes.iter().filter(|wish| wish.office == office.key).collect();
        rules::take_over(&office.sheet, &scores, &wishes)
    });
    Ok(new.collect())
}

/// Whether something was taken over before.
fn was_heard(here: &Here) -> bool {
    here.basis.offices.iter().map(|office| &office.sheet).any(|sheet| {
        sheet.needs.values().any(|need| need.taken().is_some())
            || sheet.musts.iter().any(|must| must.heard)
            || sheet.bans.iter().any(|ban| ban.heard)
            || !sheet.conditions.is_empty()
    })
}

/// Writes the sheets that changed.
pub(super) fn save(tx: &mut WriteTx<'_>, here: &Here, sheets: Vec<Sheet>) -> Outcome<()> {
    let mut changed = Vec::new();
    for ((office, known), sheet) in here.basis.offices.iter().zip(&here.offices).zip(sheets) {
        if office.sheet != sheet {
            store::sheet_save(tx, known.id, &sheet, known.version)?;
            changed.push(office.name.as_str());
        }
    }
    let scope = tx.scope_id();
    tx.append(Event::new("allocation.sheet_imported", scope).set("offices", changed.join(", ")))
}
