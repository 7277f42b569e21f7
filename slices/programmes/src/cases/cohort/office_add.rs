//! Letting an organisation take part.

use db::{ReadTx, WriteTx, journal::Event};
use directory::offer::{OrganisationRow, organisation_by_id, organisations_all};
use kernel::{No, Outcome, Say, When};

use crate::{
    cases::programme_here,
    model::{OfficeId, Participation, Programme},
    rules::permissions,
    store,
};

/// Who joins, and since when.
#[derive(Debug, Clone)]
pub(crate) struct OfficeAdd {
    pub(crate) office: OfficeId,
    pub(crate) joined: Option<When>,
}

/// The programme and the organisations that do not take part yet.
pub(crate) fn office_add_show(tx: &mut ReadTx<'_>) -> Outcome<(Programme, Vec<OrganisationRow>)> {
    tx.allow(&permissions::OFFICE_ADD)?;
    let programme = programme_here(tx)?;
    let cohort = store::participations(tx)?;
    let mut others = organisations_all(tx)?;
    others.retain(|row| cohort.iter().all(|part| part.organisation != row.id));
    Ok((programme, others))
}

/// Lets the organisation take part: its people see the programme from now on.
pub(crate) fn office_add(tx: &mut WriteTx<'_>, cmd: &OfficeAdd) -> Outcome<()> {
    tx.allow(&permissions::OFFICE_ADD)?;
    programme_here(tx)?;
    let row = organisation_by_id(tx, cmd.office)?.filter(|row| !row.withdrawn);
    let row = row.ok_or_else(|| No::at("office", Say::new("form-choice")))?;
    if store::participations(tx)?.iter().any(|part| part.organisation == cmd.office) {
        return Err(No::at("office", Say::new("office_add-refused-already").with("name", row.name)));
    }
    store::participation_insert(tx, &Participation::new(cmd.office, cmd.joined))?;
    tx.append(Event::new("programmes.office_added", cmd.office).set("office", row.name))
}
