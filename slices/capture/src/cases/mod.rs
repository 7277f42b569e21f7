//! The verbs. Each asks the right first.

mod cards_capture;

pub(crate) use cards_capture::{capture_undo, cards_capture, cards_check, room_show};
