//! One file per rule of the house.

mod documents;
mod floors;
mod heads;
mod layers;
mod reach;
mod rules;
mod sizes;
mod source;
mod sql;
mod supply;
mod texts;
