//! Looking at a resolution: its matrix, and of the reasons those that are the reader's business.

use db::ReadTx;
use kernel::{Id, No, Outcome};
use press::Document;
use programmes::offer::{PickRow, ProgrammeFacts};
use ui::T;

use super::basis_here::as_picks;
use crate::{
    model::{Rank, Reply, Resolution, ResolutionLine},
    rules::{self, permissions},
    store,
};

/// A resolution as its page needs it.
#[derive(Debug)]
pub(crate) struct ResolutionShow {
    pub(crate) programme: ProgrammeFacts,
    pub(crate) resolution: Resolution,
    /// The matrix of the cohort, as paper.
    pub(crate) paper: Document,
    /// What the offices said, in the order of the basis.
    pub(crate) confirmations: Vec<Confirmation>,
    /// The other resolutions, the newest first.
    pub(crate) others: Vec<ResolutionLine>,
    /// Whether the reader sees the reasons of all offices.
    pub(crate) sees_all: bool,
    /// Whether the lead may release it now.
    pub(crate) may_release: bool,
    /// Offices whose ranks in the programme are no longer those that were released last, with these ranks.
    pub(crate) changed: Vec<(String, Vec<Rank>)>,
}

/// What an office said, and what it may still say.
#[derive(Debug)]
pub(crate) struct Confirmation {
    /// Its place in the basis.
    pub(crate) at: usize,
    pub(crate) reply: Option<Reply>,
    /// Whether the reader belongs to it, and so sees its reasons.
    pub(crate) own: bool,
    /// Whether the reader answers for it.
    pub(crate) may_reply: bool,
}

/// Shows a resolution.
pub(crate) fn resolution_show(tx: &mut ReadTx<'_>, t: &T, id: Id<Resolution>) -> Outcome<ResolutionShow> {
    tx.allow(&permissions::ALLOCATION_SHOW)?;
    let programme = programmes::offer::programme_facts(tx)?;
    let resolution = store::resolution_find(tx, id)?;
    let frozen = &resolution.frozen;
    let paper = programmes::offer::matrix_paper(tx, t, &as_picks(&frozen.basis, &frozen.ranks))?;
    let mut paper = rules::conditions_paper(paper, &frozen.basis, &frozen.ranks, t);
    paper.dated = resolution.line.made_at.day().to_string();
    let mut others = store::resolution_list(tx)?;
    let newest = others.first().is_some_and(|line| line.id == id);
    let open = newest && resolution.line.released_at.is_none();
    others.retain(|line| line.id != id);
    let confirmations = confirmations(tx, &resolution, open)?;
    let later = others.iter().any(|line| line.number > resolution.line.number && line.released_at.is_some());
    let in_force = resolution.line.released_at.is_some() && !later;
    let changed = if in_force { changed(tx, &resolution)? } else { Vec::new() };
    Ok(ResolutionShow {
        programme,
        paper,
        confirmations,
        others,
        sees_all: tx.may(&permissions::SOLUTION_SHOW),
        may_release: open && tx.may(&permissions::RESOLUTION_RELEASE),
        changed,
        resolution,
    })
}

/// What the programme's allocation says otherwise than the resolution that was put into it.
fn changed(tx: &mut ReadTx<'_>, resolution: &Resolution) -> Outcome<Vec<(String, Vec<Rank>)>> {
    let frozen = &resolution.frozen;
    let now = programmes::offer::picks_now(tx)?;
    let decided = as_picks(&frozen.basis, &frozen.ranks);
    let name =
        |key: &str| frozen.basis.offices.iter().find(|office| office.key == key).map(|office| office.name.clone());
    let rank = |row: PickRow| Rank {
        areas: row.areas.iter().map(ToString::to_string).collect(),
        optional: row.optional,
        moved: false,
    };
    let changed = now.into_iter().filter(|own| decided.iter().any(|old| old.office == own.office && old != own));
    Ok(changed
        .filter_map(|own| Some((name(own.office.as_str())?, own.ranks.into_iter().map(rank).collect())))
        .collect())
}

/// The same for whoever takes along what it was computed from: that holds the needs of all offices.
pub(crate) fn resolution_question(tx: &mut ReadTx<'_>, t: &T, id: Id<Resolution>) -> Outcome<ResolutionShow> {
    tx.allow(&permissions::SOLUTION_SHOW)?;
    resolution_show(tx, t, id)
}

/// What the offices of a resolution said; only the newest one, before its release, takes answers.
pub(super) fn confirmations(tx: &mut ReadTx<'_>, resolution: &Resolution, open: bool) -> Outcome<Vec<Confirmation>> {
    let mut replies = store::replies(tx, resolution.line.id)?;
    let cohort = programmes::offer::cohort(tx)?;
    let offices = resolution.frozen.basis.offices.iter().enumerate();
    let confirmation = |(at, office): (usize, &crate::model::Office)| {
        let id = cohort.iter().find(|row| row.key.as_str() == office.key).map(|row| row.id);
        let reply = id.and_then(|id| Some(replies.swap_remove(replies.iter().position(|reply| reply.office == id)?)));
        let is = |permission| id.is_some_and(|id| permissions::own_office(tx.actor(), permission, tx.place(), id));
        let belongs = id.is_some_and(|id| tx.actor().grants().iter().any(|grant| grant.scope.id == id));
        Confirmation { at, reply, own: belongs, may_reply: open && is(&permissions::REPLY_WRITE) }
    };
    Ok(offices.map(confirmation).collect())
}

/// Two resolutions to be compared: the earlier one first.
pub(crate) fn resolution_compare(
    tx: &mut ReadTx<'_>,
    (one, other): (Id<Resolution>, Id<Resolution>),
) -> Outcome<(ProgrammeFacts, [Resolution; 2])> {
    tx.allow(&permissions::SOLUTION_SHOW)?;
    let programme = programmes::offer::programme_facts(tx)?;
    let mut both = [store::resolution_find(tx, one)?, store::resolution_find(tx, other)?];
    if one == other {
        return Err(No::Missing);
    }
    both.sort_by_key(|resolution| resolution.line.number);
    Ok((programme, both))
}
