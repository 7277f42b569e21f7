//! The context of a request or command: who acts, where, with which data, clock and chance.

use kernel::{Actor, No, Outcome, Place, World};

use crate::{
    Command, Db, DbError, ReadTx, WriteTx, command,
    job::{ReadJob, WriteJob},
};

/// Who acts, where, and with what. Opens transactions.
#[derive(Clone)]
pub struct Ctx {
    db: Db,
    world: World,
    actor: Actor,
    place: Place,
}

impl std::fmt::Debug for Ctx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ctx").field("place", &self.place).finish_non_exhaustive()
    }
}

impl Ctx {
    /// The program itself, working on the installation.
    pub fn system(db: Db, world: World) -> Self {
        Self { db, world, actor: Actor::System, place: Place::instance() }
    }

    /// The same for another actor.
    #[must_use]
    pub fn acting(mut self, actor: Actor) -> Self {
        self.actor = actor;
        self
    }

    /// The same in another place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// Who acts.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Where.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Clock and chance.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// The database, for what is not a transaction: watching the journal, health.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Reads: runs the work in a read transaction on a database thread.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut ReadTx<'_>) -> Outcome<T> + Send + 'static,
    ) -> Outcome<T> {
        self.start_read(work)?.await.unwrap_or_else(|_| Err(No::broken(DbError::Closed)))
    }

    /// Reads, for callers outside the web: waits on this thread.
    pub fn read_now<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut ReadTx<'_>) -> Outcome<T> + Send + 'static,
    ) -> Outcome<T> {
        self.start_read(work)?.blocking_recv().unwrap_or_else(|_| Err(No::broken(DbError::Closed)))
    }

    /// Writes: all or nothing, answered after the commit. The work may run twice, so it takes its data by reference.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl Fn(&mut WriteTx<'_>) -> Outcome<T> + Send + 'static,
    ) -> Outcome<T> {
        self.start_write(work)?.await.unwrap_or_else(|_| Err(No::broken(DbError::Closed)))
    }

    /// Writes, for callers outside the web: waits on this thread.
    pub fn write_now<T: Send + 'static>(
        &self,
        work: impl Fn(&mut WriteTx<'_>) -> Outcome<T> + Send + 'static,
    ) -> Outcome<T> {
        self.start_write(work)?.blocking_recv().unwrap_or_else(|_| Err(No::broken(DbError::Closed)))
    }

    /// Writes without anybody waiting for it: for what may be lost, such as when a session was last used.
    pub fn write_later(&self, work: impl Fn(&mut WriteTx<'_>) -> Outcome<()> + Send + 'static) {
        if let Err(no) = self.start_write(work) {
            tracing::debug!(?no, "a write that may be lost was lost");
        }
    }

    /// Writes under a command key: a repeated key brings back the first answer and writes nothing.
    pub async fn command(
        &self,
        command: Option<Command>,
        work: impl Fn(&mut WriteTx<'_>) -> Outcome<String> + Send + 'static,
    ) -> Outcome<String> {
        match command {
            Some(command) => self.write(move |tx| command::once(tx, &command, &work)).await,
            None => self.write(work).await,
        }
    }

    /// What a command was answered before, without running it; no where its key came with something else.
    pub async fn answered(&self, command: Option<Command>) -> Outcome<Option<String>> {
        match command {
            Some(command) => self.read(move |tx| command::answered(tx, &command)).await,
            None => Ok(None),
        }
    }

    fn start_read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut ReadTx<'_>) -> Outcome<T> + Send + 'static,
    ) -> Outcome<tokio::sync::oneshot::Receiver<Outcome<T>>> {
        let (job, answer) = ReadJob::new(self.world.clone(), self.actor.clone(), self.place.clone(), work);
        self.db.enqueue_read(Box::new(job))?;
        Ok(answer)
    }

    fn start_write<T: Send + 'static>(
        &self,
        work: impl Fn(&mut WriteTx<'_>) -> Outcome<T> + Send + 'static,
    ) -> Outcome<tokio::sync::oneshot::Receiver<Outcome<T>>> {
        let (job, answer) = WriteJob::new(self.world.clone(), self.actor.clone(), self.place.clone(), work);
        self.db.enqueue_write(Box::new(job))?;
        Ok(answer)
    }
}
