//! The bench: connections on which nobody has asked anything yet, or nobody asks anything more. There is room for many;
//! when it is full, who waits longest must leave. Slow attackers push each other out, and who asks is always served.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::Notify;

/// More connections than this do not wait for a question. Streams are elsewhere.
const ROOM: usize = 4_096;

/// Who leaves at once where the process has no room for one more.
const AT_ONCE: usize = 64;

/// All that wait, the longest first.
#[derive(Default)]
pub(crate) struct Bench(Mutex<Line>);

#[derive(Default)]
struct Line {
    last: u64,
    waiting: BTreeMap<u64, Arc<Notify>>,
}

/// One connection's seat; it is given up with the connection.
pub(crate) struct Seat {
    bench: Arc<Bench>,
    number: Mutex<Option<u64>>,
    leave: Arc<Notify>,
}

impl Bench {
    /// A seat for a connection that was just accepted.
    pub(crate) fn seat(self: &Arc<Self>) -> Arc<Seat> {
        let seat = Seat { bench: Arc::clone(self), number: Mutex::new(None), leave: Arc::default() };
        seat.sit();
        self.push_out(ROOM);
        Arc::new(seat)
    }

    /// The process cannot take one more connection: some that wait make room.
    pub(crate) fn make_room(&self) {
        let waiting = self.line(|line| line.waiting.len());
        self.push_out(waiting.saturating_sub(AT_ONCE));
    }

    fn push_out(&self, room: usize) {
        if is_off() {
            return;
        }
        self.line(|line| {
            while line.waiting.len() > room
                && let Some((_, leave)) = line.waiting.pop_first()
            {
                leave.notify_one();
            }
        });
    }

    fn line<T>(&self, work: impl FnOnce(&mut Line) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Whether the trial of slow attackers runs its control.
fn is_off() -> bool {
    db::is_faulty("no_bench")
}

impl Seat {
    /// Waits for a question, behind all others.
    pub(crate) fn sit(&self) {
        let number = self.bench.line(|line| {
            line.last += 1;
            line.waiting.insert(line.last, Arc::clone(&self.leave));
            line.last
        });
        self.keep(Some(number));
    }

    /// Somebody asked: the connection is worked for.
    pub(crate) fn rise(&self) {
        if let Some(number) = self.keep(None) {
            self.bench.line(|line| line.waiting.remove(&number));
        }
    }

    /// Ready when this connection must leave.
    pub(crate) async fn must_leave(&self) {
        self.leave.notified().await;
    }

    fn keep(&self, number: Option<u64>) -> Option<u64> {
        std::mem::replace(&mut self.number.lock().unwrap_or_else(PoisonError::into_inner), number)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.rise();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn must(seat: &Seat) -> bool {
        tokio::select! {
            biased;
            () = seat.must_leave() => true,
            () = std::future::ready(()) => false,
        }
    }

    #[tokio::test]
    async fn who_waits_longest_leaves_and_who_is_served_stays() {
        let bench = Arc::new(Bench::default());
        let served = bench.seat();
        served.rise();
        let seats: Vec<_> = (0..ROOM).map(|_| bench.seat()).collect();
        assert!(!must(&seats[0]).await);
        let newest = bench.seat();
        assert!(must(&seats[0]).await);
        assert!(!must(&seats[1]).await && !must(&newest).await && !must(&served).await);
        bench.make_room();
        assert!(must(&seats[AT_ONCE]).await && !must(&seats[AT_ONCE + 1]).await);
        drop(seats);
        assert_eq!(bench.line(|line| line.waiting.len()), 1);
    }
}
