//! The whole program under attack: every route, generated from the route table, so that a new one is never forgotten.

mod canaries;
mod columns;
mod desk;
mod echoes;
mod fields;
mod fill;
mod forgery;
mod headers;
mod hostile;
mod map;
mod markup;
mod matrix;
mod mutant;
mod page;
mod papers;
mod passwords;
mod payloads;
mod phones;
mod replay;
mod room;
mod sessions;
mod streams;
mod texts;
mod town;
mod uploads;

/// The control of a test of attacks; see [`super::caught`].
fn caught(test: &str, fault: &str, says: &str, more: &[(&str, &str)]) {
    super::caught(&format!("attack::{test}"), fault, says, more);
}

/// What the environment asks of a test, such as more rounds.
#[expect(clippy::disallowed_methods, reason = "tests are no part of what is configured")]
fn told(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The same as a number.
fn told_number(name: &str) -> Option<u64> {
    told(name).and_then(|word| word.parse().ok())
}
