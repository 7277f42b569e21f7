//! The vault: attachments as files below the data folder, each under the hash of its bytes.
//!
//! Whoever hands something in: first [`Vault::put`], then the record, in the transaction of the change. What `put` has
//! returned survives a power cut, so a record never points into the void; bytes without a record are found by [`Vault::scrub`].
//! Invariant: bytes are handed out only if they are still those that were handed in. Knows no domain word and no engine.

mod error;
mod folder;
mod kind;
mod scrub;
mod zip;

pub use error::VaultError;
pub use folder::{LARGEST, Vault};
pub use kind::recognise;
pub use scrub::Scrub;

#[cfg(test)]
mod tests;
