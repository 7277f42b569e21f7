//! Work for a processor, such as setting a PDF: it waits its turn off the threads that answer requests, and never holds up a
//! page.

use std::{sync::LazyLock, time::Duration};

use kernel::{No, Outcome};
use tokio::sync::Semaphore;

/// How much is worked on at once: one processor stays free for pages.
static TURNS: LazyLock<Semaphore> = LazyLock::new(|| {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Semaphore::new(cores.saturating_sub(1).max(1))
});

/// What may take minutes goes one at a time beside that: nobody's paper waits for it.
static LONG_TURN: Semaphore = Semaphore::const_new(1);

/// How long somebody waits for their turn before they are asked to come back.
const PATIENCE: Duration = Duration::from_secs(20);

/// Does the work when it is its turn.
///
/// # Errors
/// [`No::Busy`] when its turn does not come in time; what the work itself says.
pub async fn labour<T: Send + 'static>(work: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
    in_turn(&TURNS, work).await
}

/// The same for work of which nobody knows how long it takes, such as a large allocation: it waits for its like only.
///
/// # Errors
/// As [`labour`].
pub async fn long_labour<T: Send + 'static>(work: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
    in_turn(&LONG_TURN, work).await
}

async fn in_turn<T: Send + 'static>(
    turns: &'static Semaphore,
    work: impl FnOnce() -> Outcome<T> + Send + 'static,
) -> Outcome<T> {
    let turn = match tokio::time::timeout(PATIENCE, turns.acquire()).await {
        Ok(Ok(turn)) => turn,
        Ok(Err(_)) | Err(_) => return Err(No::Busy(10)),
    };
    // The turn goes with the work: a reader who leaves does not let a further one in before it is done.
    let work = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        work()
    });
    work.await.map_err(No::broken)?
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[tokio::test]
    async fn a_paper_does_not_wait_for_long_work() {
        let (end, ends) = mpsc::channel::<()>();
        let (begun, begins) = tokio::sync::oneshot::channel();
        let long = tokio::spawn(long_labour(move || {
            let _told = begun.send(());
            ends.recv().map_err(No::broken)
        }));
        begins.await.unwrap();
        assert_eq!(labour(|| Ok("paper")).await.unwrap(), "paper");
        end.send(()).unwrap();
        long.await.unwrap().unwrap();
    }
}
