//! The cable between the program and PostgreSQL: passes everything on, until it is told to break at a commit.

use std::{
    io::{Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

/// How a connection is lost at a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    /// The server never hears of it.
    Before,
    /// The server hears of it, the program not of its answer.
    After,
    /// The server's process for this connection is killed as it hears of it: the whole server recovers from its log.
    Killed,
}

/// COMMIT as the program sends it: a message of its own.
const COMMIT: &[u8] = b"Q\0\0\0\x0bCOMMIT\0";

/// How the server's processes are killed: by the port that the connection comes from.
type Kill = dyn Fn(u16) + Send + Sync;

struct Plan {
    next: Mutex<Option<Break>>,
    broken: AtomicUsize,
    kill: Box<Kill>,
}

/// A listener that passes on.
pub(super) struct Cable {
    /// Where the program finds it.
    pub(super) address: SocketAddr,
    plan: Arc<Plan>,
}

impl Cable {
    /// Lays it to this server.
    pub(super) fn to(server: SocketAddr, kill: impl Fn(u16) + Send + Sync + 'static) -> Result<Self, String> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| error.to_string())?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        let plan = Arc::new(Plan { next: Mutex::default(), broken: AtomicUsize::new(0), kill: Box::new(kill) });
        let own = Arc::clone(&plan);
        // It ends with the trials.
        std::thread::spawn(move || {
            for program in listener.incoming().map_while(Result::ok) {
                let plan = Arc::clone(&own);
                // While the server recovers, it takes nobody in, and who asks here hears the same.
                if let Ok(server) = TcpStream::connect(server) {
                    std::thread::spawn(move || pass(program, server, &plan));
                }
            }
        });
        Ok(Self { address, plan })
    }

    /// Breaks at the next commit; whether there was one.
    pub(super) fn broken(&self, how: Break, patience: Duration) -> bool {
        let (before, until) = (self.plan.broken.load(Ordering::SeqCst), Instant::now() + patience);
        *self.plan.lock() = Some(how);
        while self.plan.broken.load(Ordering::SeqCst) == before {
            if Instant::now() > until {
                return false;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        true
    }
}

impl Plan {
    fn lock(&self) -> MutexGuard<'_, Option<Break>> {
        self.next.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Passes one connection on, both ways.
fn pass(mut program: TcpStream, mut server: TcpStream, plan: &Plan) {
    let _quick = (program.set_nodelay(true), server.set_nodelay(true));
    let (Ok(mut answers), Ok(mut to)) = (server.try_clone(), program.try_clone()) else { return };
    let back = std::thread::spawn(move || {
        let _passed = std::io::copy(&mut answers, &mut to);
        let _told = to.shutdown(Shutdown::Both);
    });
    let mut part = [0; 64 * 1024];
    while let Ok(count @ 1..) = program.read(&mut part) {
        let commits = part[..count].windows(COMMIT.len()).any(|window| window == COMMIT);
        let how = if commits { plan.lock().take() } else { None };
        match how {
            Some(Break::Before) => {}
            Some(Break::After) => {
                // The program is deaf from now on; the server hears all of it.
                let _deaf = program.shutdown(Shutdown::Both);
                let _sent = server.write_all(&part[..count]);
            }
            Some(Break::Killed) => {
                let _sent = server.write_all(&part[..count]);
                (plan.kill)(server.local_addr().map_or(0, |own| own.port()));
            }
            None if server.write_all(&part[..count]).is_ok() => continue,
            None => break,
        }
        plan.broken.fetch_add(1, Ordering::SeqCst);
        break;
    }
    let _lost = (program.shutdown(Shutdown::Both), server.shutdown(Shutdown::Write));
    let _ended = back.join();
}
