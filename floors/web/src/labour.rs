//! Work for a processor, such as setting a PDF: it waits its turn off the threads that answer requests, and never holds up a
//! page.
//!
//! Who waits holds a place in the hall. So few may wait, of one person fewer, and who comes then is told so at once.

use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
    time::Duration,
};

use kernel::{No, Outcome};
use tokio::sync::Semaphore;

use crate::Visit;

/// How much is worked on at once: one processor stays free for pages.
static TURNS: LazyLock<Turns> = LazyLock::new(|| {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Turns::of(cores.saturating_sub(1).max(1))
});

/// What may take minutes goes one at a time beside that: nobody's paper waits for it.
static LONG_TURNS: LazyLock<Turns> = LazyLock::new(|| Turns::of(1));

/// How many pieces of work wait or are worked on.
const WAITING: usize = 32;
/// How many of them one person or one participant may have ordered: all papers of a workshop, opened one beside the other.
const OWN: usize = 6;
/// How many all visitors together: nobody tells them apart, and some places stay for those who belong here.
const VISITORS: usize = 16;

/// How long somebody waits for their turn before they are asked to come back.
const PATIENCE: Duration = Duration::from_secs(20);

impl Visit {
    /// Does the work when it is its turn.
    ///
    /// # Errors
    /// [`No::Busy`] when too many wait, when this reader waits for several already, or when the turn does not come in time;
    /// what the work itself says.
    pub async fn labour<T: Send + 'static>(&self, work: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
        in_turn(&TURNS, &self.actor().mark(), work).await
    }

    /// The same for work of which nobody knows how long it takes, such as a large allocation: it waits for its like only.
    ///
    /// # Errors
    /// As [`Visit::labour`].
    pub async fn long_labour<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Outcome<T> + Send + 'static,
    ) -> Outcome<T> {
        in_turn(&LONG_TURNS, &self.actor().mark(), work).await
    }
}

async fn in_turn<T: Send + 'static>(
    turns: &'static Turns,
    who: &str,
    work: impl FnOnce() -> Outcome<T> + Send + 'static,
) -> Outcome<T> {
    let place = turns.place(who).ok_or(No::Busy(10))?;
    let turn = match tokio::time::timeout(PATIENCE, turns.worked.acquire()).await {
        Ok(Ok(turn)) => turn,
        Ok(Err(_)) | Err(_) => return Err(No::Busy(10)),
    };
    // Both go with the work: a reader who leaves does not let a further one in before it is done.
    let work = tokio::task::spawn_blocking(move || {
        let _held = (place, turn);
        work()
    });
    work.await.map_err(No::broken)?
}

/// Where work waits: whose it is, and what is worked on.
struct Turns {
    worked: Semaphore,
    waiting: Mutex<HashMap<String, usize>>,
}

impl Turns {
    fn of(worked: usize) -> Self {
        Self { worked: Semaphore::new(worked), waiting: Mutex::default() }
    }

    /// A place to wait in, if there is one for this reader.
    fn place(&'static self, who: &str) -> Option<Place> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let (all, own) = (waiting.values().sum::<usize>(), waiting.get(who).copied().unwrap_or(0));
        let share = if who.is_empty() { VISITORS } else { OWN };
        // The switch of the tests of crowds, which have to notice.
        if (all >= WAITING || own >= share) && !db::is_faulty("labour_unbounded") {
            return None;
        }
        waiting.insert(who.to_owned(), own + 1);
        Some(Place { turns: self, who: who.to_owned() })
    }
}

/// A place to wait in; given back when it is dropped: with the work, or before it when the reader went away.
struct Place {
    turns: &'static Turns,
    who: String,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut waiting = self.turns.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(own) = waiting.get_mut(&self.who) {
            *own -= 1;
        }
        waiting.retain(|_, own| *own > 0);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn turns() -> &'static Turns {
        Box::leak(Box::new(Turns::of(1)))
    }

    #[tokio::test]
    async fn a_paper_does_not_wait_for_long_work() {
        let (end, ends) = mpsc::channel::<()>();
        let (begun, begins) = tokio::sync::oneshot::channel();
        let long = tokio::spawn(in_turn(&LONG_TURNS, "a", move || {
            let _told = begun.send(());
            ends.recv().map_err(No::broken)
        }));
        begins.await.unwrap();
        assert_eq!(in_turn(&TURNS, "a", || Ok("paper")).await.unwrap(), "paper");
        end.send(()).unwrap();
        long.await.unwrap().unwrap();
    }

    #[test]
    fn few_wait_and_of_one_reader_fewer() {
        let turns = turns();
        let mut places: Vec<Place> = (0..OWN).map(|_| turns.place("a").unwrap()).collect();
        assert!(turns.place("a").is_none(), "one reader has a share");
        places.extend((0..VISITORS).map(|_| turns.place("").unwrap()));
        assert!(turns.place("").is_none(), "visitors have theirs");
        places.extend((0..WAITING - OWN - VISITORS).map(|number| turns.place(&number.to_string()).unwrap()));
        assert!(turns.place("b").is_none(), "all places are taken");
        drop(places);
        assert!(turns.place("a").is_some() && turns.waiting.lock().unwrap().is_empty(), "places come back");
    }

    #[tokio::test]
    async fn who_orders_work_and_leaves_keeps_the_place_until_it_is_done() {
        let turns = turns();
        let (end, ends) = mpsc::channel::<()>();
        let (begun, begins) = tokio::sync::oneshot::channel();
        let mut ordered = Box::pin(in_turn(turns, "a", move || {
            let _told = begun.send(());
            ends.recv().map_err(No::broken)
        }));
        tokio::select! {
            _done = &mut ordered => unreachable!("it waits for its end"),
            begun = begins => begun.unwrap(),
        }
        drop(ordered);
        let held = turns.waiting.lock().unwrap().get("a").copied();
        assert_eq!((turns.worked.available_permits(), held), (0, Some(1)));
        drop(end);
        in_turn(turns, "a", || Ok(())).await.unwrap();
    }
}
