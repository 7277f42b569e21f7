//! A stream's connection leaves hyper once the head of the answer is sent: what hyper keeps for a connection (buffers for
//! reading and writing, a task, a router's answer) is worth many readers.

use std::{
    convert::Infallible,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
};

use axum::body::{Body, Bytes, HttpBody};
use hyper::{body::Incoming, server::conn::http1::Connection, service::HttpService};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use super::{
    inbox::{Inbox, Message},
    way::{Seat, Way},
};

/// Where a handler lays the reader's seat for the loop that owns the connection; one for each connection.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slot(Arc<Mutex<Option<Ready>>>);

#[derive(Debug)]
struct Ready {
    inbox: Arc<Inbox>,
    seat: Seat,
    framed: bool,
}

/// A request's way to the slot of its connection.
#[derive(Debug, Clone)]
pub(crate) struct Hand {
    slot: Slot,
    framed: bool,
}

impl Slot {
    /// For one request; HTTP/1.0 knows no chunks.
    pub(crate) fn hand(&self, version: hyper::Version) -> Hand {
        Hand { slot: self.clone(), framed: version >= hyper::Version::HTTP_11 }
    }

    fn take(&self) -> Option<Ready> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// A body that says nothing. Asked for the first time it waits, so that the head goes out; asked again it gives the
/// connection away.
struct Handing {
    ready: Option<Ready>,
    slot: Slot,
    asked: bool,
}

pub(super) fn body(inbox: Arc<Inbox>, seat: Seat, hand: Hand) -> Body {
    let ready = Ready { inbox, seat, framed: hand.framed };
    Body::new(Handing { ready: Some(ready), slot: hand.slot, asked: false })
}

impl HttpBody for Handing {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<hyper::body::Frame<Bytes>, Infallible>>> {
        if self.asked {
            let ready = self.ready.take();
            *self.slot.0.lock().unwrap_or_else(PoisonError::into_inner) = ready;
        } else {
            self.asked = true;
        }
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

/// How a connection ended for hyper.
#[derive(Debug)]
pub(crate) struct Taken(Ready);

impl Taken {
    /// Gives the connection to the crowd.
    pub(crate) fn seat(self, stream: TokioIo<TcpStream>) {
        let Ready { inbox, seat, framed } = self.0;
        // Without its socket the reader hears nothing and comes back.
        if let Ok(stream) = stream.into_inner().into_std() {
            let _heard = inbox.put(Message::Seat(seat, Way::socket(stream, framed)));
        }
    }
}

/// Drives a connection until hyper is done with it (`None`), or until a handler has taken it.
pub(crate) fn until_done<S>(
    connection: &mut Connection<TokioIo<TcpStream>, S>,
    slot: &Slot,
    context: &mut Context<'_>,
) -> Poll<Option<Taken>>
where
    S: HttpService<Incoming, ResBody = Body> + Unpin,
    S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    match Pin::new(connection).poll(context) {
        Poll::Ready(_) => Poll::Ready(None),
        Poll::Pending => match slot.take() {
            Some(ready) => Poll::Ready(Some(Taken(ready))),
            None => Poll::Pending,
        },
    }
}
