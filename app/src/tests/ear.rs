//! Everything that is logged, at its most talkative: one ear for the whole process, as there can be only one.

use std::{
    io,
    sync::{Mutex, Once, PoisonError},
};

static HEARD: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Ear;

impl io::Write for Ear {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        HEARD.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Listens from now on, whichever test asks first.
pub(super) fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(|| Ear).init());
}

/// What was logged so far. The ear hears: otherwise it would say nothing that a word is not in it.
pub(super) fn heard() -> String {
    tracing::trace!("the ear is open");
    let heard = String::from_utf8_lossy(&HEARD.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
    assert!(heard.contains("the ear is open"), "nothing is heard at all");
    heard
}
