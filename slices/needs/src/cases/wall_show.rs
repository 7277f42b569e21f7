//! What a projector shows of a needs workshop: where it stands, the shown cards, how many have answered, and at last the figures.

use db::{ReadTx, journal};
use kernel::Outcome;
use workshops::offer::{Room, room};

use crate::{
    cases::result_show::reckoned,
    model::{Card, CardGroup, DOTS, Sitting, StepKind},
    rules::{AreaResult, permissions},
    store,
};

/// The wall as its page needs it. It names nobody.
#[derive(Debug)]
pub(crate) struct WallShow {
    pub(crate) sitting: Sitting,
    pub(crate) room: Room,
    pub(crate) cards: Vec<Card>,
    pub(crate) groups: Vec<CardGroup>,
    /// How many have rated, and how many have given dots: phones and sheets of paper.
    pub(crate) rated: usize,
    pub(crate) voted: usize,
    /// Figures; none before ratings are closed.
    pub(crate) results: Option<Vec<AreaResult>>,
    pub(crate) seen: journal::Mark,
}

impl WallShow {
    /// The step that runs; none before the first one and after the end.
    pub(crate) fn step(&self) -> Option<StepKind> {
        let at = self.room.position.checked_sub(1).filter(|_| !self.room.closed)?;
        self.sitting.template.steps.get(at).map(|step| step.kind)
    }
}

/// The wall as it is now.
pub(crate) fn wall_show(tx: &mut ReadTx<'_>) -> Outcome<WallShow> {
    tx.allow(&permissions::SITTING_SHOW)?;
    let seen = journal::last_mark(tx)?;
    let sitting = store::sitting::sitting_here(tx)?;
    let results = match sitting.rated_at {
        Some(_) => Some(reckoned(tx, &sitting)?.into_iter().map(|(result, _)| result).collect()),
        None => None,
    };
    let given = store::rating::voices_by_scale(tx)?;
    let voices = |dots: bool| {
        let mut all: Vec<_> = given.iter().filter(|(_, scale)| (scale == DOTS) == dots).map(|(id, _)| *id).collect();
        all.dedup();
        all.len()
    };
    Ok(WallShow {
        room: room(tx)?,
        cards: store::card::cards_shared(tx)?,
        groups: store::card::card_groups(tx)?,
        rated: voices(false),
        voted: voices(true),
        results,
        sitting,
        seen,
    })
}
