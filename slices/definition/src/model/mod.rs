//! The nouns: definition, item, citation, comment, version, consent, plain language.

mod citation;
mod comment;
mod consent;
mod definition;
mod item;
mod plain;
mod version;

pub(crate) use citation::{Citation, Source};
pub(crate) use comment::{Author, Comment, Resolution, Verdict};
pub(crate) use consent::{Answer, Consent, Token};
pub(crate) use definition::Definition;
pub(crate) use item::{Item, ItemText};
pub(crate) use plain::Plain;
pub(crate) use version::{Snapshot, SnapshotItem, SnapshotSource, State, Version};
