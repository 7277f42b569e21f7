//! Changing a programme's own facts.

use db::{ReadTx, WriteTx, journal::Event, scopes};
use kernel::{No, Outcome, Say};

use crate::{
    cases::{
        programme_here,
        programme_new::{Choices, ProgrammeFields, choices, fields_fit},
    },
    model::{OfficeId, Programme},
    rules,
    rules::permissions,
    store,
};

/// The new facts, for the version that the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct ProgrammeEdit {
    pub(crate) version: i64,
    pub(crate) fields: ProgrammeFields,
}

/// The programme as it is now, and what can be chosen.
#[derive(Debug)]
pub(crate) struct ProgrammeForm {
    pub(crate) programme: Programme,
    pub(crate) choices: Choices,
}

/// The programme as the form shows it.
pub(crate) fn programme_edit_show(tx: &mut ReadTx<'_>) -> Outcome<ProgrammeForm> {
    tx.allow(&permissions::PROGRAMME_EDIT)?;
    let (programme, mut choices) = (programme_here(tx)?, choices(tx)?);
    for (field, chosen) in [("commissioned_by", programme.commissioned_by), ("guided_by", programme.guided_by)] {
        let row = chosen.map(|id| directory::offer::organisation_by_id(tx, id)).transpose()?.flatten();
        choices.kept.extend(row.filter(|row| row.withdrawn).map(|row| (field, row)));
    }
    Ok(ProgrammeForm { programme, choices })
}

/// Saves the new facts.
pub(crate) fn programme_edit(tx: &mut WriteTx<'_>, cmd: &ProgrammeEdit) -> Outcome<()> {
    tx.allow(&permissions::PROGRAMME_EDIT)?;
    let old = programme_here(tx)?;
    fields_fit(tx, &cmd.fields, Some(&old))?;
    let phases = store::phases(tx)?;
    rules::programme_times(cmd.fields.starts, cmd.fields.ends, &phases)?;
    let new = changed(&old, cmd);
    let moved = (&new.catalogue, &new.catalogue_version) != (&old.catalogue, &old.catalogue_version);
    if moved && !store::picks(tx)?.is_empty() {
        return Err(No::at("catalogue", Say::new("programme_edit-refused-catalogue_in_use")));
    }
    store::programme_update(tx, &new)?;
    scopes::entitle(tx, &new.short)?;
    let mut event = event(&old, &new);
    for (field, before, after) in
        [("commissioned_by", old.commissioned_by, new.commissioned_by), ("guided_by", old.guided_by, new.guided_by)]
    {
        event = event.change(field, name(tx, before)?, name(tx, after)?);
    }
    tx.append(event)
}

fn name(tx: &mut ReadTx<'_>, organisation: Option<OfficeId>) -> Outcome<String> {
    let row = organisation.map(|id| directory::offer::organisation_by_id(tx, id)).transpose()?.flatten();
    Ok(row.map(|row| row.name).unwrap_or_default())
}

fn changed(old: &Programme, cmd: &ProgrammeEdit) -> Programme {
    let fields = cmd.fields.clone();
    Programme {
        title: fields.title,
        short: fields.short,
        legal_basis: fields.legal_basis,
        starts: fields.starts,
        ends: fields.ends,
        commissioned_by: fields.commissioned_by,
        guided_by: fields.guided_by,
        catalogue: fields.catalogue.catalogue,
        catalogue_version: fields.catalogue.version,
        version: cmd.version,
        ..old.clone()
    }
}

fn event(old: &Programme, new: &Programme) -> Event {
    let catalogue = |programme: &Programme| format!("{} {}", programme.catalogue, programme.catalogue_version);
    Event::new("programmes.programme_edited", old.id)
        .change("title", &old.title, &new.title)
        .change("short", &old.short, &new.short)
        .change("legal_basis", old.legal_lines(), new.legal_lines())
        .change("starts", old.starts, new.starts)
        .change("ends", old.ends, new.ends)
        .change("catalogue", catalogue(old), catalogue(new))
}
