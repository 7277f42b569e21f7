//! Live pages: a stream of journal numbers. A page that hears of a newer number fetches its part again by plain GET.

use std::{convert::Infallible, time::Duration};

use axum::{body::Body, response::IntoResponse, response::sse};
use db::{Grown, journal};
use futures_util::stream;
use kernel::{Outcome, Permission};
use tokio::sync::{
    broadcast::{Receiver, error::RecvError},
    watch,
};

use crate::{Reply, Visit};

struct Follow {
    news: Receiver<Grown>,
    scope: kernel::Id<kernel::Scope>,
    told: i64,
    behind: Option<i64>,
    ending: watch::Receiver<bool>,
}

/// Streams the numbers of this scope's journal. A reader that comes back with an older number hears the newest at once:
/// what it fetches then is the full state, so nothing can be missed.
pub(crate) async fn stream(visit: Visit, permission: &'static Permission) -> Outcome<Reply> {
    let news = visit.ctx.db().watch();
    let last = visit.ctx.read(move |tx| tx.allow(permission).and_then(|()| journal::last_number(tx))).await?;
    // A page says after which number it was made, so that nothing falls between its making and this connection.
    let told = visit.last_event.or_else(|| visit.query.get("after").parse().ok()).unwrap_or(last);
    let behind = if told < last { Some(last) } else { None };
    let ending = visit.site.inner.ending.subscribe();
    let follow = Follow { news, scope: visit.ctx.place().scope.id, told, behind, ending };
    let events = stream::unfold(follow, |mut follow| async {
        let number = follow.next().await?;
        let event = sse::Event::default().event("grown").id(number.to_string()).data(number.to_string());
        Some((Ok::<_, Infallible>(event), follow))
    });
    // Spread over the streams, so that heartbeats do not all fire in the same millisecond.
    let pause = Duration::from_millis(20_000 + u64::from(visit.ctx.world().bytes::<1>()[0]) * 20);
    let body = sse::Sse::new(events).keep_alive(sse::KeepAlive::new().interval(pause)).into_response().into_body();
    Ok(Reply::stream("text/event-stream", Body::new(body)).header("x-accel-buffering", "no"))
}

impl Follow {
    /// The next number of the scope; a reader that fell behind the channel is simply told to look again.
    async fn next(&mut self) -> Option<i64> {
        if let Some(last) = self.behind.take() {
            self.told = last;
            return Some(last);
        }
        loop {
            let heard = tokio::select! {
                heard = self.news.recv() => heard,
                _ = self.ending.wait_for(|ending| *ending) => return None,
            };
            match heard {
                Ok(grown) if grown.scope == self.scope && grown.number > self.told => {
                    self.told = grown.number;
                    return Some(grown.number);
                }
                Ok(_) => {}
                // Some news were lost: the reader looks again, and every later number is still news to it.
                Err(RecvError::Lagged(_)) => return Some(self.told),
                Err(RecvError::Closed) => return None,
            }
        }
    }
}
