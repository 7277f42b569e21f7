//! Slow and huge requests: 5,000 connections on which the head of a request never ends, as many on which a form never does,
//! heads without end, bodies that are only announced, answers that nobody takes. Who asks and who sends a form meanwhile is served.
//!
//! The program may open 4,500 files. In the controls nobody who only waits is sent away, or nobody whose form is on its way:
//! then the attackers fill the process.

mod untaken;

use std::{
    io::{ErrorKind, Read, Write},
    net::{SocketAddr, TcpStream},
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use crate::{
    program::{Program, Setup},
    scratch::Scratch,
    trial::{Length, Trial},
    wire::Wire,
};

pub(crate) const TRIAL: Trial =
    Trial { name: "slow", what: "5,000 slow connections and requests without end: who asks honestly is served", run };

/// Connections of the attack.
const SLOW: usize = 5_000;
/// The attack stands after so many rounds over as many open connections, as far as those can tell who opened them: as
/// many as the program may. Until then it still lets go of those that knocked faster than their requests were read.
const STANDS: (usize, usize) = (4, 4_400);
/// How long the attack may take to stand: with what one question takes it is over before its first heads are, after 30 seconds.
const BUILDS: Duration = Duration::from_secs(20);
/// How long who asks honestly waits for an answer: less than most people do, and long enough for two more knocks where a burst
/// of the attackers took the place at the door.
const PATIENCE: Duration = Duration::from_secs(6);
/// Files that the program may open: fewer than the attackers want, more than may wait in it.
const FILES: &str = "ulimit -n 4500; exec \"$0\" \"$@\"";

/// What never ends, and the switch by which the program does not defend itself.
const ATTACKS: [(Begin, &str); 2] = [(HEAD, "no_bench"), (FORM, "bodies_unseated")];

/// How a request begins whose next bytes come one at a time.
type Begin = &'static str;

const HEAD: Begin = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: a";
const FORM: Begin = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
    Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 200000\r\n\r\nemail=a";

fn run(length: Length) -> Result<String, String> {
    let scratch = Scratch::new("slow")?;
    let questions = if length == Length::Long { 2_000 } else { 150 };
    let setup = |name: &str| Setup::sqlite(&scratch.path(name)).under(&["sh", "-c", FILES]);
    let mut said = Vec::new();
    for (begin, switch) in ATTACKS {
        let held = attacked(&setup(&format!("{switch}-held.db")), questions, begin)?;
        if held.served < questions {
            return Err(format!(
                "after {} of {questions} honest requests one was not served: {}",
                held.served, held.last
            ));
        }
        let control = attacked(&setup(&format!("{switch}.db")).faulty(switch), 10, begin)?;
        if control.served == 10 {
            return Err(format!("the control {switch} served 10 of 10: the attack is too weak"));
        }
        let (what, slowest) = (begin.split(' ').next().unwrap_or_default(), held.slowest.as_millis());
        said.push(format!(
            "{} of {questions} served on fresh connections, the slowest in {slowest} ms, while {SLOW} {what} were held open \
             and {} sent away; the control served {} of 10",
            held.served, held.sent_away, control.served
        ));
    }
    // Heads that may be as long as they like are read: that must be seen, without an attack beside.
    let program = Program::serve(&setup("endless.db").faulty("endless_heads"))?;
    match huge(program.address) {
        Err(said) if said.contains("was answered") => {
            println!("   control: a head of a megabyte that is read is caught")
        }
        other => return Err(format!("the control of huge heads was not caught: {other:?}")),
    }
    program.end()?;
    said.push(untaken::untaken()?);
    Ok(format!("{}; huge heads and bodies refused", said.join("; ")))
}

struct Attacked {
    served: usize,
    sent_away: usize,
    slowest: Duration,
    last: String,
}

/// Asks so often while the attack stands, until one is not served.
fn attacked(setup: &Setup, questions: usize, begin: Begin) -> Result<Attacked, String> {
    let mut program = Program::serve(setup)?;
    let (address, attack) = (program.address, Attack::default());
    let (mut served, mut slowest, mut last) = (0, Duration::ZERO, String::new());
    let done = std::thread::scope(|scope| {
        scope.spawn(|| hold(address, begin, &attack));
        let done = attack.stands().and_then(|()| {
            while served < questions && last.is_empty() {
                let begin = Instant::now();
                match ask(address, served % 2 == 0) {
                    Ok(200 | 303) => served += 1,
                    Ok(status) => last = status.to_string(),
                    Err(error) => last = error.to_string(),
                }
                slowest = slowest.max(begin.elapsed());
            }
            if last.is_empty() { huge(address) } else { Ok(()) }
        });
        attack.over.store(true, Ordering::SeqCst);
        done
    });
    done?;
    if let Some(status) = program.ended() {
        return Err(format!("the program ended: {status}"));
    }
    Ok(Attacked { served, sent_away: attack.lost.load(Ordering::SeqCst), slowest, last })
}

/// What attackers and those who ask tell each other.
#[derive(Debug, Default)]
struct Attack {
    /// Rounds that ended with enough connections.
    rounds: AtomicUsize,
    /// Connections that were closed on them.
    lost: AtomicUsize,
    over: AtomicBool,
}

impl Attack {
    fn stands(&self) -> Result<(), String> {
        let begin = Instant::now();
        while self.rounds.load(Ordering::SeqCst) < STANDS.0 {
            if begin.elapsed() > BUILDS {
                return Err(format!("the attack does not stand: {self:?}"));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

const PAGE: &str = "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
const CHOICE: &str = "POST /language HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
    Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 14\r\n\r\nlang=en&to=%2F";

/// One honest question or form on a fresh connection, with the patience of a browser's user.
fn ask(address: SocketAddr, page: bool) -> std::io::Result<u16> {
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(if page { PAGE } else { CHOICE }.as_bytes())?;
    let mut head = [0; 12];
    stream.read_exact(&mut head)?;
    String::from_utf8_lossy(&head[9..]).parse().map_err(|_| ErrorKind::InvalidData.into())
}

/// Holds connections open with a request that goes on for ever, and opens anew what was closed.
fn hold(address: SocketAddr, begin: Begin, attack: &Attack) {
    let mut held: Vec<Option<TcpStream>> = (0..SLOW).map(|_| None).collect();
    while !attack.over.load(Ordering::SeqCst) {
        let round = Instant::now();
        for slot in &mut held {
            if attack.over.load(Ordering::SeqCst) {
                return;
            }
            let alive = slot.as_mut().is_some_and(|stream| stream.write_all(b"a").is_ok() && !is_closed(stream));
            if !alive {
                attack.lost.fetch_add(usize::from(slot.is_some()), Ordering::SeqCst);
                *slot = open(address, begin).ok();
            }
        }
        let stands = held.iter().flatten().count() >= STANDS.1;
        attack.rounds.fetch_add(usize::from(stands), Ordering::SeqCst);
        std::thread::sleep(Duration::from_secs(1).saturating_sub(round.elapsed()));
    }
}

fn open(address: SocketAddr, begin: Begin) -> std::io::Result<TcpStream> {
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_millis(100))?;
    stream.write_all(begin.as_bytes())?;
    stream.set_nonblocking(true)?;
    Ok(stream)
}

fn is_closed(stream: &mut TcpStream) -> bool {
    match stream.read(&mut [0; 16]) {
        Ok(count) => count == 0,
        Err(error) => error.kind() != ErrorKind::WouldBlock,
    }
}

/// A head of a megabyte, ten thousand headers, a body of which only the length is sent.
fn huge(address: SocketAddr) -> Result<(), String> {
    let heads = [
        format!("GET /{} HTTP/1.1\r\n", "a".repeat(1_000_000)),
        format!("GET / HTTP/1.1\r\nX-Long: {}\r\n", "a".repeat(1_000_000)),
        format!("GET / HTTP/1.1\r\n{}", (0..10_000).map(|n| format!("X-{n}: a\r\n")).collect::<String>()),
        "POST /sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999\r\n"
            .to_owned(),
    ];
    // HTTP/2 is not spoken, not by its own greeting either: a flood of its resets has nowhere to go.
    let heads = heads.into_iter().chain(["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned()]);
    for head in heads {
        let begin = &head[..head.len().min(40)];
        let mut wire = Wire::open(address).map_err(|error| error.to_string())?;
        match wire.ask(&head, None, b"") {
            Ok(answer) if matches!(answer.status, 400 | 413 | 414 | 431 | 505) => {}
            Ok(answer) => return Err(format!("{begin:?} was answered {}", answer.status)),
            // Closed while it was still sending: refused too.
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::BrokenPipe | ErrorKind::ConnectionReset | ErrorKind::UnexpectedEof
                ) => {}
            Err(error) => return Err(format!("{begin:?} was not refused: {error}")),
        }
    }
    Ok(())
}
