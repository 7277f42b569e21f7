//! One file per rule of the house.

mod commits;
mod documents;
mod floors;
mod glossary;
mod heads;
mod kept;
mod layers;
mod permissions;
mod reach;
mod readers;
mod rules;
mod scopes;
mod sizes;
mod source;
mod sql;
mod supply;
mod texts;
