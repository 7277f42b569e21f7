//! SQL: one function, one statement.

pub(crate) mod comment;
pub(crate) mod consent;
pub(crate) mod definition;
pub(crate) mod item;
pub(crate) mod plain;
pub(crate) mod version;
