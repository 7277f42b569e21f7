//! Many readers on one thread, each with a socket of its own: they connect, listen, are cut off at random, and come back
//! as the server told them to, with the last number they know.

use std::{
    io::{ErrorKind, Read, Write},
    net::SocketAddr,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

use mio::{Events, Interest, Poll, Token, net::TcpStream};

use super::ear::{Ear, Heard};
use crate::scratch::Dice;

/// How many connections are opened in one round of ten milliseconds: a gate has a width.
const AT_ONCE: usize = 48;

/// Whom the readers listen to, and how restless they are.
#[derive(Debug, Clone)]
pub(crate) struct Audience {
    pub(crate) address: SocketAddr,
    pub(crate) path: String,
    /// Sessions, given out in turn; none for a server that asks for none.
    pub(crate) sessions: Vec<String>,
    pub(crate) count: usize,
}

/// One moment at which a reader learned numbers: after the first, up to the last.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arrival {
    pub(crate) after: i64,
    pub(crate) upto: i64,
    pub(crate) at: Instant,
}

#[derive(Debug, Default)]
struct Shared {
    stop: AtomicBool,
    /// Of 100,000 readers so many are cut off in each round.
    restless: AtomicU64,
    /// All are cut off, and none comes back.
    away: AtomicBool,
    /// Only so many of them come.
    admitted: AtomicUsize,
    connected: AtomicU64,
    /// The lowest last number of all readers, and the sum of what they heard, as of the last round.
    board: Mutex<(i64, Heard)>,
    arrivals: Mutex<Option<Vec<Arrival>>>,
}

/// The readers, while their thread runs.
#[derive(Debug)]
pub(crate) struct Readers {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

struct Reader {
    socket: Option<TcpStream>,
    asked: bool,
    back_at: Instant,
    failures: u32,
    ear: Ear,
}

impl Readers {
    /// Sends them off.
    pub(crate) fn start(audience: Audience, seed: u64) -> Result<Self, String> {
        let all = audience.count;
        Self::start_first(audience, seed, all)
    }

    /// Sends the first so many of them off; the others wait until they are admitted.
    pub(crate) fn start_first(audience: Audience, seed: u64, first: usize) -> Result<Self, String> {
        let shared = Arc::new(Shared { admitted: AtomicUsize::new(first), ..Shared::default() });
        let poll = Poll::new().map_err(|error| error.to_string())?;
        let now = Instant::now();
        let reader = || Reader { socket: None, asked: false, back_at: now, failures: 0, ear: Ear::default() };
        let readers = std::iter::repeat_with(reader).take(audience.count).collect();
        let own = Arc::clone(&shared);
        let house = House { poll, audience, readers, shared: own, dice: Dice(seed), newly: Vec::new() };
        let thread = std::thread::spawn(move || house.run());
        Ok(Self { shared, thread: Some(thread) })
    }

    /// Of 100,000 readers so many are cut off every ten milliseconds.
    pub(crate) fn restless(&self, share: u64) {
        self.shared.restless.store(share, Ordering::Relaxed);
    }

    /// Lets all of them come.
    pub(crate) fn admit_all(&self) {
        self.shared.admitted.store(usize::MAX, Ordering::Relaxed);
    }

    /// Cuts all off for as long as this holds.
    pub(crate) fn away(&self, away: bool) {
        self.shared.away.store(away, Ordering::Relaxed);
    }

    /// How many are connected and have been answered.
    pub(crate) fn connected(&self) -> u64 {
        self.shared.connected.load(Ordering::Relaxed)
    }

    /// The lowest number that any of them stands at, and what all of them heard.
    pub(crate) fn board(&self) -> (i64, Heard) {
        *lock(&self.shared.board)
    }

    /// Notes from now on when somebody learns of something; what was noted before.
    pub(crate) fn note(&self) -> Vec<Arrival> {
        lock(&self.shared.arrivals).replace(Vec::new()).unwrap_or_default()
    }

