//! Pages for visitors without an account: what was released, as it was released.

pub(crate) mod matrix_public;
