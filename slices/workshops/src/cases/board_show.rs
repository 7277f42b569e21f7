//! The whole of a workshop: for the wall, the console, the protocol and the prints.

use db::{ReadTx, journal, scopes};
use kernel::{Moment, No, Outcome};

use crate::{
    cases::origin::origins,
    model::{Board, Origin, Photo, Step, Workshop},
    rules::{
        permissions,
        protocol::{self, Line, RoundTime},
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
    /// When each round began and ended.
    pub(crate) times: Vec<RoundTime>,
    pub(crate) photos: Vec<Photo>,
    /// What the facilitator could undo, with its number.
    pub(crate) last: Option<(i64, Step)>,
    pub(crate) may_steer: bool,
    /// After which entry of the journal this was read.
    pub(crate) seen: journal::Mark,
    pub(crate) now: Moment,
}

/// Who is here, and where somebody could come from.
#[derive(Debug)]
pub(crate) struct PeopleShow {
    pub(crate) shown: BoardShow,
    /// With what each is called.
    pub(crate) origins: Vec<(Origin, String)>,
}

/// Who is here, for those who steer.
pub(crate) fn people_show(tx: &mut ReadTx<'_>) -> Outcome<PeopleShow> {
    let shown = room_show(tx)?;
    Ok(PeopleShow { origins: origins(tx, &shown.workshop)?, shown })
}

/// The whole board, for those who steer.
pub(crate) fn room_show(tx: &mut ReadTx<'_>) -> Outcome<BoardShow> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    board_show(tx)
}

/// The whole board, for the protocol. A workshop of another kind has its own, which not everybody may see who takes part in
/// the programme.
pub(crate) fn protocol_show(tx: &mut ReadTx<'_>) -> Outcome<BoardShow> {
    let shown = board_show(tx)?;
    if shown.workshop.way.is_empty() { Ok(shown) } else { Err(No::Missing) }
}

/// The whole board.
pub(crate) fn board_show(tx: &mut ReadTx<'_>) -> Outcome<BoardShow> {
    tx.allow(&permissions::WORKSHOP_SHOW)?;
    // Before all else: what comes while this is read is told again, never left out.
    let seen = journal::last_mark(tx)?;
    let workshop = store::workshop::workshop_here(tx)?;
    let board = store::board::board(tx)?;
    let (_, key) = scopes::key(tx, workshop.programme)?;
    Ok(BoardShow {
        programme: (key, scopes::title(tx, workshop.programme)?),
        lines: protocol::lines(&workshop, &board),
        times: protocol::times(&workshop, &store::step::steps(tx)?),
        photos: store::photo::photos(tx)?,
        last: store::step::step_last(tx)?,
        may_steer: tx.may(&permissions::WORKSHOP_STEER),
        seen,
        now: tx.now(),
        board,
        workshop,
    })
}
