//! The crowd: one thread with all sockets of all streams. Of a reader it keeps its socket, a number and whose session it is.
//!
//! A commit is told at once to all who follow its scope. In a crowded room telling takes its time; what is committed
//! meanwhile is told together, after a pause of three times as long, so that pages and forms get their share of the machine.

use std::{
    collections::{HashMap, HashSet},
    io,
    sync::{Arc, atomic::Ordering},
    time::{Duration, Instant},
};

use axum::body::Bytes;
use db::{Ctx, Grown, journal::Mark};
use kernel::{Id, Scope};
use mio::{Events, Poll, Token, event::Event};
use slab::Slab;

use super::{
    desk::Desk,
    guest::{Check, Guest, Guests},
    inbox::{Inbox, Message},
    room::{News, Room},
    way::{Seat, Sent, Way},
    word::{self, Piece},
};
use crate::Gate;

const WAKE: Token = Token(usize::MAX);
const SECOND: Duration = Duration::from_secs(1);
/// A reader hears something at least every so many seconds. One that took nothing for two such rounds is cut off.
const BEAT: u64 = 20;
/// The rights of a reader are asked again every so many seconds.
const CHECK: u64 = 30;
/// So many bytes go out at most when something is told to a whole circle; what is more becomes a gap.
const FLOOD: usize = 32 * 1024 * 1024;
/// From one telling to a whole circle to the next at least so many times as long as the first one took.
const PAUSE: u32 = 4;
/// For so many seconds an empty room is remembered, for those who come back.
const EMPTY: u64 = 60;

/// One who follows.
struct Reader {
    guest: Guest,
    way: Way,
    /// Its index among the readers of its room.
    place: usize,
    after: i64,
    lost: bool,
    rest: Option<Bytes>,
    missed_beats: u8,
}

/// All who follow one scope.
#[derive(Default)]
struct Circle {
    room: Room,
    readers: Vec<usize>,
    reading: bool,
    /// What is being read may be too old by now.
    again: bool,
    due: Option<Instant>,
    pause_until: Option<Instant>,
    emptied: u64,
}

/// All streams of the process.
pub(super) struct Crowd {
    poll: Poll,
    desk: Desk,
    inbox: Arc<Inbox>,
    guests: Arc<Guests>,
    readers: Slab<Reader>,
    circles: HashMap<Id<Scope>, (Scope, Circle)>,
    beat: Piece,
    seconds: u64,
}

/// Starts the thread.
pub(super) fn start(ctx: Ctx, gate: Arc<dyn Gate>, guests: Arc<Guests>) -> io::Result<Arc<Inbox>> {
    let poll = Poll::new()?;
    let inbox = Arc::new(Inbox::new(poll.registry(), WAKE)?);
    let desk = Desk::open(ctx, gate, Arc::clone(&inbox), Arc::clone(&guests))?;
    let (readers, circles) = (Slab::new(), HashMap::new());
    let crowd =
        Crowd { poll, desk, inbox: Arc::clone(&inbox), guests, readers, circles, beat: word::beat(), seconds: 0 };
    std::thread::Builder::new().name("live".to_owned()).spawn(move || crowd.run())?;
    Ok(inbox)
}

impl Crowd {
    fn run(mut self) {
        let mut events = Events::with_capacity(1024);
        let mut next_second = Instant::now() + SECOND;
        loop {
            let due = self
                .circles
                .values()
                .filter_map(|(_, circle)| circle.due)
                .min()
                .unwrap_or(next_second)
                .min(next_second);
            let wait = due.saturating_duration_since(Instant::now());
            if let Err(error) = self.poll.poll(&mut events, Some(wait))
                && error.kind() != io::ErrorKind::Interrupted
            {
                tracing::error!(%error, "the live streams end");
                break;
            }
            for message in self.inbox.take() {
                if matches!(message, Message::End) {
                    return self.end();
                }
                self.obey(message);
            }
            events.iter().filter(|event| event.token() != WAKE).for_each(|event| self.stir(event));
            self.tell_due();
            if Instant::now() >= next_second {
                next_second = Instant::now() + SECOND;
                self.second();
            }
        }
        self.end();
    }

    fn end(mut self) {
        self.inbox.close();
        self.readers.iter_mut().for_each(|(_, reader)| reader.way.finish(reader.rest.is_none()));
    }

    fn obey(&mut self, message: Message) {
        match message {
            Message::Seat(seat, way) => self.seat(seat, way),
            Message::Grown(grown) => self.grown(&grown),
            Message::Missed => {
                for (scope, circle) in self.circles.values_mut() {
                    circle.room.doubt();
                    read(&self.desk, *scope, circle);
                }
            }
            Message::Read(scope, read) => self.learn(scope, read),
            Message::Check => self.check(|_| true),
            Message::Beat => self.beat(|_| true),
            Message::Ended(checks) => self.ended(&checks),
            Message::End => {}
        }
    }

