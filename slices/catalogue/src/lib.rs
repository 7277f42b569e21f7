//! catalogue
#![allow(dead_code, reason = "being built")]
mod model;
mod rules;
mod store;
mod cases;
pub mod offer;
