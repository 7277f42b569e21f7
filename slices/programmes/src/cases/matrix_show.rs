//! Looking at the cohort's matrix, and at what of it is public.

use catalogue::offer::AreaRow;
use db::{ReadTx, release};
use directory::offer::organisation_by_id;
use kernel::{Lang, Outcome};

use crate::{
    cases::{areas, offices, programme_here},
    model::{Office, Programme},
    rules::{MatrixArea, MatrixFacts, MatrixOffice, permissions},
    store,
};

/// The subject under which matrices are released.
pub(crate) const SUBJECT: &str = "matrix";

/// The matrix as it is now, and what may be done with it.
#[derive(Debug)]
pub(crate) struct MatrixShow {
    pub(crate) programme: Programme,
    pub(crate) facts: MatrixFacts,
    /// The offices in their order: for the links to their pages.
    pub(crate) offices: Vec<Office>,
    pub(crate) released: Option<release::Release>,
    pub(crate) may_edit: bool,
    pub(crate) may_release: bool,
    pub(crate) may_withdraw: bool,
}

/// Shows the matrix.
pub(crate) fn matrix_show(tx: &mut ReadTx<'_>) -> Outcome<MatrixShow> {
    tx.allow(&permissions::PROGRAMME_SHOW)?;
    let programme = programme_here(tx)?;
    let (facts, offices) = facts(tx, &programme)?;
    Ok(MatrixShow {
        programme,
        facts,
        offices,
        released: release::public(tx, SUBJECT)?,
        may_edit: tx.may(&permissions::ALLOCATION_EDIT),
        may_release: tx.may(&permissions::MATRIX_RELEASE),
        may_withdraw: tx.may(&permissions::MATRIX_WITHDRAW),
    })
}

/// Everything the paper says, and the offices with their keys.
pub(super) fn facts(tx: &mut ReadTx<'_>, programme: &Programme) -> Outcome<(MatrixFacts, Vec<Office>)> {
    let cohort = store::participations(tx)?;
    let offices = offices(tx, &cohort)?;
    let picks = store::picks(tx)?;
    let commissioner = match programme.commissioned_by {
        Some(id) => organisation_by_id(tx, id)?.map(|row| row.name),
        None => None,
    };
    let matrix_office = |office: &Office| MatrixOffice {
        name: office.name.clone(),
        picks: picks.iter().filter(|pick| pick.organisation == office.id).cloned().collect(),
    };
    let area = |row: AreaRow| MatrixArea {
        german: row.name.in_lang(Lang::De).to_owned(),
        english: row.name.in_lang(Lang::En).to_owned(),
        key: row.key,
    };
    let facts = MatrixFacts {
        title: programme.title.clone(),
        short: programme.short.clone(),
        made_by: commissioner.unwrap_or_else(|| programme.short.clone()),
        dated: tx.now().day(),
        offices: offices.iter().map(matrix_office).collect(),
        areas: areas(tx, programme)?.into_iter().map(area).collect(),
    };
    Ok((facts, offices))
}
