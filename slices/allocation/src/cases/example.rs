//! Entering an example for the demo: needs that are made up, marked as such, and what was pinned and moved.

use db::WriteTx;
use kernel::{Id, Key, No, Outcome};
use ui::T;

use super::{
    ReplyWrite, ResolutionNew,
    basis_here::{Here, basis_here},
    reply_write, resolution_new,
    sheet_import::{heard, save},
};
use crate::{
    model::{Example, Moved, Office, Origin, Pin, Resolution, Said, Sheet, Solving},
    rules, store,
};

/// Enters it in the programme of this transaction and keeps what comes of it as a resolution.
pub(crate) fn example_enter(tx: &mut WriteTx<'_>, example: &Example<'_>, t: &T) -> Outcome<Id<Resolution>> {
    let mut here = basis_here(tx)?;
    let before = here.clone();
    if example.needs.is_empty() {
        here.basis.offices = taken_over(tx, &here)?;
    } else {
        let cells = rules::needs_read(&here.basis, example.needs).map_err(No::Faulty)?;
        rules::needs_put(&mut here.basis, &cells, Origin::Example);
    }
    for (office, rank, area, reason) in &example.pins {
        let pin = Pin { rank: *rank, area: (*area).to_owned(), reason: (*reason).to_owned() };
        let sheet = sheet(&mut here.basis.offices, office)?;
        sheet.pins.retain(|own| own.rank != pin.rank && own.area != pin.area);
        sheet.pins.push(pin);
    }
    let Solving::Solved(solution) = rules::solve(&here.basis, None, t) else {
        return Err(No::refused("example-refused-unsolved"));
    };
    for (office, rank, areas, reason) in &example.moves {
        let at = here.basis.offices.iter().position(|own| own.key == *office).ok_or(No::Missing)?;
        let mut ranks: Vec<Vec<String>> = solution.picks[at].iter().map(|area| vec![area.clone()]).collect();
        let wanted = usize::try_from(rank - 1).ok().and_then(|rank| ranks.get_mut(rank)).ok_or(No::Missing)?;
        *wanted = areas.iter().map(|area| (*area).to_owned()).collect();
        here.basis.offices[at].sheet.moved = Some(Moved { ranks, reason: (*reason).to_owned(), chosen: false });
    }
    let sheets = here.basis.offices.iter().map(|office| office.sheet.clone()).collect();
    if before.terms_version == 0 {
        store::terms_save(tx, &here.basis.terms, 0)?;
    }
    save(tx, &before, sheets)?;
    let frozen = rules::freeze(&here.basis, &solution, example.note, t)?;
    let resolution = resolution_new(tx, &ResolutionNew { seen: here.mark(), frozen })?;
    for (office, confirmed, reason) in &example.replies {
        let office: Key = office.parse().map_err(|()| No::Missing)?;
        let said = if *confirmed { Said::Confirmed } else { Said::Returned };
        reply_write(tx, &ReplyWrite { resolution, office, said, reason: (*reason).to_owned(), version: 0 })?;
    }
    Ok(resolution)
}

/// What the needs workshops of the demo brought, marked as the examples they are.
fn taken_over(tx: &mut WriteTx<'_>, here: &Here) -> Outcome<Vec<Office>> {
    let mut offices = here.basis.offices.clone();
    for (office, sheet) in offices.iter_mut().zip(heard(tx, here)?) {
        office.sheet = sheet;
        office.sheet.needs.values_mut().for_each(|need| need.origin = Origin::Example);
    }
    Ok(offices)
}

fn sheet<'a>(offices: &'a mut [Office], key: &str) -> Outcome<&'a mut Sheet> {
    offices.iter_mut().find(|own| own.key == key).map(|own| &mut own.sheet).ok_or(No::Missing)
}
