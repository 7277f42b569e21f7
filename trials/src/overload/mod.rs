//! Overload: ten times what the program can do is asked of it; it must go on doing what it can and say no to the rest.
//!
//! Two kinds of work: sign-ins, whose price is the hashing of a password, and pages made anew, whose price is that of saying no
//! two or three times: a debug build spends more on reading requests than on pages, so these are tried in release builds.
//! Who is refused and asks again at once is made to wait (`floors/web/src/serve/pause.rs`): a connection whose turn comes while it
//! waits loses that turn, so less is sent than was offered, and both are told.
//! The control takes the limits away, in debug builds: then everybody waits until nobody wants the answer any more.

mod load;

use std::time::Duration;

use load::{Flood, Flooded, flood};

use crate::{
    program::{Program, Setup},
    scratch::Scratch,
    trial::{Length, Trial},
};

pub(crate) const TRIAL: Trial = Trial {
    name: "overload",
    what: "ten times the capacity is offered: goodput stays, the rest is told at once when to come back",
    run,
};

/// How many times the capacity.
const TIMES: f64 = 10.0;
/// Who watches how soon refusals are said: requests a second, over so many connections that each heeds `Retry-After`.
const PROBES: f64 = 100.0;
const PROBERS: usize = 200;
/// So many hashes may wait at once (`slices/directory/src/cases/password.rs`), and about as many pages for a processor.
const WAITING: f64 = 96.0;
/// Nobody waits longer than these take, and half as long again; but a second in any case: that is what people wait for a
/// page without leaving it in their thoughts.
const PATIENCE: f64 = 1.5;
const LEAST: f64 = 1.0;
/// Refusals are said within so many milliseconds.
const AT_ONCE: f64 = 50.0;

/// One kind of work.
struct Work {
    name: &'static str,
    /// The status of work that was done.
    good: u16,
    question: fn(u64, &str) -> Vec<u8>,
    /// Connections that just keep it busy, and those of the flood.
    connections: (usize, usize),
    /// The share of the peak that must be left: what is promised.
    left: f64,
}

const WORKS: [Work; 2] = [
    Work { name: "sign-ins", good: 422, question: sign_in, connections: (16, 400), left: 0.9 },
    Work { name: "pages", good: 200, question: page, connections: (16, 400), left: 0.9 },
];

/// Times, and how strictly is judged. The share of the peak is what is promised in both forms; beside other work a short form
/// says little about the slowest of a hundred, and has a second try.
#[derive(Clone, Copy)]
struct Measure {
    time: Duration,
    rounds: usize,
    /// Which share of the refusals must be said at once.
    share: f64,
    tries: usize,
}

impl Measure {
    fn of(length: Length) -> Self {
        match length {
            Length::Short => Self { time: Duration::from_secs(5), rounds: 2, share: 0.9, tries: 2 },
            Length::Long => Self { time: Duration::from_secs(5), rounds: 6, share: 0.99, tries: 1 },
        }
    }
}

fn run(length: Length) -> Result<String, String> {
    let measure = Measure::of(length);
    let mut told = Vec::new();
    let tried = if cfg!(debug_assertions) { 1 } else { WORKS.len() };
    for work in WORKS.iter().take(tried) {
        let mut judged = judged(work, &measure);
        for _ in 1..measure.tries {
            if let Err(said) = &judged {
                println!("   beside other work, so once more: {said}");
                judged = self::judged(work, &measure);
            }
        }
        told.push(judged?);
        // A build that is handed out knows no such switch.
        if !cfg!(debug_assertions) {
            continue;
        }
        // Once: what the flood leaves behind would weigh upon the next peak.
        let (peak, without) = trial(work, &Measure { rounds: 1, ..measure }, false)?;
        let left = without.goodput() / peak;
        println!("   control, {} without limits: {:.0} % are left, {} late", work.name, left * 100.0, without.late);
        if left >= work.left {
            return Err(format!("control: without limits {:.0} % of the {} were left", left * 100.0, work.name));
        }
    }
    Ok(told.join("; "))
}

