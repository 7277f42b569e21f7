//! The nouns of methods: plain values, as the records hold them.

mod method;

pub(crate) use method::Kept;
pub use method::{Colour, Method, MethodRef, Mix, Round, Shipped};
