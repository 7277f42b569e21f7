//! Who follows a stream, and how many streams are open: by session, never by address, and in the whole process.

use std::{
    collections::HashMap,
    fs,
    hash::{Hash, Hasher},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use kernel::{No, Outcome, Permission, Scope};

use super::Streams;

/// How many streams one session may have: a browser with some windows has one for each.
const EACH: usize = 16;
/// Open files that are left for pages, the database and the log.
const SPARE: usize = 600;
/// When to come back.
const LATER: u32 = 15;

/// All who follow.
#[derive(Debug)]
pub(super) struct Guests {
    most: usize,
    open: Mutex<Open>,
    pub(super) told: AtomicU64,
    pub(super) gaps: AtomicU64,
    pub(super) cut: AtomicU64,
    pub(super) asked: AtomicU64,
}

#[derive(Debug, Default)]
struct Open {
    sessions: HashMap<Arc<str>, usize>,
    visitors: usize,
    all: usize,
}

impl Default for Guests {
    fn default() -> Self {
        let zero = || AtomicU64::new(0);
        let most = open_files().saturating_sub(SPARE).max(100);
        Self { most, open: Mutex::default(), told: zero(), gaps: zero(), cut: zero(), asked: zero() }
    }
}

impl Guests {
    pub(super) fn counts(&self) -> Streams {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner).all;
        let of = |count: &AtomicU64| count.load(Ordering::Relaxed);
        Streams { open, told: of(&self.told), gaps: of(&self.gaps), cut: of(&self.cut), asked: of(&self.asked) }
    }

    /// Counts one more; the session's text is kept once for all its streams.
    fn enter(&self, token: Option<&str>) -> Outcome<Option<Arc<str>>> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        // Who is signed in finds a place even where visitors have taken all of theirs.
        let full = open.all >= self.most || (token.is_none() && open.visitors >= self.most / 2);
        let own =
            token.and_then(|token| open.sessions.get_key_value(token)).map(|(own, count)| (Arc::clone(own), *count));
        if full || own.as_ref().is_some_and(|(_, count)| *count >= EACH) {
            return Err(No::Busy(LATER));
        }
        let own = token.map(|token| own.map_or_else(|| Arc::from(token), |(own, _)| own));
        match &own {
            Some(own) => *open.sessions.entry(Arc::clone(own)).or_default() += 1,
            None => open.visitors += 1,
        }
        open.all += 1;
        Ok(own)
    }

    fn leave(&self, token: Option<&Arc<str>>) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.all -= 1;
        let Some(token) = token else {
            open.visitors -= 1;
            return;
        };
        let left = open.sessions.get_mut(token).map_or(0, |count| {
            *count -= 1;
            *count
        });
        if left == 0 {
            open.sessions.remove(token);
        }
    }
}

/// One who follows: counted as long as this lives.
#[derive(Debug)]
pub(super) struct Guest {
    guests: Arc<Guests>,
    pub(super) token: Option<Arc<str>>,
    pub(super) scope: Scope,
    pub(super) permission: &'static Permission,
}

impl Guest {
    pub(super) fn new(
        guests: &Arc<Guests>,
        token: Option<&str>,
        (scope, permission): (Scope, &'static Permission),
    ) -> Outcome<Self> {
        let token = guests.enter(token)?;
        Ok(Self { guests: Arc::clone(guests), token, scope, permission })
    }

    /// Whether two are the same session in the same place: then one look says whether both may stay.
    pub(super) fn is_like(&self, other: &Check) -> bool {
        (&self.token, self.scope, self.permission.key) == (&other.token, other.scope, other.permission.key)
    }

    /// All streams of a session share its text; where that lies tells when they are all asked.
    pub(super) fn bucket(&self) -> u64 {
        self.token.as_ref().map_or(0, |token| Arc::as_ptr(token).cast::<u8>() as u64 / 64)
    }

    pub(super) fn check(&self) -> Check {
        Check { token: self.token.clone(), scope: self.scope, permission: self.permission }
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        self.guests.leave(self.token.as_ref());
    }
}

/// A question about some streams: may this session still follow this scope?
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Check {
    pub(super) token: Option<Arc<str>>,
    pub(super) scope: Scope,
    pub(super) permission: &'static Permission,
}

impl Hash for Check {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        (&self.token, self.scope, self.permission.key).hash(hasher);
    }
}

/// How many files this process may have open, as far as the system says so.
fn open_files() -> usize {
    let limits = fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files")).unwrap_or_default();
    line.split_whitespace().next().and_then(|word| word.parse().ok()).unwrap_or(1_024)
}

#[cfg(test)]
mod tests {
    use super::*;

    const READ: Permission = Permission::public("a.read");

    fn enter(guests: &Arc<Guests>, token: Option<&str>) -> Outcome<Guest> {
        Guest::new(guests, token, (Scope::INSTANCE, &READ))
    }

    #[test]
    fn a_session_has_so_many_streams_and_others_are_not_touched() {
        let guests = Arc::new(Guests::default());
        let mut own: Vec<Guest> = (0..EACH).map(|_| enter(&guests, Some("a")).unwrap()).collect();
        assert!(matches!(enter(&guests, Some("a")), Err(No::Busy(LATER))));
        let other = enter(&guests, Some("b")).unwrap();
        own.pop();
        assert!(enter(&guests, Some("a")).is_ok());
        drop((own, other));
        assert_eq!(guests.counts().open, 0);
        assert!(guests.open.lock().unwrap().sessions.is_empty());
    }

    #[test]
    fn visitors_leave_room_for_those_who_are_signed_in() {
        let guests = Arc::new(Guests { most: 4, ..Guests::default() });
        let _visitors = [enter(&guests, None).unwrap(), enter(&guests, None).unwrap()];
        assert!(enter(&guests, None).is_err());
        let _signed_in = [enter(&guests, Some("a")).unwrap(), enter(&guests, Some("b")).unwrap()];
        assert!(enter(&guests, Some("c")).is_err());
    }
}
