//! Gelingen.
fn main() {}
