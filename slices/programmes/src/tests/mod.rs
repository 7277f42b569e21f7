//! Stories of this slice.

mod cohort;
mod factory;
mod matrix;
mod pages;
mod plan;
mod programme_edit;
mod programme_import;
mod programme_new;
mod rights;
mod stage;
mod timeline;
mod transfer;
