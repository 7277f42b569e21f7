//! Office formats: the same document as DOCX that can be edited, tables as XLSX and CSV. What leaves is inert: no macro, no
//! formula made of what somebody typed, no author, nothing loaded from elsewhere.

mod csv;
mod docx;
mod package;
mod parts;
mod picture;
mod words_xml;
mod xlsx;

pub use csv::csv;
pub use docx::docx;
pub use xlsx::xlsx;
