//! Passwords: Argon2id in a bounded pool, so that many sign-ins at once do not starve the pages of all others.

use std::sync::{
    LazyLock,
    atomic::{AtomicUsize, Ordering},
};

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc};
use db::{WriteTx, journal::Event};
use kernel::{Id, No, Outcome, Person, Place, World};
use tokio::sync::Semaphore;

use crate::{model::PasswordHash, store};

/// How many may wait for their turn; more are told to come back.
const WAITING: usize = 96;
/// How many of them may be strangers: sixty people of one office who sign in for the first time. A flood of made-up sign-ins
/// leaves places to those whom this house knows.
const STRANGERS: usize = 64;

/// At each moment as many hashes are made as leave one core to the pages.
static POOL: LazyLock<Pool> = LazyLock::new(|| {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Pool::of(cores.saturating_sub(1).max(1))
});

/// The hash of a password, behind the limit.
pub async fn password_hash(world: &World, password: String) -> Outcome<PasswordHash> {
    let salt = world.bytes::<16>();
    in_turn(turn(Whose::Known)?, move || hashed(&password, &salt)).await?
}

/// A place in the queue for hashing, or no at once when it is too long. Who asks whether a password fits takes it before the try
/// is counted: no right password is counted that nobody could look at.
pub(crate) fn turn(whose: Whose) -> Outcome<Turn> {
    Turn::take(&POOL, whose).ok_or(No::Busy(5))
}

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// Somebody who is signed in, has a letter's link, or signed in with this browser before.
    Known,
    /// Anybody.
    Stranger,
}

/// Whether a password belongs to a hash. Without a hash the same work is done, and the answer is no.
pub(crate) async fn password_fits(turn: Turn, hash: Option<String>, password: String) -> Outcome<bool> {
    in_turn(turn, move || match hash.as_deref().map(phc::PasswordHash::new) {
        Some(Ok(known)) => Argon2::default().verify_password(password.as_bytes(), &known).is_ok(),
        _ => {
            let _ = std::hint::black_box(hashed(&password, b"nobody has this "));
            false
        }
    })
    .await
}

/// Sets a password: sessions, known browsers, links and tries of before are over. Asks no right: the caller's case has.
pub fn password_set(tx: &mut WriteTx<'_>, person: Id<Person>, hash: &PasswordHash) -> Outcome<()> {
    store::person::password_update(tx, person, hash)?;
    store::session::session_end_all(tx, person)?;
    store::browser::browser_forget_all(tx, person)?;
    store::link::link_use_all(tx, person)?;
    tx.within(Place::instance(), |tx| tx.append(Event::new("directory.password_set", person)))
}

/// 19 MiB, two rounds, one lane: OWASP's choice for servers with little memory.
fn hashed(password: &str, salt: &[u8; 16]) -> Outcome<PasswordHash> {
    let params = Params::new(19_456, 2, 1, None).map_err(|error| No::broken(error.to_string()))?;
    let hash = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_with_salt(password.as_bytes(), salt)
        .map_err(|error| No::broken(error.to_string()))?;
    Ok(PasswordHash(hash.to_string()))
}

async fn in_turn<T: Send + 'static>(turn: Turn, work: impl FnOnce() -> T + Send + 'static) -> Outcome<T> {
    let permit = turn.0.places.acquire().await.map_err(No::broken)?;
    if db::is_faulty("place_given_back") {
        drop((turn, permit));
        return tokio::task::spawn_blocking(work).await.map_err(No::broken);
    }
    // Both go with the work: who sends a password and leaves does not let a further one in before it is done.
    let work = tokio::task::spawn_blocking(move || {
        let _held = (turn, permit);
        work()
    });
    work.await.map_err(No::broken)
}

/// The switch of the trial `overload`: everybody may wait, and the trial has to notice.
fn is_unbounded() -> bool {
    db::is_faulty("hashing_unbounded")
}

/// How many passwords are being hashed or wait for it, for the operator's metrics.
pub fn passwords_waiting() -> u64 {
    POOL.queued.load(Ordering::SeqCst) as u64
}

/// Where hashes are made, and how many wait for it.
struct Pool {
    places: Semaphore,
    queued: AtomicUsize,
}

impl Pool {
    fn of(places: usize) -> Self {
        Self { places: Semaphore::new(places), queued: AtomicUsize::new(0) }
    }
}

/// A turn in the queue; given back when it is dropped: with the work, or before it when the reader went away.
pub(crate) struct Turn(&'static Pool);

impl Turn {
    fn take(pool: &'static Pool, whose: Whose) -> Option<Self> {
        let before = pool.queued.fetch_add(1, Ordering::SeqCst);
        let turn = Self(pool);
        // The switch of the test of floods: no place is kept, and it has to notice.
        let most = if whose == Whose::Known || db::is_faulty("no_place_kept") { WAITING } else { STRANGERS };
        // `turn` is dropped on the way out and counts down again.
        if before < most || is_unbounded() { Some(turn) } else { None }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.queued.fetch_sub(1, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_only() {
        let hash = hashed("ein langes Passwort", b"0123456789abcdef").map(|hash| hash.0).unwrap_or_default();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        let fits = |password: &str| password_fits(turn(Whose::Known).unwrap(), Some(hash.clone()), password.to_owned());
        assert!(matches!(fits("ein langes Passwort").await, Ok(true)));
        assert!(matches!(fits("ein kurzes Passwort").await, Ok(false)));
        assert!(matches!(password_fits(turn(Whose::Known).unwrap(), None, String::new()).await, Ok(false)));
    }

    fn pool() -> &'static Pool {
        Box::leak(Box::new(Pool::of(1)))
    }

    #[test]
    fn the_queue_has_an_end() {
        let pool = pool();
        let mut places: Vec<_> = (0..STRANGERS).map(|_| Turn::take(pool, Whose::Stranger)).collect();
        assert!(Turn::take(pool, Whose::Stranger).is_none(), "the rest is for those who are known");
        places.extend((STRANGERS..WAITING).map(|_| Turn::take(pool, Whose::Known)));
        assert!(places.iter().all(Option::is_some));
        assert!(Turn::take(pool, Whose::Known).is_none());
        drop(places);
        assert!(Turn::take(pool, Whose::Stranger).is_some());
    }

    #[tokio::test]
    async fn who_sends_a_password_and_leaves_keeps_the_place_until_it_is_hashed() {
        let pool = pool();
        let (end, ends) = mpsc::channel::<()>();
        let (begun, begins) = oneshot::channel::<()>();
        let mut sent = Box::pin(in_turn(Turn::take(pool, Whose::Known).unwrap(), move || {
            let _told = begun.send(());
            let _ended = ends.recv();
        }));
        tokio::select! {
            _done = &mut sent => unreachable!("it waits for its end"),
            begun = begins => assert!(begun.is_ok()),
        }
        drop(sent);
        assert_eq!((pool.places.available_permits(), pool.queued.load(Ordering::SeqCst)), (0, 1));
        drop(end);
        assert!(
            matches!(in_turn(Turn::take(pool, Whose::Known).unwrap(), || "next").await, Ok("next")),
            "the place comes back with the end of the work"
        );
    }

    /// The control: a place that is given back with its sender, while the hash is still being made.
    #[test]
    fn a_place_that_is_given_back_too_early_is_noticed() {
        let test = "cases::password::tests::who_sends_a_password_and_leaves_keeps_the_place_until_it_is_hashed";
        testkit::caught(test, "place_given_back", "left: (1, 0)", &[]);
    }
}