    /// Waits until this holds.
    pub(crate) fn wait(&self, patience: Duration, until: impl Fn(&Self) -> bool) -> bool {
        let end = Instant::now() + patience;
        while !until(self) {
            if Instant::now() > end {
                return false;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        true
    }
}

impl Drop for Readers {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ended = thread.join();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

struct House {
    poll: Poll,
    audience: Audience,
    readers: Vec<Reader>,
    shared: Arc<Shared>,
    dice: Dice,
    newly: Vec<Arrival>,
}

impl House {
    fn run(mut self) {
        let mut events = Events::with_capacity(4096);
        let mut round = Instant::now();
        while !self.shared.stop.load(Ordering::Relaxed) {
            let _polled = self.poll.poll(&mut events, Some(Duration::from_millis(10)));
            for event in &events {
                self.stir(event.token().0, event.is_writable(), event.is_read_closed());
            }
            // Readers elsewhere do not wake a processor of ours one by one; what this adds counts against the server.
            std::thread::sleep(Duration::from_micros(500));
            if !self.newly.is_empty() {
                let newly = std::mem::take(&mut self.newly);
                if let Some(arrivals) = lock(&self.shared.arrivals).as_mut() {
                    arrivals.extend(newly);
                }
            }
            if round.elapsed() >= Duration::from_millis(10) {
                round = Instant::now();
                self.round(round);
            }
        }
    }

    fn round(&mut self, now: Instant) {
        let restless = self.shared.restless.load(Ordering::Relaxed);
        let away = self.shared.away.load(Ordering::Relaxed);
        let admitted = self.shared.admitted.load(Ordering::Relaxed);
        let (mut opened, mut lowest, mut heard, mut connected) = (0, i64::MAX, Heard::default(), 0);
        for at in 0..self.readers.len() {
            if away || (restless > 0 && self.dice.below(100_000) < restless) {
                self.lose(at, now);
            }
            let reader = &self.readers[at];
            if reader.socket.is_none() && at < admitted && reader.back_at <= now && opened < AT_ONCE {
                opened += 1;
                self.open(at, now);
            }
            let reader = &self.readers[at];
            lowest = lowest.min(reader.ear.last.unwrap_or(-1));
            connected += u64::from(reader.socket.is_some() && reader.failures == 0);
            heard.add(reader.ear.heard);
        }
        self.shared.connected.store(connected, Ordering::Relaxed);
        *lock(&self.shared.board) = (lowest, heard);
    }

    fn open(&mut self, at: usize, now: Instant) {
        let reader = &mut self.readers[at];
        reader.ear.fresh();
        // Until it is answered, this counts as one failure more: whoever is cut off early waits longer.
        reader.failures += 1;
        let Ok(mut socket) = TcpStream::connect(self.audience.address) else { return self.lose(at, now) };
        let interest = Interest::READABLE | Interest::WRITABLE;
        if self.poll.registry().register(&mut socket, Token(at), interest).is_err() {
            return self.lose(at, now);
        }
        let _ = socket.set_nodelay(true);
        (reader.socket, reader.asked) = (Some(socket), false);
    }

    /// Cut off: it comes back after the pause that the server named, give or take half of it.
    fn lose(&mut self, at: usize, now: Instant) {
        let reader = &mut self.readers[at];
        reader.socket = None;
        let pause = (reader.ear.retry.unwrap_or(1_000) << reader.failures.min(4)).min(8_000);
        reader.back_at = now + Duration::from_millis(pause / 2 + self.dice.below(pause));
    }

    fn stir(&mut self, at: usize, writable: bool, closed: bool) {
        let Some(reader) = self.readers.get_mut(at) else { return };
        let Some(socket) = reader.socket.as_mut() else { return };
        if writable && !reader.asked {
            reader.asked = true;
            let head = head(&self.audience, at, &reader.ear.mark);
            if socket.write_all(head.as_bytes()).is_err() {
                return self.lose(at, Instant::now());
            }
        }
        let mut bytes = [0; 16 * 1024];
        let lost = loop {
            match socket.read(&mut bytes) {
                Ok(0) => break true,
                Ok(count) => {
                    let (now, newly) = (Instant::now(), &mut self.newly);
                    reader.ear.hear(&bytes[..count], |(after, upto)| newly.push(Arrival { after, upto, at: now }));
                    if reader.ear.refused {
                        break true;
                    }
                    reader.failures = 0;
                    // What comes later is a new event; an end that came along with the last bytes is none.
                    if count < bytes.len() && !closed {
                        break false;
                    }
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => break false,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(_) => break true,
            }
        };
        if lost {
            self.lose(at, Instant::now());
        }
    }
}

fn head(audience: &Audience, at: usize, mark: &str) -> String {
    let mut head = format!("GET {} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n", audience.path);
    if !audience.sessions.is_empty() {
        let session = &audience.sessions[at % audience.sessions.len()];
        head.push_str(&format!("Cookie: __Host-session={session}\r\n"));
    }
    if !mark.is_empty() && !audience.sessions.is_empty() {
        head.push_str(&format!("Last-Event-ID: {mark}\r\n"));
    }
    head + "\r\n"
}
