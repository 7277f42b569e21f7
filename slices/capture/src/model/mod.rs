//! The nouns of capture: plain values.

mod row;

pub(crate) use row::{Decided, Doubles, Row, RowFault};
