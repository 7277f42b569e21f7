//! What is owed: large answers count on the bench for as long as they are in memory, so that those which nobody takes are
//! bounded. The connection keeps an answer whole until its last byte is written.

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};

use super::bench::Seat;

/// What is no larger does not count: the number of connections bounds it.
const SMALL: usize = 64 * 1024;

/// The body of an answer that counts, or the body as it was.
pub(crate) fn owed(body: Body, seat: &Arc<Seat>) -> Body {
    let large = body.size_hint().exact().is_some_and(|size| size > SMALL as u64);
    // The switch of the trial of those who take nothing: nobody counts, and it has to notice.
    if large && !db::is_faulty("answers_uncounted") { Body::new(Owing { body, seat: Arc::clone(seat) }) } else { body }
}

struct Owing {
    body: Body,
    seat: Arc<Seat>,
}

impl HttpBody for Owing {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        let counted = |bytes: Bytes| Bytes::from_owner(Held::new(bytes, Arc::clone(&self.seat)));
        Poll::Ready(frame.map(|frame| frame.map(|frame| frame.map_data(counted))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A part of an answer, counted from its making until it is dropped.
struct Held {
    bytes: Bytes,
    seat: Arc<Seat>,
}

impl Held {
    fn new(bytes: Bytes, seat: Arc<Seat>) -> Self {
        seat.owes(bytes.len());
        Self { bytes, seat }
    }
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.seat.gave(self.bytes.len());
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;
    use crate::serve::bench::Bench;

    #[tokio::test]
    async fn a_large_answer_counts_whole_until_its_last_byte_is_gone() {
        let bench = Arc::new(Bench::default());
        let seat = bench.seat();
        let mut answer = owed(Body::from(vec![7; 9 * SMALL]), &seat);
        assert_eq!((answer.size_hint().exact(), bench.held()), (Some(9 * SMALL as u64), 0), "not made yet");
        let mut left = answer.frame().await.unwrap().unwrap().into_data().unwrap();
        let written = left.split_to(9 * SMALL - 1);
        drop((answer, written));
        assert_eq!(bench.held(), 9 * SMALL, "one byte keeps all of them");
        drop(left);
        assert_eq!(bench.held(), 0);
    }

    #[tokio::test]
    async fn a_small_answer_does_not_count_and_one_that_nobody_makes_neither() {
        let bench = Arc::new(Bench::default());
        let seat = bench.seat();
        let small = owed(Body::from(vec![7; SMALL]), &seat).collect().await.unwrap().to_bytes();
        assert_eq!((small.len(), bench.held()), (SMALL, 0));
        drop(owed(Body::from(vec![7; 2 * SMALL]), &seat));
        assert_eq!(bench.held(), 0);
    }
}
