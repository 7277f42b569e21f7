//! The house rules as tests: directions, sizes, texts, supply, documents. `cargo nextest run -p guards`.
//!
//! Each file of `tests` holds one rule: a function that reads sources and names what breaks the rule, the test that runs
//! it over the house, and a test that shows it finding a bad sample. `storeys.toml` holds the picture, `exceptions.toml`
//! what is tolerated and why.

#[cfg(test)]
mod reading;
#[cfg(test)]
mod tests;
