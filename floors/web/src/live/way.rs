//! The way to one reader: a socket of ours, or a pipe into an ordinary body where there is no socket, as in tests.

use std::{
    io::{self, ErrorKind, Read, Write},
    net::TcpStream,
};

use axum::body::{Body, Bytes};
use futures_util::stream;
use mio::{Interest, Registry, Token, net};
use tokio::sync::mpsc::{self, Sender, error::TrySendError};

use super::{
    guest::Guest,
    inbox::{Inbox, Message},
    word::{END, Piece},
};

/// A reader before it sits: who, and after which number.
#[derive(Debug)]
pub(crate) struct Seat {
    pub(super) guest: Guest,
    pub(super) after: i64,
    /// It knows an entry that the journal does not have.
    pub(super) lost: bool,
    pub(super) greeting: Piece,
}

/// How often is looked at most at what a reader sends, half a kilobyte each time.
const LOOKS: usize = 16;
/// How many pieces a body may lag behind.
const PIPE: usize = 16;

#[derive(Debug)]
pub(super) enum Way {
    Socket { socket: net::TcpStream, framed: bool },
    Pipe(Sender<Bytes>),
}

/// What became of what was sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Sent {
    All,
    /// This is left: the reader takes no more for now.
    Rest(Bytes),
    /// The reader is gone.
    Gone,
}

/// A body that a reader of the crowd speaks through.
pub(super) fn pipe(inbox: &Inbox, seat: Seat) -> Body {
    let (sender, receiver) = mpsc::channel(PIPE);
    let _heard = inbox.put(Message::Seat(seat, Way::Pipe(sender)));
    let pieces = stream::unfold(receiver, |mut receiver| async {
        let piece = receiver.recv().await?;
        Some((Ok::<_, std::convert::Infallible>(piece), receiver))
    });
    Body::from_stream(pieces)
}

impl Way {
    pub(super) fn socket(stream: TcpStream, framed: bool) -> Self {
        Self::Socket { socket: net::TcpStream::from_std(stream), framed }
    }

    /// Asks the system to say when the reader takes more, or goes.
    pub(super) fn register(&mut self, registry: &Registry, key: usize) -> io::Result<()> {
        match self {
            Self::Socket { socket, .. } => {
                registry.register(socket, Token(key), Interest::READABLE | Interest::WRITABLE)
            }
            Self::Pipe(_) => Ok(()),
        }
    }

    /// Sends a piece, as far as the reader takes it.
    pub(super) fn send(&mut self, piece: &Piece) -> Sent {
        let framed = !matches!(self, Self::Socket { framed: false, .. } | Self::Pipe(_));
        self.send_bytes(if framed { piece.framed() } else { piece.plain() })
    }

    /// Sends what was left.
    pub(super) fn send_bytes(&mut self, mut bytes: Bytes) -> Sent {
        match self {
            Self::Pipe(pipe) => match pipe.try_send(bytes) {
                Ok(()) => Sent::All,
                // A body that lags so far behind is cut off at once.
                Err(TrySendError::Full(_) | TrySendError::Closed(_)) => Sent::Gone,
            },
            Self::Socket { socket, .. } => loop {
                match socket.write(&bytes) {
                    Ok(0) => return Sent::Gone,
                    Ok(count) if count == bytes.len() => return Sent::All,
                    Ok(count) => bytes = bytes.slice(count..),
                    Err(error) if error.kind() == ErrorKind::WouldBlock => return Sent::Rest(bytes),
                    Err(error) if error.kind() == ErrorKind::Interrupted => {}
                    Err(_) => return Sent::Gone,
                }
            },
        }
    }

    /// Whether the reader is still there. A stream has nothing to say to us: what comes is dropped, and who sends a lot is no
    /// reader: nobody else waits until it is done.
    pub(super) fn is_there(&mut self) -> bool {
        let mut dropped = [0; 512];
        match self {
            Self::Pipe(pipe) => !pipe.is_closed(),
            Self::Socket { socket, .. } => {
                // The switch of the test of those who talk, which has to notice.
                let looks = if db::is_faulty("live_hears_out") { usize::MAX } else { LOOKS };
                for _ in 0..looks {
                    match socket.read(&mut dropped) {
                        Ok(0) => return false,
                        Ok(_) => {}
                        Err(error) if error.kind() == ErrorKind::Interrupted => {}
                        Err(error) => return error.kind() == ErrorKind::WouldBlock,
                    }
                }
                false
            }
        }
    }

    /// Says that no more comes, where all that was said before has gone out.
    pub(super) fn finish(&mut self, whole: bool) {
        if let (true, Self::Socket { socket, framed: true }) = (whole, self) {
            let _sent = socket.write(END);
        }
    }
}
