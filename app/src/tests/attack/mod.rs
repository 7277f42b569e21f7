//! The whole program under attack: every route, generated from the route table, so that a new one is never forgotten.

mod headers;
mod map;
mod page;
mod passwords;
mod replay;
mod sessions;
mod town;
