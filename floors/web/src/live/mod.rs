//! Live pages: the journal of a scope as a stream of server-sent events. docs/live.md is the contract.
//!
//! Every event has the journal's mark as its id: the number, and what vouches for it. A reader gets each later number once and in order, or one `gap` that
//! says: ask for the whole state. No content is sent: a page that hears of a number asks for its part by plain GET.
//!
//! `stream` asks the rights and gives the reader a `seat`; the connection leaves hyper (`handing`) for the one thread of
//! the `crowd`, which keeps no more of a reader than socket and number. `room` knows what to tell whom and has no I/O.

mod crowd;
mod desk;
mod guest;
mod handing;
mod inbox;
mod room;
mod way;
mod word;

use std::sync::{Arc, OnceLock};

use db::{
    Ctx, ReadTx,
    journal::{self, Mark},
};
use kernel::{Actor, Moment, Outcome, Permission};

pub(crate) use handing::{Hand, Slot, until_done};

use crate::{Gate, Known, Participants, Reply, Visit, cookie};
use guest::{Guest, Guests};
use inbox::{Inbox, Message};
use way::Seat;

/// How many streams are open, and what they did since the start.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Streams {
    /// Readers that are connected now.
    pub open: usize,
    /// Pieces sent; one piece may tell of several numbers.
    pub told: u64,
    /// Gaps among them: readers that were told to ask for the whole state.
    pub gaps: u64,
    /// Readers cut off because they took nothing for too long.
    pub cut: u64,
    /// Questions to the journal: one for all who come back to a room at once.
    pub asked: u64,
}

/// The live streams of a site. The thread behind them starts with the first reader and ends with the site.
pub(crate) struct Live {
    ctx: Ctx,
    gate: Arc<dyn Gate>,
    forgetful: bool,
    guests: Arc<Guests>,
    inbox: OnceLock<Arc<Inbox>>,
}

impl Live {
    pub(crate) fn new(ctx: Ctx, gate: Arc<dyn Gate>, participants: Option<Arc<dyn Participants>>) -> Self {
        let gate = Arc::new(Keeper { gate, participants });
        Self { ctx, gate, forgetful: is_forgetful(), guests: Arc::default(), inbox: OnceLock::new() }
    }

    /// Ends all streams: their readers come back to whoever serves next.
    pub(crate) fn end(&self) {
        if let Some(inbox) = self.inbox.get() {
            let _heard = inbox.put(Message::End);
        }
    }

    /// Asks the rights of all readers now; otherwise that is done every thirty seconds.
    pub(crate) fn check(&self) {
        if let Some(inbox) = self.inbox.get() {
            let _heard = inbox.put(Message::Check);
        }
    }

    /// Gives all readers a sign of life now; otherwise that is done every twenty seconds.
    pub(crate) fn beat(&self) {
        if let Some(inbox) = self.inbox.get() {
            let _heard = inbox.put(Message::Beat);
        }
    }

    pub(crate) fn counts(&self) -> Streams {
        self.guests.counts()
    }

    /// The way to the crowd; called where the asynchronous runtime is.
    fn inbox(&self) -> Outcome<Arc<Inbox>> {
        if let Some(inbox) = self.inbox.get() {
            return Ok(Arc::clone(inbox));
        }
        let (ctx, gate, guests) = (self.ctx.clone(), Arc::clone(&self.gate), Arc::clone(&self.guests));
        let inbox = crowd::start(ctx, gate, guests).map_err(kernel::No::broken)?;
        if let Err(second) = self.inbox.set(inbox) {
            let _heard = second.put(Message::End); // somebody else was first
        }
        self.inbox.get().cloned().ok_or(kernel::No::Missing)
    }
}

/// Before the token of a participant's place: sessions have tokens of hexadecimal digits.
const PLACE: &str = "place:";

/// Knows both who has a session and who has a place in a workshop: a stream's rights are asked again either way.
struct Keeper {
    gate: Arc<dyn Gate>,
    participants: Option<Arc<dyn Participants>>,
}

impl Gate for Keeper {
    fn actor(&self, tx: &mut ReadTx<'_>, token: &str) -> Outcome<Option<Known>> {
        let Some(token) = token.strip_prefix(PLACE) else { return self.gate.actor(tx, token) };
        let found = self.participants.as_ref().map(|known| known.participant(tx, token)).transpose()?.flatten();
        Ok(found.map(|actor| Known { actor, due: false, until: Moment(i64::MAX) }))
    }
}

/// What a reader is known by while the stream is open; a cookie that opens no session makes nobody anybody.
fn token_of(visit: &Visit) -> Option<String> {
    match visit.actor() {
        Actor::Visitor => None,
        Actor::Participant { .. } => cookie::participant_of(&visit.cookies).map(|token| format!("{PLACE}{token}")),
        _ => visit.token.clone(),
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.end();
    }
}

/// The switch of the trial `hole`: streams then forget where a reader left off, and the trial has to notice.
fn is_forgetful() -> bool {
    db::is_faulty("live_forgets")
}

/// The switch of the test of a journal that was set back: a number counts without what vouches for it.
fn is_trusting() -> bool {
    db::is_faulty("live_trusts")
}

/// Where a reader left off, as it says itself; what is no mark is no place in this journal. A page says after which entry it
/// was made, so that nothing falls between its making and its stream.
fn left(visit: &Visit) -> Option<Result<Mark, ()>> {
    let said = Some(visit.last_event.as_str()).filter(|said| !said.is_empty());
    let said = said.or_else(|| Some(visit.query.get("after")).filter(|said| !said.is_empty()))?;
    Some(said.parse())
}

/// Streams the entries of this scope's journal, from where the reader left off.
pub(crate) async fn stream(visit: Visit, permission: &'static Permission) -> Outcome<Reply> {
    let live = &visit.site.inner.live;
    let inbox = live.inbox()?;
    let left = left(&visit).filter(|_| !live.forgetful);
    let known = left.and_then(Result::ok).unwrap_or_default();
    let (last, fits) = visit.ctx.read(move |tx| tx.allow(permission).and_then(|()| journal::since(tx, known))).await?;
    let from = match left {
        None => Some(last),
        Some(Ok(mark)) if fits || (is_trusting() && mark.number <= last.number) => Some(mark),
        // The journal was set back, as by a backup, even if it has grown past that number since. Nothing of before counts.
        Some(_) => None,
    };
    let place = (visit.ctx.place().scope, permission);
    let guest = Guest::new(&live.guests, token_of(&visit).as_deref(), place)?;
    let (after, lost) = (from.unwrap_or(last).number, from.is_none());
    // Readers that were sent away together do not come back together.
    let spread = if db::is_faulty("back_together") { 0 } else { u16::from_be_bytes(visit.ctx.world().bytes::<2>()) };
    let pause = 500 + u32::from(spread) % 3_500;
    let told = if db::is_faulty("live_greets_lost") { from.or(Some(last)) } else { from };
    let seat = Seat { guest, after, lost, greeting: word::greeting(told, pause) };
    let body = match visit.hand {
        Some(hand) => handing::body(inbox, seat, hand),
        None => way::pipe(&inbox, seat),
    };
    Ok(Reply::stream("text/event-stream", body).header("x-accel-buffering", "no"))
}
