//! Stories of this slice.
#![expect(clippy::unwrap_used, reason = "tests")]

mod matrix;
mod programme_import;
mod stage;
mod timeline;
mod transfer;
mod cohort;
mod factory;
mod pages;
mod plan;
mod programme_edit;
mod programme_new;
mod rights;
