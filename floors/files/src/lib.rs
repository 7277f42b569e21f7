//! Files that people write and pass on: TOML, read with every fault at its line, written in one canonical form.
//!
//! A slice says what its file holds; this room knows lines, places, kinds of values and quotation marks.

mod book;
mod section;
mod writer;

pub use book::{LineFault, line_of, read};
pub use section::{Section, Seen, shortened};
pub use writer::{Writer, quoted};

#[cfg(test)]
mod tests;
