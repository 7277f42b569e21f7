//! The whole program under attack: every route, generated from the route table, so that a new one is never forgotten.

mod map;
mod page;
mod replay;
mod town;
