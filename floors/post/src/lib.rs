//! The post office: hands letters to the operator's mail server. Knows no domain word.
//!
//! Who writes a letter puts it into the outbox of the engine in the same transaction as the change; a worker on the roof
//! takes it from there and calls this room. A letter keeps its number as Message-ID, so that a second try after a crash
//! is recognised as the same letter by mail servers and readers.

mod office;

pub use office::{PostError, PostOffice};

#[cfg(test)]
mod tests;
