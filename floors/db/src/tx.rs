//! Read and write transactions: different types, so that a store function that writes cannot be called while reading.

use std::ops::{Deref, DerefMut};

use kernel::{Actor, Id, Moment, No, Outcome, Permission, Place, Scope, World};

use crate::{DbError, Grown, Row, Statement, Value, engine::Conn};

/// A transaction that reads, for one place and one actor.
pub struct ReadTx<'c> {
    conn: &'c mut Conn,
    pub(crate) world: &'c World,
    actor: &'c Actor,
    place: Place,
    now: Moment,
}

impl<'c> ReadTx<'c> {
    pub(crate) fn new(conn: &'c mut Conn, world: &'c World, actor: &'c Actor, place: Place) -> Self {
        let now = world.now();
        Self { conn, world, actor, place, now }
    }

    /// Who acts.
    pub fn actor(&self) -> &Actor {
        self.actor
    }

    /// Where.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The id of the scope that owns the rows: the only source of a `scope_id` parameter.
    pub fn scope_id(&self) -> Id<Scope> {
        self.place.scope.id
    }

    /// The moment this transaction began.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Says no unless the actor may do this here.
    pub fn allow(&self, permission: &'static Permission) -> Outcome<()> {
        self.place.allow(self.actor, permission)
    }

    /// Whether the actor may do this here: to show a button or not.
    pub fn may(&self, permission: &'static Permission) -> bool {
        kernel::may(self.actor, permission, &self.place)
    }

    /// Works in another place for a while; rights there are asked by the work itself.
    pub fn inside<T>(&mut self, place: Place, work: impl FnOnce(&mut Self) -> Outcome<T>) -> Outcome<T> {
        let before = std::mem::replace(&mut self.place, place);
        let result = work(self);
        self.place = before;
        result
    }

    /// All rows of a statement.
    pub fn all<T>(
        &mut self,
        statement: &'static Statement,
        args: &[Value],
        read: impl Fn(&mut Row) -> Result<T, DbError>,
    ) -> Outcome<Vec<T>> {
        let mut rows = self.conn.rows(statement, args)?;
        Ok(rows.iter_mut().map(read).collect::<Result<Vec<T>, DbError>>()?)
    }

    /// The first row, if there is one.
    pub fn maybe<T>(
        &mut self,
        statement: &'static Statement,
        args: &[Value],
        read: impl Fn(&mut Row) -> Result<T, DbError>,
    ) -> Outcome<Option<T>> {
        match self.conn.rows(statement, args)?.first_mut() {
            Some(row) => Ok(Some(read(row)?)),
            None => Ok(None),
        }
    }

    /// The first row; `No::Missing` when there is none.
    pub fn one<T>(
        &mut self,
        statement: &'static Statement,
        args: &[Value],
        read: impl Fn(&mut Row) -> Result<T, DbError>,
    ) -> Outcome<T> {
        self.maybe(statement, args, read)?.ok_or(No::Missing)
    }
}

/// A transaction that writes. Answered only after its commit has reached the disk.
pub struct WriteTx<'c> {
    read: ReadTx<'c>,
    pub(crate) grown: Vec<Grown>,
}

impl<'c> WriteTx<'c> {
    pub(crate) fn new(read: ReadTx<'c>) -> Self {
        Self { read, grown: Vec::new() }
    }

    /// Runs a statement that writes; the number of rows it touched.
    pub fn run(&mut self, statement: &'static Statement, args: &[Value]) -> Outcome<u64> {
        Ok(self.read.conn.run(statement, args)?)
    }

    /// Runs a statement that must touch exactly one row: with `WHERE id = $1 AND version = $2` none means that somebody
    /// else saved first (`No::Stale`).
    pub fn run_one(&mut self, statement: &'static Statement, args: &[Value]) -> Outcome<()> {
        if self.run(statement, args)? == 1 { Ok(()) } else { Err(No::Stale) }
    }

    /// A new id.
    pub fn id<T: ?Sized>(&self) -> Id<T> {
        self.read.world.id()
    }

    /// Random bytes, as for a token.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        self.read.world.bytes()
    }

    /// Works in another place for a while; see [`ReadTx::inside`].
    pub fn within<T>(&mut self, place: Place, work: impl FnOnce(&mut Self) -> Outcome<T>) -> Outcome<T> {
        let before = std::mem::replace(&mut self.read.place, place);
        let result = work(self);
        self.read.place = before;
        result
    }
}

impl<'c> Deref for WriteTx<'c> {
    type Target = ReadTx<'c>;
    fn deref(&self) -> &ReadTx<'c> {
        &self.read
    }
}

impl<'c> DerefMut for WriteTx<'c> {
    fn deref_mut(&mut self) -> &mut ReadTx<'c> {
        &mut self.read
    }
}
