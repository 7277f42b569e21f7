//! The engine door: transactions that belong to a scope, on SQLite or PostgreSQL, and the journal.
//!
//! Work on data is plain synchronous Rust on database threads that own their connection; doors await the answer.
//! Writes are gathered and committed together, and answered only after the sync. Invariant: no domain word here.

pub mod archive;
pub mod attachments;
pub mod backups;
mod book;
mod command;
mod counts;
mod ctx;
mod disk;
mod engine;
mod error;
mod job;
pub mod journal;
mod migrate;
mod mutant;
pub mod news;
pub mod outbox;
mod pool;
mod pulse;
mod queue;
pub mod release;
pub mod scopes;
pub mod scrubs;
mod sort;
mod tx;
mod value;

pub use archive::ArchiveError;
pub use book::{Registered, Statement};
pub use command::{Command, commands_forget};
pub use counts::{BATCHES, DbFigures};
pub use ctx::Ctx;
pub use engine::Engine;
pub use error::DbError;
pub use inventory;
pub use kernel::is_faulty;
pub use migrate::Migration;
pub use news::{Grown, Told};
pub use pool::Db;
pub use sort::sort_key;
pub use tx::{ReadTx, WriteTx};
pub use value::{Get, Row, Value};
