//! The bench: connections on which nobody has asked anything yet, or not to the end, or nobody asks anything more. There is
//! room for many, and for so many bytes of what is still arriving or is not taken; when either is full, who waits longest must
//! leave. Slow attackers push each other out, and who asks is always served.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::sync::Notify;

/// More connections than this do not wait for a question. Streams are elsewhere.
const ROOM: usize = 4_096;

/// What arrives, what was sent by those who are being answered, and what of large answers is not taken yet may take so much
/// memory: five whole folders.
const BYTES: usize = 256 * 1024 * 1024;

/// Who leaves at once where the process has no room for one more.
const AT_ONCE: usize = 64;

/// All that wait, the longest first.
#[derive(Default)]
pub(crate) struct Bench {
    line: Mutex<Line>,
    /// What all seats hold together.
    bytes: AtomicUsize,
}

#[derive(Default)]
struct Line {
    last: u64,
    waiting: BTreeMap<u64, Arc<Waiting>>,
}

/// One connection, as those see it who need its room.
#[derive(Default)]
struct Waiting {
    leave: Notify,
    /// What it took in of its request.
    took: AtomicUsize,
    /// What of its answers is in memory.
    owed: AtomicUsize,
}

/// One connection's seat; it is given up with the connection.
pub(crate) struct Seat {
    bench: Arc<Bench>,
    number: Mutex<Option<u64>>,
    own: Arc<Waiting>,
}

impl Bench {
    /// What all seats hold together, in bytes.
    #[cfg(test)]
    pub(super) fn held(&self) -> usize {
        self.bytes.load(Ordering::Relaxed)
    }

    /// A seat for a connection that was just accepted.
    pub(crate) fn seat(self: &Arc<Self>) -> Arc<Seat> {
        let seat = Seat { bench: Arc::clone(self), number: Mutex::new(None), own: Arc::default() };
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
                && let Some((_, longest)) = line.waiting.pop_first()
            {
                longest.leave.notify_one();
            }
        });
    }

    /// More arrived, or is not taken, than there is memory for: who has been at it longest makes room. Who is being answered is left alone.
    fn free_bytes(&self) {
        if is_off() {
            return;
        }
        self.line(|line| {
            let mut over = self.bytes.load(Ordering::Relaxed).saturating_sub(BYTES);
            line.waiting.retain(|_, waiting| {
                let holds = waiting.took.load(Ordering::Relaxed) + waiting.owed.load(Ordering::Relaxed) > 0;
                let leaves = over > 0 && holds;
                if leaves {
                    let held = self.give_back(&waiting.took) + self.give_back(&waiting.owed);
                    over = over.saturating_sub(held);
                    waiting.leave.notify_one();
                }
                !leaves
            });
        });
    }

    fn give_back(&self, held: &AtomicUsize) -> usize {
        let held = held.swap(0, Ordering::Relaxed);
        self.bytes.fetch_sub(held, Ordering::Relaxed);
        held
    }

    fn line<T>(&self, work: impl FnOnce(&mut Line) -> T) -> T {
        work(&mut self.line.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Whether the trial of slow attackers runs its control.
fn is_off() -> bool {
    db::is_faulty("no_bench")
}

impl Seat {
    /// Waits for a question, behind all others. What the one before brought is done with.
    pub(crate) fn sit(&self) {
        self.bench.give_back(&self.own.took);
        self.wait();
    }

    /// Somebody begins to ask and the rest is on its way: still on the bench, but behind all others.
    pub(crate) fn wait(&self) {
        let before = self.keep(None);
        let number = self.bench.line(|line| {
            before.map(|number| line.waiting.remove(&number));
            line.last += 1;
            line.waiting.insert(line.last, Arc::clone(&self.own));
            line.last
        });
        self.keep(Some(number));
    }

    /// So many bytes of the question arrived.
    pub(crate) fn took(&self, bytes: usize) {
        self.hold(&self.own.took, bytes);
    }

    /// So many bytes of an answer are in memory.
    pub(crate) fn owes(&self, bytes: usize) {
        self.hold(&self.own.owed, bytes);
    }

    /// They are no more. Who had to leave was relieved of them before.
    pub(crate) fn gave(&self, bytes: usize) {
        let less = |owed: usize| Some(owed.saturating_sub(bytes));
        let owed = self.own.owed.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).unwrap_or_default();
        self.bench.bytes.fetch_sub(owed.min(bytes), Ordering::Relaxed);
    }

    fn hold(&self, of: &AtomicUsize, bytes: usize) {
        of.fetch_add(bytes, Ordering::Relaxed);
        if self.bench.bytes.fetch_add(bytes, Ordering::Relaxed).saturating_add(bytes) > BYTES {
            self.bench.free_bytes();
        }
    }

    /// Somebody asked, to the end: the connection is worked for.
    pub(crate) fn rise(&self) {
        if let Some(number) = self.keep(None) {
            self.bench.line(|line| line.waiting.remove(&number));
        }
    }

    /// Ready when this connection must leave.
    pub(crate) async fn must_leave(&self) {
        self.own.leave.notified().await;
    }

    fn keep(&self, number: Option<u64>) -> Option<u64> {
        std::mem::replace(&mut self.number.lock().unwrap_or_else(PoisonError::into_inner), number)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.rise();
        self.bench.give_back(&self.own.took);
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

    #[tokio::test]
    async fn where_too_much_arrives_who_sends_longest_leaves_and_who_is_answered_stays() {
        let bench = Arc::new(Bench::default());
        let [answered, silent, slow, quick] = [(); 4].map(|()| bench.seat());
        for seat in [&answered, &slow, &quick] {
            seat.wait();
            seat.took(BYTES / 4);
        }
        answered.rise();
        assert!(!must(&slow).await);
        quick.took(BYTES / 4 + 1);
        assert!(must(&slow).await, "it has been sending longest");
        assert!(!must(&answered).await && !must(&silent).await && !must(&quick).await);
        // What was done with is forgotten, and so is what went with its connection.
        answered.sit();
        drop((slow, quick));
        assert_eq!(bench.bytes.load(Ordering::Relaxed), 0);
    }

    #[tokio::test]
    async fn who_takes_nothing_of_an_answer_leaves_and_owes_nothing_any_more() {
        let bench = Arc::new(Bench::default());
        let [first, second] = [(); 2].map(|()| bench.seat());
        first.owes(BYTES);
        // The next question on the same connection changes nothing about the answer that is still in memory.
        first.sit();
        second.sit();
        assert!(!must(&first).await);
        second.owes(1);
        assert!(must(&first).await && !must(&second).await);
        first.gave(BYTES);
        second.gave(1);
        assert_eq!(bench.bytes.load(Ordering::Relaxed), 0);
    }
}
