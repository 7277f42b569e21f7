//! The records of needs: one function per statement, each within the scope of its transaction.

pub(crate) mod card;
pub(crate) mod entry;
pub(crate) mod rating;
pub(crate) mod score;
pub(crate) mod sitting;
pub(crate) mod template;
pub(crate) mod wish;
