//! The whole of a workshop: for the wall, the console, the protocol and the prints.

use db::{ReadTx, journal, scopes};
use directory::offer::{OrganisationRow, organisations_by_ids};
use kernel::{Moment, Outcome};

use crate::{
    model::{Board, Photo, Step, Workshop},
    rules::{
        permissions,
        protocol::{self, Line},
    },
    store,
};

/// Everything, as pages need it.
#[derive(Debug)]
pub(crate) struct BoardShow {
    pub(crate) workshop: Workshop,
    /// The programme's key and title.
    pub(crate) programme: (String, String),
    pub(crate) board: Board,
    pub(crate) lines: Vec<Line>,
    pub(crate) photos: Vec<Photo>,
    pub(crate) organisations: Vec<OrganisationRow>,
    /// What the facilitator could undo.
    pub(crate) last: Option<Step>,
    pub(crate) may_steer: bool,
    /// After which entry of the journal this was read.
    pub(crate) seen: i64,
    pub(crate) now: Moment,
}

/// The whole board, for those who steer.
pub(crate) fn room_show(tx: &mut ReadTx<'_>) -> Outcome<BoardShow> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    board_show(tx)
}

/// The whole board.
pub(crate) fn board_show(tx: &mut ReadTx<'_>) -> Outcome<BoardShow> {
    tx.allow(&permissions::WORKSHOP_SHOW)?;
    // Before all else: what comes while this is read is told again, never left out.
    let seen = journal::last_number(tx)?;
    let workshop = store::workshop::workshop_here(tx)?;
    let board = store::board::board(tx)?;
    let members = tx.place().members.clone();
    let (_, key) = scopes::key(tx, workshop.programme)?;
    Ok(BoardShow {
        programme: (key, scopes::title(tx, workshop.programme)?),
        lines: protocol::lines(&workshop, &board),
        photos: store::photo::photos(tx)?,
        organisations: organisations_by_ids(tx, &members)?,
        last: store::step::step_last(tx)?.map(|(_, step)| step),
        may_steer: tx.may(&permissions::WORKSHOP_STEER),
        seen,
        now: tx.now(),
        board,
        workshop,
    })
}