    fn seat(&mut self, seat: Seat, mut way: Way) {
        let Seat { guest, after, lost, greeting } = seat;
        let entry = self.readers.vacant_entry();
        let (key, scope) = (entry.key(), guest.scope);
        if way.register(self.poll.registry(), key).is_err() {
            return;
        }
        let rest = match way.send(&greeting) {
            Sent::All => None,
            Sent::Rest(rest) => Some(rest),
            Sent::Gone => return,
        };
        let (_, circle) = self.circles.entry(scope.id).or_insert_with(|| (scope, Circle::default()));
        let place = circle.readers.len();
        // The switch of the trial `live`, which has to notice.
        if db::is_faulty("live_hoards") {
            std::mem::forget(vec![1_u8; 16 * 1024]);
        }
        circle.readers.push(key);
        let reader = entry.insert(Reader { guest, way, place, after, lost, rest, missed_beats: 0 });
        // The switch of the test of crowds, which has to notice.
        if (circle.room.head().is_none() && !circle.reading) || db::is_faulty("asked_each") {
            read(&self.desk, scope, circle);
        }
        if !serve(reader, &mut circle.room, usize::MAX, &self.guests) {
            self.leave(key);
        }
    }

    fn grown(&mut self, grown: &Grown) {
        let Some((scope, circle)) = self.circles.get_mut(&grown.scope) else { return };
        match circle.room.hear(grown) {
            News::Fresh => plan(circle, Instant::now()),
            News::Known => {}
            News::Hole => read(&self.desk, *scope, circle),
        }
    }

    fn learn(&mut self, scope: Id<Scope>, found: Option<(Mark, Vec<Grown>)>) {
        let Some((scope, circle)) = self.circles.get_mut(&scope) else { return };
        circle.reading = false;
        // What could not be read is tried again with the next second.
        let Some((last, entries)) = found else { return };
        if std::mem::take(&mut circle.again) || !circle.room.learn(last, &entries) {
            return read(&self.desk, *scope, circle);
        }
        plan(circle, Instant::now());
    }

    fn ended(&mut self, checks: &[Check]) {
        let of = |reader: &Reader| checks.iter().any(|check| reader.guest.is_like(check));
        let keys: Vec<usize> = self.readers.iter().filter(|(_, reader)| of(reader)).map(|(key, _)| key).collect();
        for key in keys {
            if let Some(reader) = self.readers.get_mut(key) {
                reader.way.finish(reader.rest.is_none());
            }
            self.leave(key);
        }
    }

    /// Something happened at a socket: the reader takes more, or is gone.
    fn stir(&mut self, event: &Event) {
        let key = event.token().0;
        let Some(reader) = self.readers.get_mut(key) else { return };
        let mut there = !(event.is_readable() || event.is_read_closed()) || reader.way.is_there();
        if there
            && event.is_writable()
            && let Some(rest) = reader.rest.take()
            && let Some((_, circle)) = self.circles.get_mut(&reader.guest.scope.id)
        {
            reader.missed_beats = 0;
            there = match reader.way.send_bytes(rest) {
                Sent::All => serve(reader, &mut circle.room, usize::MAX, &self.guests),
                Sent::Rest(rest) => {
                    reader.rest = Some(rest);
                    true
                }
                Sent::Gone => false,
            };
        }
        if !there {
            self.leave(key);
        }
    }

    /// Tells what is new in the rooms whose time has come.
    fn tell_due(&mut self) {
        let mut gone = Vec::new();
        for (_, circle) in self.circles.values_mut() {
            let begun = Instant::now();
            if circle.due.is_none_or(|due| due > begun) {
                continue;
            }
            let each = FLOOD / circle.readers.len().max(1);
            for key in &circle.readers {
                // The switch of the trial `live`, which has to notice.
                if db::is_faulty("live_dawdles") {
                    std::thread::sleep(Duration::from_millis(5));
                }
                let reader = self.readers.get_mut(*key);
                let there = reader.is_some_and(|reader| serve(reader, &mut circle.room, each, &self.guests));
                if !there {
                    gone.push(*key);
                }
            }
            rest(circle, begun, begun.elapsed());
        }
        gone.into_iter().for_each(|key| self.leave(key));
    }

    /// What is done once a second: a twentieth of the readers hears a sign of life, a thirtieth is asked for its rights.
    fn second(&mut self) {
        self.seconds += 1;
        let now = self.seconds;
        self.beat(|key| key as u64 % BEAT == now % BEAT);
        self.check(|guest| guest.bucket() % CHECK == now % CHECK);
        self.circles.retain(|_, (_, circle)| !circle.readers.is_empty() || now - circle.emptied < EMPTY);
        for (scope, circle) in self.circles.values_mut() {
            if circle.room.head().is_none() && !circle.reading {
                read(&self.desk, *scope, circle);
            }
        }
    }

