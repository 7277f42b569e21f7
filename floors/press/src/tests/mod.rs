//! What the press promises, tried from outside: the model, the page, the plain text, the sheets.

mod memory;
mod model;
mod office;
mod order;
mod page;
mod plain;
mod samples;
mod sheets;
mod words;
