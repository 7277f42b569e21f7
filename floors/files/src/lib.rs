//! Files that people write and pass on: TOML, read with every fault at its line, written in one canonical form; and
//! spreadsheets, read row by row. And photos, laid bare of what a camera writes into them.
//!
//! A slice says what its file holds; this room knows lines, places, kinds of values and quotation marks.

mod book;
mod photo;
mod section;
mod sheet;
mod writer;

pub use book::{LineFault, line_of, read};
pub use photo::bare_photo;
pub use section::{Section, Seen, shortened};
pub use sheet::{is_sheet, sheet_rows};
pub use writer::{Writer, quoted};

#[cfg(test)]
mod tests;
