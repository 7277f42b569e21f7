//! What higher storeys may use of programmes.

use db::{ReadTx, WriteTx};
use directory::offer::organisation_by_id;
use files::LineFault;
use kernel::{Id, Key, Moment, Outcome, Scope, When};
use press::Document;
use ui::T;

pub use crate::model::{OfficePicks, PickRow};
use crate::{cases, store};

/// Creates a programme from a transfer file: its key, or what is wrong with the file line by line, in which case nothing
/// was written. A fault that only shows while writing is `No::Faulty`: the caller's transaction must then not be kept.
pub fn transfer_import(tx: &mut WriteTx<'_>, text: &str) -> Outcome<Result<Key, Vec<LineFault>>> {
    cases::transfer_import(tx, text)
}

/// The programme of the transaction's scope as a transfer file.
pub fn transfer_export(tx: &mut ReadTx<'_>) -> Outcome<String> {
    Ok(cases::programme_export(tx)?.write())
}

/// Releases the matrix of the transaction's scope to the public as it is now: for the demo, which shows one released.
pub fn matrix_release(tx: &mut WriteTx<'_>, t: &T) -> Outcome<()> {
    let seen = cases::matrix_preview(tx, t)?.seen;
    cases::matrix_release(tx, t, &seen)
}

/// Puts the ranks of these offices into the programme's allocation, as if somebody with the right to do so had written
/// them down; the journal keeps the reason. From then on who changes them gives a reason as well.
pub fn picks_put(tx: &mut WriteTx<'_>, all: &[OfficePicks], reason: &str) -> Outcome<()> {
    cases::picks_put(tx, all, reason)
}

/// The ranks of all offices as the programme's allocation has them now. Asks no rights.
pub fn picks_now(tx: &mut ReadTx<'_>) -> Outcome<Vec<OfficePicks>> {
    cases::picks_now(tx)
}

/// The paper of the cohort's matrix with these ranks instead of those that are written down.
pub fn matrix_paper(tx: &mut ReadTx<'_>, t: &T, all: &[OfficePicks]) -> Outcome<Document> {
    cases::matrix_with(tx, t, all)
}

/// A matrix that is public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicMatrix {
    /// The programme; the page is `/public/programmes/{programme}/matrix`.
    pub programme: Key,
    /// The programme's title as it was released.
    pub title: String,
    /// When it was released.
    pub released_at: Moment,
}

/// All public matrices of the installation, the newest first.
pub fn public_matrices(tx: &mut ReadTx<'_>) -> Outcome<Vec<PublicMatrix>> {
    let cards = cases::matrix_public_list(tx)?.into_iter();
    Ok(cards
        .map(|card| PublicMatrix { programme: card.programme, title: card.title, released_at: card.released_at })
        .collect())
}

/// An event or a deadline of a programme, as something can be planned for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneRow {
    /// Its id, as others keep it.
    pub id: Id<MilestoneRow>,
    /// What it is called.
    pub title: String,
    /// When it is: a day, or only a month.
    pub on: When,
}

/// The milestones of the transaction's scope as they follow each other. Asks no rights.
pub fn milestones(tx: &mut ReadTx<'_>) -> Outcome<Vec<MilestoneRow>> {
    let rows = store::milestones(tx)?.into_iter();
    Ok(rows.map(|row| MilestoneRow { id: row.id.cast(), title: row.title, on: row.on }).collect())
}

/// A programme as higher slices name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeFacts {
    /// Its key.
    pub key: Key,
    /// Its short title.
    pub short: String,
    /// The areas of its catalogue, in their order.
    pub areas: Vec<catalogue::offer::AreaRow>,
}

/// An office of the cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CohortRow {
    /// The id of its scope.
    pub id: Id<Scope>,
    /// Its key, as in the transfer file.
    pub key: Key,
    /// Its name.
    pub name: String,
}

/// A service with the offices that take part with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRow {
    /// Its id, as others keep it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The offices, by their ids; none any more where it was withdrawn.
    pub offices: Vec<Id<Scope>>,
}

/// The programme of the transaction's scope with its areas; one that was withdrawn is not there. Asks no rights.
pub fn programme_facts(tx: &mut ReadTx<'_>) -> Outcome<ProgrammeFacts> {
    let programme = cases::programme_here(tx)?;
    let areas = cases::areas(tx, &programme)?;
    Ok(ProgrammeFacts { key: programme.key, short: programme.short, areas })
}

/// Its cohort, in its own order. Asks no rights.
pub fn cohort(tx: &mut ReadTx<'_>) -> Outcome<Vec<CohortRow>> {
    let parts = store::participations(tx)?;
    let offices = cases::offices(tx, &parts)?.into_iter();
    Ok(offices.map(|office| CohortRow { id: office.id, key: office.key, name: office.name }).collect())
}

/// Its services; those that were withdrawn come last, for what was said of them. Asks no rights.
pub fn cohort_services(tx: &mut ReadTx<'_>) -> Outcome<Vec<ServiceRow>> {
    let row = |id: Id<_>, name, offices| ServiceRow { id: id.to_string(), name, offices };
    let services = store::services(tx)?.into_iter().map(|one| row(one.id, one.name, one.offices));
    let gone = store::services_withdrawn(tx)?.into_iter().map(|(id, name)| row(id, name, Vec::new()));
    Ok(services.chain(gone).collect())
}

/// A programme as pages of higher storeys name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeName {
    /// Its key; the page is `/programmes/{key}`.
    pub key: Key,
    /// Its title.
    pub title: String,
    /// Its short title.
    pub short: String,
    /// Who answers for its papers: the commissioning organisation, or else the programme itself.
    pub made_by: String,
}

/// The programme of the transaction's scope; missing once it was withdrawn. Asks no right: the caller's case has.
pub fn programme_name(tx: &mut ReadTx<'_>) -> Outcome<ProgrammeName> {
    let programme = cases::programme_here(tx)?;
    let commissioner = match programme.commissioned_by {
        Some(id) => organisation_by_id(tx, id)?.map(|row| row.name),
        None => None,
    };
    let made_by = commissioner.unwrap_or_else(|| programme.short.clone());
    Ok(ProgrammeName { key: programme.key, title: programme.title, short: programme.short, made_by })
}
