//! Stories of this slice.
#![expect(clippy::unwrap_used, reason = "tests")]
