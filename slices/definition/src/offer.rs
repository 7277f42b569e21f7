//! What higher storeys may use of definitions: what is public, and an example for the demo.

pub use crate::cases::{Example, ExampleItem, PublicDefinition, example_create, public_definitions};
