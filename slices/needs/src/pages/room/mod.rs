//! A needs workshop: what participants write, what the facilitator steers, what comes of it.

pub(super) mod cards_capture;
pub(super) mod cards_group;
mod chart;
mod grid;
pub(super) mod hall;
pub(super) mod paper_grid;
pub(super) mod print;
pub(super) mod protocol;
pub(super) mod protocol_json;
mod protocol_paper;
pub(super) mod rating;
pub(super) mod results;
pub(super) mod room_show;
mod shared;
pub(super) mod votes;
pub(super) mod wall;
