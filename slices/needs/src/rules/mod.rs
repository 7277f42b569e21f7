//! Pure decisions: facts in, decision out.

mod cards;
mod course;
pub(crate) mod figures;
mod formula;
mod grid;
mod need;
pub(crate) mod permissions;
mod standing;
mod template;
mod votes;

pub(crate) use cards::{moved, moves_fit, undone};
pub(crate) use course::{Deed, may, open};
pub(crate) use figures::{AreaResult, results};
pub(crate) use formula::{formula_read, formula_told, name_fits};
pub(crate) use grid::{Row as GridRow, read as grid_read};
pub(crate) use need::{halves, score, words};
pub(crate) use standing::{counting, handing};
pub(crate) use template::{changed, planned, shipped};
pub(crate) use votes::{dots_fit, sheets_fit};
