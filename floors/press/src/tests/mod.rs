//! What the press promises, tried from outside: the model, the page, the plain text, the sheets.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests say at once where they break")]

mod model;
mod page;
mod plain;
mod samples;
mod sheets;
mod words;
