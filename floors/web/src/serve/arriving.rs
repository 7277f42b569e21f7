//! What is sent with a request, as it arrives: until its end the connection stays on the bench, so that who sends slowly, or
//! never to the end, is pushed out like who asks nothing.

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use axum::body::Bytes;
use hyper::body::{Body, Frame, Incoming, SizeHint};

use super::bench::Seat;

/// A body that keeps its connection seated until it has arrived, or until nobody wants it any more.
pub(crate) struct Arriving {
    body: Incoming,
    /// None once it has arrived.
    seat: Option<Arc<Seat>>,
}

impl Arriving {
    /// The body of a request whose head has just arrived.
    pub(crate) fn new(body: Incoming, seat: &Arc<Seat>) -> Self {
        // The switch of the trial of slow attackers: whose head arrived counts as having asked.
        let whole = body.is_end_stream() || db::is_faulty("bodies_unseated");
        seat.wait();
        Self { body, seat: (!whole).then(|| Arc::clone(seat)) }
    }

    /// Whether nothing more is on its way. Who asked so rises where the work begins, and not before: the answer to the question
    /// before may still be on its way out.
    pub(crate) fn is_whole(&self) -> bool {
        self.seat.is_none()
    }

    fn arrived(&mut self) {
        if let Some(seat) = self.seat.take() {
            seat.rise();
        }
    }
}

impl Body for Arriving {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        match (&frame, &self.seat) {
            (Some(Ok(frame)), Some(seat)) => seat.took(frame.data_ref().map_or(0, Bytes::len)),
            _ => self.arrived(),
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Arriving {
    fn drop(&mut self) {
        self.arrived();
    }
}
