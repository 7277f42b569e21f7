//! The facilitator's console and the wall for the room.

pub(super) mod console;
pub(super) mod message;
pub(super) mod people;
pub(super) mod photos;
pub(super) mod pyramid;
pub(super) mod wall;
