//! Reading a released matrix without an account.

use db::{ReadTx, release, scopes};
use kernel::{Id, Key, Moment, No, Outcome, Scope, ScopeKind};
use serde::Deserialize;

use super::{matrix_release::Frozen, matrix_show::SUBJECT};
use crate::{cases::programme_here, rules::permissions};

/// A released matrix.
#[derive(Debug)]
pub(crate) struct MatrixPublic {
    pub(crate) number: i64,
    pub(crate) released_at: Moment,
    pub(crate) frozen: Frozen,
}

/// What is public of this programme; missing before a release, after its withdrawal, and without the programme.
pub(crate) fn matrix_public(tx: &mut ReadTx<'_>) -> Outcome<MatrixPublic> {
    tx.allow(&permissions::MATRIX_PUBLIC)?;
    programme_here(tx)?;
    let release = release::public(tx, SUBJECT)?.ok_or(No::Missing)?;
    let frozen = Frozen::read(&release.content)?;
    Ok(MatrixPublic { number: release.number, released_at: release.released_at, frozen })
}

/// A released matrix in a list.
#[derive(Debug)]
pub(crate) struct MatrixCard {
    pub(crate) programme: Key,
    pub(crate) title: String,
    pub(crate) released_at: Moment,
}

/// Only the title of what was frozen.
#[derive(Deserialize)]
struct Titled {
    title: String,
}

/// All released matrices of the installation, the newest first.
pub(crate) fn matrix_public_list(tx: &mut ReadTx<'_>) -> Outcome<Vec<MatrixCard>> {
    tx.allow(&permissions::MATRIX_PUBLIC)?;
    let mut cards = Vec::new();
    for (scope, release) in release::public_everywhere(tx, SUBJECT)? {
        cards.extend(card(tx, scope, &release)?);
    }
    Ok(cards)
}

/// A programme that was withdrawn takes its matrix with it.
fn card(tx: &mut ReadTx<'_>, scope: Id<Scope>, release: &release::Release) -> Outcome<Option<MatrixCard>> {
    let place = scopes::place(tx, Scope { kind: ScopeKind::Programme, id: scope })?;
    let programme = match tx.inside(place, programme_here) {
        Ok(programme) => programme.key,
        Err(No::Missing) => return Ok(None),
        Err(other) => return Err(other),
    };
    let titled: Titled = serde_json::from_str(&release.content).map_err(No::broken)?;
    Ok(Some(MatrixCard { programme, title: titled.title, released_at: release.released_at }))
}
