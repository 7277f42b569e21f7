//! The hall before the work: so many requests are inside at once, the next one is told at once to come back.
//!
//! Waiting is bounded by this number, not by patience: what is inside is done soon, and nobody waits for an answer that
//! comes too late. Streams and the operator's own questions are not counted.

use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicUsize, Ordering},
};

use axum::http::HeaderMap;
use kernel::{Actor, Lang, No};

use crate::{Site, admit, asset, door, error_page, kept::Answer};

/// After how many seconds somebody who was sent away may try again.
pub(crate) const AGAIN: u32 = 2;

/// Counts who is inside.
pub(crate) struct Hall {
    most: usize,
    inside: Arc<AtomicUsize>,
    crowded: [OnceLock<Answer>; 4],
}

/// A place inside; given back when it is dropped, also when the reader went away.
pub(crate) struct Guest(Arc<AtomicUsize>);

impl Drop for Guest {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Hall {
    pub(crate) fn new(most: usize) -> Self {
        Self { most: most.max(1), inside: Arc::default(), crowded: Default::default() }
    }

    /// A place, if there is one.
    pub(crate) fn enter(&self) -> Option<Guest> {
        let before = self.inside.fetch_add(1, Ordering::SeqCst);
        let guest = Guest(Arc::clone(&self.inside));
        // `guest` is dropped on the way out and gives the place back.
        (before < self.most).then_some(guest)
    }

    /// Whether nobody could enter now: then what they sent need not even be read.
    pub(crate) fn is_full(&self) -> bool {
        self.inside() >= self.most
    }

    pub(crate) fn inside(&self) -> usize {
        self.inside.load(Ordering::SeqCst)
    }

    /// The page for who finds no place: made once in each language, so that saying no costs next to nothing.
    pub(crate) fn crowded(&self, site: &Site, headers: &HeaderMap) -> Answer {
        let lang = admit::chosen_language(&Actor::Visitor, admit::cookies(headers), headers);
        let zip = asset::accepts_gzip(headers);
        let at = usize::from(lang == Lang::En) * 2 + usize::from(zip);
        let make = || {
            let visit = door::stranger(site, lang);
            door::finished(error_page::page(&visit, &No::Busy(AGAIN)), zip).0
        };
        self.crowded.get(at).map_or_else(make, |page| page.get_or_init(make).clone())
    }
}

#[cfg(test)]
mod tests {
    use super::Hall;

    #[test]
    fn the_hall_holds_so_many_and_places_come_back() {
        let hall = Hall::new(2);
        let guests = [hall.enter(), hall.enter()];
        assert!(guests.iter().all(Option::is_some) && hall.is_full());
        assert!(hall.enter().is_none());
        assert_eq!(hall.inside(), 2);
        drop(guests);
        assert!(!hall.is_full() && hall.enter().is_some());
    }
}
