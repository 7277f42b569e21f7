//! A piece of work on its way to a database thread, and its answer on the way back.

use std::panic::{AssertUnwindSafe, catch_unwind};

use kernel::{Actor, No, Outcome, Place, World};
use tokio::sync::oneshot;

use crate::{
    DbError, Grown, ReadTx, WriteTx,
    engine::{Conn, Step},
};

pub(crate) trait Reads: Send {
    fn run(self: Box<Self>, conn: &mut Conn);
}

pub(crate) trait Writes: Send {
    /// Runs the work; whether its changes are to be kept.
    fn run(&mut self, conn: &mut Conn) -> bool;
    fn wants_retry(&self) -> bool;
    fn fail(&mut self, error: DbError);
    fn grown(&self) -> Vec<Grown>;
    fn answer(self: Box<Self>);
}

struct Asked<T> {
    world: World,
    actor: Actor,
    place: Place,
    reply: oneshot::Sender<Outcome<T>>,
}

pub(crate) struct ReadJob<T, F> {
    asked: Asked<T>,
    work: F,
}

impl<T, F> ReadJob<T, F> {
    pub(crate) fn new(world: World, actor: Actor, place: Place, work: F) -> (Self, oneshot::Receiver<Outcome<T>>) {
        let (reply, answer) = oneshot::channel();
        (Self { asked: Asked { world, actor, place, reply }, work }, answer)
    }
}

impl<T: Send, F: FnOnce(&mut ReadTx<'_>) -> Outcome<T> + Send> Reads for ReadJob<T, F> {
    fn run(self: Box<Self>, conn: &mut Conn) {
        let Asked { world, actor, place, reply } = self.asked;
        let work = self.work;
        let result = match begin(conn) {
            Err(error) => Err(error.into()),
            Ok(()) => {
                let run = || work(&mut ReadTx::new(conn, &world, &actor, place));
                let result = catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Err(No::broken(DbError::Panicked)));
                let _ = conn.step(Step::Rollback);
                result
            }
        };
        let _ = reply.send(result);
    }
}

pub(crate) struct WriteJob<T, F> {
    asked: Asked<T>,
    work: F,
    result: Outcome<T>,
    grown: Vec<Grown>,
}

impl<T, F> WriteJob<T, F> {
    pub(crate) fn new(world: World, actor: Actor, place: Place, work: F) -> (Self, oneshot::Receiver<Outcome<T>>) {
        let (reply, answer) = oneshot::channel();
        let asked = Asked { world, actor, place, reply };
        (Self { asked, work, result: Err(No::broken(DbError::Closed)), grown: Vec::new() }, answer)
    }
}

impl<T: Send, F: Fn(&mut WriteTx<'_>) -> Outcome<T> + Send> Writes for WriteJob<T, F> {
    fn run(&mut self, conn: &mut Conn) -> bool {
        let Asked { world, actor, place, .. } = &self.asked;
        let mut tx = WriteTx::new(ReadTx::new(conn, world, actor, place.clone()));
        self.result = catch_unwind(AssertUnwindSafe(|| (self.work)(&mut tx)))
            .unwrap_or_else(|_| Err(No::broken(DbError::Panicked)));
        self.grown = tx.grown;
        self.result.is_ok()
    }

    fn wants_retry(&self) -> bool {
        match &self.result {
            Err(No::Broken(source)) => source.downcast_ref::<DbError>().is_some_and(DbError::is_contention),
            _ => false,
        }
    }

    fn fail(&mut self, error: DbError) {
        self.result = Err(error.into());
    }

    fn grown(&self) -> Vec<Grown> {
        if self.result.is_ok() { self.grown.clone() } else { Vec::new() }
    }

    fn answer(self: Box<Self>) {
        let _ = self.asked.reply.send(self.result);
    }
}

/// Begins to read; a connection that was lost since its last use is opened once more: nothing has been read yet.
fn begin(conn: &mut Conn) -> Result<(), DbError> {
    let mut once = || conn.revive().and_then(|()| conn.step(Step::BeginRead));
    once().or_else(|_| once())
}
