//! What higher storeys may use of programmes.

use catalogue::offer::AreaRow;
use db::{ReadTx, WriteTx};
use files::LineFault;
use kernel::{Id, Key, Moment, Outcome, Scope};
use press::Document;
use ui::T;

use crate::cases;
pub use crate::model::{OfficePicks, PickRow};

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

/// A programme as pages of other slices name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its key, as in `/programmes/{programme}`.
    pub key: Key,
    /// Its short name.
    pub short: String,
}

/// The programme of the transaction's scope. Asks no right: the caller's case has.
pub fn heading(tx: &mut ReadTx<'_>) -> Outcome<Heading> {
    let programme = cases::programme_named(tx)?;
    Ok(Heading { key: programme.key, short: programme.short })
}

/// An office of the cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CohortOffice {
    /// The scope of the organisation.
    pub id: Id<Scope>,
    /// Its key.
    pub key: Key,
    /// Its name.
    pub name: String,
}

/// The cohort of the transaction's programme, in its order. Asks no right: the caller's case has.
pub fn cohort(tx: &mut ReadTx<'_>) -> Outcome<Vec<CohortOffice>> {
    let offices = cases::cohort_named(tx)?.into_iter();
    Ok(offices.map(|office| CohortOffice { id: office.id, key: office.key, name: office.name }).collect())
}

/// The areas of the programme's catalogue, in their order. Asks no right: the caller's case has.
pub fn areas(tx: &mut ReadTx<'_>) -> Outcome<Vec<AreaRow>> {
    cases::areas_here(tx)
}

/// Puts the ranks of these offices into the programme's allocation, as if somebody with the right to do so had written
/// them down; the journal keeps the reason.
pub fn picks_put(tx: &mut WriteTx<'_>, all: &[OfficePicks], reason: &str) -> Outcome<()> {
    cases::picks_put(tx, all, reason)
}

/// The paper of the cohort's matrix with these ranks instead of those that are written down.
pub fn matrix_paper(tx: &mut ReadTx<'_>, t: &T, all: &[OfficePicks]) -> Outcome<Document> {
    cases::matrix_with(tx, t, all)
}
