//! Answers that are given again while nothing was written: whole pages, compressed, for a request that is the same to the
//! last byte. Whoever asks otherwise, later or after any write gets a page made anew. See docs/decisions/0018.

use std::{
    collections::HashMap,
    sync::{
        PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
    response::Response,
};
use kernel::Moment;
use sha2::{Digest, Sha256};

use crate::Answers;

/// An answer lives within one slot of the clock, so that whatever a page says of days and minutes stays true.
const SLOT: i64 = 10_000_000;

/// No single answer may fill the shelf.
const LARGEST: usize = 256 * 1024;

/// What proxies add to each request anew, and no page reads.
const PASSING: [&str; 7] =
    ["x-request-id", "x-forwarded-for", "x-forwarded-port", "x-real-ip", "forwarded", "traceparent", "tracestate"];

/// When an answer was or is to be made: the pulse of the data and the slot of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stand {
    pulse: u64,
    slot: i64,
}

/// A request whose answer may be kept: which one, and as of when.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked {
    key: [u8; 32],
    stand: Stand,
    now: Moment,
}

/// An answer as it goes out.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answer {
    pub(crate) fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response
    }
}

/// The answers of one stand; those of an older one go as soon as a newer one comes.
#[derive(Default)]
struct Filled {
    stand: Option<Stand>,
    answers: HashMap<[u8; 32], (Answer, Moment)>,
    bytes: usize,
}

/// The shelf.
pub(crate) struct Shelf {
    rule: Answers,
    filled: RwLock<Filled>,
    hits: AtomicU64,
    misses: AtomicU64,
}

impl Shelf {
    pub(crate) fn new(rule: Answers) -> Self {
        Self { rule, filled: RwLock::default(), hits: AtomicU64::new(0), misses: AtomicU64::new(0) }
    }

    /// What is asked, where the answer may be a kept one: a page, not forced anew, at a moment when the data stands still.
    pub(crate) fn asked(&self, request: &Request<Body>, pulse: impl Fn() -> Option<u64>, now: Moment) -> Option<Asked> {
        let pulse = match self.rule {
            Answers::Never => return None,
            Answers::Kept { .. } => pulse()?,
            Answers::Blind => 0,
        };
        // A note such as `?done=phase_edit` is said once. Who reloads by force means it.
        let said_once = request.uri().query().is_some_and(|query| query.contains("done="));
        let forced = request.headers().contains_key(header::CACHE_CONTROL);
        if request.method() != Method::GET || said_once || forced {
            return None;
        }
        let stand = Stand { pulse, slot: now.0.div_euclid(SLOT) };
        Some(Asked { key: key(request), stand, now })
    }

    /// The answer that was given to the same request, if nothing was written since.
    pub(crate) fn find(&self, asked: &Asked) -> Option<Answer> {
        let filled = self.filled.read().unwrap_or_else(PoisonError::into_inner);
        let found = (filled.stand == Some(asked.stand)).then(|| filled.answers.get(&asked.key)).flatten();
        let found = found.filter(|(_, until)| asked.now < *until).map(|(answer, _)| answer.clone());
        let count = if found.is_some() { &self.hits } else { &self.misses };
        count.fetch_add(1, Ordering::Relaxed);
        found
    }

    /// Keeps an answer until the session behind it may end. `asked` is of before anything was read for it.
    pub(crate) fn keep(&self, asked: Asked, answer: Answer, until: Moment) {
        let Answers::Kept { megabytes: most } = self.rule.bounded() else { return };
        let size = weight(&answer);
        let mut filled = self.filled.write().unwrap_or_else(PoisonError::into_inner);
        if filled.stand != Some(asked.stand) {
            // One who was slow does not throw away what is newer.
            if filled.stand.is_some_and(|stand| (stand.pulse, stand.slot) > (asked.stand.pulse, asked.stand.slot)) {
                return;
            }
            *filled = Filled { stand: Some(asked.stand), ..Filled::default() };
        }
        if let Some((before, _)) = filled.answers.remove(&asked.key) {
            filled.bytes -= weight(&before);
        }
        if size <= LARGEST && filled.bytes + size <= most * 1024 * 1024 {
            filled.bytes += size;
            filled.answers.insert(asked.key, (answer, until));
        }
    }

