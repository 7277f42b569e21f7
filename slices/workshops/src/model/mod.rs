//! The nouns of workshops: plain values, as the records hold them.

mod workshop;

pub use workshop::Workshop;
