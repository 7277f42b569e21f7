//! The whole program under attack: every route, generated from the route table, so that a new one is never forgotten.

mod canaries;
mod desk;
mod fill;
mod forgery;
mod headers;
mod hostile;
mod map;
mod markup;
mod matrix;
mod page;
mod papers;
mod passwords;
mod payloads;
mod replay;
mod room;
mod sessions;
mod streams;
mod texts;
mod town;
mod uploads;
