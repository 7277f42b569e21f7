//! Serving: an own accept loop with small buffers, and an end that lets running requests finish. A stream's connection
//! leaves it for the crowd (`live`).

mod arriving;
mod bench;
mod owing;
mod pause;

use std::{
    collections::BTreeMap,
    future::poll_fn,
    net::{IpAddr, SocketAddr},
    pin::{Pin, pin},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::Router;
use hyper::{
    Request, StatusCode,
    body::Incoming,
    server::conn::http1,
    service::{Service, service_fn},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    sync::{mpsc, watch},
};

use arriving::Arriving;
use bench::{Bench, Seat};
use pause::{Pause, Pauses};

use crate::{
    Site,
    live::{Slot, until_done},
};

/// So many may knock before they are let in; the system may allow fewer. With the 128 that are usual, a burst of new
/// connections costs everybody else who knocks a second or three: that is when their systems try again.
const KNOCKING: u32 = 4_096;

/// A listening door.
#[derive(Debug)]
pub struct Listening {
    listener: TcpListener,
    site: Site,
}

/// Opens the port, so that its address is known before serving begins.
///
/// # Errors
/// The port is taken or may not be opened.
pub async fn listen(site: Site, address: SocketAddr) -> std::io::Result<Listening> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // The port of a program that ended just now is free again.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    Ok(Listening { listener: socket.listen(KNOCKING)?, site })
}

impl Listening {
    /// Where.
    pub fn address(&self) -> Option<SocketAddr> {
        self.listener.local_addr().ok()
    }

    /// Serves until `end` is ready, then waits up to ten seconds for running requests.
    pub async fn serve(self, end: impl Future<Output = ()>) {
        let router = self.site.router();
        // Each connection holds a sender: when the last one is dropped, nobody is being served any more.
        let (open, mut all_closed) = mpsc::channel::<()>(1);
        let (mut end, bench, pauses) = (pin!(end), Arc::new(Bench::default()), Arc::new(Pauses::default()));
        loop {
            tokio::select! {
                accepted = self.listener.accept() => match accepted {
                    Ok((_, peer)) if is_one_too_many(peer.ip()) => {}
                    Ok((stream, _)) => {
                        let ending = self.site.inner.ending.subscribe();
                        let hands = (bench.seat(), pauses.pause());
                        let (serving, open) = (connection(stream, router.clone(), ending, hands), open.clone());
                        tokio::spawn(async move {
                            serving.await;
                            drop(open);
                        });
                    }
                    // Out of file handles: who only waits makes room; breathe, do not spin.
                    Err(_) => {
                        bench.make_room();
                        tokio::time::sleep(Duration::from_millis(50)).await;
                    }
                },
                () = &mut end => break,
            }
        }
        drop((self.listener, open));
        self.site.inner.ending.send_replace(true);
        self.site.inner.live.end();
        let _ = tokio::time::timeout(Duration::from_secs(10), all_closed.recv()).await;
    }
}

/// The switch of the test of sixty phones: connections are counted by address, as a proxy might do it, and thirty of one
/// are enough. The test has to notice.
fn is_one_too_many(address: IpAddr) -> bool {
    static COUNTED: Mutex<BTreeMap<IpAddr, u32>> = Mutex::new(BTreeMap::new());
    db::is_faulty("by_address") && {
        let mut counted = COUNTED.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counted.entry(address).or_default();
        *count += 1;
        *count > 30
    }
}

/// Small buffers keep many connections cheap; 16 KiB still hold every request head.
const HEAD: usize = 16 * 1024;

/// Serves one connection, until it ends or becomes a stream.
async fn connection(
    stream: TcpStream,
    router: Router,
    mut ending: watch::Receiver<bool>,
    (seat, pause): (Arc<Seat>, Pause),
) {
    let _ = stream.set_nodelay(true);
    let slot = Slot::default();
    let (handing, answering) = (slot.clone(), TowerToHyperService::new(router));
    let (waiting, pause) = (Arc::clone(&seat), Arc::new(pause));
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(|body| Arriving::new(body, &waiting));
        let (hand, whole) = (handing.hand(request.version()), request.body().is_whole());
        request.extensions_mut().insert(hand);
        let (answer, waiting, pause) = (answering.call(request), Arc::clone(&waiting), Arc::clone(&pause));
        async move {
            if whole {
                waiting.rise();
            }
            pause.over().await;
            let answer = answer.await;
            if answer.as_ref().is_ok_and(|answer| answer.status() == StatusCode::SERVICE_UNAVAILABLE) {
                pause.begin();
            }
            waiting.sit();
            answer.map(|answer| answer.map(|body| owing::owed(body, &waiting)))
        }
    });
    let mut http = http1::Builder::new();
    let head = if db::is_faulty("endless_heads") { 4 * 1024 * 1024 } else { HEAD };
    http.max_buf_size(head).timer(TokioTimer::new()).header_read_timeout(Duration::from_secs(30));
    let mut connection = http.serve_connection(TokioIo::new(stream), service);
    let (mut told, mut last) = (pin!(ending.wait_for(|ending| *ending)), false);
    let taken = poll_fn(|context| {
        if !last && told.as_mut().poll(context).is_ready() {
            last = true;
            Pin::new(&mut connection).graceful_shutdown();
        }
        until_done(&mut connection, &slot, context)
    });
    let taken = tokio::select! {
        taken = taken => taken,
        () = seat.must_leave() => None,
    };
    if let Some(taken) = taken {
        taken.seat(connection.into_parts().io);
    }
}
