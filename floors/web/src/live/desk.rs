//! What the crowd asks the database, on the runtime: its own thread never waits.

use std::{
    collections::HashSet,
    io,
    sync::{Arc, atomic::Ordering},
};

use db::{Ctx, ReadTx, Told, news, scopes};
use kernel::{Actor, Outcome, Place, Scope, may};
use tokio::{
    runtime::Handle,
    sync::broadcast::{Receiver, error::RecvError},
};

use super::{
    guest::{Check, Guests},
    inbox::{Inbox, Message},
    room::KEPT,
};
use crate::Gate;

/// The way from the crowd to the database; answers come into the inbox.
pub(super) struct Desk {
    ctx: Ctx,
    gate: Arc<dyn Gate>,
    inbox: Arc<Inbox>,
    guests: Arc<Guests>,
    runtime: Handle,
}

impl Desk {
    /// Begins to follow the commits.
    pub(super) fn open(ctx: Ctx, gate: Arc<dyn Gate>, inbox: Arc<Inbox>, guests: Arc<Guests>) -> io::Result<Self> {
        let runtime = Handle::try_current().map_err(io::Error::other)?;
        runtime.spawn(follow(ctx.db().watch(), Arc::clone(&inbox)));
        Ok(Self { ctx, gate, inbox, guests, runtime })
    }

    /// Asks for the end of a journal: one question for all readers of a room.
    pub(super) fn read(&self, scope: Scope) {
        self.guests.asked.fetch_add(1, Ordering::Relaxed);
        let ctx = self.ctx.clone().at(Place { scope, members: Vec::new() });
        let inbox = Arc::clone(&self.inbox);
        self.runtime.spawn(async move {
            let read = ctx.read(|tx| news::latest(tx, KEPT as i64)).await;
            if let Err(no) = &read {
                tracing::warn!(?no, "the journal could not be read for its live streams; it is tried again");
            }
            let _heard = inbox.put(Message::Read(scope.id, read.ok()));
        });
    }

    /// Asks which of these may not follow any more.
    pub(super) fn check(&self, checks: HashSet<Check>) {
        let (ctx, gate, inbox) = (self.ctx.clone(), Arc::clone(&self.gate), Arc::clone(&self.inbox));
        self.runtime.spawn(async move {
            let work = move |tx: &mut ReadTx<'_>| -> Outcome<Vec<Check>> {
                let mut ended = Vec::new();
                for check in checks {
                    if !stays(tx, &*gate, &check)? {
                        ended.push(check);
                    }
                }
                Ok(ended)
            };
            match ctx.read(work).await {
                Ok(ended) if ended.is_empty() => {}
                Ok(ended) => {
                    let _heard = inbox.put(Message::Ended(ended));
                }
                Err(no) => tracing::warn!(?no, "the rights of live streams could not be asked; they are asked again"),
            }
        });
    }
}

fn stays(tx: &mut ReadTx<'_>, gate: &dyn Gate, check: &Check) -> Outcome<bool> {
    let known = match &check.token {
        Some(token) => gate.actor(tx, token)?,
        None => None,
    };
    let actor = known.map_or(Actor::Visitor, |known| known.actor);
    let place = scopes::place(tx, check.scope)?;
    Ok(may(&actor, check.permission, &place))
}

/// Passes the news of every commit on, until nobody reads them or the database is closed.
async fn follow(mut news: Receiver<Told>, inbox: Arc<Inbox>) {
    loop {
        let message = match news.recv().await {
            Ok(Told::Grown(grown)) => Message::Grown(grown),
            Ok(Told::Unknown) | Err(RecvError::Lagged(_)) => Message::Missed,
            Err(RecvError::Closed) => return,
        };
        if !inbox.put(message) {
            return;
        }
    }
}
