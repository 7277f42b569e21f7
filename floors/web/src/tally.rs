//! What the door counts: answers by route and status, how long they took, refusals, streams. No person, no address.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use kernel::Moment;

use crate::Streams;

/// The upper edges of the classes of durations, in microseconds.
pub const DURATIONS: [u64; 9] = [500, 1_000, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000];

const STATUSES: [u16; 15] = [200, 303, 304, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503, 507];

/// Why the door or a case said no, and the status by which a no is told to be of this kind. Two have none of their own:
/// who says them says so ([`Said`]).
const KINDS: [(&str, &[u16]); 11] = [
    ("missing", &[404]),
    ("forbidden", &[401, 403]),
    ("refused", &[400, 422]),
    ("unread", &[413, 415]),
    ("too_fast", &[429]),
    ("stale", &[409]),
    ("busy", &[503]),
    ("full", &[507]),
    ("broken", &[500]),
    ("cross_site", &[]),
    ("crowded", &[]),
];

/// The kind of a no whose status says too little; it goes along with the answer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Said(pub(crate) &'static str);

/// What the door did since the program began, and who is here now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DoorFigures {
    /// When the program began.
    pub since: Moment,
    /// One for each route that was asked for, in the table's order; the last one is what does not exist.
    pub routes: Vec<RouteFigures>,
    /// How often each kind of no was said.
    pub refusals: Vec<(&'static str, u64)>,
    /// Streams: open ones, and what they told.
    pub streams: Streams,
    /// Requests that are inside.
    pub inside: u64,
    /// Answers that were given again, and those that had to be made.
    pub kept: (u64, u64),
}

/// What happened at one route.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RouteFigures {
    /// Its name in the table.
    pub name: &'static str,
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Status and how often; only those that occurred.
    pub statuses: Vec<(u16, u64)>,
    /// How many answers took at most so long as [`DURATIONS`] says; each class on its own, longer ones in none.
    pub durations: [u64; DURATIONS.len()],
    /// Microseconds of all answers together.
    pub micros: u64,
}

#[derive(Default)]
struct One {
    statuses: [AtomicU64; STATUSES.len()],
    other: AtomicU64,
    durations: [AtomicU64; DURATIONS.len()],
    micros: AtomicU64,
}

/// The counters.
pub(crate) struct Tally {
    routes: Vec<(&'static str, &'static str, One)>,
    refusals: [AtomicU64; KINDS.len()],
    since: Moment,
}

impl Tally {
    /// Counters for these routes, and one for what does not exist.
    pub(crate) fn new(routes: impl Iterator<Item = (&'static str, &'static str)>, since: Moment) -> Self {
        let routes = routes.chain([("absent", "GET")]).map(|(name, method)| (name, method, One::default()));
        Self { routes: routes.collect(), refusals: Default::default(), since }
    }

    /// The place of a route of the table; what is not there counts as absent.
    pub(crate) fn place(&self, name: &str, method: &str) -> usize {
        let known = self.routes.iter().position(|(own, way, _)| *own == name && *way == method);
        known.unwrap_or(self.routes.len().saturating_sub(1))
    }

    pub(crate) fn answered(&self, place: usize, status: u16, took: Duration) {
        let Some((_, _, one)) = self.routes.get(place) else { return };
        let counter = STATUSES.iter().position(|own| *own == status).and_then(|at| one.statuses.get(at));
        counter.unwrap_or(&one.other).fetch_add(1, Ordering::Relaxed);
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        one.micros.fetch_add(micros, Ordering::Relaxed);
        let class = DURATIONS.iter().position(|edge| micros <= *edge).and_then(|at| one.durations.get(at));
        if let Some(class) = class {
            class.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Counts an answer that is a no, as what it was said to be or by its status: whoever made it, it is counted here.
    pub(crate) fn heard(&self, status: u16, said: Option<Said>) {
        // The switch of the test of refusals, which has to notice.
        if db::is_faulty("noes_uncounted") {
            return;
        }
        let by_status = || KINDS.iter().find(|(_, own)| own.contains(&status)).map(|(kind, _)| *kind);
        if let Some(kind) = said.map(|Said(kind)| kind).or_else(by_status) {
            self.refused(kind);
        }
    }

    pub(crate) fn refused(&self, kind: &str) {
        if let Some(counter) = KINDS.iter().position(|(own, _)| *own == kind).and_then(|at| self.refusals.get(at)) {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    }

    pub(crate) fn figures(&self, inside: usize, kept: (u64, u64), streams: Streams) -> DoorFigures {
        let read = |count: &AtomicU64| count.load(Ordering::Relaxed);
        let route = |(name, method, one): &(&'static str, &'static str, One)| {
            let known = STATUSES.iter().zip(&one.statuses).map(|(status, count)| (*status, read(count)));
            let statuses: Vec<_> = known.chain([(0, read(&one.other))]).filter(|(_, count)| *count > 0).collect();
            let (durations, micros) = (one.durations.each_ref().map(read), read(&one.micros));
            RouteFigures { name, method, statuses, durations, micros }
        };
        DoorFigures {
            since: self.since,
            routes: self.routes.iter().map(route).filter(|route| !route.statuses.is_empty()).collect(),
            refusals: KINDS.iter().zip(&self.refusals).map(|((kind, _), count)| (*kind, read(count))).collect(),
            streams,
            inside: inside as u64,
            kept,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted_by_route_status_and_duration() {
        let tally = Tally::new([("page", "GET"), ("page", "POST")].into_iter(), Moment(7));
        assert_eq!([tally.place("page", "POST"), tally.place("gone", "GET")], [1, 2]);
        tally.answered(0, 200, Duration::from_micros(400));
        tally.answered(0, 418, Duration::from_secs(5));
        tally.heard(404, None);
        tally.heard(403, Some(Said("cross_site")));
        tally.heard(200, None);
        let figures = tally.figures(3, (1, 2), Streams::default());
        let [page] = &figures.routes[..] else { panic!("{figures:?}") };
        assert_eq!((page.statuses.clone(), page.micros), (vec![(200, 1), (0, 1)], 5_000_400));
        assert_eq!(page.durations, [1, 0, 0, 0, 0, 0, 0, 0, 0]);
        let said: Vec<_> = figures.refusals.iter().filter(|(_, count)| *count > 0).collect();
        assert_eq!((said, figures.since, figures.inside), (vec![&("missing", 1), &("cross_site", 1)], Moment(7), 3));
    }
}
