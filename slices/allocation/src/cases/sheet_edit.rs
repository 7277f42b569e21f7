//! Changing what one office brings in: ranks, needs, pins, musts and bans.

use std::collections::BTreeMap;

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Key, No, Outcome};

use super::{
    basis_here::{Here, basis_here},
    needs_seen::needs_seen,
};
use crate::{
    model::{Ban, Heard, Must, Need, Origin, Pin, Sheet},
    rules::{self, permissions},
    store,
};

/// The sheet as it was filled in, for the version that the reader saw.
#[derive(Debug)]
pub(crate) struct SheetEdit {
    pub(crate) office: Key,
    pub(crate) version: i64,
    pub(crate) firm: i64,
    pub(crate) optional: i64,
    pub(crate) scores: BTreeMap<String, i64>,
    pub(crate) pins: Vec<Pin>,
    pub(crate) musts: Vec<Must>,
    pub(crate) bans: Vec<Ban>,
}

/// The sheet as its page needs it.
#[derive(Debug)]
pub(crate) struct SheetShow {
    pub(crate) here: Here,
    /// The office's place in the basis.
    pub(crate) at: usize,
    /// What its leadership wished in the needs workshop.
    pub(crate) heard: Vec<Heard>,
}

/// The sheet as the form shows it.
pub(crate) fn sheet_edit_show(tx: &mut ReadTx<'_>, office: &Key) -> Outcome<SheetShow> {
    tx.allow(&permissions::SHEET_EDIT)?;
    let here = basis_here(tx)?;
    let at = here.at(office)?;
    let (_, mut heard) = needs_seen(tx)?;
    heard.retain(|wish| wish.office == office.as_str());
    Ok(SheetShow { here, at, heard })
}

/// Saves it. A need that stays as it is keeps its origin; what leadership stated and what was moved by hand stays.
pub(crate) fn sheet_edit(tx: &mut WriteTx<'_>, cmd: &SheetEdit) -> Outcome<()> {
    tx.allow(&permissions::SHEET_EDIT)?;
    let here = basis_here(tx)?;
    let at = here.at(&cmd.office)?;
    let (office, known) = (&here.basis.offices[at], here.offices[at]);
    if known.version != cmd.version {
        return Err(No::Stale);
    }
    let new = filled(&office.sheet, cmd);
    rules::sheet_fits(&here.basis, &new)?;
    store::sheet_save(tx, known.id, &new, cmd.version)?;
    // What an office needs is its own business: the programme's history says that it changed, not how.
    tx.append(Event::new("allocation.sheet_edited", known.id).set("office", &office.name))
}

fn filled(old: &Sheet, cmd: &SheetEdit) -> Sheet {
    let need = |(area, score): (&String, &i64)| {
        let known = old.needs.get(area);
        let changed = || Need { score: *score, origin: Origin::Hand, heard: known.and_then(Need::taken) };
        (area.clone(), known.filter(|need| need.score == *score).copied().unwrap_or_else(changed))
    };
    // What leadership states is taken back by leadership only.
    let musts = old.musts.iter().filter(|must| must.heard).chain(&cmd.musts);
    let bans = old.bans.iter().filter(|ban| ban.heard).chain(&cmd.bans);
    Sheet {
        firm: cmd.firm,
        optional: cmd.optional,
        needs: cmd.scores.iter().map(need).collect(),
        pins: cmd.pins.clone(),
        musts: musts.cloned().collect(),
        bans: bans.cloned().collect(),
        conditions: old.conditions.clone(),
        moved: old.moved.clone(),
    }
}