/// One try: the figures, where they are as promised.
fn judged(work: &Work, measure: &Measure) -> Result<String, String> {
    let (peak, mut flooded) = trial(work, measure, true)?;
    let left = flooded.goodput() / peak;
    let (refusal, most) = (flooded.refusal_ms(measure.share), flooded.refusal_ms(0.99));
    let figures = format!(
        "{}: peak {peak:.0}/s, with {:.0}/s offered and {:.0}/s sent {:.0}/s ({:.0} %), {} refused in {refusal:.1} ms \
         (p99 {most:.1}), {} late",
        work.name,
        peak * TIMES,
        flooded.sent as f64 / flooded.seconds,
        flooded.goodput(),
        left * 100.0,
        flooded.refused,
        flooded.late,
    );
    println!("   {figures}");
    if flooded.strange > 0 || left < work.left || flooded.refused == 0 || refusal > AT_ONCE {
        let wanted = work.left * 100.0;
        return Err(format!("{figures}, {} strange; wanted {wanted:.0} % and {AT_ONCE} ms", flooded.strange));
    }
    Ok(figures)
}

/// The peak, and what is left of it in the flood, in turns. Program and flood have a processor each, where there are two.
fn trial(work: &Work, measure: &Measure, limits: bool) -> Result<(f64, Flooded), String> {
    let scratch = Scratch::new("overload")?;
    let mut setup = Setup::sqlite(&scratch.path("gelingen.db")).under(&["taskset", "-c", "0"]);
    if !limits {
        setup.env.push(("GELINGEN_REQUESTS_AT_ONCE".to_owned(), "1000000".to_owned()));
        setup = setup.faulty("hashing_unbounded");
    }
    let link = setup.user_add()?;
    let program = Program::serve(&setup)?;
    let session = program.sign_in(&link)?;
    stay_on("1");
    let (address, make, good) = (program.address, work.question, work.good);
    let ask = |rate: Option<f64>, connections, patience| {
        let (session, time) = (session.clone(), measure.time);
        flood(address, move |number| make(number, &session), good, Flood { rate, connections, time, patience })
    };
    let turns = || -> Result<(f64, Flooded), String> {
        let (mut calm, mut flooded) = (Flooded::default(), Flooded::default());
        for _ in 0..measure.rounds {
            calm.add(ask(None, work.connections.0, Duration::MAX)?);
            let peak = calm.goodput().max(1.0);
            let patience = Duration::from_secs_f64((PATIENCE * WAITING / peak).max(LEAST));
            let (crowd, calls) = std::thread::scope(|scope| {
                // How soon a no is said is asked by somebody who has nothing else to do: the flood itself is busy.
                let probe = scope.spawn(|| ask(Some(PROBES), PROBERS, patience));
                let crowd = ask(Some(peak * TIMES), work.connections.1, patience);
                (crowd, probe.join().unwrap_or_else(|_| Err("the probe ended early".to_owned())))
            });
            flooded.add(crowd?.timed_by(calls?));
        }
        Ok((calm.goodput(), flooded))
    };
    let found = turns();
    stay_on("0,1");
    program.kill();
    found
}

fn sign_in(number: u64, _: &str) -> Vec<u8> {
    let body = format!("email=niemand-{number}%40example.org&password=Ein+falsches+Kennwort+{number}");
    let length = body.len();
    format!(
        "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

/// A page made anew each time.
fn page(_: u64, session: &str) -> Vec<u8> {
    format!(
        "GET /people HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCache-Control: no-cache\r\n\
         Accept-Encoding: gzip\r\nCookie: __Host-session={session}\r\n\r\n"
    )
    .into_bytes()
}

/// Keeps this thread, and those it starts from now on, on these processors.
fn stay_on(cores: &str) {
    let mut command = std::process::Command::new("taskset");
    let _moved =
        command.args(["-cp", cores, &std::process::id().to_string()]).stdout(std::process::Stdio::null()).status();
}
