//! The nouns of capture: plain values.

mod row;

pub(crate) use row::{Row, RowFault};
