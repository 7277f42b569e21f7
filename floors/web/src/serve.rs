//! Serving: an own accept loop with small buffers, and an end that lets running requests finish.

use std::{net::SocketAddr, time::Duration};

use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::net::TcpListener;

use crate::Site;

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
    Ok(Listening { listener: TcpListener::bind(address).await?, site })
}

impl Listening {
    /// Where.
    pub fn address(&self) -> Option<SocketAddr> {
        self.listener.local_addr().ok()
    }

    /// Serves until `end` is ready, then waits up to ten seconds for running requests.
    pub async fn serve(self, end: impl Future<Output = ()>) {
        let service = self.site.router();
        let graceful = GracefulShutdown::new();
        let mut end = std::pin::pin!(end);
        loop {
            tokio::select! {
                accepted = self.listener.accept() => match accepted {
                    Ok((stream, _)) => {
                        let _ = stream.set_nodelay(true);
                        let mut http = http1::Builder::new();
                        // Small buffers keep ten thousand idle streams cheap; 16 KiB still hold every request head.
                        http.max_buf_size(16 * 1024).timer(TokioTimer::new()).header_read_timeout(Duration::from_secs(30));
                        let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service.clone()));
                        let watched = graceful.watch(connection);
                        tokio::spawn(async move { let _ = watched.await; });
                    }
                    // Out of file handles: breathe, do not spin.
                    Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
                },
                () = &mut end => break,
            }
        }
        drop(self.listener);
        self.site.inner.ending.send_replace(true);
        let _ = tokio::time::timeout(Duration::from_secs(10), graceful.shutdown()).await;
    }
}
