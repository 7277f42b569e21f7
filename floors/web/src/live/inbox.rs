//! Messages to the thread of the crowd, from the tasks of the runtime.

use std::{
    io,
    sync::{Mutex, PoisonError},
};

use db::{Grown, journal::Mark};
use kernel::{Id, Scope};
use mio::{Registry, Token, Waker};

use super::{
    guest::Check,
    way::{Seat, Way},
};

/// What the crowd is told.
#[derive(Debug)]
pub(super) enum Message {
    /// Somebody wants to follow.
    Seat(Seat, Way),
    /// A commit.
    Grown(Grown),
    /// Some commits were missed.
    Missed,
    /// What the journal of a scope says: its last mark and its last entries; nothing where it could not be read.
    Read(Id<Scope>, Option<(Mark, Vec<Grown>)>),
    /// Somebody may have lost a right: all are asked.
    Check,
    /// All hear a sign of life.
    Beat,
    /// These may not follow any more.
    Ended(Vec<Check>),
    /// No more.
    End,
}

/// Where messages wait. The first one wakes the crowd.
#[derive(Debug)]
pub(super) struct Inbox {
    waiting: Mutex<Option<Vec<Message>>>,
    waker: Waker,
}

impl Inbox {
    pub(super) fn new(registry: &Registry, token: Token) -> io::Result<Self> {
        Ok(Self { waiting: Mutex::new(Some(Vec::new())), waker: Waker::new(registry, token)? })
    }

    /// Leaves a message; whether anybody will read it.
    pub(super) fn put(&self, message: Message) -> bool {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(messages) = waiting.as_mut() else { return false };
        messages.push(message);
        let first = messages.len() == 1;
        drop(waiting);
        if first && let Err(error) = self.waker.wake() {
            // Not lost: the crowd looks once a second.
            tracing::error!(%error, "the live streams could not be woken");
        }
        true
    }

    pub(super) fn take(&self) -> Vec<Message> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// Nobody reads any more; what waits is dropped, sockets included.
    pub(super) fn close(&self) {
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
