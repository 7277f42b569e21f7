//! Clients that write, and the ledger of what the program has acknowledged to them.

use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

use crate::{program::Program, wire::Wire};

/// The programme of the trial, in which milestones are entered.
const PROGRAMME: &str = "beispiel-einer-probe";

#[derive(Default)]
struct State {
    address: Option<SocketAddr>,
    acknowledged: HashMap<String, u64>,
    refused: Vec<(u16, String)>,
    longest: Duration,
}

/// Clients that write until they are told to stop; each sends a write again, under its key, until it is acknowledged.
pub(crate) struct Clients {
    shared: Arc<(Mutex<State>, Condvar)>,
    stop: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

/// What happens at each acknowledgement: the trial's own mark, such as a place in a log.
pub(crate) type Mark = Arc<dyn Fn() -> u64 + Send + Sync>;

impl Clients {
    /// Starts so many; they wait until [`Clients::at`] says where the program is.
    pub(crate) fn start(count: usize, session: &str, mark: Mark) -> Self {
        let (shared, stop) = (Arc::<(Mutex<State>, Condvar)>::default(), Arc::<AtomicBool>::default());
        // Part of each key: clients that are started later write other things.
        let first = u32::try_from(crate::scratch::Dice::fresh().next() >> 44).unwrap_or_default();
        let client = |number: usize| {
            let (shared, stop, mark) = (Arc::clone(&shared), Arc::clone(&stop), Arc::clone(&mark));
            let session = session.to_owned();
            std::thread::spawn(move || {
                write_on(&format!("trial-{first:05x}-{number:02}"), &session, &shared, &stop, &mark)
            })
        };
        let threads = (0..count).map(client).collect();
        Self { shared, stop, threads }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Says where the program is; `None` while it is away.
    pub(crate) fn at(&self, address: Option<SocketAddr>) {
        self.state().address = address;
        self.shared.1.notify_all();
    }

    /// What was acknowledged so far, with its mark.
    pub(crate) fn acknowledged(&self) -> HashMap<String, u64> {
        self.state().acknowledged.clone()
    }

    /// How many writes were acknowledged so far.
    pub(crate) fn count(&self) -> usize {
        self.state().acknowledged.len()
    }

    /// Waits until so many are acknowledged, or the time is over; whether they are.
    pub(crate) fn wait_for(&self, count: usize, patience: Duration) -> bool {
        let until = Instant::now() + patience;
        let mut state = self.state();
        while state.acknowledged.len() < count {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            state = self.shared.1.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }

    /// Waits until so many more are acknowledged: a program that says nothing has nothing to lose, and must not pass for that.
    pub(crate) fn more(&self, count: usize, patience: Duration) -> Result<(), String> {
        let before = self.count();
        if self.wait_for(before + count, patience) {
            return Ok(());
        }
        let (told, last) = (self.count() - before, self.refusals().pop());
        Err(format!(
            "{told} instead of {count} more writes were acknowledged within {patience:?}; the last no was {last:?}"
        ))
    }

    /// The refusals since this was asked last: status and page.
    pub(crate) fn refusals(&self) -> Vec<(u16, String)> {
        std::mem::take(&mut self.state().refused)
    }

    /// The longest wait for an acknowledgement.
    pub(crate) fn longest(&self) -> Duration {
        self.state().longest
    }

    /// Stops them; what is under way is not waited for beyond its answer.
    pub(crate) fn stop(mut self) {
        self.stop.store(true, Ordering::SeqCst);
        self.shared.1.notify_all();
        for thread in self.threads.drain(..) {
            let _ended = thread.join();
        }
    }
}

impl Drop for Clients {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        self.shared.1.notify_all();
    }
}

fn write_on(name: &str, session: &str, shared: &(Mutex<State>, Condvar), stop: &AtomicBool, mark: &Mark) {
    let lock = || shared.0.lock().unwrap_or_else(PoisonError::into_inner);
    for turn in 0_u64.. {
        // The last letter says what is written; the name of the thing is the key of its command.
        let key = format!("{name}-{turn:06}-{}", if turn % 4 == 0 { 'o' } else { 'm' });
        let again = key.clone();
        let mut way: Option<(SocketAddr, Wire)> = None;
        let begin = Instant::now();
        loop {
            if stop.load(Ordering::SeqCst) {
                return;
            }
            let Some(address) = address(shared) else { continue };
            let open = || Wire::open(address).ok().map(|wire| (address, wire));
            way = way.filter(|(known, _)| *known == address).or_else(open);
            let Some((_, wire)) = &mut way else { continue };
            match send(wire, session, &key) {
                Ok((303, _)) => {
                    let mut state = lock();
                    state.acknowledged.insert(key, mark());
                    state.longest = state.longest.max(begin.elapsed());
                    shared.1.notify_all();
                    drop(state);
                    // Now and then the answer is as good as lost: a milestone is sent again.
                    let twice = if turn % 8 == 3 { send(wire, session, &again).ok() } else { None };
                    lock().refused.extend(twice.filter(|(status, _)| *status != 303));
                    break;
                }
                Ok(refused) => {
                    lock().refused.push(refused);
                    shared.1.notify_all();
                    std::thread::sleep(Duration::from_millis(20)); // as a person, who does not try again at once
                }
                Err(_) => way = None,
            }
        }
    }
}

fn address(shared: &(Mutex<State>, Condvar)) -> Option<SocketAddr> {
    let state = shared.0.lock().unwrap_or_else(PoisonError::into_inner);
    if state.address.is_some() {
        return state.address;
    }
    let waited = shared.1.wait_timeout(state, Duration::from_millis(100));
    waited.unwrap_or_else(PoisonError::into_inner).0.address
}

fn send(wire: &mut Wire, session: &str, key: &str) -> std::io::Result<(u16, String)> {
    let answer = if key.ends_with('o') {
        let fields =
            [("_key", key), ("name", key), ("key", key), ("kind", "youth_office"), ("valid_from", "2016-10-20")];
        wire.post("/organisations/new", Some(session), &fields)?
    } else {
        let fields = [("_key", key), ("title", key), ("kind", "other"), ("on", "2016-10-20")];
        wire.post(&format!("/programmes/{PROGRAMME}/milestones/new"), Some(session), &fields)?
    };
    let text = if answer.status == 303 { String::new() } else { answer.text() };
    let retry = answer.header("retry-after").map(|seconds| format!("retry-after: {seconds}\n")).unwrap_or_default();
    Ok((answer.status, retry + &text))
}

/// Makes the programme in which milestones are entered; its maker leads it.
pub(crate) fn prepare(program: &Program, session: &str) -> Result<(), String> {
    let mut wire = Wire::open(program.address).map_err(|error| error.to_string())?;
    let page = wire.get("/programmes/new", Some(session)).map_err(|error| error.to_string())?.text();
    let options = page.split("<option value=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let catalogue = options.filter(|value| value.contains('/')).last().ok_or("no catalogue to choose from")?;
    let fields = [
        ("_key", PROGRAMME),
        ("title", "Beispiel einer Probe"),
        ("short", "Beispiel"),
        ("key", PROGRAMME),
        ("starts", "2016-10"),
        ("ends", "2018-12"),
        ("catalogue", catalogue),
    ];
    let answer = wire.post("/programmes/new", Some(session), &fields).map_err(|error| error.to_string())?;
    if answer.status == 303 { Ok(()) } else { Err(format!("the programme was refused: {}", answer.text())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_acknowledges_nothing_does_not_pass() {
        let clients = Clients::start(2, "none", Arc::new(|| 0));
        let said = clients.more(1, Duration::from_millis(1)).unwrap_err();
        assert!(said.starts_with("0 instead of 1 more writes were acknowledged"), "{said}");
        clients.state().acknowledged.insert("trial".to_owned(), 0);
        assert!(clients.wait_for(1, Duration::ZERO) && clients.more(0, Duration::ZERO).is_ok());
        clients.stop();
    }
}
