//! What higher storeys may use of definitions: what is public, and an example for the demo.

pub use crate::cases::{Example, ExampleAnswer, ExampleItem, PublicDefinition, example_create, public_definitions};
