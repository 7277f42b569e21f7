//! Test help: a whole site over a fresh database, with a clock and people to hold in the hand. Knows no slice.
//!
//! Tests run on SQLite; with `GELINGEN_TEST_POSTGRES=postgres://…` the same tests run on PostgreSQL, each in a schema of
//! its own.
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "test help: a failure here is a failed test")]

mod answer;
mod app;
mod control;
mod mutants;
mod people;
mod sheets;
mod stream;
mod unpacked;
mod world;

pub use answer::Answer;
pub use app::{Remains, TestApp, ask, content, engine};
pub use control::caught;
pub use mutants::{Mutants, fuzz, fuzz_text, turns};
pub use sheets::{accessible, deeds, printed};
pub use stream::Stream;
pub use unpacked::unpacked;
pub use world::{TestClock, world};
