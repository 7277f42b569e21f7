//! The facilitator's console, the wall for the room, and what was written on paper.

pub(super) mod capture;
pub(super) mod console;
pub(super) mod message;
pub(super) mod people;
pub(super) mod pyramid;
pub(super) mod wall;
