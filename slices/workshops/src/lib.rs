//! Workshops: people work alone, in pairs, in larger groups and in plenum, and carry statements upwards.
mod model;
mod rules;
