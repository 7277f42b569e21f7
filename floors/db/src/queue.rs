//! The queue before the database threads: bounded, so that overload is told and not piled up.

use std::{
    collections::VecDeque,
    sync::{Condvar, Mutex, PoisonError},
    time::Duration,
};

use kernel::{No, Outcome};

use crate::DbError;

/// How many requests may wait; more are told to come back.
const LIMIT: usize = 10_000;

/// A bounded queue that hands out what waits, as much as asked for at once.
pub(crate) struct Queue<J> {
    state: Mutex<(VecDeque<J>, bool)>,
    filled: Condvar,
}

impl<J> Default for Queue<J> {
    fn default() -> Self {
        Self { state: Mutex::new((VecDeque::new(), true)), filled: Condvar::new() }
    }
}

impl<J> Queue<J> {
    pub(crate) fn put(&self, job: J) -> Outcome<()> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if !state.1 {
            return Err(No::broken(DbError::Closed));
        }
        if state.0.len() >= LIMIT {
            return Err(No::Busy(2));
        }
        state.0.push_back(job);
        drop(state);
        self.filled.notify_one();
        Ok(())
    }

    /// Waits for work and takes up to `most`; `None` once closed and empty.
    pub(crate) fn take(&self, most: usize) -> Option<Vec<J>> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        while state.0.is_empty() {
            if !state.1 {
                return None;
            }
            let waited = self.filled.wait_timeout(state, Duration::from_secs(60));
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        Some(drained(&mut state.0, most))
    }

    /// Up to so many of what waits right now.
    pub(crate) fn more(&self, most: usize) -> Vec<J> {
        drained(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner).0, most)
    }

    pub(crate) fn close(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).1 = false;
        self.filled.notify_all();
    }

    pub(crate) fn len(&self) -> usize {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).0.len()
    }
}

fn drained<J>(waiting: &mut VecDeque<J>, most: usize) -> Vec<J> {
    let count = waiting.len().min(most);
    waiting.drain(..count).collect()
}
