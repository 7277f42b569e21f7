//! Paper: one block model makes page, PDF, DOCX and text, so that they cannot differ; tables become XLSX and CSV too.
//!
//! A [`Document`] is a value without any I/O. [`html()`], [`html_body`] and [`text()`] always answer; [`pdf`] refuses a document
//! with faults and takes real time (0.1 s and more), so callers run it as a job, never on the thread of a request.

mod document;
mod error;
mod fault;
mod figure;
mod html;
mod letters;
mod office;
mod pdf;
mod svg;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod words;

pub use document::{Block, Document, Inline, List};
pub use error::PressError;
pub use fault::Fault;
pub use figure::Figure;
pub use html::{html, html_body};
pub use office::{csv, docx, xlsx};
pub use pdf::{pdf, unprintable};
pub use svg::Svg;
pub use table::{Cell, Emphasis, Row, Table};
pub use text::text;
