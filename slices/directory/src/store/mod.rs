//! What the directory keeps. One function per statement.
//!
//! Organisations, people, sessions and links are rows of the instance, wherever a request works; memberships are rows
//! of the scope in which the role is held.

pub(crate) mod browser;
pub(crate) mod demo;
pub(crate) mod guess;
pub(crate) mod link;
pub(crate) mod membership;
pub(crate) mod organisation;
pub(crate) mod person;
pub(crate) mod session;

use kernel::{Id, Scope};

/// The owner of the directory's own rows.
const INSTANCE: Id<Scope> = Scope::INSTANCE.id;

/// How many ids one statement is asked for.
const CHUNK: usize = 8;

/// Ids in portions of [`CHUNK`], the last one filled up by repeating its last id.
fn chunks<T: ?Sized>(ids: &[Id<T>]) -> Vec<[Id<T>; CHUNK]> {
    let mut sorted = ids.to_vec();
    sorted.sort();
    sorted.dedup();
    let full = |part: &[Id<T>]| {
        let last = part.len() - 1;
        std::array::from_fn(|index| part[index.min(last)])
    };
    sorted.chunks(CHUNK).map(full).collect()
}

/// A sort key that no other row has: the name in German order, then the id.
fn sorted<T: ?Sized>(name: &str, id: Id<T>) -> String {
    format!("{}00{}", db::sort_key(name), id.to_string().replace('-', ""))
}

/// A search word as a pattern: what is a wildcard to the engine is only a letter to the reader.
fn pattern(words: &str) -> String {
    let escaped = words.trim().to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}