    /// Some readers hear a sign of life; who takes nothing is cut off.
    fn beat(&mut self, of: impl Fn(usize) -> bool) {
        let mut gone = Vec::new();
        for (key, reader) in &mut self.readers {
            if of(key) && !beat(reader, &self.beat, &self.guests) {
                gone.push(key);
            }
        }
        gone.into_iter().for_each(|key| self.leave(key));
    }

    /// Has the rights of some readers asked again; what everybody may needs no asking.
    fn check(&self, of: impl Fn(&Guest) -> bool) {
        let asked = self.readers.iter().map(|(_, reader)| &reader.guest);
        let asked = asked.filter(|guest| !guest.permission.public && of(guest));
        let checks: HashSet<Check> = asked.map(Guest::check).collect();
        if !checks.is_empty() {
            self.desk.check(checks);
        }
    }

    fn leave(&mut self, key: usize) {
        let Some(reader) = self.readers.try_remove(key) else { return };
        let Some((_, circle)) = self.circles.get_mut(&reader.guest.scope.id) else { return };
        circle.readers.swap_remove(reader.place);
        if let Some(moved) = circle.readers.get(reader.place).and_then(|key| self.readers.get_mut(*key)) {
            moved.place = reader.place;
        }
        circle.emptied = self.seconds;
    }
}

/// Has the journal read, once at a time.
fn read(desk: &Desk, scope: Scope, circle: &mut Circle) {
    if circle.reading {
        circle.again = true;
    } else {
        circle.reading = true;
        desk.read(scope);
    }
}

/// All were told; what comes from now on is told together after the pause.
fn rest(circle: &mut Circle, begun: Instant, took: Duration) {
    (circle.due, circle.pause_until) = (None, Some(begun + took * PAUSE));
}

/// There is something to tell: now, or after the pause.
fn plan(circle: &mut Circle, now: Instant) {
    circle.due.get_or_insert(circle.pause_until.map_or(now, |until| until.max(now)));
}

/// Tells a reader what it lacks, unless it still has to take what it was told; whether it is still there.
fn serve(reader: &mut Reader, room: &mut Room, most: usize, guests: &Guests) -> bool {
    if reader.rest.is_some() {
        return true;
    }
    // The switch of the trial `hole`, which has to notice.
    let lost = reader.lost || db::is_faulty("live_shrugs");
    let Some(next) = room.next(reader.after, lost, most) else { return true };
    guests.told.fetch_add(1, Ordering::Relaxed);
    if next.gap {
        guests.gaps.fetch_add(1, Ordering::Relaxed);
    }
    (reader.after, reader.lost) = (next.upto, false);
    // The switch of the trial `live`, which has to notice.
    if reader.place % 5 == 1 && next.upto % 3 == 1 && db::is_faulty("live_drops") {
        return true;
    }
    match reader.way.send(&next.piece) {
        Sent::All => true,
        Sent::Rest(rest) => {
            reader.rest = Some(rest);
            true
        }
        Sent::Gone => false,
    }
}

/// A sign of life; whether the reader is still there and takes what it is told.
fn beat(reader: &mut Reader, beat: &Piece, guests: &Guests) -> bool {
    if reader.rest.is_some() {
        reader.missed_beats += 1;
        // The switch of the test of slow readers, which has to notice.
        let cut = reader.missed_beats > 1 && !db::is_faulty("never_cut");
        if cut {
            guests.cut.fetch_add(1, Ordering::Relaxed);
        }
        return !cut;
    }
    match reader.way.send(beat) {
        Sent::All => true,
        Sent::Rest(rest) => {
            reader.rest = Some(rest);
            true
        }
        Sent::Gone => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_while_a_crowd_is_told_is_told_after_three_times_as_long() {
        let (mut circle, begun) = (Circle::default(), Instant::now());
        let at = |millis: u64| begun + Duration::from_millis(millis);
        plan(&mut circle, begun);
        assert_eq!(circle.due, Some(begun), "who has not just been told is told at once");
        rest(&mut circle, begun, Duration::from_millis(100));
        assert_eq!(circle.due, None);
        plan(&mut circle, at(101));
        plan(&mut circle, at(250));
        assert_eq!(circle.due, Some(at(400)), "all of it together");
        rest(&mut circle, at(400), Duration::from_millis(1));
        plan(&mut circle, at(500));
        assert_eq!(circle.due, Some(at(500)), "in a small room nobody waits");
    }
}