    /// How often an answer was there, and how often not.
    pub(crate) fn figures(&self) -> (u64, u64) {
        (self.hits.load(Ordering::Relaxed), self.misses.load(Ordering::Relaxed))
    }
}

/// About what an answer takes: its body, its headers and its place.
fn weight(answer: &Answer) -> usize {
    answer.body.len() + 2_048
}

/// Path, question and all headers, so that an answer may depend on any of them. The digest holds no token.
fn key(request: &Request<Body>) -> [u8; 32] {
    let mut digest = Sha256::new();
    let mut part = |bytes: &[u8]| {
        digest.update((bytes.len() as u64).to_be_bytes());
        digest.update(bytes);
    };
    part(request.uri().path().as_bytes());
    part(request.uri().query().unwrap_or_default().as_bytes());
    for (name, value) in request.headers() {
        if !PASSING.contains(&name.as_str()) {
            part(name.as_str().as_bytes());
            part(value.as_bytes());
        }
    }
    digest.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEPT: Answers = Answers::Kept { megabytes: 1 };

    fn request(path: &str, cookie: &str) -> Request<Body> {
        Request::get(path).header("cookie", cookie).body(Body::empty()).unwrap()
    }

    fn answer(size: usize) -> Answer {
        Answer { status: StatusCode::OK, headers: HeaderMap::new(), body: Bytes::from(vec![b'x'; size]) }
    }

    fn asked(shelf: &Shelf, path: &str, cookie: &str, pulse: u64, now: i64) -> Option<Asked> {
        shelf.asked(&request(path, cookie), || Some(pulse), Moment(now))
    }

    #[test]
    fn only_the_same_request_at_the_same_stand_finds_an_answer() {
        let shelf = Shelf::new(KEPT);
        shelf.keep(asked(&shelf, "/a", "s=1", 2, 0).unwrap(), answer(10), Moment(9_000_000));
        for (path, cookie, pulse, now, expected) in [
            ("/a", "s=1", 2, 0, true),
            ("/a", "s=1", 2, 8_999_999, true),
            ("/a", "s=1", 2, 9_000_000, false),
            ("/a", "s=1", 2, 10_000_000, false),
            ("/a", "s=1", 4, 0, false),
            ("/a", "s=2", 2, 0, false),
            ("/a?b", "s=1", 2, 0, false),
            ("/b", "s=1", 2, 0, false),
        ] {
            let asked = asked(&shelf, path, cookie, pulse, now).unwrap();
            assert_eq!(shelf.find(&asked).is_some(), expected, "{path} {cookie} {pulse} {now}");
        }
    }

    #[test]
    fn what_is_said_once_or_forced_or_uncertain_is_not_kept() {
        let shelf = Shelf::new(KEPT);
        assert!(asked(&shelf, "/a?done=x", "", 2, 0).is_none());
        assert!(shelf.asked(&request("/a", ""), || None, Moment(0)).is_none());
        let mut forced = request("/a", "");
        forced.headers_mut().insert("cache-control", "no-cache".parse().unwrap());
        assert!(shelf.asked(&forced, || Some(2), Moment(0)).is_none());
        let mut post = request("/a", "");
        *post.method_mut() = Method::POST;
        assert!(shelf.asked(&post, || Some(2), Moment(0)).is_none());
        assert!(asked(&Shelf::new(Answers::Never), "/a", "", 2, 0).is_none());
    }

    #[test]
    fn the_shelf_is_bounded_and_emptied_by_a_newer_stand_only() {
        let shelf = Shelf::new(KEPT);
        let count = || shelf.filled.read().unwrap().answers.len();
        for number in 0..100 {
            let asked = asked(&shelf, &format!("/{number}"), "", 4, 0).unwrap();
            shelf.keep(asked, answer(100_000), Moment(1));
        }
        assert_eq!(count(), 10);
        shelf.keep(asked(&shelf, "/late", "", 2, 0).unwrap(), answer(1), Moment(1));
        assert_eq!(count(), 10);
        shelf.keep(asked(&shelf, "/new", "", 6, 0).unwrap(), answer(1), Moment(1));
        assert_eq!(count(), 1);
    }
}
